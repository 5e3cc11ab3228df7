/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries lie in their session; caucuses start and end by turns. */
#include "caucus-note-rules.h"

#include "caucus-error.h"

#define HOUR_USEC ((gint64) 3600 * G_USEC_PER_SEC)

/* One entry an hour; '<' starts a caucus, '>' ends it, '.' is a statement. */
static GPtrArray *
make_notes (const char *script)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_note_free);

  for (gsize i = 0; script[i] != '\0'; i++)
    {
      CaucusNote *note = g_new0 (CaucusNote, 1);

      note->at_usec = (gint64) (i + 1) * HOUR_USEC;
      if (script[i] == '<')
        note->kind = CAUCUS_NOTE_CAUCUS_START;
      else if (script[i] == '>')
        note->kind = CAUCUS_NOTE_CAUCUS_END;
      g_ptr_array_add (notes, note);
    }
  return notes;
}

static void
test_caucuses (void)
{
  static const struct
  {
    const char *script;
    gboolean is_fine;
    int culprit;
  } cases[] = {
    { "", TRUE, -1 },
    { "...", TRUE, -1 },
    { ".<.>.<>", TRUE, -1 },
    { ".<..", TRUE, 1 },
    { "<<", FALSE, 1 },
    { ".<.<.>", FALSE, 3 },
    { ">", FALSE, 0 },
    { "<>>", FALSE, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) notes = make_notes (cases[i].script);
      g_autoptr (GError) error = NULL;
      const CaucusNote *culprit;
      gboolean is_fine = caucus_notes_check_caucuses (notes, &culprit, &error);

      g_assert_cmpint (is_fine, ==, cases[i].is_fine);
      g_assert_true (is_fine || g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID));
      if (cases[i].culprit < 0)
        g_assert_null (culprit);
      else
        g_assert_true (culprit == g_ptr_array_index (notes, cases[i].culprit));
    }
}

static void
test_inside (void)
{
  g_autoptr (GPtrArray) notes = make_notes (".<.>.<");
  static const gboolean expected[] = { FALSE, FALSE, TRUE, TRUE, FALSE, FALSE, TRUE, TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (caucus_notes_in_caucus_at (notes, (gint64) i * HOUR_USEC), ==, expected[i]);
}

static void
test_time (void)
{
  const CaucusSession session = { .start_usec = 100 * HOUR_USEC, .end_usec = 104 * HOUR_USEC };
  static const struct
  {
    int hour;
    gboolean is_fine;
  } cases[] = {
    { 75, FALSE }, { 76, TRUE }, { 102, TRUE }, { 128, TRUE }, { 129, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (caucus_note_check_time (&session, cases[i].hour * HOUR_USEC, &error), ==,
                       cases[i].is_fine);
      g_assert_true ((error == NULL) == cases[i].is_fine);
    }
}

static void
test_usual_level (void)
{
  CaucusSession session = { .level = CAUCUS_LEVEL_TEAM };

  g_assert_cmpint (caucus_note_usual_level (&session, CAUCUS_NOTE_STATEMENT, FALSE), ==,
                   CAUCUS_LEVEL_TEAM);
  g_assert_cmpint (caucus_note_usual_level (&session, CAUCUS_NOTE_STATEMENT, TRUE), ==,
                   CAUCUS_LEVEL_CAUCUS);
  g_assert_cmpint (caucus_note_usual_level (&session, CAUCUS_NOTE_CAUCUS_END, TRUE), ==,
                   CAUCUS_LEVEL_TEAM);
  session.level = CAUCUS_LEVEL_STRATEGY;
  g_assert_cmpint (caucus_note_usual_level (&session, CAUCUS_NOTE_STATEMENT, TRUE), ==,
                   CAUCUS_LEVEL_STRATEGY);
}

/* The clock shows 1:30; entries at 1:00, 2:00 and so on. */
static void
test_next_time (void)
{
  static const struct
  {
    int typed_hour;     /* of the second of three entries */
    gint64 expected_usec;
  } cases[] = {
    { 1, 3 * HOUR_USEC / 2 },
    { 2, 2 * HOUR_USEC + 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) notes = make_notes ("...");
      CaucusNote *second = g_ptr_array_index (notes, 1);

      second->typed_usec = cases[i].typed_hour * HOUR_USEC;
      g_assert_cmpint (caucus_notes_next_time (notes, 3 * HOUR_USEC / 2), ==,
                       cases[i].expected_usec);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note-rules/caucuses", test_caucuses);
  g_test_add_func ("/note-rules/inside", test_inside);
  g_test_add_func ("/note-rules/time", test_time);
  g_test_add_func ("/note-rules/usual-level", test_usual_level);
  g_test_add_func ("/note-rules/next-time", test_next_time);
  return g_test_run ();
}
