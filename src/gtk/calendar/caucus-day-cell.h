/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day of the month with its sessions. */
#pragma once

#include <gtk/gtk.h>

#include "caucus-id.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_DAY_CELL (caucus_day_cell_get_type ())

G_DECLARE_FINAL_TYPE (CaucusDayCell, caucus_day_cell, CAUCUS, DAY_CELL, GtkWidget)

/**
 * CaucusDayLook:
 * @is_today: whether it is the day on this computer's calendar
 * @is_outside: whether it belongs to another month than the one shown
 */
typedef struct
{
  gboolean is_today;
  gboolean is_outside;
} CaucusDayLook;

GtkWidget   *caucus_day_cell_new          (void);
const GDate *caucus_day_cell_get_day      (CaucusDayCell       *cell);
void         caucus_day_cell_set_day      (CaucusDayCell       *cell,
                                           const GDate         *day,
                                           const CaucusDayLook *look);
void         caucus_day_cell_set_sessions (CaucusDayCell       *cell,
                                           GPtrArray           *items);
void         caucus_day_cell_set_selected (CaucusDayCell       *cell,
                                           const CaucusId      *session_id);
gboolean     caucus_day_cell_open_first   (CaucusDayCell       *cell);

G_END_DECLS
