/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small numbers for byte strings: equal strings get equal numbers. */
#include "caucus-interner.h"

#include <string.h>

#include "caucus-interner-key.h"

#define SLOTS_MIN 1024
/* Many keys are looked up in a row with what they need fetched so many before. */
#define KEYS_AHEAD 16

/* A table with open addressing over keys that lie one after the other in one
 * buffer: a text has tens of thousands of words, so none is allocated alone. */
struct _CaucusInterner
{
  const CaucusInterner *base; /* (nullable): has the keys below its number of them */
  guint32 n_base;
  guint8 *bytes;
  gsize n_bytes;
  gsize n_bytes_allocated;
  CaucusInternerKey *keys;            /* behind those of the base */
  guint32 n_keys;
  guint32 n_keys_allocated;
  guint32 *slots;       /* the places of keys in @keys */
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

  interner->n_bytes_allocated = SLOTS_MIN * sizeof (guint64);
  interner->bytes = g_malloc (interner->n_bytes_allocated);
  interner->n_keys_allocated = SLOTS_MIN / 2;
  interner->keys = g_new (CaucusInternerKey, interner->n_keys_allocated);
  set_slots (interner, SLOTS_MIN);
  memset (interner->byte_ids, 0xff, sizeof (interner->byte_ids));
  return interner;
}

/**
 * caucus_interner_new_over:
 * @base: gets no more keys, and lives longer
 *
 * Returns: (transfer full): another that knows the same keys by the same numbers, and adds its
 *   own behind them
 */
CaucusInterner *
caucus_interner_new_over (const CaucusInterner *base)
{
  CaucusInterner *interner = caucus_interner_new ();

  interner->base = base;
  interner->n_base = caucus_interner_n_keys (base);
  memcpy (interner->byte_ids, base->byte_ids, sizeof base->byte_ids);
  return interner;
}

/**
 * caucus_interner_is_over:
 *
 * Returns: whether @interner knows all keys of @base by the same numbers, because it is that
 *   one, or was made over it or over another that was
 */
gboolean
caucus_interner_is_over (const CaucusInterner *interner,
                         const CaucusInterner *base)
{
  while (interner != NULL && interner != base)
    interner = interner->base;
  return interner != NULL;
}

void
caucus_interner_free (CaucusInterner *interner)
{
  g_free (interner->bytes);
  g_free (interner->keys);
  g_free (interner->slots);
  g_free (interner);
}

static void
place (CaucusInterner *interner,
       guint32         id)
{
  guint32 slot = caucus_interner_key_slot (interner->keys[id]) & interner->mask;

  while (interner->slots[slot] != CAUCUS_NO_KEY)
    slot = (slot + 1) & interner->mask;
  interner->slots[slot] = id;
}

static void
grow (CaucusInterner *interner)
{
  set_slots (interner, (interner->mask + 1) * 2);
  for (guint32 id = 0; id < interner->n_keys; id++)
    place (interner, id);
}

/* The place of a key in the interner's own table; @bytes are asked for only of a long one. */
static inline guint32
find_place (const CaucusInterner *interner,
            const guint8         *bytes,
            CaucusInternerKey     wanted)
{
  guint32 slot = caucus_interner_key_slot (wanted) & interner->mask;

  for (; interner->slots[slot] != CAUCUS_NO_KEY; slot = (slot + 1) & interner->mask)
    {
      const CaucusInternerKey *key = &interner->keys[interner->slots[slot]];

      if (key->last != wanted.last)
        continue;
      if (caucus_interner_key_is_long (wanted)
            ? memcmp (interner->bytes + key->first, bytes, caucus_interner_key_length (wanted)) == 0
            : key->first == wanted.first)
        return interner->slots[slot];
    }
  return CAUCUS_NO_KEY;
}

/* The number of a key in one of the bases, of which the first has most keys. */
static guint32
find_below (const CaucusInterner *interner,
            const guint8         *bytes,
            CaucusInternerKey     wanted)
{
  const CaucusInterner *base = interner->base;
  guint32 id = CAUCUS_NO_KEY;

  if (base->base != NULL)
    id = find_below (base, bytes, wanted);
  if (id != CAUCUS_NO_KEY)
    return id;
  id = find_place (base, bytes, wanted);
  return id != CAUCUS_NO_KEY ? id + base->n_base : id;
}

/* The number of a key. */
static inline guint32
find (const CaucusInterner *interner,
      const guint8         *bytes,
      CaucusInternerKey     wanted)
{
  guint32 id;

  if (interner->base != NULL)
    {
      id = find_below (interner, bytes, wanted);
      if (id != CAUCUS_NO_KEY)
        return id;
    }
  id = find_place (interner, bytes, wanted);
  return id != CAUCUS_NO_KEY ? id + interner->n_base : id;
}

static void
make_room (CaucusInterner *interner,
           gsize           n_bytes)
{
  if (interner->n_keys == interner->n_keys_allocated)
    {
      interner->n_keys_allocated *= 2;
      interner->keys = g_renew (CaucusInternerKey, interner->keys, interner->n_keys_allocated);
    }
  if (interner->n_bytes + n_bytes > interner->n_bytes_allocated)
    {
      interner->n_bytes_allocated = MAX (interner->n_bytes_allocated * 2,
                                         interner->n_bytes + n_bytes);
      interner->bytes = g_realloc (interner->bytes, interner->n_bytes_allocated);
    }
}

static G_GNUC_NO_INLINE guint32
add_key (CaucusInterner    *interner,
         gconstpointer      bytes,
         CaucusInternerKey  key)
{
  guint32 id = interner->n_keys;
  gsize n_bytes = caucus_interner_key_is_long (key) ? caucus_interner_key_length (key) : 0;

  make_room (interner, n_bytes);
  if (n_bytes > 0)
    {
      key.first = interner->n_bytes;
      memcpy (interner->bytes + interner->n_bytes, bytes, n_bytes);
      interner->n_bytes += n_bytes;
    }
  interner->keys[id] = key;
  interner->n_keys++;
  if (interner->n_keys > interner->mask / 2)
    grow (interner);
  else
    place (interner, id);
  return id + interner->n_base;
}

static guint32
find_or_add (CaucusInterner *interner,
             const guint8   *bytes,
             gsize           length)
{
  CaucusInternerKey added;
  guint32 id;

  g_return_val_if_fail (length <= CAUCUS_INTERNER_KEY_BYTES_MAX, CAUCUS_NO_KEY);

  added = caucus_interner_key_make (bytes, length);
  id = find (interner, bytes, added);
  return id != CAUCUS_NO_KEY ? id : add_key (interner, bytes, added);
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

  if (length != 1)
    return find_or_add (interner, bytes, length);
  if (interner->byte_ids[bytes[0]] == CAUCUS_NO_KEY)
    interner->byte_ids[bytes[0]] = find_or_add (interner, bytes, length);
  return interner->byte_ids[bytes[0]];
}

/**
 * caucus_interner_add_word:
 * @word: (array length=length): more than one byte; sixteen can be read there
 *
 * Does what caucus_interner_add() does, in less time.
 */
guint32
caucus_interner_add_word (CaucusInterner *interner,
                          const char     *word,
                          gsize           length)
{
  const guint8 *bytes = (const guint8 *) word;
  CaucusInternerKey added;
  guint32 id;

  if (length > CAUCUS_SHORT_KEY_MAX)
    return find_or_add (interner, bytes, length);
  added = caucus_interner_key_cut (bytes, length);
  id = find (interner, bytes, added);
  return id != CAUCUS_NO_KEY ? id : add_key (interner, bytes, added);
}

/* Fetches what will be read of the table, or of that of the base. */
static inline void
prefetch_slot (const CaucusInterner *interner,
               CaucusInternerKey     wanted)
{
  const CaucusInterner *first = interner->base != NULL ? interner->base : interner;

  __builtin_prefetch (&first->slots[caucus_interner_key_slot (wanted) & first->mask]);
}

static inline void
prefetch_key (const CaucusInterner *interner,
              CaucusInternerKey     wanted)
{
  const CaucusInterner *first = interner->base != NULL ? interner->base : interner;
  guint32 id = first->slots[caucus_interner_key_slot (wanted) & first->mask];

  if (id != CAUCUS_NO_KEY)
    __builtin_prefetch (&first->keys[id]);
}

static void
add_keys (CaucusInterner       *interner,
          const CaucusInterner *other,
          guint32              *ids)
{
  if (other->base != NULL)
    add_keys (interner, other->base, ids);
  for (guint32 i = 0; i < other->n_keys; i++)
    {
      CaucusInternerKey key = other->keys[i];
      const guint8 *bytes = caucus_interner_key_is_long (key) ? other->bytes + key.first : NULL;
      guint32 *id = &ids[other->n_base + i];

      if (i + KEYS_AHEAD < other->n_keys)
        prefetch_slot (interner, other->keys[i + KEYS_AHEAD]);
      if (i + KEYS_AHEAD / 2 < other->n_keys)
        prefetch_key (interner, other->keys[i + KEYS_AHEAD / 2]);
      *id = find (interner, bytes, key);
      if (*id == CAUCUS_NO_KEY)
        *id = add_key (interner, bytes, key);
    }
}

/**
 * caucus_interner_add_all:
 *
 * Adds all keys of another interner.
 *
 * Returns: (transfer full): by the numbers of @other the keys' numbers here
 */
guint32 *
caucus_interner_add_all (CaucusInterner       *interner,
                         const CaucusInterner *other)
{
  guint32 *ids = g_new (guint32, caucus_interner_n_keys (other));

  add_keys (interner, other, ids);
  return ids;
}

/* The one that has a key, itself or one that it is over. */
static inline const CaucusInterner *
owner_of (const CaucusInterner *interner,
          guint32               id)
{
  while (id < interner->n_base)
    interner = interner->base;
  return interner;
}

/**
 * caucus_interner_hash_of:
 *
 * Returns: a hash of a key by its number, which is another in each interner
 */
guint32
caucus_interner_hash_of (const CaucusInterner *interner,
                         guint32               id)
{
  const CaucusInterner *owner = owner_of (interner, id);

  return caucus_interner_key_hash (owner->keys[id - owner->n_base]);
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
  g_return_val_if_fail (length <= CAUCUS_INTERNER_KEY_BYTES_MAX, CAUCUS_NO_KEY);

  return find (interner, key, caucus_interner_key_make (key, length));
}

/**
 * caucus_interner_find_of:
 * @id: the number of a key in @other
 *
 * Returns: the key's number in @interner, or %CAUCUS_NO_KEY for one that was not added
 */
guint32
caucus_interner_find_of (const CaucusInterner *interner,
                         const CaucusInterner *other,
                         guint32               id)
{
  const CaucusInterner *owner = owner_of (other, id);
  CaucusInternerKey key = owner->keys[id - owner->n_base];

  return find (interner, caucus_interner_key_is_long (key) ? owner->bytes + key.first : NULL, key);
}

/**
 * caucus_interner_n_keys:
 *
 * Returns: how many different keys were added; every number given is below
 */
guint32
caucus_interner_n_keys (const CaucusInterner *interner)
{
  return interner->n_base + interner->n_keys;
}
