/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a paragraph's label is one that the labels before it lead to. */
#include "caucus-numbering.h"

#include "caucus-block.h"
#include "caucus-label.h"
#include "caucus-label-depth.h"

/* What stands further away is of another list; also keeps long texts from being read again and
   again. */
#define PARAGRAPHS_MAX 1000

/* "8-3" and "Article 9" are nothing else than labels. */
static gboolean
is_certain (const char *label)
{
  for (const char *c = label; *c != '\0'; c++)
    {
      if (*c == '-' || (guchar) *c >= 0x80 || (g_ascii_isalpha (c[0]) && g_ascii_isalpha (c[1])))
        return TRUE;
    }
  return FALSE;
}

/**
 * caucus_numbering_leads_to:
 * @blocks: (element-type CaucusBlock): a text
 * @number: of a paragraph in it, from 0
 *
 * What begins with a figure may look like a numbered paragraph: "(10) days of leave". What looks
 * like one is a label where it may begin a list, or comes next after the last one of its depth.
 *
 * Returns: whether the paragraph is numbered by its label, or has none
 */
gboolean
caucus_numbering_leads_to (const GPtrArray *blocks,
                           guint            number)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, number);
  guint depth, last;

  if (block->label == NULL || is_certain (block->label) || caucus_label_may_begin (block->label))
    return TRUE;
  depth = caucus_label_get_depth (block->label);
  last = number > PARAGRAPHS_MAX ? number - PARAGRAPHS_MAX : 0;
  for (guint i = number; i-- > last;)
    {
      const CaucusBlock *before = g_ptr_array_index (blocks, i);
      guint depth_before = before->label != NULL ? caucus_label_get_depth (before->label)
                                                 : G_MAXUINT;

      if (depth_before == depth)
        return caucus_label_follows (block->label, before->label);
      if (depth_before < depth)
        return FALSE;
    }
  return FALSE;
}
