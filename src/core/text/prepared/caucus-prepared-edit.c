/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A prepared text with another paragraph in the place of one: all others are shared. */
#include "caucus-prepared-private.h"

#include <string.h>

/* Those of @text that still own one of its paragraphs once @number is another. */
static GPtrArray *
keep_owners (const CaucusPreparedText *text,
             guint                     number)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gconstpointer replaced = g_ptr_array_index (text->blocks, number);

  if (text->owners == NULL)
    {
      g_ptr_array_add (owners, g_ptr_array_ref (text->blocks));
      return owners;
    }
  for (guint i = 0; i < text->owners->len; i++)
    {
      GPtrArray *owner = g_ptr_array_index (text->owners, i);

      if (owner->len != 1 || i == 0 || g_ptr_array_index (owner, 0) != replaced)
        g_ptr_array_add (owners, g_ptr_array_ref (owner));
    }
  return owners;
}

/* A copy that has all the blocks but owns none of them; @owners do. */
static GPtrArray *
replace_block (const CaucusPreparedText *text,
               guint                     number,
               CaucusBlock              *block)
{
  GPtrArray *blocks = g_ptr_array_sized_new (text->blocks->len);

  g_ptr_array_set_size (blocks, (gint) text->blocks->len);
  memcpy (blocks->pdata, text->blocks->pdata, text->blocks->len * sizeof (gpointer));
  blocks->pdata[number] = block;
  return blocks;
}

/* Shares what was read of all paragraphs but one. */
static CaucusPreparedText *
share (CaucusPreparedText *text,
       GPtrArray          *blocks)
{
  CaucusPreparedText *edited = g_new (CaucusPreparedText, 1);
  gsize n_bytes = text->n_units * sizeof (CaucusPreparedUnit);

  *edited = *text;
  g_atomic_ref_count_init (&edited->n_refs);
  edited->origin = caucus_prepared_text_ref (text->origin != NULL ? text->origin : text);
  edited->blocks = g_ptr_array_ref (blocks);
  edited->owners = NULL;
  edited->arena = caucus_arena_new (n_bytes);
  edited->units = memcpy (caucus_arena_take (edited->arena, n_bytes), text->units, n_bytes);
  edited->references = g_array_sized_new (FALSE, FALSE, sizeof (CaucusReference),
                                          text->references->len + 1);
  g_array_append_vals (edited->references, text->references->data, text->references->len);
  return edited;
}

static void
read_again (CaucusPreparedText *text,
            guint               number,
            guint32             old_length)
{
  const CaucusBlock *block = g_ptr_array_index (text->blocks, number);

  text->key = g_string_new (NULL);
  text->steps -= text->units[number].n_words;
  caucus_prepared_text_read_units (text, number, number + 1, NULL);
  text->n_bytes += (gsize) block->length - old_length;
  text->units[number].first_token = CAUCUS_NOT_CUT;
  text->units[number].n_tokens = 0;
  g_string_free (g_steal_pointer (&text->key), TRUE);
}

/* Another label may be another place, and a row's first cell another key. */
static gboolean
keeps_places (const CaucusBlock *old_block,
              const CaucusBlock *new_block)
{
  return g_strcmp0 (old_block->label, new_block->label) == 0
         && old_block->kind != CAUCUS_BLOCK_TABLE_ROW
         && new_block->kind != CAUCUS_BLOCK_TABLE_ROW;
}

/**
 * caucus_prepared_text_edit:
 * @number: of a paragraph, from 0
 * @block: what is to stand in its place
 *
 * Reads only that paragraph again, unless its label is another or it is a row of a table.
 *
 * Returns: (transfer full): the text as it is then, with its other blocks those of @text
 */
CaucusPreparedText *
caucus_prepared_text_edit (CaucusPreparedText *text,
                           guint               number,
                           const CaucusBlock  *block)
{
  g_autoptr (GPtrArray) own = caucus_blocks_new ();
  g_autoptr (GPtrArray) blocks = NULL;
  CaucusPreparedText *edited;
  const CaucusBlock *replaced;

  g_return_val_if_fail (number < text->n_units, NULL);

  replaced = g_ptr_array_index (text->blocks, number);
  g_ptr_array_add (own, caucus_block_copy (block));
  blocks = replace_block (text, number, g_ptr_array_index (own, 0));
  if (keeps_places (replaced, block))
    {
      edited = share (text, blocks);
      read_again (edited, number, replaced->length);
    }
  else
    {
      edited = caucus_prepared_text_new (blocks, text->fold == CAUCUS_FOLD_TYPOGRAPHY);
    }
  edited->owners = keep_owners (text, number);
  g_ptr_array_add (edited->owners, g_ptr_array_ref (own));
  return edited;
}
