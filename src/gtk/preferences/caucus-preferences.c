/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences window. */
#include "config.h"

#include "caucus-preferences.h"

#include <adwaita.h>

#include "common/caucus-row-names.h"
#include "preferences/caucus-reminder-preferences.h"
#include "preferences/caucus-store-preferences.h"

static void
add_page (AdwPreferencesWindow *window,
          AdwPreferencesPage   *page)
{
  caucus_row_names_set (GTK_WIDGET (page), adw_preferences_page_get_title (page));
  adw_preferences_window_add (window, page);
}

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

  add_page (window, caucus_reminder_preferences_new (context));
  add_page (window, caucus_store_preferences_new (context));
  gtk_window_present (GTK_WINDOW (window));
}
