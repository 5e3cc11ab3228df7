/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every page may see: the store and the round that is open. */
#pragma once

#include "caucus-records.h"
#include "caucus-store.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_CONTEXT (caucus_context_get_type ())

G_DECLARE_FINAL_TYPE (CaucusContext, caucus_context, CAUCUS, CONTEXT, GObject)

CaucusContext      *caucus_context_new               (const char           *store_path,
                                                      gboolean              is_sample);
void                caucus_context_open_async        (CaucusContext        *context,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean            caucus_context_open_finish       (CaucusContext        *context,
                                                      GAsyncResult         *result,
                                                      GError              **error);

CaucusStore        *caucus_context_get_store         (CaucusContext        *context);
gboolean            caucus_context_is_sample         (CaucusContext        *context);
GPtrArray          *caucus_context_get_rounds        (CaucusContext        *context);
const CaucusRound  *caucus_context_get_round         (CaucusContext        *context);
void                caucus_context_set_round         (CaucusContext        *context,
                                                      const CaucusId       *round_id);
const CaucusParty  *caucus_context_get_party         (CaucusContext        *context,
                                                      const CaucusId       *id);
const CaucusParty  *caucus_context_get_party_by_side (CaucusContext        *context,
                                                      CaucusSide            side);
GPtrArray          *caucus_context_get_people        (CaucusContext        *context);
const CaucusPerson *caucus_context_get_person        (CaucusContext        *context,
                                                      const CaucusId       *id);

G_END_DECLS
