/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small numbers for byte strings: equal strings get equal numbers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CaucusInterner CaucusInterner;

CaucusInterner *caucus_interner_new    (void);
void            caucus_interner_free   (CaucusInterner       *interner);
guint32         caucus_interner_add    (CaucusInterner       *interner,
                                        gconstpointer         key,
                                        gsize                 length);
guint32         caucus_interner_n_keys (const CaucusInterner *interner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusInterner, caucus_interner_free)

G_END_DECLS
