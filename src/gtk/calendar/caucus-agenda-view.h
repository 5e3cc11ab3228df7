/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All sessions of the round, one after the other. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_AGENDA_VIEW (caucus_agenda_view_get_type ())

G_DECLARE_FINAL_TYPE (CaucusAgendaView, caucus_agenda_view, CAUCUS, AGENDA_VIEW, GtkWidget)

void     caucus_agenda_view_update      (CaucusAgendaView *view,
                                         GListModel       *sessions);
void     caucus_agenda_view_show_day    (CaucusAgendaView *view,
                                         const GDate      *day);
gboolean caucus_agenda_view_leave_focus (CaucusAgendaView *view);

G_END_DECLS
