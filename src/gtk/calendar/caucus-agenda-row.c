/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a row of the agenda looks. */
#include "config.h"

#include "caucus-agenda-row.h"

#include <glib/gi18n.h>

#include "calendar/caucus-month.h"
#include "calendar/caucus-session-words.h"
#include "common/caucus-format.h"

struct _CaucusAgendaRow
{
  GtkWidget parent_instance;

  /* Owned */
  CaucusAgendaEntry *entry;
  GSignalGroup *session_signals;

  /* Template children */
  GtkWidget *stack;
  GtkLabel *month_label;
  GtkWidget *session_box;
  GtkLabel *weekday_label;
  GtkLabel *number_label;
  GtkLabel *title_label;
  GtkLabel *hours_label;
  GtkLabel *what_label;
};

G_DEFINE_FINAL_TYPE (CaucusAgendaRow, caucus_agenda_row, GTK_TYPE_WIDGET)

/* On the oldest GTK that we support the list's own row, our parent, has no name of its own. */
static void
set_name (CaucusAgendaRow *row,
          const char      *name)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (row));

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_day (CaucusAgendaRow *row)
{
  const GDate *day = caucus_agenda_entry_get_day (row->entry);
  g_autofree char *weekday = caucus_month_format_weekday (g_date_get_weekday (day), "%a");
  g_autofree char *number = g_strdup_printf ("%u", (guint) g_date_get_day (day));

  gtk_label_set_label (row->weekday_label, weekday);
  gtk_label_set_label (row->number_label, number);
}

/* Kind, place, and a status that is not the usual one. */
static void
show_what (CaucusAgendaRow     *row,
           const CaucusSession *session)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *what = NULL;

  if (session->status == CAUCUS_SESSION_TENTATIVE || session->status == CAUCUS_SESSION_CANCELLED)
    g_strv_builder_add (parts, caucus_format_session_status (session->status));
  g_strv_builder_add (parts, caucus_format_session_kind (session->kind));
  if (session->place != NULL)
    g_strv_builder_add (parts, session->place);
  words = g_strv_builder_end (parts);
  what = g_strjoinv (" · ", words);
  gtk_label_set_label (row->what_label, what);
}

static void
show_session (CaucusAgendaRow *row)
{
  CaucusSessionItem *item = caucus_agenda_entry_get_item (row->entry);
  const CaucusSession *session = caucus_session_item_get_session (item);
  g_autofree char *title = caucus_format_session_title (session);
  g_autofree char *hours = caucus_format_session_hours (session);
  g_autofree char *date = caucus_month_format_day (caucus_agenda_entry_get_day (row->entry));
  g_autofree char *description = caucus_session_words_describe (session);
  g_autofree char *name = g_strdup_printf ("%s, %s", date, description);

  show_day (row);
  gtk_label_set_label (row->title_label, title);
  gtk_label_set_label (row->hours_label, hours);
  show_what (row, session);
  caucus_session_words_set_classes (row->session_box, session);
  set_name (row, name);
}

static void
show_month (CaucusAgendaRow *row)
{
  g_autofree char *month = caucus_month_format (caucus_agenda_entry_get_day (row->entry));

  gtk_label_set_label (row->month_label, month);
  set_name (row, month);
}

static void
show_entry (CaucusAgendaRow *row)
{
  static const char *const names[] = { "month", "today", "session" };
  CaucusAgendaKind kind = caucus_agenda_entry_get_kind (row->entry);

  gtk_stack_set_visible_child_name (GTK_STACK (row->stack), names[kind]);
  if (kind == CAUCUS_AGENDA_SESSION)
    show_session (row);
  else if (kind == CAUCUS_AGENDA_MONTH)
    show_month (row);
  else
    set_name (row, _("Today"));
}

static void
caucus_agenda_row_dispose (GObject *object)
{
  CaucusAgendaRow *row = CAUCUS_AGENDA_ROW (object);

  g_clear_object (&row->session_signals);
  g_clear_object (&row->entry);
  g_clear_pointer (&row->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (caucus_agenda_row_parent_class)->dispose (object);
}

static void
caucus_agenda_row_class_init (CaucusAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_agenda_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaRow, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaRow, month_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaRow, session_box);
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaRow, weekday_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaRow, hours_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaRow, what_label);
}

static void
caucus_agenda_row_init (CaucusAgendaRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
  row->session_signals = g_signal_group_new (CAUCUS_TYPE_SESSION_ITEM);
  g_signal_group_connect_swapped (row->session_signals, "notify::description",
                                  G_CALLBACK (show_entry), row);
}

GtkWidget *
caucus_agenda_row_new (void)
{
  return g_object_new (CAUCUS_TYPE_AGENDA_ROW, NULL);
}

CaucusAgendaEntry *
caucus_agenda_row_get_entry (CaucusAgendaRow *row)
{
  return row->entry;
}

/**
 * caucus_agenda_row_set_entry:
 *
 * Shows an entry and, where it is a session, follows its changes.
 */
void
caucus_agenda_row_set_entry (CaucusAgendaRow   *row,
                             CaucusAgendaEntry *entry)
{
  g_set_object (&row->entry, entry);
  g_signal_group_set_target (row->session_signals, caucus_agenda_entry_get_item (entry));
  show_entry (row);
}
