/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers the newest backup in the place of a damaged store. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void caucus_restore_offer (AdwStatusPage *page,
                           const char    *store_path);

G_END_DECLS
