/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose place a number names: this text's, or a law's or a policy's. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *caucus_reference_skip_clauses  (const char *after);
const char *caucus_reference_skip_parts    (const char *after);
gboolean    caucus_reference_is_possessive (const char *word);
gboolean    caucus_reference_is_own        (const char *after);
gboolean    caucus_reference_is_of_law     (const char *text,
                                            gsize       offset);
gboolean    caucus_reference_is_of_another (const char *after);

G_END_DECLS
