/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that the C library holds and nobody needs. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void caucus_heap_give_back_end (void);

G_END_DECLS
