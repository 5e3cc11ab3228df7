/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pasted or imported plain text as the paragraphs of a contract. */
#pragma once

#include <glib.h>

#include "caucus-block-pool.h"

G_BEGIN_DECLS

GPtrArray *caucus_paragraphs_parse      (const char      *text);
GPtrArray *caucus_paragraphs_parse_take (char            *text,
                                         gsize            length);
GPtrArray *caucus_paragraphs_parse_pool (CaucusBlockPool *pool);

G_END_DECLS
