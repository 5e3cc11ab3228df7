/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli: a store from the command line, for people and for scripts. */
#include "config.h"

#include "caucus-cli.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  /* Where the translations lie, for runs that are not installed. */
  const char *locale_dir = g_getenv ("CAUCUS_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_prgname ("caucus-cli");
  return caucus_cli_main (argv + 1);
}
