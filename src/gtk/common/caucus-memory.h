/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives back to the system what long texts left behind in the allocator. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void caucus_memory_give_back_later (void);

G_END_DECLS
