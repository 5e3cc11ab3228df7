/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two halves of the JSON cursor share: where it stands, and what its values say. */
#pragma once

#include "caucus-json-cursor.h"

G_BEGIN_DECLS

JsonNode   *caucus_json_cursor_find         (CaucusJsonCursor  *cursor,
                                             const char        *member,
                                             CaucusJsonNeed     need);
void        caucus_json_cursor_expected     (CaucusJsonCursor  *cursor,
                                             const char        *member,
                                             const char        *what,
                                             JsonNode          *found);
const char *caucus_json_cursor_name_of_type (JsonNode          *node);

G_END_DECLS
