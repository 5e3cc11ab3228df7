/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is taken piece by piece and given back all at once.
 *
 * What a long text needs for a while is asked of the system as a whole, in pages of the larger
 * size where it has them: a page of the usual size costs more than what most of them are
 * filled with. What does not fill one shares it with others. All goes back to the system when
 * it is not needed any more. */
#include "caucus-arena.h"

#include "caucus-pages.h"
#include "caucus-shared-page.h"

/* clang says otherwise than gcc that it looks after addresses. */
#ifdef __has_feature
#if __has_feature (address_sanitizer) && !defined (__SANITIZE_ADDRESS__)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

/* What is not taken must not be used. */
#if defined (__has_feature)
#if __has_feature (address_sanitizer)
#define CHECKS_ADDRESSES
#endif
#elif defined (__SANITIZE_ADDRESS__)
#define CHECKS_ADDRESSES
#endif

#ifdef CHECKS_ADDRESSES
#include <sanitizer/asan_interface.h>
#define forbid(memory, n_bytes) ASAN_POISON_MEMORY_REGION (memory, n_bytes)
#define allow(memory, n_bytes) ASAN_UNPOISON_MEMORY_REGION (memory, n_bytes)
#define BYTES_BEHIND_PIECE 64
#else
#define forbid(memory, n_bytes)
#define allow(memory, n_bytes)
#define BYTES_BEHIND_PIECE 0
#endif

#define PIECE_ALIGNMENT 16
#define CHUNK_BYTES_MIN ((gsize) 8 << 10)
/* A chunk is as large as the one before, up to this. */
#define NEXT_CHUNK_BYTES_MAX ((gsize) 256 << 10)
/* Who takes as much at once knows what is needed: such a chunk has no room for more. */
#define ALONE_BYTES_MIN ((gsize) 64 << 10)
/* What fills little of a large page has small ones; no system's are larger. */
#define SMALL_PAGE_BYTES_MAX ((gsize) 64 << 10)
/* malloc keeps what is freed for the thread that had it, unless it was at the end. */
#define MAPPED_CHUNK_BYTES_MIN ((gsize) 128 << 10)

typedef enum
{
  CHUNK_ALLOCATED,
  CHUNK_MAPPED,
  CHUNK_SHARED,         /* part of a large page */
} ChunkKind;

typedef struct _Chunk Chunk;

struct _Chunk
{
  Chunk *next;
  gsize n_bytes;
  ChunkKind kind;
};

struct _CaucusArena
{
  Chunk *chunks;        /* the one that pieces are taken from first */
  guint8 *next_piece;
  guint8 *end;
  gsize n_bytes;        /* that are expected to be taken together */
};

static gsize
round_up (gsize n_bytes,
          gsize unit)
{
  return (n_bytes + unit - 1) / unit * unit;
}

/* Returns: so many bytes and what else their last page has */
static gsize
fill_pages (gsize n_bytes)
{
  gsize in_last = n_bytes % CAUCUS_LARGE_PAGE_BYTES;

  return round_up (n_bytes, in_last >= CAUCUS_LARGE_PAGE_BYTES_FILLED_MIN ? CAUCUS_LARGE_PAGE_BYTES
                                                             : SMALL_PAGE_BYTES_MAX);
}

/* Whole pages, or %NULL where it is too little to ask for or there are none. */
static Chunk *
map_chunk (gsize n_bytes)
{
  if (n_bytes >= CAUCUS_LARGE_PAGE_BYTES_FILLED_MIN)
    return caucus_pages_map_large (n_bytes);
  return n_bytes >= MAPPED_CHUNK_BYTES_MIN ? caucus_pages_map (n_bytes) : NULL;
}

/* Of at least @least bytes and, if it can be had well, of @n_bytes. */
static Chunk *
chunk_new (gsize least,
           gsize n_bytes)
{
  gsize room = n_bytes;
  ChunkKind kind = CHUNK_SHARED;
  Chunk *chunk = caucus_shared_page_take (least, &room);

  if (chunk == NULL)
    {
      if (n_bytes >= CAUCUS_LARGE_PAGE_BYTES_FILLED_MIN)
        room = fill_pages (n_bytes);
      chunk = map_chunk (room);
      kind = CHUNK_MAPPED;
    }
  if (chunk == NULL)
    {
      chunk = g_malloc (room);
      kind = CHUNK_ALLOCATED;
    }
  *chunk = (Chunk) { .n_bytes = room, .kind = kind };
  return chunk;
}

/**
 * caucus_arena_new:
 * @n_bytes: what is expected to be taken from it; more can be
 *
 * Returns: (transfer full): an arena that has no memory yet
 */
CaucusArena *
caucus_arena_new (gsize n_bytes)
{
  CaucusArena *arena = g_new0 (CaucusArena, 1);

  arena->n_bytes = n_bytes;
  return arena;
}

static void
free_chunk (CaucusArena *arena)
{
  Chunk *chunk = arena->chunks;

  arena->chunks = chunk->next;
  allow (chunk, chunk->n_bytes);
  switch (chunk->kind)
    {
    case CHUNK_SHARED:
      caucus_shared_page_give_back (chunk, chunk->n_bytes);
      break;
    case CHUNK_MAPPED:
      caucus_pages_unmap (chunk, chunk->n_bytes);
      break;
    case CHUNK_ALLOCATED:
    default:
      g_free (chunk);
      break;
    }
}

/* All pieces that were taken are gone then. */
void
caucus_arena_free (CaucusArena *arena)
{
  while (arena->chunks != NULL)
    free_chunk (arena);
  g_free (arena);
}

static gsize
expect_bytes (const CaucusArena *arena,
              gsize              n_bytes)
{
  if (arena->chunks == NULL)
    return arena->n_bytes;
  return n_bytes < ALONE_BYTES_MIN ? MIN (arena->chunks->n_bytes, NEXT_CHUNK_BYTES_MAX) : 0;
}

static void
add_chunk (CaucusArena *arena,
           gsize        n_bytes)
{
  gsize header = round_up (sizeof (Chunk), PIECE_ALIGNMENT);
  gsize expected = expect_bytes (arena, n_bytes);
  Chunk *chunk = chunk_new (header + n_bytes,
                            header + MAX (MAX (n_bytes, expected), CHUNK_BYTES_MIN));

  chunk->next = arena->chunks;
  arena->chunks = chunk;
  arena->next_piece = (guint8 *) chunk + header;
  arena->end = (guint8 *) chunk + chunk->n_bytes;
  forbid (arena->next_piece, (gsize) (arena->end - arena->next_piece));
}

/**
 * caucus_arena_take:
 *
 * Returns: (transfer none): so much memory, whatever is in it, until the arena is freed; it
 *   never moves
 */
gpointer
caucus_arena_take (CaucusArena *arena,
                   gsize        n_bytes)
{
  gsize room = round_up (n_bytes + BYTES_BEHIND_PIECE, PIECE_ALIGNMENT);
  gpointer piece;

  if (arena->chunks == NULL || (gsize) (arena->end - arena->next_piece) < room)
    add_chunk (arena, room);
  piece = arena->next_piece;
  allow (piece, n_bytes);
  arena->next_piece += room;
  return piece;
}

/* Whether the pieces that are taken next come from where @piece did. */
static gboolean
is_in_first_chunk (const CaucusArena *arena,
                   const guint8      *piece)
{
  const guint8 *start = (const guint8 *) arena->chunks;

  return piece > start && piece <= start + arena->chunks->n_bytes;
}

/**
 * caucus_arena_shrink:
 * @piece: one that was taken; those that were taken after it are given back
 * @n_bytes: at most as many as were taken
 *
 * Leaves the piece with so much memory; the rest can be taken again.
 */
void
caucus_arena_shrink (CaucusArena   *arena,
                     gconstpointer  piece,
                     gsize          n_bytes)
{
  guint8 *end = (guint8 *) piece + round_up (n_bytes, PIECE_ALIGNMENT);

  while (!is_in_first_chunk (arena, piece))
    free_chunk (arena);
  arena->next_piece = end;
  arena->end = (guint8 *) arena->chunks + arena->chunks->n_bytes;
  forbid (end, (gsize) (arena->end - end));
}
