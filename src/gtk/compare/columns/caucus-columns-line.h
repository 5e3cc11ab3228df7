/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the three columns on the page, or a gap of lines that nobody changes. */
#pragma once

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

/* From where reading begins: the union first, as everywhere. */
typedef enum
{
  CAUCUS_PLACE_UNION,
  CAUCUS_PLACE_CONTRACT,
  CAUCUS_PLACE_EMPLOYER,
} CaucusColumnPlace;

#define CAUCUS_N_PLACES 3

/**
 * CaucusColumnsParts:
 * @number: the row, from 0
 * @cells: (nullable): by #CaucusColumnPlace; %NULL where that text has nothing
 * @is_changed: by #CaucusColumnPlace, whether that text is other than the contract
 * @is_alone: whether of two sides that have a text one only changes something
 * @is_alike: whether both sides change it, and in the same way
 * @place: where the paragraph is, for the ear
 * @stamp: of what was known of other articles
 */
typedef struct
{
  guint number;
  CaucusComparisonCell *cells[CAUCUS_N_PLACES];
  gboolean is_changed[CAUCUS_N_PLACES];
  gboolean is_alone;
  gboolean is_alike;
  char *place;
  guint stamp;
} CaucusColumnsParts;

#define CAUCUS_TYPE_COLUMNS_LINE (caucus_columns_line_get_type ())

G_DECLARE_FINAL_TYPE (CaucusColumnsLine, caucus_columns_line, CAUCUS, COLUMNS_LINE, GObject)

CaucusColumnsLine        *caucus_columns_line_new            (const CaucusColumnsParts *parts);
CaucusColumnsLine        *caucus_columns_line_new_gap        (guint                     n_hidden);
const CaucusColumnsParts *caucus_columns_line_get_parts      (CaucusColumnsLine        *line);
void                      caucus_columns_line_take_parts     (CaucusColumnsLine        *line,
                                                              const CaucusColumnsParts *parts);
guint                     caucus_columns_line_get_n_hidden   (CaucusColumnsLine        *line);
gboolean                  caucus_columns_line_get_is_changed (CaucusColumnsLine        *line);
gboolean                  caucus_columns_line_get_is_current (CaucusColumnsLine        *line);
void                      caucus_columns_line_set_is_current (CaucusColumnsLine        *line,
                                                              gboolean                  is_current);

G_END_DECLS
