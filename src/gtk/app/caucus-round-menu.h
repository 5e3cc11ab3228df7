/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu under the round's name: switch, new, import. */
#pragma once

#include "app/caucus-context.h"

G_BEGIN_DECLS

GMenuModel *caucus_round_menu_new (CaucusContext *context);

G_END_DECLS
