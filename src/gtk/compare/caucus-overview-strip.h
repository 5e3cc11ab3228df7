/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip beside the texts that shows where the changes lie, and leads there. */
#pragma once

#include "common/caucus-rows-view.h"
#include "compare/caucus-change-lines.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_OVERVIEW_STRIP (caucus_overview_strip_get_type ())

G_DECLARE_FINAL_TYPE (CaucusOverviewStrip, caucus_overview_strip, CAUCUS, OVERVIEW_STRIP,
                      GtkWidget)

void caucus_overview_strip_set_source (CaucusOverviewStrip *strip,
                                       CaucusChangeLines   *lines,
                                       CaucusRowsView      *rows);
void caucus_overview_strip_set_place  (CaucusOverviewStrip *strip,
                                       const char          *words);

void caucus_overview_strip_update     (CaucusOverviewStrip *strip);

G_END_DECLS
