/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a round file's reviews: what the team thinks of the changes between two texts of a
   thread. */
#include "caucus-review-table.h"
#include "caucus-round-reader-private.h"

/* A thread while its reviews are read. */
typedef struct
{
  const CaucusThread *thread;
  const GPtrArray *passes;        /* of CaucusPass */
  GHashTable *ids;                /* borrowed, of the reviews so far */
} Place;

/* What has no article has no contract language. */
static CaucusId
find_contract (CaucusRoundReader  *reader,
               const CaucusThread *thread)
{
  const GPtrArray *articles = reader->file->articles;
  CaucusId none = { 0 };

  for (guint i = 0; i < articles->len; i++)
    {
      const CaucusArticle *article = g_ptr_array_index (articles, i);

      if (caucus_id_equal (&article->id, &thread->article_id))
        return article->version_id;
    }
  return none;
}

static CaucusId
find_pass (CaucusRoundReader *reader,
           const Place       *place,
           const char        *member)
{
  CaucusId id = caucus_round_reader_reference (reader, member, CAUCUS_ROUND_LIST_PASSES,
                                               CAUCUS_JSON_REQUIRED);
  CaucusId none = { 0 };

  for (guint i = 0; i < place->passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (place->passes, i);

      if (caucus_id_equal (&pass->id, &id))
        return pass->version_id;
    }
  caucus_json_cursor_fail (reader->cursor, member, "a pass of another thread");
  return none;
}

static CaucusId
read_version (CaucusRoundReader *reader,
              const Place       *place,
              const char        *member)
{
  g_autofree char *text = caucus_json_cursor_dup_line (reader->cursor, member,
                                                       CAUCUS_JSON_REQUIRED);

  if (g_strcmp0 (text, "ccl") == 0)
    return find_contract (reader, place->thread);
  return find_pass (reader, place, member);
}

static int
read_number (CaucusRoundReader *reader,
             const CaucusId    *version_id,
             const char        *member)
{
  const GPtrArray *blocks = g_hash_table_lookup (reader->file->texts, version_id);

  if (!caucus_json_cursor_has (reader->cursor, member))
    return CAUCUS_REVIEW_NO_PARAGRAPH;
  if (blocks != NULL && blocks->len > 0)
    return (int) caucus_json_cursor_get_number (reader->cursor, member, 0, blocks->len - 1);
  caucus_json_cursor_fail (reader->cursor, member, "the text has no paragraphs");
  return CAUCUS_REVIEW_NO_PARAGRAPH;
}

/* What is thought of a change never goes over the table. */
static void
read_level (CaucusRoundReader *reader,
            CaucusReview      *review)
{
  review->level = CAUCUS_LEVEL_TEAM;
  caucus_round_reader_level (reader, &review->level);
  if (review->level < CAUCUS_LEVEL_TEAM)
    caucus_json_cursor_fail (reader->cursor, "level",
                             "a review is the team's: expected team, caucus or strategy");
}

static void
check_review (CaucusRoundReader  *reader,
              const Place        *place,
              const CaucusReview *review)
{
  if (caucus_id_equal (&review->old_version_id, &review->new_version_id))
    caucus_json_cursor_fail (reader->cursor, "new", "the same text as “old”");
  if (review->old_number == CAUCUS_REVIEW_NO_PARAGRAPH
      && review->new_number == CAUCUS_REVIEW_NO_PARAGRAPH)
    caucus_json_cursor_fail (reader->cursor, NULL, "names no paragraph");
  if (!g_hash_table_add (place->ids, (gpointer) &review->id))
    caucus_json_cursor_fail (reader->cursor, NULL, "the change is reviewed twice");
}

static void
read_review (CaucusRoundReader *reader,
             const Place       *place)
{
  static const char *const members[] = {
    "old", "new", "old_paragraph", "new_paragraph", "decision", "comment", "level", NULL
  };
  CaucusJsonCursor *cursor = reader->cursor;
  CaucusReview *review = g_new0 (CaucusReview, 1);

  g_ptr_array_add (reader->file->reviews, review);
  caucus_json_cursor_expect (cursor, members);
  review->old_version_id = read_version (reader, place, "old");
  review->new_version_id = read_version (reader, place, "new");
  review->old_number = read_number (reader, &review->old_version_id, "old_paragraph");
  review->new_number = read_number (reader, &review->new_version_id, "new_paragraph");
  review->decision = caucus_json_cursor_get_word (cursor, "decision", &caucus_review_decisions);
  review->comment = caucus_json_cursor_dup_line (cursor, "comment", CAUCUS_JSON_OPTIONAL);
  if (review->comment == NULL)
    review->comment = g_strdup ("");
  read_level (reader, review);
  review->id = caucus_review_table_derive_id (review);
  check_review (reader, place, review);
}

/**
 * caucus_round_reader_read_reviews:
 * @passes: (element-type CaucusPass): those of the thread that the cursor stands on
 */
void
caucus_round_reader_read_reviews (CaucusRoundReader  *reader,
                                  const CaucusThread *thread,
                                  const GPtrArray    *passes)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (caucus_id_hash, caucus_id_equal);
  const Place place = { thread, passes, ids };

  if (!caucus_json_cursor_enter_list (reader->cursor, "reviews", CAUCUS_JSON_OPTIONAL))
    return;
  while (caucus_json_cursor_next (reader->cursor))
    read_review (reader, &place);
}
