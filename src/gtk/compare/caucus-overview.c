/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the changes of a comparison lie, drawn small. */
#include "config.h"

#include "caucus-overview.h"

#define LEAST_HEIGHT 2
#define NEAR         5

void
caucus_overview_free (CaucusOverview *overview)
{
  g_array_unref (overview->marks);
  g_free (overview);
}

/* The pixel rows that a mark has, some at least, without the last of many. */
static void
get_extent (const CaucusOverview     *overview,
            const CaucusOverviewMark *mark,
            guint                     height,
            guint                    *start,
            guint                    *end)
{
  guint64 last = (guint64) mark->line + mark->n_lines;

  *start = (guint) ((guint64) mark->line * height / overview->n_lines);
  *end = (guint) (last * height / overview->n_lines);
  if (*end > *start + LEAST_HEIGHT)
    (*end)--;
  *end = MIN (MAX (*end, *start + LEAST_HEIGHT), height);
}

/**
 * caucus_overview_plot:
 * @height: of the picture, in pixels
 *
 * Costs one step a mark and a pixel, however long the texts are.
 *
 * Returns: (transfer full) (array length=height): for each row of pixels the kinds of
 *   changes that lie there, a bit for each #CaucusOverviewKind
 */
guint8 *
caucus_overview_plot (const CaucusOverview *overview,
                      guint                 height)
{
  guint8 *plot = g_new0 (guint8, MAX (height, 1));

  for (guint i = 0; i < overview->marks->len; i++)
    {
      const CaucusOverviewMark *mark = &g_array_index (overview->marks, CaucusOverviewMark, i);
      guint start, end;

      get_extent (overview, mark, height, &start, &end);
      for (guint y = start; y < end; y++)
        plot[y] |= (guint8) (1 << mark->kind);
    }
  return plot;
}

static double
get_distance (const CaucusOverview     *overview,
              const CaucusOverviewMark *mark,
              guint                     height,
              double                    y)
{
  guint start, end;

  get_extent (overview, mark, height, &start, &end);
  if (y < start)
    return start - y;
  return y > end ? y - end : 0;
}

/**
 * caucus_overview_find_near:
 * @y: in the picture
 *
 * Returns: (nullable) (transfer none): the mark of a change that a click there means; %NULL where
 *   none is near
 */
const CaucusOverviewMark *
caucus_overview_find_near (const CaucusOverview *overview,
                           guint                 height,
                           double                y)
{
  const CaucusOverviewMark *nearest = NULL;
  double least = NEAR;

  for (guint i = 0; i < overview->marks->len; i++)
    {
      const CaucusOverviewMark *mark = &g_array_index (overview->marks, CaucusOverviewMark, i);
      double distance = get_distance (overview, mark, height, y);

      if (!mark->is_change || distance >= least)
        continue;
      least = distance;
      nearest = mark;
    }
  return nearest;
}
