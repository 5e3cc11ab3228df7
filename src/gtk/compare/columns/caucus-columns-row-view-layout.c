/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a line of three columns has its parts: beside each other, or below each other. */
#include "config.h"

#include "caucus-columns-row-view-private.h"

#include "compare/caucus-row-parts.h"

#define COLUMNS_CHARACTERS 102
#define COLUMNS_WIDTH      884

static int
get_column_width (int width)
{
  return (width - (CAUCUS_N_PLACES - 1) * CAUCUS_ROW_COLUMN_SPACING) / CAUCUS_N_PLACES;
}

static gboolean
has_columns (CaucusColumnsRowView *view,
             int                   width)
{
  if (view->character_width == 0)
    view->character_width = caucus_row_get_character (GTK_WIDGET (view));
  return width >= COLUMNS_WIDTH
         && width >= PANGO_PIXELS (view->character_width * COLUMNS_CHARACTERS)
         && get_column_width (width) >= caucus_row_parts_get_least (GTK_WIDGET (view));
}

/* Below each other: what a side leaves as it is stands in the contract, and what both say
   stands once. */
static gboolean
is_stacked (CaucusColumnsRowView *view,
            CaucusColumnPlace     place)
{
  const CaucusColumnsParts *parts = caucus_columns_line_get_parts (view->line);

  if (parts->cells[place] == NULL || (parts->is_alike && place == CAUCUS_PLACE_EMPLOYER))
    return FALSE;
  return place == CAUCUS_PLACE_CONTRACT || parts->is_changed[place];
}

/* All columns begin below the caption, so that they can be read across. */
static int
measure_captions (CaucusColumnsRowView *view,
                  int                   column)
{
  int height = 0;

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      if (caucus_columns_row_view_has_caption (view, i))
        height = MAX (height, caucus_row_part_measure (view->captions[i], column));
    }
  return height;
}

static int
measure_columns (CaucusColumnsRowView *view,
                 int                   width)
{
  int column = get_column_width (width);
  int height = 0;

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    height = MAX (height, caucus_row_part_measure (view->cells[i], column));
  return measure_captions (view, column) + height;
}

static int
measure_stack (CaucusColumnsRowView *view,
               int                   width)
{
  gboolean has_captions = caucus_columns_line_get_is_changed (view->line);
  int height = 0;

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      if (!is_stacked (view, i))
        continue;
      if (has_captions)
        height += caucus_row_part_measure (view->captions[i], width);
      height += caucus_row_part_measure (view->cells[i], width);
    }
  return height;
}

static int
measure_height (CaucusColumnsRowView *view,
                int                   width)
{
  if (caucus_columns_row_view_is_gap (view))
    return caucus_row_part_measure (view->gap, width);
  return has_columns (view, width) ? measure_columns (view, width) : measure_stack (view, width);
}

void
caucus_columns_row_view_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  CaucusColumnsRowView *view = CAUCUS_COLUMNS_ROW_VIEW (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = caucus_row_parts_get_least (widget);
  else if (for_size > 0 && view->line != NULL)
    *minimum = measure_height (view, for_size);
  *natural = *minimum;
}

static void
place_columns (CaucusColumnsRowView *view,
               const GtkAllocation  *all,
               CaucusRowPlaced      *placed)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { .width = get_column_width (all->width) };
  int captions = measure_captions (view, place.width);

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      place.x = (int) i * (place.width + CAUCUS_ROW_COLUMN_SPACING);
      if (is_rtl)
        place.x = all->width - place.x - place.width;
      place.y = 0;
      place.height = captions;
      if (caucus_columns_row_view_has_caption (view, i))
        caucus_row_part_place (view->captions[i], &place, placed);
      place.y = captions;
      place.height = all->height - captions;
      caucus_row_part_place (view->cells[i], &place, placed);
    }
}

static void
place_stack (CaucusColumnsRowView *view,
             int                   width,
             CaucusRowPlaced      *placed)
{
  gboolean has_captions = caucus_columns_line_get_is_changed (view->line);
  GtkAllocation place = { .width = width, .height = -1 };

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      if (!is_stacked (view, i))
        continue;
      if (has_captions)
        place.y += caucus_row_part_place (view->captions[i], &place, placed);
      place.y += caucus_row_part_place (view->cells[i], &place, placed);
    }
}

void
caucus_columns_row_view_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  CaucusColumnsRowView *view = CAUCUS_COLUMNS_ROW_VIEW (widget);
  const GtkAllocation all = { 0, 0, width, height };
  CaucusRowPlaced placed = { .n = 0 };

  if (view->line != NULL && caucus_columns_row_view_is_gap (view))
    caucus_row_part_place (view->gap, &all, &placed);
  else if (view->line != NULL && has_columns (view, width))
    place_columns (view, &all, &placed);
  else if (view->line != NULL)
    place_stack (view, width, &placed);
  caucus_row_parts_hide_others (widget, &placed);
}
