/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number or letter that a line of contract text begins with. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize    caucus_label_length    (const char  *line);
gsize    caucus_label_find      (const char  *line,
                                 const char **label,
                                 const char **rest);
gboolean caucus_label_may_begin (const char  *label);
gboolean caucus_label_follows   (const char  *label,
                                 const char  *previous);

G_END_DECLS
