/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes: entries, every wording they had, and the draft that survives. */
#include "caucus-note-table.h"

#include "caucus-error.h"
#include "caucus-test-clock.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

static void
test_fields (CaucusTestStore *store,
             gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusNote) note = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  const CaucusNote *again;
  gboolean added = FALSE;

  caucus_test_round_add (store->database, &ids);
  note = caucus_test_round_new_note (&ids, "«¿Cuánto?» 🙂\nzweite Zeile\ttab");
  note->kind = CAUCUS_NOTE_QUESTION;
  note->level = CAUCUS_LEVEL_CAUCUS;
  note->thread_id = ids.thread_id;
  note->typed_usec = note->at_usec + 7;
  note->revision = 42;
  g_assert_true (caucus_note_table_add (store->database, note, &added, NULL));
  g_assert_true (added);

  notes = caucus_note_table_list (store->database, &ids.session_id, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  again = g_ptr_array_index (notes, 0);
  g_assert_true (caucus_id_equal (&again->id, &note->id));
  g_assert_true (caucus_id_equal (&again->session_id, &ids.session_id));
  g_assert_cmpint (again->at_usec, ==, note->at_usec);
  g_assert_cmpint (again->typed_usec, ==, note->typed_usec);
  g_assert_true (caucus_id_equal (&again->speaker_id, &ids.lead_id));
  g_assert_cmpint (again->kind, ==, CAUCUS_NOTE_QUESTION);
  g_assert_cmpint (again->level, ==, CAUCUS_LEVEL_CAUCUS);
  g_assert_true (caucus_id_equal (&again->thread_id, &ids.thread_id));
  g_assert_cmpuint (again->revision, ==, 1);
  g_assert_cmpstr (again->text, ==, note->text);
}

static void
test_twice (CaucusTestStore *store,
            gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusNote) note = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  gboolean added = TRUE;

  caucus_test_round_add (store->database, &ids);
  note = caucus_test_round_new_note (&ids, "Once");
  g_assert_true (caucus_note_table_add (store->database, note, NULL, NULL));
  g_assert_true (caucus_note_table_add (store->database, note, &added, NULL));
  g_assert_false (added);
  revisions = caucus_note_table_list_revisions (store->database, &note->id, NULL);
  g_assert_cmpuint (revisions->len, ==, 1);
}

static void
test_revisions (CaucusTestStore *store,
                gconstpointer    data)
{
  static const char *const wordings[] = { "Probation is 90 days", "Probation is 180 days", "",
                                          "Probation is 90 days" };
  CaucusTestRound ids;
  g_autoptr (CaucusNote) note = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  const CaucusNote *newest;

  caucus_test_clock_set_utc (CAUCUS_TEST_SESSION_START);
  caucus_test_round_add (store->database, &ids);
  note = caucus_test_round_new_note (&ids, wordings[0]);
  g_assert_true (caucus_note_table_add (store->database, note, NULL, NULL));
  for (gsize i = 1; i < G_N_ELEMENTS (wordings); i++)
    {
      caucus_test_clock_advance (60);
      g_assert_true (caucus_note_table_revise (store->database, &note->id, wordings[i], NULL));
    }

  revisions = caucus_note_table_list_revisions (store->database, &note->id, NULL);
  g_assert_cmpuint (revisions->len, ==, G_N_ELEMENTS (wordings));
  for (guint i = 0; i < revisions->len; i++)
    {
      const CaucusNote *revision = g_ptr_array_index (revisions, i);

      g_assert_cmpuint (revision->revision, ==, i + 1);
      g_assert_cmpstr (revision->text, ==, wordings[i]);
      g_assert_cmpint (revision->at_usec, ==, note->at_usec);
      g_assert_cmpint (revision->typed_usec, ==, note->at_usec + (gint64) i * 60 * G_USEC_PER_SEC);
    }
  notes = caucus_note_table_list (store->database, &ids.session_id, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  newest = g_ptr_array_index (notes, 0);
  g_assert_cmpuint (newest->revision, ==, 4);
  g_assert_cmpstr (newest->text, ==, wordings[3]);
}

static void
test_order (CaucusTestStore *store,
            gconstpointer    data)
{
  static const gint64 at[] = { 5, 3, 5, 4 };
  static const char *const order[] = { "1", "3", "0", "2" };
  CaucusTestRound ids;
  g_autoptr (GPtrArray) notes = NULL;

  caucus_test_clock_set_utc (CAUCUS_TEST_SESSION_START);
  caucus_test_round_add (store->database, &ids);
  for (gsize i = 0; i < G_N_ELEMENTS (at); i++)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GSIZE_FORMAT, i);
      g_autoptr (CaucusNote) note = caucus_test_round_new_note (&ids, text);

      note->at_usec = at[i];
      g_assert_true (caucus_note_table_add (store->database, note, NULL, NULL));
    }
  notes = caucus_note_table_list (store->database, &ids.session_id, NULL);
  for (guint i = 0; i < notes->len; i++)
    g_assert_cmpstr (((CaucusNote *) g_ptr_array_index (notes, i))->text, ==, order[i]);
}

static CaucusNote *
add_at (CaucusTestStore       *store,
        const CaucusTestRound *ids,
        CaucusNoteKind         kind,
        int                    minute)
{
  CaucusNote *note = caucus_test_round_new_note (ids, "x");

  note->kind = kind;
  note->at_usec += (gint64) minute * 60 * G_USEC_PER_SEC;
  note->level = CAUCUS_LEVEL_TABLE;
  g_assert_true (caucus_note_table_add (store->database, note, NULL, NULL));
  return note;
}

static CaucusLevel
level_of (CaucusTestStore  *store,
          const CaucusNote *note)
{
  g_autoptr (GPtrArray) notes = NULL;

  notes = caucus_note_table_list (store->database, &note->session_id, NULL);
  for (guint i = 0; i < notes->len; i++)
    {
      const CaucusNote *listed = g_ptr_array_index (notes, i);

      if (caucus_id_equal (&listed->id, &note->id))
        return listed->level;
    }
  g_assert_not_reached ();
}

/* A caucus that is marked late covers what was written before, and nothing more. */
static void
test_late_caucus (CaucusTestStore *store,
                  gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusNote) before = NULL;
  g_autoptr (CaucusNote) inside = NULL;
  g_autoptr (CaucusNote) after = NULL;
  g_autoptr (CaucusNote) start = NULL;
  g_autoptr (CaucusNote) given = NULL;
  g_autoptr (CaucusNote) stop = NULL;

  caucus_test_clock_set_utc (CAUCUS_TEST_SESSION_START);
  caucus_test_round_add (store->database, &ids);
  before = add_at (store, &ids, CAUCUS_NOTE_STATEMENT, 50);
  inside = add_at (store, &ids, CAUCUS_NOTE_STATEMENT, 70);
  after = add_at (store, &ids, CAUCUS_NOTE_STATEMENT, 120);
  start = add_at (store, &ids, CAUCUS_NOTE_CAUCUS_START, 60);
  given = add_at (store, &ids, CAUCUS_NOTE_STATEMENT, 80);
  g_assert_cmpint (level_of (store, before), ==, CAUCUS_LEVEL_TABLE);
  g_assert_cmpint (level_of (store, inside), ==, CAUCUS_LEVEL_CAUCUS);
  g_assert_cmpint (level_of (store, after), ==, CAUCUS_LEVEL_CAUCUS);
  g_assert_cmpint (level_of (store, given), ==, CAUCUS_LEVEL_TABLE);
  stop = add_at (store, &ids, CAUCUS_NOTE_CAUCUS_END, 90);
  g_assert_cmpint (level_of (store, before), ==, CAUCUS_LEVEL_TABLE);
  g_assert_cmpint (level_of (store, inside), ==, CAUCUS_LEVEL_CAUCUS);
  g_assert_cmpint (level_of (store, after), ==, CAUCUS_LEVEL_TABLE);
  g_assert_cmpint (level_of (store, given), ==, CAUCUS_LEVEL_TABLE);
  g_assert_cmpint (level_of (store, start), ==, CAUCUS_LEVEL_TABLE);
  g_assert_cmpint (level_of (store, stop), ==, CAUCUS_LEVEL_TABLE);
}

static void
test_raise_level (CaucusTestStore *store,
                  gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusNote) note = NULL;
  CaucusId none = caucus_id_new ();
  g_autoptr (GError) error = NULL;
  gboolean raised;

  caucus_test_round_add (store->database, &ids);
  note = add_at (store, &ids, CAUCUS_NOTE_STATEMENT, 1);
  g_assert_true (caucus_note_table_raise_level (store->database, &note->id, CAUCUS_LEVEL_TEAM,
                                                &raised, NULL));
  g_assert_true (raised);
  g_assert_true (caucus_note_table_raise_level (store->database, &note->id, CAUCUS_LEVEL_MEMBER,
                                                &raised, NULL));
  g_assert_false (raised);
  g_assert_cmpint (level_of (store, note), ==, CAUCUS_LEVEL_TEAM);
  g_assert_false (caucus_note_table_raise_level (store->database, &none, CAUCUS_LEVEL_TEAM,
                                                 &raised, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
}

static void
test_refused (CaucusTestStore *store,
              gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusNote) note = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  caucus_test_round_add (store->database, &ids);
  note = caucus_test_round_new_note (&ids, "broken \xc3 text");
  g_assert_false (caucus_note_table_add (store->database, note, NULL, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_assert_null (strstr (error->message, "broken"));
  g_clear_error (&error);
  g_assert_false (caucus_note_table_save_draft (store->database, note, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (caucus_note_table_revise (store->database, &note->id, "text", &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (caucus_note_table_revise (store->database, &note->id, "\xff", &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  notes = caucus_note_table_list (store->database, &ids.session_id, NULL);
  g_assert_cmpuint (notes->len, ==, 0);
}

static void
test_draft (CaucusTestStore *store,
            gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusNote) draft = NULL;
  g_autoptr (CaucusNote) again = NULL;
  g_autoptr (CaucusNote) gone = NULL;
  g_autoptr (GError) error = NULL;

  caucus_test_clock_set_utc (CAUCUS_TEST_SESSION_START);
  caucus_test_round_add (store->database, &ids);
  g_assert_null (caucus_note_table_load_draft (store->database, &ids.session_id, &error));
  g_assert_no_error (error);

  draft = caucus_test_round_new_note (&ids, "half a sen");
  g_assert_true (caucus_note_table_save_draft (store->database, draft, NULL));
  g_free (draft->text);
  draft->text = g_strdup ("medio ren");
  draft->kind = CAUCUS_NOTE_COMMITMENT;
  draft->level = CAUCUS_LEVEL_CAUCUS;
  draft->thread_id = ids.thread_id;
  draft->speaker_id = (CaucusId) { 0 };
  caucus_test_clock_advance (1);
  g_assert_true (caucus_note_table_save_draft (store->database, draft, NULL));

  again = caucus_note_table_load_draft (store->database, &ids.session_id, NULL);
  g_assert_true (caucus_id_equal (&again->id, &draft->id));
  g_assert_true (caucus_id_equal (&again->session_id, &ids.session_id));
  g_assert_cmpint (again->at_usec, ==, draft->at_usec);
  g_assert_cmpint (again->typed_usec, ==, draft->at_usec + G_USEC_PER_SEC);
  g_assert_true (caucus_id_is_none (&again->speaker_id));
  g_assert_cmpint (again->kind, ==, CAUCUS_NOTE_COMMITMENT);
  g_assert_cmpint (again->level, ==, CAUCUS_LEVEL_CAUCUS);
  g_assert_true (caucus_id_equal (&again->thread_id, &ids.thread_id));
  g_assert_cmpstr (again->text, ==, "medio ren");

  g_assert_true (caucus_note_table_clear_draft (store->database, &ids.session_id, NULL));
  gone = caucus_note_table_load_draft (store->database, &ids.session_id, &error);
  g_assert_no_error (error);
  g_assert_null (gone);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/note-table/fields", test_fields);
  CAUCUS_TEST_ADD ("/note-table/twice", test_twice);
  CAUCUS_TEST_ADD ("/note-table/revisions", test_revisions);
  CAUCUS_TEST_ADD ("/note-table/order", test_order);
  CAUCUS_TEST_ADD ("/note-table/late-caucus", test_late_caucus);
  CAUCUS_TEST_ADD ("/note-table/raise-level", test_raise_level);
  CAUCUS_TEST_ADD ("/note-table/refused", test_refused);
  CAUCUS_TEST_ADD ("/note-table/draft", test_draft);
  return g_test_run ();
}
