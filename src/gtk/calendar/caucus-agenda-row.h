/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a row of the agenda looks. */
#pragma once

#include <gtk/gtk.h>

#include "calendar/caucus-agenda-entry.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_AGENDA_ROW (caucus_agenda_row_get_type ())

G_DECLARE_FINAL_TYPE (CaucusAgendaRow, caucus_agenda_row, CAUCUS, AGENDA_ROW, GtkWidget)

GtkWidget         *caucus_agenda_row_new       (void);
CaucusAgendaEntry *caucus_agenda_row_get_entry (CaucusAgendaRow   *row);
void               caucus_agenda_row_set_entry (CaucusAgendaRow   *row,
                                                CaucusAgendaEntry *entry);

G_END_DECLS
