/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger by table: what is passed and said, and where the thread stands then. */
#include "caucus-ledger.h"

/*
 * A script is read from left to right, a second a word. "U" and "D": the union, the
 * district passes; "u" and "d": their supposals. A letter and a number is an event
 * of that pass, counted from 0; a letter alone is the thread's:
 *   h held   q answered   a accepted   r rejected   w withdrawn   e expired
 *   X referred   O reopened   K ratified   N not ratified
 */
typedef struct
{
  const char *script;
  const char *thread;
  char court;
  int latest;
  const char *passes;
} Case;

static const Case cases[] = {
  { "", "unopened", '-', -1, "" },
  { "U", "open", 'D', 0, "passed" },
  { "D", "open", 'U', 0, "passed" },

  /* The other side passes; the same side passes again unanswered. */
  { "U D", "open", 'U', 1, "countered passed" },
  { "U D U", "open", 'D', 2, "countered countered passed" },
  { "U U", "open", 'D', 1, "superseded passed" },
  { "U U D", "open", 'U', 2, "superseded countered passed" },
  { "U D D", "open", 'U', 2, "countered superseded passed" },
  { "U D U D", "open", 'U', 3, "countered countered countered passed" },

  /* A question and its answer. */
  { "U h0", "held", 'D', 0, "held" },
  { "U h0 q0", "open", 'D', 0, "passed" },
  { "U h0 D", "open", 'U', 1, "countered passed" },
  { "U h0 U", "open", 'D', 1, "superseded passed" },
  { "U h0 D q0", "open", 'U', 1, "countered passed" },
  { "U q0", "open", 'D', 0, "passed" },
  { "U D h0", "open", 'U', 1, "countered passed" },
  { "U D h1", "held", 'U', 1, "countered held" },
  { "U D h1 w0", "held", 'U', 1, "withdrawn held" },

  /* Accepted. */
  { "U a0", "ta", '-', 0, "accepted" },
  { "U h0 a0", "ta", '-', 0, "accepted" },
  { "U D a1", "ta", '-', 1, "countered accepted" },
  { "U U a0", "open", 'D', 1, "superseded passed" },

  /* Rejected: the court returns to the proposer. */
  { "U r0", "open", 'U', 0, "rejected" },
  { "U h0 r0", "open", 'U', 0, "rejected" },
  { "U D r1", "open", 'D', 1, "countered rejected" },
  { "U r0 U", "open", 'D', 1, "rejected passed" },
  { "U r0 a0", "open", 'U', 0, "rejected" },
  { "U D U r0", "open", 'D', 2, "rejected countered passed" },

  /* Withdrawn or expired: the other side's pass stands, or current language. */
  { "U w0", "withdrawn", '-', -1, "withdrawn" },
  { "U D w1", "open", 'D', 0, "countered withdrawn" },
  { "U D w0", "open", 'U', 1, "withdrawn passed" },
  { "U D w0 w1", "withdrawn", '-', -1, "withdrawn withdrawn" },
  { "U U w1", "withdrawn", '-', -1, "superseded withdrawn" },
  { "U D U w2", "open", 'U', 1, "countered countered withdrawn" },
  { "U D U w2 w1", "withdrawn", '-', -1, "countered withdrawn withdrawn" },
  { "U w0 U", "open", 'D', 1, "withdrawn passed" },
  { "U h0 w0", "withdrawn", '-', -1, "withdrawn" },
  { "U D e1", "open", 'D', 0, "countered expired" },
  { "U e0", "withdrawn", '-', -1, "expired" },
  { "U w0 a0", "withdrawn", '-', -1, "withdrawn" },

  /* A supposal changes nothing, whatever is said to it. */
  { "u", "unopened", '-', -1, "passed" },
  { "u w0", "unopened", '-', -1, "withdrawn" },
  { "U d", "open", 'D', 0, "passed passed" },
  { "U d U", "open", 'D', 2, "superseded passed passed" },
  { "U d a1", "open", 'D', 0, "passed accepted" },
  { "U d h1", "open", 'D', 0, "passed held" },
  { "U d r1", "open", 'D', 0, "passed rejected" },
  { "U u", "open", 'D', 0, "passed passed" },
  { "U u w0", "withdrawn", '-', -1, "withdrawn passed" },

  /* The whole thread. */
  { "X", "referred", '-', -1, "" },
  { "U X", "referred", '-', 0, "passed" },
  { "U D X", "referred", '-', 1, "countered passed" },
  { "U X D", "open", 'U', 1, "countered passed" },
  { "U a0 K", "ratified", '-', 0, "accepted" },
  { "U a0 N", "not-ratified", '-', 0, "accepted" },
  { "U a0 N O", "open", 'D', 0, "passed" },
  { "U D a1 O", "open", 'U', 1, "countered passed" },
  { "U D a1 O U", "open", 'D', 2, "countered countered passed" },
  { "U D a1 O a1", "ta", '-', 1, "countered accepted" },

  /* What comes before its pass, or to none, says nothing. */
  { "a0 U", "open", 'D', 0, "passed" },
  { "U a7", "open", 'D', 0, "passed" },
};

typedef struct
{
  CaucusId union_id;
  CaucusId district_id;
  GPtrArray *passes;
  GPtrArray *events;
} Ledger;

static void
ledger_clear (Ledger *ledger)
{
  g_ptr_array_unref (ledger->passes);
  g_ptr_array_unref (ledger->events);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ledger, ledger_clear)

/* The id of the n-th pass, so that an event may name one that is still to come. */
static CaucusId
pass_id (guint64 index)
{
  g_autofree char *word = g_strdup_printf ("%" G_GUINT64_FORMAT, index);

  return caucus_id_derive ("pass", word, NULL);
}

static void
add_pass (Ledger *ledger,
          char    letter,
          gint64  at_usec)
{
  CaucusPass *pass = g_new0 (CaucusPass, 1);
  gboolean ours = g_ascii_toupper (letter) == 'U';

  pass->id = pass_id (ledger->passes->len);
  pass->by_id = ours ? ledger->union_id : ledger->district_id;
  pass->to_id = ours ? ledger->district_id : ledger->union_id;
  pass->kind = g_ascii_islower (letter) ? CAUCUS_PASS_SUPPOSAL : CAUCUS_PASS_COUNTER;
  pass->at_usec = at_usec;
  g_ptr_array_add (ledger->passes, pass);
}

static void
add_event (Ledger     *ledger,
           const char *word,
           gint64      at_usec)
{
  static const char letters[] = "hqarweXOKN";
  static const CaucusEventKind kinds[] = {
    CAUCUS_EVENT_HELD, CAUCUS_EVENT_ANSWERED, CAUCUS_EVENT_ACCEPTED, CAUCUS_EVENT_REJECTED,
    CAUCUS_EVENT_WITHDRAWN, CAUCUS_EVENT_EXPIRED, CAUCUS_EVENT_REFERRED, CAUCUS_EVENT_REOPENED,
    CAUCUS_EVENT_RATIFIED, CAUCUS_EVENT_NOT_RATIFIED,
  };
  CaucusLedgerEvent *event = g_new0 (CaucusLedgerEvent, 1);
  const char *letter = strchr (letters, word[0]);

  g_assert_nonnull (letter);
  event->kind = kinds[letter - letters];
  event->at_usec = at_usec;
  if (word[1] != '\0')
    event->pass_id = pass_id (g_ascii_strtoull (word + 1, NULL, 10));
  g_ptr_array_add (ledger->events, event);
}

static void
read_script (Ledger     *ledger,
             const char *script)
{
  g_auto (GStrv) words = g_strsplit (script, " ", -1);

  ledger->union_id = caucus_id_derive ("union", NULL);
  ledger->district_id = caucus_id_derive ("district", NULL);
  ledger->passes = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_pass_free);
  ledger->events = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_ledger_event_free);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 at_usec = (gint64) (i + 1) * G_USEC_PER_SEC;

      if (strchr ("UDud", words[i][0]) != NULL)
        add_pass (ledger, words[i][0], at_usec);
      else
        add_event (ledger, words[i], at_usec);
    }
}

static char *
describe_states (GArray *states)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < states->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            caucus_vocabulary_word (&caucus_pass_states,
                                                    g_array_index (states, CaucusPassState, i)));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_table (void)
{
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (CaucusPassState));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *wanted = &cases[i];
      g_auto (Ledger) ledger = { 0 };
      g_autofree char *passes = NULL;
      CaucusThreadStatus status;
      char court = '-';

      g_test_message ("%s", wanted->script);
      read_script (&ledger, wanted->script);
      caucus_ledger_derive (ledger.passes, ledger.events, &status, states);

      g_assert_cmpstr (caucus_vocabulary_word (&caucus_thread_states, status.state), ==,
                       wanted->thread);
      if (caucus_id_equal (&status.court_id, &ledger.union_id))
        court = 'U';
      else if (caucus_id_equal (&status.court_id, &ledger.district_id))
        court = 'D';
      g_assert_cmpint (court, ==, wanted->court);
      if (wanted->latest < 0)
        g_assert_null (status.latest);
      else
        g_assert_true (status.latest == g_ptr_array_index (ledger.passes, wanted->latest));
      passes = describe_states (states);
      g_assert_cmpstr (passes, ==, wanted->passes);
    }
}

/* The ledger alone says where a thread stands: asking twice or without the states is the same. */
static void
test_without_states (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Ledger) ledger = { 0 };
      CaucusThreadStatus status;

      read_script (&ledger, cases[i].script);
      caucus_ledger_derive (ledger.passes, ledger.events, &status, NULL);
      g_assert_cmpstr (caucus_vocabulary_word (&caucus_thread_states, status.state), ==,
                       cases[i].thread);
    }
}

static void
test_since (void)
{
  static const struct
  {
    const char *script;
    gint64 seconds;
  } waits[] = {
    { "U", 1 }, { "U D", 2 }, { "U h0", 2 }, { "U h0 q0", 3 }, { "U a0", 2 }, { "U r0", 2 },
    { "U D w1", 3 }, { "U X", 2 }, { "U d", 1 }, { "U d a1", 1 }, { "U D h0", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_auto (Ledger) ledger = { 0 };
      CaucusThreadStatus status;

      read_script (&ledger, waits[i].script);
      caucus_ledger_derive (ledger.passes, ledger.events, &status, NULL);
      g_assert_cmpint (status.since_usec, ==, waits[i].seconds * G_USEC_PER_SEC);
    }
}

/* Of a pass and an event of the same time, the pass came first. */
static void
test_same_time (void)
{
  g_auto (Ledger) ledger = { 0 };
  CaucusThreadStatus status;

  read_script (&ledger, "U a0");
  ((CaucusLedgerEvent *) g_ptr_array_index (ledger.events, 0))->at_usec = G_USEC_PER_SEC;
  caucus_ledger_derive (ledger.passes, ledger.events, &status, NULL);
  g_assert_cmpint (status.state, ==, CAUCUS_THREAD_TA);
}

static void
test_numbers (void)
{
  g_auto (Ledger) ledger = { 0 };
  CaucusPass *pass;

  read_script (&ledger, "U D U d U");
  g_assert_cmpuint (caucus_ledger_next_number (ledger.passes, &ledger.union_id,
                                               CAUCUS_PASS_PROPOSAL), ==, 1);
  pass = g_ptr_array_index (ledger.passes, 0);
  pass->kind = CAUCUS_PASS_PROPOSAL;
  pass->number = 1;
  for (guint i = 1; i < ledger.passes->len; i++)
    ((CaucusPass *) g_ptr_array_index (ledger.passes, i))->number = i == 4 ? 2 : 1;

  g_assert_cmpuint (caucus_ledger_next_number (ledger.passes, &ledger.union_id,
                                               CAUCUS_PASS_PROPOSAL), ==, 2);
  g_assert_cmpuint (caucus_ledger_next_number (ledger.passes, &ledger.union_id,
                                               CAUCUS_PASS_COUNTER), ==, 3);
  g_assert_cmpuint (caucus_ledger_next_number (ledger.passes, &ledger.district_id,
                                               CAUCUS_PASS_COUNTER), ==, 2);
  g_assert_cmpuint (caucus_ledger_next_number (ledger.passes, &ledger.district_id,
                                               CAUCUS_PASS_SUPPOSAL), ==, 2);
  g_assert_cmpuint (caucus_ledger_next_number (ledger.passes, &ledger.district_id,
                                               CAUCUS_PASS_PACKAGE), ==, 1);
}

/* What was handed over at the same time as the pass looked at last is not newer than it. */
static void
test_count_newer (void)
{
  static const gint64 times[] = { 1, 2, 2, 3 };
  g_autoptr (GPtrArray) passes = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_pass_free);
  static const guint expected[] = { 3, 1, 1, 0 };
  const CaucusId none = { 0 };
  CaucusId other = caucus_id_new ();

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      CaucusPass *pass = g_new0 (CaucusPass, 1);

      pass->id = caucus_id_new ();
      pass->at_usec = times[i];
      g_ptr_array_add (passes, pass);
    }
  for (guint i = 0; i < passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      g_assert_cmpuint (caucus_ledger_count_newer (passes, &pass->id), ==, expected[i]);
    }
  g_assert_cmpuint (caucus_ledger_count_newer (passes, &none), ==, 0);
  g_assert_cmpuint (caucus_ledger_count_newer (passes, &other), ==, 0);
}

static void
test_last_by (void)
{
  const CaucusId nobody = caucus_id_derive ("nobody", NULL);
  g_auto (Ledger) ledger = { 0 };

  read_script (&ledger, "U D U d");
  g_assert_true (caucus_ledger_last_by (ledger.passes, &ledger.union_id)
                 == g_ptr_array_index (ledger.passes, 2));
  g_assert_true (caucus_ledger_last_by (ledger.passes, &ledger.district_id)
                 == g_ptr_array_index (ledger.passes, 1));
  g_assert_null (caucus_ledger_last_by (ledger.passes, &nobody));
}

static void
assert_position (const char *script,
                 int         union_pass,
                 int         district_pass,
                 int         agreed)
{
  g_auto (Ledger) ledger = { 0 };
  g_autoptr (GArray) states = g_array_new (FALSE, TRUE, sizeof (CaucusPassState));
  const CaucusPass *passes[3];
  const int expected[] = { union_pass, district_pass, agreed };

  read_script (&ledger, script);
  passes[2] = caucus_ledger_agreed (ledger.passes, ledger.events, states);
  passes[0] = caucus_ledger_position_of (ledger.passes, states, &ledger.union_id);
  passes[1] = caucus_ledger_position_of (ledger.passes, states, &ledger.district_id);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      if (expected[i] < 0)
        g_assert_null (passes[i]);
      else
        g_assert_true (passes[i] == g_ptr_array_index (ledger.passes, expected[i]));
    }
}

static void
test_position (void)
{
  assert_position ("", -1, -1, -1);
  assert_position ("U D U d", 2, 1, -1);
  assert_position ("U D r1", 0, 1, -1);
  assert_position ("U U w1", -1, -1, -1);
  assert_position ("U D e1", 0, -1, -1);
  assert_position ("U D a1", 0, 1, 1);
  assert_position ("U D a1 K", 0, 1, 1);
  assert_position ("U D a1 N", 0, 1, -1);
  assert_position ("U D a1 O", 0, 1, -1);
  assert_position ("U d a1", 0, -1, -1);
}

/* A package that is refused gives the last text outside it back. */
static void
test_refused_package (void)
{
  g_auto (Ledger) ledger = { 0 };
  g_autoptr (GArray) states = g_array_new (FALSE, TRUE, sizeof (CaucusPassState));

  read_script (&ledger, "U U r1");
  ((CaucusPass *) g_ptr_array_index (ledger.passes, 1))->kind = CAUCUS_PASS_PACKAGE;
  caucus_ledger_agreed (ledger.passes, ledger.events, states);
  g_assert_true (caucus_ledger_position_of (ledger.passes, states, &ledger.union_id)
                 == g_ptr_array_index (ledger.passes, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/table", test_table);
  g_test_add_func ("/ledger/without-states", test_without_states);
  g_test_add_func ("/ledger/since", test_since);
  g_test_add_func ("/ledger/same-time", test_same_time);
  g_test_add_func ("/ledger/numbers", test_numbers);
  g_test_add_func ("/ledger/last-by", test_last_by);
  g_test_add_func ("/ledger/position", test_position);
  g_test_add_func ("/ledger/refused-package", test_refused_package);
  g_test_add_func ("/ledger/count-newer", test_count_newer);
  return g_test_run ();
}
