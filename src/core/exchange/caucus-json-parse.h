/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON from outside, refused with its line where it is not what JSON should be. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *caucus_json_parse (const char  *text,
                             gsize        length,
                             const char  *name,
                             GError     **error);

G_END_DECLS
