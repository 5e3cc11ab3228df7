/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the context share. */
#pragma once

#include "caucus-context.h"

#include "app/caucus-round-content.h"

G_BEGIN_DECLS

struct _CaucusContext
{
  GObject parent_instance;

  /* Owned */
  CaucusStore *store;
  CaucusRoundContent *content;
  CaucusRoundContent *early;      /* read before it was known that the writer opens */
  GTask *opening;
  char *saved;
  char *notice;

  /* State */
  gboolean is_sample;
  gboolean is_open;
  gboolean is_reading_early;
  gboolean has_failed;
};

void caucus_context_take_content (CaucusContext      *context,
                                  CaucusRoundContent *content);
void caucus_context_read_again   (CaucusContext      *context);

G_END_DECLS
