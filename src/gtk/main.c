/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts the application. */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/caucus-application.h"

int
main (int   argc,
      char *argv[])
{
  /* Where the translations lie, for runs that are not installed. */
  const char *locale_dir = g_getenv ("CAUCUS_LOCALE_DIR");
  g_autoptr (CaucusApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = caucus_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
