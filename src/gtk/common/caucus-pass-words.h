/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lists call a pass and a thread, in the person's language. */
#pragma once

#include "caucus-records.h"

G_BEGIN_DECLS

char *caucus_pass_words_number  (const CaucusPass   *pass);
char *caucus_pass_words_short   (const CaucusPass   *pass,
                                 const char         *by_name);
char *caucus_pass_words_subject (const CaucusThread *thread);

G_END_DECLS
