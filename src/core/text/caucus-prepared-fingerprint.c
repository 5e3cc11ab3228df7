/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells a paragraph from others, read off its bytes: a hash of its text, and its words.
 *
 * The hash is of the text as a reader takes it: folded typography is plain, and the number
 * of another place of the same text is masked. Most paragraphs are ASCII with nothing to
 * fold: they are hashed as they stand. A reference is looked at token by token, and so is
 * the whole of a paragraph with anything beyond ASCII. */
#include "caucus-prepared-private.h"

#include <string.h>

#include "caucus-byte-block.h"
#include "caucus-byte-class.h"
#include "caucus-reference.h"

/* Stands for a number in the bytes that are hashed. */
#define MASK '\003'

typedef struct
{
  CaucusPreparedText *prepared;
  const char *text;
  guint32 length;
  gboolean is_row;
  GArray *tokens;       /* of one reference, or of all the text; without ids */
  GString *key;
} Reader;

/* Finds the numbers after a word such as "Section", as far as they go on. */
static const char *
read_reference (Reader     *reader,
                const char *start)
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
  if (n_tokens > 2)
    caucus_prepared_text_add_references (reader->prepared, reader->text, tokens, n_tokens);
  return p;
}

/* Whether a word goes on at @p, behind a sign: "don't", "8-3". */
static gboolean
goes_on (const char *text,
         const char *p)
{
  return p > text + 1 && caucus_byte_is (p[-1], CAUCUS_BYTE_JOINT)
         && caucus_byte_is (p[-2], CAUCUS_BYTE_WORD)
         && caucus_bytes_are_joint (p[-2], p[-1], p[0]);
}

/* Finds the references after a word such as "Section". Returns where they end, or @word. */
static G_GNUC_NO_INLINE const char *
try_reference (Reader     *reader,
               const char *word)
{
  const char *end = word;

  while (caucus_byte_is (*end, CAUCUS_BYTE_WORD))
    end++;
  if (!caucus_reference_begins (word, (gsize) (end - word)))
    return word;
  return read_reference (reader, word);
}

/* What is known of the bytes before a block. */
typedef struct
{
  guint32 ends_in_word;
  guint32 ends_in_space;
  const char *reference_end;
  const char *last;     /* no reference begins so near to the end of the text */
} Before;

/* Of thirty-two bits, no two of them beside each other: the sums in pairs of pairs, and by the
 * multiplication the sum of all of these. */
static inline guint
count_bits (guint32 bits)
{
  bits = (bits | bits >> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >> 2) & 0x33333333);
  bits = (bits + (bits >> 4)) & 0x0f0f0f0f;
  return (bits * 0x01010101) >> 24;
}

/* Counts the words that begin in a block at @text and finds the references that do. */
static inline guint
read_block (Reader                *reader,
            const CaucusByteBlock *block,
            const char            *text,
            Before                *before)
{
  guint32 starts = block->words & ~(block->words << 1 | before->ends_in_word);
  guint32 behind_signs = starts & ~(block->spaces << 1 | before->ends_in_space);
  guint32 initials = starts & block->initials;

  for (; behind_signs != 0; behind_signs &= behind_signs - 1)
    {
      guint32 lowest = behind_signs & -behind_signs;

      if (!goes_on (reader->text, text + __builtin_ctz (behind_signs)))
        continue;
      starts &= ~lowest;
      initials &= ~lowest;
    }
  for (; initials != 0; initials &= initials - 1)
    {
      const char *word = text + __builtin_ctz (initials);

      if (word < before->last && caucus_reference_may_begin (word)
          && word >= before->reference_end)
        before->reference_end = try_reference (reader, word);
    }
  before->ends_in_word = block->words >> (CAUCUS_BYTE_BLOCK_SIZE - 1);
  before->ends_in_space = block->spaces >> (CAUCUS_BYTE_BLOCK_SIZE - 1);
  return count_bits (starts);
}

/* The end of a text; what is behind it is a plain sign. */
static inline CaucusByteBlock
read_rest (const char *text,
           guint       length)
{
  CaucusByteBlock block = length <= CAUCUS_BYTES_SIZE ? caucus_byte_block_read_half (text)
                                                      : caucus_byte_block_read (text);
  guint32 inside = (1u << length) - 1;

  return (CaucusByteBlock) { block.plain | ~inside, block.words & inside, block.spaces & inside,
                             block.initials & inside };
}

/* Counts words and finds references; %FALSE where a character needs to be looked at. */
static gboolean
read_plain (Reader             *reader,
            CaucusPreparedUnit *unit)
{
  Before before = { .ends_in_space = 1, .reference_end = reader->text,
                    .last = reader->text + MAX (reader->length, 2) - 2 };
  guint32 n_words = 0;

  for (guint32 position = 0; position < reader->length; position += CAUCUS_BYTE_BLOCK_SIZE)
    {
      const char *text = reader->text + position;
      guint32 rest = reader->length - position;
      CaucusByteBlock block = rest < CAUCUS_BYTE_BLOCK_SIZE ? read_rest (text, rest)
                                                            : caucus_byte_block_read (text);

      if (block.plain != G_MAXUINT32)
        return FALSE;
      n_words += read_block (reader, &block, text, &before);
    }
  unit->n_words = n_words;
  return TRUE;
}

static guint32
read_tokens (Reader *reader)
{
  guint32 n_words = 0;

  g_array_set_size (reader->tokens, 0);
  caucus_tokens_append (reader->tokens, reader->text, NULL, reader->prepared->fold);
  caucus_prepared_text_add_references (reader->prepared, reader->text,
                                       (CaucusToken *) (gpointer) reader->tokens->data,
                                       reader->tokens->len);
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
    caucus_typography_fold (reader->key, reader->text + start, end - start, reader->prepared->fold);
}

static void
make_key (Reader                   *reader,
          const CaucusPreparedUnit *unit,
          gboolean                  is_plain)
{
  const CaucusReference *references =
    (const CaucusReference *) (gpointer) reader->prepared->references->data
    + unit->first_reference;
  guint32 start = 0;

  g_string_truncate (reader->key, 0);
  for (guint i = 0; i < unit->n_references; i++)
    {
      add_to_key (reader, start, references[i].start, is_plain);
      g_string_append_c (reader->key, MASK);
      start = references[i].end;
    }
  add_to_key (reader, start, reader->length, is_plain);
}

static guint64
hash_unit (Reader                   *reader,
           const CaucusPreparedUnit *unit,
           gboolean                  is_plain)
{
  /* Rows of tables are no equals of paragraphs; headings are, as only their look differs. */
  guint64 seed = reader->is_row;

  if (is_plain && unit->n_references == 0)
    return caucus_interner_hash (reader->text, reader->length, seed);
  make_key (reader, unit, is_plain);
  return caucus_interner_hash (reader->key->str, reader->key->len, seed);
}

static void
read_unit (Reader             *reader,
           CaucusPreparedUnit *unit)
{
  GArray *references = reader->prepared->references;
  gboolean is_plain;

  unit->first_reference = references->len;
  is_plain = read_plain (reader, unit);
  if (!is_plain)
    {
      g_array_set_size (references, unit->first_reference);
      unit->n_words = read_tokens (reader);
    }
  unit->n_references = references->len - unit->first_reference;
  unit->hash = hash_unit (reader, unit, is_plain);
  reader->prepared->steps += unit->n_words;
}

/* Gives each paragraph from @start to @end the hash of its text, its words and its references. */
void
caucus_prepared_text_read_units (CaucusPreparedText *text,
                                 guint               start,
                                 guint               end)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (CaucusToken));
  g_autoptr (GString) key = g_string_new (NULL);
  Reader reader = { .prepared = text, .tokens = tokens, .key = key };

  for (guint i = start; i < end; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (text->blocks, i);

      reader.text = block->text;
      reader.length = block->length;
      reader.is_row = block->kind == CAUCUS_BLOCK_TABLE_ROW;
      read_unit (&reader, &text->units[i]);
    }
}
