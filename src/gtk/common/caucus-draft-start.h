/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starting a draft: the one of its thread, which never takes the place of another unasked. */
#pragma once

#include <gtk/gtk.h>

#include "caucus-records.h"
#include "caucus-store.h"

G_BEGIN_DECLS

void caucus_draft_start (GtkWidget   *page,
                         CaucusStore *store,
                         CaucusDraft *draft);

G_END_DECLS
