/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session's record: the stream of entries and the composer. */
#include "config.h"

#include "caucus-session-record-page.h"

struct _CaucusSessionRecordPage
{
  CaucusPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CaucusSessionRecordPage, caucus_session_record_page, CAUCUS_TYPE_PAGE)

static void
caucus_session_record_page_refresh (CaucusPage *page)
{
}

static void
caucus_session_record_page_class_init (CaucusSessionRecordPageClass *klass)
{
  CAUCUS_PAGE_CLASS (klass)->refresh = caucus_session_record_page_refresh;
}

static void
caucus_session_record_page_init (CaucusSessionRecordPage *page)
{
}

CaucusPage *
caucus_session_record_page_new (CaucusContext  *context,
                                const CaucusId *session_id)
{
  return g_object_new (CAUCUS_TYPE_SESSION_RECORD_PAGE, "context", context, NULL);
}
