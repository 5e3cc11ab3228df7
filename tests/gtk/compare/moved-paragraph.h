/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round in which one article loses a paragraph that another one gains. */
#pragma once

#include "caucus-block.h"
#include "caucus-test-page.h"

G_BEGIN_DECLS

#define POSTED  "Hours are posted in May for the whole of the next school year."
#define COURSES "Each employee has two days a year for courses that bear on the work."
#define RANGES  "Each job title has a range in the schedule at the end of this agreement."
#define MOVED   "Overtime is offered by seniority and is paid at one and a half times the rate."
#define EDITED  "Overtime is offered by seniority and is paid at two times the rate."

#define EDITED_HERE                                                                                \
  "Overtime is offered by seniority and is paid at one and a half\u2009two times the rate."
/* As it is copied. */
#define EDITED_WORDS                                                                               \
  "Overtime is offered by seniority and is paid at [-one and a half-]{+two+} times the rate."

/* Article 9 "Wages" loses a paragraph that article 7 "Hours" gains; 6 and 8 are as they were. */
typedef struct
{
  CaucusId loser_thread_id;
  CaucusId gainer_thread_id;
  CaucusId loser_id;
  CaucusId gainer_id;
  const char *gained;
  const char *title;              /* of the section that moves, or NULL */
} MovedParagraph;

extern MovedParagraph ledger;

void present       (CaucusTestPage *test,
                    const char     *gained,
                    CaucusPage   *(*new_page) (CaucusTestPage *test));
void pass_again    (CaucusTestPage *test,
                    const CaucusId *thread_id,
                    const char     *text);
void watch_window  (CaucusTestPage *test);
void assert_told   (const char     *expected);
void assert_opened (const CaucusId *new_id,
                    gboolean        is_new,
                    guint           number);

G_END_DECLS
