/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order that is kept: increasing, without repeats, and the heaviest. */
#include "caucus-order.h"

static guint64
kept_weight (const GArray *pairs)
{
  const CaucusOrderPair *last = NULL;
  guint64 weight = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const CaucusOrderPair *pair = &g_array_index (pairs, CaucusOrderPair, i);

      if (!pair->kept)
        continue;
      if (last != NULL)
        {
          g_assert_cmpuint (pair->old_number, >, last->old_number);
          g_assert_cmpuint (pair->new_number, >, last->new_number);
        }
      last = pair;
      weight += pair->weight;
    }
  return weight;
}

static void
add (GArray *pairs,
     guint   old_number,
     guint   new_number,
     guint64 weight)
{
  CaucusOrderPair pair = { old_number, new_number, weight, TRUE };

  g_array_append_val (pairs, pair);
}

static void
test_weights (void)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (CaucusOrderPair));

  caucus_order_keep (pairs);

  /* One long paragraph went past two short ones: the short ones moved. */
  add (pairs, 0, 2, 10);
  add (pairs, 1, 0, 4);
  add (pairs, 2, 1, 4);
  caucus_order_keep (pairs);
  g_assert_cmpuint (kept_weight (pairs), ==, 10);

  g_array_index (pairs, CaucusOrderPair, 0).weight = 7;
  caucus_order_keep (pairs);
  g_assert_cmpuint (kept_weight (pairs), ==, 8);
}

/* The heaviest of all subsets, by trying each. */
static guint64
heaviest (const GArray *pairs)
{
  guint64 best = 0;

  for (guint set = 0; set < (1u << pairs->len); set++)
    {
      const CaucusOrderPair *last = NULL;
      guint64 weight = 0;

      for (guint i = 0; i < pairs->len; i++)
        {
          const CaucusOrderPair *pair = &g_array_index (pairs, CaucusOrderPair, i);

          if ((set & (1u << i)) == 0)
            continue;
          if (last != NULL && (pair->old_number <= last->old_number
                               || pair->new_number <= last->new_number))
            weight = 0;
          if (last != NULL && weight == 0)
            break;
          last = pair;
          weight += pair->weight;
        }
      best = MAX (best, weight);
    }
  return best;
}

static void
test_heaviest (void)
{
  for (guint n = 0; n < 500; n++)
    {
      g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (CaucusOrderPair));

      for (guint i = 0; i < 9; i++)
        add (pairs, (guint) g_test_rand_int_range (0, 6),
             100 + (guint) g_test_rand_int_range (0, 6),
             (guint64) g_test_rand_int_range (1, 9));
      caucus_order_keep (pairs);
      g_assert_cmpuint (kept_weight (pairs), ==, heaviest (pairs));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/weights", test_weights);
  g_test_add_func ("/order/heaviest", test_heaviest);
  return g_test_run ();
}
