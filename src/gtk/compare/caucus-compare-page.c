/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: two texts side by side. */
#include "config.h"

#include "caucus-compare-page.h"

struct _CaucusComparePage
{
  CaucusPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CaucusComparePage, caucus_compare_page, CAUCUS_TYPE_PAGE)

static void
caucus_compare_page_refresh (CaucusPage *page)
{
}

static void
caucus_compare_page_class_init (CaucusComparePageClass *klass)
{
  CAUCUS_PAGE_CLASS (klass)->refresh = caucus_compare_page_refresh;
}

static void
caucus_compare_page_init (CaucusComparePage *page)
{
}

CaucusPage *
caucus_compare_page_new (CaucusContext  *context,
                         const CaucusId *old_pass_id,
                         const CaucusId *new_pass_id)
{
  return g_object_new (CAUCUS_TYPE_COMPARE_PAGE, "context", context, NULL);
}
