/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a check of a redline found, in words. */
#pragma once

#include "caucus-redline-check.h"

G_BEGIN_DECLS

char *caucus_fault_words_for_check (const CaucusRedlineCheck *check);
char *caucus_fault_words_for_flaw  (const CaucusClaimedFlaw  *flaw);
char *caucus_fault_words_name      (const CaucusRedlineFault *fault);
char *caucus_fault_words_spoken    (const CaucusRedlineFault *fault);
char *caucus_fault_words_to_markup (const CaucusRedlineFault *fault);
char *caucus_fault_words_to_text   (const CaucusRedlineCheck *check,
                                    const char               *title);

G_END_DECLS
