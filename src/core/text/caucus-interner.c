/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small numbers for byte strings: equal strings get equal numbers. */
#include "caucus-interner.h"

#include <string.h>

#define SLOTS_MIN 1024
#define NO_KEY G_MAXUINT32

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

/* FNV-1a, with the high bits mixed into the low ones that choose the slot. */
static guint32
hash_bytes (const guint8 *bytes,
            gsize         length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ bytes[i]) * 16777619u;
  return hash ^ (hash >> 15);
}

static void
place (CaucusInterner *interner,
       guint32         id)
{
  guint32 slot = g_array_index (interner->keys, Key, id).hash & interner->mask;

  while (interner->slots[slot] != NO_KEY)
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

  for (; interner->slots[slot] != NO_KEY; slot = (slot + 1) & interner->mask)
    {
      const Key *key = &g_array_index (interner->keys, Key, interner->slots[slot]);

      if (key->hash == wanted->hash && key->length == wanted->length
          && (key->length == 0
              || memcmp (interner->bytes->data + key->offset, bytes, key->length) == 0))
        return interner->slots[slot];
    }
  return NO_KEY;
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
  Key added = { interner->bytes->len, (guint32) length, hash_bytes (key, length) };
  guint32 id;

  g_return_val_if_fail (length < NO_KEY, NO_KEY);

  id = find (interner, key, &added);
  if (id != NO_KEY)
    return id;

  id = interner->keys->len;
  g_array_append_val (interner->keys, added);
  if (length > 0)
    g_byte_array_append (interner->bytes, key, (guint) length);
  if (interner->keys->len > interner->mask / 2)
    grow (interner);
  else
    place (interner, id);
  return id;
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
