/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of a line of the comparison stand. */
#include "config.h"

#include "caucus-comparison-row-view-private.h"

#include "compare/caucus-row-parts.h"

#define COLUMNS_CHARACTERS 76
#define INLINE_CHARACTERS 100

/* Of what the row shows. The words above a side that wrap at any letter are never the widest;
   before there is a row it is that of an empty one. */
static int
get_least (CaucusComparisonRowView *view)
{
  int least = 0;

  if (caucus_comparison_row_view_is_gap (view))
    return caucus_row_part_get_least (view->gap);
  if (caucus_comparison_row_view_is_reviewed (view))
    least = caucus_row_part_get_least (view->review);
  if (view->row == NULL || caucus_comparison_row_get_left (view->row) != NULL)
    least = MAX (least, caucus_row_part_get_least (view->left));
  if (view->row == NULL || caucus_comparison_row_get_right (view->row) != NULL)
    least = MAX (least, caucus_row_part_get_least (view->right));
  return least;
}

static int
get_column_width (int width)
{
  return (width - CAUCUS_ROW_COLUMN_SPACING) / 2;
}

/* Asking the font takes longer than laying a row out. */
static int
get_text_width (CaucusComparisonRowView *view,
                int                      n_characters)
{
  if (view->character_width == 0)
    view->character_width = caucus_row_get_character (GTK_WIDGET (view));
  return PANGO_PIXELS (view->character_width * n_characters);
}

static gboolean
has_two_columns (CaucusComparisonRowView *view,
                 int                      width)
{
  return !caucus_comparison_row_get_is_inline (view->row)
         && width >= get_text_width (view, COLUMNS_CHARACTERS)
         && get_column_width (width) >= get_least (view);
}

/* Below each other: the side that has nothing, and the second of two equals, go. */
static gboolean
is_stacked (CaucusComparisonRowView *view,
            GtkWidget               *side)
{
  const CaucusComparisonCell *left = caucus_comparison_row_get_left (view->row);
  const CaucusComparisonCell *right = caucus_comparison_row_get_right (view->row);

  if (side == view->right)
    return right != NULL;
  return left != NULL && (right == NULL || caucus_comparison_row_get_is_changed (view->row));
}

/* One column is as wide as can be read. */
static int
get_stack_width (CaucusComparisonRowView *view,
                 int                      width)
{
  if (!caucus_comparison_row_get_is_inline (view->row))
    return width;
  return MIN (width, MAX (get_text_width (view, INLINE_CHARACTERS),
                          get_least (view)));
}

/* In the place of two sides below each other. */
static gboolean
shows_both (CaucusComparisonRowView *view)
{
  return caucus_comparison_row_get_both (view->row) != NULL;
}

static int
measure_stack (CaucusComparisonRowView *view,
               int                      width)
{
  int height = 0;

  width = get_stack_width (view, width);
  if (shows_both (view))
    return caucus_row_part_measure (view->both, width);
  if (caucus_comparison_row_view_has_sides (view))
    height += caucus_row_part_measure (view->left_side, width)
              + caucus_row_part_measure (view->right_side, width);
  if (is_stacked (view, view->left))
    height += caucus_row_part_measure (view->left, width);
  if (is_stacked (view, view->right))
    height += caucus_row_part_measure (view->right, width);
  return height;
}

static int
measure_text (CaucusComparisonRowView *view,
              int                      width)
{
  int column = get_column_width (width);
  int height = 0;

  if (caucus_comparison_row_view_is_reviewed (view))
    height = caucus_row_part_measure (view->review, -1);

  if (!has_two_columns (view, width))
    return height + measure_stack (view, width);
  return height + MAX (caucus_row_part_measure (view->left, column),
                       caucus_row_part_measure (view->right, column));
}

void
caucus_comparison_row_view_measure (GtkWidget      *widget,
                                    GtkOrientation  orientation,
                                    int             for_size,
                                    int            *minimum,
                                    int            *natural,
                                    int            *minimum_baseline,
                                    int            *natural_baseline)
{
  CaucusComparisonRowView *view = CAUCUS_COMPARISON_ROW_VIEW (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = get_least (view);
  else if (for_size > 0 && view->row != NULL)
    {
      if (caucus_comparison_row_view_is_gap (view))
        *minimum = caucus_row_part_measure (view->gap, for_size);
      else
        *minimum = measure_text (view, for_size);
    }
  *natural = *minimum;
}

/* Where reading begins; the texts go below it. */
static int
place_review (CaucusComparisonRowView *view,
              GtkAllocation            place,
              CaucusRowPlaced         *placed)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;
  int natural;

  if (!caucus_comparison_row_view_is_reviewed (view))
    return 0;
  gtk_widget_measure (view->review, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  natural = MIN (natural, place.width);
  place.x = is_rtl ? place.x + place.width - natural : place.x;
  place.width = natural;
  return caucus_row_part_place (view->review, &place, placed);
}

static void
place_stack (CaucusComparisonRowView *view,
             int                      width,
             CaucusRowPlaced         *placed)
{
  gboolean shows_sides = caucus_comparison_row_view_has_sides (view);
  int stack = get_stack_width (view, width);
  GtkAllocation place = { .x = (width - stack) / 2, .width = stack, .height = -1 };

  place.y = place_review (view, place, placed);
  if (shows_both (view))
    {
      caucus_row_part_place (view->both, &place, placed);
      return;
    }
  if (shows_sides)
    place.y += caucus_row_part_place (view->left_side, &place, placed);
  if (is_stacked (view, view->left))
    place.y += caucus_row_part_place (view->left, &place, placed);
  if (shows_sides)
    place.y += caucus_row_part_place (view->right_side, &place, placed);
  if (is_stacked (view, view->right))
    caucus_row_part_place (view->right, &place, placed);
}

static void
place_columns (CaucusComparisonRowView *view,
               const GtkAllocation     *all,
               CaucusRowPlaced         *placed)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { .width = all->width, .height = -1 };
  int second = all->width - get_column_width (all->width);

  place.y = place_review (view, place, placed);
  place.width = get_column_width (all->width);
  place.height = all->height - place.y;
  place.x = is_rtl ? second : 0;
  caucus_row_part_place (view->left, &place, placed);
  place.x = is_rtl ? 0 : second;
  caucus_row_part_place (view->right, &place, placed);
}

void
caucus_comparison_row_view_size_allocate (GtkWidget *widget,
                                          int        width,
                                          int        height,
                                          int        baseline)
{
  CaucusComparisonRowView *view = CAUCUS_COMPARISON_ROW_VIEW (widget);
  const GtkAllocation all = { 0, 0, width, height };
  CaucusRowPlaced placed = { .n = 0 };

  if (view->row != NULL && caucus_comparison_row_view_is_gap (view))
    caucus_row_part_place (view->gap, &all, &placed);
  else if (view->row != NULL && has_two_columns (view, width))
    place_columns (view, &all, &placed);
  else if (view->row != NULL)
    place_stack (view, width, &placed);
  caucus_row_parts_hide_others (widget, &placed);
}
