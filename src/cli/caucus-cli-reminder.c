/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli reminder: what is to come, what is due, and what became of each. */
#include "config.h"

#include "caucus-cli.h"

#include <glib/gi18n.h>

#include "caucus-cli-find.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-reminder-table.h"
#include "caucus-zone.h"

/* How long a reminder that is over stays in the list. */
#define RECENT_USEC ((gint64) 7 * 24 * 60 * 60 * G_USEC_PER_SEC)

static gboolean
write_reminder (CaucusJsonWriter      *json,
                const CaucusReminder  *reminder,
                GError               **error)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (reminder->session_zone, error);

  if (zone == NULL)
    return FALSE;
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_id (json, "id", &reminder->id);
  caucus_cli_json_id (json, "session", &reminder->session_id);
  caucus_cli_json_text (json, "session_title", reminder->session_title);
  caucus_cli_json_text (json, "lead", reminder->lead);
  caucus_cli_json_text (json, "state",
                        caucus_vocabulary_word (&caucus_reminder_states, reminder->state));
  caucus_cli_json_utc (json, "due_utc", reminder->due_usec);
  caucus_cli_json_wall (json, "due_local", reminder->due_usec, zone);
  caucus_cli_json_utc (json, "start_utc", reminder->session_start_usec);
  caucus_cli_json_wall (json, "start_local", reminder->session_start_usec, zone);
  caucus_cli_json_text (json, "zone", reminder->session_zone);
  caucus_cli_json_text (json, "place", reminder->session_place);
  caucus_json_writer_end (json);
  return TRUE;
}

static gboolean
print_json (const GPtrArray  *reminders,
            GError          **error)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < reminders->len; i++)
    {
      if (!write_reminder (json, g_ptr_array_index (reminders, i), error))
        return FALSE;
    }
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
  return TRUE;
}

static gboolean
add_row (CaucusCliTable        *table,
         const CaucusReminder  *reminder,
         GError               **error)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (reminder->session_zone, error);
  g_autofree char *id = caucus_cli_short_id (&reminder->id);
  g_autofree char *due_utc = caucus_zone_format_utc (reminder->due_usec);
  g_autofree char *due = NULL;
  g_autofree char *start = NULL;

  if (zone == NULL)
    return FALSE;
  due = caucus_cli_format_local (reminder->due_usec, zone);
  start = caucus_cli_format_local (reminder->session_start_usec, zone);
  caucus_cli_table_add (table, id, due, due_utc, reminder->lead,
                        caucus_vocabulary_word (&caucus_reminder_states, reminder->state), start,
                        reminder->session_title != NULL ? reminder->session_title : "-", NULL);
  return TRUE;
}

static gboolean
print_table (const GPtrArray  *reminders,
             GError          **error)
{
  g_autoptr (CaucusCliTable) table = NULL;

  table = caucus_cli_table_new ("ID", "DUE", "DUE (UTC)", "LEAD", "STATE", "SESSION STARTS",
                                "TITLE", NULL);
  for (guint i = 0; i < reminders->len; i++)
    {
      if (!add_row (table, g_ptr_array_index (reminders, i), error))
        return FALSE;
    }
  caucus_cli_table_print (table);
  return TRUE;
}

static gboolean
is_of_interest (const CaucusReminder *reminder,
                gint64                now_usec)
{
  if (reminder->state == CAUCUS_REMINDER_SCHEDULED || reminder->state == CAUCUS_REMINDER_SNOOZED)
    return TRUE;
  return reminder->state != CAUCUS_REMINDER_CANCELLED
         && reminder->due_usec >= now_usec - RECENT_USEC;
}

static GPtrArray *
list_of_interest (CaucusDatabase  *database,
                  GError         **error)
{
  GPtrArray *reminders = caucus_reminder_table_list (database, NULL, error);
  gint64 now_usec = caucus_database_get_now_usec (database);

  for (guint i = reminders != NULL ? reminders->len : 0; i-- > 0;)
    {
      if (!is_of_interest (g_ptr_array_index (reminders, i), now_usec))
        g_ptr_array_remove_index (reminders, i);
    }
  return reminders;
}

static GPtrArray *
list_due (CaucusDatabase  *database,
          GError         **error)
{
  return caucus_reminder_table_list_due (database, caucus_database_get_now_usec (database), error);
}

typedef GPtrArray *(*ListFunc) (CaucusDatabase  *database,
                                GError         **error);

static gboolean
print_list (CaucusCli  *cli,
            char      **argv,
            ListFunc    list,
            GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GPtrArray) reminders = NULL;

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  reminders = list (database, error);
  if (reminders == NULL)
    return FALSE;
  return cli->is_json ? print_json (reminders, error) : print_table (reminders, error);
}

static gboolean
run_list (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  return print_list (cli, argv, list_of_interest, error);
}

static gboolean
run_due (CaucusCli  *cli,
         char      **argv,
         GError    **error)
{
  return print_list (cli, argv, list_due, error);
}

static void
print_log (const GPtrArray *entries)
{
  g_autoptr (CaucusCliTable) table = caucus_cli_table_new ("WHEN (UTC)", "EVENT", "DETAIL", NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const CaucusReminderLogEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *at = caucus_zone_format_utc (entry->at_usec);

      caucus_cli_table_add (table, at, entry->event, entry->detail != NULL ? entry->detail : "",
                            NULL);
    }
  caucus_cli_table_print (table);
}

static void
print_log_json (const GPtrArray *entries)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < entries->len; i++)
    {
      const CaucusReminderLogEntry *entry = g_ptr_array_index (entries, i);

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
      caucus_cli_json_utc (json, "at_utc", entry->at_usec);
      caucus_cli_json_text (json, "event", entry->event);
      caucus_cli_json_text (json, "detail", entry->detail);
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static gboolean
run_log (CaucusCli  *cli,
         char      **argv,
         GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (CaucusReminder) reminder = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  reminder = caucus_cli_find_reminder (database, words[0], error);
  if (reminder == NULL)
    return FALSE;
  entries = caucus_reminder_table_list_log (database, &reminder->id, error);
  if (entries == NULL)
    return FALSE;
  if (cli->is_json)
    print_log_json (entries);
  else
    print_log (entries);
  return TRUE;
}

static const CaucusCliCommand commands[] = {
  { "list", NULL, 0, 0, FALSE, N_("List reminders to come and those of the last week"), run_list },
  { "due", NULL, 0, 0, FALSE, N_("List what waits to be shown now"), run_due },
  { "log", "REMINDER", 1, 1, FALSE, N_("Show what became of a reminder on this device"), run_log },
  { NULL }
};

const CaucusCliGroup caucus_cli_reminder_group = {
  "reminder", N_("Announcements of sessions on this device."), commands
};
