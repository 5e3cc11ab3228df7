/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of a moved paragraph's other end, as a person would name it. */
#include "config.h"

#include "caucus-move-place.h"

#include <glib/gi18n.h>

#include "compare/caucus-comparison-words.h"

#define MOST_CHARACTERS 32

static char *
name_block (const CaucusBlock *block)
{
  g_autofree char *words = NULL;

  if (block->label != NULL)
    return g_strdup (block->label);
  words = caucus_comparison_words_shorten (block->text, MOST_CHARACTERS);
  g_strdelimit (words, "\t", ' ');
  /* Translators: quotes around words of a contract */
  return g_strdup_printf (_("“%s”"), words);
}

/**
 * caucus_move_place_describe:
 * @cell: one end of a move
 * @blocks: the text in which the other end stands
 * @number: where in it, from 0
 *
 * Names the place by the paragraph's label there, or by what stands above it.
 */
void
caucus_move_place_describe (CaucusComparisonCell *cell,
                            const GPtrArray      *blocks,
                            int                   number)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, number);

  g_free (cell->other_label);
  cell->other_label = g_strdup (block->label);
  if (block->label == NULL && number > 0)
    cell->above = name_block (g_ptr_array_index (blocks, number - 1));
}
