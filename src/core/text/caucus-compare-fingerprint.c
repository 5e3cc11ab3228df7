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

typedef struct
{
  CaucusCompareJob *job;
  CaucusTextSide side;
  const char *text;
  GArray *tokens;       /* of one reference, or of all the text; without ids */
  GString *key;
} Reader;

static GArray *
references_of (const Reader *reader)
{
  return reader->job->sides[reader->side].references;
}

/* Finds the numbers after a word such as "Section", as far as they go on. */
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
    caucus_compare_find_references (reader->job, reader->side, reader->tokens, reader->text);
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

/* Counts words and finds references; %FALSE where the text is not as plain as that. */
static gboolean
read_plain (Reader            *reader,
            CaucusCompareUnit *unit)
{
  const char *p = skip_signs (reader->text);
  const char *reference_end = reader->text;

  unit->n_words = 0;
  while (p != NULL && *p != '\0')
    {
      const char *word = p;

      do
        p++;
      while (caucus_byte_is (*p, CAUCUS_BYTE_WORD));
      if (!goes_on (reader->text, word))
        {
          unit->n_words++;
          if (word >= reference_end && caucus_reference_begins (word, (gsize) (p - word)))
            reference_end = read_reference (reader, word);
        }
      p = skip_signs (p);
    }
  if (p == NULL)
    return FALSE;
  unit->n_bytes = (guint32) (p - reader->text);
  return TRUE;
}

static guint32
read_tokens (Reader *reader)
{
  guint32 n_words = 0;

  g_array_set_size (reader->tokens, 0);
  caucus_tokens_append (reader->tokens, reader->text, NULL, reader->job->fold);
  caucus_compare_find_references (reader->job, reader->side, reader->tokens, reader->text);
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
make_key (Reader                  *reader,
          const CaucusCompareUnit *unit,
          gboolean                 is_plain)
{
  const CaucusCompareReference *references = caucus_compare_references (reader->job, reader->side,
                                                                        unit);
  guint32 start = 0;

  g_string_truncate (reader->key, 0);
  for (guint i = 0; i < unit->n_references; i++)
    {
      add_to_key (reader, start, references[i].start, is_plain);
      g_string_append_c (reader->key, MASK);
      start = references[i].end;
    }
  add_to_key (reader, start, unit->n_bytes, is_plain);
}

static guint64
hash_unit (Reader                  *reader,
           const CaucusCompareUnit *unit,
           gboolean                 is_plain)
{
  /* Rows of tables are no equals of paragraphs; headings are, as only their look differs. */
  guint64 seed = unit->kind == CAUCUS_BLOCK_TABLE_ROW;

  if (is_plain && unit->n_references == 0)
    return caucus_interner_hash (reader->text, unit->n_bytes, seed);
  make_key (reader, unit, is_plain);
  return caucus_interner_hash (reader->key->str, reader->key->len, seed);
}

static void
read_unit (Reader            *reader,
           CaucusCompareUnit *unit)
{
  GArray *references = references_of (reader);
  gboolean is_plain;
  guint64 hash;

  unit->first_reference = references->len;
  is_plain = read_plain (reader, unit);
  if (!is_plain)
    {
      g_array_set_size (references, unit->first_reference);
      unit->n_words = read_tokens (reader);
      unit->n_bytes = (guint32) strlen (reader->text);
    }
  unit->n_references = references->len - unit->first_reference;

  hash = hash_unit (reader, unit, is_plain);
  unit->text_id = caucus_interner_add (reader->job->text_ids, &hash, sizeof hash);
  reader->job->steps += unit->n_words;
}

/* Gives each paragraph of a side the number of its text, its words and its references. */
void
caucus_compare_read_fingerprints (CaucusCompareJob *job,
                                  CaucusTextSide    side)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (CaucusToken));
  g_autoptr (GString) key = g_string_new (NULL);
  Reader reader = { job, side, NULL, tokens, key };

  for (guint i = 0; i < job->sides[side].n_units; i++)
    {
      reader.text = caucus_compare_block (job, side, i)->text;
      read_unit (&reader, caucus_compare_unit (job, side, i));
    }
}
