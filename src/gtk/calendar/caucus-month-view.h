/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Six weeks of days with the round's sessions. */
#pragma once

#include <gtk/gtk.h>

#include "caucus-id.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_MONTH_VIEW (caucus_month_view_get_type ())

G_DECLARE_FINAL_TYPE (CaucusMonthView, caucus_month_view, CAUCUS, MONTH_VIEW, GtkWidget)

const GDate *caucus_month_view_get_day      (CaucusMonthView *view);
void         caucus_month_view_show_day     (CaucusMonthView *view,
                                             const GDate     *day);
void         caucus_month_view_step         (CaucusMonthView *view,
                                             int              months);
void         caucus_month_view_set_sessions (CaucusMonthView *view,
                                             GListModel      *sessions);
void         caucus_month_view_set_selected (CaucusMonthView *view,
                                             const CaucusId  *session_id);
void         caucus_month_view_update       (CaucusMonthView *view);

G_END_DECLS
