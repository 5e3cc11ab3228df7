/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is taken piece by piece and given back all at once.
 *
 * What a long text needs for a while is asked of the system as a whole, in pages of the larger
 * size where it has them: a page of the usual size costs more than what most of them are
 * filled with. It goes back to the system when it is not needed any more. */
#include "caucus-arena.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

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
#else
#define forbid(memory, n_bytes)
#define allow(memory, n_bytes)
#endif

#define PIECE_ALIGNMENT 16
#define CHUNK_BYTES_MIN ((gsize) 8 << 10)
/* A chunk is as large as the one before, up to this. */
#define NEXT_CHUNK_BYTES_MAX ((gsize) 256 << 10)
#define LARGE_PAGE_BYTES ((gsize) 2 << 20)
/* A large page costs as much as many small ones: it has to be filled for the better part. */
#define LARGE_CHUNK_BYTES_MIN ((gsize) 11 << 17)
/* malloc keeps what is freed for the thread that had it, unless it was at the end. */
#define MAPPED_CHUNK_BYTES_MIN ((gsize) 128 << 10)

typedef struct _Chunk Chunk;

struct _Chunk
{
  Chunk *next;
  gsize n_bytes;
  gboolean is_mapped;
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

#ifdef __linux__
static gpointer
map (gsize n_bytes)
{
  gpointer start = mmap (NULL, n_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return start != MAP_FAILED ? start : NULL;
}

/* Whole large pages, if the system has them: without them it is memory all the same. */
static gpointer
map_large (gsize n_bytes)
{
  gsize room = n_bytes + LARGE_PAGE_BYTES;
  guint8 *start = map (room);
  guint8 *aligned;

  if (start == NULL)
    return NULL;
  aligned = GSIZE_TO_POINTER (round_up (GPOINTER_TO_SIZE (start), LARGE_PAGE_BYTES));
  if (aligned > start)
    munmap (start, (gsize) (aligned - start));
  munmap (aligned + n_bytes, room - n_bytes - (gsize) (aligned - start));
#ifdef MADV_HUGEPAGE
  madvise (aligned, n_bytes, MADV_HUGEPAGE);
#endif
  return aligned;
}

/* Of the system, or %NULL where it is too little to ask for or there is none. */
static Chunk *
map_chunk (gsize n_bytes)
{
  gboolean is_large = n_bytes >= LARGE_CHUNK_BYTES_MIN;
  gsize mapped = is_large ? round_up (n_bytes, LARGE_PAGE_BYTES) : n_bytes;
  Chunk *chunk = NULL;

  if (is_large)
    chunk = map_large (mapped);
  else if (n_bytes >= MAPPED_CHUNK_BYTES_MIN)
    chunk = map (mapped);
  if (chunk == NULL)
    return NULL;
  *chunk = (Chunk) { .n_bytes = mapped, .is_mapped = TRUE };
  return chunk;
}

static void
unmap_chunk (Chunk *chunk)
{
  munmap (chunk, chunk->n_bytes);
}
#else
static Chunk *
map_chunk (gsize n_bytes)
{
  return NULL;
}

static void
unmap_chunk (Chunk *chunk)
{
  g_assert_not_reached ();
}
#endif

static Chunk *
chunk_new (gsize n_bytes)
{
  Chunk *chunk = map_chunk (n_bytes);

  if (chunk == NULL)
    {
      chunk = g_malloc (n_bytes);
      *chunk = (Chunk) { .n_bytes = n_bytes };
    }
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
  if (chunk->is_mapped)
    unmap_chunk (chunk);
  else
    g_free (chunk);
}

/* All pieces that were taken are gone then. */
void
caucus_arena_free (CaucusArena *arena)
{
  while (arena->chunks != NULL)
    free_chunk (arena);
  g_free (arena);
}

static void
add_chunk (CaucusArena *arena,
           gsize        n_bytes)
{
  gsize header = round_up (sizeof (Chunk), PIECE_ALIGNMENT);
  gsize expected = arena->chunks == NULL ? arena->n_bytes
                                         : MIN (arena->chunks->n_bytes, NEXT_CHUNK_BYTES_MAX);
  Chunk *chunk = chunk_new (header + MAX (MAX (n_bytes, expected), CHUNK_BYTES_MIN));

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
  gsize room = round_up (n_bytes, PIECE_ALIGNMENT);
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
