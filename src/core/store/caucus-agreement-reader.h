/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole agreement of a round as one text, as the contract or a side has it. */
#pragma once

#include "caucus-agreement.h"
#include "caucus-compare.h"
#include "caucus-database.h"
#include "caucus-vocabulary.h"

G_BEGIN_DECLS

/**
 * CaucusAgreementVersion:
 * @CAUCUS_AGREEMENT_CONTRACT: the contract as it stands
 * @CAUCUS_AGREEMENT_UNION: with what is agreed, and the union's last texts
 * @CAUCUS_AGREEMENT_EMPLOYER: with what is agreed, and the employer's last texts
 * @CAUCUS_AGREEMENT_AGREED: with what is tentatively agreed
 */
typedef enum
{
  CAUCUS_AGREEMENT_CONTRACT,
  CAUCUS_AGREEMENT_UNION,
  CAUCUS_AGREEMENT_EMPLOYER,
  CAUCUS_AGREEMENT_AGREED,
} CaucusAgreementVersion;

extern const CaucusVocabulary caucus_agreement_versions;

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
