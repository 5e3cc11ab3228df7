/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the desktop starts the reminder service with the person's session. */
#include "config.h"

#include "caucus-autostart.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "caucus-store-path.h"

#define GROUP     G_KEY_FILE_DESKTOP_GROUP
#define FILE_NAME REMIND_ID ".desktop"

static char *
entry_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", FILE_NAME, NULL);
}

/**
 * caucus_autostart_get_obstacle:
 *
 * Returns: (nullable) (transfer none): why there can be no such start, in words for the person
 */
const char *
caucus_autostart_get_obstacle (const char *store_path)
{
  g_autofree char *suffix = caucus_store_path_get_suffix (store_path);

  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return _("Not available inside Flatpak");
  if (suffix[0] != '\0')
    return _("Only for your own store; this is another one");
  return NULL;
}

/**
 * caucus_autostart_is_on:
 *
 * Returns: whether there is an entry for the service that is not switched off
 */
gboolean
caucus_autostart_is_on (void)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autofree char *path = entry_path ();

  return g_key_file_load_from_file (entry, path, G_KEY_FILE_NONE, NULL)
         && !g_key_file_get_boolean (entry, GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL);
}

static gboolean
set_file_error (GError     **error,
                const char  *path)
{
  int code = errno;

  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (code), "%s: %s", path,
               g_strerror (code));
  return FALSE;
}

/**
 * caucus_autostart_set:
 *
 * Writes or removes the entry in the person's autostart folder. It has all
 * translations, for the desktop may speak another language some day.
 */
gboolean
caucus_autostart_set (gboolean   is_on,
                      GError   **error)
{
  g_autofree char *path = entry_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GBytes) entry = NULL;

  if (!is_on)
    return g_unlink (path) == 0 || errno == ENOENT || set_file_error (error, path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_file_error (error, folder);
  entry = g_resources_lookup_data (APP_PATH "/autostart.desktop", G_RESOURCE_LOOKUP_FLAGS_NONE,
                                   error);
  return entry != NULL
         && g_file_set_contents (path, g_bytes_get_data (entry, NULL),
                                 (gssize) g_bytes_get_size (entry), error);
}
