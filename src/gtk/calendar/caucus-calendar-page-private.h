/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the calendar page share. */
#pragma once

#include "caucus-calendar-page.h"

#include "calendar/caucus-agenda-view.h"
#include "calendar/caucus-month-view.h"
#include "calendar/caucus-session-pane.h"
#include "common/caucus-width-probe.h"

G_BEGIN_DECLS

struct _CaucusCalendarPage
{
  CaucusPage parent_instance;

  /* Owned */
  GListStore *sessions;           /* of CaucusSessionItem */
  GCancellable *reading_details;

  /* Template children */
  AdwFlap *flap;
  CaucusWidthProbe *width_probe;
  GtkWidget *header_new_button;
  GtkWidget *heading_label;
  GtkWidget *new_button;
  GtkWidget *view_switch;
  GtkToggleButton *agenda_button;
  GtkWidget *step_buttons;
  GtkStack *stack;
  CaucusMonthView *month_view;
  CaucusAgendaView *agenda_view;
  CaucusSessionPane *pane;

  /* State */
  CaucusId round_id;              /* the round whose sessions are shown */
  CaucusId selected_id;           /* none while no session is chosen */
  CaucusId wanted_id;             /* to be chosen once the sessions are read */
  guint reveal_tick;              /* until the pane is there */
  gboolean wants_focus;           /* until the first layout has chosen the view */
};

void caucus_calendar_page_install_actions (GtkWidgetClass     *widget_class);
void caucus_calendar_page_add_shortcuts   (CaucusCalendarPage *page);
void caucus_calendar_page_show_day        (CaucusCalendarPage *page,
                                           const GDate        *day);
void caucus_calendar_page_open            (CaucusCalendarPage *page,
                                           const CaucusId     *session_id);
void caucus_calendar_page_close           (CaucusCalendarPage *page);

G_END_DECLS
