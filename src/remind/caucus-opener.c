/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings the window to the front, on a session. */
#include "config.h"

#include "caucus-opener.h"

#include "caucus-store-path.h"

/* Where the window's program lies, for runs that are not installed. */
#define PROGRAM_VARIABLE "CAUCUS_PROGRAM"

/* One click on its way to the window. */
typedef struct
{
  char *store_path;         /* owned */
  char *session_hex;        /* owned, nullable */
  char *activation_token;   /* owned, nullable */
} Request;

static void
request_free (Request *request)
{
  g_free (request->store_path);
  g_free (request->session_hex);
  g_free (request->activation_token);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static char *
find_program (void)
{
  const char *program = g_getenv (PROGRAM_VARIABLE);

  if (program != NULL && program[0] != '\0')
    return g_strdup (program);
  return g_build_filename (BIN_DIR, "caucus", NULL);
}

static GPtrArray *
make_arguments (const Request *request)
{
  GPtrArray *arguments = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *suffix = caucus_store_path_get_suffix (request->store_path);

  g_ptr_array_add (arguments, find_program ());
  if (g_str_equal (suffix, ".Sample"))
    g_ptr_array_add (arguments, g_strdup ("--sample"));
  else if (suffix[0] != '\0')
    {
      g_ptr_array_add (arguments, g_strdup ("--store"));
      g_ptr_array_add (arguments, g_strdup (request->store_path));
    }
  if (request->session_hex != NULL)
    {
      g_ptr_array_add (arguments, g_strdup ("--open-session"));
      g_ptr_array_add (arguments, g_strdup (request->session_hex));
    }
  g_ptr_array_add (arguments, NULL);
  return arguments;
}

static void
start_program (const Request *request)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GPtrArray) arguments = make_arguments (request);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (request->activation_token != NULL)
    {
      g_subprocess_launcher_setenv (launcher, "XDG_ACTIVATION_TOKEN",
                                    request->activation_token, TRUE);
      g_subprocess_launcher_setenv (launcher, "DESKTOP_STARTUP_ID",
                                    request->activation_token, TRUE);
    }
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  if (process == NULL)
    g_printerr ("caucus-remind: the window could not be opened: %s\n", error->message);
}

static void
called_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);
  if (answer == NULL)
    start_program (request);
}

static GVariant *
make_platform_data (const Request *request)
{
  g_auto (GVariantDict) data = G_VARIANT_DICT_INIT (NULL);

  if (request->activation_token != NULL)
    {
      g_variant_dict_insert (&data, "activation-token", "s", request->activation_token);
      g_variant_dict_insert (&data, "desktop-startup-id", "s", request->activation_token);
    }
  return g_variant_dict_end (&data);
}

static GVariant *
make_parameters (const Request *request)
{
  GVariantBuilder parameters;

  if (request->session_hex == NULL)
    return g_variant_new ("(@a{sv})", make_platform_data (request));
  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", g_variant_new_string (request->session_hex));
  return g_variant_new ("(sav@a{sv})", "open-session", &parameters, make_platform_data (request));
}

/**
 * caucus_opener_open:
 * @session_hex: (nullable): the id of the session to show
 * @activation_token: (nullable): the right to come to the front
 *
 * Asks the running window over the bus; where there is none, the bus or else
 * the program itself starts one. Returns before it is there.
 */
void
caucus_opener_open (const CaucusOpener *opener,
                    const char         *session_hex,
                    const char         *activation_token)
{
  g_autofree char *suffix = caucus_store_path_get_suffix (opener->store_path);
  g_autofree char *name = g_strconcat (APP_ID, suffix, NULL);
  g_autofree char *path = g_strdelimit (g_strconcat ("/", name, NULL), ".", '/');
  /* The bus knows how to start the window on a person's own store only. */
  GDBusCallFlags flags = suffix[0] == '\0' ? G_DBUS_CALL_FLAGS_NONE
                                           : G_DBUS_CALL_FLAGS_NO_AUTO_START;
  Request *request = g_new0 (Request, 1);

  request->store_path = g_strdup (opener->store_path);
  request->session_hex = g_strdup (session_hex);
  request->activation_token = g_strdup (activation_token);
  g_dbus_connection_call (opener->connection, name, path, "org.freedesktop.Application",
                          session_hex != NULL ? "ActivateAction" : "Activate",
                          make_parameters (request), NULL, flags, -1, NULL, called_cb, request);
}
