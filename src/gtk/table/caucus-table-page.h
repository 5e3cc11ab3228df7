/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Table: what matters now. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_TABLE_PAGE (caucus_table_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusTablePage, caucus_table_page, CAUCUS, TABLE_PAGE, CaucusPage)

G_END_DECLS
