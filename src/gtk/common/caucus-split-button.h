/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a split button does not do by itself for its arrow. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void caucus_split_button_complete_dropdown (AdwSplitButton *button);

G_END_DECLS
