/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences: when the round reminds, and how. */
#include "config.h"

#include "caucus-reminder-preferences.h"

#include <glib/gi18n.h>

#include "caucus-round-reminders.h"
#include "caucus-store-path.h"
#include "common/caucus-asker.h"
#include "common/caucus-error-words.h"
#include "common/caucus-notification-watch.h"
#include "preferences/caucus-autostart.h"
#include "preferences/caucus-lead-input.h"

struct _CaucusReminderPreferences
{
  AdwPreferencesPage parent_instance;

  /* Owned */
  CaucusContext *context;
  CaucusNotificationWatch *watch;
  GCancellable *testing;

  /* Template children */
  AdwPreferencesGroup *round_group;
  GtkWidget *leads_row;
  GtkLabel *leads_label;
  AdwActionRow *autostart_row;
  GtkSwitch *autostart_switch;
  AdwActionRow *test_row;
  GtkWidget *test_button;
  GtkWidget *missing_row;

  /* State */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (CaucusReminderPreferences, caucus_reminder_preferences,
                     ADW_TYPE_PREFERENCES_PAGE)

static const char *
get_store_path (CaucusReminderPreferences *page)
{
  return caucus_store_get_path (caucus_context_get_store (page->context));
}

/* Says something under the lead times; NULL says what may stand there. */
static void
say_of_leads (CaucusReminderPreferences *page,
              const char                *words,
              gboolean                   is_problem)
{
  gtk_label_set_label (page->leads_label, words);
  if (is_problem)
    gtk_widget_add_css_class (page->leads_row, "error");
  else
    gtk_widget_remove_css_class (page->leads_row, "error");
  if (is_problem)
    gtk_widget_add_css_class (GTK_WIDGET (page->leads_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (page->leads_label), "error");
}

static void
explain_leads (CaucusReminderPreferences *page)
{
  say_of_leads (page, _("Days keep the time on the clock, hours and minutes are counted: 1d, 2h, 60m. "
                        "Leave it empty for no reminders."), FALSE);
}

static void
leads_changed_cb (CaucusReminderPreferences *page)
{
  g_autofree char *problem = NULL;
  g_autofree char *leads = NULL;

  leads = caucus_lead_input_parse (gtk_editable_get_text (GTK_EDITABLE (page->leads_row)),
                                   &problem);
  if (leads == NULL)
    say_of_leads (page, problem, TRUE);
  else
    explain_leads (page);
}

typedef struct
{
  CaucusId round_id;
  char *leads;
} Leads;

static void
leads_free (Leads *leads)
{
  g_free (leads->leads);
  g_free (leads);
}

static gpointer
write_leads (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  Leads *leads = data;

  caucus_round_reminders_set (database, &leads->round_id, leads->leads, error);
  return NULL;
}

static void
leads_written_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (CaucusReminderPreferences) page = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  if (page == NULL)
    return;
  if (error != NULL)
    say_of_leads (page, caucus_error_words (error), TRUE);
  else
    say_of_leads (page, _("Saved. Reminders of all sessions to come are planned anew."), FALSE);
}

static void
leads_applied_cb (CaucusReminderPreferences *page)
{
  const CaucusRound *round = caucus_context_get_round (page->context);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (page->leads_row));
  g_autofree char *problem = NULL;
  g_autofree char *leads = caucus_lead_input_parse (text, &problem);
  CaucusJob job = { .run = write_leads, .free_data = (GDestroyNotify) leads_free };
  Leads *data;

  if (leads == NULL || round == NULL)
    return;
  data = g_new0 (Leads, 1);
  data->round_id = round->id;
  data->leads = g_steal_pointer (&leads);
  job.data = data;
  caucus_store_write_async (caucus_context_get_store (page->context), &job, leads_written_cb,
                            caucus_asker_new (page));
}

static void
fill_round (CaucusReminderPreferences *page)
{
  const CaucusRound *round = caucus_context_get_round (page->context);
  g_autofree char *leads = NULL;

  gtk_widget_set_visible (GTK_WIDGET (page->round_group), round != NULL);
  if (round == NULL)
    return;
  leads = caucus_lead_input_format (round->reminders);
  adw_preferences_group_set_title (page->round_group, round->title);
  gtk_editable_set_text (GTK_EDITABLE (page->leads_row), leads);
  explain_leads (page);
}

static void
fill_autostart (CaucusReminderPreferences *page)
{
  const char *obstacle = caucus_autostart_get_obstacle (get_store_path (page));

  page->is_filling = TRUE;
  gtk_switch_set_active (page->autostart_switch, obstacle == NULL && caucus_autostart_is_on ());
  page->is_filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (page->autostart_switch), obstacle == NULL);
  if (obstacle != NULL)
    adw_action_row_set_subtitle (page->autostart_row, obstacle);
}

static void
autostart_toggled_cb (CaucusReminderPreferences *page)
{
  g_autoptr (GError) error = NULL;

  if (page->is_filling)
    return;
  if (caucus_autostart_set (gtk_switch_get_active (page->autostart_switch), &error))
    return;
  fill_autostart (page);
  adw_action_row_set_subtitle (page->autostart_row, error->message);
}

static void
tested_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  CaucusReminderPreferences *page = CAUCUS_REMINDER_PREFERENCES (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autofree char *words = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_sensitive (page->test_button, TRUE);
  if (reply != NULL)
    {
      g_variant_get (reply, "(bs)", NULL, &words);
      adw_action_row_set_subtitle (page->test_row, words);
      return;
    }
  g_dbus_error_strip_remote_error (error);
  words = g_strdup_printf (_("The reminder service could not be reached: %s"), error->message);
  adw_action_row_set_subtitle (page->test_row, words);
}

/* One service a store: the word that stands for the store comes before the last part of its
   name. */
static char *
get_service_name (CaucusReminderPreferences *page)
{
  g_autofree char *suffix = caucus_store_path_get_suffix (get_store_path (page));

  return g_strconcat (APP_ID, suffix, ".Remind", NULL);
}

static void
bus_cb (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  CaucusReminderPreferences *page = CAUCUS_REMINDER_PREFERENCES (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  g_autofree char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bus == NULL)
    {
      gtk_widget_set_sensitive (page->test_button, TRUE);
      adw_action_row_set_subtitle (page->test_row, _("This desktop has no session bus"));
      return;
    }
  name = get_service_name (page);
  g_dbus_connection_call (bus, name, APP_PATH "/Remind", REMIND_ID, "SendTest", NULL,
                          G_VARIANT_TYPE ("(bs)"), G_DBUS_CALL_FLAGS_NONE, -1, page->testing,
                          tested_cb, page);
}

static void
test_clicked_cb (CaucusReminderPreferences *page)
{
  gtk_widget_set_sensitive (page->test_button, FALSE);
  adw_action_row_set_subtitle (page->test_row, _("Sending…"));
  g_bus_get (G_BUS_TYPE_SESSION, page->testing, bus_cb, page);
}

static void
caucus_reminder_preferences_dispose (GObject *object)
{
  CaucusReminderPreferences *page = CAUCUS_REMINDER_PREFERENCES (object);

  g_cancellable_cancel (page->testing);
  g_clear_object (&page->testing);
  g_clear_object (&page->watch);
  g_clear_object (&page->context);

  G_OBJECT_CLASS (caucus_reminder_preferences_parent_class)->dispose (object);
}

static void
caucus_reminder_preferences_class_init (CaucusReminderPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_reminder_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/preferences/caucus-reminder-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderPreferences, round_group);
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderPreferences, leads_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderPreferences, leads_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderPreferences, autostart_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderPreferences, autostart_switch);
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderPreferences, test_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderPreferences, test_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderPreferences, missing_row);
  gtk_widget_class_bind_template_callback (widget_class, leads_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leads_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, autostart_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, test_clicked_cb);
}

static void
caucus_reminder_preferences_init (CaucusReminderPreferences *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  page->testing = g_cancellable_new ();
  page->watch = caucus_notification_watch_new ();
  g_object_bind_property (page->watch, "is-missing", page->missing_row, "visible",
                          G_BINDING_SYNC_CREATE);
}

AdwPreferencesPage *
caucus_reminder_preferences_new (CaucusContext *context)
{
  CaucusReminderPreferences *page = g_object_new (CAUCUS_TYPE_REMINDER_PREFERENCES, NULL);

  page->context = g_object_ref (context);
  fill_round (page);
  fill_autostart (page);
  return ADW_PREFERENCES_PAGE (page);
}
