/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a paragraph's label is one that the labels before it lead to. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean caucus_numbering_leads_to (const GPtrArray *blocks,
                                    guint            number);

G_END_DECLS
