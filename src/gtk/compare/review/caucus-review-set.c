/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reviews of the changes between two texts, each change once. */
#include "config.h"

#include "caucus-review-set.h"

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

static CaucusReview *
copy_review (const CaucusReview *review)
{
  CaucusReview *copy = g_memdup2 (review, sizeof *review);

  copy->comment = g_strdup (review->comment);
  return copy;
}

GHashTable *
caucus_review_set_new (void)
{
  return g_hash_table_new_full (hash_review, equal_reviews, (GDestroyNotify) caucus_review_free,
                                NULL);
}

/* Adds a copy, in the place of what was there of the same change. */
void
caucus_review_set_add (GHashTable         *set,
                       const CaucusReview *review)
{
  g_hash_table_add (set, copy_review (review));
}

/* Adds copies of the others' reviews of changes that have none here. */
void
caucus_review_set_add_missing (GHashTable *set,
                               GHashTable *others)
{
  GHashTableIter iter;
  gpointer review;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &review, NULL))
    {
      if (!g_hash_table_contains (set, review))
        caucus_review_set_add (set, review);
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const CaucusReview *first = *(const CaucusReview *const *) a;
  const CaucusReview *second = *(const CaucusReview *const *) b;

  if (first->new_number != second->new_number)
    return first->new_number < second->new_number ? -1 : 1;
  return (first->old_number > second->old_number) - (first->old_number < second->old_number);
}

/* Returns: (transfer full) (element-type CaucusReview): copies, in the order of the texts */
GPtrArray *
caucus_review_set_to_list (GHashTable *set)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_review_free);
  GHashTableIter iter;
  gpointer review;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &review, NULL))
    g_ptr_array_add (list, copy_review (review));
  g_ptr_array_sort (list, compare_places);
  return list;
}
