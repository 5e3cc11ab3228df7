/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session's record: the stream of entries and the composer. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_SESSION_RECORD_PAGE (caucus_session_record_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusSessionRecordPage, caucus_session_record_page, CAUCUS,
                      SESSION_RECORD_PAGE, CaucusPage)

CaucusPage *caucus_session_record_page_new (CaucusContext  *context,
                                            const CaucusId *session_id);

G_END_DECLS
