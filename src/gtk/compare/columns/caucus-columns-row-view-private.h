/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of three columns, for the files that it is made of. */
#pragma once

#include "caucus-columns-row-view.h"

#include "caucus-columns.h"

G_BEGIN_DECLS

/**
 * CaucusColumnsRowView:
 *
 * Lays its three paragraphs out itself, so that they share the height of the longest
 * one. Where there is no room for three columns they stand below each other, and what
 * a side leaves as it is stands once, in the contract, which then says so.
 */
struct _CaucusColumnsRowView
{
  GtkWidget parent_instance;

  CaucusColumnsLine *line;        /* owned */
  const CaucusColumnsNames *names;

  /* Template children, by CaucusColumnPlace */
  GtkWidget *captions[CAUCUS_N_PLACES];
  GtkWidget *cells[CAUCUS_N_PLACES];
  GtkWidget *gap;

  int character_width;            /* in Pango units, 0 while unknown */
};

/* What it shows; there is a line for both */
gboolean caucus_columns_row_view_is_gap        (CaucusColumnsRowView *view);
gboolean caucus_columns_row_view_has_caption   (CaucusColumnsRowView *view,
                                                CaucusColumnPlace     place);

/* Of the class */
void     caucus_columns_row_view_measure       (GtkWidget            *widget,
                                                GtkOrientation        orientation,
                                                int                   for_size,
                                                int                  *minimum,
                                                int                  *natural,
                                                int                  *minimum_baseline,
                                                int                  *natural_baseline);
void     caucus_columns_row_view_size_allocate (GtkWidget            *widget,
                                                int                   width,
                                                int                   height,
                                                int                   baseline);

G_END_DECLS
