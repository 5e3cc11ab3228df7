/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a paragraph looks that moved to another article or came from one. */
#pragma once

#include "caucus-elsewhere.h"
#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

void caucus_elsewhere_cell_name_part (CaucusComparisonCell       *cell,
                                      const CaucusAgreementPart  *part);
void caucus_elsewhere_cell_mark      (CaucusComparisonCell       *cell,
                                      const CaucusElsewherePlace *place,
                                      gboolean                    is_edited);

G_END_DECLS
