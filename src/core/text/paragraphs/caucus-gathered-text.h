/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a paragraph, put together line by line. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusGatheredText:
 * @start: a text that ends with a NUL
 * @length: in bytes
 *
 * It lies in the text that is read, where the paragraph's first line stands: each further
 * line is moved up to it, over what has been read already.
 */
typedef struct
{
  char *start;
  gsize length;
} CaucusGatheredText;

void        caucus_gathered_text_append       (CaucusGatheredText       *text,
                                               char                     *line,
                                               gsize                     length,
                                               gboolean                  is_plain);
gunichar    caucus_gathered_text_last_char    (const CaucusGatheredText *text);
const char *caucus_gathered_text_last_word    (const CaucusGatheredText *text);
gboolean    caucus_gathered_text_ends_clause  (const CaucusGatheredText *text);
gboolean    caucus_gathered_text_is_left_open (const CaucusGatheredText *text);
gboolean    caucus_gathered_text_ends_item    (const CaucusGatheredText *text,
                                               gboolean                 *is_parted);
gboolean    caucus_gathered_text_refers_to    (const CaucusGatheredText *text,
                                               const char               *line);

G_END_DECLS
