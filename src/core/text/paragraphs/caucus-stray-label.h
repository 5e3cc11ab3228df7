/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that number nothing: the initial of a name, the day of a date. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void caucus_stray_labels_give_back (GPtrArray *blocks);

G_END_DECLS
