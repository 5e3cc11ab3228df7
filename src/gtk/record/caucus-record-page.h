/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Record: the sessions that have one, or may. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_RECORD_PAGE (caucus_record_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusRecordPage, caucus_record_page, CAUCUS, RECORD_PAGE, CaucusPage)

G_END_DECLS
