/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one line of pasted text looks like, taken by itself. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     caucus_text_append_collapsed (GString    *out,
                                       const char *text,
                                       gssize      length);
gsize    caucus_text_collapse         (char       *out,
                                       const char *text,
                                       gsize       length);
gsize    caucus_text_line_heading     (const char *line);
gboolean caucus_text_line_is_rule     (const char *line);
gboolean caucus_text_line_is_title    (const char *line);
gboolean caucus_text_line_is_row      (const char *line);
gboolean caucus_text_line_is_row_rule (const char *line);
gsize    caucus_text_line_cells       (char       *line);

G_END_DECLS
