/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the lines of a comparison share. */
#pragma once

#include "caucus-change-lines.h"

G_BEGIN_DECLS

/* A line of the list: a row of the comparison, or how many from that row on are left out. */
typedef struct
{
  guint row;
  guint n_hidden;
  GObject *object;                /* weak, or NULL while nobody has it */
} CaucusChangeLine;

/* Rows that stand together and are of one change. */
typedef struct
{
  guint first;
  guint end;
  guint change;                   /* from 1 */
} CaucusChangeExtent;

typedef struct
{
  /* Owned */
  GArray *lines;                  /* of CaucusChangeLine */
  GArray *stops;                  /* of CaucusStop, in order */
  GArray *extents;                /* of CaucusChangeExtent, in order */

  /* State */
  guint change;                   /* from 1, or 0 */
  guint row;                      /* the end of the change that is looked at */
  gboolean only_changes;
  gboolean shows_numbering;
} CaucusChangeLinesPrivate;

CaucusChangeLinesPrivate *caucus_change_lines_get_private   (CaucusChangeLines *lines);
void                      caucus_change_lines_show_rows     (CaucusChangeLines *lines,
                                                             guint              first,
                                                             guint              n_rows);
void                      caucus_change_lines_notify_change (CaucusChangeLines *lines);
void                      caucus_change_lines_fill          (CaucusChangeLines *lines);
void                      caucus_change_lines_find_stops    (CaucusChangeLines *lines);

G_END_DECLS
