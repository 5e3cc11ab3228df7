/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contract texts in the store: versions made of blocks that share their paragraphs. */
#include "caucus-text-table.h"

#include "caucus-error.h"
#include "caucus-vocabulary.h"

#define INSERT_VERSION \
  "INSERT INTO version (id, round, hash, created_usec, modified_usec, device) " \
  "VALUES (:id, :round, :hash, :now, :now, :device) ON CONFLICT DO NOTHING"
#define INSERT_PARAGRAPH \
  "INSERT INTO paragraph (id, text, created_usec, modified_usec, device) " \
  "VALUES (:id, :text, :now, :now, :device) ON CONFLICT DO NOTHING"
#define INSERT_BLOCK \
  "INSERT INTO block (id, version, position, kind, label, paragraph," \
  " created_usec, modified_usec, device) " \
  "VALUES (:id, :version, :position, :kind, :label, :paragraph, :now, :now, :device)"

static gboolean
add_version (CaucusDatabase   *database,
             const CaucusId   *version_id,
             const CaucusId   *round_id,
             const GPtrArray  *blocks,
             gboolean         *added,
             GError          **error)
{
  g_autoptr (CaucusStatement) insert = caucus_statement_new (database, INSERT_VERSION);
  g_autofree char *hash = caucus_blocks_hash (blocks);

  caucus_statement_bind_id (insert, ":id", version_id);
  caucus_statement_bind_id (insert, ":round", round_id);
  caucus_statement_bind_text (insert, ":hash", hash);
  caucus_database_bind_stamp (database, insert);
  return caucus_statement_insert (insert, added, error);
}

static void
bind_paragraph (CaucusDatabase  *database,
                CaucusStatement *insert,
                const CaucusId  *paragraph_id,
                const char      *text)
{
  caucus_statement_bind_id (insert, ":id", paragraph_id);
  caucus_statement_bind_text (insert, ":text", text);
  caucus_database_bind_stamp (database, insert);
}

/* A derived id: stores that were given the same text have the same rows. */
static CaucusId
block_id (const CaucusId *version_id,
          guint           position)
{
  g_autofree char *version_hex = caucus_id_to_string (version_id);
  g_autofree char *place = g_strdup_printf ("%u", position);

  return caucus_id_derive ("block", version_hex, place, NULL);
}

static void
bind_block (CaucusDatabase    *database,
            CaucusStatement   *insert,
            const CaucusBlock *block,
            const CaucusId    *paragraph_id)
{
  caucus_statement_bind_word (insert, ":kind", &caucus_block_kinds, block->kind);
  caucus_statement_bind_text (insert, ":label", block->label);
  caucus_statement_bind_id (insert, ":paragraph", paragraph_id);
  caucus_database_bind_stamp (database, insert);
}

/**
 * caucus_text_table_add:
 * @version_id: the id that the text gets
 * @blocks: (element-type CaucusBlock): the text
 *
 * Stores a text for ever; a paragraph that any text of the store holds already
 * is not stored again, and a version that is there already stays as it is.
 */
gboolean
caucus_text_table_add (CaucusDatabase   *database,
                       const CaucusId   *version_id,
                       const CaucusId   *round_id,
                       const GPtrArray  *blocks,
                       GError          **error)
{
  g_autoptr (CaucusStatement) insert_paragraph = NULL;
  g_autoptr (CaucusStatement) insert_block = NULL;
  gboolean is_new;

  if (!add_version (database, version_id, round_id, blocks, &is_new, error))
    return FALSE;
  if (!is_new)
    return TRUE;
  insert_paragraph = caucus_statement_new (database, INSERT_PARAGRAPH);
  insert_block = caucus_statement_new (database, INSERT_BLOCK);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, i);
      CaucusId paragraph_id = caucus_id_derive (block->text, NULL);
      CaucusId id = block_id (version_id, i);

      bind_paragraph (database, insert_paragraph, &paragraph_id, block->text);
      if (!caucus_statement_run_again (insert_paragraph, error))
        return FALSE;
      bind_block (database, insert_block, block, &paragraph_id);
      caucus_statement_bind_id (insert_block, ":id", &id);
      caucus_statement_bind_id (insert_block, ":version", version_id);
      caucus_statement_bind_int (insert_block, ":position", i);
      if (!caucus_statement_run_again (insert_block, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * caucus_text_table_load:
 *
 * Returns: (transfer full) (element-type CaucusBlock): the text, empty for an id
 *   that no version has
 */
GPtrArray *
caucus_text_table_load (CaucusDatabase  *database,
                        const CaucusId  *version_id,
                        GError         **error)
{
  GPtrArray *text;

  return caucus_text_table_load_together (database, version_id, 1, &text, error) ? text : NULL;
}
