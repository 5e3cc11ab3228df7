/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Byte strings as the interner keeps and compares them: two numbers each. */
#include "caucus-interner-key.h"

static guint32
hash_bytes (const guint8 *bytes,
            gsize         length)
{
  guint64 hash = caucus_bytes_hash (bytes, length, 0);

  return (guint32) (hash ^ (hash >> 15));
}

/**
 * caucus_interner_key_make:
 * @bytes: (array length=length): any bytes
 * @length: at most %CAUCUS_INTERNER_KEY_BYTES_MAX
 *
 * Returns: the key; a long one has no place yet
 */
CaucusInternerKey
caucus_interner_key_make (const guint8 *bytes,
                          gsize         length)
{
  guint8 copy[CAUCUS_SHORT_KEY_MAX + 1] = { 0 };
  CaucusInternerKey key = { .last = CAUCUS_LONG_KEY | (guint64) length << 32 };

  if (length > CAUCUS_SHORT_KEY_MAX)
    {
      key.last |= hash_bytes (bytes, length);
      return key;
    }
  memcpy (copy, bytes, length);
  return caucus_interner_key_cut (copy, length);
}

/* Returns: the hash of the key's bytes */
guint32
caucus_interner_key_hash (CaucusInternerKey key)
{
  const guint64 halves[2] = { GUINT64_TO_LE (key.first), GUINT64_TO_LE (key.last) };

  if (caucus_interner_key_is_long (key))
    return (guint32) key.last;
  return hash_bytes ((const guint8 *) halves, (gsize) (key.last >> 56));
}
