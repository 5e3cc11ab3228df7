/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read off a paragraph's bytes: the same words and references that its tokens have,
 * and the same number for texts that read alike. */
#include "caucus-bytes-hash.h"
#include "caucus-prepared-private.h"

#include <string.h>

#include "caucus-byte-block.h"
#include "caucus-byte-class.h"

#define RANDOM_TEXTS 20000

static const char *const pieces[] = {
  "a", "Section ", "section 1-1", "Articles 1, 2 and 3", "art. 2", "art.2", "§ 1-1", "part-1",
  "1-1", "1-1(b)", "1-1 (b)", "(b)", "2", "IV", "90 days", "12 %", "$15.50", "don't", "p.m", "8:30",
  " ", "  ", "-", "--", "...", "'", ".", ",", "/", ":", "_", "\t", "\n", "\x7f", "parties",
  "\u2019", "\u2013", "\u00a0", "\u00e9", "e\u0301", "\u4e2d", "\u200b", "SUBSECTION 2", "x",
  "\u2014", "\u2011", "\u2212", "\u201c", "\u201d", "\u00ab", "\u2026", "\u00ad", "\u2009", "\u202f",
  "\u20ac", "12 \u20ac", "\u00a7", "\u00a7\u00a7 1 und 2", "\u00b7", "\u00bd", "\u2022", "\uf0b7",
  "\ufb01", "\u0119", "\u00fc", "\u2030", "\u2122", "\u05d0", "\u0661", "art\u00edculo 1",
  "ART\u00cdCULOS 1 y 2", "secci\u00f3n 1\u20131", "Section\u00a01-1", "1\u20111", "Section\u2019s",
  "section shall", "section parties", "Section part 2", "Section y 2", "art. is", "sections 1 to 2",
  "Anh\u00e4nge IV", "ap\u00e9ndice IV",
  "applicable to", "Appendix IV", "to", "or ", "Section 1-1 through 1-2", "abcdefghijklmnop",
};

static void
add (GPtrArray  *blocks,
     const char *label,
     const char *text)
{
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, label, text));
}

/* The places that the pieces name, and behind them @text. */
static GPtrArray *
text_with (const char *text)
{
  GPtrArray *blocks = caucus_blocks_new ();

  add (blocks, "Article 1", "Leave");
  add (blocks, "1-1", "Days");
  add (blocks, "(b)", "Half days");
  add (blocks, "1-2", "Hours");
  add (blocks, "Article 2", "Pay");
  add (blocks, "Appendix IV", "Steps");
  add (blocks, NULL, text);
  return blocks;
}

static CaucusPreparedText *
prepare (const GPtrArray *blocks)
{
  return caucus_prepared_text_new (blocks, TRUE);
}

static const CaucusPreparedUnit *
last_unit (const CaucusPreparedText *text)
{
  return &text->units[text->n_units - 1];
}

/* The hash of what all the rules of folding make of the text. */
static guint64
folded_hash (const CaucusPreparedText *prepared,
             const CaucusPreparedUnit *unit)
{
  const CaucusBlock *block = g_ptr_array_index (prepared->blocks, prepared->n_units - 1);
  g_autoptr (GString) key = g_string_new (NULL);
  guint32 start = 0;

  for (guint i = 0; i < unit->n_references; i++)
    {
      const CaucusReference *reference =
        &g_array_index (prepared->references, CaucusReference, unit->first_reference + i);

      caucus_typography_fold (key, block->text + start, reference->start - start, prepared->fold);
      g_string_append_c (key, CAUCUS_KEY_MASK);
      start = reference->end;
    }
  caucus_typography_fold (key, block->text + start, block->length - start, prepared->fold);
  return caucus_bytes_hash (key->str, key->len, 0);
}

static guint32
count_words (GArray *tokens)
{
  guint32 n_words = 0;

  for (guint i = 0; i < tokens->len; i++)
    n_words += g_array_index (tokens, CaucusToken, i).kind == CAUCUS_TOKEN_WORD;
  return n_words;
}

/* What was read of the last paragraph is what its tokens say. */
static void
assert_as_tokens (CaucusPreparedText *prepared)
{
  const CaucusPreparedUnit *unit = last_unit (prepared);
  const CaucusBlock *block = g_ptr_array_index (prepared->blocks, prepared->n_units - 1);
  GArray *references = prepared->references;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (CaucusToken));
  g_autoptr (GString) key = g_string_new (NULL);
  guint n_before = references->len;

  caucus_tokens_append (tokens, block->text, NULL, prepared->fold);
  g_assert_cmpuint (unit->n_words, ==, count_words (tokens));
  g_assert_cmphex (unit->hash, ==, folded_hash (prepared, unit));

  prepared->key = key;
  caucus_prepared_text_add_references (prepared, block->text,
                                       (CaucusToken *) (gpointer) tokens->data, tokens->len);
  prepared->key = NULL;
  g_assert_cmpuint (unit->n_references, ==, references->len - n_before);
  for (guint i = 0; i < unit->n_references; i++)
    {
      const CaucusReference *found =
        &g_array_index (references, CaucusReference, unit->first_reference + i);
      const CaucusReference *expected = &g_array_index (references, CaucusReference, n_before + i);

      g_assert_cmpuint (found->start, ==, expected->start);
      g_assert_cmpuint (found->end, ==, expected->end);
      g_assert_cmpuint (found->place_id, ==, expected->place_id);
    }
}

static void
assert_reads_as_tokens (const char *text,
                        gboolean    fold_typography)
{
  g_autoptr (GPtrArray) blocks = text_with (text);
  g_autoptr (CaucusPreparedText) prepared = caucus_prepared_text_new (blocks, fold_typography);

  assert_as_tokens (prepared);
}

static void
test_random (void)
{
  for (guint i = 0; i < RANDOM_TEXTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        {
          g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          if (g_test_rand_bit ())
            g_string_append_c (text, ' ');
        }
      assert_reads_as_tokens (text->str, g_test_rand_bit ());
    }
}

/* Every character there is, between all that it could belong to. */
static void
test_characters (void)
{
  for (gunichar c = 1; c < 0x10000; c++)
    {
      char utf8[8] = { 0 };
      g_autofree char *text = NULL;

      if (!g_unichar_validate (c))
        continue;
      g_unichar_to_utf8 (c, utf8);
      text = g_strdup_printf ("%sa%sb8%s%s3 %s 12 %s- %s-%s5 don%st Section%s1-1%s Article 1%s2 e%s",
                              utf8, utf8, utf8, utf8, utf8, utf8, utf8, utf8, utf8, utf8, utf8,
                              utf8, utf8);
      assert_reads_as_tokens (text, TRUE);
    }
}

/* One straddles the end of a block, wherever that is. */
static void
test_straddling (void)
{
  static const char *const characters[] = { "\u00e9", "\u2019", "\u2013", "\u00a0", "\u00a7 1-1" };

  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    for (guint n = 0; n < 2 * CAUCUS_BYTE_BLOCK_SIZE; n++)
      {
        g_autofree char *before = g_strnfill (n, 'x');
        g_autofree char *text = g_strconcat (before, characters[i], "t Section 1-1 is", NULL);
        g_autofree char *spaced = g_strconcat (before, " ", characters[i], " \u2013- - is", NULL);

        assert_reads_as_tokens (text, TRUE);
        assert_reads_as_tokens (spaced, TRUE);
      }
}

/* Two texts behind the same places, whether they have one number, and how many references
 * each has. */
static void
test_alike (void)
{
  static const struct
  {
    const char *old_text;
    const char *new_text;
    gboolean are_alike;
    guint n_references;
  } cases[] = {
    { "Paid monthly.", "Paid monthly.", TRUE, 0 },
    { "Paid monthly.", "Paid weekly.", FALSE, 0 },
    { "the \"shift\" -- paid", "the \u201cshift\u201d \u2013 paid", TRUE, 0 },
    { "one  space", "one space", TRUE, 0 },
    { "See Section 1-1 for the days.", "See Section 1-2 for the days.", TRUE, 1 },
    { "See Section 1-1(b) first.", "See Section 1-1 first.", FALSE, 2 },
    { "Articles 1 and 2 apply.", "Articles 2 and 1 apply.", TRUE, 2 },
    { "See \u201cSection 1-1\u201d.", "See \"Section 1-2\".", TRUE, 1 },
    { "after 1 day", "after 2 days", FALSE, 0 },
    { "Section 7-7 is gone.", "Section 7-8 is gone.", FALSE, 0 },
    { "", "", TRUE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) old_blocks = text_with (cases[i].old_text);
      g_autoptr (GPtrArray) new_blocks = text_with (cases[i].new_text);
      g_autoptr (CaucusPreparedText) old_text = prepare (old_blocks);
      g_autoptr (CaucusPreparedText) new_text = prepare (new_blocks);

      g_assert_cmpint (last_unit (old_text)->hash == last_unit (new_text)->hash, ==,
                       cases[i].are_alike);
      g_assert_cmpuint (last_unit (old_text)->n_references, ==, cases[i].n_references);
    }
}

/* A row of a table is no equal of a paragraph with the same text, a heading is one. */
static void
test_kinds (void)
{
  g_autoptr (GPtrArray) blocks = caucus_blocks_new ();
  g_autoptr (CaucusPreparedText) prepared = NULL;

  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "Range"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_HEADING, NULL, "Range"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "Range"));
  prepared = prepare (blocks);
  g_assert_cmphex (prepared->units[0].hash, ==, prepared->units[1].hash);
  g_assert_cmphex (prepared->units[0].hash, !=, prepared->units[2].hash);
}

/* Many bytes together say what each says alone. */
static void
test_block (void)
{
  for (guint i = 0; i < RANDOM_TEXTS; i++)
    {
      char text[CAUCUS_BYTE_BLOCK_SIZE + 1];
      CaucusByteBlock block;

      for (gsize n = 0; n < sizeof text; n++)
        text[n] = (char) g_test_rand_int_range (g_test_rand_bit () ? 1 : ' ', i % 3 ? 0x80 : 0x100);
      block = caucus_byte_block_read (text);
      for (guint n = 0; n < CAUCUS_BYTE_BLOCK_SIZE; n++)
        {
          gboolean is_doubled = text[n] == text[n + 1] && (text[n] == ' ' || text[n] == '-');

          g_assert_cmpuint (block.plain >> n & 1, ==,
                            !caucus_byte_is (text[n], CAUCUS_BYTE_SPECIAL) && !is_doubled);
          if (caucus_byte_is (text[n], CAUCUS_BYTE_SPECIAL))
            continue;
          g_assert_cmpuint (block.words >> n & 1, ==, caucus_byte_is (text[n], CAUCUS_BYTE_WORD));
          g_assert_cmpuint (block.spaces >> n & 1, ==, text[n] == ' ');
          g_assert_cmpuint (block.initials >> n & 1, ==,
                            strchr ("acegpqrs", g_ascii_tolower (text[n])) != NULL);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prepared-fingerprint/random", test_random);
  g_test_add_func ("/prepared-fingerprint/characters", test_characters);
  g_test_add_func ("/prepared-fingerprint/straddling", test_straddling);
  g_test_add_func ("/prepared-fingerprint/alike", test_alike);
  g_test_add_func ("/prepared-fingerprint/kinds", test_kinds);
  g_test_add_func ("/prepared-fingerprint/block", test_block);
  return g_test_run ();
}
