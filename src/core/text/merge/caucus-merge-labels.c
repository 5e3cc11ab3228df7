/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last step of a merge: no two paragraphs get one label without anybody being told.
 *
 * Each side may have put in a section and numbered it, and what follows, as if it were the only
 * one. */
#include "caucus-merge-private.h"

#include "caucus-label-depth.h"
#include "caucus-reference.h"

#define LEVELS_MAX 64

/* Where a text is: what stands above the paragraph that is next, outermost first. */
typedef struct
{
  guint depths[LEVELS_MAX];
  char *keys[LEVELS_MAX];
  guint length;
} Path;

static void
leave (Path *path,
       guint depth)
{
  while (path->length > 0 && path->depths[path->length - 1] >= depth)
    g_free (path->keys[--path->length]);
}

static void
enter (Path       *path,
       guint       depth,
       const char *key)
{
  if (path->length == LEVELS_MAX)
    return;
  path->depths[path->length] = depth;
  path->keys[path->length++] = g_strdup (key);
}

/* "8-4" stands for itself, "(a)" only together with what it is in. */
static char *
make_key (const Path *path,
          guint       depth,
          const char *label)
{
  g_autoptr (GString) own = g_string_new (NULL);
  GString *key = g_string_new (NULL);

  if (!caucus_reference_label_key (own, label))
    g_string_assign (own, label);
  if (depth >= CAUCUS_DEPTH_HEADING || g_ascii_isalpha (own->str[0]))
    for (guint i = 0; i < path->length; i++)
      g_string_append_printf (key, "%s\n", path->keys[i]);
  g_string_append (key, own->str);
  return g_string_free (key, FALSE);
}

/* Returns: (transfer full) (nullable): what is to be there once of the paragraph's label, below
 * what stands above it */
static char *
take_key (Path              *path,
          const CaucusBlock *block)
{
  guint depth;
  char *key;

  if (block->label == NULL)
    {
      if (block->kind == CAUCUS_BLOCK_HEADING)
        {
          leave (path, CAUCUS_DEPTH_HEADING);
          enter (path, CAUCUS_DEPTH_HEADING, block->text);
        }
      return NULL;
    }
  depth = caucus_label_get_depth (block->label);
  leave (path, depth);
  key = make_key (path, depth, block->label);
  enter (path, depth, key);
  return key;
}

static void
count_labels (GHashTable      *counts,
              Path            *path,
              const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      char *key = take_key (path, g_ptr_array_index (blocks, i));

      if (key != NULL)
        g_hash_table_insert (counts, key,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key))
                                               + 1));
    }
}

static GHashTable *
new_counts (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GHashTable *
count_parts (const GPtrArray *parts)
{
  GHashTable *counts = new_counts ();
  Path path = { .length = 0 };

  for (guint i = 0; i < parts->len; i++)
    count_labels (counts, &path, ((const CaucusMergePart *) g_ptr_array_index (parts, i))->blocks);
  leave (&path, 0);
  return counts;
}

/* Leaves those labels that stand more than once, and did in no text before. */
static void
keep_clashes (GHashTable      *counts,
              const GPtrArray *texts[3])
{
  GHashTableIter iter;
  gpointer key, count;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GHashTable) before = new_counts ();
      Path path = { .length = 0 };

      count_labels (before, &path, texts[i]);
      leave (&path, 0);
      g_hash_table_iter_init (&iter, before);
      while (g_hash_table_iter_next (&iter, &key, &count))
        if (GPOINTER_TO_UINT (count) > 1)
          g_hash_table_remove (counts, key);
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &count))
    if (GPOINTER_TO_UINT (count) < 2)
      g_hash_table_iter_remove (&iter);
}

/* What a side has: its paragraphs by their words. */
static GHashTable *
collect_blocks (const GPtrArray *blocks)
{
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < blocks->len; i++)
    {
      CaucusBlock *block = g_ptr_array_index (blocks, i);

      g_hash_table_insert (known, (gpointer) block->text, block);
    }
  return known;
}

/* The parts anew. */
typedef struct
{
  GPtrArray *parts;
  GHashTable *sides[2];         /* what each has */
  GHashTable *clashes;
  CaucusMergePart *clean;       /* the last part, while more may come into it */
} Rebuilt;

static void
add_clean (Rebuilt           *rebuilt,
           const CaucusBlock *block)
{
  if (rebuilt->clean == NULL)
    {
      rebuilt->clean = caucus_merge_part_new (FALSE);
      g_ptr_array_add (rebuilt->parts, rebuilt->clean);
    }
  g_ptr_array_add (rebuilt->clean->blocks, caucus_block_copy (block));
}

/* Each side's own; where neither has these words, they came of both. */
static void
add_clash (Rebuilt           *rebuilt,
           const CaucusBlock *block)
{
  const CaucusBlock *ours = g_hash_table_lookup (rebuilt->sides[CAUCUS_MERGE_OURS], block->text);
  const CaucusBlock *theirs = g_hash_table_lookup (rebuilt->sides[CAUCUS_MERGE_THEIRS],
                                                   block->text);
  CaucusMergePart *part = caucus_merge_part_new (TRUE);

  if (ours == NULL && theirs == NULL)
    ours = theirs = block;
  if (ours != NULL)
    g_ptr_array_add (part->blocks, caucus_block_copy (ours));
  if (theirs != NULL)
    g_ptr_array_add (part->theirs, caucus_block_copy (theirs));
  g_ptr_array_add (rebuilt->parts, part);
  rebuilt->clean = NULL;
}

static void
rebuild_part (Rebuilt               *rebuilt,
              Path                  *path,
              const CaucusMergePart *part)
{
  for (guint i = 0; i < part->blocks->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (part->blocks, i);
      g_autofree char *key = take_key (path, block);

      if (part->is_conflict)
        continue;
      if (key != NULL && g_hash_table_contains (rebuilt->clashes, key))
        add_clash (rebuilt, block);
      else
        add_clean (rebuilt, block);
    }
  if (!part->is_conflict)
    return;
  rebuilt->clean = NULL;
  g_ptr_array_add (rebuilt->parts, caucus_merge_part_copy (part));
}

/**
 * caucus_merge_mark_labels:
 * @parts: (transfer full) (element-type CaucusMergePart): a merge
 * @texts: the base and both sides
 *
 * Makes conflicts of paragraphs with a label that stands twice now, and that neither the base
 * nor either side had twice. Each keeps what either side has of the paragraph.
 *
 * Returns: (transfer full) (element-type CaucusMergePart): the merge with these
 */
GPtrArray *
caucus_merge_mark_labels (GPtrArray       *parts,
                          const GPtrArray *texts[3])
{
  g_autoptr (GHashTable) counts = count_parts (parts);
  Rebuilt rebuilt = { .clashes = counts };
  Path path = { .length = 0 };

  keep_clashes (counts, texts);
  if (g_hash_table_size (counts) == 0)
    return parts;
  for (guint side = 0; side < 2; side++)
    rebuilt.sides[side] = collect_blocks (texts[1 + side]);
  rebuilt.parts = caucus_merge_parts_new ();
  for (guint i = 0; i < parts->len; i++)
    rebuild_part (&rebuilt, &path, g_ptr_array_index (parts, i));
  leave (&path, 0);
  for (guint side = 0; side < 2; side++)
    g_hash_table_unref (rebuilt.sides[side]);
  g_ptr_array_unref (parts);
  return rebuilt.parts;
}
