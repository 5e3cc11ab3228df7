/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the team thinks of each change between two texts, and what of it is not on disk yet. */
#include "config.h"

#include "caucus-review-book.h"

#include <string.h>

#include "caucus-review-table.h"
#include "caucus-text-input.h"

#define TYPING_MSEC   300
#define RETRY_SECONDS 5

/**
 * CaucusReviewBook:
 *
 * What is set here waits for a moment, so that a word being typed is not a write a
 * key, and then goes to disk in one transaction. What fails is kept and tried again.
 * Two texts have one book, whichever pages show them: a page that is opened again
 * meets what is still on its way.
 */
struct _CaucusReviewBook
{
  GObject parent_instance;

  /* Owned */
  CaucusStore *store;
  GHashTable *reviews;            /* of CaucusReview, by their numbers */
  GHashTable *waiting;            /* likewise, what no write has taken yet */
  GHashTable *writing;            /* likewise, what the write under way has taken */

  /* State */
  CaucusId versions[2];
  guint timer_id;
  gboolean is_writing;
  gboolean has_failed;            /* the last write that ended */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaucusReviewBook, caucus_review_book, G_TYPE_OBJECT)

/* Borrowed, a book takes itself out. */
static GPtrArray *live;

static void write_now (CaucusReviewBook *book);

/* --- Sets of reviews ----------------------------------------------------- */

static guint
hash_review (gconstpointer review)
{
  const CaucusReview *r = review;

  return (guint) r->old_number * 31u + (guint) r->new_number;
}

static gboolean
equal_reviews (gconstpointer a,
               gconstpointer b)
{
  const CaucusReview *first = a, *second = b;

  return first->old_number == second->old_number && first->new_number == second->new_number;
}

static GHashTable *
reviews_new (void)
{
  return g_hash_table_new_full (hash_review, equal_reviews, (GDestroyNotify) caucus_review_free,
                                NULL);
}

static CaucusReview *
copy_review (const CaucusReview *review)
{
  CaucusReview *copy = g_memdup2 (review, sizeof *review);

  copy->comment = g_strdup (review->comment);
  return copy;
}

static const CaucusReview *
find (CaucusReviewBook      *book,
      const CaucusReviewKey *key)
{
  const CaucusReview wanted = { .old_number = key->old_number, .new_number = key->new_number };

  return g_hash_table_lookup (book->reviews, &wanted);
}

/* --- Writing ------------------------------------------------------------- */

static gpointer
write_reviews (CaucusDatabase  *database,
               gpointer         data,
               GError         **error)
{
  const GPtrArray *batch = data;

  for (guint i = 0; i < batch->len; i++)
    {
      if (!caucus_review_table_set (database, g_ptr_array_index (batch, i), error))
        return NULL;
    }
  return NULL;
}

static gboolean
timer_cb (gpointer data)
{
  CaucusReviewBook *book = data;

  book->timer_id = 0;
  write_now (book);
  return G_SOURCE_REMOVE;
}

/* The timer keeps the book alive: a page may be gone before its words are on disk. */
static void
write_later (CaucusReviewBook *book,
             guint             wait_msec)
{
  if (book->timer_id == 0)
    book->timer_id = g_timeout_add_full (G_PRIORITY_DEFAULT, wait_msec, timer_cb,
                                         g_object_ref (book), g_object_unref);
}

/* What was set anew meanwhile is newer than what failed. */
static void
take_back (CaucusReviewBook *book)
{
  GHashTableIter iter;
  gpointer review;

  g_hash_table_iter_init (&iter, book->writing);
  while (g_hash_table_iter_next (&iter, &review, NULL))
    {
      if (!g_hash_table_contains (book->waiting, review))
        g_hash_table_add (book->waiting, copy_review (review));
    }
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CaucusReviewBook) book = CAUCUS_REVIEW_BOOK (user_data);
  g_autoptr (GError) error = NULL;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  book->is_writing = FALSE;
  book->has_failed = error != NULL;
  if (error != NULL)
    take_back (book);
  g_hash_table_remove_all (book->writing);
  if (error == NULL && g_hash_table_size (book->waiting) > 0)
    write_later (book, TYPING_MSEC);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    write_later (book, RETRY_SECONDS * 1000);
}

static GPtrArray *
gather (CaucusReviewBook *book)
{
  GPtrArray *batch = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_review_free);
  GHashTableIter iter;
  gpointer review;

  g_hash_table_iter_init (&iter, book->waiting);
  while (g_hash_table_iter_next (&iter, &review, NULL))
    g_ptr_array_add (batch, copy_review (review));
  return batch;
}

/* Returns: the job that brings to disk what waits */
static CaucusJob
make_job (CaucusReviewBook *book)
{
  CaucusJob job = {
    .run = write_reviews,
    .data = gather (book),
    .free_data = (GDestroyNotify) g_ptr_array_unref,
  };

  return job;
}

static void
write_now (CaucusReviewBook *book)
{
  GHashTable *written = book->writing;
  CaucusJob job;

  if (book->is_writing || g_hash_table_size (book->waiting) == 0)
    return;
  job = make_job (book);
  book->writing = book->waiting;
  book->waiting = written;
  book->is_writing = TRUE;
  caucus_store_write_async (book->store, &job, written_cb, g_object_ref (book));
}

/* Takes the review. A new one is reason enough to try again at once. */
static void
keep (CaucusReviewBook *book,
      CaucusReview     *review)
{
  g_hash_table_add (book->waiting, copy_review (review));
  g_hash_table_add (book->reviews, review);
  if (book->has_failed)
    g_clear_handle_id (&book->timer_id, g_source_remove);
  if (!book->is_writing)
    write_later (book, TYPING_MSEC);
  g_signal_emit (book, signals[SIGNAL_CHANGED], 0);
}

/* --- Reading ------------------------------------------------------------- */

static gpointer
read_reviews (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  const CaucusId *versions = data;

  return caucus_review_table_list (database, &versions[0], &versions[1], error);
}

/* What cannot be read again stays as it was. */
static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CaucusReviewBook) book = CAUCUS_REVIEW_BOOK (user_data);
  g_autoptr (GPtrArray) reviews = caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);

  if (reviews != NULL)
    caucus_review_book_take (book, reviews);
}

/* Another window, or another program, may have written. */
static void
store_changed_cb (CaucusReviewBook *book,
                  guint             changes)
{
  CaucusJob job = {
    .run = read_reviews,
    .data = g_memdup2 (book->versions, sizeof book->versions),
    .free_data = g_free,
    .free_result = (GDestroyNotify) g_ptr_array_unref,
  };

  if ((changes & CAUCUS_CHANGED_THREADS) != 0)
    caucus_store_read_async (book->store, &job, NULL, read_cb, g_object_ref (book));
  else
    g_free (job.data);
}

/* --- The object ---------------------------------------------------------- */

static void
caucus_review_book_finalize (GObject *object)
{
  CaucusReviewBook *book = CAUCUS_REVIEW_BOOK (object);

  g_ptr_array_remove_fast (live, book);
  g_clear_object (&book->store);
  g_clear_pointer (&book->reviews, g_hash_table_unref);
  g_clear_pointer (&book->waiting, g_hash_table_unref);
  g_clear_pointer (&book->writing, g_hash_table_unref);

  G_OBJECT_CLASS (caucus_review_book_parent_class)->finalize (object);
}

static void
caucus_review_book_class_init (CaucusReviewBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = caucus_review_book_finalize;

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
  book->reviews = reviews_new ();
  book->waiting = reviews_new ();
  book->writing = reviews_new ();
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
  CaucusReviewBook *book;

  if (live == NULL)
    live = g_ptr_array_new ();
  for (guint i = 0; i < live->len; i++)
    {
      book = g_ptr_array_index (live, i);
      if (book->store == store && memcmp (book->versions, versions, sizeof book->versions) == 0)
        return g_object_ref (book);
    }
  book = g_object_new (CAUCUS_TYPE_REVIEW_BOOK, NULL);
  book->store = g_object_ref (store);
  memcpy (book->versions, versions, sizeof book->versions);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), book,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (live, book);
  return book;
}

static gboolean
says_the_same (const CaucusReview *known,
               const CaucusReview *review)
{
  return known != NULL && known->decision == review->decision
         && g_strcmp0 (known->comment, review->comment) == 0;
}

/**
 * caucus_review_book_take:
 * @reviews: (element-type CaucusReview): as they were just read
 *
 * What is still on its way to disk is newer.
 */
void
caucus_review_book_take (CaucusReviewBook *book,
                         const GPtrArray  *reviews)
{
  gboolean is_changed = FALSE;

  for (guint i = 0; i < reviews->len; i++)
    {
      const CaucusReview *review = g_ptr_array_index (reviews, i);

      if (g_hash_table_contains (book->waiting, review)
          || g_hash_table_contains (book->writing, review)
          || says_the_same (g_hash_table_lookup (book->reviews, review), review))
        continue;
      g_hash_table_add (book->reviews, copy_review (review));
      is_changed = TRUE;
    }
  if (is_changed)
    g_signal_emit (book, signals[SIGNAL_CHANGED], 0);
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

/* What the team thinks is the team's, whatever the texts are. */
static CaucusReview *
begin_review (CaucusReviewBook      *book,
              const CaucusReviewKey *key)
{
  CaucusReview *review = g_new0 (CaucusReview, 1);

  review->old_version_id = book->versions[0];
  review->new_version_id = book->versions[1];
  review->old_number = key->old_number;
  review->new_number = key->new_number;
  review->decision = caucus_review_book_get_decision (book, key);
  review->comment = g_strdup (caucus_review_book_get_comment (book, key));
  review->level = CAUCUS_LEVEL_TEAM;
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
 * caucus_review_book_hurry:
 *
 * Hands over what waits without waiting for the write under way, for a page that may
 * go away; the store writes in the order in which it is asked.
 */
void
caucus_review_book_hurry (CaucusReviewBook *book)
{
  CaucusJob job;

  g_object_ref (book);
  g_clear_handle_id (&book->timer_id, g_source_remove);
  if (!book->is_writing)
    write_now (book);
  else if (g_hash_table_size (book->waiting) > 0)
    {
      job = make_job (book);
      caucus_store_write_async (book->store, &job, NULL, NULL);
    }
  g_object_unref (book);
}

/* The same for all books of a store that is to be closed. */
void
caucus_review_book_hurry_all (CaucusStore *store)
{
  g_autoptr (GPtrArray) books = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; live != NULL && i < live->len; i++)
    {
      CaucusReviewBook *book = g_ptr_array_index (live, i);

      if (book->store == store)
        g_ptr_array_add (books, g_object_ref (book));
    }
  g_ptr_array_foreach (books, (GFunc) (GCallback) caucus_review_book_hurry, NULL);
}
