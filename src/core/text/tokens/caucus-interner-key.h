/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Byte strings as the interner keeps and compares them: two numbers each. */
#pragma once

#include <glib.h>
#include <string.h>

#include "caucus-bytes-hash.h"

G_BEGIN_DECLS

/* A key of so many bytes is all in its two numbers, and most keys are as short. */
#define CAUCUS_SHORT_KEY_MAX (2 * sizeof (guint64) - 1)
#define CAUCUS_INTERNER_KEY_BYTES_MAX ((gsize) G_MAXINT32)
#define CAUCUS_LONG_KEY (G_GUINT64_CONSTANT (1) << 63)

/**
 * CaucusInternerKey:
 * @first: of a short key the first eight bytes, 0 for those it has not; else where its bytes are
 * @last: of a short key the seven bytes after these, and its length in the highest byte; else
 *   %CAUCUS_LONG_KEY, its length and its hash
 *
 * Two short keys are the same where both numbers are.
 */
typedef struct
{
  guint64 first;
  guint64 last;
} CaucusInternerKey;

static inline gboolean
caucus_interner_key_is_long (CaucusInternerKey key)
{
  return (key.last & CAUCUS_LONG_KEY) != 0;
}

/* Of a long key */
static inline gsize
caucus_interner_key_length (CaucusInternerKey key)
{
  return (gsize) ((key.last & ~CAUCUS_LONG_KEY) >> 32);
}

/* What chooses the slot of a key. */
static inline guint32
caucus_interner_key_slot (CaucusInternerKey key)
{
  guint64 hash;

  if (caucus_interner_key_is_long (key))
    return (guint32) key.last;
  hash = caucus_bytes_hash_mix (caucus_bytes_hash_mix (0, key.first), key.last);
  return (guint32) (hash ^ (hash >> 15));
}

/**
 * caucus_interner_key_cut:
 * @bytes: sixteen can be read there, whatever is behind the key's own
 * @length: at most %CAUCUS_SHORT_KEY_MAX
 *
 * Returns: the key; no branch asks for the length, which nobody can foretell
 */
static inline CaucusInternerKey
caucus_interner_key_cut (const guint8 *bytes,
                         gsize         length)
{
  static const guint64 masks[2 * sizeof (guint64)][2] = {
#define FIRST(n) ((G_GUINT64_CONSTANT (1) << (8 * (n))) - 1)
    { 0, 0 }, { FIRST (1), 0 }, { FIRST (2), 0 }, { FIRST (3), 0 }, { FIRST (4), 0 },
    { FIRST (5), 0 }, { FIRST (6), 0 }, { FIRST (7), 0 }, { G_MAXUINT64, 0 },
    { G_MAXUINT64, FIRST (1) }, { G_MAXUINT64, FIRST (2) }, { G_MAXUINT64, FIRST (3) },
    { G_MAXUINT64, FIRST (4) }, { G_MAXUINT64, FIRST (5) }, { G_MAXUINT64, FIRST (6) },
    { G_MAXUINT64, FIRST (7) },
#undef FIRST
  };
  guint64 halves[2];

  memcpy (halves, bytes, sizeof halves);
  return (CaucusInternerKey) { GUINT64_FROM_LE (halves[0]) & masks[length][0],
                               (GUINT64_FROM_LE (halves[1]) & masks[length][1])
                               | (guint64) length << 56 };
}

CaucusInternerKey caucus_interner_key_make (const guint8      *bytes,
                                            gsize              length);
guint32           caucus_interner_key_hash (CaucusInternerKey  key);

G_END_DECLS
