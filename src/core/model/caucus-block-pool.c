/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks that share the memory of one text.
 *
 * A text that was read has thousands of paragraphs, which lie in it one after the other:
 * they stay there, and none is copied or allocated alone. */
#include "caucus-block-pool.h"

#include <string.h>

#define CHUNK_BLOCKS 64
/* Of who fills a pool, more than it can have blocks: so these are counted but once, at the end. */
#define FILLER_REFERENCES (G_MAXINT / 2)

typedef struct _Chunk Chunk;

struct _Chunk
{
  Chunk *next;
  CaucusBlock blocks[CHUNK_BLOCKS];
};

struct _CaucusBlockPool
{
  gint n_references;    /* the blocks', and those of who fills it */
  gint n_blocks;
  char *text;
  Chunk *chunks;        /* the one that is being filled first */
  guint n_used;         /* of the blocks in it */
};

/**
 * caucus_block_pool_new:
 * @text: (transfer full): where the strings of all its blocks lie, with %CAUCUS_BLOCK_ROOM
 *   behind its end
 *
 * Returns: (transfer full): a pool without blocks
 */
CaucusBlockPool *
caucus_block_pool_new (char *text)
{
  CaucusBlockPool *pool = g_new0 (CaucusBlockPool, 1);

  pool->n_references = FILLER_REFERENCES;
  pool->text = text;
  pool->n_used = CHUNK_BLOCKS;
  return pool;
}

static void
destroy (CaucusBlockPool *pool)
{
  while (pool->chunks != NULL)
    {
      Chunk *chunk = pool->chunks;

      pool->chunks = chunk->next;
      g_free (chunk);
    }
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

  if (pool->n_used == CHUNK_BLOCKS)
    {
      Chunk *chunk = g_new (Chunk, 1);

      chunk->next = pool->chunks;
      pool->chunks = chunk;
      pool->n_used = 0;
    }
  block = &pool->chunks->blocks[pool->n_used++];
  *block = (CaucusBlock) { .pool = pool };
  pool->n_blocks++;
  return block;
}
