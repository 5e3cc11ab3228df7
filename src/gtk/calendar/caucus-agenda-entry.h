/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the agenda: a month, the line of today, or a session. */
#pragma once

#include "common/caucus-session-item.h"

G_BEGIN_DECLS

typedef enum
{
  CAUCUS_AGENDA_MONTH,
  CAUCUS_AGENDA_TODAY,
  CAUCUS_AGENDA_SESSION,
} CaucusAgendaKind;

#define CAUCUS_TYPE_AGENDA_ENTRY (caucus_agenda_entry_get_type ())

G_DECLARE_FINAL_TYPE (CaucusAgendaEntry, caucus_agenda_entry, CAUCUS, AGENDA_ENTRY, GObject)

CaucusAgendaKind   caucus_agenda_entry_get_kind (CaucusAgendaEntry *entry);
const GDate       *caucus_agenda_entry_get_day  (CaucusAgendaEntry *entry);
CaucusSessionItem *caucus_agenda_entry_get_item (CaucusAgendaEntry *entry);

GPtrArray         *caucus_agenda_entries_new    (GListModel        *sessions,
                                                 const GDate       *today);
gboolean           caucus_agenda_entries_equal  (GListModel        *list,
                                                 GPtrArray         *entries);

G_END_DECLS
