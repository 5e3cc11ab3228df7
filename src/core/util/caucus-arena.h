/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is taken piece by piece and given back all at once. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CaucusArena CaucusArena;

CaucusArena *caucus_arena_new    (gsize          n_bytes);
gpointer     caucus_arena_take   (CaucusArena   *arena,
                                  gsize          n_bytes);
void         caucus_arena_shrink (CaucusArena   *arena,
                                  gconstpointer  piece,
                                  gsize          n_bytes);
void         caucus_arena_free   (CaucusArena   *arena);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusArena, caucus_arena_free)

G_END_DECLS
