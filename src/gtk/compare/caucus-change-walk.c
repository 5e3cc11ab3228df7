/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The changes among the rows of a comparison, and the one looked at. */
#include "config.h"

#include "caucus-change-lines-private.h"

/* --- What is a change ---------------------------------------------------- */

static int
compare_extents (gconstpointer a,
                 gconstpointer b)
{
  const CaucusChangeExtent *first = a, *second = b;

  return (first->first > second->first) - (first->first < second->first);
}

static void
add_extent (CaucusChangeLinesPrivate *priv,
            guint                     first,
            guint                     n_rows,
            guint                     change)
{
  const CaucusChangeExtent extent = { first, first + n_rows, change };

  g_array_append_val (priv->extents, extent);
}

/* To be called when the rows are those of another comparison. */
void
caucus_change_lines_find_stops (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);

  g_array_set_size (priv->stops, 0);
  g_array_set_size (priv->extents, 0);
  CAUCUS_CHANGE_LINES_GET_CLASS (lines)->list_stops (lines, priv->stops);
  for (guint i = 0; i < priv->stops->len; i++)
    {
      const CaucusStop *stop = &g_array_index (priv->stops, CaucusStop, i);

      add_extent (priv, stop->row, stop->n_rows, i + 1);
      if (stop->other_row != CAUCUS_NO_ROW)
        add_extent (priv, stop->other_row, stop->n_rows, i + 1);
    }
  g_array_sort (priv->extents, compare_extents);
}

guint
caucus_change_lines_get_n_changes (CaucusChangeLines *lines)
{
  return caucus_change_lines_get_private (lines)->stops->len;
}

/**
 * caucus_change_lines_get_stop:
 * @change: from 1
 *
 * Returns: (nullable) (transfer none): the rows of a change
 */
const CaucusStop *
caucus_change_lines_get_stop (CaucusChangeLines *lines,
                              guint              change)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);

  if (change == 0 || change > priv->stops->len)
    return NULL;
  return &g_array_index (priv->stops, CaucusStop, change - 1);
}

/**
 * caucus_change_lines_get_row:
 * @change: from 1
 *
 * Returns: the first row of the change, or %CAUCUS_NO_ROW where there is no such change
 */
guint
caucus_change_lines_get_row (CaucusChangeLines *lines,
                             guint              change)
{
  const CaucusStop *stop = caucus_change_lines_get_stop (lines, change);

  return stop != NULL ? stop->row : CAUCUS_NO_ROW;
}

/* Returns: the change that a row is of, from 1; 0 where it is of none */
guint
caucus_change_lines_find_change (CaucusChangeLines *lines,
                                 guint              row)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  guint first = 0, end = priv->extents->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const CaucusChangeExtent *extent = &g_array_index (priv->extents, CaucusChangeExtent, middle);

      if (row >= extent->first && row < extent->end)
        return extent->change;
      if (row < extent->first)
        end = middle;
      else
        first = middle + 1;
    }
  return 0;
}

/* Returns: where in the list a change begins, 0 where there is no such change */
guint
caucus_change_lines_find_position (CaucusChangeLines *lines,
                                   guint              change)
{
  guint row = caucus_change_lines_get_row (lines, change);

  return row != CAUCUS_NO_ROW ? caucus_change_lines_find_line (lines, row) : 0;
}

/* --- What is looked at --------------------------------------------------- */

/* Returns: the change looked at, from 1; 0 for none */
guint
caucus_change_lines_get_change (CaucusChangeLines *lines)
{
  return caucus_change_lines_get_private (lines)->change;
}

/* Returns: the row looked at: the first of the change, or its other end; or %CAUCUS_NO_ROW */
guint
caucus_change_lines_get_current_row (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);

  return priv->change > 0 ? priv->row : CAUCUS_NO_ROW;
}

/* Returns: how many rows are looked at together */
guint
caucus_change_lines_get_n_current (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  const CaucusStop *stop = caucus_change_lines_get_stop (lines, priv->change);

  return stop != NULL ? stop->n_rows : 0;
}

gboolean
caucus_change_lines_is_current (CaucusChangeLines *lines,
                                guint              row)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);

  return row >= priv->row && row - priv->row < caucus_change_lines_get_n_current (lines);
}

/* Returns: where in the list what is looked at begins, 0 for none */
guint
caucus_change_lines_get_position (CaucusChangeLines *lines)
{
  guint row = caucus_change_lines_get_current_row (lines);

  return row != CAUCUS_NO_ROW ? caucus_change_lines_find_line (lines, row) : 0;
}

/* Returns: the row at the other end of the change looked at, or %CAUCUS_NO_ROW */
guint
caucus_change_lines_get_other_end (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  const CaucusStop *stop = caucus_change_lines_get_stop (lines, priv->change);

  if (stop == NULL || stop->other_row == CAUCUS_NO_ROW)
    return CAUCUS_NO_ROW;
  return priv->row == stop->other_row ? stop->row : stop->other_row;
}

static void
look_at (CaucusChangeLines *lines,
         guint              change,
         guint              row)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  guint row_before = priv->row;
  guint n_before = caucus_change_lines_get_n_current (lines);

  priv->change = change;
  priv->row = row;
  caucus_change_lines_show_rows (lines, row_before, n_before);
  caucus_change_lines_show_rows (lines, row, caucus_change_lines_get_n_current (lines));
  caucus_change_lines_notify_change (lines);
}

/**
 * caucus_change_lines_go_to_change:
 * @change: from 1
 *
 * Returns: whether there is such a change
 */
gboolean
caucus_change_lines_go_to_change (CaucusChangeLines *lines,
                                  guint              change)
{
  const CaucusStop *stop = caucus_change_lines_get_stop (lines, change);

  if (stop == NULL)
    return FALSE;
  look_at (lines, change, stop->row);
  return TRUE;
}

static gboolean
is_at_other_end (const CaucusStop *stop,
                 guint             row)
{
  return stop->other_row != CAUCUS_NO_ROW && row >= stop->other_row
         && row - stop->other_row < stop->n_rows;
}

/* Goes to that end of the row's change. Returns: whether the row is of one */
gboolean
caucus_change_lines_go_to_row (CaucusChangeLines *lines,
                               guint              row)
{
  guint change = caucus_change_lines_find_change (lines, row);
  const CaucusStop *stop = caucus_change_lines_get_stop (lines, change);

  if (stop == NULL)
    return FALSE;
  look_at (lines, change, is_at_other_end (stop, row) ? stop->other_row : stop->row);
  return TRUE;
}
