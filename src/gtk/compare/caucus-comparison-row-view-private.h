/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the comparison, for the files that it is made of. */
#pragma once

#include "caucus-comparison-row-view.h"

G_BEGIN_DECLS

struct _CaucusComparisonRowView
{
  GtkWidget parent_instance;

  CaucusComparisonRow *row;       /* owned */

  /* Children; labels that few rows have are NULL until they are needed */
  GtkWidget *review;
  GtkWidget *left_side;
  GtkWidget *left;
  GtkWidget *right_side;
  GtkWidget *right;
  GtkWidget *both;
  GtkWidget *gap;

  int character_width;            /* in Pango units, 0 while unknown */
};

/* What it shows; there is a row for all but the first two */
gboolean caucus_comparison_row_view_is_gap        (CaucusComparisonRowView *view);
gboolean caucus_comparison_row_view_is_reviewed   (CaucusComparisonRowView *view);
gboolean caucus_comparison_row_view_has_sides     (CaucusComparisonRowView *view);

/* Of the class */
void     caucus_comparison_row_view_measure       (GtkWidget      *widget,
                                                   GtkOrientation  orientation,
                                                   int             for_size,
                                                   int            *minimum,
                                                   int            *natural,
                                                   int            *minimum_baseline,
                                                   int            *natural_baseline);
void     caucus_comparison_row_view_size_allocate (GtkWidget      *widget,
                                                   int             width,
                                                   int             height,
                                                   int             baseline);

G_END_DECLS
