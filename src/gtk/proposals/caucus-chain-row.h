/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A link of the chain in the thread page's timeline. */
#pragma once

#include <adwaita.h>

#include "proposals/caucus-chain-item.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_CHAIN_ROW (caucus_chain_row_get_type ())

G_DECLARE_FINAL_TYPE (CaucusChainRow, caucus_chain_row, CAUCUS, CHAIN_ROW, GtkListBoxRow)

GtkWidget       *caucus_chain_row_new      (CaucusChainItem *item);
CaucusChainItem *caucus_chain_row_get_item (CaucusChainRow  *row);

G_END_DECLS
