/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences window. */
#include "config.h"

#include "caucus-preferences.h"

#include <adwaita.h>

#include "preferences/caucus-reminder-preferences.h"
#include "preferences/caucus-store-preferences.h"

/**
 * caucus_preferences_present:
 *
 * What is set here belongs to the open store and its open round.
 */
void
caucus_preferences_present (CaucusContext *context,
                            GtkWindow     *parent)
{
  AdwPreferencesWindow *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG,
                                               "transient-for", parent,
                                               "modal", TRUE,
                                               "destroy-with-parent", TRUE,
                                               "search-enabled", FALSE,
                                               "width-request", 340,
                                               NULL);

  adw_preferences_window_add (window, caucus_reminder_preferences_new (context));
  adw_preferences_window_add (window, caucus_store_preferences_new (context));
  gtk_window_present (GTK_WINDOW (window));
}
