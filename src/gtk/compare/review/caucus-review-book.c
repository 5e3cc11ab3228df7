/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the team thinks of each change between two texts, and what of it is not on disk yet. */
#include "config.h"

#include "caucus-review-book-private.h"

#include <string.h>

#include "caucus-review-table.h"
#include "caucus-text-input.h"
#include "compare/review/caucus-review-set.h"
#include "compare/review/caucus-review-words.h"

/**
 * CaucusReviewBook:
 *
 * Two texts have one book, whichever pages show them: a page that is opened again
 * meets what is still on its way to disk.
 */
enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaucusReviewBook, caucus_review_book, CAUCUS_TYPE_OUTBOX)

static const CaucusReview *
find (CaucusReviewBook      *book,
      const CaucusReviewKey *key)
{
  const CaucusReview wanted = { .old_number = key->old_number, .new_number = key->new_number };

  return g_hash_table_lookup (book->reviews, &wanted);
}

/* --- Writing ------------------------------------------------------------- */

static gboolean
write_reviews (CaucusDatabase  *database,
               gconstpointer    batch,
               GError         **error)
{
  const GPtrArray *reviews = batch;

  for (guint i = 0; i < reviews->len; i++)
    {
      if (!caucus_review_table_set (database, g_ptr_array_index (reviews, i), error))
        return FALSE;
    }
  return TRUE;
}

static gpointer
gather (CaucusOutbox *outbox)
{
  return caucus_review_book_list_unsaved (CAUCUS_REVIEW_BOOK (outbox));
}

static gboolean
has_work (CaucusOutbox *outbox)
{
  return g_hash_table_size (CAUCUS_REVIEW_BOOK (outbox)->waiting) > 0;
}

static gboolean
is_unsaved (CaucusOutbox *outbox)
{
  return has_work (outbox) || g_hash_table_size (CAUCUS_REVIEW_BOOK (outbox)->writing) > 0;
}

static void
begin (CaucusOutbox *outbox)
{
  CaucusReviewBook *book = CAUCUS_REVIEW_BOOK (outbox);
  GHashTable *written = book->writing;

  book->writing = book->waiting;
  book->waiting = written;
}

/* What was set anew meanwhile is newer than what failed. */
static void
end (CaucusOutbox *outbox,
     gboolean      is_written)
{
  CaucusReviewBook *book = CAUCUS_REVIEW_BOOK (outbox);

  if (!is_written)
    caucus_review_set_add_missing (book->waiting, book->writing);
  g_hash_table_remove_all (book->writing);
}

static void
abandon (CaucusOutbox *outbox)
{
  CaucusReviewBook *book = CAUCUS_REVIEW_BOOK (outbox);

  g_hash_table_remove_all (book->waiting);
  g_hash_table_remove_all (book->writing);
}

static void
tell (CaucusReviewBook *book)
{
  caucus_outbox_push (CAUCUS_OUTBOX (book));
  g_signal_emit (book, signals[SIGNAL_CHANGED], 0);
}

/* Takes the review. */
static void
keep (CaucusReviewBook *book,
      CaucusReview     *review)
{
  caucus_review_set_add (book->waiting, review);
  g_hash_table_add (book->reviews, review);
  tell (book);
}

/* --- The object ---------------------------------------------------------- */

static void
caucus_review_book_finalize (GObject *object)
{
  CaucusReviewBook *book = CAUCUS_REVIEW_BOOK (object);

  g_clear_pointer (&book->reviews, g_hash_table_unref);
  g_clear_pointer (&book->waiting, g_hash_table_unref);
  g_clear_pointer (&book->writing, g_hash_table_unref);

  G_OBJECT_CLASS (caucus_review_book_parent_class)->finalize (object);
}

static void
caucus_review_book_class_init (CaucusReviewBookClass *klass)
{
  CaucusOutboxClass *outbox_class = CAUCUS_OUTBOX_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = caucus_review_book_finalize;
  outbox_class->has_work = has_work;
  outbox_class->is_unsaved = is_unsaved;
  outbox_class->gather = gather;
  outbox_class->write = write_reviews;
  outbox_class->free_batch = (GDestroyNotify) g_ptr_array_unref;
  outbox_class->begin = begin;
  outbox_class->end = end;
  outbox_class->abandon = abandon;
  outbox_class->describe = caucus_review_words_describe_unsaved;
  outbox_class->append_words = caucus_review_words_append_unsaved;

  /**
   * CaucusReviewBook::changed:
   *
   * Something else is thought of a change than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CAUCUS_TYPE_REVIEW_BOOK, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
caucus_review_book_init (CaucusReviewBook *book)
{
  book->reviews = caucus_review_set_new ();
  book->waiting = caucus_review_set_new ();
  book->writing = caucus_review_set_new ();
}

/**
 * caucus_review_book_get:
 * @versions: of the texts by #CaucusTextSide; none where there is no text
 *
 * Returns: (transfer full): the two texts' one book
 */
CaucusReviewBook *
caucus_review_book_get (CaucusStore    *store,
                        const CaucusId  versions[2])
{
  g_autofree char *old_id = caucus_id_to_string (&versions[0]);
  g_autofree char *new_id = caucus_id_to_string (&versions[1]);
  g_autofree char *key = g_strjoin (" ", old_id, new_id, NULL);
  CaucusReviewBook *book = caucus_outbox_get (CAUCUS_TYPE_REVIEW_BOOK, store, key);

  if (book->is_watching)
    return book;
  book->is_watching = TRUE;
  memcpy (book->versions, versions, sizeof book->versions);
  caucus_review_book_watch (book);
  return book;
}

/* Returns: of how many changes anything was ever thought */
guint
caucus_review_book_get_n_reviews (CaucusReviewBook *book)
{
  return g_hash_table_size (book->reviews);
}

CaucusReviewDecision
caucus_review_book_get_decision (CaucusReviewBook      *book,
                                 const CaucusReviewKey *key)
{
  const CaucusReview *review = find (book, key);

  return review != NULL ? review->decision : CAUCUS_REVIEW_OPEN;
}

/* Returns: (transfer none): empty where there is none */
const char *
caucus_review_book_get_comment (CaucusReviewBook      *book,
                                const CaucusReviewKey *key)
{
  const CaucusReview *review = find (book, key);

  return review != NULL ? review->comment : "";
}

/* What the team thinks is the team's, whatever the texts are, or more closed where it was. */
static CaucusReview *
begin_review (CaucusReviewBook      *book,
              const CaucusReviewKey *key)
{
  const CaucusReview *known = find (book, key);
  CaucusReview *review = g_new0 (CaucusReview, 1);

  review->old_version_id = book->versions[0];
  review->new_version_id = book->versions[1];
  review->old_number = key->old_number;
  review->new_number = key->new_number;
  review->decision = caucus_review_book_get_decision (book, key);
  review->comment = g_strdup (caucus_review_book_get_comment (book, key));
  review->level = known != NULL ? known->level : CAUCUS_LEVEL_TEAM;
  return review;
}

void
caucus_review_book_set_decision (CaucusReviewBook      *book,
                                 const CaucusReviewKey *key,
                                 CaucusReviewDecision   decision)
{
  CaucusReview *review;

  if (caucus_review_book_get_decision (book, key) == decision)
    return;
  review = begin_review (book, key);
  review->decision = decision;
  keep (book, review);
}

/* The comment becomes one line. */
void
caucus_review_book_set_comment (CaucusReviewBook      *book,
                                const CaucusReviewKey *key,
                                const char            *comment)
{
  g_autofree char *line = caucus_text_input_clean_line (comment);
  CaucusReview *review;

  if (g_str_equal (caucus_review_book_get_comment (book, key), line))
    return;
  review = begin_review (book, key);
  g_free (review->comment);
  review->comment = g_steal_pointer (&line);
  keep (book, review);
}

/**
 * caucus_review_book_set:
 * @reviews: (element-type CaucusReview): of different changes
 *
 * Takes all of them, and brings them to disk together.
 */
void
caucus_review_book_set (CaucusReviewBook *book,
                        const GPtrArray  *reviews)
{
  for (guint i = 0; i < reviews->len; i++)
    {
      const CaucusReview *review = g_ptr_array_index (reviews, i);
      CaucusReview own = *review;

      own.old_version_id = book->versions[0];
      own.new_version_id = book->versions[1];
      caucus_review_set_add (book->waiting, &own);
      caucus_review_set_add (book->reviews, &own);
    }
  tell (book);
}

/**
 * caucus_review_book_list:
 *
 * Returns: (transfer full) (element-type CaucusReview): copies of all reviews, in the order of
 *   the texts
 */
GPtrArray *
caucus_review_book_list (CaucusReviewBook *book)
{
  return caucus_review_set_to_list (book->reviews);
}

/**
 * caucus_review_book_list_unsaved:
 *
 * Returns: (transfer full) (element-type CaucusReview): copies of the reviews that are not known
 *   to be on disk, in the order of the texts
 */
GPtrArray *
caucus_review_book_list_unsaved (CaucusReviewBook *book)
{
  g_autoptr (GHashTable) unsaved = caucus_review_set_new ();

  caucus_review_set_add_missing (unsaved, book->waiting);
  caucus_review_set_add_missing (unsaved, book->writing);
  return caucus_review_set_to_list (unsaved);
}
