/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ids of a round file: readable keys, and the 128-bit ids that they stand for. */
#include "caucus-round-keys.h"

#include <string.h>

#include "caucus-error.h"

#define MAX_KEY_LENGTH 64

struct _CaucusRoundKeys
{
  char *round_key;                            /* owned */
  GHashTable *ids[CAUCUS_ROUND_N_LISTS];      /* owned: key -> CaucusId */
  GHashTable *used;                           /* owned: CaucusId */
};

/* The first word is part of every derived id and never changes; the second is for messages. */
static const struct
{
  const char *name;
  const char *one;
} lists[CAUCUS_ROUND_N_LISTS] = {
  { "parties", "party" },
  { "people", "person" },
  { "issues", "issue" },
  { "sessions", "session" },
  { "changes", "change" },
  { "articles", "article" },
  { "threads", "thread" },
  { "passes", "earlier pass" },
  { "events", "event" },
  { "notes", "note" },
};

CaucusRoundKeys *
caucus_round_keys_new (void)
{
  CaucusRoundKeys *keys = g_new0 (CaucusRoundKeys, 1);

  for (guint i = 0; i < CAUCUS_ROUND_N_LISTS; i++)
    keys->ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  keys->used = g_hash_table_new_full (caucus_id_hash, caucus_id_equal, g_free, NULL);
  return keys;
}

void
caucus_round_keys_free (CaucusRoundKeys *keys)
{
  for (guint i = 0; i < CAUCUS_ROUND_N_LISTS; i++)
    g_hash_table_unref (keys->ids[i]);
  g_hash_table_unref (keys->used);
  g_free (keys->round_key);
  g_free (keys);
}

static gboolean
check_key (const char  *key,
           GError     **error)
{
  gsize length = strspn (key, "abcdefghijklmnopqrstuvwxyz0123456789-");

  if (length > 0 && length <= MAX_KEY_LENGTH && key[length] == '\0')
    return TRUE;
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE,
               "an id is 1 to %d characters of a-z, 0-9 and -", MAX_KEY_LENGTH);
  return FALSE;
}

/* 32 hexadecimal digits are a row's own id; any other word stands for a derived one. */
static CaucusId
id_for (CaucusRoundKeys *keys,
        const char      *list_name,
        const char      *key)
{
  CaucusId id;

  if (caucus_id_parse (key, &id))
    return id;
  return caucus_id_derive ("caucus-round", keys->round_key, list_name, key, NULL);
}

static gboolean
take_id (CaucusRoundKeys *keys,
         const CaucusId  *id)
{
  return !caucus_id_is_none (id) && g_hash_table_add (keys->used, caucus_id_copy (id));
}

/**
 * caucus_round_keys_begin:
 * @round_key: the id of the round itself, part of every derived id
 * @round_id: (out): what it stands for
 *
 * To be called once, before any other.
 */
gboolean
caucus_round_keys_begin (CaucusRoundKeys  *keys,
                         const char       *round_key,
                         CaucusId         *round_id,
                         GError          **error)
{
  if (!check_key (round_key, error))
    return FALSE;
  keys->round_key = g_strdup (round_key);
  *round_id = id_for (keys, "round", round_key);
  take_id (keys, round_id);
  return TRUE;
}

/**
 * caucus_round_keys_add:
 *
 * Returns: whether @key is a new id of this list; otherwise @error is %CAUCUS_ERROR_FILE
 */
gboolean
caucus_round_keys_add (CaucusRoundKeys  *keys,
                       CaucusRoundList   list,
                       const char       *key,
                       GError          **error)
{
  CaucusId id;

  if (!check_key (key, error))
    return FALSE;
  id = id_for (keys, lists[list].name, key);
  if (take_id (keys, &id))
    return g_hash_table_insert (keys->ids[list], g_strdup (key), caucus_id_copy (&id));
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, "“%s” is used twice", key);
  return FALSE;
}

/**
 * caucus_round_keys_find:
 * @id: (out): what @key stands for
 *
 * Returns: whether the list has this key; otherwise @error is %CAUCUS_ERROR_FILE
 */
gboolean
caucus_round_keys_find (CaucusRoundKeys  *keys,
                        CaucusRoundList   list,
                        const char       *key,
                        CaucusId         *id,
                        GError          **error)
{
  const CaucusId *found = g_hash_table_lookup (keys->ids[list], key);

  if (found != NULL)
    {
      *id = *found;
      return TRUE;
    }
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, "there is no %s “%s”",
               lists[list].one, key);
  return FALSE;
}

/**
 * caucus_round_keys_derive:
 * @owner_id: the row that it belongs to
 * @what: what tells it from others of the same owner: its time and kind
 *
 * Names a row that the file gives no id. The same words name the same row in
 * every import, wherever in the list they stand; of equal ones, each gets its own.
 *
 * Returns: the id
 */
CaucusId
caucus_round_keys_derive (CaucusRoundKeys *keys,
                          CaucusRoundList  list,
                          const CaucusId  *owner_id,
                          const char      *what)
{
  g_autofree char *owner = caucus_id_to_string (owner_id);
  CaucusId id;
  guint count = 0;

  do
    {
      g_autofree char *nth = g_strdup_printf ("%u", count++);

      id = caucus_id_derive ("caucus-round", owner, lists[list].name, what, nth, NULL);
    }
  while (!take_id (keys, &id));
  return id;
}
