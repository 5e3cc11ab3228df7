/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contract text as paragraphs, each with its label apart from its words. */
#include "caucus-block.h"

#include <string.h>

#include "caucus-block-pool.h"

/**
 * caucus_block_new:
 * @label: (nullable): the block's number or letter as printed
 * @text: (nullable): one paragraph; a reader that met an error may have none
 *
 * Returns: (transfer full): a block with copies of @label and @text
 */
CaucusBlock *
caucus_block_new (CaucusBlockKind  kind,
                  const char      *label,
                  const char      *text)
{
  const gsize text_size = text != NULL ? strlen (text) + 1 : 0;
  const gsize label_size = label != NULL ? strlen (label) + 1 : 0;
  CaucusBlock *block = g_malloc (sizeof (CaucusBlock) + text_size + label_size
                                 + CAUCUS_BLOCK_ROOM);
  char *strings = (char *) (block + 1);

  *block = (CaucusBlock) { .kind = kind };
  memset (strings + text_size + label_size, 0, CAUCUS_BLOCK_ROOM);
  if (text != NULL)
    {
      block->text = memcpy (strings, text, text_size);
      block->length = (guint32) text_size - 1;
    }
  if (label != NULL)
    block->label = memcpy (strings + text_size, label, label_size);
  return block;
}

CaucusBlock *
caucus_block_copy (const CaucusBlock *block)
{
  return caucus_block_new (block->kind, block->label, block->text);
}

void
caucus_block_free (CaucusBlock *block)
{
  if (block->pool != NULL)
    caucus_block_pool_unref (block->pool);
  else
    g_free (block);
}

gboolean
caucus_block_equal (const CaucusBlock *a,
                    const CaucusBlock *b)
{
  return a->kind == b->kind
         && g_strcmp0 (a->label, b->label) == 0
         && g_strcmp0 (a->text, b->text) == 0;
}

/**
 * caucus_blocks_new:
 *
 * Returns: (transfer full) (element-type CaucusBlock): an empty text that owns its blocks
 */
GPtrArray *
caucus_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_block_free);
}

/**
 * caucus_blocks_equal:
 * @a: (element-type CaucusBlock): a text
 * @b: (element-type CaucusBlock): another
 *
 * Returns: whether both have the same blocks in the same order
 */
gboolean
caucus_blocks_equal (const GPtrArray *a,
                     const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!caucus_block_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * caucus_blocks_hash:
 * @blocks: (element-type CaucusBlock): a text
 *
 * The fingerprint that is kept with a pass when it is handed over. Each part is
 * hashed with its ending NUL, so no two different texts share the bytes hashed.
 *
 * Returns: (transfer full): SHA-256 as 64 hexadecimal digits
 */
char *
caucus_blocks_hash (const GPtrArray *blocks)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, i);
      const char *label = block->label != NULL ? block->label : "";
      guchar kind = (guchar) block->kind;

      g_checksum_update (checksum, &kind, 1);
      g_checksum_update (checksum, (const guchar *) label, (gssize) strlen (label) + 1);
      g_checksum_update (checksum, (const guchar *) block->text, (gssize) strlen (block->text) + 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * caucus_blocks_to_string:
 * @blocks: (element-type CaucusBlock): a text
 *
 * Returns: (transfer full): the text as a person reads it, a paragraph a line,
 *   an empty line between paragraphs, none between the rows of a table
 */
char *
caucus_blocks_to_string (const GPtrArray *blocks)
{
  g_autoptr (GString) string = g_string_new (NULL);
  const CaucusBlock *previous = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, i);
      gboolean in_table = previous != NULL
                          && previous->kind == CAUCUS_BLOCK_TABLE_ROW
                          && block->kind == CAUCUS_BLOCK_TABLE_ROW;

      if (previous != NULL && !in_table)
        g_string_append_c (string, '\n');
      if (block->label != NULL)
        g_string_append_printf (string, "%s ", block->label);
      g_string_append_printf (string, "%s\n", block->text);
      previous = block;
    }
  return g_string_free (g_steal_pointer (&string), FALSE);
}
