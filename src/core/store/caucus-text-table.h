/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contract texts in the store: versions made of blocks that share their paragraphs. */
#pragma once

#include "caucus-block.h"
#include "caucus-database.h"

G_BEGIN_DECLS

gboolean   caucus_text_table_add  (CaucusDatabase   *database,
                                   const CaucusId   *version_id,
                                   const CaucusId   *round_id,
                                   const GPtrArray  *blocks,
                                   GError          **error);
GPtrArray *caucus_text_table_load (CaucusDatabase   *database,
                                   const CaucusId   *version_id,
                                   GError          **error);
gboolean   caucus_text_table_load_together (CaucusDatabase   *database,
                                            const CaucusId   *version_ids,
                                            guint             n,
                                            GPtrArray       **texts,
                                            GError          **error);

G_END_DECLS
