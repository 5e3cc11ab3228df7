/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open round with the people in it, as one job reads it. */
#pragma once

#include "caucus-records.h"
#include "caucus-store.h"

G_BEGIN_DECLS

/* Of the store's settings: the round that the person chose. */
#define CAUCUS_ROUND_SETTING "round"

/**
 * CaucusRoundContent:
 * @rounds: (element-type CaucusRound): all rounds of the store
 * @round: (nullable): the open one, borrowed from @rounds
 * @parties: (element-type CaucusParty) (nullable): of the open round
 * @people: (element-type CaucusPerson) (nullable): of the open round
 */
typedef struct
{
  GPtrArray *rounds;
  CaucusRound *round;
  GPtrArray *parties;
  GPtrArray *people;
} CaucusRoundContent;

extern const CaucusJob caucus_round_content_job;

void caucus_round_content_free (CaucusRoundContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRoundContent, caucus_round_content_free)

G_END_DECLS
