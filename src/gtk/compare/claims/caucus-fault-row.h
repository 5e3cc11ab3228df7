/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of what a check of a redline found. */
#pragma once

#include <adwaita.h>

#include "caucus-redline-check.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_FAULT_ROW (caucus_fault_row_get_type ())

G_DECLARE_FINAL_TYPE (CaucusFaultRow, caucus_fault_row, CAUCUS, FAULT_ROW, AdwBin)

void caucus_fault_row_show (CaucusFaultRow           *row,
                            const CaucusRedlineFault *fault);

G_END_DECLS
