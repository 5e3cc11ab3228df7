/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small numbers for byte strings: equal strings get equal numbers. */
#include "caucus-interner.h"

#include <string.h>

#define SLOTS_MIN 1024
/* Many keys are looked up in a row with what they need fetched so many before. */
#define KEYS_AHEAD 16

/* A key of less than eight bytes is told from all others by its length and one number, and
 * most keys are as short. */
#define SHORT_KEY_MAX (sizeof (guint64) - 1)

typedef struct
{
  guint64 place;        /* of a short key the number, else where its bytes are */
  guint32 length;
  guint32 hash;
} Key;

/* A table with open addressing over keys that lie one after the other in one
 * buffer: a text has tens of thousands of words, so none is allocated alone. */
struct _CaucusInterner
{
  const CaucusInterner *base; /* (nullable): has the keys below its number of them */
  guint32 n_base;
  guint8 *bytes;
  gsize n_bytes;
  gsize n_bytes_allocated;
  Key *keys;            /* behind those of the base */
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
  interner->keys = g_new (Key, interner->n_keys_allocated);
  set_slots (interner, SLOTS_MIN);
  memset (interner->byte_ids, 0xff, sizeof (interner->byte_ids));
  return interner;
}

/**
 * caucus_interner_new_over:
 * @base: gets no more keys, and lives longer; has no base itself
 *
 * Returns: (transfer full): another that knows the same keys by the same numbers, and adds its
 *   own behind them
 */
CaucusInterner *
caucus_interner_new_over (const CaucusInterner *base)
{
  CaucusInterner *interner = caucus_interner_new ();

  g_return_val_if_fail (base->base == NULL, interner);

  interner->base = base;
  interner->n_base = base->n_keys;
  memcpy (interner->byte_ids, base->byte_ids, sizeof base->byte_ids);
  return interner;
}

void
caucus_interner_free (CaucusInterner *interner)
{
  g_free (interner->bytes);
  g_free (interner->keys);
  g_free (interner->slots);
  g_free (interner);
}

/* Eight bytes at a time: each time one multiplication, by a prime, whose high bits come down
 * to the low ones, which choose the slot. */
static inline guint64
mix (guint64 hash,
     guint64 bytes)
{
  hash = (hash ^ bytes) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
  return hash ^ (hash >> 32);
}

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

/* The same of the first 0 to 7 bytes of @bytes, the eight bytes that stand there. No branch asks
 * for the length, which nobody can foretell. */
static inline guint64
cut_rest (guint64 bytes,
          gsize   length)
{
  guint64 longer = (guint64) (guint32) bytes << 32
                   | (guint32) (bytes >> ((8 * (length - 4)) & 63));
  guint64 shorter = (bytes & 0xff) << 32
                    | ((bytes >> (8 * (length / 2))) & 0xff) << 8
                    | ((bytes >> ((8 * (length - 1)) & 63)) & 0xff);

  return length >= sizeof (guint32) ? longer : shorter & -(guint64) (length > 0);
}

static inline guint64
hash_bytes (const guint8 *bytes,
            gsize         length,
            guint64       seed)
{
  guint64 hash = seed + length;

  for (; length >= sizeof (guint64); bytes += sizeof (guint64), length -= sizeof (guint64))
    {
      guint64 next;

      memcpy (&next, bytes, sizeof (next));
      hash = mix (hash, next);
    }
  return mix (hash, read_rest (bytes, length));
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
  return hash_bytes (key, length, seed);
}

static inline Key
make_key (const guint8 *bytes,
          gsize         length)
{
  Key key = { .length = (guint32) length };
  guint64 hash;

  if (length <= SHORT_KEY_MAX)
    {
      key.place = read_rest (bytes, length);
      hash = mix (length, key.place);
    }
  else
    hash = hash_bytes (bytes, length, 0);
  key.hash = (guint32) (hash ^ (hash >> 15));
  return key;
}

/* The same of a key with sixteen bytes to read, whatever is behind its own. */
static inline Key
make_word_key (const guint8 *bytes,
               gsize         length)
{
  Key key = { .length = (guint32) length };
  guint64 first, second, hash;

  if (length >= 2 * sizeof (guint64))
    return make_key (bytes, length);
  memcpy (&first, bytes, sizeof first);
  memcpy (&second, bytes + sizeof first, sizeof second);
  if (length <= SHORT_KEY_MAX)
    {
      key.place = cut_rest (GUINT64_FROM_LE (first), length);
      hash = mix (length, key.place);
    }
  else
    hash = mix (mix (length, first), cut_rest (GUINT64_FROM_LE (second), length - sizeof first));
  key.hash = (guint32) (hash ^ (hash >> 15));
  return key;
}

static void
place (CaucusInterner *interner,
       guint32         id)
{
  guint32 slot = interner->keys[id].hash & interner->mask;

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

/* Of keys of the same length, which is not short. */
static inline gboolean
is_equal (const guint8 *a,
          const guint8 *b,
          gsize         length)
{
  guint64 ends[4];

  if (length > 2 * sizeof (guint64))
    return memcmp (a, b, length) == 0;
  memcpy (&ends[0], a, sizeof (guint64));
  memcpy (&ends[1], b, sizeof (guint64));
  memcpy (&ends[2], a + length - sizeof (guint64), sizeof (guint64));
  memcpy (&ends[3], b + length - sizeof (guint64), sizeof (guint64));
  return ends[0] == ends[1] && ends[2] == ends[3];
}

/* The place of a key in the interner's own table. */
static inline guint32
find_place (const CaucusInterner *interner,
            const guint8         *bytes,
            const Key            *wanted)
{
  guint32 slot = wanted->hash & interner->mask;

  for (; interner->slots[slot] != CAUCUS_NO_KEY; slot = (slot + 1) & interner->mask)
    {
      const Key *key = &interner->keys[interner->slots[slot]];

      if (key->hash != wanted->hash || key->length != wanted->length)
        continue;
      if (key->length <= SHORT_KEY_MAX ? key->place == wanted->place
                                       : is_equal (interner->bytes + key->place, bytes, key->length))
        return interner->slots[slot];
    }
  return CAUCUS_NO_KEY;
}

/* The number of a key. */
static inline guint32
find (const CaucusInterner *interner,
      const guint8         *bytes,
      const Key            *wanted)
{
  guint32 id;

  if (interner->base != NULL)
    {
      id = find_place (interner->base, bytes, wanted);
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
      interner->keys = g_renew (Key, interner->keys, interner->n_keys_allocated);
    }
  if (interner->n_bytes + n_bytes > interner->n_bytes_allocated)
    {
      interner->n_bytes_allocated = MAX (interner->n_bytes_allocated * 2,
                                         interner->n_bytes + n_bytes);
      interner->bytes = g_realloc (interner->bytes, interner->n_bytes_allocated);
    }
}

static G_GNUC_NO_INLINE guint32
add_key (CaucusInterner *interner,
         gconstpointer   bytes,
         const Key      *key)
{
  guint32 id = interner->n_keys;
  gsize n_bytes = key->length <= SHORT_KEY_MAX ? 0 : key->length;

  make_room (interner, n_bytes);
  interner->keys[id] = *key;
  interner->n_keys++;
  if (n_bytes > 0)
    {
      interner->keys[id].place = interner->n_bytes;
      memcpy (interner->bytes + interner->n_bytes, bytes, n_bytes);
      interner->n_bytes += n_bytes;
    }
  if (interner->n_keys > interner->mask / 2)
    grow (interner);
  else
    place (interner, id);
  return id + interner->n_base;
}

static inline guint32
find_or_add (CaucusInterner *interner,
             const guint8   *bytes,
             gsize           length)
{
  Key added = make_key (bytes, length);
  guint32 id;

  g_return_val_if_fail (length < CAUCUS_NO_KEY, CAUCUS_NO_KEY);

  id = find (interner, bytes, &added);
  return id != CAUCUS_NO_KEY ? id : add_key (interner, bytes, &added);
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
  Key added = make_word_key (bytes, length);
  guint32 id = find (interner, bytes, &added);

  return id != CAUCUS_NO_KEY ? id : add_key (interner, bytes, &added);
}

/* Fetches what will be read of the table, or of that of the base. */
static inline void
prefetch_slot (const CaucusInterner *interner,
               const Key            *wanted)
{
  const CaucusInterner *first = interner->base != NULL ? interner->base : interner;

  __builtin_prefetch (&first->slots[wanted->hash & first->mask]);
}

static inline void
prefetch_key (const CaucusInterner *interner,
              const Key            *wanted)
{
  const CaucusInterner *first = interner->base != NULL ? interner->base : interner;
  guint32 id = first->slots[wanted->hash & first->mask];

  if (id != CAUCUS_NO_KEY)
    __builtin_prefetch (&first->keys[id]);
}

/**
 * caucus_interner_add_all:
 * @other: has no base
 *
 * Adds all keys of another interner.
 *
 * Returns: (transfer full): by the numbers of @other the keys' numbers here
 */
guint32 *
caucus_interner_add_all (CaucusInterner       *interner,
                         const CaucusInterner *other)
{
  guint32 *ids = g_new (guint32, other->n_keys);

  g_return_val_if_fail (other->base == NULL, ids);

  for (guint32 i = 0; i < other->n_keys; i++)
    {
      const Key *key = &other->keys[i];
      const guint8 *bytes = key->length > SHORT_KEY_MAX ? other->bytes + key->place : NULL;

      if (i + KEYS_AHEAD < other->n_keys)
        prefetch_slot (interner, &other->keys[i + KEYS_AHEAD]);
      if (i + KEYS_AHEAD / 2 < other->n_keys)
        prefetch_key (interner, &other->keys[i + KEYS_AHEAD / 2]);
      ids[i] = find (interner, bytes, key);
      if (ids[i] == CAUCUS_NO_KEY)
        ids[i] = add_key (interner, bytes, key);
    }
  return ids;
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
  return id < interner->n_base ? interner->base->keys[id].hash
                               : interner->keys[id - interner->n_base].hash;
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
  Key wanted = make_key (key, length);

  g_return_val_if_fail (length < CAUCUS_NO_KEY, CAUCUS_NO_KEY);

  return find (interner, key, &wanted);
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
  const CaucusInterner *owner = id < other->n_base ? other->base : other;
  const Key *key = &owner->keys[owner == other ? id - other->n_base : id];

  return find (interner, key->length > SHORT_KEY_MAX ? owner->bytes + key->place : NULL, key);
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
