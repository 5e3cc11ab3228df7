/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of the session pane: passes, reminders, history. */
#include "config.h"

#include "caucus-session-pane-private.h"

#include <glib/gi18n.h>

#include "calendar/caucus-session-words.h"
#include "caucus-clock.h"
#include "common/caucus-format.h"
#include "common/caucus-pass-words.h"

static void
forget_rows (CaucusSessionPane *pane)
{
  for (guint i = 0; i < pane->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (pane->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (pane->rows, 0);
}

/* Rows show markup unless told otherwise; what people typed is none. */
static AdwActionRow *
add_row (CaucusSessionPane   *pane,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_ptr_array_add (pane->rows, row);
  adw_preferences_group_add (group, row);
  return ADW_ACTION_ROW (row);
}

static void
add_pass (CaucusSessionPane  *pane,
          CaucusContext      *context,
          const CaucusPass   *pass,
          const CaucusThread *thread)
{
  const CaucusRound *round = caucus_context_get_round (context);
  const CaucusParty *party = caucus_context_get_party (context, &pass->by_id);
  g_autofree char *title = caucus_pass_words_short (pass, party != NULL ? party->name : "");
  g_autofree char *subject = caucus_pass_words_subject (thread);
  g_autofree char *time = caucus_format_time (pass->at_usec, round != NULL ? round->zone : NULL);
  /* Translators: what a pass is about, and when it was handed over */
  g_autofree char *subtitle = g_strdup_printf (_("%s · %s"), subject, time);
  g_autofree char *id = caucus_id_to_string (&thread->id);
  AdwActionRow *row = add_row (pane, pane->passes_group, title, subtitle);

  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-thread");
}

/* A reminder whose time was over when it was planned is kept as cancelled, though nobody cancelled
 * anything. */
static const char *
describe_reminder_state (const CaucusReminder *reminder,
                         const CaucusSession  *session)
{
  if (reminder->state == CAUCUS_REMINDER_CANCELLED && session->status != CAUCUS_SESSION_CANCELLED
      && reminder->due_usec <= caucus_clock_now_usec ())
    return C_("reminder state", "Passed");
  return caucus_format_reminder_state (reminder->state);
}

static void
add_reminder (CaucusSessionPane    *pane,
              const CaucusReminder *reminder,
              const CaucusSession  *session)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const char *here = g_time_zone_get_identifier (local);
  g_autofree char *lead = caucus_format_lead (reminder->lead);
  g_autofree char *date = caucus_format_date (reminder->due_usec, here);
  g_autofree char *time = caucus_format_time (reminder->due_usec, here);
  /* Translators: date and time at which a reminder is shown */
  g_autofree char *when = g_strdup_printf (_("%s, %s"), date, time);
  AdwActionRow *row = add_row (pane, pane->reminders_group, when, lead);
  GtkWidget *state = gtk_label_new (describe_reminder_state (reminder, session));

  gtk_widget_add_css_class (state, "dim-label");
  gtk_widget_add_css_class (state, "caption");
  adw_action_row_add_suffix (row, state);
  gtk_widget_add_css_class (GTK_WIDGET (row), "numeric");
}

static void
add_change (CaucusSessionPane         *pane,
            CaucusContext             *context,
            const CaucusSessionChange *change,
            const char                *zone)
{
  const CaucusPerson *person = caucus_context_get_person (context, &change->by_id);
  g_autofree char *title = caucus_session_words_change (change, zone);
  g_autofree char *date = caucus_format_date (change->at_usec, zone);
  g_autofree char *by = NULL;
  g_autofree char *subtitle = NULL;

  if (person != NULL)
    /* Translators: when a session was changed, and by whom */
    by = g_strdup_printf (_("%s, %s"), date, person->name);
  else
    by = g_steal_pointer (&date);
  subtitle = change->why != NULL ? g_strdup_printf ("%s\n%s", change->why, by)
                                 : g_steal_pointer (&by);
  add_row (pane, pane->history_group, title, subtitle);
}

void
caucus_session_pane_fill_lists (CaucusSessionPane          *pane,
                                CaucusContext              *context,
                                const CaucusSessionDetails *details)
{
  forget_rows (pane);
  for (guint i = 0; i < details->passes->len; i++)
    add_pass (pane, context, g_ptr_array_index (details->passes, i),
              g_ptr_array_index (details->threads, i));
  for (guint i = 0; i < details->reminders->len; i++)
    add_reminder (pane, g_ptr_array_index (details->reminders, i), details->session);
  for (guint i = details->changes->len; i-- > 0;)
    add_change (pane, context, g_ptr_array_index (details->changes, i), details->session->zone);

  gtk_widget_set_visible (GTK_WIDGET (pane->passes_group), details->passes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (pane->reminders_group), details->reminders->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (pane->history_group), details->changes->len > 0);
}
