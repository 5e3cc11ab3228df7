/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives back to the system what long texts left behind in the allocator. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef void (*CaucusMemoryFunc) (gpointer object);

void caucus_memory_add_keeper      (gpointer         object,
                                    CaucusMemoryFunc let_go);
void caucus_memory_give_back_later (void);

G_END_DECLS
