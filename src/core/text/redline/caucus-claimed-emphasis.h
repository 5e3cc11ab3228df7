/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Emphasis in a redline, which is no claim that anything changed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *caucus_claimed_emphasis_drop (const char      *marked,
                                    const GPtrArray *base);

G_END_DECLS
