/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks that share the memory of one text. */
#pragma once

#include <glib.h>

#include "caucus-block.h"

G_BEGIN_DECLS

CaucusBlockPool *caucus_block_pool_new      (gsize            length);
CaucusBlockPool *caucus_block_pool_new_take (char            *text,
                                             gsize            length);
char            *caucus_block_pool_get_text (CaucusBlockPool *pool,
                                             gsize           *length);
void             caucus_block_pool_expect   (CaucusBlockPool *pool,
                                             guint            n_blocks);
void             caucus_block_pool_close    (CaucusBlockPool *pool);
void             caucus_block_pool_unref    (CaucusBlockPool *pool);
CaucusBlock     *caucus_block_pool_add      (CaucusBlockPool *pool);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusBlockPool, caucus_block_pool_close)

G_END_DECLS
