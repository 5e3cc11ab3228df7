/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a paragraph is read token by token: what follows a word such as "Section", and the
 * whole of one with unusual characters. */
#include "caucus-prepared-reader.h"

#include "caucus-byte-class.h"
#include "caucus-reference.h"

/* Finds the numbers after a word such as "Section", as far as they go on. */
static const char *
read_reference (CaucusPreparedReader *reader,
                const char           *start)
{
  const char *p = start;
  guint n_tokens = 0;
  CaucusToken *tokens;

  do
    {
      if (n_tokens == reader->tokens->len)
        g_array_set_size (reader->tokens, MAX (2 * n_tokens, 16));
      tokens = (CaucusToken *) (gpointer) reader->tokens->data;
      p = caucus_tokens_cut (&tokens[n_tokens++], reader->text, p);
    }
  while (*p != '\0' && caucus_reference_goes_on (&tokens[n_tokens - 1], reader->text));
  if (n_tokens > 1)
    reader->has_lost_places |= !caucus_prepared_text_add_references (reader->prepared, reader->text,
                                                                     tokens, n_tokens);
  return p;
}

/* Finds the references after a word such as "Section". Returns where they end, or @word. */
const char *
caucus_prepared_reader_try_reference (CaucusPreparedReader *reader,
                                      const char           *word)
{
  const char *end = word;

  while (caucus_byte_is (*end, CAUCUS_BYTE_WORD))
    end++;
  if ((guchar) *end < CAUCUS_ASCII_END
      && (!caucus_reference_may_follow (end)
          || !caucus_reference_begins (word, (gsize) (end - word))))
    return word;
  return read_reference (reader, word);
}

/* Counts the words of a paragraph and finds all references in it, by all the rules. */
void
caucus_prepared_reader_read_tokens (CaucusPreparedReader *reader,
                                    CaucusPreparedUnit   *unit)
{
  guint32 n_words = 0;

  g_array_set_size (reader->tokens, 0);
  caucus_tokens_append (reader->tokens, reader->text, NULL, reader->prepared->fold);
  reader->has_lost_places |=
    !caucus_prepared_text_add_references (reader->prepared, reader->text,
                                          (CaucusToken *) (gpointer) reader->tokens->data,
                                          reader->tokens->len);
  for (guint i = 0; i < reader->tokens->len; i++)
    if (g_array_index (reader->tokens, CaucusToken, i).kind == CAUCUS_TOKEN_WORD)
      n_words++;
  unit->n_words = n_words;
}
