/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons: Open, Snooze, Done, and a bubble that goes away without an answer. */
#include "config.h"

#include "caucus-store-path.h"
#include "remind-fixture.h"

#define HOUR 3600

static const RemindSession soon = { "Session 4", "Ed Center", HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };

static void
check_opens (const char *action)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autofree char *opened = NULL;
  g_autofree char *hex = NULL;
  g_autofree char *expected = NULL;
  CaucusId id = remind_fixture_add (fixture, &soon);

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  fake_server_press (fixture->server, 0, action);
  opened = remind_fixture_wait_opened (fixture);
  hex = caucus_id_to_string (&id);
  expected = g_strdup_printf ("--store\n%s\n--open-session\n%s\ntoken token-1\n",
                              fixture->store_path, hex);
  g_assert_cmpstr (opened, ==, expected);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);
}

static void
test_open (void)
{
  check_opens ("open");
  check_opens ("default");
}

/* A window that is open already: its application object, as GApplication has it. */
typedef struct
{
  char *action;
  char *session_hex;
  char *token;
} Window;

static void
activated_cb (GDBusConnection       *connection,
              const char            *sender,
              const char            *object_path,
              const char            *interface_name,
              const char            *method_name,
              GVariant              *parameters,
              GDBusMethodInvocation *invocation,
              gpointer               user_data)
{
  Window *window = user_data;
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GVariant) platform_data = NULL;
  g_autoptr (GVariant) boxed = NULL;

  g_variant_get (parameters, "(s@av@a{sv})", &window->action, &list, &platform_data);
  g_assert_cmpuint (g_variant_n_children (list), ==, 1);
  g_variant_get_child (list, 0, "v", &boxed);
  window->session_hex = g_variant_dup_string (boxed, NULL);
  g_assert_true (g_variant_lookup (platform_data, "activation-token", "s", &window->token));
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static gboolean
is_activated (gpointer data)
{
  return ((Window *) data)->token != NULL;
}

static void
own_name (GDBusConnection *connection,
          const char      *name)
{
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/",
                                        "org.freedesktop.DBus", "RequestName",
                                        g_variant_new ("(su)", name, 0), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (answer);
}

static void
test_open_running (void)
{
  static const GDBusInterfaceVTable vtable = { .method_call = activated_cb };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (
    "<node><interface name='org.freedesktop.Application'><method name='ActivateAction'>"
    "<arg type='s' direction='in'/><arg type='av' direction='in'/>"
    "<arg type='a{sv}' direction='in'/></method></interface></node>", NULL);
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autofree char *suffix = caucus_store_path_get_suffix (fixture->store_path);
  g_autofree char *name = g_strconcat (APP_ID, suffix, NULL);
  g_autofree char *path = g_strdelimit (g_strconcat ("/", name, NULL), ".", '/');
  g_autofree char *hex = NULL;
  Window window = { NULL, NULL, NULL };
  CaucusId id;

  g_dbus_connection_register_object (fixture->connection, path, info->interfaces[0], &vtable,
                                     &window, NULL, NULL);
  own_name (fixture->connection, name);
  id = remind_fixture_add (fixture, &soon);
  hex = caucus_id_to_string (&id);
  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  fake_server_press (fixture->server, 0, "open");
  remind_wait (is_activated, &window, "the window to be asked");
  g_assert_cmpstr (window.action, ==, "open-session");
  g_assert_cmpstr (window.session_hex, ==, hex);
  g_assert_cmpstr (window.token, ==, "token-1");
  g_assert_false (g_file_test (fixture->opened_path, G_FILE_TEST_EXISTS));
  g_free (window.action);
  g_free (window.session_hex);
  g_free (window.token);
}

static void
test_done (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  fake_server_press (fixture->server, 0, "done");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);
  g_assert_cmpuint (remind_fixture_count_log (fixture, &id, "acknowledged"), ==, 1);
  g_assert_cmpuint (remind_fixture_count_log (fixture, &id, "closed"), ==, 0);
}

/* The session starts in two seconds, so that is how long the snooze lasts. */
static void
test_snooze_until_start (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 4", NULL, 3, 0, 0, CAUCUS_LEVEL_TABLE };
  g_autoptr (CaucusReminder) reminder = NULL;
  CaucusId id = remind_fixture_add (fixture, &session);

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  fake_server_press (fixture->server, 0, "snooze");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_SNOOZED);
  reminder = remind_fixture_get_reminder (fixture, &id);
  g_assert_cmpint (reminder->due_usec, ==, reminder->session_start_usec);

  remind_fixture_wait_count (fixture, 2);
  g_assert_true (g_str_has_prefix (fake_server_get (fixture->server, 1)->body, "Starts now, "));
  g_assert_cmpuint (remind_fixture_count_log (fixture, &id, "fired"), ==, 2);
}

static void
test_snooze_ten_minutes (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autoptr (CaucusReminder) reminder = NULL;
  CaucusId id = remind_fixture_add (fixture, &soon);
  gint64 before_usec, after_usec;

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  before_usec = g_get_real_time ();
  fake_server_press (fixture->server, 0, "snooze");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_SNOOZED);
  after_usec = g_get_real_time ();
  reminder = remind_fixture_get_reminder (fixture, &id);
  g_assert_cmpint (reminder->due_usec, >=, before_usec + 10 * G_TIME_SPAN_MINUTE);
  g_assert_cmpint (reminder->due_usec, <=, after_usec + 10 * G_TIME_SPAN_MINUTE);

  /* Neither a later edit of the session nor a look at the store makes it fire before. */
  remind_fixture_set_status (fixture, &id, CAUCUS_SESSION_CONFIRMED);
  g_variant_unref (remind_fixture_call (fixture, "Refresh"));
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_SNOOZED);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 1);
}

static void
test_closed (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  fake_server_dismiss (fixture->server, 0);
  remind_fixture_wait_log (fixture, &id, "closed", 1);
  /* Unread is not answered: the bell keeps it. */
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_FIRED);
  g_variant_unref (remind_fixture_call (fixture, "Refresh"));
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 1);
}

/* Both are due: one is shown, and an answer is one to both. */
static void
test_merged (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 4", NULL, HOUR / 2, 0, 2 * HOUR, CAUCUS_LEVEL_TABLE };
  CaucusId id;

  remind_fixture_add_round (fixture, "60m,45m");
  id = remind_fixture_add (fixture, &session);
  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_wait_log (fixture, &id, "fired", 2);
  remind_fixture_wait_log (fixture, &id, "merged", 1);

  fake_server_press (fixture->server, 0, "snooze");
  remind_fixture_wait_log (fixture, &id, "snoozed", 1);
  remind_fixture_wait_log (fixture, &id, "acknowledged", 1);
}

/* The first is still on screen when the second is due. */
static void
test_taken_over (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 4", NULL, HOUR + 2, 0, 2 * HOUR, CAUCUS_LEVEL_TABLE };
  CaucusId id;

  remind_fixture_add_round (fixture, "70m,60m");
  id = remind_fixture_add (fixture, &session);
  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_wait_log (fixture, &id, "fired", 1);
  remind_fixture_wait_count (fixture, 2);
  remind_fixture_wait_closed (fixture, 0);
  fake_server_press (fixture->server, 1, "done");
  remind_fixture_wait_log (fixture, &id, "acknowledged", 2);
}

/* Answered in the window: the bubble has nothing more to say. */
static void
test_answered_elsewhere (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_acknowledge (fixture, &id);
  remind_fixture_tell (fixture);
  remind_fixture_wait_closed (fixture, 0);
  g_assert_cmpuint (remind_fixture_count_log (fixture, &id, "closed"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-answers/open", test_open);
  g_test_add_func ("/remind-answers/open-running", test_open_running);
  g_test_add_func ("/remind-answers/done", test_done);
  g_test_add_func ("/remind-answers/snooze-until-start", test_snooze_until_start);
  g_test_add_func ("/remind-answers/snooze-ten-minutes", test_snooze_ten_minutes);
  g_test_add_func ("/remind-answers/closed", test_closed);
  g_test_add_func ("/remind-answers/merged", test_merged);
  g_test_add_func ("/remind-answers/taken-over", test_taken_over);
  g_test_add_func ("/remind-answers/answered-elsewhere", test_answered_elsewhere);
  return g_test_run ();
}
