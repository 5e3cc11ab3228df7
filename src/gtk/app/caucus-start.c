/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts GTK and libadwaita without the style sheets that nobody sees. */
#include "config.h"

#include "caucus-start.h"

#include <adwaita.h>

#define THEME_VARIABLE "GTK_THEME"

/* The theme, without a rule, that libadwaita itself chooses. */
#define EMPTY_THEME "Adwaita-empty"

static gboolean is_theme_held;

/* Libadwaita would take the variable for the person's wish. As the last one that was set it leaves
 * the others in their places, where threads may look for them. */
static void
release_theme (void)
{
  if (!is_theme_held)
    return;
  is_theme_held = FALSE;
  gtk_init ();
  gtk_settings_get_default ();
  g_unsetenv (THEME_VARIABLE);
}

/**
 * caucus_start_prepare:
 *
 * To be called before there are threads. GTK's own theme is a third of all style
 * sheets that a start reads, and none of its rules is used: libadwaita has its own.
 * A theme that somebody asked for stays.
 */
void
caucus_start_prepare (void)
{
  is_theme_held = g_setenv (THEME_VARIABLE, EMPTY_THEME, FALSE)
                  && g_str_equal (g_getenv (THEME_VARIABLE), EMPTY_THEME);
}

/**
 * caucus_start_libadwaita:
 *
 * Starts GTK and libadwaita, before the application does.
 */
void
caucus_start_libadwaita (void)
{
  release_theme ();
  adw_init ();
}
