/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text made ready to be compared, once for as many comparisons as there are. */
#pragma once

#include <glib.h>

#include "caucus-block.h"

G_BEGIN_DECLS

/**
 * CaucusPreparedText:
 *
 * What a comparison needs of one text alone. It never changes, so that any thread may
 * use it.
 */
typedef struct _CaucusPreparedText CaucusPreparedText;

CaucusPreparedText *caucus_prepared_text_new        (const GPtrArray          *blocks,
                                                     gboolean                  fold_typography);
CaucusPreparedText *caucus_prepared_text_new_version
  (CaucusPreparedText       *like,
  const GPtrArray           *blocks);
CaucusPreparedText *caucus_prepared_text_ref        (CaucusPreparedText       *text);
void                caucus_prepared_text_unref      (CaucusPreparedText       *text);
CaucusPreparedText *caucus_prepared_text_edit       (CaucusPreparedText       *text,
                                                     guint                     number,
                                                     const CaucusBlock        *block);
const GPtrArray    *caucus_prepared_text_get_blocks (const CaucusPreparedText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPreparedText, caucus_prepared_text_unref)

G_END_DECLS
