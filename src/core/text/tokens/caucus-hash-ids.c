/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small numbers for hashes: equal hashes get equal numbers. */
#include "caucus-hash-ids.h"

/* Open addressing with room for all from the start. */
struct _CaucusHashIds
{
  guint64 *hashes;      /* by number */
  guint32 *slots;       /* a number and one, 0 where free */
  guint32 mask;
  guint32 n_ids;
};

/**
 * caucus_hash_ids_new:
 * @n_hashes_max: no more will be added
 *
 * Returns: (transfer full): no numbers yet
 */
CaucusHashIds *
caucus_hash_ids_new (guint n_hashes_max)
{
  CaucusHashIds *ids = g_new0 (CaucusHashIds, 1);

  g_return_val_if_fail (n_hashes_max < 1u << 30, ids);

  ids->mask = (1u << g_bit_storage (n_hashes_max + n_hashes_max / 2)) - 1;
  ids->slots = g_new0 (guint32, (gsize) ids->mask + 1);
  ids->hashes = g_new (guint64, n_hashes_max);
  return ids;
}

void
caucus_hash_ids_free (CaucusHashIds *ids)
{
  g_free (ids->slots);
  g_free (ids->hashes);
  g_free (ids);
}

/**
 * caucus_hash_ids_add:
 * @hash: of good quality in all its bits
 *
 * Returns: the hash's number: 0 for the first, one more for each new one
 */
guint32
caucus_hash_ids_add (CaucusHashIds *ids,
                     guint64        hash)
{
  guint32 slot = (guint32) hash & ids->mask;

  while (ids->slots[slot] != 0 && ids->hashes[ids->slots[slot] - 1] != hash)
    slot = (slot + 1) & ids->mask;
  if (ids->slots[slot] == 0)
    {
      ids->hashes[ids->n_ids] = hash;
      ids->slots[slot] = ++ids->n_ids;
    }
  return ids->slots[slot] - 1;
}

/**
 * caucus_hash_ids_count:
 *
 * Returns: how many different hashes were added; every number given is below
 */
guint32
caucus_hash_ids_count (const CaucusHashIds *ids)
{
  return ids->n_ids;
}
