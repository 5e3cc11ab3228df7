/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the numbers of labels are: "10-2", "iv", "B", "(a)(iv)". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

static inline gboolean
caucus_label_is_roman_digit (char c)
{
  switch (c | 0x20)
    {
    case 'c':
    case 'i':
    case 'l':
    case 'v':
    case 'x':
      return TRUE;
    default:
      return FALSE;
    }
}

gsize caucus_label_count_roman         (const char *text);
gsize caucus_label_count_enumerator    (const char *text);
gsize caucus_label_count_parenthesised (const char *text);
gsize caucus_label_count_number        (const char *text,
                                        guint      *n_parts);

G_END_DECLS
