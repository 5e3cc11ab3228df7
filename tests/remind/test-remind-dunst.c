/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With a real notification server: what dunst shows, its buttons, and what it says of itself. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "remind-fixture.h"

#define HOUR 3600

/* What a notification looked like to the server, as its script wrote it down. */
typedef struct
{
  char *folder;
  const char *summary;
  char *record;
} Shown;

static const char *
find_field (const char *record,
            gsize       length,
            const char *name)
{
  for (const char *field = record; field < record + length; field += strlen (field) + 1)
    {
      if (g_str_has_prefix (field, name) && field[strlen (name)] == '=')
        return field + strlen (name) + 1;
    }
  return "";
}

/* Fields a line each, so that the record is one string; those of the body keep their breaks. */
static gboolean
is_shown (gpointer data)
{
  Shown *shown = data;
  g_autoptr (GDir) folder = g_dir_open (shown->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (shown->folder, name, NULL);
      g_autofree char *record = NULL;
      gsize length;

      if (name[0] == '.' || !g_file_get_contents (path, &record, &length, NULL)
          || !g_str_equal (find_field (record, length, "DUNST_SUMMARY"), shown->summary))
        continue;
      shown->record = g_strdup_printf ("%s/%s/%s/%s",
                                       find_field (record, length, "DUNST_APP_NAME"),
                                       find_field (record, length, "DUNST_URGENCY"),
                                       find_field (record, length, "DUNST_DESKTOP_ENTRY"),
                                       find_field (record, length, "DUNST_BODY"));
      return TRUE;
    }
  return FALSE;
}

static char *
wait_shown (const char *summary)
{
  Shown shown = { NULL, summary, NULL };

  shown.folder = g_build_filename (g_getenv ("CAUCUS_SESSION_DIR"), "notifications", NULL);
  remind_wait (is_shown, &shown, summary);
  g_free (shown.folder);
  return shown.record;
}

static void
ask_dunst (RemindFixture *fixture,
           const char    *method)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = g_dbus_connection_call_sync (fixture->connection, "org.freedesktop.Notifications",
                                        "/org/freedesktop/Notifications",
                                        "org.dunstproject.cmd0", method, NULL, NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_screen_empty (gpointer data)
{
  RemindFixture *fixture = data;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) length = NULL;

  answer = g_dbus_connection_call_sync (fixture->connection, "org.freedesktop.Notifications",
                                        "/org/freedesktop/Notifications",
                                        "org.freedesktop.DBus.Properties", "Get",
                                        g_variant_new ("(ss)", "org.dunstproject.cmd0",
                                                       "displayedLength"),
                                        G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                                        NULL);
  g_assert_nonnull (answer);
  g_variant_get (answer, "(v)", &length);
  return g_variant_get_uint32 (length) == 0;
}

/* Writes down which line of the menu to choose: the one that ends with the action. */
static void
choose (const char *menu,
        const char *action)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAUCUS_SESSION_DIR"), "menu-choice", NULL);
  g_autofree char *ending = g_strdup_printf (",%s]", action);
  g_auto (GStrv) lines = g_strsplit (menu, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_suffix (lines[i], ending))
        {
          g_assert_true (g_file_set_contents (path, lines[i], -1, NULL));
          return;
        }
    }
  g_error ("there is no button “%s” in: %s", action, menu);
}

typedef struct
{
  RemindFixture *fixture;
  char *menu_path;
  const char *action;
  gint64 asked_usec;
} Press;

/* The first menu tells what its lines are, the next one is answered. dunst does nothing while
 * the menu before is still being put away, so it is asked again now and then. */
static gboolean
is_pressed (gpointer data)
{
  Press *press = data;
  g_autofree char *menu = NULL;

  if (is_screen_empty (press->fixture))
    return TRUE;
  if (g_file_get_contents (press->menu_path, &menu, NULL, NULL))
    {
      choose (menu, press->action);
      g_unlink (press->menu_path);
      press->asked_usec = 0;
    }
  if (g_get_monotonic_time () - press->asked_usec > G_USEC_PER_SEC / 2)
    {
      press->asked_usec = g_get_monotonic_time ();
      ask_dunst (press->fixture, "ContextMenuCall");
    }
  return FALSE;
}

static void
press_button (RemindFixture *fixture,
              const char    *action)
{
  Press press = { .fixture = fixture, .action = action };

  press.menu_path = g_build_filename (g_getenv ("CAUCUS_SESSION_DIR"), "menu", NULL);
  g_unlink (press.menu_path);
  remind_wait (is_pressed, &press, action);
  g_free (press.menu_path);
}

static void
test_shown (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new_in_session ();
  RemindSession session = { "Session 4", "A&W <annex>", HOUR + 2, 0, 0, CAUCUS_LEVEL_TABLE };
  CaucusId id = remind_fixture_add (fixture, &session);
  g_autofree char *record = NULL;

  remind_fixture_start (fixture);
  record = wait_shown ("Session 4");
  g_assert_true (g_str_has_prefix (record, APP_NAME "/NORMAL/" APP_ID "/In 1 hour, "));
  /* As it is read, not as it was sent. */
  g_assert_true (g_str_has_suffix (record, "\nA&W <annex>"));
  press_button (fixture, "snooze");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_SNOOZED);
}

static void
test_opened (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new_in_session ();
  RemindSession session = { "Session 5", NULL, HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };
  CaucusId id = remind_fixture_add (fixture, &session);
  g_autofree char *opened = NULL;
  g_autofree char *hex = caucus_id_to_string (&id);

  remind_fixture_start (fixture);
  g_free (wait_shown ("Session 5"));
  press_button (fixture, "default");
  opened = remind_fixture_wait_opened (fixture);
  g_assert_nonnull (strstr (opened, hex));
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);
}

static void
test_dismissed (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new_in_session ();
  RemindSession session = { "Session 6", NULL, HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };
  CaucusId id = remind_fixture_add (fixture, &session);

  remind_fixture_start (fixture);
  g_free (wait_shown ("Session 6"));
  ask_dunst (fixture, "NotificationCloseAll");
  remind_fixture_wait_log (fixture, &id, "closed", 1);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_FIRED);
}

static void
test_send_test (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new_in_session ();
  g_autoptr (GVariant) answer = NULL;
  GSubprocess *process;
  gboolean delivered;
  const char *words;

  process = remind_fixture_start (fixture);
  answer = remind_fixture_call (fixture, "SendTest");
  g_variant_get (answer, "(b&s)", &delivered, &words);
  g_assert_true (delivered);
  g_assert_true (g_str_has_prefix (words, "dunst "));
  g_free (wait_shown ("Test notification"));
  /* Nothing stays whose buttons would be dead. */
  remind_fixture_stop (fixture, process);
  remind_wait (is_screen_empty, fixture, "an empty screen");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-dunst/shown", test_shown);
  g_test_add_func ("/remind-dunst/opened", test_opened);
  g_test_add_func ("/remind-dunst/dismissed", test_dismissed);
  g_test_add_func ("/remind-dunst/send-test", test_send_test);
  return g_test_run ();
}
