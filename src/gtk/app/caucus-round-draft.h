/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round that is about to be started: what it needs, and the rows it becomes. */
#pragma once

#include "caucus-store.h"

G_BEGIN_DECLS

/**
 * CaucusRoundDraft:
 * @union_name, @employer_name: the words that stand in titles of passes
 * @expires: the day on which the contract expires as it was typed, or empty
 *
 * What a person typed, borrowed.
 */
typedef struct
{
  const char *title;
  const char *union_name;
  const char *employer_name;
  const char *zone;
  const char *expires;
} CaucusRoundDraft;

typedef enum
{
  CAUCUS_ROUND_FIELD_TITLE,
  CAUCUS_ROUND_FIELD_UNION,
  CAUCUS_ROUND_FIELD_EMPLOYER,
  CAUCUS_ROUND_FIELD_ZONE,
  CAUCUS_ROUND_FIELD_EXPIRES,
  CAUCUS_ROUND_N_FIELDS,
} CaucusRoundField;

char      *caucus_round_draft_get_problem (const CaucusRoundDraft *draft,
                                           CaucusRoundField        field);
gboolean   caucus_round_draft_is_valid    (const CaucusRoundDraft *draft);
CaucusJob  caucus_round_draft_write_job   (const CaucusRoundDraft *draft);

G_END_DECLS
