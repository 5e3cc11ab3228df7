/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two spellings that read alike have in common. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusFold:
 * @CAUCUS_FOLD_ENCODING: only what Unicode holds canonically equal is equal
 * @CAUCUS_FOLD_TYPOGRAPHY: kinds of quotes, dashes and spaces, an ellipsis and
 *   three dots, and invisible hyphenation marks count for nothing as well
 */
typedef enum
{
  CAUCUS_FOLD_ENCODING,
  CAUCUS_FOLD_TYPOGRAPHY,
} CaucusFold;

void        caucus_typography_fold       (GString    *out,
                                          const char *text,
                                          gsize       length,
                                          CaucusFold  fold);
gboolean    caucus_typography_is_plain   (const char *text,
                                          gsize       length);
gboolean    caucus_typography_is_dash    (gunichar    c);
const char *caucus_typography_plain_form (gunichar    c);

G_END_DECLS
