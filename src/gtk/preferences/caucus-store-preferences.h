/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences: where the store lies, its backups and its check. */
#pragma once

#include <adwaita.h>

#include "app/caucus-context.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_STORE_PREFERENCES (caucus_store_preferences_get_type ())

G_DECLARE_FINAL_TYPE (CaucusStorePreferences, caucus_store_preferences, CAUCUS, STORE_PREFERENCES,
                      AdwPreferencesPage)

AdwPreferencesPage *caucus_store_preferences_new (CaucusContext *context);

G_END_DECLS
