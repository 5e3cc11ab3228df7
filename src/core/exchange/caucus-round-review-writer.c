/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a round file's reviews: what the team thinks of the changes between two texts of a
   thread. */
#include "caucus-review-table.h"
#include "caucus-round-writer-private.h"
#include "caucus-thread-table.h"

/* One that was taken back says nothing. */
static gboolean
is_empty (const CaucusReview *review)
{
  return review->decision == CAUCUS_REVIEW_OPEN && review->comment[0] == '\0';
}

/**
 * caucus_round_writer_load_reviews:
 *
 * Finds the reviews that the file may hold, before anything of it is written.
 */
gboolean
caucus_round_writer_load_reviews (CaucusRoundWriter  *writer,
                                  GError            **error)
{
  g_autoptr (GPtrArray) reviews = NULL;

  reviews = caucus_review_table_list_round (writer->database, &writer->round->id, error);
  if (reviews == NULL)
    return FALSE;
  for (guint i = reviews->len; i-- > 0;)
    {
      const CaucusReview *review = g_ptr_array_index (reviews, i);
      gboolean is_closed = review->level > writer->level;

      if (is_closed && !is_empty (review))
        writer->report->reviews_left_out++;
      if (is_closed || is_empty (review))
        g_ptr_array_remove_index (reviews, i);
    }
  writer->reviews = g_steal_pointer (&reviews);
  return TRUE;
}

static void
write_number (CaucusRoundWriter *writer,
              const char        *member,
              int                number)
{
  if (number != CAUCUS_REVIEW_NO_PARAGRAPH)
    caucus_json_writer_integer (writer->json, member, number);
}

/* Returns: (nullable): the pass's id, or "ccl"; %NULL where the thread has no such text */
static const char *
find_name (GHashTable     *names,
           const CaucusId *version_id)
{
  return g_hash_table_lookup (names, version_id);
}

static void
write_review (CaucusRoundWriter  *writer,
              const CaucusReview *review,
              GHashTable         *names)
{
  CaucusJsonWriter *json = writer->json;

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_json_writer_text (json, "old", find_name (names, &review->old_version_id));
  caucus_json_writer_text (json, "new", find_name (names, &review->new_version_id));
  write_number (writer, "old_paragraph", review->old_number);
  write_number (writer, "new_paragraph", review->new_number);
  caucus_round_writer_word (writer, "decision", &caucus_review_decisions, review->decision);
  caucus_round_writer_line (writer, "comment", review->comment);
  caucus_round_writer_level (writer, review->level, CAUCUS_LEVEL_TEAM);
  caucus_json_writer_end (json);
  writer->report->reviews++;
}

/* The contract's place is taken by the contract as it stands, or by none where there is no
   article. */
static gboolean
name_contract (CaucusRoundWriter   *writer,
               const CaucusThread  *thread,
               GHashTable          *names,
               GError             **error)
{
  g_autoptr (CaucusArticle) article = NULL;
  CaucusId version_id = { 0 };

  if (!caucus_id_is_none (&thread->article_id))
    {
      article = caucus_thread_table_get_article (writer->database, &thread->article_id, error);
      if (article == NULL)
        return FALSE;
      version_id = article->version_id;
    }
  g_hash_table_insert (names, caucus_id_copy (&version_id), g_strdup ("ccl"));
  return TRUE;
}

/**
 * caucus_round_writer_write_reviews:
 * @passes: (element-type CaucusPass): those of the thread
 *
 * A review of a contract that stands no more has no place in the file.
 */
gboolean
caucus_round_writer_write_reviews (CaucusRoundWriter   *writer,
                                   const CaucusThread  *thread,
                                   const GPtrArray     *passes,
                                   GError             **error)
{
  g_autoptr (GHashTable) names = NULL;

  if (writer->reviews->len == 0)
    return TRUE;
  names = g_hash_table_new_full (caucus_id_hash, caucus_id_equal, g_free, g_free);
  if (!name_contract (writer, thread, names, error))
    return FALSE;
  for (guint i = 0; i < passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      g_hash_table_insert (names, caucus_id_copy (&pass->version_id),
                           caucus_id_to_string (&pass->id));
    }
  caucus_json_writer_begin_list (writer->json, "reviews", CAUCUS_JSON_LINES);
  for (guint i = 0; i < writer->reviews->len; i++)
    {
      const CaucusReview *review = g_ptr_array_index (writer->reviews, i);

      if (find_name (names, &review->old_version_id) != NULL
          && find_name (names, &review->new_version_id) != NULL)
        write_review (writer, review, names);
    }
  caucus_json_writer_end (writer->json);
  return TRUE;
}
