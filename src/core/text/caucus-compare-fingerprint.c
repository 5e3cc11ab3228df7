/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells a paragraph from others, read off its bytes: a hash of its text, and its words.
 *
 * The hash is of the text as a reader takes it: folded typography is plain, and the number
 * of another place of the same text is masked. Most paragraphs are ASCII with nothing to
 * fold: they are hashed as they stand. A reference is looked at token by token, and so is
 * the whole of a paragraph with anything beyond ASCII. */
#include "caucus-compare-private.h"

#include <string.h>

#include "caucus-byte-class.h"
#include "caucus-reference.h"

/* Stands for a number in the bytes that are hashed. */
#define MASK '\003'

/* From where to where a number is masked, in bytes. */
typedef struct
{
  guint32 start;
  guint32 end;
} Masked;

typedef struct
{
  CaucusCompareJob *job;
  CaucusTextSide side;
  const char *text;
  GArray *tokens;       /* of one reference, or of all the text; without ids */
  GArray *masked;
  GString *key;
} Reader;

static void
mask_references (Reader *reader)
{
  CaucusToken *tokens = (CaucusToken *) (gpointer) reader->tokens->data;

  caucus_compare_mark_references (reader->job, reader->side, tokens, reader->tokens->len,
                                  reader->text);
  for (guint i = 0; i < reader->tokens->len; i++)
    if (tokens[i].is_reference)
      {
        Masked masked = { tokens[i].offset, tokens[i].offset + tokens[i].length };

        g_array_append_val (reader->masked, masked);
      }
}

/* Masks the numbers after a word such as "Section", as far as they go on. */
static const char *
read_reference (Reader     *reader,
                const char *start)
{
  const char *p = start;
  CaucusToken token;

  g_array_set_size (reader->tokens, 0);
  do
    {
      p = caucus_tokens_cut (&token, reader->text, p);
      g_array_append_val (reader->tokens, token);
    }
  while (*p != '\0' && caucus_reference_goes_on (&token, reader->text));
  if (reader->tokens->len > 2)
    mask_references (reader);
  return p;
}

/* Whether a word goes on at @p, behind a sign: "don't", "8-3". */
static gboolean
goes_on (const char *text,
         const char *p)
{
  return p > text + 1 && caucus_byte_is (p[-1], CAUCUS_BYTE_JOINT)
         && caucus_byte_is (p[-2], CAUCUS_BYTE_WORD)
         && caucus_tokens_are_joint ((guchar) p[-2], (guchar) p[-1], (guchar) p[0]);
}

/* The next word from @p on, or the end of the text; %NULL where a character before it needs
 * to be looked at. Of ASCII the folding changes what is doubled. */
static const char *
skip_signs (const char *p)
{
  for (; !caucus_byte_is (*p, CAUCUS_BYTE_WORD) && *p != '\0'; p++)
    if (caucus_byte_is (*p, CAUCUS_BYTE_SPECIAL) || (p[0] == p[1] && (*p == ' ' || *p == '-')))
      return NULL;
  return p;
}

/* Counts words and masks references; %FALSE where the text is not as plain as that. */
static gboolean
read_plain (Reader  *reader,
            guint32 *n_words)
{
  const char *p = skip_signs (reader->text);
  const char *reference_end = reader->text;

  *n_words = 0;
  while (p != NULL && *p != '\0')
    {
      const char *word = p;

      do
        p++;
      while (caucus_byte_is (*p, CAUCUS_BYTE_WORD));
      if (!goes_on (reader->text, word))
        {
          ++*n_words;
          if (word >= reference_end && caucus_reference_begins (word, (gsize) (p - word)))
            reference_end = read_reference (reader, word);
        }
      p = skip_signs (p);
    }
  return p != NULL;
}

static guint32
read_tokens (Reader *reader)
{
  guint32 n_words = 0;

  g_array_set_size (reader->masked, 0);
  g_array_set_size (reader->tokens, 0);
  caucus_tokens_append (reader->tokens, reader->text, NULL, reader->job->fold);
  mask_references (reader);
  for (guint i = 0; i < reader->tokens->len; i++)
    if (g_array_index (reader->tokens, CaucusToken, i).kind == CAUCUS_TOKEN_WORD)
      n_words++;
  return n_words;
}

static void
add_to_key (Reader  *reader,
            guint32  start,
            guint32  end,
            gboolean is_plain)
{
  if (is_plain)
    g_string_append_len (reader->key, reader->text + start, end - start);
  else
    caucus_typography_fold (reader->key, reader->text + start, end - start, reader->job->fold);
}

static void
make_key (Reader  *reader,
          gsize    length,
          gboolean is_plain)
{
  guint32 start = 0;

  g_string_truncate (reader->key, 0);
  for (guint i = 0; i < reader->masked->len; i++)
    {
      const Masked *masked = &g_array_index (reader->masked, Masked, i);

      add_to_key (reader, start, masked->start, is_plain);
      g_string_append_c (reader->key, MASK);
      start = masked->end;
    }
  add_to_key (reader, start, (guint32) length, is_plain);
}

static void
read_unit (Reader            *reader,
           CaucusCompareUnit *unit)
{
  gsize length = strlen (reader->text);
  gboolean is_plain;
  guint64 hash;

  g_array_set_size (reader->masked, 0);
  is_plain = read_plain (reader, &unit->n_words);
  if (!is_plain)
    unit->n_words = read_tokens (reader);
  unit->has_references = reader->masked->len > 0;

  /* Rows of tables are no equals of paragraphs; headings are, as only their look differs. */
  if (is_plain && !unit->has_references)
    {
      hash = caucus_interner_hash (reader->text, length, unit->kind == CAUCUS_BLOCK_TABLE_ROW);
    }
  else
    {
      make_key (reader, length, is_plain);
      hash = caucus_interner_hash (reader->key->str, reader->key->len,
                                   unit->kind == CAUCUS_BLOCK_TABLE_ROW);
    }
  unit->text_id = caucus_interner_add (reader->job->text_ids, &hash, sizeof hash);
  reader->job->steps += unit->n_words;
}

/* Gives each paragraph of a side the number of its text, and its words. */
void
caucus_compare_read_fingerprints (CaucusCompareJob *job,
                                  CaucusTextSide    side)
{
  const CaucusCompareText *text = &job->sides[side];
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (CaucusToken));
  g_autoptr (GArray) masked = g_array_new (FALSE, FALSE, sizeof (Masked));
  g_autoptr (GString) key = g_string_new (NULL);
  Reader reader = { job, side, NULL, tokens, masked, key };

  for (guint i = 0; i < text->n_units; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (text->blocks, i);

      reader.text = block->text;
      read_unit (&reader, &text->units[i]);
    }
}
