/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in the list of a comparison's lines its changes lie. */
#include "config.h"

#include "caucus-change-lines-private.h"

/* Rows of a change that are drawn alike are one mark. */
static void
add_extent (CaucusChangeLines        *lines,
            const CaucusChangeExtent *extent,
            CaucusOverview           *overview)
{
  CaucusChangeLinesClass *klass = CAUCUS_CHANGE_LINES_GET_CLASS (lines);
  guint line = caucus_change_lines_find_line (lines, extent->first);
  CaucusOverviewMark *last = NULL;

  for (guint row = extent->first; row < extent->end; row++, line++)
    {
      CaucusOverviewMark mark = { line, 1, row, klass->get_kind (lines, row), TRUE };

      if (last != NULL && last->kind == mark.kind)
        {
          last->n_lines++;
          continue;
        }
      g_array_append_val (overview->marks, mark);
      last = &g_array_index (overview->marks, CaucusOverviewMark, overview->marks->len - 1);
    }
}

/* What is left out of the list has no place in it. */
static void
add_renumbered (CaucusChangeLines *lines,
                CaucusOverview    *overview)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  CAUCUS_CHANGE_LINES_GET_CLASS (lines)->list_renumbered (lines, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);
      guint line = caucus_change_lines_find_line (lines, row);
      CaucusOverviewMark mark = { line, 1, row, CAUCUS_OVERVIEW_RENUMBERED, FALSE };

      if (caucus_change_lines_get_line_row (lines, line) == row)
        g_array_append_val (overview->marks, mark);
    }
}

/* Returns: (transfer full): where in the list the changes lie, and what was numbered anew */
CaucusOverview *
caucus_change_lines_new_overview (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  CaucusOverview *overview = g_new0 (CaucusOverview, 1);

  overview->n_lines = priv->lines->len;
  overview->marks = g_array_sized_new (FALSE, FALSE, sizeof (CaucusOverviewMark),
                                       priv->extents->len);
  for (guint i = 0; i < priv->extents->len; i++)
    add_extent (lines, &g_array_index (priv->extents, CaucusChangeExtent, i), overview);
  if (priv->shows_numbering)
    add_renumbered (lines, overview);
  CAUCUS_CHANGE_LINES_GET_CLASS (lines)->complete_overview (lines, overview);
  return overview;
}
