/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread: its chain of passes and their texts. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_THREAD_PAGE (caucus_thread_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusThreadPage, caucus_thread_page, CAUCUS, THREAD_PAGE, CaucusPage)

CaucusPage *caucus_thread_page_new (CaucusContext  *context,
                                    const CaucusId *thread_id);

G_END_DECLS
