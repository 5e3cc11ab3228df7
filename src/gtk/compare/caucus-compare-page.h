/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: two texts side by side. */
#pragma once

#include "caucus-agreement-reader.h"
#include "compare/caucus-comparing-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARE_PAGE (caucus_compare_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusComparePage, caucus_compare_page, CAUCUS, COMPARE_PAGE,
                      CaucusComparingPage)

CaucusPage *caucus_compare_page_new           (CaucusContext          *context,
                                               const CaucusId         *old_pass_id,
                                               const CaucusId         *new_pass_id);
CaucusPage *caucus_compare_page_new_at        (CaucusContext          *context,
                                               const CaucusId         *old_pass_id,
                                               const CaucusId         *new_pass_id,
                                               gboolean                is_new,
                                               guint                   number);
CaucusPage *caucus_compare_page_new_agreement (CaucusContext          *context,
                                               CaucusAgreementVersion  before,
                                               CaucusAgreementVersion  after);

G_END_DECLS
