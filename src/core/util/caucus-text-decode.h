/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a file from anywhere as text, with what is no text replaced and counted. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *caucus_text_decode (const char *bytes,
                          gsize       length,
                          guint      *n_replaced);

G_END_DECLS
