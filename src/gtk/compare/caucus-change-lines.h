/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a comparison are shown, which are changes, and the one looked at. */
#pragma once

#include <gio/gio.h>

#include "caucus-compare.h"

#include "compare/caucus-overview.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_CHANGE_LINES (caucus_change_lines_get_type ())

G_DECLARE_DERIVABLE_TYPE (CaucusChangeLines, caucus_change_lines, CAUCUS, CHANGE_LINES, GObject)

/**
 * CaucusChangeLinesClass:
 * @count_rows: how many rows the comparison has
 * @is_change: whether a row is one to stop at
 * @create_line: (transfer full): makes the object that shows a row
 * @create_gap: (transfer full): makes the object that stands for rows left out
 * @show_state: puts into a row's object what changes while it is shown; also called once
 *   for each new one
 * @get_kind: how the overview draws a change
 * @complete_overview: says what the overview's lanes are
 *
 * All rows are numbered from 0. What a subclass does knows rows and no lines.
 */
struct _CaucusChangeLinesClass
{
  GObjectClass parent_class;

  guint (*count_rows) (CaucusChangeLines *lines);
  gboolean (*is_change) (CaucusChangeLines *lines, guint row);
  gpointer (*create_line) (CaucusChangeLines *lines, guint row);
  gpointer (*create_gap) (CaucusChangeLines *lines, guint n_hidden);
  void (*show_state) (CaucusChangeLines *lines, gpointer line, guint row);
  CaucusOverviewKind (*get_kind) (CaucusChangeLines *lines, guint row);
  void (*complete_overview) (CaucusChangeLines *lines, CaucusOverview *overview);
};

#define CAUCUS_NO_ROW G_MAXUINT

void            caucus_change_lines_reset            (CaucusChangeLines *lines);
void            caucus_change_lines_make_again       (CaucusChangeLines *lines);
void            caucus_change_lines_show_states      (CaucusChangeLines *lines);
gboolean        caucus_change_lines_get_only_changes (CaucusChangeLines *lines);
void            caucus_change_lines_set_only_changes (CaucusChangeLines *lines,
                                                      gboolean           only_changes);
gboolean        caucus_change_lines_get_numbering    (CaucusChangeLines *lines);
void            caucus_change_lines_set_numbering    (CaucusChangeLines *lines,
                                                      gboolean           shows_numbering);
gboolean        caucus_change_lines_counts           (CaucusChangeLines *lines,
                                                      const CaucusRow   *row);
guint           caucus_change_lines_get_n_changes    (CaucusChangeLines *lines);
guint           caucus_change_lines_get_change       (CaucusChangeLines *lines);
gboolean        caucus_change_lines_go_to_change     (CaucusChangeLines *lines,
                                                      guint              change);
guint           caucus_change_lines_find_position    (CaucusChangeLines *lines,
                                                      guint              change);
guint           caucus_change_lines_get_position     (CaucusChangeLines *lines);
guint           caucus_change_lines_get_row          (CaucusChangeLines *lines,
                                                      guint              change);
guint           caucus_change_lines_get_current_row  (CaucusChangeLines *lines);
guint           caucus_change_lines_find_change      (CaucusChangeLines *lines,
                                                      guint              row);
CaucusOverview *caucus_change_lines_new_overview     (CaucusChangeLines *lines);

G_END_DECLS
