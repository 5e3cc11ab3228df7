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

static inline guint64
read_four (const guint8 *bytes)
{
  guint32 four;

  memcpy (&four, bytes, sizeof four);
  return GUINT32_FROM_LE (four);
}

static inline guint64
read_eight (const guint8 *bytes)
{
  guint64 eight;

  memcpy (&eight, bytes, sizeof eight);
  return GUINT64_FROM_LE (eight);
}

/* The number of up to seven bytes, none beyond them being looked at. */
static inline guint64
read_few (const guint8 *bytes,
          gsize         length)
{
  gsize middle = length / 2;

  if (length >= sizeof (guint32))
    return read_four (bytes) | read_four (bytes + length - 4) << (8 * (length - 4));
  if (length == 0)
    return 0;
  return bytes[0] | (guint64) bytes[middle] << (8 * middle)
         | (guint64) bytes[length - 1] << (8 * (length - 1));
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
  CaucusInternerKey key = { .last = (guint64) length << 56 };

  if (length > CAUCUS_SHORT_KEY_MAX)
    {
      key.last = CAUCUS_LONG_KEY | (guint64) length << 32 | hash_bytes (bytes, length);
    }
  else if (length < sizeof (guint64))
    {
      key.first = read_few (bytes, length);
    }
  else
    {
      key.first = read_eight (bytes);
      key.last |= read_few (bytes + sizeof (guint64), length - sizeof (guint64));
    }
  return key;
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
