/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References from one place of a contract to another: "Section 8-3", "Articles 12 and 13". */
#pragma once

#include <glib.h>

#include "caucus-reference-keyword.h"
#include "caucus-tokens.h"

G_BEGIN_DECLS

gboolean caucus_reference_label_key     (GString           *key,
                                         const char        *label);
gboolean caucus_reference_label_is_item (const char        *label);
gboolean caucus_reference_begins        (const char        *word,
                                         gsize              length);
gboolean caucus_reference_may_follow    (const char        *after);
gboolean caucus_reference_goes_on       (const CaucusToken *token,
                                         const char        *text);
gboolean caucus_reference_token_key     (GString           *key,
                                         const CaucusToken *tokens,
                                         guint              position,
                                         const char        *text);
gboolean caucus_reference_token_is_item (const CaucusToken *tokens,
                                         guint              position,
                                         const char        *text);

G_END_DECLS
