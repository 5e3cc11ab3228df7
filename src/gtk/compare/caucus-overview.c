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
get_extent (const CaucusOverview *overview,
            guint                 line,
            guint                 height,
            guint                *start,
            guint                *end)
{
  *start = (guint) ((guint64) line * height / overview->n_lines);
  *end = (guint) (((guint64) line + 1) * height / overview->n_lines);
  if (*end > *start + LEAST_HEIGHT)
    (*end)--;
  *end = MIN (MAX (*end, *start + LEAST_HEIGHT), height);
}

/**
 * caucus_overview_plot:
 * @height: of the picture, in pixels
 *
 * Costs one step a change and a pixel, however long the texts are.
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

      get_extent (overview, mark->line, height, &start, &end);
      for (guint y = start; y < end; y++)
        plot[y] |= (guint8) (1 << mark->kind);
    }
  return plot;
}

static double
get_distance (const CaucusOverview *overview,
              guint                 number,
              guint                 height,
              double                y)
{
  guint line = g_array_index (overview->marks, CaucusOverviewMark, number).line;
  guint start, end;

  get_extent (overview, line, height, &start, &end);
  if (y < start)
    return start - y;
  return y > end ? y - end : 0;
}

/**
 * caucus_overview_find_near:
 * @y: in the picture
 *
 * Returns: the change, from 1, that a click there means; 0 where none is near
 */
guint
caucus_overview_find_near (const CaucusOverview *overview,
                           guint                 height,
                           double                y)
{
  double least = NEAR;
  guint nearest = 0;

  for (guint i = 0; i < overview->marks->len; i++)
    {
      double distance = get_distance (overview, i, height, y);

      if (distance >= least)
        continue;
      least = distance;
      nearest = i + 1;
    }
  return nearest;
}
