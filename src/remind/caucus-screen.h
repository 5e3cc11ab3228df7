/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which reminders stand on the screen, in which message. */
#pragma once

#include "caucus-records.h"
#include "caucus-sender.h"

G_BEGIN_DECLS

/**
 * CaucusScreen:
 *
 * Holds groups: arrays of #CaucusReminder that one message stands for. Those of a
 * session, the one that is shown first, or the missed.
 */
typedef struct _CaucusScreen CaucusScreen;

typedef gboolean (*CaucusReminderFunc) (const CaucusReminder *reminder,
                                        gpointer              user_data);

CaucusScreen *caucus_screen_new           (CaucusSender        *sender);
void          caucus_screen_free          (CaucusScreen        *screen);

gboolean      caucus_screen_show          (CaucusScreen        *screen,
                                           GPtrArray           *group,
                                           GError             **error);
GPtrArray    *caucus_screen_steal         (CaucusScreen        *screen,
                                           guint                id);
void          caucus_screen_keep          (CaucusScreen        *screen,
                                           CaucusReminderFunc   stands,
                                           gpointer             user_data);

void          caucus_screen_settle        (CaucusScreen        *screen,
                                           GPtrArray           *group);

void          caucus_screen_lose          (CaucusScreen        *screen,
                                           GPtrArray           *group);
void          caucus_screen_forget_server (CaucusScreen        *screen);
GPtrArray    *caucus_screen_steal_lost    (CaucusScreen        *screen);

char         *caucus_screen_dup_names     (CaucusScreen        *screen);
guint         caucus_screen_get_n_shown   (CaucusScreen        *screen);
guint         caucus_screen_get_n_lost    (CaucusScreen        *screen);

gboolean      caucus_group_is_missed      (GPtrArray           *group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusScreen, caucus_screen_free)

G_END_DECLS
