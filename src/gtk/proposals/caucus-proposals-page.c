/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals: the status of every thread. */
#include "config.h"

#include "caucus-proposals-page.h"

struct _CaucusProposalsPage
{
  CaucusPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CaucusProposalsPage, caucus_proposals_page, CAUCUS_TYPE_PAGE)

static void
caucus_proposals_page_refresh (CaucusPage *page)
{
}

static void
caucus_proposals_page_class_init (CaucusProposalsPageClass *klass)
{
  CAUCUS_PAGE_CLASS (klass)->refresh = caucus_proposals_page_refresh;
}

static void
caucus_proposals_page_init (CaucusProposalsPage *page)
{
}
