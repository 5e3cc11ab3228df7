/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which text of a thread stands in the agreement, by table. */
#include "caucus-agreement-choice.h"

#define NOBODY -1

/*
 * A script is read from left to right, a second a word: "U" and "D" are passes of the union and
 * the district, "a1" accepts the second of them, "N" says that the thread was not ratified.
 */
typedef struct
{
  const char *script;
  CaucusAgreementVersion version;
  int asked;                      /* for a pass, or NOBODY */
  gint64 until_usec;              /* 0 for ever */
  int expected;                   /* a pass, or NOBODY for the contract */
  gboolean is_agreed;
} Case;

static const Case cases[] = {
  { "", CAUCUS_AGREEMENT_UNION, NOBODY, 0, NOBODY, FALSE },
  { "U D U", CAUCUS_AGREEMENT_CONTRACT, NOBODY, 0, NOBODY, FALSE },
  { "U D U", CAUCUS_AGREEMENT_UNION, NOBODY, 0, 2, FALSE },
  { "U D U", CAUCUS_AGREEMENT_EMPLOYER, NOBODY, 0, 1, FALSE },
  { "U D U", CAUCUS_AGREEMENT_AGREED, NOBODY, 0, NOBODY, FALSE },
  { "U U", CAUCUS_AGREEMENT_EMPLOYER, NOBODY, 0, NOBODY, FALSE },

  /* What both agreed to is the text of both, until it is turned down. */
  { "U D a1", CAUCUS_AGREEMENT_UNION, NOBODY, 0, 1, TRUE },
  { "U D a1", CAUCUS_AGREEMENT_AGREED, NOBODY, 0, 1, TRUE },
  { "U D a1", CAUCUS_AGREEMENT_CONTRACT, NOBODY, 0, NOBODY, FALSE },
  { "U D a1 N", CAUCUS_AGREEMENT_AGREED, NOBODY, 0, NOBODY, FALSE },

  /* As it was before something was said. */
  { "U D a1", CAUCUS_AGREEMENT_UNION, NOBODY, 2, 0, FALSE },
  { "U D U", CAUCUS_AGREEMENT_UNION, NOBODY, 2, 0, FALSE },
  { "U D U", CAUCUS_AGREEMENT_UNION, NOBODY, 4, 2, FALSE },

  /* A pass that is asked for, whatever the version says. */
  { "U D U", CAUCUS_AGREEMENT_CONTRACT, 1, 0, 1, FALSE },
  { "U D a1", CAUCUS_AGREEMENT_UNION, 0, 0, 0, FALSE },
};

static GPtrArray *
new_parties (void)
{
  static const CaucusSide sides[] = { CAUCUS_SIDE_UNION, CAUCUS_SIDE_EMPLOYER };
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_party_free);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      CaucusParty *party = g_new0 (CaucusParty, 1);

      party->id = caucus_id_new ();
      party->side = sides[i];
      g_ptr_array_add (parties, party);
    }
  return parties;
}

static void
add_pass (GPtrArray         *passes,
          const CaucusParty *by,
          gint64             at_usec)
{
  CaucusPass *pass = g_new0 (CaucusPass, 1);

  pass->id = caucus_id_new ();
  pass->by_id = by->id;
  pass->kind = CAUCUS_PASS_COUNTER;
  pass->at_usec = at_usec;
  g_ptr_array_add (passes, pass);
}

static void
add_event (GPtrArray       *events,
           const GPtrArray *passes,
           const char      *word,
           gint64           at_usec)
{
  CaucusLedgerEvent *event = g_new0 (CaucusLedgerEvent, 1);

  event->id = caucus_id_new ();
  event->kind = word[0] == 'a' ? CAUCUS_EVENT_ACCEPTED : CAUCUS_EVENT_NOT_RATIFIED;
  event->at_usec = at_usec;
  if (word[0] == 'a')
    event->pass_id = ((CaucusPass *) g_ptr_array_index (passes, (guint) (word[1] - '0')))->id;
  g_ptr_array_add (events, event);
}

static void
play (const char      *script,
      const GPtrArray *parties,
      GPtrArray       *passes,
      GPtrArray       *events)
{
  g_auto (GStrv) words = g_strsplit (script, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == 'U' || words[i][0] == 'D')
        add_pass (passes, g_ptr_array_index (parties, words[i][0] == 'U' ? 0 : 1), i + 1);
      else
        add_event (events, passes, words[i], i + 1);
    }
}

static void
check (const Case *one)
{
  g_autoptr (GPtrArray) parties = new_parties ();
  g_autoptr (GPtrArray) passes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_pass_free);
  g_autoptr (GPtrArray) events =
    g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_ledger_event_free);
  CaucusAgreementChoice choice = {
    .parties = parties, .passes = passes, .events = events, .version = one->version,
    .until_usec = one->until_usec > 0 ? one->until_usec : G_MAXINT64,
  };
  const CaucusPass *pass;
  gboolean is_agreed;

  play (one->script, parties, passes, events);
  if (one->asked != NOBODY)
    choice.pass_id = ((CaucusPass *) g_ptr_array_index (passes, (guint) one->asked))->id;
  pass = caucus_agreement_choose (&choice, &is_agreed);
  g_test_message ("%s as %s", one->script,
                  caucus_vocabulary_word (&caucus_agreement_versions, one->version));
  if (one->expected == NOBODY)
    g_assert_null (pass);
  else
    g_assert_true (pass == g_ptr_array_index (passes, (guint) one->expected));
  g_assert_cmpint (is_agreed, ==, one->is_agreed);
}

static void
test_choose (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement-choice/choose", test_choose);
  return g_test_run ();
}
