/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is other in a row of a comparison. */
#pragma once

#include "caucus-compare.h"

G_BEGIN_DECLS

gboolean caucus_row_is_relabelled (const CaucusRow *row);
gboolean caucus_row_is_renumbered (const CaucusRow *row);
gboolean caucus_row_has_edits     (const CaucusRow *row);

G_END_DECLS
