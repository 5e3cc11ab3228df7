/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps GTK from reading its own theme at the start, which libadwaita replaces at once. */
#include "config.h"

#include "caucus-start-theme.h"

#include <adwaita.h>

#define THEME_VARIABLE "GTK_THEME"

/* The theme, without a rule, that libadwaita itself chooses. */
#define EMPTY_THEME "Adwaita-empty"

static gboolean is_held;

/**
 * caucus_start_theme_hold:
 *
 * To be called before there are threads. GTK's theme is a third of all style sheets
 * that a start reads, and none of its rules is used. A theme that somebody asked for
 * stays.
 */
void
caucus_start_theme_hold (void)
{
  is_held = g_setenv (THEME_VARIABLE, EMPTY_THEME, FALSE)
            && g_str_equal (g_getenv (THEME_VARIABLE), EMPTY_THEME);
}

/**
 * caucus_start_theme_release:
 *
 * To be called before libadwaita starts, which would take the variable for the
 * person's wish. As the last one that was set it leaves the others in their places,
 * where threads may look for them.
 */
void
caucus_start_theme_release (void)
{
  if (!is_held)
    return;
  is_held = FALSE;
  gtk_init ();
  gtk_settings_get_default ();
  g_unsetenv (THEME_VARIABLE);
  adw_init ();
}
