/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft of a thread's next pass: its text, and what is still to be done. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_DRAFT_PAGE (caucus_draft_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusDraftPage, caucus_draft_page, CAUCUS, DRAFT_PAGE, CaucusPage)

CaucusPage *caucus_draft_page_new (CaucusContext  *context,
                                   const CaucusId *thread_id);

G_END_DECLS
