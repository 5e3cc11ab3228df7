/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals: the status of every thread. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_PROPOSALS_PAGE (caucus_proposals_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusProposalsPage, caucus_proposals_page, CAUCUS, PROPOSALS_PAGE,
                      CaucusPage)

G_END_DECLS
