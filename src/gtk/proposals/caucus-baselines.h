/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text of a thread can be compared with. */
#pragma once

#include "caucus-thread-record.h"

G_BEGIN_DECLS

/* The likely ones come first; from %CAUCUS_BASELINE_PASS on it is any text of the thread. */
typedef enum
{
  CAUCUS_BASELINE_ANSWERED,
  CAUCUS_BASELINE_CONTRACT,
  CAUCUS_BASELINE_SEEN,
  CAUCUS_BASELINE_OTHER_LAST,
  CAUCUS_BASELINE_OWN_LAST,
  CAUCUS_BASELINE_LATEST,
  CAUCUS_BASELINE_PASS,
  CAUCUS_BASELINE_DRAFT,
} CaucusBaselineKind;

/**
 * CaucusBaseline:
 * @pass: (nullable): the other text, borrowed; %NULL is current contract language or the draft
 * @is_older: whether @pass came before the text it is compared with
 */
typedef struct
{
  CaucusBaselineKind kind;
  const CaucusPass *pass;
  gboolean is_older;
} CaucusBaseline;

GArray *caucus_baselines_list (const CaucusThreadRecord *record,
                               const CaucusPass         *pass);

G_END_DECLS
