/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a contract text as it is read: a heading, a paragraph, or a whole table. */
#include "config.h"

#include "caucus-text-item.h"

struct _CaucusTextItem
{
  GObject parent_instance;

  /* Owned */
  char *label;
  char *text;
  GPtrArray *rows;                /* of string arrays */

  CaucusBlockKind kind;
};

G_DEFINE_FINAL_TYPE (CaucusTextItem, caucus_text_item, G_TYPE_OBJECT)

static void
caucus_text_item_finalize (GObject *object)
{
  CaucusTextItem *item = CAUCUS_TEXT_ITEM (object);

  g_clear_pointer (&item->label, g_free);
  g_clear_pointer (&item->text, g_free);
  g_clear_pointer (&item->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (caucus_text_item_parent_class)->finalize (object);
}

static void
caucus_text_item_class_init (CaucusTextItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = caucus_text_item_finalize;
}

static void
caucus_text_item_init (CaucusTextItem *item)
{
}

CaucusBlockKind
caucus_text_item_get_kind (CaucusTextItem *item)
{
  return item->kind;
}

/* Returns: (nullable) (transfer none): "10-2" */
const char *
caucus_text_item_get_label (CaucusTextItem *item)
{
  return item->label;
}

/* Returns: (nullable) (transfer none): the words; %NULL for a table */
const char *
caucus_text_item_get_text (CaucusTextItem *item)
{
  return item->text;
}

/* Returns: (nullable) (transfer none) (element-type GStrv): a table's rows, its head first */
GPtrArray *
caucus_text_item_get_rows (CaucusTextItem *item)
{
  return item->rows;
}

static CaucusTextItem *
new_text (const CaucusBlock *block)
{
  CaucusTextItem *item = g_object_new (CAUCUS_TYPE_TEXT_ITEM, NULL);

  item->kind = block->kind;
  item->label = g_strdup (block->label);
  if (block->kind == CAUCUS_BLOCK_TABLE_ROW)
    item->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  else
    item->text = g_strdup (block->text);
  return item;
}

/**
 * caucus_text_items_new:
 * @blocks: (element-type CaucusBlock): a text
 *
 * Returns: (transfer full) (element-type CaucusTextItem): the text's parts; table rows
 *   that follow each other are one part
 */
GPtrArray *
caucus_text_items_new (const GPtrArray *blocks)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  CaucusTextItem *table = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, i);
      gboolean is_row = block->kind == CAUCUS_BLOCK_TABLE_ROW;

      if (!is_row || table == NULL)
        {
          table = new_text (block);
          g_ptr_array_add (items, table);
        }
      if (is_row)
        g_ptr_array_add (table->rows, g_strsplit (block->text, "\t", -1));
      else
        table = NULL;
    }
  return items;
}
