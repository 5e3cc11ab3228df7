/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small numbers for byte strings: equal strings get equal numbers. */
#include "caucus-interner.h"

#include <string.h>

#define SLOTS_MIN 1024

typedef struct
{
  gsize offset;
  guint32 length;
  guint32 hash;
} Key;

/* A table with open addressing over keys that lie one after the other in one
 * buffer: a text has tens of thousands of words, so none is allocated alone. */
struct _CaucusInterner
{
  GByteArray *bytes;
  GArray *keys;
  guint32 *slots;
  guint32 mask;
  guint32 byte_ids[256]; /* of keys of one byte, which is half of what a text has */
};

static void
set_slots (CaucusInterner *interner,
           guint32         n_slots)
{
  g_free (interner->slots);
  interner->slots = g_new (guint32, n_slots);
  interner->mask = n_slots - 1;
  memset (interner->slots, 0xff, n_slots * sizeof (guint32));
}

/**
 * caucus_interner_new:
 *
 * Returns: (transfer full): an interner that knows no key yet
 */
CaucusInterner *
caucus_interner_new (void)
{
  CaucusInterner *interner = g_new0 (CaucusInterner, 1);

  interner->bytes = g_byte_array_new ();
  interner->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  set_slots (interner, SLOTS_MIN);
  memset (interner->byte_ids, 0xff, sizeof (interner->byte_ids));
  return interner;
}

void
caucus_interner_free (CaucusInterner *interner)
{
  g_byte_array_unref (interner->bytes);
  g_array_unref (interner->keys);
  g_free (interner->slots);
  g_free (interner);
}

/* Eight bytes at a time: each time one multiplication, by a prime, whose high bits come down
 * to the low ones, which choose the slot. */
static guint64
mix (guint64 hash,
     guint64 bytes)
{
  hash = (hash ^ bytes) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
  return hash ^ (hash >> 32);
}

/**
 * caucus_interner_hash:
 * @key: (array length=length): any bytes
 * @seed: another gives other hashes
 *
 * Returns: a number that is hardly ever the same for two keys
 */
guint64
caucus_interner_hash (gconstpointer key,
                      gsize         length,
                      guint64       seed)
{
  const guint8 *bytes = key;
  guint64 hash = seed + length;
  guint64 rest = 0;

  for (; length >= sizeof (guint64); bytes += sizeof (guint64), length -= sizeof (guint64))
    {
      guint64 next;

      memcpy (&next, bytes, sizeof (next));
      hash = mix (hash, next);
    }
  while (length > 0)
    rest = rest << 8 | bytes[--length];
  return mix (hash, rest);
}

static guint32
hash_key (const guint8 *bytes,
          gsize         length)
{
  guint64 hash = caucus_interner_hash (bytes, length, 0);

  return (guint32) (hash ^ (hash >> 15));
}

static void
place (CaucusInterner *interner,
       guint32         id)
{
  guint32 slot = g_array_index (interner->keys, Key, id).hash & interner->mask;

  while (interner->slots[slot] != CAUCUS_NO_KEY)
    slot = (slot + 1) & interner->mask;
  interner->slots[slot] = id;
}

static void
grow (CaucusInterner *interner)
{
  set_slots (interner, (interner->mask + 1) * 2);
  for (guint32 id = 0; id < interner->keys->len; id++)
    place (interner, id);
}

static guint32
find (const CaucusInterner *interner,
      const guint8         *bytes,
      const Key            *wanted)
{
  guint32 slot = wanted->hash & interner->mask;

  for (; interner->slots[slot] != CAUCUS_NO_KEY; slot = (slot + 1) & interner->mask)
    {
      const Key *key = &g_array_index (interner->keys, Key, interner->slots[slot]);

      if (key->hash == wanted->hash && key->length == wanted->length
          && (key->length == 0
              || memcmp (interner->bytes->data + key->offset, bytes, key->length) == 0))
        return interner->slots[slot];
    }
  return CAUCUS_NO_KEY;
}

static guint32
add_key (CaucusInterner *interner,
         gconstpointer   bytes,
         const Key      *key)
{
  guint32 id = interner->keys->len;

  g_array_append_vals (interner->keys, key, 1);
  if (key->length > 0)
    g_byte_array_append (interner->bytes, bytes, key->length);
  if (interner->keys->len > interner->mask / 2)
    grow (interner);
  else
    place (interner, id);
  return id;
}

/**
 * caucus_interner_add:
 * @key: (array length=length): any bytes
 *
 * Returns: the key's number: 0 for the first key, one more for each new one
 */
guint32
caucus_interner_add (CaucusInterner *interner,
                     gconstpointer   key,
                     gsize           length)
{
  const guint8 *bytes = key;
  Key added;
  guint32 id;

  g_return_val_if_fail (length < CAUCUS_NO_KEY, CAUCUS_NO_KEY);

  if (length == 1 && interner->byte_ids[bytes[0]] != CAUCUS_NO_KEY)
    return interner->byte_ids[bytes[0]];
  added = (Key) { interner->bytes->len, (guint32) length, hash_key (bytes, length) };
  id = find (interner, bytes, &added);
  if (id == CAUCUS_NO_KEY)
    id = add_key (interner, bytes, &added);
  if (length == 1)
    interner->byte_ids[bytes[0]] = id;
  return id;
}

/**
 * caucus_interner_find:
 * @key: (array length=length): any bytes
 *
 * Returns: the key's number, or %CAUCUS_NO_KEY for one that was not added
 */
guint32
caucus_interner_find (const CaucusInterner *interner,
                      gconstpointer         key,
                      gsize                 length)
{
  Key wanted = { 0, (guint32) length, hash_key (key, length) };

  g_return_val_if_fail (length < CAUCUS_NO_KEY, CAUCUS_NO_KEY);

  return find (interner, key, &wanted);
}

/**
 * caucus_interner_n_keys:
 *
 * Returns: how many different keys were added; every number given is below
 */
guint32
caucus_interner_n_keys (const CaucusInterner *interner)
{
  return interner->keys->len;
}
