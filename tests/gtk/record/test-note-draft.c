/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of typing an entry, and that what was typed is on disk. */
#include <locale.h>
#include <string.h>

#include "caucus-test-clock.h"
#include "caucus-test-draft.h"
#include "common/caucus-format.h"

static void
assert_query (CaucusTestDraft *test,
              const char      *sql,
              const char      *expected)
{
  g_autofree char *found = caucus_test_draft_query (test, sql);

  g_assert_cmpstr (found, ==, expected);
}

static char *
dup_property (CaucusTestDraft *test,
              const char      *name)
{
  char *value = NULL;

  g_object_get (test->draft, name, &value, NULL);
  return value;
}

static void
test_code (CaucusTestDraft *test,
           gconstpointer    data)
{
  static const struct
  {
    const char *typed;
    const char *code;
    const char *text;
  } cases[] = {
    { "DL: No steps.", "DL", "No steps." },
    { "dl:No steps.", "DL", "No steps." },
    { " ul : Why?", "UL", "Why?" },
    { "XX: No steps.", NULL, "XX: No steps." },
    { "At 16:30 we stop", NULL, "At 16:30 we stop" },
    { "No code at all", NULL, "No code at all" },
    { "The DL: says", NULL, "The DL: says" },
    { "DL: UL: Both?", "UL", "Both?" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = NULL;

      caucus_test_draft_type (test, cases[i].typed);
      code = dup_property (test, "speaker-code");
      g_assert_cmpstr (code, ==, cases[i].code);
      g_assert_cmpstr (caucus_note_draft_get_text (test->draft), ==, cases[i].text);
      caucus_note_draft_set_text (test->draft, "");
      caucus_note_draft_set_speaker (test->draft, NULL);
    }
}

/* Pasted in one piece, the code counts too; its length is in characters. */
static void
test_pasted_code (CaucusTestDraft *test,
                  gconstpointer    data)
{
  g_assert_cmpuint (caucus_note_draft_set_text (test->draft, "DL: größer"), ==, 4);
  g_assert_cmpstr (caucus_note_draft_get_text (test->draft), ==, "größer");
  g_assert_true (caucus_id_equal (caucus_note_draft_get_speaker (test->draft),
                                  &test->district_lead_id));
}

static void
test_speaker_place (CaucusTestDraft *test,
                    gconstpointer    data)
{
  caucus_note_draft_set_speaker_place (test->draft, 1);
  g_assert_true (caucus_id_equal (caucus_note_draft_get_speaker (test->draft),
                                  &test->district_lead_id));
  caucus_note_draft_set_speaker_place (test->draft, 7);
  g_assert_true (caucus_id_equal (caucus_note_draft_get_speaker (test->draft),
                                  &test->district_lead_id));
  /* Chosen before the first key, the speaker outlives an emptied text. */
  caucus_test_draft_type (test, "a");
  caucus_note_draft_set_text (test->draft, "");
  g_assert_true (caucus_id_equal (caucus_note_draft_get_speaker (test->draft),
                                  &test->district_lead_id));
}

static void
assert_kind (CaucusTestDraft *test,
             CaucusNoteKind   kind)
{
  g_autofree char *name = dup_property (test, "kind-name");

  g_assert_cmpstr (name, ==, caucus_format_note_kind (kind));
}

static void
test_kind (CaucusTestDraft *test,
           gconstpointer    data)
{
  static const struct
  {
    const char *text;
    CaucusNoteKind kind;
  } cases[] = {
    { "Why", CAUCUS_NOTE_STATEMENT },
    { "Why?", CAUCUS_NOTE_QUESTION },
    { "Why?  \n", CAUCUS_NOTE_QUESTION },
    { "Why? Because", CAUCUS_NOTE_STATEMENT },
    { "?", CAUCUS_NOTE_QUESTION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      caucus_note_draft_set_text (test->draft, cases[i].text);
      assert_kind (test, cases[i].kind);
    }
  /* By hand it stays, until the next entry. */
  caucus_note_draft_set_kind (test->draft, CAUCUS_NOTE_COMMITMENT);
  caucus_note_draft_set_text (test->draft, "Will that do?");
  assert_kind (test, CAUCUS_NOTE_COMMITMENT);
  caucus_note_draft_commit (test->draft);
  assert_kind (test, CAUCUS_NOTE_STATEMENT);
  caucus_note_draft_cycle_kind (test->draft);
  assert_kind (test, CAUCUS_NOTE_QUESTION);
  caucus_test_draft_settle (test);
}

static void
test_first_key (CaucusTestDraft *test,
                gconstpointer    data)
{
  gint64 start_usec = caucus_test_clock_at (CAUCUS_TEST_SESSION_START);

  g_assert_cmpint (caucus_note_draft_get_at_usec (test->draft), ==, 0);
  caucus_test_draft_type (test, "a");
  caucus_test_clock_advance (5);
  caucus_test_draft_type (test, "b");
  g_assert_cmpint (caucus_note_draft_get_at_usec (test->draft), ==, start_usec);
  caucus_note_draft_set_text (test->draft, "");
  g_assert_cmpint (caucus_note_draft_get_at_usec (test->draft), ==, 0);
  caucus_test_clock_advance (5);
  caucus_test_draft_type (test, "c");
  g_assert_cmpint (caucus_note_draft_get_at_usec (test->draft), ==,
                   start_usec + 10 * G_USEC_PER_SEC);
  caucus_test_clock_advance (30);
  caucus_note_draft_commit (test->draft);
  caucus_test_draft_settle (test);
  assert_query (test, "SELECT count (*) FROM note WHERE at_usec = "
                "1581634810 * 1000000", "1");
  assert_query (test, "SELECT typed_usec - 1581634840 * 1000000 FROM note_revision", "0");
}

/* Long after the session an entry speaks of its end and says when it was typed. */
static void
test_after_session (CaucusTestDraft *test,
                    gconstpointer    data)
{
  caucus_test_clock_set_utc ("2021-01-01T00:00:00Z");
  caucus_test_draft_type (test, "Was forgotten.");
  g_assert_cmpint (caucus_note_draft_get_at_usec (test->draft), ==,
                   caucus_test_clock_at (CAUCUS_TEST_SESSION_END));
}

static void
test_empty (CaucusTestDraft *test,
            gconstpointer    data)
{
  g_assert_false (caucus_note_draft_commit (test->draft));
  caucus_note_draft_set_text (test->draft, " \n ");
  g_assert_false (caucus_note_draft_commit (test->draft));
  caucus_note_draft_set_text (test->draft, "");
  caucus_test_draft_settle (test);
  assert_query (test, "SELECT count (*) FROM note", "0");
  assert_query (test, "SELECT count (*) FROM note_draft", "0");
}

static void
test_commit (CaucusTestDraft *test,
             gconstpointer    data)
{
  const CaucusSessionRecord *record;
  const CaucusNote *note;

  caucus_test_draft_type (test, "DL: We have\nno money?  ");
  g_assert_true (caucus_note_draft_commit (test->draft));
  record = caucus_note_draft_get_record (test->draft);
  g_assert_cmpuint (record->notes->len, ==, 1);
  note = g_ptr_array_index (record->notes, 0);
  g_assert_cmpstr (note->text, ==, "We have\nno money?");
  g_assert_cmpint (note->kind, ==, CAUCUS_NOTE_QUESTION);
  g_assert_true (caucus_id_equal (&note->speaker_id, &test->district_lead_id));
  g_assert_cmpstr (caucus_note_draft_get_text (test->draft), ==, "");

  caucus_test_draft_settle (test);
  assert_query (test, "SELECT kind || ' ' || level || ' ' || text FROM note "
                "JOIN note_revision ON note = note.id", "question table We have\nno money?");
  assert_query (test, "SELECT count (*) FROM note_draft", "0");
  caucus_test_draft_read (test);
  g_assert_cmpuint (caucus_note_draft_get_record (test->draft)->notes->len, ==, 1);
}

static void
count_cb (gpointer data)
{
  (*(guint *) data)++;
}

static void
test_restart (CaucusTestDraft *test,
              gconstpointer    data)
{
  g_autofree char *notice = NULL;
  g_autofree char *code = NULL;
  guint replaced = 0;

  caucus_test_draft_type (test, "DL: half a sentence");
  caucus_test_draft_settle (test);
  assert_query (test, "SELECT text FROM note_draft", "half a sentence");
  caucus_test_draft_close (test);
  caucus_test_clock_advance (60);

  caucus_test_draft_open (test);
  g_assert_cmpstr (caucus_note_draft_get_text (test->draft), ==, "half a sentence");
  g_assert_cmpint (caucus_note_draft_get_at_usec (test->draft), ==,
                   caucus_test_clock_at (CAUCUS_TEST_SESSION_START));
  code = dup_property (test, "speaker-code");
  g_assert_cmpstr (code, ==, "DL");
  notice = dup_property (test, "notice");
  g_assert_nonnull (strstr (notice, "this was being typed at 16:00:00"));

  /* A later reading leaves alone what is typed meanwhile. */
  g_signal_connect_swapped (test->draft, "replaced", G_CALLBACK (count_cb), &replaced);
  caucus_test_draft_type (test, ", whole");
  caucus_test_draft_read (test);
  g_assert_cmpuint (replaced, ==, 0);
  g_assert_cmpstr (caucus_note_draft_get_text (test->draft), ==, "half a sentence, whole");
  g_assert_true (caucus_note_draft_commit (test->draft));
  caucus_test_draft_settle (test);
  assert_query (test, "SELECT count (*) FROM note_draft", "0");
  assert_query (test, "SELECT text FROM note_revision", "half a sentence, whole");
}

/* A page that is left hands over what its composer holds. */
static void
test_leave (CaucusTestDraft *test,
            gconstpointer    data)
{
  caucus_test_draft_type (test, "a");
  caucus_test_draft_type (test, "bc");
  caucus_test_draft_close (test);
  assert_query (test, "SELECT text FROM note_draft", "abc");
}

static void
count_notify_cb (GObject    *draft,
                 GParamSpec *pspec,
                 gpointer    user_data)
{
  (*(guint *) user_data)++;
}

/* A notified property sets a label, and a label that is set lays the window out anew. */
static void
test_keys_notify_changes (CaucusTestDraft *test,
                          gconstpointer    data)
{
  guint count = 0;

  g_signal_connect (test->draft, "notify", G_CALLBACK (count_notify_cb), &count);
  caucus_test_draft_type (test, "Nobody says this");
  g_assert_cmpuint (count, ==, 0);
  caucus_test_draft_type (test, "?");
  g_assert_cmpuint (count, ==, 1);
  caucus_test_draft_type (test, " Not so");
  g_assert_cmpuint (count, ==, 2);
  caucus_note_draft_set_speaker_place (test->draft, 0);
  g_assert_cmpuint (count, ==, 4);
}

static void
test_levels (CaucusTestDraft *test,
             gconstpointer    data)
{
  gboolean in_caucus = FALSE;

  caucus_test_draft_add (test, "UL: Opens.");
  caucus_test_clock_advance (60);
  /* What is being typed when the caucus is called was said at the table. */
  caucus_test_draft_type (test, "DL: We need");
  caucus_note_draft_start_caucus (test->draft, CAUCUS_SIDE_EMPLOYER);
  g_object_get (test->draft, "is-in-caucus", &in_caucus, NULL);
  g_assert_true (in_caucus);
  caucus_test_clock_advance (60);
  caucus_note_draft_start_caucus (test->draft, CAUCUS_SIDE_UNION);
  caucus_test_draft_add (test, "UL: They have not read it.");
  caucus_test_clock_advance (60);
  caucus_test_draft_type (test, "UL: Twenty min");
  caucus_test_draft_settle (test);
  assert_query (test, "SELECT level FROM note_draft", "caucus");
  caucus_note_draft_end_caucus (test->draft);
  caucus_note_draft_end_caucus (test->draft);
  caucus_test_clock_advance (60);
  caucus_test_draft_add (test, "DL: Back.");
  caucus_test_draft_settle (test);
  assert_query (test,
                "SELECT group_concat (kind || ' ' || level || ': ' || text, ' | ') FROM "
                "(SELECT kind, level, text FROM note JOIN note_revision ON note = note.id "
                "ORDER BY at_usec, note.rowid)",
                "statement table: Opens. | statement table: We need | "
                "caucus-start table: District calls a caucus. | "
                "statement caucus: They have not read it. | statement caucus: Twenty min | "
                "caucus-end table: Back at the table. | statement table: Back.");
}

/* Set back in the middle of everything: what is typed stays in the order of typing. */
static void
test_clock_set_back (CaucusTestDraft *test,
                     gconstpointer    data)
{
  gboolean in_caucus = TRUE;

  caucus_test_draft_add (test, "One.");
  caucus_test_clock_advance (60);
  caucus_test_draft_type (test, "Two");
  caucus_test_clock_advance (-1800);
  caucus_test_draft_add (test, ".");
  caucus_note_draft_start_caucus (test->draft, CAUCUS_SIDE_UNION);
  caucus_test_draft_add (test, "Six is enough.");
  caucus_test_clock_advance (-600);
  caucus_note_draft_end_caucus (test->draft);
  g_object_get (test->draft, "is-in-caucus", &in_caucus, NULL);
  g_assert_false (in_caucus);
  caucus_test_draft_add (test, "Three.");
  caucus_test_draft_settle (test);
  assert_query (test,
                "SELECT group_concat (level || ': ' || text, ' | ') FROM "
                "(SELECT level, text FROM note JOIN note_revision ON note = note.id "
                "ORDER BY at_usec, note.rowid)",
                "table: One. | table: Two. | table: Union calls a caucus. | "
                "caucus: Six is enough. | table: Back at the table. | table: Three.");
}

static char *
dup_marks (CaucusTestDraft *test)
{
  caucus_test_draft_settle (test);
  return caucus_test_draft_query (test,
                                  "SELECT ifnull (group_concat (kind || ' ' || at_usec, ' | '), '') "
                                  "FROM note WHERE kind LIKE 'caucus-%'");
}

/* Sessions run late, but not into the next day: then no caucus begins, */
static void
test_caucus_too_late (CaucusTestDraft *test,
                      gconstpointer    data)
{
  g_autofree char *marks = NULL;

  caucus_test_clock_set_utc ("2020-02-14T12:00:00Z");
  g_assert_false (caucus_note_draft_start_caucus (test->draft, CAUCUS_SIDE_UNION));
  marks = dup_marks (test);
  g_assert_cmpstr (marks, ==, "");
  caucus_test_clock_set_utc ("2020-02-14T10:30:00Z");
  g_assert_true (caucus_note_draft_start_caucus (test->draft, CAUCUS_SIDE_UNION));
}

/* and one that was left open ends with the session or with what was written since. */
static void
test_caucus_left_open (CaucusTestDraft *test,
                       gconstpointer    data)
{
  g_autofree char *marks = NULL;
  g_autofree char *wanted = NULL;

  caucus_test_clock_set_utc ("2020-02-14T02:00:00Z");
  g_assert_true (caucus_note_draft_start_caucus (test->draft, CAUCUS_SIDE_UNION));
  caucus_test_clock_set_utc ("2020-02-14T15:00:00Z");
  caucus_note_draft_end_caucus (test->draft);
  marks = dup_marks (test);
  wanted = g_strdup_printf ("caucus-start %" G_GINT64_FORMAT " | caucus-end %" G_GINT64_FORMAT,
                            caucus_test_clock_at ("2020-02-14T02:00:00Z"),
                            caucus_test_clock_at (CAUCUS_TEST_SESSION_END));
  g_assert_cmpstr (marks, ==, wanted);
}

/* A draft from a caucus stays the team's when it is finished at the table. */
static void
test_level_outlives_restart (CaucusTestDraft *test,
                             gconstpointer    data)
{
  caucus_note_draft_start_caucus (test->draft, CAUCUS_SIDE_UNION);
  caucus_test_clock_advance (60);
  caucus_test_draft_type (test, "Six is enough");
  caucus_test_draft_settle (test);
  caucus_test_draft_close (test);
  caucus_test_draft_open (test);
  caucus_test_draft_add (test, ".");
  assert_query (test, "SELECT level FROM note JOIN note_revision ON note = note.id "
                "WHERE text = 'Six is enough.'", "caucus");
}

static void
test_correction (CaucusTestDraft *test,
                 gconstpointer    data)
{
  const CaucusSessionRecord *record;
  GPtrArray *wordings;

  caucus_test_draft_add (test, "UL: First.");
  caucus_test_clock_advance (60);
  caucus_test_draft_add (test, "DL: Secund.");
  caucus_test_clock_advance (60);
  g_assert_true (caucus_note_draft_correct_previous (test->draft));
  g_assert_cmpstr (caucus_note_draft_get_text (test->draft), ==, "Secund.");
  g_assert_true (caucus_note_draft_correct_previous (test->draft));
  g_assert_cmpstr (caucus_note_draft_get_text (test->draft), ==, "First.");
  g_assert_false (caucus_note_draft_correct_previous (test->draft));
  caucus_note_draft_leave_correction (test->draft);
  g_assert_cmpstr (caucus_note_draft_get_text (test->draft), ==, "");

  /* Who was to speak next still is, however far back the corrections went. */
  caucus_note_draft_set_speaker (test->draft, &test->ids.lead_id);
  g_assert_true (caucus_note_draft_correct_previous (test->draft));
  g_assert_true (caucus_note_draft_correct_previous (test->draft));
  caucus_note_draft_leave_correction (test->draft);
  g_assert_true (caucus_id_equal (caucus_note_draft_get_speaker (test->draft), &test->ids.lead_id));

  g_assert_true (caucus_note_draft_correct_previous (test->draft));
  /* A correction has the words as they are: no code, no other speaker, no other kind. */
  g_assert_cmpuint (caucus_note_draft_set_text (test->draft, "UL: Second?"), ==, 0);
  caucus_note_draft_set_speaker (test->draft, &test->ids.lead_id);
  g_assert_false (caucus_note_draft_correct_previous (test->draft));
  caucus_note_draft_set_text (test->draft, "");
  g_assert_true (caucus_note_draft_is_correction (test->draft));
  caucus_note_draft_set_text (test->draft, "Second.");
  g_assert_true (caucus_note_draft_commit (test->draft));
  caucus_test_draft_settle (test);
  caucus_test_draft_read (test);
  record = caucus_note_draft_get_record (test->draft);
  g_assert_cmpuint (record->notes->len, ==, 2);
  wordings = g_hash_table_lookup (record->wordings, g_ptr_array_index (record->notes, 1));
  g_assert_cmpuint (wordings->len, ==, 2);
  assert_query (test, "SELECT group_concat (text, ' | ') FROM (SELECT text FROM note_revision "
                "ORDER BY typed_usec, revision)", "First. | Secund. | Second.");
}

static void
test_correction_outlives_restart (CaucusTestDraft *test,
                                  gconstpointer    data)
{
  caucus_test_draft_add (test, "UL: Opens.");
  caucus_note_draft_correct_previous (test->draft);
  caucus_test_draft_type (test, " Late");
  caucus_test_draft_settle (test);
  caucus_test_draft_close (test);
  caucus_test_draft_open (test);
  g_assert_true (caucus_note_draft_is_correction (test->draft));
  g_assert_cmpstr (caucus_note_draft_get_text (test->draft), ==, "Opens. Late");
  caucus_test_draft_add (test, ".");
  assert_query (test, "SELECT count (*) FROM note", "1");
  assert_query (test, "SELECT text FROM note_revision WHERE revision = 2", "Opens. Late.");
}

/* Corrected to the same words is not corrected. */
static void
test_same_words (CaucusTestDraft *test,
                 gconstpointer    data)
{
  caucus_test_draft_add (test, "UL: Opens.");
  caucus_note_draft_correct_previous (test->draft);
  caucus_note_draft_commit (test->draft);
  caucus_test_draft_settle (test);
  assert_query (test, "SELECT count (*) FROM note_revision", "1");
  g_assert_false (caucus_note_draft_is_correction (test->draft));
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static const GError *
get_error (CaucusTestDraft *test)
{
  return caucus_outbox_get_error (CAUCUS_OUTBOX (caucus_note_draft_get_outbox (test->draft)));
}

static void
wait_failing (CaucusTestDraft *test)
{
  gint64 end_usec = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  guint wake_id = g_timeout_add (100, wake_cb, NULL);

  while (get_error (test) == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_get_monotonic_time (), <, end_usec);
    }
  g_source_remove (wake_id);
}

/* What cannot be saved is kept, shown and saved with the next change that can. */
static void
test_failure (CaucusTestDraft *test,
              gconstpointer    data)
{
  caucus_test_raw_run (test->files.path,
                       "CREATE TRIGGER full BEFORE INSERT ON note_revision BEGIN "
                       "SELECT RAISE (ABORT, 'no room'); END");
  caucus_test_draft_type (test, "UL: First.");
  caucus_note_draft_commit (test->draft);
  wait_failing (test);
  caucus_test_draft_type (test, "DL: Second.");
  caucus_note_draft_commit (test->draft);
  g_assert_cmpuint (caucus_note_draft_get_record (test->draft)->notes->len, ==, 2);
  wait_failing (test);
  assert_query (test, "SELECT count (*) FROM note", "0");

  /* A page that is opened anew meets both. */
  g_clear_object (&test->draft);
  test->draft = caucus_note_draft_new (test->store, &test->ids.session_id);
  caucus_test_draft_read (test);
  g_assert_cmpuint (caucus_note_draft_get_record (test->draft)->notes->len, ==, 2);

  caucus_test_raw_run (test->files.path, "DROP TRIGGER full");
  caucus_test_draft_type (test, "a");
  caucus_test_draft_settle (test);
  g_assert_no_error (get_error (test));
  assert_query (test, "SELECT group_concat (text, ' ') FROM note_revision", "First. Second.");
  assert_query (test, "SELECT text FROM note_draft", "a");
}

/* A megabyte that was pasted is an entry like any other. */
static void
test_large (CaucusTestDraft *test,
            gconstpointer    data)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'x');

  caucus_note_draft_set_text (test->draft, text);
  caucus_test_draft_settle (test);
  assert_query (test, "SELECT length (text) FROM note_draft", "1048576");
  caucus_note_draft_commit (test->draft);
  caucus_test_draft_settle (test);
  assert_query (test, "SELECT length (text) FROM note_revision", "1048576");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/code", test_code);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/pasted-code", test_pasted_code);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/speaker-place", test_speaker_place);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/kind", test_kind);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/first-key", test_first_key);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/after-session", test_after_session);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/empty", test_empty);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/commit", test_commit);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/restart", test_restart);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/leave", test_leave);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/keys-notify-changes", test_keys_notify_changes);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/levels", test_levels);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/clock-set-back", test_clock_set_back);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/caucus-too-late", test_caucus_too_late);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/caucus-left-open", test_caucus_left_open);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/level-outlives-restart", test_level_outlives_restart);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/correction", test_correction);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/correction-outlives-restart",
                         test_correction_outlives_restart);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/same-words", test_same_words);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/failure", test_failure);
  CAUCUS_TEST_ADD_DRAFT ("/note-draft/large", test_large);
  return g_test_run ();
}
