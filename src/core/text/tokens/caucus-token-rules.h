/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a word, white space or a sign ends, of whatever characters it is. */
#pragma once

#include "caucus-tokens.h"

G_BEGIN_DECLS

const char *caucus_token_rules_next (const char      *p,
                                     CaucusTokenKind *kind);

G_END_DECLS
