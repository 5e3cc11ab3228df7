/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The variable that keeps GTK's theme away is gone when libadwaita looks, and a person's stays. */
#include "app/caucus-start.h"

#include <adwaita.h>

static void
test_hold (void)
{
  g_autofree char *theme = NULL;

  g_unsetenv ("GTK_THEME");
  caucus_start_prepare ();
  g_assert_nonnull (g_getenv ("GTK_THEME"));
  caucus_start_libadwaita ();
  g_assert_null (g_getenv ("GTK_THEME"));
  g_assert_true (adw_is_initialized ());
  /* Libadwaita's own choice: it has put its style in the place of GTK's. */
  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &theme, NULL);
  g_assert_cmpstr (theme, ==, "Adwaita-empty");
}

static void
test_wish (void)
{
  g_setenv ("GTK_THEME", "Adwaita", TRUE);
  caucus_start_prepare ();
  g_assert_cmpstr (g_getenv ("GTK_THEME"), ==, "Adwaita");
  caucus_start_libadwaita ();
  g_assert_cmpstr (g_getenv ("GTK_THEME"), ==, "Adwaita");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/start/hold", test_hold);
  g_test_add_func ("/start/wish", test_wish);
  return g_test_run ();
}
