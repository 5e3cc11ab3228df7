/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pass is called: the title that it got when it was handed over. */
#pragma once

#include "caucus-records.h"

G_BEGIN_DECLS

/**
 * CaucusPassTitle:
 * @pass: the pass
 * @by_name: the word for the party that passed it, "Union"
 * @answers: (nullable): the pass that it answers
 * @answers_by_name: (nullable): the word for the party of @answers
 * @thread: its thread
 * @zone: where the session was
 *
 * What a title is made of; all of it borrowed.
 */
typedef struct
{
  const CaucusPass *pass;
  const char *by_name;
  const CaucusPass *answers;
  const char *answers_by_name;
  const CaucusThread *thread;
  GTimeZone *zone;
} CaucusPassTitle;

char *caucus_pass_title_number  (const CaucusPass      *pass);
char *caucus_pass_title_short   (const CaucusPass      *pass,
                                 const char            *by_name);
char *caucus_pass_title_subject (const CaucusThread    *thread);
char *caucus_pass_title_full    (const CaucusPassTitle *parts);

G_END_DECLS
