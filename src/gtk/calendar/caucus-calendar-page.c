/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Calendar: the round's sessions by month and as an agenda. */
#include "config.h"

#include "caucus-calendar-page-private.h"

#include <glib/gi18n.h>

#include "calendar/caucus-month.h"
#include "calendar/caucus-session-details.h"
#include "calendar/caucus-session-jobs.h"
#include "caucus-clock.h"
#include "caucus-session-rules.h"
#include "common/caucus-asker.h"
#include "common/caucus-minute-watch.h"
#include "common/caucus-session-item.h"

/**
 * CaucusCalendarPage:
 *
 * A month and an agenda over one list of sessions, and a pane with the chosen
 * one. Where the page is narrow the agenda is all there is.
 */
G_DEFINE_FINAL_TYPE (CaucusCalendarPage, caucus_calendar_page, CAUCUS_TYPE_PAGE)

/*
 * The pane slides in from where the first layout puts it. One that lies over the page takes the
 * focus along, once it is there, or Tab would go on behind it.
 */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (widget);
  gboolean is_chosen = !caucus_id_is_none (&page->selected_id);

  if (is_chosen && gtk_widget_get_width (GTK_WIDGET (page->flap)) == 0)
    return G_SOURCE_CONTINUE;
  if (is_chosen)
    adw_flap_set_reveal_flap (page->flap, TRUE);
  if (is_chosen && adw_flap_get_folded (page->flap))
    {
      if (!gtk_widget_get_mapped (GTK_WIDGET (page->pane)))
        return G_SOURCE_CONTINUE;
      caucus_agenda_view_leave_focus (page->agenda_view);
      gtk_widget_child_focus (GTK_WIDGET (page->pane), GTK_DIR_TAB_FORWARD);
    }
  page->reveal_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
queue_reveal (CaucusCalendarPage *page)
{
  if (page->reveal_tick == 0 && !adw_flap_get_reveal_flap (page->flap))
    page->reveal_tick = gtk_widget_add_tick_callback (GTK_WIDGET (page), reveal_cb, NULL, NULL);
}

static void
details_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CaucusCalendarPage) page = caucus_asker_take (user_data);
  g_autoptr (CaucusSessionDetails) details = NULL;
  g_autoptr (GError) error = NULL;

  if (page == NULL)
    return;
  details = caucus_session_details_read_finish (CAUCUS_STORE (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (details == NULL)
    {
      caucus_page_show_read_error (CAUCUS_PAGE (page), error);
      caucus_calendar_page_close (page);
      return;
    }
  caucus_session_pane_show (page->pane, caucus_page_get_context (CAUCUS_PAGE (page)), details);
  queue_reveal (page);
}

static void
read_details (CaucusCalendarPage *page)
{
  g_cancellable_cancel (page->reading_details);
  g_clear_object (&page->reading_details);
  page->reading_details = g_cancellable_new ();
  caucus_session_details_read_async (caucus_page_get_store (CAUCUS_PAGE (page)),
                                     &page->selected_id, page->reading_details,
                                     details_read_cb, caucus_asker_new (page));
}

static void
set_selected (CaucusCalendarPage *page,
              const CaucusId     *session_id)
{
  page->selected_id = *session_id;
  caucus_month_view_set_selected (page->month_view, session_id);
}

/* The month of the next session to come, else of the round's last. */
static void
go_to_nearest (CaucusCalendarPage *page,
               GPtrArray          *sessions)
{
  const CaucusSession *nearest = caucus_month_find_nearest (sessions, caucus_clock_now_usec ());
  GDate day;

  if (nearest != NULL)
    caucus_month_get_session_day (nearest, &day);
  else
    caucus_month_get_today (&day);
  caucus_calendar_page_show_day (page, &day);
}

static void
show_sessions (CaucusCalendarPage *page,
               GPtrArray          *sessions)
{
  const CaucusRound *round =
    caucus_context_get_round (caucus_page_get_context (CAUCUS_PAGE (page)));

  if (round != NULL && !caucus_id_equal (&page->round_id, &round->id))
    {
      page->round_id = round->id;
      caucus_calendar_page_close (page);
      go_to_nearest (page, sessions);
    }
  caucus_item_list_update (page->sessions, sessions);
  caucus_month_view_update (page->month_view);
  caucus_agenda_view_update (page->agenda_view, G_LIST_MODEL (page->sessions));
}

/* The month that the wanted session is in, and the session chosen. */
static gboolean
show_wanted (CaucusCalendarPage *page)
{
  CaucusSessionItem *item;
  GDate day;

  item = caucus_item_list_find (G_LIST_MODEL (page->sessions), &page->wanted_id);
  if (item == NULL)
    return FALSE;
  caucus_month_get_session_day (caucus_session_item_get_session (item), &day);
  caucus_calendar_page_show_day (page, &day);
  caucus_calendar_page_open (page, caucus_item_get_id (CAUCUS_ITEM (item)));
  page->wanted_id = (CaucusId) { 0 };
  return TRUE;
}

static void
caucus_calendar_page_take_record (CaucusPage *caucus_page,
                                  gpointer    record)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (caucus_page);

  show_sessions (page, record);
  if (!show_wanted (page) && !caucus_id_is_none (&page->selected_id))
    read_details (page);
}

static void
caucus_calendar_page_refresh (CaucusPage *page)
{
  const CaucusRound *round = caucus_context_get_round (caucus_page_get_context (page));
  CaucusJob job = caucus_session_jobs_list (&round->id);

  caucus_page_read (page, &job);
}

/* Today moves on at midnight, and with it the agenda's line. */
static void
minute_cb (gpointer user_data)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (user_data);

  caucus_month_view_update (page->month_view);
  caucus_agenda_view_update (page->agenda_view, G_LIST_MODEL (page->sessions));
}

static void
show_view (CaucusCalendarPage *page)
{
  gboolean narrow = !caucus_width_probe_is_wide (page->width_probe);
  gboolean has_agenda = narrow || gtk_toggle_button_get_active (page->agenda_button);
  gboolean had_focus;

  had_focus = page->wants_focus || caucus_agenda_view_leave_focus (page->agenda_view)
              || gtk_widget_get_focus_child (GTK_WIDGET (page->stack)) != NULL;
  page->wants_focus = FALSE;
  /* A narrow header has room for the title or for one button more. */
  gtk_widget_set_visible (page->header_new_button, !narrow);
  gtk_widget_set_visible (page->new_button, narrow);
  gtk_widget_set_visible (page->view_switch, !narrow);
  gtk_widget_set_visible (page->step_buttons, !has_agenda);
  gtk_stack_set_visible_child (page->stack, has_agenda ? GTK_WIDGET (page->agenda_view)
                                                       : GTK_WIDGET (page->month_view));
  if (had_focus)
    gtk_widget_grab_focus (gtk_stack_get_visible_child (page->stack));
}

/* The pane is closed by a swipe or a click beside it too. */
static void
reveal_changed_cb (CaucusCalendarPage *page)
{
  CaucusId none = { 0 };

  if (adw_flap_get_reveal_flap (page->flap))
    return;
  set_selected (page, &none);
  if (gtk_widget_get_focus_child (GTK_WIDGET (page->pane)) != NULL)
    gtk_widget_grab_focus (gtk_stack_get_visible_child (page->stack));
}

static char *
heading_cb (CaucusCalendarPage *page,
            GtkWidget          *shown,
            const char         *month)
{
  if (shown == GTK_WIDGET (page->month_view))
    return g_strdup (month);
  return g_strdup (_("All Sessions"));
}

static gboolean
caucus_calendar_page_focus_inside (CaucusPage *caucus_page)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (caucus_page);

  /* The first layout may still change the view. */
  page->wants_focus = gtk_widget_get_width (GTK_WIDGET (page)) == 0;
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (page->stack));
}

static void
caucus_calendar_page_dispose (GObject *object)
{
  CaucusCalendarPage *page = CAUCUS_CALENDAR_PAGE (object);

  g_cancellable_cancel (page->reading_details);
  g_clear_object (&page->reading_details);
  g_clear_object (&page->sessions);
  page->flap = NULL;

  G_OBJECT_CLASS (caucus_calendar_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, flap);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, width_probe);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, header_new_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, heading_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, view_switch);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, agenda_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, step_buttons);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, month_view);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, agenda_view);
  gtk_widget_class_bind_template_child (widget_class, CaucusCalendarPage, pane);
}

static void
caucus_calendar_page_class_init (CaucusCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_calendar_page_dispose;
  page_class->focus_inside = caucus_calendar_page_focus_inside;
  page_class->refresh = caucus_calendar_page_refresh;
  page_class->take_record = caucus_calendar_page_take_record;

  g_type_ensure (CAUCUS_TYPE_WIDTH_PROBE);
  g_type_ensure (CAUCUS_TYPE_MONTH_VIEW);
  g_type_ensure (CAUCUS_TYPE_AGENDA_VIEW);
  g_type_ensure (CAUCUS_TYPE_SESSION_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-calendar-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, show_view);
  gtk_widget_class_bind_template_callback (widget_class, reveal_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_cb);
  caucus_calendar_page_install_actions (widget_class);
}

static void
caucus_calendar_page_init (CaucusCalendarPage *page)
{
  page->sessions = g_list_store_new (CAUCUS_TYPE_SESSION_ITEM);
  gtk_widget_init_template (GTK_WIDGET (page));
  caucus_month_view_set_sessions (page->month_view, G_LIST_MODEL (page->sessions));
  caucus_page_set_title (CAUCUS_PAGE (page), _("Calendar"), NULL);
  caucus_page_watch (CAUCUS_PAGE (page), CAUCUS_CHANGED_SESSIONS | CAUCUS_CHANGED_REMINDERS
                     | CAUCUS_CHANGED_THREADS);
  caucus_calendar_page_add_shortcuts (page);
  caucus_minute_watch_add (GTK_WIDGET (page), minute_cb, page);
  show_view (page);
}

void
caucus_calendar_page_show_day (CaucusCalendarPage *page,
                               const GDate        *day)
{
  caucus_month_view_show_day (page->month_view, day);
  caucus_agenda_view_show_day (page->agenda_view, day);
}

/**
 * caucus_calendar_page_show_session:
 *
 * Goes to a session of the open round and shows its details, once they are read.
 */
void
caucus_calendar_page_show_session (CaucusCalendarPage *page,
                                   const CaucusId     *session_id)
{
  page->wanted_id = *session_id;
  show_wanted (page);
}

/* Shows a session's details in the pane. */
void
caucus_calendar_page_open (CaucusCalendarPage *page,
                           const CaucusId     *session_id)
{
  set_selected (page, session_id);
  read_details (page);
}

void
caucus_calendar_page_close (CaucusCalendarPage *page)
{
  CaucusId none = { 0 };

  set_selected (page, &none);
  if (page->flap != NULL)
    adw_flap_set_reveal_flap (page->flap, FALSE);
}
