/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two versions of a text that were made from the same one, put together. */
#include "caucus-merge.h"

#include "caucus-merge-private.h"

static void
part_free (gpointer data)
{
  CaucusMergePart *part = data;

  g_ptr_array_unref (part->blocks);
  g_clear_pointer (&part->theirs, g_ptr_array_unref);
  g_free (part);
}

/* Returns: (transfer full) (element-type CaucusMergePart): no parts yet */
GPtrArray *
caucus_merge_parts_new (void)
{
  return g_ptr_array_new_with_free_func (part_free);
}

/* Returns: (transfer full): a part without paragraphs */
CaucusMergePart *
caucus_merge_part_new (gboolean is_conflict)
{
  CaucusMergePart *part = g_new0 (CaucusMergePart, 1);

  part->is_conflict = is_conflict;
  part->blocks = caucus_blocks_new ();
  if (is_conflict)
    part->theirs = caucus_blocks_new ();
  return part;
}

/* The clean part that is at the end, or a new one. */
static CaucusMergePart *
clean_part (GPtrArray *parts)
{
  CaucusMergePart *last = parts->len > 0 ? g_ptr_array_index (parts, parts->len - 1) : NULL;

  if (last == NULL || last->is_conflict)
    {
      last = caucus_merge_part_new (FALSE);
      g_ptr_array_add (parts, last);
    }
  return last;
}

static void
copy_blocks (GPtrArray       *to,
             const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, caucus_block_copy (g_ptr_array_index (from, i)));
}

/* Returns: (transfer full): the same part */
CaucusMergePart *
caucus_merge_part_copy (const CaucusMergePart *part)
{
  CaucusMergePart *copy = caucus_merge_part_new (part->is_conflict);

  copy_blocks (copy->blocks, part->blocks);
  if (part->is_conflict)
    copy_blocks (copy->theirs, part->theirs);
  return copy;
}

static void
add_clean (GPtrArray       *parts,
           const GPtrArray *blocks)
{
  if (blocks->len > 0)
    copy_blocks (clean_part (parts)->blocks, blocks);
}

static void
add_conflict (GPtrArray       *parts,
              const GPtrArray *ours,
              const GPtrArray *theirs)
{
  CaucusMergePart *part = caucus_merge_part_new (TRUE);

  copy_blocks (part->blocks, ours);
  copy_blocks (part->theirs, theirs);
  g_ptr_array_add (parts, part);
}

static void
merge_edited (GPtrArray       *parts,
              const GPtrArray *base,
              const GPtrArray *ours,
              const GPtrArray *theirs)
{
  CaucusBlock *merged = NULL;

  if (base->len == 1 && ours->len == 1 && theirs->len == 1)
    merged = caucus_merge_block (g_ptr_array_index (base, 0), g_ptr_array_index (ours, 0),
                                 g_ptr_array_index (theirs, 0));
  if (merged != NULL)
    g_ptr_array_add (clean_part (parts)->blocks, merged);
  else
    add_conflict (parts, ours, theirs);
}

static void
merge_run (GPtrArray                 *parts,
           const CaucusMergeVersions *versions,
           const CaucusMergeEntry    *entry)
{
  guint run = (guint) entry->run;
  const CaucusMergeVersion *ours = &versions->versions[CAUCUS_MERGE_OURS][run];
  const CaucusMergeVersion *theirs = &versions->versions[CAUCUS_MERGE_THEIRS][run];

  if (entry->is_torn)
    add_conflict (parts, ours->blocks, theirs->blocks);
  else if (theirs->is_untouched || caucus_blocks_equal (ours->blocks, theirs->blocks))
    add_clean (parts, ours->blocks);
  else if (ours->is_untouched)
    add_clean (parts, theirs->blocks);
  else
    merge_edited (parts, g_ptr_array_index (versions->base, run), ours->blocks, theirs->blocks);
}

static gboolean
is_added_by (const GArray    *order,
             guint            position,
             CaucusMergeSide  side)
{
  const CaucusMergeEntry *entry;

  if (position >= order->len)
    return FALSE;
  entry = &g_array_index (order, CaucusMergeEntry, position);
  return entry->run < 0 && entry->side == side;
}

static guint
take_added (GPtrArray       *blocks,
            const GArray    *order,
            guint            position,
            CaucusMergeSide  side)
{
  for (; is_added_by (order, position, side); position++)
    g_ptr_array_add (blocks, caucus_block_copy (g_array_index (order, CaucusMergeEntry,
                                                               position).added));
  return position;
}

/* Two additions in one place may be two wordings of one thing: somebody has to look. */
static guint
merge_added (GPtrArray    *parts,
             const GArray *order,
             guint         position)
{
  g_autoptr (GPtrArray) ours = caucus_blocks_new ();
  g_autoptr (GPtrArray) theirs = caucus_blocks_new ();

  position = take_added (ours, order, position, CAUCUS_MERGE_OURS);
  position = take_added (theirs, order, position, CAUCUS_MERGE_THEIRS);
  if (ours->len > 0 && theirs->len > 0)
    {
      add_conflict (parts, ours, theirs);
    }
  else
    {
      add_clean (parts, ours);
      add_clean (parts, theirs);
    }
  return position;
}

/**
 * caucus_merge:
 * @base: (element-type CaucusBlock): what both sides began with
 * @ours: (element-type CaucusBlock): what became of it on one side
 * @theirs: (element-type CaucusBlock): what became of it on the other
 *
 * Puts the changes of both sides into one text: edits of different words of a paragraph,
 * paragraphs added, removed and moved. What both changed differently is a conflict that
 * keeps both. A paragraph that both moved, to two places, is one, where we have it; and so are
 * paragraphs that would have one label, which no text had twice.
 *
 * Returns: (transfer full) (element-type CaucusMergePart): the merged text, part by part
 */
GPtrArray *
caucus_merge (const GPtrArray *base,
              const GPtrArray *ours,
              const GPtrArray *theirs)
{
  const GPtrArray *sides[2] = { ours, theirs };
  const GPtrArray *texts[3] = { base, ours, theirs };
  GPtrArray *parts = caucus_merge_parts_new ();
  CaucusMergeVersions versions = { 0 };
  g_autoptr (GArray) order = NULL;

  caucus_merge_versions_init (&versions, base, sides);
  order = caucus_merge_order (&versions);
  for (guint i = 0; i < order->len;)
    {
      const CaucusMergeEntry *entry = &g_array_index (order, CaucusMergeEntry, i);

      if (entry->run < 0)
        {
          i = merge_added (parts, order, i);
          continue;
        }
      merge_run (parts, &versions, entry);
      i++;
    }
  caucus_merge_versions_clear (&versions);
  return caucus_merge_mark_labels (parts, texts);
}

/**
 * caucus_merge_n_conflicts:
 * @parts: (element-type CaucusMergePart): a merge
 */
guint
caucus_merge_n_conflicts (const GPtrArray *parts)
{
  guint n_conflicts = 0;

  for (guint i = 0; i < parts->len; i++)
    if (((const CaucusMergePart *) g_ptr_array_index (parts, i))->is_conflict)
      n_conflicts++;
  return n_conflicts;
}
