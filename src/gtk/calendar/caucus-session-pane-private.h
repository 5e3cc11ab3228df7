/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the session pane share. */
#pragma once

#include <adwaita.h>

#include "caucus-session-pane.h"

#include "calendar/caucus-session-buttons.h"

G_BEGIN_DECLS

struct _CaucusSessionPane
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *scroller;
  GtkLabel *kind_label;
  GtkLabel *title_label;
  GtkLabel *date_label;
  GtkLabel *hours_label;
  GtkLabel *local_label;
  GtkWidget *place_box;
  GtkLabel *place_label;
  GtkImage *public_icon;
  GtkLabel *public_label;
  GtkWidget *stream_box;
  GtkLabel *stream_label;
  CaucusSessionButtons *buttons;
  AdwPreferencesGroup *passes_group;
  AdwPreferencesGroup *reminders_group;
  AdwPreferencesGroup *history_group;

  /* State */
  GPtrArray *rows;                /* owned; of rows that the groups hold, each with its group */
  CaucusId session_id;
};

void caucus_session_pane_fill_lists (CaucusSessionPane          *pane,
                                     CaucusContext              *context,
                                     const CaucusSessionDetails *details);

G_END_DECLS
