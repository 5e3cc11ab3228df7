/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above a pass's text: its title and the facts of its handing over. */
#pragma once

#include <adwaita.h>

#include "proposals/caucus-chain-item.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_PASS_HEADER (caucus_pass_header_get_type ())

G_DECLARE_FINAL_TYPE (CaucusPassHeader, caucus_pass_header, CAUCUS, PASS_HEADER, AdwBin)

void  caucus_pass_header_show   (CaucusPassHeader      *header,
                                 const CaucusChainLink *link);
char *caucus_pass_header_format (const CaucusChainLink *link);

G_END_DECLS
