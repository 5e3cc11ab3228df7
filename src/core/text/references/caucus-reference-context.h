/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a number that tell a place of a contract from a count, a date or a wage. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean caucus_reference_may_stand_after  (const char *text,
                                            gsize       offset);
gboolean caucus_reference_may_stand_before (const char *after,
                                            gboolean    is_plural);
gboolean caucus_reference_list_goes_on     (const char *after);
gboolean caucus_reference_is_measured      (const char *after);

G_END_DECLS
