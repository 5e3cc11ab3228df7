/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hashes of byte strings. */
#include "caucus-bytes-hash.h"

#include <string.h>

/* No word is as long, and most paragraphs are. */
#define LONG_BYTES_MIN 64

/* The last 0 to 7 bytes; together with their number they are told from all others. */
static inline guint64
read_rest (const guint8 *bytes,
           gsize         length)
{
  guint32 first = 0;
  guint32 last = 0;

  if (length >= sizeof (guint32))
    {
      memcpy (&first, bytes, sizeof first);
      memcpy (&last, bytes + length - sizeof last, sizeof last);
    }
  else if (length > 0)
    {
      first = bytes[0];
      last = (guint32) bytes[length / 2] << 8 | bytes[length - 1];
      return (guint64) first << 32 | last;
    }
  return (guint64) GUINT32_FROM_LE (first) << 32 | GUINT32_FROM_LE (last);
}

static inline guint64
read_eight (const guint8 *bytes)
{
  guint64 eight;

  memcpy (&eight, bytes, sizeof eight);
  return eight;
}

/* A hash of two hashes, of every other eight bytes each: the one need not wait for the other. */
static guint64
hash_pairs (const guint8 *bytes,
            gsize         n_pairs,
            guint64       seed)
{
  guint64 first = seed;
  guint64 second = ~seed;

  for (gsize i = 0; i < n_pairs; i++, bytes += 2 * sizeof (guint64))
    {
      first = caucus_bytes_hash_mix (first, read_eight (bytes));
      second = caucus_bytes_hash_mix (second, read_eight (bytes + sizeof (guint64)));
    }
  return caucus_bytes_hash_mix (first, second);
}

/**
 * caucus_bytes_hash:
 * @bytes: (array length=length): any bytes
 * @seed: another gives other hashes
 *
 * Returns: a number that is hardly ever the same for two strings
 */
guint64
caucus_bytes_hash (gconstpointer bytes,
                   gsize         length,
                   guint64       seed)
{
  const guint8 *p = bytes;
  guint64 hash = seed + length;

  if (length >= LONG_BYTES_MIN)
    {
      gsize n_pairs = length / (2 * sizeof (guint64));

      hash = hash_pairs (p, n_pairs, hash);
      p += n_pairs * 2 * sizeof (guint64);
      length -= n_pairs * 2 * sizeof (guint64);
    }
  for (; length >= sizeof (guint64); p += sizeof (guint64), length -= sizeof (guint64))
    hash = caucus_bytes_hash_mix (hash, read_eight (p));
  return caucus_bytes_hash_mix (hash, read_rest (p, length));
}
