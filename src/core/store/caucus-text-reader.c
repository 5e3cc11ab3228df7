/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of the store read together: a paragraph that several have is read once and kept once. */
#include "caucus-text-table.h"

#include <string.h>

#include "caucus-block-pool.h"

/* Of texts that are longer SQLite's pages would be kept beside the words that were in them. */
#define LONG_BYTES (256 * 1024)

#define SELECT_BLOCKS \
  "SELECT kind, label, paragraph FROM block WHERE version = :version ORDER BY position"
#define SELECT_ALL \
  "SELECT kind, label, paragraph, text " \
  "FROM block LEFT JOIN paragraph ON paragraph.id = block.paragraph " \
  "WHERE version = :version ORDER BY position"
#define SELECT_TEXT \
  "SELECT text FROM paragraph WHERE id = :id"

/* A block whose strings still move: they are known by their places in all that was read. */
typedef struct
{
  CaucusId paragraph_id;
  CaucusBlockKind kind;
  gboolean has_label;
  gsize label;
  gsize text;
} Entry;

typedef struct
{
  CaucusStatement *select_all;    /* blocks with their words */
  CaucusStatement *select_blocks; /* the same without */
  CaucusStatement *select_text;
  GString *strings;               /* one after the other, each with its NUL */
  GHashTable *known;              /* of Entry by paragraph: of the texts before this one */
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->select_all, caucus_statement_free);
  g_clear_pointer (&reading->select_blocks, caucus_statement_free);
  g_clear_pointer (&reading->select_text, caucus_statement_free);
  g_clear_pointer (&reading->known, g_hash_table_unref);
  if (reading->strings != NULL)
    g_string_free (g_steal_pointer (&reading->strings), TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
reading_init (Reading        *reading,
              CaucusDatabase *database)
{
  reading->select_all = caucus_statement_new (database, SELECT_ALL);
  reading->select_blocks = caucus_statement_new (database, SELECT_BLOCKS);
  reading->select_text = caucus_statement_new (database, SELECT_TEXT);
  reading->strings = g_string_new (NULL);
  reading->known = g_hash_table_new (caucus_id_hash, caucus_id_equal);
}

/* Returns: where the string is from now on; what a store does not have yet is empty */
static gsize
keep (Reading    *reading,
      const char *string)
{
  const char *kept = string != NULL ? string : "";
  gsize place = reading->strings->len;

  g_string_append_len (reading->strings, kept, (gssize) strlen (kept) + 1);
  return place;
}

static gboolean
read_words (Reading  *reading,
            Entry    *entry,
            GError  **error)
{
  const Entry *known = g_hash_table_lookup (reading->known, &entry->paragraph_id);
  gboolean has_row;

  if (known != NULL)
    {
      entry->text = known->text;
      return TRUE;
    }
  caucus_statement_bind_id (reading->select_text, ":id", &entry->paragraph_id);
  if (!caucus_statement_step (reading->select_text, &has_row, error))
    return FALSE;
  entry->text = keep (reading, has_row ? caucus_statement_get_text (reading->select_text, 0)
                                       : NULL);
  caucus_statement_rewind (reading->select_text);
  return TRUE;
}

static Entry
read_block (Reading         *reading,
            CaucusStatement *row)
{
  const char *label = caucus_statement_get_text (row, 1);
  Entry entry = {
    .kind = caucus_statement_get_word (row, 0, &caucus_block_kinds),
    .paragraph_id = caucus_statement_get_id (row, 2),
    .has_label = label != NULL,
  };

  if (label != NULL)
    entry.label = keep (reading, label);
  return entry;
}

/* Of the first text all words are read at once, which takes less than to ask for each paragraph. */
static GArray *
read_version (Reading         *reading,
              const CaucusId  *version_id,
              GError         **error)
{
  gboolean is_first = g_hash_table_size (reading->known) == 0;
  CaucusStatement *row = is_first ? reading->select_all : reading->select_blocks;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  gboolean has_row;

  caucus_statement_bind_id (row, ":version", version_id);
  while (caucus_statement_step (row, &has_row, error))
    {
      Entry entry;

      if (!has_row)
        {
          caucus_statement_rewind (row);
          return g_steal_pointer (&entries);
        }
      entry = read_block (reading, row);
      if (is_first)
        entry.text = keep (reading, caucus_statement_get_text (row, 3));
      else if (!read_words (reading, &entry, error))
        return NULL;
      g_array_append_val (entries, entry);
    }
  return NULL;
}

static void
note_known (Reading *reading,
            GArray  *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      g_hash_table_insert (reading->known, &entry->paragraph_id, entry);
    }
}

static guint
count_entries (const GPtrArray *versions)
{
  guint n = 0;

  for (guint i = 0; i < versions->len; i++)
    n += ((const GArray *) g_ptr_array_index (versions, i))->len;
  return n;
}

static GPtrArray *
make_blocks (CaucusBlockPool *pool,
             const char      *strings,
             const GArray    *entries)
{
  GPtrArray *blocks = g_ptr_array_new_full (entries->len, (GDestroyNotify) caucus_block_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      CaucusBlock *block = caucus_block_pool_add (pool);

      block->kind = entry->kind;
      block->label = entry->has_label ? strings + entry->label : NULL;
      block->text = strings + entry->text;
      block->length = (guint32) strlen (block->text);
      g_ptr_array_add (blocks, block);
    }
  return blocks;
}

/* All that was read, and no more. */
static char *
take_strings (Reading *reading,
              gsize   *length)
{
  const char room[CAUCUS_BLOCK_ROOM] = { 0 };

  *length = reading->strings->len;
  g_string_append_len (reading->strings, room, sizeof room);
  return g_realloc (g_string_free (g_steal_pointer (&reading->strings), FALSE),
                    *length + sizeof room);
}

/**
 * caucus_text_table_load_together:
 * @version_ids: (array length=n): the texts
 * @texts: (out) (array length=n): each (transfer full) (element-type CaucusBlock), empty for an id
 *   that no version has; set only where all could be read
 *
 * The blocks of a paragraph that several of the texts have point at the same words. The words of
 * all texts are kept as long as any block of any.
 */
gboolean
caucus_text_table_load_together (CaucusDatabase  *database,
                                 const CaucusId  *version_ids,
                                 guint            n,
                                 GPtrArray      **texts,
                                 GError         **error)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (CaucusBlockPool) pool = NULL;
  g_auto (Reading) reading = { NULL };
  char *strings;
  gsize length;

  reading_init (&reading, database);
  for (guint i = 0; i < n; i++)
    {
      GArray *entries = read_version (&reading, &version_ids[i], error);

      if (entries == NULL)
        return FALSE;
      g_ptr_array_add (versions, entries);
      if (i + 1 < n)
        note_known (&reading, entries);
    }
  if (reading.strings->len > LONG_BYTES)
    caucus_database_release_memory (database);
  strings = take_strings (&reading, &length);
  pool = caucus_block_pool_new_take (strings, length);
  caucus_block_pool_expect (pool, count_entries (versions));
  for (guint i = 0; i < n; i++)
    texts[i] = make_blocks (pool, strings, g_ptr_array_index (versions, i));
  return TRUE;
}
