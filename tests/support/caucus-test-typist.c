/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a typing helper said was saved, and whether the store has it. */
#include "caucus-test-typist.h"

#include <string.h>

#include "caucus-note-table.h"

void
caucus_test_typist_init (CaucusTestTypist *typist)
{
  *typist = (CaucusTestTypist) { .draft = -1 };
  typist->missing = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
caucus_test_typist_clear (CaucusTestTypist *typist)
{
  g_array_unref (typist->missing);
}

/**
 * caucus_test_typist_read:
 * @line: what the helper said: "entry 7", "draft 7" or "failed 7"
 */
void
caucus_test_typist_read (CaucusTestTypist *typist,
                         const char       *line)
{
  const char *number = strchr (line, ' ');
  guint value = number != NULL ? (guint) g_ascii_strtoull (number + 1, NULL, 10) : 0;

  if (g_str_has_prefix (line, "entry "))
    typist->entries = value + 1;
  else if (g_str_has_prefix (line, "draft "))
    typist->draft = value;
  else if (g_str_has_prefix (line, "failed "))
    g_array_append_val (typist->missing, value);
  else
    g_error ("the helper said: %s", line);

  if (g_str_has_prefix (line, "failed "))
    {
      typist->failures++;
      typist->since_failure = 0;
    }
  else
    {
      typist->since_failure++;
    }
}

static gboolean
is_missing (CaucusTestTypist *typist,
            guint             entry)
{
  for (guint i = 0; i < typist->missing->len; i++)
    {
      if (g_array_index (typist->missing, guint, i) == entry)
        return TRUE;
    }
  return FALSE;
}

static void
check_entries (CaucusTestTypist *typist,
               CaucusDatabase   *database,
               const CaucusId   *session_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = caucus_note_table_list (database, session_id, &error);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    {
      const CaucusNote *note = g_ptr_array_index (notes, i);
      guint64 number = g_ascii_strtoull (note->text, NULL, 10);

      g_assert_cmpuint (note->revision, ==, 2);
      g_assert_cmpint (note->at_usec, ==, 1 + (gint64) number);
      g_hash_table_add (found, GUINT_TO_POINTER ((guint) number + 1));
    }
  g_assert_cmpuint (g_hash_table_size (found), ==, notes->len);
  for (guint i = 0; i < typist->entries; i++)
    {
      if (!is_missing (typist, i))
        g_assert_true (g_hash_table_contains (found, GUINT_TO_POINTER (i + 1)));
    }
}

/* A draft that was saved is there, or has become an entry since. */
static void
check_draft (CaucusTestTypist *typist,
             CaucusDatabase   *database,
             const CaucusId   *session_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaucusNote) draft = caucus_note_table_load_draft (database, session_id, &error);
  g_autofree char *word = g_strdup_printf ("%" G_GINT64_FORMAT, typist->draft);
  CaucusId id = caucus_id_derive ("entry", word, NULL);

  g_assert_no_error (error);
  if (typist->draft < 0)
    return;
  if (draft != NULL)
    {
      g_assert_cmpint (draft->at_usec, >=, 1 + typist->draft);
      g_assert_true (g_utf8_validate (draft->text, -1, NULL));
    }
  else
    {
      g_autoptr (GPtrArray) wordings = caucus_note_table_list_revisions (database, &id, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (wordings->len, ==, 2);
    }
}

/**
 * caucus_test_typist_check:
 * @path: the store, which nobody writes any more
 *
 * Opens the store as the program would: it has to be whole and to hold everything
 * that was said to be saved.
 */
void
caucus_test_typist_check (CaucusTestTypist *typist,
                          const char       *path)
{
  const CaucusId session_id = caucus_id_derive ("session", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CaucusDatabase) database = NULL;

  database = caucus_database_open (path, CAUCUS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  caucus_database_check (database, TRUE, &error);
  g_assert_no_error (error);
  check_entries (typist, database, &session_id);
  check_draft (typist, database, &session_id);
}
