/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies between two figures of a table. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *caucus_figures_describe (const char *before,
                               const char *after);

G_END_DECLS
