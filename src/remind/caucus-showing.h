/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts on the screen what is due: claimed first, or unclaimed where the store cannot be written. */
#pragma once

#include "caucus-remind-store.h"
#include "caucus-screen.h"

G_BEGIN_DECLS

typedef struct _CaucusShowing CaucusShowing;

/**
 * CaucusShowingTry:
 * @is_urgent: (in): show what cannot be claimed too
 * @was_refused: (out): the server did not take a message
 * @n_waiting: (out): how many reminders wait for a server that answers
 */
typedef struct
{
  gboolean is_urgent;
  gboolean was_refused;
  guint n_waiting;
} CaucusShowingTry;

CaucusShowing *caucus_showing_new        (CaucusRemindStore  *store,
                                          CaucusSender       *sender);
CaucusScreen  *caucus_showing_get_screen (CaucusShowing      *showing);
gboolean       caucus_showing_run        (CaucusShowing      *showing,
                                          CaucusDatabase     *database,
                                          CaucusShowingTry   *attempt,
                                          GError            **error);
void           caucus_showing_free       (CaucusShowing      *showing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusShowing, caucus_showing_free)

G_END_DECLS
