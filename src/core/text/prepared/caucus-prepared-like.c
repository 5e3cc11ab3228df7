/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs that stand byte for byte in another text that was read: what was found in them is
 * taken over. Most paragraphs of two versions are such. */
#include "caucus-prepared-private.h"

#include <string.h>

/* Paragraphs that agree in all that is looked at first, such as rows of a table, may be many;
 * what is not found among so many is read again. */
#define PROBES_MAX 8

#define HASH_FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

typedef struct
{
  guint32 hash;
  guint32 number;       /* of a paragraph and one, 0 where free */
} Slot;

struct _CaucusPreparedLike
{
  const CaucusPreparedText *text;
  Slot *slots;
  guint32 mask;
};

static inline guint64
bytes_at (const char *text)
{
  guint64 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return bytes;
}

/* Of the length, and of eight bytes at the beginning, in the middle and at the end. What is
 * behind the end of a short text is another every time, which does no harm. */
static inline guint32
hash_of (const CaucusBlock *block)
{
  guint32 last = MAX (block->length, sizeof (guint64)) - sizeof (guint64);
  guint64 hash = block->length;

  hash = (hash ^ bytes_at (block->text)) * HASH_FACTOR;
  hash = ((hash >> 29) ^ bytes_at (block->text + last / 2)) * HASH_FACTOR;
  hash = ((hash >> 29) ^ bytes_at (block->text + last)) * HASH_FACTOR;
  return (guint32) (hash >> 32);
}

static gboolean
is_same (const CaucusBlock *a,
         const CaucusBlock *b)
{
  return a->length == b->length
         && (a->kind == CAUCUS_BLOCK_TABLE_ROW) == (b->kind == CAUCUS_BLOCK_TABLE_ROW)
         && memcmp (a->text, b->text, a->length) == 0;
}

/* Finds the slot of a paragraph with the same bytes, or one that is free; %NULL if neither is
 * near. */
static inline Slot *
find_slot (const CaucusPreparedLike *like,
           const CaucusBlock        *block,
           guint32                   hash)
{
  for (guint32 i = 0; i < PROBES_MAX; i++)
    {
      Slot *slot = &like->slots[(hash + i) & like->mask];

      if (slot->number == 0)
        return slot;
      if (slot->hash == hash
          && is_same (block, g_ptr_array_index (like->text->blocks, slot->number - 1)))
        return slot;
    }
  return NULL;
}

/* @text was read and must live as long. */
CaucusPreparedLike *
caucus_prepared_like_new (const CaucusPreparedText *text)
{
  CaucusPreparedLike *like = g_new (CaucusPreparedLike, 1);

  like->text = text;
  like->mask = (1u << g_bit_storage (text->n_units + text->n_units / 2)) - 1;
  like->slots = g_new0 (Slot, (gsize) like->mask + 1);
  for (guint i = 0; i < text->n_units; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (text->blocks, i);
      guint32 hash = hash_of (block);
      Slot *slot = find_slot (like, block, hash);

      if (slot != NULL && slot->number == 0)
        *slot = (Slot) { hash, i + 1 }
      ;
    }
  return like;
}

void
caucus_prepared_like_free (CaucusPreparedLike *like)
{
  g_free (like->slots);
  g_free (like);
}

/* Adds the references of a paragraph of @like to those of @text; %FALSE if a number that
 * names a place there names none here. */
static gboolean
take_references (const CaucusPreparedLike *like,
                 CaucusPreparedText       *text,
                 const CaucusPreparedUnit *unit)
{
  for (guint32 i = 0; i < unit->n_references; i++)
    {
      CaucusReference reference = g_array_index (like->text->references, CaucusReference,
                                                 unit->first_reference + i);

      reference.place_id = caucus_interner_find_of (text->ids, like->text->ids,
                                                    reference.place_id);
      if (!caucus_prepared_text_is_place (text, reference.place_id))
        return FALSE;
      g_array_append_val (text->references, reference);
    }
  return TRUE;
}

/**
 * caucus_prepared_like_take:
 * @text: another text with typography folded or not as in that of @like
 * @number: of a paragraph of @text
 *
 * Returns: whether it stands in the text of @like as well and means the same there, so that
 *   what was read of it was taken over
 */
gboolean
caucus_prepared_like_take (const CaucusPreparedLike *like,
                           CaucusPreparedText       *text,
                           guint                     number)
{
  const CaucusBlock *block = g_ptr_array_index (text->blocks, number);
  CaucusPreparedUnit *unit = &text->units[number];
  const Slot *slot = find_slot (like, block, hash_of (block));
  const CaucusPreparedUnit *read;
  guint n_references = text->references->len;

  if (slot == NULL || slot->number == 0)
    return FALSE;
  read = &like->text->units[slot->number - 1];
  /* A number that names no place there may name one here. */
  if (read->has_lost_places)
    return FALSE;
  if (!take_references (like, text, read))
    {
      g_array_set_size (text->references, n_references);
      return FALSE;
    }
  unit->first_reference = n_references;
  unit->n_references = read->n_references;
  unit->n_words = read->n_words;
  unit->hash = read->hash;
  return TRUE;
}
