/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a comparison are shown, which are changes, and the one looked at. */
#pragma once

#include <gio/gio.h>

#include "caucus-text-changes.h"

#include "compare/caucus-overview.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_CHANGE_LINES (caucus_change_lines_get_type ())

G_DECLARE_DERIVABLE_TYPE (CaucusChangeLines, caucus_change_lines, CAUCUS, CHANGE_LINES, GObject)

/**
 * CaucusStop:
 * @row: the first of its rows
 * @n_rows: how many stand together
 * @other_row: the first of as many rows elsewhere that belong to it, or %CAUCUS_NO_ROW
 *
 * One change, where one stops when going from change to change.
 */
typedef struct
{
  guint row;
  guint n_rows;
  guint other_row;
} CaucusStop;

/**
 * CaucusChangeLinesClass:
 * @count_rows: how many rows the comparison has
 * @find_heading: (nullable): the row of the heading below which a row stands, which is shown
 *   wherever the row is; %CAUCUS_NO_ROW for none
 * @list_stops: adds the changes, a #CaucusStop each, in the order of their rows
 * @list_renumbered: adds the rows of no change that follow the numbering, in order
 * @create_line: (transfer full): makes the object that shows a row
 * @create_gap: (transfer full): makes the object that stands for rows left out
 * @show_state: puts into a row's object what changes while it is shown; also called once
 *   for each new one
 * @get_kind: how the overview draws a row of a change
 * @complete_overview: says what the overview's lanes are
 *
 * All rows are numbered from 0. What a subclass does knows rows and no lines.
 */
struct _CaucusChangeLinesClass
{
  GObjectClass parent_class;

  guint (*count_rows) (CaucusChangeLines *lines);
  guint (*find_heading) (CaucusChangeLines *lines, guint row);
  void (*list_stops) (CaucusChangeLines *lines, GArray *stops);
  void (*list_renumbered) (CaucusChangeLines *lines, GArray *rows);
  gpointer (*create_line) (CaucusChangeLines *lines, guint row);
  gpointer (*create_gap) (CaucusChangeLines *lines, guint n_hidden);
  void (*show_state) (CaucusChangeLines *lines, gpointer line, guint row);
  CaucusOverviewKind (*get_kind) (CaucusChangeLines *lines, guint row);
  void (*complete_overview) (CaucusChangeLines *lines, CaucusOverview *overview);
};

void            caucus_change_lines_reset            (CaucusChangeLines *lines);
void            caucus_change_lines_make_again       (CaucusChangeLines *lines);
void            caucus_change_lines_show_states      (CaucusChangeLines *lines);
gboolean        caucus_change_lines_get_only_changes (CaucusChangeLines *lines);
void            caucus_change_lines_set_only_changes (CaucusChangeLines *lines,
                                                      gboolean           only_changes);
gboolean        caucus_change_lines_get_numbering    (CaucusChangeLines *lines);
void            caucus_change_lines_set_numbering    (CaucusChangeLines *lines,
                                                      gboolean           shows_numbering);
gboolean        caucus_change_lines_marks            (CaucusChangeLines *lines,
                                                      const CaucusRow   *row);
guint           caucus_change_lines_find_heading     (CaucusChangeLines *lines,
                                                      guint              row);
guint           caucus_change_lines_find_line        (CaucusChangeLines *lines,
                                                      guint              row);
guint           caucus_change_lines_get_line_row     (CaucusChangeLines *lines,
                                                      guint              position);

/* The walk */
guint             caucus_change_lines_get_n_changes   (CaucusChangeLines *lines);
const CaucusStop *caucus_change_lines_get_stop        (CaucusChangeLines *lines,
                                                       guint              change);
guint             caucus_change_lines_get_change      (CaucusChangeLines *lines);
gboolean          caucus_change_lines_go_to_change    (CaucusChangeLines *lines,
                                                       guint              change);
gboolean          caucus_change_lines_go_to_row       (CaucusChangeLines *lines,
                                                       guint              row);
guint             caucus_change_lines_find_position   (CaucusChangeLines *lines,
                                                       guint              change);
guint             caucus_change_lines_get_position    (CaucusChangeLines *lines);
guint             caucus_change_lines_get_row         (CaucusChangeLines *lines,
                                                       guint              change);
guint             caucus_change_lines_get_current_row (CaucusChangeLines *lines);
guint             caucus_change_lines_get_n_current   (CaucusChangeLines *lines);
gboolean          caucus_change_lines_is_current      (CaucusChangeLines *lines,
                                                       guint              row);
guint             caucus_change_lines_get_other_end   (CaucusChangeLines *lines);
guint             caucus_change_lines_find_change     (CaucusChangeLines *lines,
                                                       guint              row);

CaucusOverview *caucus_change_lines_new_overview     (CaucusChangeLines *lines);

G_END_DECLS
