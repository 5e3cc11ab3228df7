/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random texts, and random edits of them. */
#pragma once

#include "caucus-block.h"

G_BEGIN_DECLS

GPtrArray *random_blocks     (void);
GPtrArray *random_paragraphs (guint            n_paragraphs);
GPtrArray *edited_copy       (const GPtrArray *blocks,
                              gint             n_edits);
void       edit_words        (GPtrArray       *blocks,
                              guint            place_of_block);

G_END_DECLS
