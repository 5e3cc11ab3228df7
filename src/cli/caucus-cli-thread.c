/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli thread: what is bargained, where it stands, and the chain of its passes. */
#include "config.h"

#include "caucus-cli.h"

#include <glib/gi18n.h>

#include "caucus-cli-find.h"
#include "caucus-cli-ledger.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-pass-title.h"

static const char *
state_of (const CaucusCliLedger *ledger)
{
  return caucus_vocabulary_word (&caucus_thread_states, ledger->status.state);
}

static void
write_thread (CaucusJsonWriter      *json,
              const CaucusCliLedger *ledger)
{
  const CaucusThread *thread = ledger->thread;

  caucus_cli_json_id (json, "id", &thread->id);
  caucus_cli_json_text (json, "round", ledger->round->title);
  caucus_cli_json_text (json, "article", thread->article_number);
  caucus_cli_json_text (json, "title", thread->title);
  caucus_cli_json_text (json, "kind", caucus_vocabulary_word (&caucus_thread_kinds, thread->kind));
  caucus_cli_json_text (json, "state", state_of (ledger));
  caucus_cli_json_text (json, "court",
                        caucus_cli_ledger_get_party (ledger, &ledger->status.court_id));
  caucus_cli_json_utc (json, "since_utc", ledger->status.since_usec);
}

static void
print_list_json (const GPtrArray *ledgers)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < ledgers->len; i++)
    {
      const CaucusCliLedger *ledger = g_ptr_array_index (ledgers, i);

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
      write_thread (json, ledger);
      caucus_json_writer_integer (json, "passes", ledger->passes->len);
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static char *
format_since (const CaucusCliLedger *ledger)
{
  if (ledger->status.since_usec == 0)
    return g_strdup ("-");
  return caucus_cli_format_local (ledger->status.since_usec, ledger->zone);
}

static void
print_list (const GPtrArray *ledgers)
{
  g_autoptr (CaucusCliTable) table = NULL;

  table = caucus_cli_table_new ("ID", "ARTICLE", "STATE", "COURT", "SINCE", "PASSES", "TITLE",
                                NULL);
  for (guint i = 0; i < ledgers->len; i++)
    {
      const CaucusCliLedger *ledger = g_ptr_array_index (ledgers, i);
      const CaucusThread *thread = ledger->thread;
      const char *court = caucus_cli_ledger_get_party (ledger, &ledger->status.court_id);
      g_autofree char *id = caucus_cli_short_id (&thread->id);
      g_autofree char *since = format_since (ledger);
      g_autofree char *passes = g_strdup_printf ("%u", ledger->passes->len);

      caucus_cli_table_add (table, id,
                            thread->article_number != NULL ? thread->article_number : "-",
                            state_of (ledger), court != NULL ? court : "-", since, passes,
                            thread->title, NULL);
    }
  caucus_cli_table_print (table);
}

static GPtrArray *
load_ledgers (CaucusDatabase  *database,
              const char      *round_word,
              GError         **error)
{
  g_autoptr (CaucusRound) round = NULL;

  if (round_word == NULL)
    return caucus_cli_ledgers_load (database, NULL, error);
  round = caucus_cli_find_round (database, round_word, error);
  return round != NULL ? caucus_cli_ledgers_load (database, &round->id, error) : NULL;
}

static gboolean
run_list (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  g_autofree char *round = NULL;
  const GOptionEntry entries[] = {
    { "round", 'r', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &round,
      N_("Only those of this round"), "ROUND" },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GPtrArray) ledgers = NULL;

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  ledgers = load_ledgers (database, round, error);
  if (ledgers == NULL)
    return FALSE;
  if (cli->is_json)
    print_list_json (ledgers);
  else
    print_list (ledgers);
  return TRUE;
}

static void
write_pass (CaucusJsonWriter      *json,
            const CaucusCliLedger *ledger,
            const CaucusPass      *pass)
{
  g_autofree char *title = caucus_cli_ledger_dup_title (ledger, pass);

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_id (json, "id", &pass->id);
  caucus_cli_json_text (json, "title", title);
  caucus_cli_json_text (json, "by", caucus_cli_ledger_get_party (ledger, &pass->by_id));
  caucus_cli_json_text (json, "to", caucus_cli_ledger_get_party (ledger, &pass->to_id));
  caucus_cli_json_text (json, "kind", caucus_vocabulary_word (&caucus_pass_kinds, pass->kind));
  caucus_json_writer_integer (json, "number", pass->number);
  caucus_cli_json_text (json, "state", caucus_cli_ledger_get_state (ledger, pass));
  caucus_cli_json_utc (json, "at_utc", pass->at_usec);
  caucus_cli_json_wall (json, "at_local", pass->at_usec, ledger->zone);
  caucus_cli_json_id (json, "session", &pass->session_id);
  caucus_cli_json_text (json, "summary", pass->summary);
  caucus_json_writer_end (json);
}

static void
write_event (CaucusJsonWriter        *json,
             const CaucusCliLedger   *ledger,
             const CaucusLedgerEvent *event)
{
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_text (json, "kind", caucus_vocabulary_word (&caucus_event_kinds, event->kind));
  caucus_cli_json_id (json, "pass", &event->pass_id);
  caucus_cli_json_utc (json, "at_utc", event->at_usec);
  caucus_cli_json_wall (json, "at_local", event->at_usec, ledger->zone);
  caucus_cli_json_text (json, "note", event->note);
  caucus_json_writer_end (json);
}

static void
print_thread_json (const CaucusCliLedger *ledger)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  write_thread (json, ledger);
  caucus_json_writer_begin_list (json, "passes", CAUCUS_JSON_LINES);
  for (guint i = 0; i < ledger->passes->len; i++)
    write_pass (json, ledger, g_ptr_array_index (ledger->passes, i));
  caucus_json_writer_end (json);
  caucus_json_writer_begin_list (json, "events", CAUCUS_JSON_LINES);
  for (guint i = 0; i < ledger->events->len; i++)
    write_event (json, ledger, g_ptr_array_index (ledger->events, i));
  caucus_json_writer_end (json);
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static void
print_passes (const CaucusCliLedger *ledger)
{
  g_autoptr (CaucusCliTable) table = caucus_cli_table_new ("ID", "STATE", "TITLE", NULL);

  for (guint i = 0; i < ledger->passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (ledger->passes, i);
      g_autofree char *id = caucus_cli_short_id (&pass->id);
      g_autofree char *title = caucus_cli_ledger_dup_title (ledger, pass);

      caucus_cli_table_add (table, id, caucus_cli_ledger_get_state (ledger, pass), title, NULL);
    }
  caucus_cli_table_print (table);
}

static void
print_events (const CaucusCliLedger *ledger)
{
  g_autoptr (CaucusCliTable) table = caucus_cli_table_new ("WHEN", "EVENT", "PASS", "NOTE", NULL);

  for (guint i = 0; i < ledger->events->len; i++)
    {
      const CaucusLedgerEvent *event = g_ptr_array_index (ledger->events, i);
      g_autofree char *when = caucus_cli_format_local (event->at_usec, ledger->zone);
      g_autofree char *pass = caucus_cli_ledger_dup_name (ledger, &event->pass_id);

      caucus_cli_table_add (table, when, caucus_vocabulary_word (&caucus_event_kinds, event->kind),
                            pass != NULL ? pass : "-", event->note != NULL ? event->note : "",
                            NULL);
    }
  caucus_cli_table_print (table);
}

static void
print_thread (const CaucusCliLedger *ledger)
{
  const CaucusThread *thread = ledger->thread;
  const char *court = caucus_cli_ledger_get_party (ledger, &ledger->status.court_id);
  g_autofree char *since = format_since (ledger);
  g_autofree char *subject = caucus_pass_title_subject (thread);

  caucus_cli_out_format ("%s\n", subject);
  if (court != NULL)
    /* Translators: a state, a date and a time, a party */
    caucus_cli_out_format (_("State: %s since %s, the next answer is due from: %s"),
                           state_of (ledger), since, court);
  else
    caucus_cli_out_format (_("State: %s since %s"), state_of (ledger), since);
  caucus_cli_out ("\n\n");
  print_passes (ledger);
  if (ledger->events->len == 0)
    return;
  caucus_cli_out ("\n");
  print_events (ledger);
}

static gboolean
run_show (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (CaucusThread) thread = NULL;
  g_autoptr (CaucusCliLedger) ledger = NULL;

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  thread = caucus_cli_find_thread (database, words[0], error);
  if (thread == NULL)
    return FALSE;
  ledger = caucus_cli_ledger_load (database, &thread->id, error);
  if (ledger == NULL)
    return FALSE;
  if (cli->is_json)
    print_thread_json (ledger);
  else
    print_thread (ledger);
  return TRUE;
}

static const CaucusCliCommand commands[] = {
  { "list", NULL, 0, 0, FALSE, N_("List what is bargained and whose court it is in"), run_list },
  { "show", "THREAD", 1, 1, FALSE, N_("Show a thread's passes and events"), run_show },
  { NULL }
};

const CaucusCliGroup caucus_cli_thread_group = {
  "thread", N_("Articles, MOUs and issues as they are bargained."), commands
};
