/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that make a number one of a count: limits, choices between two, sums. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean caucus_reference_is_limited  (const char *text,
                                       gsize       offset);
gboolean caucus_reference_is_compared (const char *after);

G_END_DECLS
