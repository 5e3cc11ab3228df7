/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the store that the benchmarks run on: 100 sessions, 100,000 notes, a million words. */
#include "caucus-clock.h"
#include "caucus-database.h"
#include "caucus-note-table.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"

#define N_SESSIONS      100
#define NOTES_A_SESSION 1000
#define WORDS_A_NOTE    10

#define MINUTE_USEC ((gint64) 60 * G_USEC_PER_SEC)
#define DAY_USEC    (24 * 60 * MINUTE_USEC)

static const char *const words[] = {
  "staffing", "ratio", "the", "of", "hours", "district", "proposal", "employees", "shall", "be",
  "notice", "article", "days", "wage", "step", "benefits", "committee", "training", "transfer", "and",
};

typedef struct
{
  GRand *random;
  CaucusRound round;
  CaucusParty parties[2];
  gint64 now_usec;
  int session;
} Maker;

static gboolean
add_round (CaucusDatabase  *database,
           gpointer         data,
           GError         **error)
{
  Maker *maker = data;

  return caucus_round_table_add (database, &maker->round, NULL, error)
         && caucus_round_table_add_party (database, &maker->parties[0], NULL, error)
         && caucus_round_table_add_party (database, &maker->parties[1], NULL, error);
}

static char *
make_text (GRand *random)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < WORDS_A_NOTE; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
add_note (CaucusDatabase       *database,
          Maker                *maker,
          const CaucusSession  *session,
          int                   index,
          GError              **error)
{
  g_autofree char *text = make_text (maker->random);
  CaucusNote note = {
    .id = caucus_id_new (),
    .session_id = session->id,
    .at_usec = session->start_usec + (gint64) index * 10 * G_USEC_PER_SEC,
    .typed_usec = session->start_usec + (gint64) index * 10 * G_USEC_PER_SEC,
    .text = text,
  };

  return caucus_note_table_add (database, &note, NULL, error);
}

/* The last session is to come, and the first content that the start waits for. */
static gboolean
add_session (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  Maker *maker = data;
  gboolean is_next = maker->session == N_SESSIONS - 1;
  gint64 days = is_next ? 2 : maker->session - N_SESSIONS;
  CaucusSession session = {
    .id = caucus_id_new (),
    .round_id = maker->round.id,
    .title = (char *) (is_next ? "Benchmark session" : "Session"),
    .status = is_next ? CAUCUS_SESSION_CONFIRMED : CAUCUS_SESSION_HELD,
    .start_usec = maker->now_usec + days * DAY_USEC,
    .end_usec = maker->now_usec + days * DAY_USEC + 240 * MINUTE_USEC,
    .zone = (char *) "America/Denver",
  };

  if (!caucus_session_table_add (database, &session, NULL, error))
    return FALSE;
  for (int i = 0; i < NOTES_A_SESSION; i++)
    {
      if (!add_note (database, maker, &session, i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make (const char  *path,
      GError     **error)
{
  g_autoptr (CaucusDatabase) database = caucus_database_open (path, CAUCUS_DATABASE_CREATE, error);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  Maker maker = {
    .random = random,
    .round = { .id = caucus_id_new (), .title = (char *) "Benchmark", .state = CAUCUS_ROUND_BARGAINING,
               .zone = (char *) "America/Denver", .reminders = (char *) "1d,60m" },
    .parties = {
      { .id = caucus_id_new (), .side = CAUCUS_SIDE_UNION, .name = (char *) "Union" },
      { .id = caucus_id_new (), .side = CAUCUS_SIDE_EMPLOYER, .name = (char *) "District" },
    },
    .now_usec = caucus_clock_now_usec (),
  };

  maker.parties[0].round_id = maker.parties[1].round_id = maker.round.id;
  if (database == NULL || !caucus_database_transaction (database, add_round, &maker, error))
    return FALSE;
  for (maker.session = 0; maker.session < N_SESSIONS; maker.session++)
    {
      if (!caucus_database_transaction (database, add_session, &maker, error))
        return FALSE;
    }
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc == 2 && make (argv[1], &error))
    return 0;
  g_printerr ("%s\n", error != NULL ? error->message : "usage: bench-store FILE");
  return 1;
}
