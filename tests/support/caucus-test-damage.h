/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Damage to a store that opening it does not see. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void caucus_test_spoil_index (const char *path,
                              const char *index);

G_END_DECLS
