/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the composer share. */
#pragma once

#include "caucus-composer.h"

G_BEGIN_DECLS

struct _CaucusComposer
{
  GtkWidget parent_instance;

  CaucusNoteDraft *draft;         /* owned */

  /* Template children */
  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  GtkWidget *hint;
  GtkMenuButton *speaker_button;
  GtkMenuButton *kind_button;

  /* State */
  guint user_actions;
  gboolean has_changed;
  gboolean is_replacing;
  gboolean has_preedit;
};

void caucus_composer_bind_typing (GtkWidgetClass *widget_class);
void caucus_composer_take_text   (CaucusComposer *composer);

G_END_DECLS
