/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a paragraph is, for the ear: its own number, or the section that it stands in. */
#include "config.h"

#include "caucus-row-place.h"

#include <glib/gi18n.h>

#include "caucus-label-depth.h"

/* What stands further away is of another part of the text. */
#define PARAGRAPHS_MAX 1000

static const char *
find_section (const GPtrArray *blocks,
              int              number)
{
  for (int i = number - 1; i >= MAX (0, number - PARAGRAPHS_MAX); i--)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, i);

      if (block->label != NULL && caucus_label_get_depth (block->label) < CAUCUS_DEPTH_HEADING)
        return block->label;
    }
  return NULL;
}

/**
 * caucus_row_place_describe:
 * @blocks: (element-type CaucusBlock): a text
 * @number: of a paragraph in it, from 0
 *
 * Returns: (transfer full): the paragraph's label, or else in which section it is, or which one
 *   of the text it is where it is in none
 */
char *
caucus_row_place_describe (const GPtrArray *blocks,
                           int              number)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, number);
  const char *section;

  if (block->label != NULL)
    return g_strdup (block->label);
  section = find_section (blocks, number);
  if (section != NULL)
    /* Translators: read aloud of a paragraph without a number: the section it is in, "8-3" */
    return g_strdup_printf (_("In %s"), section);
  /* Translators: read aloud of a paragraph without a number: the first of the text is 1 */
  return g_strdup_printf (_("Paragraph %d"), number + 1);
}
