/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random texts, and random edits of them. */
#include "random-blocks.h"

#define WORDS_MAX 14

static const char * const words[] = {
  "the", "employee", "district", "union", "shall", "may", "notice", "90", "180", "$15.00",
  "12 %", "8-3",
  "leave", "of", "and", ",", ".", "(a)", "día", "café", "cafe\u0301", "職員の", "don't",
  "don\u2019t",
  "\u2013", "-", "\u05e9\u05db\u05e8", "\u0633\u0627\u0639\u0627\u062a",
  "\U0001f469\u200d\U0001f3eb", "\u00a0", "x\u0308", "\u0301", "...", "\u2026",
};
static const char * const labels[] = {
  NULL, NULL, "(a)", "(b)", "8-3", "8\u20133", "Article 8", "1.",
};

static const char *
pick (const char * const *choices,
      gsize               n_choices)
{
  return choices[g_test_rand_int_range (0, (gint) n_choices)];
}

static char *
random_text (CaucusBlockKind kind,
             gint            n_words)
{
  GString *text = g_string_new (NULL);

  for (gint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append (text, kind == CAUCUS_BLOCK_TABLE_ROW && i % 3 == 0 ? "\t" : " ");
      g_string_append (text, pick (words, G_N_ELEMENTS (words)));
    }
  return g_string_free (text, FALSE);
}

static CaucusBlock *
random_block (void)
{
  CaucusBlockKind kind = (CaucusBlockKind) g_test_rand_int_range (0, 3);
  g_autofree char *text = random_text (kind, g_test_rand_int_range (0, WORDS_MAX));

  return caucus_block_new (kind, pick (labels, G_N_ELEMENTS (labels)), text);
}

/* A text of up to a dozen paragraphs of all kinds. */
GPtrArray *
random_blocks (void)
{
  GPtrArray *blocks = caucus_blocks_new ();
  gint n_blocks = g_test_rand_int_range (0, 12);

  for (gint i = 0; i < n_blocks; i++)
    g_ptr_array_add (blocks, random_block ());
  return blocks;
}

/* Longer paragraphs, no two alike, each with a word that only it has. */
GPtrArray *
random_paragraphs (guint n_paragraphs)
{
  GPtrArray *blocks = caucus_blocks_new ();

  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *words_of = random_text (CAUCUS_BLOCK_PARAGRAPH, 20);
      g_autofree char *text = g_strdup_printf ("%s item%u", words_of, i);

      g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, text));
    }
  return blocks;
}

static void
replace_block (GPtrArray   *blocks,
               guint        place,
               CaucusBlock *block)
{
  caucus_block_free (blocks->pdata[place]);
  blocks->pdata[place] = block;
}

/* Puts a word in the place of another, or of none. */
void
edit_words (GPtrArray *blocks,
            guint      place_of_block)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, place_of_block);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = g_strsplit (block->text, " ", -1);
  guint n_parts = g_strv_length (parts);

  if (n_parts > 0)
    {
      guint place = (guint) g_test_rand_int_range (0, (gint) n_parts);

      g_free (parts[place]);
      parts[place] = random_text (block->kind, g_test_rand_int_range (0, 3));
    }
  text = g_strjoinv (" ", parts);
  replace_block (blocks, place_of_block, caucus_block_new (block->kind, block->label, text));
}

static void
edit_block (GPtrArray *blocks)
{
  guint place = (guint) g_test_rand_int_range (0, (gint) blocks->len);
  guint other = (guint) g_test_rand_int_range (0, (gint) blocks->len);
  CaucusBlock *block = g_ptr_array_index (blocks, place);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      g_ptr_array_remove_index (blocks, place);
      break;
    case 1:
      g_ptr_array_insert (blocks, (gint) place, random_block ());
      break;
    case 2:
      g_ptr_array_insert (blocks, (gint) other, caucus_block_copy (block));
      break;
    case 3:
      replace_block (blocks, place,
                     caucus_block_new (block->kind, pick (labels, G_N_ELEMENTS (labels)),
                                       block->text));
      break;
    case 4:
      g_ptr_array_insert (blocks, (gint) other, g_ptr_array_steal_index (blocks, place));
      break;
    default:
      edit_words (blocks, place);
      break;
    }
}

/* A copy with some paragraphs removed, added, repeated, renumbered, moved or edited. */
GPtrArray *
edited_copy (const GPtrArray *blocks,
             gint             n_edits)
{
  GPtrArray *copy = caucus_blocks_new ();

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (copy, caucus_block_copy (g_ptr_array_index (blocks, i)));
  for (gint i = 0; i < n_edits && copy->len > 0; i++)
    edit_block (copy);
  return copy;
}
