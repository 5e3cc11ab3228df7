/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an error of the core says to a person, in their language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *caucus_error_words (const GError *error);

G_END_DECLS
