/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the small picture of a comparison's changes is drawn. */
#include "config.h"

#include "caucus-overview-picture.h"

#define LANE_WIDTH 6
#define LANE_START 3
#define LANE_GAP   1
#define LINE_WIDTH 2

static GdkRGBA
get_color (const CaucusOverviewPicture *picture,
           const char                  *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (picture->widget);
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);
  return color;
}

static gboolean
is_rtl (const CaucusOverviewPicture *picture)
{
  return gtk_widget_get_direction (picture->widget) == GTK_TEXT_DIR_RTL;
}

static int
get_lane_x (const CaucusOverviewPicture *picture,
            guint                        lane)
{
  gboolean is_first = lane == (picture->overview->is_swapped ? 1 : 0);

  return is_first != is_rtl (picture) ? LANE_START : LANE_START + LANE_WIDTH + LANE_GAP;
}

typedef struct
{
  GtkSnapshot *snapshot;
  GdkRGBA color;
  int y;
  int height;
} Pen;

static void
fill (const Pen *pen,
      int        x,
      int        width)
{
  gtk_snapshot_append_color (pen->snapshot, &pen->color,
                             &GRAPHENE_RECT_INIT (x, pen->y, width, pen->height));
}

static void
draw_bar (const CaucusOverviewPicture *picture,
          Pen                         *pen,
          guint                        lane)
{
  pen->color = get_color (picture, picture->overview->colors[lane]);
  fill (pen, get_lane_x (picture, lane), LANE_WIDTH);
}

static void
draw_double_line (const CaucusOverviewPicture *picture,
                  Pen                         *pen,
                  guint                        lane)
{
  int x = get_lane_x (picture, lane);

  pen->color = get_color (picture, picture->overview->moved_colors[lane]);
  fill (pen, x, LINE_WIDTH);
  fill (pen, x + LANE_WIDTH - LINE_WIDTH, LINE_WIDTH);
}

static void
draw_middle (const CaucusOverviewPicture *picture,
             Pen                         *pen,
             const char                  *color,
             int                          width)
{
  pen->color = get_color (picture, color);
  fill (pen, (CAUCUS_OVERVIEW_WIDTH - width) / 2, width);
}

/* Through both lanes, as what is of both, but empty: no words are others. */
static void
draw_hollow (const CaucusOverviewPicture *picture,
             Pen                         *pen)
{
  int width = 2 * LANE_WIDTH + LANE_GAP;
  Pen edge = *pen;

  pen->color = get_color (picture, "mark_renumbered_color");
  fill (pen, LANE_START, LINE_WIDTH);
  fill (pen, LANE_START + width - LINE_WIDTH, LINE_WIDTH);
  edge.color = pen->color;
  edge.height = 1;
  fill (&edge, LANE_START, width);
  edge.y = pen->y + pen->height - 1;
  fill (&edge, LANE_START, width);
}

static void
draw_mark (const CaucusOverviewPicture *picture,
           Pen                         *pen,
           CaucusOverviewKind           kind)
{
  switch (kind)
    {
    case CAUCUS_OVERVIEW_FIRST:
      draw_bar (picture, pen, 0);
      break;
    case CAUCUS_OVERVIEW_SECOND:
      draw_bar (picture, pen, 1);
      break;
    case CAUCUS_OVERVIEW_BOTH:
      draw_bar (picture, pen, 0);
      draw_bar (picture, pen, 1);
      draw_middle (picture, pen, picture->overview->colors[1], LANE_GAP);
      break;
    case CAUCUS_OVERVIEW_MOVED_FIRST:
      draw_double_line (picture, pen, 0);
      break;
    case CAUCUS_OVERVIEW_MOVED_SECOND:
      draw_double_line (picture, pen, 1);
      break;
    case CAUCUS_OVERVIEW_BROKEN:
      draw_hollow (picture, pen);
      break;
    case CAUCUS_OVERVIEW_RENUMBERED:
      draw_middle (picture, pen, "mark_renumbered_color", LINE_WIDTH + LANE_GAP);
      break;
    case CAUCUS_OVERVIEW_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* Neighboring pixels of a kind are one rectangle. */
static void
draw_kind (const CaucusOverviewPicture *picture,
           GtkSnapshot                 *snapshot,
           CaucusOverviewKind           kind)
{
  guint8 bit = (guint8) (1 << kind);
  Pen pen = { .snapshot = snapshot };

  for (int y = 0; y < picture->plot_height; y++)
    {
      if (!(picture->plot[y] & bit))
        continue;
      pen.y = y;
      while (y < picture->plot_height && (picture->plot[y] & bit))
        y++;
      pen.height = y - pen.y;
      draw_mark (picture, &pen, kind);
    }
}

static void
draw_sight (const CaucusOverviewPicture *picture,
            GtkSnapshot                 *snapshot)
{
  double scale = picture->plot_height / (double) picture->overview->n_lines;
  GdkRGBA color = get_color (picture, "window_fg_color");
  const float borders[4] = { 1, 1, 1, 1 };
  GskRoundedRect frame;
  graphene_rect_t bounds;

  bounds = GRAPHENE_RECT_INIT (0.5f, (float) (picture->top * scale), CAUCUS_OVERVIEW_WIDTH - 1,
                               MAX (6, (float) ((picture->bottom - picture->top) * scale)));
  gsk_rounded_rect_init_from_rect (&frame, &bounds, 3);
  color.alpha = 0.12f;
  gtk_snapshot_push_rounded_clip (snapshot, &frame);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
  color.alpha = 0.6f;
  gtk_snapshot_append_border (snapshot, &frame, borders,
                              (GdkRGBA[4]) { color, color, color, color });
}

/* The change looked at has the same bar before it as its rows have. */
static void
draw_current (const CaucusOverviewPicture *picture,
              GtkSnapshot                 *snapshot)
{
  guint64 height = (guint) picture->plot_height;
  guint n_lines = picture->overview->n_lines;
  Pen pen = { .snapshot = snapshot, .color = get_color (picture, "accent_bg_color") };

  if (picture->n_current == 0)
    return;
  pen.y = (int) (picture->current * height / n_lines) - 2;
  pen.height = MAX (7, (int) ((picture->current + picture->n_current) * height / n_lines) - pen.y);
  fill (&pen, is_rtl (picture) ? CAUCUS_OVERVIEW_WIDTH - LANE_START : 0, LANE_START);
}

void
caucus_overview_picture_draw (const CaucusOverviewPicture *picture,
                              GtkSnapshot                 *snapshot)
{
  draw_kind (picture, snapshot, CAUCUS_OVERVIEW_RENUMBERED);
  for (CaucusOverviewKind kind = 0; kind < CAUCUS_OVERVIEW_RENUMBERED; kind++)
    draw_kind (picture, snapshot, kind);
  draw_current (picture, snapshot);
  draw_sight (picture, snapshot);
}
