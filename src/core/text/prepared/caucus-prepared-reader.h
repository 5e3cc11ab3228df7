/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading of one paragraph after the other. */
#pragma once

#include "caucus-prepared-private.h"

G_BEGIN_DECLS

/* Bytes from here on are of characters beyond ASCII. */
#define CAUCUS_ASCII_END 0x80

/**
 * CaucusPreparedReader:
 * @text: of the paragraph, with %CAUCUS_BLOCK_ROOM behind its end
 * @has_lost_places: whether a number named a place that the text has not
 * @tokens: of one reference, or of all the paragraph; without ids
 *
 * What reads the paragraphs of @prepared, and what it needs for any of them.
 */
typedef struct
{
  CaucusPreparedText *prepared;
  const char *text;
  guint32 length;
  gboolean is_row;
  gboolean has_lost_places;
  GArray *tokens;
  CaucusPreparedKey key;
} CaucusPreparedReader;

const char *caucus_prepared_reader_try_reference (CaucusPreparedReader *reader,
                                                  const char           *word);
void        caucus_prepared_reader_read_tokens   (CaucusPreparedReader *reader,
                                                  CaucusPreparedUnit   *unit);

G_END_DECLS
