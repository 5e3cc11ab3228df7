/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Calendar: the round's sessions by month and as an agenda. */
#include "config.h"

#include "caucus-calendar-page.h"

struct _CaucusCalendarPage
{
  CaucusPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CaucusCalendarPage, caucus_calendar_page, CAUCUS_TYPE_PAGE)

static void
caucus_calendar_page_refresh (CaucusPage *page)
{
}

static void
caucus_calendar_page_class_init (CaucusCalendarPageClass *klass)
{
  CAUCUS_PAGE_CLASS (klass)->refresh = caucus_calendar_page_refresh;
}

static void
caucus_calendar_page_init (CaucusCalendarPage *page)
{
}
