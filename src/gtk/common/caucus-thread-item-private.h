/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a thread in a list share. */
#pragma once

#include "caucus-thread-item.h"

G_BEGIN_DECLS

/* A summary with what the words about it need from the round; begins with the id. */
typedef struct
{
  CaucusId id;
  CaucusThreadSummary *summary;
  CaucusCourt court;
  CaucusSide court_side;
  char *court_name;
  char *union_name;
  char *employer_name;
  char *unseen_name;              /* of who handed over what is new, or NULL */
  char *zone;
  int days_waiting;
} CaucusThreadItemRecord;

gboolean caucus_thread_item_is_waiting      (const CaucusThreadItemRecord *record);
gint64   caucus_thread_item_get_time        (const CaucusPass             *pass);

gboolean caucus_thread_item_words_has_kind  (const CaucusThread           *thread);
char    *caucus_thread_item_words_kind      (const CaucusThread           *thread);
char    *caucus_thread_item_words_state     (const CaucusThreadItemRecord *record);
char    *caucus_thread_item_words_number    (const CaucusPass             *pass);
char    *caucus_thread_item_words_date      (const CaucusThreadItemRecord *record,
                                             const CaucusPass             *pass);
char    *caucus_thread_item_words_latest    (const CaucusThreadItemRecord *record);
char    *caucus_thread_item_words_waiting   (const CaucusThreadItemRecord *record);
char    *caucus_thread_item_words_news      (const CaucusThreadItemRecord *record);
char    *caucus_thread_item_words_describe  (const CaucusThreadItemRecord *record);

G_END_DECLS
