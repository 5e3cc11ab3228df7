/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what a person names: by its id, the first digits of it, or the beginning of its title. */
#include "caucus-cli-find.h"

#include <string.h>

#include "caucus-cli-ledger.h"
#include "caucus-error.h"
#include "caucus-reminder-table.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-thread-table.h"

#define LEAST_DIGITS 4

/* Something that a word may name. */
typedef struct
{
  CaucusId id;
  char *title;
} Candidate;

static void
candidate_clear (Candidate *candidate)
{
  g_free (candidate->title);
}

static GArray *
candidates_new (void)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, (GDestroyNotify) candidate_clear);
  return candidates;
}

static void
add (GArray         *candidates,
     const CaucusId *id,
     const char     *title)
{
  Candidate candidate = { .id = *id, .title = g_strdup (title) };

  g_array_append_val (candidates, candidate);
}

static gboolean
begins_with (const char *title,
             const char *word)
{
  g_autofree char *folded_title = NULL;
  g_autofree char *folded_word = NULL;

  if (title == NULL || word[0] == '\0')
    return FALSE;
  folded_title = g_utf8_casefold (title, -1);
  folded_word = g_utf8_casefold (word, -1);
  return g_str_has_prefix (folded_title, folded_word);
}

static gboolean
is_named (const Candidate *candidate,
          const char      *word)
{
  g_autofree char *hex = caucus_id_to_string (&candidate->id);

  return (strlen (word) >= LEAST_DIGITS && g_ascii_strncasecmp (hex, word, strlen (word)) == 0)
         || begins_with (candidate->title, word);
}

static gboolean
is_exact (const Candidate *candidate,
          const char      *word)
{
  g_autofree char *hex = caucus_id_to_string (&candidate->id);

  return g_ascii_strcasecmp (hex, word) == 0 || g_strcmp0 (candidate->title, word) == 0;
}

typedef gboolean (*MatchFunc) (const Candidate *candidate,
                               const char      *word);

static guint
count_matches (GArray     *candidates,
               const char *word,
               MatchFunc   matches,
               CaucusId   *id)
{
  guint count = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (matches (candidate, word))
        {
          *id = candidate->id;
          count++;
        }
    }
  return count;
}

/* One a line: the first digits of the id, and the title. */
static char *
describe_matches (GArray     *candidates,
                  const char *word)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      g_autofree char *id = caucus_id_to_string (&candidate->id);

      if (is_named (candidate, word))
        g_string_append_printf (text, "\n  %.12s  %s", id,
                                candidate->title != NULL ? candidate->title : "-");
    }
  return g_string_free (text, FALSE);
}

/* One that is called exactly so goes before all that only begin so. */
static gboolean
choose (GArray      *candidates,
        const char  *what,
        const char  *word,
        CaucusId    *id,
        GError     **error)
{
  g_autofree char *matches = NULL;
  guint count;

  if (count_matches (candidates, word, is_exact, id) == 1)
    return TRUE;
  count = count_matches (candidates, word, is_named, id);
  if (count == 1)
    return TRUE;
  if (count == 0)
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND, "there is no %s “%s”", what, word);
      return FALSE;
    }
  matches = describe_matches (candidates, word);
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND,
               "“%s” fits %u %s%s; give more of the id%s", word, count, what,
               g_str_has_suffix (what, "s") ? "es" : "s", matches);
  return FALSE;
}

/* What a word may name: how it is called, all of them, and the names of each. */
typedef struct
{
  const char *what;
  GPtrArray *(*list) (CaucusDatabase *database, GError **error);
  void (*add) (GArray *candidates, gconstpointer record);
} Kind;

static gboolean
find_id (CaucusDatabase  *database,
         const Kind      *kind,
         const char      *word,
         CaucusId        *id,
         GError         **error)
{
  g_autoptr (GPtrArray) records = kind->list (database, error);
  g_autoptr (GArray) candidates = candidates_new ();

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    kind->add (candidates, g_ptr_array_index (records, i));
  return choose (candidates, kind->what, word, id, error);
}

static void
add_round (GArray        *candidates,
           gconstpointer  record)
{
  const CaucusRound *round = record;

  add (candidates, &round->id, round->title);
}

/**
 * caucus_cli_find_round:
 *
 * Returns: (transfer full): what @word names; like all of these %NULL with
 *   %CAUCUS_ERROR_NOT_FOUND where it names nothing or more than one
 */
CaucusRound *
caucus_cli_find_round (CaucusDatabase  *database,
                       const char      *word,
                       GError         **error)
{
  const Kind kind = { "round", caucus_round_table_list, add_round };
  CaucusId id;

  return find_id (database, &kind, word, &id, error)
         ? caucus_round_table_get (database, &id, error) : NULL;
}

static GPtrArray *
list_sessions (CaucusDatabase  *database,
               GError         **error)
{
  return caucus_session_table_list (database, NULL, error);
}

static void
add_session (GArray        *candidates,
             gconstpointer  record)
{
  const CaucusSession *session = record;

  add (candidates, &session->id, session->title);
}

CaucusSession *
caucus_cli_find_session (CaucusDatabase  *database,
                         const char      *word,
                         GError         **error)
{
  const Kind kind = { "session", list_sessions, add_session };
  CaucusId id;

  return find_id (database, &kind, word, &id, error)
         ? caucus_session_table_get (database, &id, error) : NULL;
}

static GPtrArray *
list_ledgers (CaucusDatabase  *database,
              GError         **error)
{
  return caucus_cli_ledgers_load (database, NULL, error);
}

static void
add_thread (GArray        *candidates,
            gconstpointer  record)
{
  const CaucusCliLedger *ledger = record;

  add (candidates, &ledger->thread->id, ledger->thread->title);
}

CaucusThread *
caucus_cli_find_thread (CaucusDatabase  *database,
                        const char      *word,
                        GError         **error)
{
  const Kind kind = { "thread", list_ledgers, add_thread };
  CaucusId id;

  return find_id (database, &kind, word, &id, error)
         ? caucus_thread_table_get (database, &id, error) : NULL;
}

static void
add_passes (GArray        *candidates,
            gconstpointer  record)
{
  const CaucusCliLedger *ledger = record;

  for (guint i = 0; i < ledger->passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (ledger->passes, i);
      g_autofree char *title = caucus_cli_ledger_dup_title (ledger, pass);

      add (candidates, &pass->id, title);
    }
}

CaucusPass *
caucus_cli_find_pass (CaucusDatabase  *database,
                      const char      *word,
                      GError         **error)
{
  const Kind kind = { "pass", list_ledgers, add_passes };
  CaucusId id;

  return find_id (database, &kind, word, &id, error)
         ? caucus_thread_table_get_pass (database, &id, error) : NULL;
}

static GPtrArray *
list_reminders (CaucusDatabase  *database,
                GError         **error)
{
  return caucus_reminder_table_list (database, NULL, error);
}

static void
add_reminder (GArray        *candidates,
              gconstpointer  record)
{
  const CaucusReminder *reminder = record;

  add (candidates, &reminder->id, reminder->session_title);
}

CaucusReminder *
caucus_cli_find_reminder (CaucusDatabase  *database,
                          const char      *word,
                          GError         **error)
{
  const Kind kind = { "reminder", list_reminders, add_reminder };
  CaucusId id;

  return find_id (database, &kind, word, &id, error)
         ? caucus_reminder_table_get (database, &id, error) : NULL;
}
