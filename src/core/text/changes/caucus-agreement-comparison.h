/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two whole agreements compared, whose articles stay where they are. */
#pragma once

#include "caucus-agreement.h"
#include "caucus-compare.h"

G_BEGIN_DECLS

CaucusComparison *caucus_agreement_compare (const CaucusAgreement *before,
                                            const CaucusAgreement *after,
                                            gboolean               fold_typography);

G_END_DECLS
