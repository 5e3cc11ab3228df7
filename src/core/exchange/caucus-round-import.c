/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stores what a round file says; what the store has already stays as it is. */
#include <string.h>

#include "caucus-backup.h"
#include "caucus-note-table.h"
#include "caucus-review-table.h"
#include "caucus-round-file.h"
#include "caucus-round-known-private.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

/* One import under way. */
typedef struct
{
  CaucusDatabase *database;
  const CaucusRoundFile *file;
  CaucusImportReport *report;
  CaucusRoundKnown *known;
} Import;

/* The shape that all the store's functions for adding a record have. */
typedef gboolean (*AddFunc) (CaucusDatabase  *database,
                             gconstpointer    record,
                             gboolean        *added,
                             GError         **error);

static void
count_row (Import         *import,
           CaucusRoundRow  row,
           gconstpointer   record,
           gboolean        added)
{
  if (added)
    {
      import->report->added[row]++;
      return;
    }
  import->report->present[row]++;
  if (caucus_round_known_differs (import->known, row, record))
    import->report->differing[row]++;
}

static gboolean
add_one (Import          *import,
         CaucusRoundRow   row,
         gconstpointer    record,
         gboolean        *added,
         GError         **error)
{
  static const AddFunc functions[CAUCUS_ROUND_N_ROWS] = {
    (AddFunc) caucus_round_table_add,
    (AddFunc) caucus_round_table_add_party,
    (AddFunc) caucus_round_table_add_person,
    (AddFunc) caucus_round_table_add_issue,
    (AddFunc) caucus_session_table_add,
    (AddFunc) caucus_session_table_add_change,
    (AddFunc) caucus_thread_table_add_article,
    (AddFunc) caucus_thread_table_add,
    (AddFunc) caucus_thread_table_add_pass,
    (AddFunc) caucus_thread_table_add_event,
    (AddFunc) caucus_review_table_add,
  };

  if (!functions[row] (import->database, record, added, error))
    return FALSE;
  count_row (import, row, record, *added);
  return TRUE;
}

static gboolean
add_all (Import           *import,
         CaucusRoundRow    row,
         const GPtrArray  *records,
         GError          **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      gboolean added;

      if (!add_one (import, row, g_ptr_array_index (records, i), &added, error))
        return FALSE;
    }
  return TRUE;
}

/* A file may close what the store has, never open it. */
static gboolean
add_sessions (Import  *import,
              GError **error)
{
  for (guint i = 0; i < import->file->sessions->len; i++)
    {
      const CaucusSession *session = g_ptr_array_index (import->file->sessions, i);
      gboolean added, raised;

      if (!add_one (import, CAUCUS_ROUND_ROW_SESSION, session, &added, error)
          || !caucus_session_table_raise_level (import->database, &session->id, session->level,
                                                &raised, error))
        return FALSE;
      import->report->raised[CAUCUS_ROUND_ROW_SESSION] += raised ? 1 : 0;
    }
  return TRUE;
}

/* What is new in a session that the store has more closed than the file is as closed as that. */
static CaucusLevel
level_of_new_note (Import           *import,
                   const CaucusNote *note)
{
  CaucusSession sought = { .id = note->session_id };
  const CaucusSession *stored = caucus_round_known_find (import->known, CAUCUS_ROUND_ROW_SESSION,
                                                         &sought);

  if (stored == NULL)
    return note->level;
  for (guint i = 0; i < import->file->sessions->len; i++)
    {
      const CaucusSession *filed = g_ptr_array_index (import->file->sessions, i);

      if (caucus_id_equal (&filed->id, &note->session_id))
        return stored->level > filed->level ? MAX (note->level, stored->level) : note->level;
    }
  return note->level;
}

/* With every wording that it had; one that is known keeps those of the store. */
static gboolean
add_note (Import            *import,
          const CaucusNote  *note,
          gboolean          *added,
          GError           **error)
{
  const GPtrArray *earlier = g_hash_table_lookup (import->file->revisions, &note->id);
  CaucusNote first = *note;

  if (earlier != NULL && earlier->len > 0)
    {
      const CaucusNote *oldest = g_ptr_array_index (earlier, 0);

      first.text = oldest->text;
      first.typed_usec = oldest->typed_usec;
    }
  if (!caucus_note_table_add (import->database, &first, added, error))
    return FALSE;
  count_row (import, CAUCUS_ROUND_ROW_NOTE, note, *added);
  if (!*added || note->revision <= 1)
    return TRUE;
  for (guint i = 1; i < earlier->len; i++)
    {
      if (!caucus_note_table_add_wording (import->database, g_ptr_array_index (earlier, i), error))
        return FALSE;
    }
  return caucus_note_table_add_wording (import->database, note, error);
}

static gboolean
add_notes (Import  *import,
           GError **error)
{
  for (guint i = 0; i < import->file->notes->len; i++)
    {
      const CaucusNote *filed = g_ptr_array_index (import->file->notes, i);
      CaucusNote note = *filed;
      gboolean added, raised;

      note.level = level_of_new_note (import, filed);
      if (!add_note (import, &note, &added, error)
          || !caucus_note_table_raise_level (import->database, &note.id, filed->level, &raised,
                                             error))
        return FALSE;
      import->report->raised[CAUCUS_ROUND_ROW_NOTE] += raised ? 1 : 0;
    }
  return TRUE;
}

static gboolean
add_text (Import          *import,
          const CaucusId  *version_id,
          GError         **error)
{
  return caucus_text_table_add (import->database, version_id, &import->file->round->id,
                                g_hash_table_lookup (import->file->texts, version_id), error);
}

/* A text comes in with its article or pass, so that one that is there already gets no second. */
static gboolean
add_articles (Import  *import,
              GError **error)
{
  for (guint i = 0; i < import->file->articles->len; i++)
    {
      const CaucusArticle *article = g_ptr_array_index (import->file->articles, i);
      gboolean added;

      if (!add_one (import, CAUCUS_ROUND_ROW_ARTICLE, article, &added, error)
          || (added && !add_text (import, &article->version_id, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_passes (Import  *import,
            GError **error)
{
  for (guint i = 0; i < import->file->passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (import->file->passes, i);
      gboolean added;

      if (!add_one (import, CAUCUS_ROUND_ROW_PASS, pass, &added, error)
          || (added && !add_text (import, &pass->version_id, error)))
        return FALSE;
    }
  return TRUE;
}

/* A text that was in the store already has its own version there. */
static void
use_stored_version (Import   *import,
                    CaucusId *version_id)
{
  const CaucusId *stored = caucus_round_known_find_version (import->known, version_id);

  if (stored != NULL)
    *version_id = *stored;
}

static gboolean
add_reviews (Import  *import,
             GError **error)
{
  for (guint i = 0; i < import->file->reviews->len; i++)
    {
      const CaucusReview *filed = g_ptr_array_index (import->file->reviews, i);
      CaucusReview review = *filed;
      gboolean added;

      use_stored_version (import, &review.old_version_id);
      use_stored_version (import, &review.new_version_id);
      review.id = caucus_review_table_derive_id (&review);
      if (!add_one (import, CAUCUS_ROUND_ROW_REVIEW, &review, &added, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store_all (Import  *import,
           GError **error)
{
  const CaucusRoundFile *file = import->file;
  gboolean added;

  return add_one (import, CAUCUS_ROUND_ROW_ROUND, file->round, &added, error)
         && add_all (import, CAUCUS_ROUND_ROW_PARTY, file->parties, error)
         && add_all (import, CAUCUS_ROUND_ROW_PERSON, file->people, error)
         && add_all (import, CAUCUS_ROUND_ROW_ISSUE, file->issues, error)
         && add_sessions (import, error)
         && add_all (import, CAUCUS_ROUND_ROW_CHANGE, file->changes, error)
         && add_articles (import, error)
         && add_all (import, CAUCUS_ROUND_ROW_THREAD, file->threads, error)
         && add_passes (import, error)
         && add_all (import, CAUCUS_ROUND_ROW_EVENT, file->events, error)
         && add_reviews (import, error)
         && add_notes (import, error);
}

/* What the store holds now may clash: two files of one round each with a first proposal. */
static gboolean
check_together (CaucusDatabase         *database,
                const CaucusRoundFile  *file,
                GError                **error)
{
  g_autofree char *text = caucus_round_file_export (database, &file->round->id,
                                                    CAUCUS_LEVEL_STRATEGY, NULL, error);
  g_autoptr (CaucusRoundFile) together = NULL;

  if (text == NULL)
    return FALSE;
  together = caucus_round_file_parse (text, strlen (text),
                                      "the file does not go together with the store", error);
  return together != NULL;
}

static gboolean
has_news (const CaucusImportReport *report)
{
  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    {
      if (report->added[i] + report->raised[i] > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
store_file (CaucusDatabase         *database,
            const CaucusRoundFile  *file,
            CaucusImportReport     *report,
            GError                **error)
{
  g_autoptr (CaucusRoundKnown) known = caucus_round_known_load (database, file, error);
  Import import = { .database = database, .file = file, .report = report, .known = known };

  return known != NULL && store_all (&import, error)
         && (!has_news (report) || check_together (database, file, error));
}

/**
 * caucus_round_files_store:
 * @files: (element-type CaucusRoundFile): what is to come in
 * @reports: (out caller-allocates): one for each file: what was new and what was there
 *
 * Adds what the store does not have yet, and closes what the file has more closed: all of
 * it or nothing, and nothing where it would not go together with what is there. Storing a
 * file twice adds nothing the second time. To be called in a transaction; the backup, made
 * where a store that holds a round changes, has the store as it was before that.
 *
 * Returns: whether all of it was stored
 */
gboolean
caucus_round_files_store (CaucusDatabase      *database,
                          const GPtrArray     *files,
                          CaucusImportReport  *reports,
                          GError             **error)
{
  g_autoptr (GPtrArray) rounds = caucus_round_table_list (database, error);
  gboolean changes = FALSE;

  if (rounds == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      reports[i] = (CaucusImportReport) { 0 };
      if (!store_file (database, g_ptr_array_index (files, i), &reports[i], error))
        return FALSE;
      changes = changes || has_news (&reports[i]);
    }
  return rounds->len == 0 || !changes
         || caucus_backup_make (caucus_database_get_path (database), CAUCUS_BACKUP_IMPORT, NULL,
                                error);
}

/**
 * caucus_import_report_get_added:
 *
 * Returns: how many rows of all kinds were new
 */
guint
caucus_import_report_get_added (const CaucusImportReport *report)
{
  guint sum = 0;

  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    sum += report->added[i];
  return sum;
}
