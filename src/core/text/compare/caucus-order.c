/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pairs of paragraphs kept their order, and which moved.
 *
 * A heaviest increasing subsequence: the longest one is found by patience sorting
 * (M. L. Fredman, "On computing the length of longest increasing subsequences",
 * Discrete Mathematics 11, 1975); with weights the piles give way to a tree of
 * prefix maxima (P. M. Fenwick, "A new data structure for cumulative frequency
 * tables", Software: Practice and Experience 24, 1994). */
#include "caucus-order.h"

#define NONE G_MAXUINT

typedef struct
{
  guint64 weight;
  guint last;
} Chain;

/* The heaviest chain of pairs that ends at or before each place of the new text. */
typedef struct
{
  Chain *nodes;
  guint n_nodes;
} Tree;

static Chain
heaviest_before (const Tree *tree,
                 guint       place)
{
  Chain best = { 0, NONE };

  for (guint i = place; i > 0; i &= i - 1)
    if (tree->nodes[i].weight > best.weight)
      best = tree->nodes[i];
  return best;
}

static void
offer (Tree  *tree,
       guint  place,
       Chain  chain)
{
  for (guint i = place + 1; i <= tree->n_nodes; i += i & (~i + 1))
    if (chain.weight > tree->nodes[i].weight)
      tree->nodes[i] = chain;
}

/* Pairs of one old paragraph go from the last new one to the first, so that at
 * most one of them can be in an increasing sequence. */
static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const CaucusOrderPair *first = a;
  const CaucusOrderPair *second = b;

  if (first->old_number != second->old_number)
    return first->old_number < second->old_number ? -1 : 1;
  if (first->new_number != second->new_number)
    return first->new_number > second->new_number ? -1 : 1;
  return 0;
}

/* Pairs mostly come in the order of the old text, one for each of its paragraphs. */
static void
sort_pairs (GArray *pairs)
{
  for (guint i = 1; i < pairs->len; i++)
    if (compare_pairs (&g_array_index (pairs, CaucusOrderPair, i - 1),
                       &g_array_index (pairs, CaucusOrderPair, i)) > 0)
      {
        g_array_sort (pairs, compare_pairs);
        return;
      }
}

static Tree
new_tree (const GArray *pairs,
          guint        *least)
{
  guint greatest = 0;
  Tree tree;

  *least = G_MAXUINT;
  for (guint i = 0; i < pairs->len; i++)
    {
      const CaucusOrderPair *pair = &g_array_index (pairs, CaucusOrderPair, i);

      *least = MIN (*least, pair->new_number);
      greatest = MAX (greatest, pair->new_number);
    }
  tree.n_nodes = greatest - *least + 1;
  tree.nodes = g_new0 (Chain, (gsize) tree.n_nodes + 1);
  return tree;
}

/* Whether the pairs as sorted are in order on both sides, each paragraph once: the usual case. */
static gboolean
keep_increasing (GArray *pairs)
{
  for (guint i = 1; i < pairs->len; i++)
    {
      const CaucusOrderPair *before = &g_array_index (pairs, CaucusOrderPair, i - 1);
      const CaucusOrderPair *pair = &g_array_index (pairs, CaucusOrderPair, i);

      if (pair->old_number == before->old_number || pair->new_number <= before->new_number)
        return FALSE;
    }
  for (guint i = 0; i < pairs->len; i++)
    g_array_index (pairs, CaucusOrderPair, i).kept = TRUE;
  return TRUE;
}

/* How many pairs have a place of the new text, and how many places before it have any. */
typedef struct
{
  guint n_pairs;
  guint rank;
} Place;

static Place *
rank_places (const GArray *pairs,
             guint         least,
             guint         n_places)
{
  Place *places = g_new0 (Place, n_places);
  guint rank = 0;

  for (guint i = 0; i < pairs->len; i++)
    places[g_array_index (pairs, CaucusOrderPair, i).new_number - least].n_pairs++;
  for (guint i = 0; i < n_places; i++)
    {
      places[i].rank = rank;
      rank += places[i].n_pairs > 0;
    }
  return places;
}

/* Whether nothing stands between two pairs on the new side, so that a chain with the first goes
 * on with the second: no other chain to it is heavier. */
static gboolean
goes_on (const Place *first,
         const Place *second)
{
  return first->n_pairs == 1 && second->n_pairs == 1 && second->rank == first->rank + 1;
}

/* Finds the heaviest chain and returns its last pair. Of pairs that go on one after the other only
 * the last is entered in the tree. */
static guint
link_chains (const GArray *pairs,
             Tree         *tree,
             guint         least,
             guint        *previous)
{
  g_autofree Place *places = rank_places (pairs, least, tree->n_nodes);
  Chain last = { 0, NONE };
  gboolean follows = FALSE;

  for (guint i = 0; i < pairs->len; i++)
    {
      const CaucusOrderPair *pair = &g_array_index (pairs, CaucusOrderPair, i);
      guint place = pair->new_number - least;
      Chain chain = follows ? last : heaviest_before (tree, place);

      previous[i] = chain.last;
      chain.weight += pair->weight;
      chain.last = i;
      follows = i + 1 < pairs->len
                && goes_on (&places[place], &places[pair[1].new_number - least]);
      if (!follows)
        offer (tree, place, chain);
      last = chain;
    }
  return heaviest_before (tree, tree->n_nodes).last;
}

/**
 * caucus_order_keep:
 * @pairs: (element-type CaucusOrderPair): candidates, in any order; sorted on return
 *
 * Sets `kept` for the heaviest set of pairs that is in the same order in both texts
 * and in which no paragraph is twice. Takes time n log n.
 */
void
caucus_order_keep (GArray *pairs)
{
  g_autofree guint *previous = NULL;
  g_autofree Chain *nodes = NULL;
  guint least;
  Tree tree;

  if (pairs->len == 0)
    return;
  if (pairs->len == 1)
    {
      g_array_index (pairs, CaucusOrderPair, 0).kept = TRUE;
      return;
    }

  sort_pairs (pairs);
  if (keep_increasing (pairs))
    return;
  previous = g_new (guint, pairs->len);
  tree = new_tree (pairs, &least);
  nodes = tree.nodes;
  for (guint i = 0; i < pairs->len; i++)
    g_array_index (pairs, CaucusOrderPair, i).kept = FALSE;
  for (guint i = link_chains (pairs, &tree, least, previous); i != NONE; i = previous[i])
    g_array_index (pairs, CaucusOrderPair, i).kept = TRUE;
}
