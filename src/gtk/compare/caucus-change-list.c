/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a comparison have a line of their own, and which a gap stands for. */
#include "config.h"

#include "caucus-change-lines-private.h"

#define CONTEXT_ROWS 1

static void
add_rows (GArray *lines,
          guint   first,
          guint   end)
{
  for (guint i = first; i < end; i++)
    {
      CaucusChangeLine line = { .row = i };

      g_array_append_val (lines, line);
    }
}

static void
add_gap (GArray *lines,
         guint   first,
         guint   end)
{
  CaucusChangeLine line = { .row = first, .n_hidden = end - first };

  if (end > first)
    g_array_append_val (lines, line);
}

/* Returns: the row of the heading below which a row stands, or %CAUCUS_NO_ROW */
guint
caucus_change_lines_find_heading (CaucusChangeLines *lines,
                                  guint              row)
{
  CaucusChangeLinesClass *klass = CAUCUS_CHANGE_LINES_GET_CLASS (lines);

  return klass->find_heading != NULL ? klass->find_heading (lines, row) : CAUCUS_NO_ROW;
}

/* Of what would be left out before a change, the heading stays: it says where the change is. */
static guint
add_heading (CaucusChangeLines *lines,
             guint              done,
             guint              first,
             guint              change)
{
  GArray *array = caucus_change_lines_get_private (lines)->lines;
  guint heading = caucus_change_lines_find_heading (lines, change);

  if (heading == CAUCUS_NO_ROW || heading < done || heading >= first)
    return done;
  add_gap (array, done, heading);
  add_rows (array, heading, heading + 1);
  return heading + 1;
}

/* Around each change what stands beside it, and between them gaps. */
static void
add_changes (CaucusChangeLines *lines,
             guint              n_rows)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  guint done = 0;

  for (guint i = 0; i < priv->extents->len; i++)
    {
      const CaucusChangeExtent *extent = &g_array_index (priv->extents, CaucusChangeExtent, i);
      guint first = MAX (done, extent->first > CONTEXT_ROWS ? extent->first - CONTEXT_ROWS : 0);
      guint end = MIN (extent->end + CONTEXT_ROWS, n_rows);

      done = add_heading (lines, done, first, extent->first);
      add_gap (priv->lines, done, first);
      add_rows (priv->lines, first, end);
      done = end;
    }
  add_gap (priv->lines, done, n_rows);
}

/* Chooses what is shown anew. Texts without a change stay whole. */
void
caucus_change_lines_fill (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  guint n_before = priv->lines->len;
  guint n_rows = CAUCUS_CHANGE_LINES_GET_CLASS (lines)->count_rows (lines);

  g_array_set_size (priv->lines, 0);
  if (priv->only_changes && priv->stops->len > 0)
    add_changes (lines, n_rows);
  else
    add_rows (priv->lines, 0, n_rows);
  g_list_model_items_changed (G_LIST_MODEL (lines), 0, n_before, priv->lines->len);
}

/**
 * caucus_change_lines_find_line:
 *
 * Returns: where in the list a row stands, or what stands for it where it is left out; no row of
 *   a change ever is
 */
guint
caucus_change_lines_find_line (CaucusChangeLines *lines,
                               guint              row)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  guint first = 0, end = priv->lines->len;

  while (end - first > 1)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (priv->lines, CaucusChangeLine, middle).row <= row)
        first = middle;
      else
        end = middle;
    }
  return first;
}

/* Returns: the row that a line shows, or the first of those that it stands for; %CAUCUS_NO_ROW
   where there is no such line */
guint
caucus_change_lines_get_line_row (CaucusChangeLines *lines,
                                  guint              position)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);

  if (position >= priv->lines->len)
    return CAUCUS_NO_ROW;
  return g_array_index (priv->lines, CaucusChangeLine, position).row;
}
