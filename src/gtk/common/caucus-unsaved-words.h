/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that could not be brought to disk: how many, why, and the words themselves. */
#pragma once

#include "app/caucus-context.h"

G_BEGIN_DECLS

char *caucus_unsaved_words_describe (const GPtrArray *outboxes);
char *caucus_unsaved_words_dup_text (const GPtrArray *outboxes,
                                     CaucusContext   *context);

G_END_DECLS
