/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in a day of the month. */
#pragma once

#include <gtk/gtk.h>

#include "common/caucus-session-item.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_SESSION_CHIP (caucus_session_chip_get_type ())

G_DECLARE_FINAL_TYPE (CaucusSessionChip, caucus_session_chip, CAUCUS, SESSION_CHIP, GtkButton)

GtkWidget         *caucus_session_chip_new          (void);
CaucusSessionItem *caucus_session_chip_get_item     (CaucusSessionChip *chip);
void               caucus_session_chip_set_item     (CaucusSessionChip *chip,
                                                     CaucusSessionItem *item);
void               caucus_session_chip_set_selected (CaucusSessionChip *chip,
                                                     gboolean           selected);

G_END_DECLS
