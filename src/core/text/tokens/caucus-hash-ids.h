/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small numbers for hashes: equal hashes get equal numbers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CaucusHashIds CaucusHashIds;

CaucusHashIds *caucus_hash_ids_new   (guint                n_hashes_max);
void           caucus_hash_ids_free  (CaucusHashIds       *ids);
guint32        caucus_hash_ids_add   (CaucusHashIds       *ids,
                                      guint64              hash);
guint32        caucus_hash_ids_count (const CaucusHashIds *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusHashIds, caucus_hash_ids_free)

G_END_DECLS
