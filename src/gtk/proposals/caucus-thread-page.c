/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread: its chain of passes and their texts. */
#include "config.h"

#include "caucus-thread-page.h"

struct _CaucusThreadPage
{
  CaucusPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CaucusThreadPage, caucus_thread_page, CAUCUS_TYPE_PAGE)

static void
caucus_thread_page_refresh (CaucusPage *page)
{
}

static void
caucus_thread_page_class_init (CaucusThreadPageClass *klass)
{
  CAUCUS_PAGE_CLASS (klass)->refresh = caucus_thread_page_refresh;
}

static void
caucus_thread_page_init (CaucusThreadPage *page)
{
}

CaucusPage *
caucus_thread_page_new (CaucusContext  *context,
                        const CaucusId *thread_id)
{
  return g_object_new (CAUCUS_TYPE_THREAD_PAGE, "context", context, NULL);
}
