/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading pane of a thread's page: a header block, then the text. */
#pragma once

#include <adwaita.h>

#include "proposals/caucus-chain-item.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_PASS_TEXT (caucus_pass_text_get_type ())

G_DECLARE_FINAL_TYPE (CaucusPassText, caucus_pass_text, CAUCUS, PASS_TEXT, AdwBin)

void caucus_pass_text_show (CaucusPassText  *pane,
                            CaucusChainItem *link,
                            const GPtrArray *blocks);

G_END_DECLS
