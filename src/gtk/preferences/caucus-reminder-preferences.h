/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences: when the round reminds, and how. */
#pragma once

#include <adwaita.h>

#include "app/caucus-context.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_REMINDER_PREFERENCES (caucus_reminder_preferences_get_type ())

G_DECLARE_FINAL_TYPE (CaucusReminderPreferences, caucus_reminder_preferences, CAUCUS,
                      REMINDER_PREFERENCES, AdwPreferencesPage)

AdwPreferencesPage *caucus_reminder_preferences_new (CaucusContext *context);

G_END_DECLS
