/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks that share the memory of one text.
 *
 * A text that was read has thousands of paragraphs, which lie in it one after the other:
 * they stay there, and none is copied or allocated alone. */
#include "caucus-block-pool.h"

#include <string.h>

#include "caucus-arena.h"

/* After so many it is known how many more the text may have. */
#define FIRST_BLOCKS 64
/* More are not asked for at a time, should a text of long paragraphs begin with short ones. */
#define BLOCKS_MAX 65536
/* For each so many bytes of a text one for its blocks, which are most often less */
#define BLOCKS_SHARE 3
/* Of who fills a pool, more than it can have blocks: so these are counted but once, at the end. */
#define FILLER_REFERENCES (G_MAXINT / 2)

struct _CaucusBlockPool
{
  gint n_references;    /* the blocks', and those of who fills it */
  gint n_blocks;
  char *text;
  gsize length;         /* of the text */
  gboolean owns_text;   /* which is not of the arena */
  CaucusArena *arena;   /* of the blocks */
  CaucusBlock *next;
  guint n_left;         /* of the blocks at @next */
};

static CaucusBlockPool *
pool_new (gsize length,
          gsize n_bytes)
{
  CaucusBlockPool *pool = g_new0 (CaucusBlockPool, 1);

  pool->n_references = FILLER_REFERENCES;
  pool->length = length;
  pool->arena = caucus_arena_new (n_bytes);
  return pool;
}

/**
 * caucus_block_pool_new:
 * @length: the bytes of a text
 *
 * Returns: (transfer full): a pool without blocks and with room for the text
 */
CaucusBlockPool *
caucus_block_pool_new (gsize length)
{
  gsize room = length + CAUCUS_BLOCK_ROOM;
  CaucusBlockPool *pool = pool_new (length, room + length / BLOCKS_SHARE);

  pool->text = caucus_arena_take (pool->arena, room);
  memset (pool->text + length, 0, CAUCUS_BLOCK_ROOM);
  return pool;
}

/**
 * caucus_block_pool_new_take:
 * @text: (transfer full): where the strings of all its blocks lie, with %CAUCUS_BLOCK_ROOM
 *   behind its end
 * @length: its bytes
 *
 * Returns: (transfer full): a pool without blocks
 */
CaucusBlockPool *
caucus_block_pool_new_take (char *text,
                            gsize length)
{
  CaucusBlockPool *pool = pool_new (length, FIRST_BLOCKS * sizeof (CaucusBlock));

  pool->text = text;
  pool->owns_text = TRUE;
  return pool;
}

/**
 * caucus_block_pool_get_text:
 * @length: (out): its bytes
 *
 * Returns: (transfer none): where the text lies, or is to be written; behind it stand
 *   %CAUCUS_BLOCK_ROOM bytes that are 0 unless the pool took the text
 */
char *
caucus_block_pool_get_text (CaucusBlockPool *pool,
                            gsize           *length)
{
  *length = pool->length;
  return pool->text;
}

static void
destroy (CaucusBlockPool *pool)
{
  caucus_arena_free (pool->arena);
  if (pool->owns_text)
    g_free (pool->text);
  g_free (pool);
}

/**
 * caucus_block_pool_close:
 * @pool: (transfer full): a pool to which no more blocks are added; it lives as long as any
 */
void
caucus_block_pool_close (CaucusBlockPool *pool)
{
  gint n_more = pool->n_blocks - FILLER_REFERENCES;

  if (g_atomic_int_add (&pool->n_references, n_more) + n_more == 0)
    destroy (pool);
}

/* One of its blocks is freed. */
void
caucus_block_pool_unref (CaucusBlockPool *pool)
{
  if (g_atomic_int_dec_and_test (&pool->n_references))
    destroy (pool);
}

static void
take_room (CaucusBlockPool *pool,
           guint            n_blocks)
{
  pool->n_left = n_blocks;
  pool->next = caucus_arena_take (pool->arena, n_blocks * sizeof (CaucusBlock));
}

/**
 * caucus_block_pool_expect:
 * @pool: one without blocks
 * @n_blocks: how many it will have
 *
 * Takes memory for them, and for no more.
 */
void
caucus_block_pool_expect (CaucusBlockPool *pool,
                          guint            n_blocks)
{
  if (n_blocks > 0)
    take_room (pool, n_blocks);
}

/* As many blocks as the rest of the text has if it goes on as it began, and some more. */
static guint
expect_blocks (const CaucusBlockPool *pool)
{
  gsize n_read, n_blocks;

  if (pool->n_blocks == 0)
    return FIRST_BLOCKS;
  n_read = GPOINTER_TO_SIZE (pool->next[-1].text) - GPOINTER_TO_SIZE (pool->text);
  if (n_read == 0 || n_read > pool->length)
    return FIRST_BLOCKS;
  n_blocks = (pool->length - n_read) / MAX (n_read / (gsize) pool->n_blocks, 1);
  return (guint) MIN (n_blocks + FIRST_BLOCKS, BLOCKS_MAX);
}

/**
 * caucus_block_pool_add:
 *
 * Returns: (transfer full): a block without strings yet, which must lie in the pool's text or
 *   be static. It keeps the pool alive and is freed as any other
 */
CaucusBlock *
caucus_block_pool_add (CaucusBlockPool *pool)
{
  CaucusBlock *block;

  if (pool->n_left == 0)
    take_room (pool, expect_blocks (pool));
  block = pool->next++;
  pool->n_left--;
  *block = (CaucusBlock) { .pool = pool };
  pool->n_blocks++;
  return block;
}
