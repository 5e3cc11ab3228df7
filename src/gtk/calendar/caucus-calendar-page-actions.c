/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does on the calendar page. */
#include "config.h"

#include "caucus-calendar-page-private.h"

#include <glib/gi18n.h>

#include "calendar/caucus-cancel-dialog.h"
#include "calendar/caucus-month.h"
#include "calendar/caucus-session-dialog.h"
#include "calendar/caucus-session-jobs.h"
#include "calendar/caucus-wall-input.h"
#include "common/caucus-asker.h"
#include "common/caucus-error-words.h"
#include "common/caucus-format.h"
#include "common/caucus-session-item.h"

static const CaucusSession *
find_session (CaucusCalendarPage *page,
              GVariant           *parameter)
{
  CaucusSessionItem *item;
  CaucusId id;

  if (!caucus_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  item = caucus_item_list_find (G_LIST_MODEL (page->sessions), &id);
  return item != NULL ? caucus_session_item_get_session (item) : NULL;
}

static void
toast (CaucusCalendarPage *page,
       const char         *text)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s", text);
}

static void
step_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  caucus_month_view_step (CAUCUS_CALENDAR_PAGE (widget)->month_view,
                          g_variant_get_int32 (parameter));
}

static void
today_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (widget);
  GDate today;

  caucus_month_get_today (&today);
  caucus_calendar_page_show_day (page, &today);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (page->stack));
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusId id;

  if (caucus_id_parse (g_variant_get_string (parameter, NULL), &id))
    caucus_calendar_page_open (CAUCUS_CALENDAR_PAGE (widget), &id);
}

static void
close_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  caucus_calendar_page_close (CAUCUS_CALENDAR_PAGE (widget));
}

/* A session that was added or moved is where the person looks next. */
static void
done_cb (CaucusCalendarPage  *page,
         const CaucusSession *session)
{
  GDate day;

  caucus_month_get_session_day (session, &day);
  caucus_calendar_page_show_day (page, &day);
  caucus_calendar_page_open (page, &session->id);
}

static void
present_dialog (CaucusCalendarPage  *page,
                CaucusScheduleDraft *draft)
{
  CaucusSessionDialog *dialog = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  dialog = caucus_session_dialog_new (caucus_page_get_store (CAUCUS_PAGE (page)), draft);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
new_session_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (widget);
  const CaucusRound *round =
    caucus_context_get_round (caucus_page_get_context (CAUCUS_PAGE (page)));
  g_autoptr (CaucusScheduleDraft) draft = NULL;
  GDate day;

  if (round == NULL)
    return;
  if (!caucus_wall_input_parse_date (g_variant_get_string (parameter, NULL), &day))
    day = *caucus_month_view_get_day (page->month_view);
  draft = caucus_schedule_draft_new (round, &day);
  present_dialog (page, draft);
}

static void
move_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (widget);
  const CaucusSession *session = find_session (page, parameter);
  g_autoptr (CaucusScheduleDraft) draft = NULL;

  if (session == NULL)
    return;
  draft = caucus_schedule_draft_new_move (session);
  present_dialog (page, draft);
}

static void
status_written_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CaucusCalendarPage) page = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  if (error != NULL && page != NULL)
    toast (page, caucus_error_words (error));
}

static void
set_status (CaucusCalendarPage  *page,
            const CaucusId      *session_id,
            CaucusSessionStatus  status,
            const char          *why)
{
  CaucusSessionStatusChange change = { .session_id = *session_id, .status = status, .why = why };

  caucus_session_jobs_set_status (caucus_page_get_store (CAUCUS_PAGE (page)), &change,
                                  status_written_cb, caucus_asker_new (page));
}

static void
confirm_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaucusId id;

  if (caucus_id_parse (g_variant_get_string (parameter, NULL), &id))
    set_status (CAUCUS_CALENDAR_PAGE (widget), &id, CAUCUS_SESSION_CONFIRMED, NULL);
}

static void
make_tentative_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CaucusId id;

  if (caucus_id_parse (g_variant_get_string (parameter, NULL), &id))
    set_status (CAUCUS_CALENDAR_PAGE (widget), &id, CAUCUS_SESSION_TENTATIVE, NULL);
}

static void
cancel_confirmed_cb (CaucusCancelDialog *dialog,
                     const char         *response,
                     CaucusCalendarPage *page)
{
  g_autofree char *reason = caucus_cancel_dialog_dup_reason (dialog);
  const CaucusId *id = caucus_cancel_dialog_get_session_id (dialog);
  g_autofree char *id_text = caucus_id_to_string (id);
  CaucusSessionItem *item = caucus_item_list_find (G_LIST_MODEL (page->sessions), id);
  CaucusSessionStatus status;

  if (item == NULL)
    return;
  status = caucus_session_item_get_session (item)->status;
  set_status (page, id, CAUCUS_SESSION_CANCELLED, reason);
  gtk_widget_activate_action (GTK_WIDGET (page), "win.toast-undo", "(ssv)", _("Session cancelled"),
                              "calendar.undo-cancel",
                              g_variant_new ("(su)", id_text, (guint32) status));
}

/* Gives a session back the status that it had. */
static void
undo_cancel_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  const char *id_text;
  guint32 status;
  CaucusId id;

  g_variant_get (parameter, "(&su)", &id_text, &status);
  if (caucus_id_parse (id_text, &id))
    set_status (CAUCUS_CALENDAR_PAGE (widget), &id, (CaucusSessionStatus) status, NULL);
}

static void
cancel_session_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (widget);
  const CaucusSession *session = find_session (page, parameter);
  CaucusCancelDialog *dialog = NULL;

  if (session == NULL)
    return;
  dialog = caucus_cancel_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), session);
  g_signal_connect_object (dialog, "response::cancel-session", G_CALLBACK (cancel_confirmed_cb),
                           page, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Escape closes the pane first; without one it is the window's. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (widget);

  if (!adw_flap_get_reveal_flap (page->flap))
    return FALSE;
  caucus_calendar_page_close (page);
  return TRUE;
}

void
caucus_calendar_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "calendar.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "calendar.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "calendar.new-session", "s", new_session_cb);
  gtk_widget_class_install_action (widget_class, "calendar.move", "s", move_cb);
  gtk_widget_class_install_action (widget_class, "calendar.confirm", "s", confirm_cb);
  gtk_widget_class_install_action (widget_class, "calendar.make-tentative", "s",
                                   make_tentative_cb);
  gtk_widget_class_install_action (widget_class, "calendar.cancel-session", "s",
                                   cancel_session_cb);
  gtk_widget_class_install_action (widget_class, "calendar.undo-cancel", "(su)", undo_cancel_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "calendar.today", NULL);
}

/* Shortcuts of the whole window reach pages that are not shown too. */
static gboolean
new_session_key_cb (GtkWidget *widget,
                    GVariant  *args,
                    gpointer   user_data)
{
  return gtk_widget_get_mapped (widget)
         && gtk_widget_activate_action (widget, "calendar.new-session", "s", "");
}

/* With the focus in the sidebar these work as well. */
void
caucus_calendar_page_add_shortcuts (CaucusCalendarPage *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_n, GDK_CONTROL_MASK),
                                            gtk_callback_action_new (new_session_key_cb, NULL,
                                                                     NULL));

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (page), controller);
}
