/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store of sample rounds that a person may look at before starting one of their own. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean caucus_sample_ensure (const char  *path,
                               GError     **error);

G_END_DECLS
