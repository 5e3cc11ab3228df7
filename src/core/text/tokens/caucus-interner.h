/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small numbers for byte strings: equal strings get equal numbers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The number of no key */
#define CAUCUS_NO_KEY G_MAXUINT32

typedef struct _CaucusInterner CaucusInterner;

CaucusInterner *caucus_interner_new      (void);
CaucusInterner *caucus_interner_new_over (const CaucusInterner *base);
gboolean        caucus_interner_is_over  (const CaucusInterner *interner,
                                          const CaucusInterner *base);
void            caucus_interner_free     (CaucusInterner       *interner);
guint32         caucus_interner_add      (CaucusInterner       *interner,
                                          gconstpointer         key,
                                          gsize                 length);
guint32         caucus_interner_add_word (CaucusInterner       *interner,
                                          const char           *word,
                                          gsize                 length);
guint32         caucus_interner_find     (const CaucusInterner *interner,
                                          gconstpointer         key,
                                          gsize                 length);
guint32        *caucus_interner_add_all  (CaucusInterner       *interner,
                                          const CaucusInterner *other);
guint32         caucus_interner_hash_of  (const CaucusInterner *interner,
                                          guint32               id);
guint32         caucus_interner_find_of  (const CaucusInterner *interner,
                                          const CaucusInterner *other,
                                          guint32               id);
guint32         caucus_interner_n_keys   (const CaucusInterner *interner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusInterner, caucus_interner_free)

G_END_DECLS
