/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-remind: reminds of sessions while the window is closed. */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "caucus-remind-service.h"
#include "caucus-store-path.h"

#define LINGER_SECONDS 60

typedef struct
{
  char *store;
  gboolean is_sample;
  gboolean is_version;
  int linger_seconds;
} Arguments;

static void
set_locale (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static gboolean
parse (Arguments   *arguments,
       int         *argc,
       char      ***argv,
       GError     **error)
{
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &arguments->store,
      N_("Remind of the sessions of this store"), N_("FILE") },
    { "sample", 0, 0, G_OPTION_ARG_NONE, &arguments->is_sample,
      N_("Remind of the sessions of the sample rounds"), NULL },
    { "linger", 0, 0, G_OPTION_ARG_INT, &arguments->linger_seconds,
      N_("How long to stay with nothing to do"), N_("SECONDS") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &arguments->is_version,
      N_("Print the version and exit"), NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, _("Reminds of sessions while the window is closed."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (*argc == 1 && arguments->linger_seconds >= 0
      && !(arguments->is_sample && arguments->store != NULL))
    return TRUE;
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("wrong options; --help lists them"));
  return FALSE;
}

static char *
find_store (const Arguments *arguments)
{
  if (arguments->store != NULL)
    return g_canonicalize_filename (arguments->store, NULL);
  return arguments->is_sample ? caucus_store_path_get_sample () : caucus_store_path_get_default ();
}

int
main (int    argc,
      char **argv)
{
  Arguments arguments = { .linger_seconds = LINGER_SECONDS };
  CaucusRemindOptions options;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  set_locale ();
  if (!parse (&arguments, &argc, &argv, &error))
    {
      g_printerr ("caucus-remind: %s\n", error->message);
      g_free (arguments.store);
      return 2;
    }
  if (arguments.is_version)
    {
      g_print ("caucus-remind %s\n", PACKAGE_VERSION);
      g_free (arguments.store);
      return EXIT_SUCCESS;
    }
  path = find_store (&arguments);
  g_free (arguments.store);
  options = (CaucusRemindOptions) { path, (guint) arguments.linger_seconds };
  return caucus_remind_service_run (&options);
}
