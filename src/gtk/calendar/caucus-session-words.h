/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the calendar says and marks what a session is. */
#pragma once

#include <gtk/gtk.h>

#include "caucus-records.h"

G_BEGIN_DECLS

char *caucus_session_words_start       (const CaucusSession *session);
char *caucus_session_words_kind        (const CaucusSession *session);
char *caucus_session_words_describe    (const CaucusSession *session);
char *caucus_session_words_tooltip     (const CaucusSession *session);
char *caucus_session_words_local       (const CaucusSession *session);
char *caucus_session_words_change      (const CaucusSessionChange *change,
                                        const char                *zone);
void  caucus_session_words_set_classes (GtkWidget           *widget,
                                        const CaucusSession *session);

G_END_DECLS
