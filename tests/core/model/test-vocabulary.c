/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vocabularies: each value has a word and no word is left over. */
#include "caucus-error.h"
#include "caucus-ledger.h"

typedef struct
{
  const CaucusVocabulary *vocabulary;
  guint last;
  const char *last_word;
} Case;

static const Case cases[] = {
  { &caucus_levels, CAUCUS_LEVEL_STRATEGY, "strategy" },
  { &caucus_sides, CAUCUS_SIDE_NEUTRAL, "neutral" },
  { &caucus_roles, CAUCUS_ROLE_NEUTRAL, "neutral" },
  { &caucus_round_states, CAUCUS_ROUND_REJECTED, "rejected" },
  { &caucus_session_kinds, CAUCUS_SESSION_RATIFICATION, "ratification" },
  { &caucus_session_statuses, CAUCUS_SESSION_CANCELLED, "cancelled" },
  { &caucus_session_changes, CAUCUS_CHANGE_TENTATIVE, "tentative" },
  { &caucus_block_kinds, 2, "row" },
  { &caucus_thread_kinds, CAUCUS_THREAD_ISSUE, "issue" },
  { &caucus_pass_kinds, CAUCUS_PASS_SUPPOSAL, "supposal" },
  { &caucus_event_kinds, CAUCUS_EVENT_NOT_RATIFIED, "not-ratified" },
  { &caucus_review_decisions, CAUCUS_REVIEW_ASK, "ask" },
  { &caucus_note_kinds, CAUCUS_NOTE_BREAK, "break" },
  { &caucus_reminder_states, CAUCUS_REMINDER_CANCELLED, "cancelled" },
  { &caucus_pass_states, CAUCUS_PASS_EXPIRED, "expired" },
  { &caucus_thread_states, CAUCUS_THREAD_NOT_RATIFIED, "not-ratified" },
};

static void
test_lengths (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (g_strv_length ((char **) cases[i].vocabulary->words), ==,
                        cases[i].last + 1);
      g_assert_cmpstr (caucus_vocabulary_word (cases[i].vocabulary, cases[i].last), ==,
                       cases[i].last_word);
    }
}

static void
test_round_trip (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint value = 0; value <= cases[i].last; value++)
        {
          const char *word = caucus_vocabulary_word (cases[i].vocabulary, value);
          g_autoptr (GError) error = NULL;
          guint parsed = G_MAXUINT;

          g_assert_true (caucus_vocabulary_parse (cases[i].vocabulary, word, &parsed, &error));
          g_assert_no_error (error);
          g_assert_cmpuint (parsed, ==, value);
        }
    }
}

/* The words stand in stores and files: these must stay what they are. */
static void
test_some_words (void)
{
  g_assert_cmpstr (caucus_vocabulary_word (&caucus_levels, CAUCUS_LEVEL_TABLE), ==, "table");
  g_assert_cmpstr (caucus_vocabulary_word (&caucus_levels, CAUCUS_LEVEL_CAUCUS), ==, "caucus");
  g_assert_cmpstr (caucus_vocabulary_word (&caucus_roles, CAUCUS_ROLE_NOTE_TAKER), ==, "note-taker");
  g_assert_cmpstr (caucus_vocabulary_word (&caucus_session_kinds, CAUCUS_SESSION_FACT_FINDING), ==,
                   "fact-finding");
  g_assert_cmpstr (caucus_vocabulary_word (&caucus_note_kinds, CAUCUS_NOTE_CAUCUS_END), ==,
                   "caucus-end");
  g_assert_cmpstr (caucus_vocabulary_word (&caucus_reminder_states, CAUCUS_REMINDER_MISSED), ==,
                   "missed");
  g_assert_cmpstr (caucus_vocabulary_word (&caucus_pass_states, CAUCUS_PASS_ON_HOLD), ==, "held");
}

static void
test_unknown_word (void)
{
  static const char *const words[] = { NULL, "", "Table", "table ", "secret", "ta" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;
      guint value = 42;

      g_assert_false (caucus_vocabulary_parse (&caucus_levels, words[i], &value, &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "table, member, team, caucus, strategy"));
      g_assert_cmpuint (value, ==, 42);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/lengths", test_lengths);
  g_test_add_func ("/vocabulary/round-trip", test_round_trip);
  g_test_add_func ("/vocabulary/some-words", test_some_words);
  g_test_add_func ("/vocabulary/unknown-word", test_unknown_word);
  return g_test_run ();
}
