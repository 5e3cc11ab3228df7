/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heights of the rows of a long list, most of which were never measured. */
#include "config.h"

#include "caucus-row-heights.h"

#define FIRST_ESTIMATE 60

/* What is known of some neighboring rows: node i of a binary indexed tree has as many rows
   before and with row i - 1 as its lowest bit says. */
typedef struct
{
  gint64 sum;
  guint n_known;
} Node;

/**
 * CaucusRowHeights:
 *
 * A row that was never measured is as high as the others are on average. Each question
 * costs a step for each time that the number of rows can be halved.
 */
struct _CaucusRowHeights
{
  GArray *known;                  /* of int by position, -1 for rows never measured */
  GArray *nodes;                  /* of Node; the first is none */
  gint64 sum;
  guint n_known;
};

CaucusRowHeights *
caucus_row_heights_new (void)
{
  CaucusRowHeights *heights = g_new0 (CaucusRowHeights, 1);

  heights->known = g_array_new (FALSE, FALSE, sizeof (int));
  heights->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  return heights;
}

void
caucus_row_heights_free (CaucusRowHeights *heights)
{
  g_array_unref (heights->known);
  g_array_unref (heights->nodes);
  g_free (heights);
}

/* Forgets all heights; the list has @n_rows rows from now on. */
void
caucus_row_heights_reset (CaucusRowHeights *heights,
                          guint             n_rows)
{
  g_array_set_size (heights->known, n_rows);
  for (guint i = 0; i < n_rows; i++)
    g_array_index (heights->known, int, i) = -1;
  g_array_set_size (heights->nodes, 0);
  g_array_set_size (heights->nodes, n_rows + 1);
  heights->sum = 0;
  heights->n_known = 0;
}

static int
get_estimate (const CaucusRowHeights *heights)
{
  if (heights->n_known == 0)
    return FIRST_ESTIMATE;
  return MAX (1, (int) (heights->sum / heights->n_known));
}

/* Returns: how high the row is, or probably is, in pixels */
int
caucus_row_heights_get (const CaucusRowHeights *heights,
                        guint                   position)
{
  int height = g_array_index (heights->known, int, position);

  return height >= 0 ? height : get_estimate (heights);
}

/* Keeps what a row was measured as. */
void
caucus_row_heights_set (CaucusRowHeights *heights,
                        guint             position,
                        int               height)
{
  int *known = &g_array_index (heights->known, int, position);
  guint n_new = *known < 0 ? 1 : 0;
  int more = height - MAX (*known, 0);

  *known = height;
  heights->sum += more;
  heights->n_known += n_new;
  for (guint i = position + 1; i < heights->nodes->len; i += i & -i)
    {
      g_array_index (heights->nodes, Node, i).sum += more;
      g_array_index (heights->nodes, Node, i).n_known += n_new;
    }
}

/* What a node's rows are high together. */
static gint64
get_extent (const CaucusRowHeights *heights,
            guint                   node)
{
  const Node *rows = &g_array_index (heights->nodes, Node, node);
  guint n_rows = node & -node;

  return rows->sum + (gint64) (n_rows - rows->n_known) * get_estimate (heights);
}

/* Returns: how high all rows before this one are, in pixels */
gint64
caucus_row_heights_get_top (const CaucusRowHeights *heights,
                            guint                   position)
{
  gint64 top = 0;

  for (guint i = position; i > 0; i -= i & -i)
    top += get_extent (heights, i);
  return top;
}

gint64
caucus_row_heights_get_total (const CaucusRowHeights *heights)
{
  return caucus_row_heights_get_top (heights, heights->known->len);
}

/**
 * caucus_row_heights_find:
 * @y: pixels from the top of the list
 * @above: (out): how many of them lie inside the row
 *
 * Returns: the row there, the last one for all below; 0 where there is none
 */
guint
caucus_row_heights_find (const CaucusRowHeights *heights,
                         double                  y,
                         double                 *above)
{
  guint row = 0;

  for (guint step = 1u << g_bit_storage (heights->known->len); step > 0; step /= 2)
    {
      gint64 extent;

      if (row + step >= heights->known->len)
        continue;
      extent = get_extent (heights, row + step);
      if (y < (double) extent)
        continue;
      y -= (double) extent;
      row += step;
    }
  *above = y;
  return row;
}
