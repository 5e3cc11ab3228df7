/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new session, or new times for one. */
#include "config.h"

#include "caucus-session-dialog.h"

#include <glib/gi18n.h>

#include "calendar/caucus-session-jobs.h"
#include "calendar/caucus-time-row.h"
#include "calendar/caucus-zone-list.h"
#include "common/caucus-asker.h"
#include "common/caucus-error-words.h"
#include "common/caucus-format.h"
#include "common/caucus-row-names.h"

/**
 * CaucusSessionDialog:
 *
 * Shows a draft's fields and what it says of them; all judging is the draft's.
 */
struct _CaucusSessionDialog
{
  AdwWindow parent_instance;

  /* Owned */
  CaucusStore *store;
  CaucusScheduleDraft *draft;

  /* Template children */
  AdwWindowTitle *window_title;
  GtkButton *done_button;
  AdwPreferencesGroup *what_group;
  AdwPreferencesGroup *where_group;
  AdwPreferencesGroup *reason_group;
  AdwComboRow *kind_row;
  AdwEntryRow *title_row;
  GtkSwitch *open_switch;
  CaucusTimeRow *date_row;
  GtkCalendar *calendar;
  CaucusTimeRow *start_row;
  CaucusTimeRow *end_row;
  AdwActionRow *zone_row;
  GtkDropDown *zone_drop_down;
  AdwEntryRow *place_row;
  AdwEntryRow *stream_row;
  GtkLabel *stream_error;
  AdwEntryRow *reason_row;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaucusSessionDialog, caucus_session_dialog, ADW_TYPE_WINDOW)

static void
show_stream_error (CaucusSessionDialog *dialog)
{
  const char *error = caucus_schedule_draft_get_error (dialog->draft, CAUCUS_SCHEDULE_STREAM);

  gtk_label_set_label (dialog->stream_error, error != NULL ? error : "");
  gtk_widget_set_visible (GTK_WIDGET (dialog->stream_error), error != NULL);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (dialog->stream_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (dialog->stream_row), "error");
}

static void
show_calendar_day (CaucusSessionDialog *dialog)
{
  g_autoptr (GDateTime) shown = gtk_calendar_get_date (dialog->calendar);
  g_autoptr (GDateTime) time = NULL;
  GDate day;

  if (!caucus_schedule_draft_get_date (dialog->draft, &day))
    return;
  time = g_date_time_new_local (g_date_get_year (&day), (int) g_date_get_month (&day),
                                g_date_get_day (&day), 12, 0, 0);
  if (g_date_time_get_year (shown) != g_date_time_get_year (time)
      || g_date_time_get_day_of_year (shown) != g_date_time_get_day_of_year (time))
    gtk_calendar_select_day (dialog->calendar, time);
}

static void
draft_changed_cb (CaucusSessionDialog *dialog)
{
  const struct
  {
    CaucusTimeRow *row;
    CaucusScheduleField field;
  } rows[] = {
    { dialog->date_row, CAUCUS_SCHEDULE_DATE },
    { dialog->start_row, CAUCUS_SCHEDULE_START },
    { dialog->end_row, CAUCUS_SCHEDULE_END },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    caucus_time_row_say (rows[i].row,
                         caucus_schedule_draft_get_error (dialog->draft, rows[i].field),
                         caucus_schedule_draft_get_hint (dialog->draft, rows[i].field));
  show_stream_error (dialog);
  show_calendar_day (dialog);
  gtk_widget_set_sensitive (GTK_WIDGET (dialog->done_button),
                            caucus_schedule_draft_is_valid (dialog->draft));
}

static void
day_selected_cb (CaucusSessionDialog *dialog)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (dialog->calendar);
  GDate day, before;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  if (!caucus_schedule_draft_get_date (dialog->draft, &before)
      || g_date_compare (&before, &day) != 0)
    caucus_schedule_draft_set_date (dialog->draft, &day);
}

static void
zone_selected_cb (CaucusSessionDialog *dialog)
{
  GtkStringObject *zone = gtk_drop_down_get_selected_item (dialog->zone_drop_down);

  if (zone != NULL && dialog->draft != NULL)
    g_object_set (dialog->draft, "zone", gtk_string_object_get_string (zone), NULL);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CaucusSessionDialog) dialog = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  if (dialog == NULL)
    return;
  if (error == NULL)
    {
      gtk_window_close (GTK_WINDOW (dialog));
      return;
    }
  /* The fields stay as they are, so that nothing typed is lost. */
  adw_window_title_set_subtitle (dialog->window_title, caucus_error_words (error));
  gtk_widget_set_sensitive (GTK_WIDGET (dialog->done_button), TRUE);
}

static void
move (CaucusSessionDialog *dialog)
{
  g_autoptr (CaucusSession) session = NULL;
  g_autofree char *why = caucus_schedule_draft_dup_reason (dialog->draft);

  session = caucus_session_copy (caucus_schedule_draft_get_moved (dialog->draft));
  session->start_usec = caucus_schedule_draft_get_start (dialog->draft);
  session->end_usec = caucus_schedule_draft_get_end (dialog->draft);
  g_signal_emit (dialog, signals[SIGNAL_DONE], 0, session);
  caucus_session_jobs_move (dialog->store, session, why, written_cb,
                            caucus_asker_new (dialog));
}

static void
add (CaucusSessionDialog *dialog)
{
  CaucusSession *session = caucus_schedule_draft_dup_session (dialog->draft);

  g_signal_emit (dialog, signals[SIGNAL_DONE], 0, session);
  caucus_session_jobs_add (dialog->store, session, written_cb,
                           caucus_asker_new (dialog));
}

static void
done_cb (CaucusSessionDialog *dialog)
{
  if (!caucus_schedule_draft_is_valid (dialog->draft)
      || !gtk_widget_get_sensitive (GTK_WIDGET (dialog->done_button)))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (dialog->done_button), FALSE);
  if (caucus_schedule_draft_get_moved (dialog->draft) != NULL)
    move (dialog);
  else
    add (dialog);
}

static void
caucus_session_dialog_dispose (GObject *object)
{
  CaucusSessionDialog *dialog = CAUCUS_SESSION_DIALOG (object);

  g_clear_object (&dialog->draft);
  g_clear_object (&dialog->store);

  G_OBJECT_CLASS (caucus_session_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, what_group);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, where_group);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, reason_group);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, open_switch);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, zone_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, zone_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, stream_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, stream_error);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionDialog, reason_row);
}

static void
caucus_session_dialog_class_init (CaucusSessionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_session_dialog_dispose;

  /**
   * CaucusSessionDialog::done:
   * @session: the #CaucusSession as it is being written
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", CAUCUS_TYPE_SESSION_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (CAUCUS_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-session-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, zone_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "default.activate", NULL);
}

static void
fill_kinds (CaucusSessionDialog *dialog)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint i = 0; caucus_session_kinds.words[i] != NULL; i++)
    gtk_string_list_append (kinds, caucus_format_session_kind (i));
  adw_combo_row_set_model (dialog->kind_row, G_LIST_MODEL (kinds));
}

static void
caucus_session_dialog_init (CaucusSessionDialog *dialog)
{
  gtk_widget_init_template (GTK_WIDGET (dialog));
  fill_kinds (dialog);
}

static void
bind_fields (CaucusSessionDialog *dialog)
{
  const struct
  {
    const char *name;
    gpointer widget;
    const char *property;
  } fields[] = {
    { "kind", dialog->kind_row, "selected" },
    { "title", dialog->title_row, "text" },
    { "is-open", dialog->open_switch, "active" },
    { "date", dialog->date_row, "text" },
    { "start", dialog->start_row, "text" },
    { "end", dialog->end_row, "text" },
    { "place", dialog->place_row, "text" },
    { "stream", dialog->stream_row, "text" },
    { "reason", dialog->reason_row, "text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_object_bind_property (dialog->draft, fields[i].name, fields[i].widget, fields[i].property,
                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
fill_zones (CaucusSessionDialog *dialog)
{
  g_autofree char *zone = NULL;
  g_autoptr (GtkStringList) zones = NULL;
  g_autoptr (GtkExpression) expression = NULL;

  g_object_get (dialog->draft, "zone", &zone, NULL);
  zones = caucus_zone_list_new (zone);
  expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  gtk_drop_down_set_expression (dialog->zone_drop_down, expression);
  gtk_drop_down_set_model (dialog->zone_drop_down, G_LIST_MODEL (zones));
  gtk_drop_down_set_selected (dialog->zone_drop_down, caucus_zone_list_find (zones, zone));
}

static void
show_move (CaucusSessionDialog *dialog,
           const CaucusSession *session)
{
  g_autofree char *title = caucus_format_session_title (session);

  adw_window_title_set_title (dialog->window_title, _("Move Session"));
  adw_window_title_set_subtitle (dialog->window_title, title);
  gtk_window_set_title (GTK_WINDOW (dialog), _("Move Session"));
  gtk_button_set_label (dialog->done_button, _("Move"));
  gtk_widget_set_visible (GTK_WIDGET (dialog->what_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (dialog->where_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (dialog->reason_group), TRUE);
  /* A move changes the times alone. */
  gtk_widget_set_sensitive (GTK_WIDGET (dialog->zone_drop_down), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 480, -1);
}

/**
 * caucus_session_dialog_new:
 * @draft: a new session, or the move of one
 *
 * Returns: the dialog; it writes the draft to the store and closes
 */
CaucusSessionDialog *
caucus_session_dialog_new (CaucusStore         *store,
                           CaucusScheduleDraft *draft)
{
  CaucusSessionDialog *dialog = g_object_new (CAUCUS_TYPE_SESSION_DIALOG, NULL);
  const CaucusSession *moved = caucus_schedule_draft_get_moved (draft);

  dialog->store = g_object_ref (store);
  dialog->draft = g_object_ref (draft);
  bind_fields (dialog);
  fill_zones (dialog);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  if (moved != NULL)
    show_move (dialog, moved);
  draft_changed_cb (dialog);
  caucus_row_names_set (GTK_WIDGET (dialog), gtk_window_get_title (GTK_WINDOW (dialog)));
  gtk_widget_grab_focus (GTK_WIDGET (dialog->date_row));
  return dialog;
}
