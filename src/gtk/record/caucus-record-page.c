/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Record: the sessions that have one, or may. */
#include "config.h"

#include "caucus-record-page.h"

struct _CaucusRecordPage
{
  CaucusPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CaucusRecordPage, caucus_record_page, CAUCUS_TYPE_PAGE)

static void
caucus_record_page_refresh (CaucusPage *page)
{
}

static void
caucus_record_page_class_init (CaucusRecordPageClass *klass)
{
  CAUCUS_PAGE_CLASS (klass)->refresh = caucus_record_page_refresh;
}

static void
caucus_record_page_init (CaucusRecordPage *page)
{
}
