/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door for text from outside: nothing but valid UTF-8 without NUL comes in. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean caucus_text_input_check (const char  *text,
                                  gssize       length,
                                  const char  *what,
                                  GError     **error);
gboolean caucus_text_input_check_line (const char *text,
                                       const char *what,
                                       GError    **error);
char    *caucus_text_input_clean (const char  *text);
char    *caucus_text_input_clean_line (const char *text);
char    *caucus_text_input_load  (GFile       *file,
                                  gsize       *length,
                                  GError     **error);

G_END_DECLS
