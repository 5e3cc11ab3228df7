/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ids of a round file: readable keys, and the 128-bit ids that they stand for. */
#pragma once

#include "caucus-id.h"

G_BEGIN_DECLS

typedef struct _CaucusRoundKeys CaucusRoundKeys;

/* The lists of a round file whose elements have ids. */
typedef enum
{
  CAUCUS_ROUND_LIST_PARTIES,
  CAUCUS_ROUND_LIST_PEOPLE,
  CAUCUS_ROUND_LIST_ISSUES,
  CAUCUS_ROUND_LIST_SESSIONS,
  CAUCUS_ROUND_LIST_CHANGES,
  CAUCUS_ROUND_LIST_ARTICLES,
  CAUCUS_ROUND_LIST_THREADS,
  CAUCUS_ROUND_LIST_PASSES,
  CAUCUS_ROUND_LIST_EVENTS,
  CAUCUS_ROUND_LIST_NOTES,
  CAUCUS_ROUND_N_LISTS,
} CaucusRoundList;

CaucusRoundKeys *caucus_round_keys_new    (void);
void             caucus_round_keys_free   (CaucusRoundKeys  *keys);
gboolean         caucus_round_keys_begin  (CaucusRoundKeys  *keys,
                                           const char       *round_key,
                                           CaucusId         *round_id,
                                           GError          **error);
gboolean         caucus_round_keys_add    (CaucusRoundKeys  *keys,
                                           CaucusRoundList   list,
                                           const char       *key,
                                           GError          **error);
gboolean         caucus_round_keys_find   (CaucusRoundKeys  *keys,
                                           CaucusRoundList   list,
                                           const char       *key,
                                           CaucusId         *id,
                                           GError          **error);
CaucusId         caucus_round_keys_derive (CaucusRoundKeys  *keys,
                                           CaucusRoundList   list,
                                           const CaucusId   *owner_id,
                                           const char       *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRoundKeys, caucus_round_keys_free)

G_END_DECLS
