/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the compare page reads of the whole agreement. */
#pragma once

#include "caucus-elsewhere.h"
#include "compare/caucus-comparison-record.h"

G_BEGIN_DECLS

CaucusJob caucus_agreement_jobs_new_comparison (const CaucusAgreementRequest *request,
                                                gboolean                      strict_typography);
CaucusJob caucus_agreement_jobs_new_elsewhere  (const CaucusAgreementRequest *request,
                                                const CaucusId               *thread_id,
                                                gboolean                      strict_typography);

G_END_DECLS
