/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli round: the rounds of a store, listed and shown. */
#include "config.h"

#include "caucus-cli-round-private.h"

#include <glib/gi18n.h>

#include "caucus-cli-facts.h"
#include "caucus-cli-find.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-thread-table.h"

/* A round with what hangs on it. */
typedef struct
{
  CaucusRound *round;
  GPtrArray *parties;
  GPtrArray *people;
  GPtrArray *issues;
  GPtrArray *sessions;
  GPtrArray *articles;
  GPtrArray *threads;
} View;

static void
view_free (View *view)
{
  g_clear_pointer (&view->parties, g_ptr_array_unref);
  g_clear_pointer (&view->people, g_ptr_array_unref);
  g_clear_pointer (&view->issues, g_ptr_array_unref);
  g_clear_pointer (&view->sessions, g_ptr_array_unref);
  g_clear_pointer (&view->articles, g_ptr_array_unref);
  g_clear_pointer (&view->threads, g_ptr_array_unref);
  g_free (view);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (View, view_free)

typedef GPtrArray *(*ListFunc) (CaucusDatabase  *database,
                                const CaucusId  *round_id,
                                GError         **error);

static View *
view_load (CaucusDatabase  *database,
           CaucusRound     *round,
           GError         **error)
{
  g_autoptr (View) view = g_new0 (View, 1);
  const struct
  {
    GPtrArray **list;
    ListFunc load;
  } parts[] = {
    { &view->parties, caucus_round_table_list_parties },
    { &view->people, caucus_round_table_list_people },
    { &view->issues, caucus_round_table_list_issues },
    { &view->sessions, caucus_session_table_list },
    { &view->articles, caucus_thread_table_list_articles },
    { &view->threads, caucus_thread_table_list },
  };

  view->round = round;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      *parts[i].list = parts[i].load (database, &round->id, error);
      if (*parts[i].list == NULL)
        return NULL;
    }
  return g_steal_pointer (&view);
}

static void
print_people (const View *view)
{
  for (guint i = 0; i < view->parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (view->parties, i);

      caucus_cli_out_format ("\n%s (%s)%s%s\n", party->name,
                             caucus_vocabulary_word (&caucus_sides, party->side),
                             party->full_name != NULL ? ", " : "",
                             party->full_name != NULL ? party->full_name : "");
      for (guint j = 0; j < view->people->len; j++)
        {
          const CaucusPerson *person = g_ptr_array_index (view->people, j);

          if (caucus_id_equal (&person->party_id, &party->id))
            caucus_cli_out_format ("  %-4s %s, %s\n", person->code, person->name,
                                   caucus_vocabulary_word (&caucus_roles, person->role));
        }
    }
}

/* "41 issues, 19 sessions, 12 articles, 8 threads" */
static char *
format_content (const View *view)
{
  GString *content = g_string_new (NULL);

  g_string_append_printf (content, ngettext ("%u issue", "%u issues", view->issues->len),
                          view->issues->len);
  g_string_append (content, ", ");
  g_string_append_printf (content, ngettext ("%u session", "%u sessions", view->sessions->len),
                          view->sessions->len);
  g_string_append (content, ", ");
  g_string_append_printf (content, ngettext ("%u article", "%u articles", view->articles->len),
                          view->articles->len);
  g_string_append (content, ", ");
  g_string_append_printf (content, ngettext ("%u thread", "%u threads", view->threads->len),
                          view->threads->len);
  return g_string_free (content, FALSE);
}

static void
print_view (const View *view)
{
  const CaucusRound *round = view->round;
  g_autoptr (CaucusCliFacts) facts = caucus_cli_facts_new ();
  g_autofree char *id = caucus_id_to_string (&round->id);
  g_autofree char *content = format_content (view);

  caucus_cli_out_format ("%s\n", round->title);
  caucus_cli_facts_add (facts, _("Id"), id);
  caucus_cli_facts_add (facts, _("State"),
                        caucus_vocabulary_word (&caucus_round_states, round->state));
  caucus_cli_facts_add (facts, _("Zone"), round->zone);
  /* Translators: the day on which bargaining began */
  caucus_cli_facts_add (facts, C_("round", "Opened"), round->opened);
  /* Translators: the day on which the contract ends */
  caucus_cli_facts_add (facts, C_("round", "Expires"), round->expires);
  caucus_cli_facts_add (facts, _("Reminders"), round->reminders);
  /* Translators: what a round is about */
  caucus_cli_facts_add (facts, C_("round", "About"), round->about);
  /* Translators: what a round has in it: "41 issues, 19 sessions, 12 articles, 8 threads" */
  caucus_cli_facts_add (facts, C_("round", "Holds"), content);
  caucus_cli_facts_print (facts);
  print_people (view);
}

static void
write_party (CaucusJsonWriter  *json,
             const CaucusParty *party)
{
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_cli_json_id (json, "id", &party->id);
  caucus_cli_json_text (json, "side", caucus_vocabulary_word (&caucus_sides, party->side));
  caucus_cli_json_text (json, "name", party->name);
  caucus_cli_json_text (json, "full_name", party->full_name);
  caucus_json_writer_end (json);
}

static void
write_person (CaucusJsonWriter   *json,
              const CaucusPerson *person)
{
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_cli_json_id (json, "id", &person->id);
  caucus_cli_json_id (json, "party", &person->party_id);
  caucus_cli_json_text (json, "role", caucus_vocabulary_word (&caucus_roles, person->role));
  caucus_cli_json_text (json, "name", person->name);
  caucus_cli_json_text (json, "code", person->code);
  caucus_json_writer_end (json);
}

static void
write_round (CaucusJsonWriter *json,
             const View       *view)
{
  const CaucusRound *round = view->round;

  caucus_cli_json_id (json, "id", &round->id);
  caucus_cli_json_text (json, "title", round->title);
  caucus_cli_json_text (json, "state", caucus_vocabulary_word (&caucus_round_states, round->state));
  caucus_cli_json_text (json, "zone", round->zone);
  caucus_cli_json_text (json, "opened", round->opened);
  caucus_cli_json_text (json, "expires", round->expires);
  caucus_cli_json_text (json, "about", round->about);
  caucus_cli_json_text (json, "reminders", round->reminders);
  caucus_json_writer_integer (json, "issues", view->issues->len);
  caucus_json_writer_integer (json, "sessions", view->sessions->len);
  caucus_json_writer_integer (json, "articles", view->articles->len);
  caucus_json_writer_integer (json, "threads", view->threads->len);
}

static void
write_view (CaucusJsonWriter *json,
            const View       *view)
{
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  write_round (json, view);
  caucus_json_writer_begin_list (json, "parties", CAUCUS_JSON_LINES);
  for (guint i = 0; i < view->parties->len; i++)
    write_party (json, g_ptr_array_index (view->parties, i));
  caucus_json_writer_end (json);
  caucus_json_writer_begin_list (json, "people", CAUCUS_JSON_LINES);
  for (guint i = 0; i < view->people->len; i++)
    write_person (json, g_ptr_array_index (view->people, i));
  caucus_json_writer_end (json);
  caucus_json_writer_end (json);
}

static GPtrArray *
load_views (CaucusDatabase  *database,
            GPtrArray       *rounds,
            GError         **error)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func ((GDestroyNotify) view_free);

  for (guint i = 0; i < rounds->len; i++)
    {
      View *view = view_load (database, g_ptr_array_index (rounds, i), error);

      if (view == NULL)
        return NULL;
      g_ptr_array_add (views, view);
    }
  return g_steal_pointer (&views);
}

static GPtrArray *
find_rounds (CaucusDatabase  *database,
             const char      *word,
             GError         **error)
{
  GPtrArray *rounds;
  CaucusRound *round;

  if (word == NULL)
    return caucus_round_table_list (database, error);
  round = caucus_cli_find_round (database, word, error);
  if (round == NULL)
    return NULL;
  rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_round_free);
  g_ptr_array_add (rounds, round);
  return rounds;
}

static void
show_views (CaucusCli *cli,
            GPtrArray *views,
            gboolean   is_one)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  if (cli->is_json && !is_one)
    caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < views->len; i++)
    {
      if (cli->is_json)
        write_view (json, g_ptr_array_index (views, i));
      else
        {
          caucus_cli_out (i > 0 ? "\n" : "");
          print_view (g_ptr_array_index (views, i));
        }
    }
  if (cli->is_json && !is_one)
    caucus_json_writer_end (json);
  if (cli->is_json)
    caucus_cli_json_print (json);
}

static gboolean
run_show (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GPtrArray) views = NULL;

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  rounds = find_rounds (database, words[0], error);
  if (rounds == NULL)
    return FALSE;
  views = load_views (database, rounds, error);
  if (views == NULL)
    return FALSE;
  show_views (cli, views, words[0] != NULL);
  return TRUE;
}

static void
print_list (const GPtrArray *views)
{
  g_autoptr (CaucusCliTable) table = NULL;

  table = caucus_cli_table_new ("ID", "STATE", "OPENED", "EXPIRES", "SESSIONS", "THREADS",
                                "TITLE", NULL);
  for (guint i = 0; i < views->len; i++)
    {
      const View *view = g_ptr_array_index (views, i);
      const CaucusRound *round = view->round;
      g_autofree char *id = caucus_cli_short_id (&round->id);
      g_autofree char *sessions = g_strdup_printf ("%u", view->sessions->len);
      g_autofree char *threads = g_strdup_printf ("%u", view->threads->len);

      caucus_cli_table_add (table, id, caucus_vocabulary_word (&caucus_round_states, round->state),
                            round->opened != NULL ? round->opened : "-",
                            round->expires != NULL ? round->expires : "-",
                            sessions, threads, round->title, NULL);
    }
  caucus_cli_table_print (table);
}

static void
print_list_json (const GPtrArray *views)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < views->len; i++)
    {
      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
      write_round (json, g_ptr_array_index (views, i));
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static gboolean
run_list (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GPtrArray) views = NULL;

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  rounds = caucus_round_table_list (database, error);
  if (rounds == NULL)
    return FALSE;
  views = load_views (database, rounds, error);
  if (views == NULL)
    return FALSE;
  if (cli->is_json)
    print_list_json (views);
  else
    print_list (views);
  return TRUE;
}

static const CaucusCliCommand commands[] = {
  { "import", "FILE...", 1, G_MAXUINT, TRUE, N_("Bring round files into the store"),
    caucus_cli_round_import },
  { "list", NULL, 0, 0, FALSE, N_("List the rounds"), run_list },
  { "show", "[ROUND]", 0, 1, FALSE, N_("Show a round, or all"), run_show },
  { "export", "ROUND", 1, 1, FALSE, N_("Write a round file"), caucus_cli_round_export },
  { "compare", "ROUND", 1, 1, FALSE,
    N_("Show what a side's texts change in the whole agreement"), caucus_cli_round_compare,
    .answers = N_("The exit status is 1 where something differs, 0 where not, and 2 on error.") },
  { NULL }
};

const CaucusCliGroup caucus_cli_round_group = {
  "round", N_("Negotiations, from opening to ratification."), commands
};
