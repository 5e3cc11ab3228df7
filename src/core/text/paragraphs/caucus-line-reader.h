/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds where the lines of a text end. */
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
#define CAUCUS_LINE_ROOM 16

/**
 * CaucusLine:
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
} CaucusLine;

CaucusLine caucus_line_read (char *text);

G_END_DECLS
