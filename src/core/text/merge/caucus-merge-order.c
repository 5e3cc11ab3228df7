/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second step of a merge: one sequence of what both sides have.
 *
 * It begins as our order, with what we removed kept in its place; then what their side
 * moved is moved and what it added is put in, each behind what it stands behind there. */
#include "caucus-merge-private.h"

typedef struct
{
  const CaucusMergeVersions *versions;
  GQueue *sequence;     /* of CaucusMergeEntry, owned */
  GList **link_of_run;
} Sequence;

static GList *
insert_after (Sequence               *sequence,
              GList                  *before,
              const CaucusMergeEntry *entry)
{
  CaucusMergeEntry *copy = g_memdup2 (entry, sizeof *entry);
  GList *link;

  if (before == NULL)
    {
      g_queue_push_head (sequence->sequence, copy);
      link = sequence->sequence->head;
    }
  else
    {
      g_queue_insert_after (sequence->sequence, before, copy);
      link = before->next;
    }
  if (entry->run >= 0)
    sequence->link_of_run[entry->run] = link;
  return link;
}

static void
take_ours (Sequence *sequence)
{
  const GArray *order = sequence->versions->orders[CAUCUS_MERGE_OURS];
  GList *before = NULL;

  for (guint i = 0; i < order->len; i++)
    before = insert_after (sequence, before, &g_array_index (order, CaucusMergeEntry, i));
  /* What we removed: behind what it followed in the base. */
  before = NULL;
  for (guint run = 0; run < sequence->versions->n_runs; run++)
    {
      CaucusMergeEntry entry = { .run = (int) run };

      if (sequence->link_of_run[run] == NULL)
        insert_after (sequence, before, &entry);
      before = sequence->link_of_run[run];
    }
}

static CaucusMergeEntry *
entry_at (GList *link)
{
  return link->data;
}

static gboolean
is_ours_alone (GList *link)
{
  return link != NULL && entry_at (link)->run < 0
         && entry_at (link)->side == CAUCUS_MERGE_OURS;
}

/* What their side does not have parts nothing there. */
static gboolean
is_removed_by_theirs (const Sequence *sequence,
                      GList          *link)
{
  const CaucusMergeVersion *versions = sequence->versions->versions[CAUCUS_MERGE_THEIRS];

  return link != NULL && entry_at (link)->run >= 0
         && versions[entry_at (link)->run].blocks->len == 0;
}

/* Both sides may have added the same; else theirs goes behind ours. */
static GList *
add_theirs (Sequence               *sequence,
            GList                  *before,
            const CaucusMergeEntry *entry)
{
  GList *next = before == NULL ? sequence->sequence->head : before->next;

  for (; is_ours_alone (next) || is_removed_by_theirs (sequence, next); next = next->next)
    {
      if (entry_at (next)->run >= 0)
        continue;
      if (caucus_block_equal (entry_at (next)->added, entry->added))
        return next;
      before = next;
    }
  return insert_after (sequence, before, entry);
}

static GList *
move_run (Sequence *sequence,
          GList    *before,
          guint     run)
{
  GList *link = sequence->link_of_run[run];
  CaucusMergeEntry entry = *entry_at (link);

  if (link == before)
    return link;
  g_free (link->data);
  g_queue_delete_link (sequence->sequence, link);
  return insert_after (sequence, before, &entry);
}

/* Where both moved a run it stays where we have it, and is marked if that is another place. */
static void
keep_ours (Sequence *sequence,
           GList    *link,
           GList    *before)
{
  GList *prev = link->prev;

  while (prev != before && (is_ours_alone (prev) || is_removed_by_theirs (sequence, prev)))
    prev = prev->prev;
  if (prev != before)
    entry_at (link)->is_torn = TRUE;
}

/* Returns: the place of the run, where what follows it on their side goes on. */
static GList *
take_their_run (Sequence *sequence,
                GList    *before,
                guint     run)
{
  CaucusMergeVersion *const *versions = sequence->versions->versions;
  GList *link = sequence->link_of_run[run];

  if (!versions[CAUCUS_MERGE_THEIRS][run].is_moved)
    return link;
  if (!versions[CAUCUS_MERGE_OURS][run].is_moved)
    return move_run (sequence, before, run);
  keep_ours (sequence, link, before);
  return link;
}

static void
take_theirs (Sequence *sequence)
{
  const GArray *order = sequence->versions->orders[CAUCUS_MERGE_THEIRS];
  GList *before = NULL;

  for (guint i = 0; i < order->len; i++)
    {
      const CaucusMergeEntry *entry = &g_array_index (order, CaucusMergeEntry, i);

      if (entry->run < 0)
        before = add_theirs (sequence, before, entry);
      else
        before = take_their_run (sequence, before, (guint) entry->run);
    }
}

/* Returns: (transfer full) (element-type CaucusMergeEntry): each run of the base once, and
 * what either side added. */
GArray *
caucus_merge_order (const CaucusMergeVersions *versions)
{
  g_autofree GList **link_of_run = g_new0 (GList *, versions->n_runs + 1);
  g_autoptr (GQueue) queue = g_queue_new ();
  Sequence sequence = { versions, queue, link_of_run };
  GArray *order = g_array_new (FALSE, FALSE, sizeof (CaucusMergeEntry));

  take_ours (&sequence);
  take_theirs (&sequence);
  for (GList *link = queue->head; link != NULL; link = link->next)
    g_array_append_vals (order, link->data, 1);
  g_queue_clear_full (queue, g_free);
  return order;
}
