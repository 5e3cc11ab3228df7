/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page of a session's record share. */
#pragma once

#include "caucus-session-record-page.h"

#include "record/caucus-note-draft.h"

G_BEGIN_DECLS

struct _CaucusSessionRecordPage
{
  CaucusPage parent_instance;

  /* Owned */
  CaucusNoteDraft *draft;

  /* Template children */
  GListStore *entries;
  GtkWidget *head;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkListView *list;
  GtkWidget *composer;

  /* State */
  CaucusId session_id;
  gboolean is_following;          /* shows the newest entry as it comes */
  double shown_value;
  double shown_upper;
  guint tick_id;
};

void caucus_session_record_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
