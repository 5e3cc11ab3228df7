/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one line of pasted text looks like, taken by itself. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CAUCUS_LINE_BREAK_NONE,
  CAUCUS_LINE_BREAK_SOFT,
  CAUCUS_LINE_BREAK_PAGE,
  CAUCUS_LINE_BREAK_PARAGRAPH,
} CaucusLineBreak;

/* What a text must have behind its end for its lines to be read. */
#define CAUCUS_TEXT_LINE_ROOM 16

/**
 * CaucusTextLine:
 * @end: where it ends
 * @next: where the next one begins
 * @is_plain: whether all of it is printable ASCII without two spaces in a row
 */
typedef struct
{
  char *end;
  char *next;
  CaucusLineBreak line_break;
  gboolean is_plain;
} CaucusTextLine;

CaucusTextLine caucus_text_line_read        (char       *text);
void           caucus_text_append_collapsed (GString    *out,
                                             const char *text,
                                             gssize      length);
gsize          caucus_text_collapse         (char       *out,
                                             const char *text,
                                             gsize       length);
gsize          caucus_text_line_heading     (const char *line);
gsize          caucus_text_line_bullet      (const char *line);
gboolean       caucus_text_line_is_rule     (const char *line);
gboolean       caucus_text_line_is_title    (const char *line);
gboolean       caucus_text_line_is_row      (const char *line);
gboolean       caucus_text_line_is_row_rule (const char *line);
char          *caucus_text_line_cells       (const char *line);

G_END_DECLS
