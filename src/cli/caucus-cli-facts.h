/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of one thing, a fact a line, the names of the facts beside them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CaucusCliFacts CaucusCliFacts;

CaucusCliFacts *caucus_cli_facts_new   (void);
void            caucus_cli_facts_free  (CaucusCliFacts *facts);
void            caucus_cli_facts_add   (CaucusCliFacts *facts,
                                        const char     *name,
                                        const char     *value);
void            caucus_cli_facts_print (CaucusCliFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusCliFacts, caucus_cli_facts_free)

G_END_DECLS
