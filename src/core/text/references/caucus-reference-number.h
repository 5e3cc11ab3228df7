/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number of a place, as a text names it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize    caucus_reference_number_length     (const char *text);
gboolean caucus_reference_number_has_parts  (const char *number,
                                             gsize       length);
void     caucus_reference_number_append_key (GString    *key,
                                             const char *place,
                                             const char *number,
                                             gsize       length);

G_END_DECLS
