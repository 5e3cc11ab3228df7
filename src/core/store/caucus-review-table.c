/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The team's review of the changes between two texts, in the store. */
#include "caucus-review-table.h"

#include "caucus-text-input.h"

/**
 * caucus_review_table_derive_id:
 *
 * Returns: the id of the change's one row: the same on every device, so that two who review
 *   the same change write the same row
 */
CaucusId
caucus_review_table_derive_id (const CaucusReview *review)
{
  g_autofree char *old_version = caucus_id_to_string (&review->old_version_id);
  g_autofree char *new_version = caucus_id_to_string (&review->new_version_id);
  g_autofree char *old_number = g_strdup_printf ("%d", review->old_number);
  g_autofree char *new_number = g_strdup_printf ("%d", review->new_number);

  return caucus_id_derive ("review", old_version, new_version, old_number, new_number, NULL);
}

static void
bind_number (CaucusStatement *statement,
             const char      *name,
             int              number)
{
  if (number != CAUCUS_REVIEW_NO_PARAGRAPH)
    caucus_statement_bind_int (statement, name, number);
}

/* Returns: (nullable): a statement that inserts the review and ends in @on_conflict */
static CaucusStatement *
prepare_insert (CaucusDatabase      *database,
                const CaucusReview  *review,
                const char          *on_conflict,
                GError             **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (CaucusStatement) insert = NULL;
  CaucusId id = caucus_review_table_derive_id (review);

  if (!caucus_text_input_check (review->comment, -1, "the comment", error))
    return NULL;
  sql = g_strconcat ("INSERT INTO review (id, old_version, new_version, old_number,"
                     " new_number, decision, comment, level, created_usec,"
                     " modified_usec, device) "
                     "VALUES (:id, :old_version, :new_version, :old_number,"
                     " :new_number, :decision, :comment, :level, :now, :now, :device) ",
                     on_conflict, NULL);
  insert = caucus_statement_new (database, sql);
  caucus_statement_bind_id (insert, ":id", &id);
  caucus_statement_bind_id (insert, ":old_version", &review->old_version_id);
  caucus_statement_bind_id (insert, ":new_version", &review->new_version_id);
  bind_number (insert, ":old_number", review->old_number);
  bind_number (insert, ":new_number", review->new_number);
  caucus_statement_bind_word (insert, ":decision", &caucus_review_decisions, review->decision);
  caucus_statement_bind_text (insert, ":comment", review->comment);
  caucus_statement_bind_word (insert, ":level", &caucus_levels, review->level);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_THREADS);
  return g_steal_pointer (&insert);
}

/**
 * caucus_review_table_set:
 *
 * Keeps what is thought of a change now; what was thought before stays in the log of
 * changes. To be called inside a transaction.
 */
gboolean
caucus_review_table_set (CaucusDatabase      *database,
                         const CaucusReview  *review,
                         GError             **error)
{
  g_autoptr (CaucusStatement) upsert = NULL;

  upsert = prepare_insert (database, review,
                           "ON CONFLICT (id) DO UPDATE SET decision = excluded.decision,"
                           " comment = excluded.comment, level = excluded.level,"
                           " modified_usec = excluded.modified_usec, device = excluded.device",
                           error);
  return upsert != NULL && caucus_statement_run (upsert, error);
}

/**
 * caucus_review_table_add:
 * @added: (out) (optional): whether the change had no review yet; if it had, that stays
 *
 * To be called inside a transaction.
 */
gboolean
caucus_review_table_add (CaucusDatabase      *database,
                         const CaucusReview  *review,
                         gboolean            *added,
                         GError             **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = prepare_insert (database, review, "ON CONFLICT DO NOTHING", error);
  return insert != NULL && caucus_statement_insert (insert, added, error);
}

#define COLUMNS "review.id, old_version, new_version, ifnull (old_number, -1)," \
                " ifnull (new_number, -1), decision, comment, review.level"

static gpointer
read_review (CaucusStatement *row)
{
  CaucusReview *review = g_new0 (CaucusReview, 1);

  review->id = caucus_statement_get_id (row, 0);
  review->old_version_id = caucus_statement_get_id (row, 1);
  review->new_version_id = caucus_statement_get_id (row, 2);
  review->old_number = (int) caucus_statement_get_int (row, 3);
  review->new_number = (int) caucus_statement_get_int (row, 4);
  review->decision = caucus_statement_get_word (row, 5, &caucus_review_decisions);
  review->comment = caucus_statement_dup_text (row, 6, "");
  review->level = caucus_statement_get_level (row, 7);
  return review;
}

static const CaucusRecordKind review_records = {
  read_review, (GDestroyNotify) caucus_review_free, NULL
};

/**
 * caucus_review_table_list:
 * @old_version_id: may be none
 * @new_version_id: may be none
 *
 * Returns: (transfer full) (element-type CaucusReview): what is thought of the changes
 *   between these texts, in the order of the new one, what was removed at the end
 */
GPtrArray *
caucus_review_table_list (CaucusDatabase  *database,
                          const CaucusId  *old_version_id,
                          const CaucusId  *new_version_id,
                          GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT " COLUMNS " FROM review "
                                 "WHERE deleted IS NULL AND new_version IS :new_version "
                                 "AND old_version IS :old_version "
                                 "ORDER BY new_number IS NULL, new_number, old_number");
  caucus_statement_bind_id (select, ":old_version", old_version_id);
  caucus_statement_bind_id (select, ":new_version", new_version_id);
  return caucus_statement_collect (select, &review_records, error);
}

/**
 * caucus_review_table_list_round:
 *
 * Returns: (transfer full) (element-type CaucusReview): what is thought of the changes between
 *   all texts of a round, in the order of the texts
 */
GPtrArray *
caucus_review_table_list_round (CaucusDatabase  *database,
                                const CaucusId  *round_id,
                                GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT " COLUMNS " FROM review "
                                 "JOIN version ON version.id = ifnull (new_version, old_version) "
                                 "WHERE review.deleted IS NULL AND round = :round "
                                 "ORDER BY new_version, old_version, new_number IS NULL,"
                                 " new_number, old_number");
  caucus_statement_bind_id (select, ":round", round_id);
  return caucus_statement_collect (select, &review_records, error);
}
