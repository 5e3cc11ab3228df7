/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries of a record that are not on disk: how many, and their words. */
#pragma once

#include "common/caucus-outbox.h"

G_BEGIN_DECLS

char *caucus_note_outbox_words_describe (const GPtrArray *outboxes);
void  caucus_note_outbox_words_append   (CaucusOutbox    *outbox,
                                         CaucusContext   *context,
                                         GString         *text);

G_END_DECLS
