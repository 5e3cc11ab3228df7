/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a draft still has to come to disk, kept until it is there. */
#pragma once

#include "caucus-records.h"
#include "common/caucus-outbox.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_DRAFT_OUTBOX (caucus_draft_outbox_get_type ())

G_DECLARE_FINAL_TYPE (CaucusDraftOutbox, caucus_draft_outbox, CAUCUS, DRAFT_OUTBOX, CaucusOutbox)

CaucusDraftOutbox *caucus_draft_outbox_get_for_thread (CaucusStore       *store,
                                                       const CaucusId    *thread_id);
void               caucus_draft_outbox_take           (CaucusDraftOutbox *outbox,
                                                       CaucusDraft       *draft);
const CaucusDraft *caucus_draft_outbox_get_unsaved    (CaucusDraftOutbox *outbox);

G_END_DECLS
