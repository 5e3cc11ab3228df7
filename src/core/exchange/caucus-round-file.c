/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The round file: one negotiation as one JSON file, read whole before anything is stored. */
#include "caucus-round-file.h"

#include <string.h>

#include "caucus-error.h"
#include "caucus-json-parse.h"
#include "caucus-round-reader-private.h"
#include "caucus-text-input.h"

static CaucusRoundFile *
round_file_new (void)
{
  CaucusRoundFile *file = g_new0 (CaucusRoundFile, 1);

  file->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_party_free);
  file->people = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_person_free);
  file->issues = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_issue_free);
  file->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_session_free);
  file->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_session_change_free);
  file->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_article_free);
  file->threads = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_thread_free);
  file->passes = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_pass_free);
  file->events = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_ledger_event_free);
  file->reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_review_free);
  file->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_note_free);
  file->texts = g_hash_table_new_full (caucus_id_hash, caucus_id_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  file->revisions = g_hash_table_new_full (caucus_id_hash, caucus_id_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  return file;
}

void
caucus_round_file_free (CaucusRoundFile *file)
{
  g_clear_pointer (&file->round, caucus_round_free);
  g_ptr_array_unref (file->parties);
  g_ptr_array_unref (file->people);
  g_ptr_array_unref (file->issues);
  g_ptr_array_unref (file->sessions);
  g_ptr_array_unref (file->changes);
  g_ptr_array_unref (file->articles);
  g_ptr_array_unref (file->threads);
  g_ptr_array_unref (file->passes);
  g_ptr_array_unref (file->events);
  g_ptr_array_unref (file->reviews);
  g_ptr_array_unref (file->notes);
  g_hash_table_unref (file->texts);
  g_hash_table_unref (file->revisions);
  g_free (file);
}

static const char *const row_names[CAUCUS_ROUND_N_ROWS] = {
  "rounds", "parties", "people", "issues", "sessions", "changes", "articles", "threads", "passes",
  "events", "reviews", "notes"
};

/**
 * caucus_round_row_name:
 *
 * Returns: what several rows of this kind are called, the word of reports
 */
const char *
caucus_round_row_name (CaucusRoundRow row)
{
  g_return_val_if_fail (row < CAUCUS_ROUND_N_ROWS, NULL);

  return row_names[row];
}

/**
 * caucus_round_file_parse:
 * @text: valid UTF-8 without NUL
 * @name: what the text is called in messages, a file's name
 *
 * Returns: (transfer full): what the text says, or %NULL with %CAUCUS_ERROR_FILE
 *   and a message that names the place
 */
CaucusRoundFile *
caucus_round_file_parse (const char  *text,
                         gsize        length,
                         const char  *name,
                         GError     **error)
{
  g_autoptr (CaucusRoundFile) file = NULL;
  g_autoptr (CaucusJsonCursor) cursor = NULL;
  g_autoptr (CaucusRoundKeys) keys = NULL;
  CaucusRoundReader reader = { 0 };
  JsonNode *root = caucus_json_parse (text, length, name, error);

  if (root == NULL)
    return NULL;
  cursor = reader.cursor = caucus_json_cursor_new (root, name);
  keys = reader.keys = caucus_round_keys_new ();
  file = reader.file = round_file_new ();
  caucus_round_reader_read_all (&reader);
  g_clear_pointer (&reader.zone, g_time_zone_unref);
  if (!caucus_json_cursor_finish (cursor, error))
    return NULL;
  return g_steal_pointer (&file);
}

/**
 * caucus_round_file_load:
 * @file: a file of at most 64 MiB
 *
 * Returns: (transfer full): what the file says, or %NULL with %CAUCUS_ERROR_FILE
 */
CaucusRoundFile *
caucus_round_file_load (GFile   *file,
                        GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  text = caucus_text_input_load (file, &length, &local_error);
  if (text != NULL)
    {
      gsize mark = g_str_has_prefix (text, "\ufeff") ? strlen ("\ufeff") : 0;

      return caucus_round_file_parse (text + mark, length - mark, name, error);
    }
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, local_error->message);
  return NULL;
}
