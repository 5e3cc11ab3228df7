/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store had of a round before a file came in. */
#pragma once

#include "caucus-round-file.h"

G_BEGIN_DECLS

typedef struct _CaucusRoundKnown CaucusRoundKnown;

CaucusRoundKnown *caucus_round_known_load    (CaucusDatabase          *database,
                                              const CaucusRoundFile   *file,
                                              GError                 **error);
void              caucus_round_known_free    (CaucusRoundKnown        *known);
gconstpointer     caucus_round_known_find    (CaucusRoundKnown        *known,
                                              CaucusRoundRow           row,
                                              gconstpointer            record);
const CaucusId   *caucus_round_known_find_version (CaucusRoundKnown        *known,
                                                   const CaucusId          *filed_id);
gboolean          caucus_round_known_differs (CaucusRoundKnown        *known,
                                              CaucusRoundRow           row,
                                              gconstpointer            record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRoundKnown, caucus_round_known_free)

G_END_DECLS
