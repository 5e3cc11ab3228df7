/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole agreement of a round as one text, as the contract or a side has it. */
#pragma once

#include "caucus-agreement.h"
#include "caucus-agreement-choice.h"
#include "caucus-compare.h"
#include "caucus-database.h"

G_BEGIN_DECLS

/**
 * CaucusAgreementRequest:
 * @versions: by #CaucusTextSide
 * @pass_ids: by #CaucusTextSide: a pass that stands in its article whatever the version
 *   says, or none
 */
typedef struct
{
  CaucusId round_id;
  CaucusAgreementVersion versions[2];
  CaucusId pass_ids[2];
} CaucusAgreementRequest;

gboolean caucus_agreement_reader_read (CaucusDatabase                *database,
                                       const CaucusAgreementRequest  *request,
                                       CaucusAgreement               *agreements[2],
                                       GError                       **error);

G_END_DECLS
