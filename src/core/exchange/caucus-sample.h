/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store of the sample rounds. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean caucus_sample_ensure (const char  *path,
                               GError     **error);

G_END_DECLS
