/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review sheet: what the team thinks of the changes between two texts. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_REVIEW_SHEET_PAGE (caucus_review_sheet_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusReviewSheetPage, caucus_review_sheet_page, CAUCUS, REVIEW_SHEET_PAGE,
                      CaucusPage)

CaucusPage *caucus_review_sheet_page_new (CaucusContext  *context,
                                          const CaucusId *old_pass_id,
                                          const CaucusId *new_pass_id);

G_END_DECLS
