/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three columns: the contract between what both sides would make of it. */
#pragma once

#include "compare/caucus-comparing-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COLUMNS_PAGE (caucus_columns_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusColumnsPage, caucus_columns_page, CAUCUS, COLUMNS_PAGE,
                      CaucusComparingPage)

CaucusPage *caucus_columns_page_new (CaucusContext  *context,
                                     const CaucusId *thread_id);

G_END_DECLS
