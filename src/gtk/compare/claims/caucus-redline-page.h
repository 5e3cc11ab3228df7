/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check Their Redline: what the other side changed without a mark, and marked for nothing. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_REDLINE_PAGE (caucus_redline_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusRedlinePage, caucus_redline_page, CAUCUS, REDLINE_PAGE, CaucusPage)

CaucusPage *caucus_redline_page_new (CaucusContext  *context,
                                     const CaucusId *old_pass_id,
                                     const CaucusId *new_pass_id);
void        caucus_redline_page_open_file (CaucusRedlinePage *page,
                                           GFile             *file);

G_END_DECLS
