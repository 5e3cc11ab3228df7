/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Table: what matters now. */
#include "config.h"

#include "caucus-table-page.h"

struct _CaucusTablePage
{
  CaucusPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CaucusTablePage, caucus_table_page, CAUCUS_TYPE_PAGE)

static void
caucus_table_page_refresh (CaucusPage *page)
{
}

static void
caucus_table_page_class_init (CaucusTablePageClass *klass)
{
  CAUCUS_PAGE_CLASS (klass)->refresh = caucus_table_page_refresh;
}

static void
caucus_table_page_init (CaucusTablePage *page)
{
}
