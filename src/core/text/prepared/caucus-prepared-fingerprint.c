/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells a paragraph from others, read off its bytes: a hash of its text, and its words.
 *
 * The hash is of the text as a reader takes it: folded typography is plain, and the number
 * of another place of the same text is masked. Most paragraphs are ASCII with nothing to
 * fold: they are hashed as they stand. Letters and signs that are usual beyond ASCII are looked
 * at one by one, a reference token by token, and so is the whole of a paragraph with any other
 * character. */
#include "caucus-prepared-reader.h"

#include <string.h>

#include "caucus-byte-block.h"
#include "caucus-byte-class.h"
#include "caucus-bytes-hash.h"
#include "caucus-character.h"
#include "caucus-reference.h"
#include "caucus-typography.h"

/* goes_on() with anything beyond ASCII. */
static G_GNUC_NO_INLINE gboolean
goes_on_beyond_ascii (const char *text,
                      const char *p)
{
  const char *joint = g_utf8_prev_char (p);

  return joint > text
         && caucus_tokens_are_joint (g_utf8_get_char (g_utf8_prev_char (joint)),
                                     g_utf8_get_char (joint), g_utf8_get_char (p));
}

/* Whether a word goes on at @p, behind a sign: "don't", "8-3". */
static inline gboolean
goes_on (const char *text,
         const char *p)
{
  if (!caucus_byte_is (p[-1], CAUCUS_BYTE_JOINT | CAUCUS_BYTE_SPECIAL) || p == text + 1)
    return FALSE;
  if (((guchar) p[-2] | (guchar) p[-1] | (guchar) p[0]) >= CAUCUS_ASCII_END)
    return goes_on_beyond_ascii (text, p);
  return caucus_byte_is (p[-1], CAUCUS_BYTE_JOINT) && caucus_byte_is (p[-2], CAUCUS_BYTE_WORD)
         && caucus_bytes_are_joint (p[-2], p[-1], p[0]);
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
read_block (CaucusPreparedReader  *reader,
            const CaucusByteBlock *block,
            guint32                position,
            guint                  n_bytes,
            Before                *before)
{
  const char *text = reader->text + position;
  guint32 starts = block->words & ~(block->words << 1 | before->ends_in_word);
  guint32 behind_signs = starts & ~(block->spaces << 1 | before->ends_in_space);
  /* Those that are of no word are section signs. */
  guint32 initials = (starts | ~block->words) & block->initials;

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

      if (word < before->last && word >= before->reference_end
          && caucus_reference_may_begin (word))
        before->reference_end = caucus_prepared_reader_try_reference (reader, word);
    }
  before->ends_in_word = block->words >> (n_bytes - 1);
  before->ends_in_space = block->spaces >> (n_bytes - 1);
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

static inline CaucusByteBlock
load_block (const char *text,
            guint       length)
{
  return length < CAUCUS_BYTE_BLOCK_SIZE ? read_rest (text, length)
                                         : caucus_byte_block_read (text);
}

static inline CaucusByteBlock
mask_block (const CaucusByteBlock *block,
            guint                  n_bytes)
{
  guint32 inside = (1u << n_bytes) - 1;

  return (CaucusByteBlock) { G_MAXUINT32, block->words & inside, block->spaces & inside,
                             block->initials & inside };
}

/* Takes in the characters of a block that are not plain. Returns how many of its bytes are
 * read, as the last character may go on behind it; 0 where all rules are needed. */
static guint
read_characters (CaucusPreparedReader *reader,
                 CaucusByteBlock      *block,
                 guint32               position,
                 guint                 n_bytes)
{
  gboolean is_folded = reader->prepared->fold == CAUCUS_FOLD_TYPOGRAPHY;

  for (guint32 others = ~block->plain; others != 0;)
    {
      guint i = (guint) __builtin_ctz (others);
      const char *text = reader->text + position + i;
      CaucusCharacter character;
      guint32 bits;

      if (!caucus_character_read (&character, text))
        return 0;
      if (i + character.n_bytes > n_bytes)
        {
          *block = mask_block (block, i);
          return i;
        }
      bits = ((1u << character.n_bytes) - 1) << i;
      others &= ~bits;
      if (character.n_bytes > 1)
        {
          block->words = character.is_word ? block->words | bits : block->words & ~bits;
          block->spaces &= ~bits;
          block->initials &= ~bits;
          if (memcmp (text, "§", strlen ("§")) == 0)
            block->initials |= 1u << i;
        }
      if (is_folded && character.form != NULL)
        caucus_prepared_key_add_form (&reader->key, position + i, character.n_bytes,
                                      character.form);
    }
  return n_bytes;
}

/* Reads what can be read of a block with characters that are not plain. */
static G_GNUC_NO_INLINE gboolean
read_other_block (CaucusPreparedReader *reader,
                  guint32               position,
                  guint                *n_bytes,
                  guint32              *n_words,
                  Before               *before)
{
  CaucusByteBlock block = load_block (reader->text + position, *n_bytes);

  *n_bytes = read_characters (reader, &block, position, *n_bytes);
  if (*n_bytes == 0)
    return FALSE;
  *n_words += read_block (reader, &block, position, *n_bytes, before);
  return TRUE;
}

/* Counts words, finds references and begins the key; %FALSE where all rules are needed. */
static gboolean
read_usual (CaucusPreparedReader *reader,
            CaucusPreparedUnit   *unit)
{
  Before before = { .ends_in_space = 1, .reference_end = reader->text,
                    .last = reader->text + MAX (reader->length, 2) - 2 };
  guint32 n_words = 0;
  guint n_bytes;

  for (guint32 position = 0; position < reader->length; position += n_bytes)
    {
      CaucusByteBlock block;

      n_bytes = MIN (reader->length - position, CAUCUS_BYTE_BLOCK_SIZE);
      block = load_block (reader->text + position, n_bytes);
      if (block.plain == G_MAXUINT32)
        n_words += read_block (reader, &block, position, n_bytes, &before);
      else if (!read_other_block (reader, position, &n_bytes, &n_words, &before))
        return FALSE;
    }
  unit->n_words = n_words;
  return TRUE;
}

/* The key of a paragraph that needs all the rules. */
static void
fold_key (CaucusPreparedReader  *reader,
          const CaucusReference *references,
          guint                  n_references)
{
  GString *key = reader->key.string;
  guint32 start = 0;

  g_string_truncate (key, 0);
  for (guint i = 0; i < n_references; i++)
    {
      caucus_typography_fold (key, reader->text + start, references[i].start - start,
                              reader->prepared->fold);
      g_string_append_c (key, CAUCUS_KEY_MASK);
      start = references[i].end;
    }
  caucus_typography_fold (key, reader->text + start, reader->length - start,
                          reader->prepared->fold);
}

static guint64
hash_unit (CaucusPreparedReader     *reader,
           const CaucusPreparedUnit *unit,
           gboolean                  is_usual)
{
  /* Rows of tables are no equals of paragraphs; headings are, as only their look differs. */
  guint64 seed = reader->is_row;
  const CaucusReference *references =
    (const CaucusReference *) (gpointer) reader->prepared->references->data
    + unit->first_reference;

  if (!is_usual)
    fold_key (reader, references, unit->n_references);
  else if (unit->n_references > 0 || reader->key.forms->len > 0)
    caucus_prepared_key_make (&reader->key, references, unit->n_references);
  else
    return caucus_bytes_hash (reader->text, reader->length, seed);
  return caucus_bytes_hash (reader->key.string->str, reader->key.string->len, seed);
}

static void
read_unit (CaucusPreparedReader *reader,
           CaucusPreparedUnit   *unit)
{
  GArray *references = reader->prepared->references;
  gboolean is_usual;

  reader->has_lost_places = FALSE;
  unit->first_reference = references->len;
  caucus_prepared_key_begin (&reader->key, reader->text, reader->length);
  is_usual = read_usual (reader, unit);
  if (!is_usual)
    {
      g_array_set_size (references, unit->first_reference);
      caucus_prepared_reader_read_tokens (reader, unit);
    }
  unit->n_references = references->len - unit->first_reference;
  unit->hash = hash_unit (reader, unit, is_usual);
  unit->has_lost_places = reader->has_lost_places;
}

/* Gives each paragraph from @start to @end the hash of its text, its words and its references;
 * what is in @like (nullable) is taken from there. */
void
caucus_prepared_text_read_units (CaucusPreparedText       *text,
                                 guint                     start,
                                 guint                     end,
                                 const CaucusPreparedLike *like)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (CaucusToken));
  CaucusPreparedReader reader = { .prepared = text, .tokens = tokens };

  caucus_prepared_key_init (&reader.key);
  for (guint i = start; i < end; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (text->blocks, i);

      reader.text = block->text;
      reader.length = block->length;
      reader.is_row = block->kind == CAUCUS_BLOCK_TABLE_ROW;
      if (like == NULL || !caucus_prepared_like_take (like, text, i))
        read_unit (&reader, &text->units[i]);
      text->steps += text->units[i].n_words;
    }
  caucus_prepared_key_clear (&reader.key);
}
