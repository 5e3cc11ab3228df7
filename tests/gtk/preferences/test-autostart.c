/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reminder service's entry in the person's autostart folder. */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "caucus-store-path.h"
#include "preferences/caucus-autostart.h"

static char *
read_entry (GKeyFile *entry)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  char *path;

  if (name == NULL)
    return NULL;
  g_assert_true (g_str_has_suffix (name, ".Remind.desktop"));
  path = g_build_filename (folder, name, NULL);
  g_assert_true (g_key_file_load_from_file (entry, path, G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
  return path;
}

/* What stands there for a language, in the file itself. */
static void
assert_text (GKeyFile   *entry,
             const char *key,
             const char *language,
             const char *wanted)
{
  g_autofree char *text = NULL;

  if (language == NULL)
    text = g_key_file_get_string (entry, "Desktop Entry", key, NULL);
  else
    text = g_key_file_get_locale_string (entry, "Desktop Entry", key, language, NULL);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_switch (void)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *command = NULL;
  g_autofree char *gone = NULL;

  g_assert_false (caucus_autostart_is_on ());
  g_assert_true (caucus_autostart_set (FALSE, &error));
  g_assert_true (caucus_autostart_set (TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (caucus_autostart_is_on ());
  path = read_entry (entry);
  command = g_key_file_get_string (entry, "Desktop Entry", "Exec", NULL);
  g_assert_true (g_str_has_suffix (command, "/caucus-remind"));

  assert_text (entry, "Name", NULL, "Caucus Reminders");
  assert_text (entry, "Name", "es", "Recordatorios de Caucus");
  assert_text (entry, "Comment", "es", "Avisa de las sesiones con Caucus cerrado");

  /* A desktop's own settings may switch it off without removing it. */
  g_key_file_set_boolean (entry, "Desktop Entry", "Hidden", TRUE);
  g_assert_true (g_key_file_save_to_file (entry, path, NULL));
  g_assert_false (caucus_autostart_is_on ());

  g_assert_true (caucus_autostart_set (TRUE, &error));
  g_assert_true (caucus_autostart_set (FALSE, &error));
  gone = read_entry (entry);
  g_assert_null (gone);
}

static void
test_failure (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_config_dir (), 0700);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_assert_false (caucus_autostart_set (TRUE, &error));
  g_assert_nonnull (error);
  g_assert_false (caucus_autostart_is_on ());
  g_unlink (folder);
}

static void
test_obstacle (void)
{
  g_autofree char *own = caucus_store_path_get_default ();

  g_assert_null (caucus_autostart_get_obstacle (own));
  g_assert_nonnull (caucus_autostart_get_obstacle ("/elsewhere/caucus.db"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/autostart/switch", test_switch);
  g_test_add_func ("/autostart/failure", test_failure);
  g_test_add_func ("/autostart/obstacle", test_obstacle);
  return g_test_run ();
}
