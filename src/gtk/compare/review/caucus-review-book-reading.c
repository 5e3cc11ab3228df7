/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a review book learns what other pages and programs have written. */
#include "config.h"

#include "caucus-review-book-private.h"

#include "caucus-review-table.h"
#include "compare/review/caucus-review-set.h"

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
    caucus_store_read_async (caucus_outbox_get_store (CAUCUS_OUTBOX (book)), &job, NULL, read_cb,
                             g_object_ref (book));
  else
    g_free (job.data);
}

/* Reads again what is thought of the changes when the store has changed. */
void
caucus_review_book_watch (CaucusReviewBook *book)
{
  g_signal_connect_object (caucus_outbox_get_store (CAUCUS_OUTBOX (book)), "changed",
                           G_CALLBACK (store_changed_cb), book, G_CONNECT_SWAPPED);
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
      caucus_review_set_add (book->reviews, review);
      is_changed = TRUE;
    }
  if (is_changed)
    g_signal_emit_by_name (book, "changed");
}
