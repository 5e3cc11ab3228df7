/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which text of a thread stands in a version of the agreement. */
#pragma once

#include "caucus-records.h"
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
 * CaucusAgreementChoice:
 * @parties: (element-type CaucusParty): at the table
 * @passes: (element-type CaucusPass): of a thread, oldest first
 * @events: (element-type CaucusLedgerEvent): of it, oldest first
 * @pass_id: a pass that stands whatever the version says, where it is one of them
 * @until_usec: what came at that time or later does not count
 */
typedef struct
{
  const GPtrArray *parties;
  const GPtrArray *passes;
  const GPtrArray *events;
  CaucusAgreementVersion version;
  CaucusId pass_id;
  gint64 until_usec;
} CaucusAgreementChoice;

const CaucusPass *caucus_agreement_choose (const CaucusAgreementChoice *choice,
                                           gboolean                    *is_agreed);

G_END_DECLS
