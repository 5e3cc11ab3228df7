/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the service costs while it waits: its memory, and that it does not wake up. */
#include <stdlib.h>
#include <string.h>

#include "remind-fixture.h"

#define HOUR           3600
#define MAX_PSS_KIB    (12 * 1024)
/* Longer than any clock that ticks by the second. */
#define QUIET_USEC     (2500 * 1000)

static gint64
read_number (const char *path,
             const char *field)
{
  g_autofree char *text = NULL;
  const char *found;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  found = strstr (text, field);
  g_assert_nonnull (found);
  return g_ascii_strtoll (found + strlen (field), NULL, 10);
}

static gint64
count_wakes (const char *pid)
{
  g_autofree char *tasks = g_build_filename ("/proc", pid, "task", NULL);
  g_autoptr (GDir) folder = g_dir_open (tasks, 0, NULL);
  const char *name;
  gint64 count = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (tasks, name, "status", NULL);

      count += read_number (path, "\nvoluntary_ctxt_switches:");
    }
  return count;
}

typedef struct
{
  const char *pid;
  gint64 n_wakes;
  gint64 since_usec;
} Quiet;

static gboolean
is_quiet (gpointer data)
{
  Quiet *quiet = data;
  gint64 now_usec = g_get_monotonic_time ();
  gint64 n_wakes = count_wakes (quiet->pid);

  if (n_wakes != quiet->n_wakes)
    {
      quiet->n_wakes = n_wakes;
      quiet->since_usec = now_usec;
    }
  return now_usec - quiet->since_usec > QUIET_USEC;
}

static void
test_idle (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession shown = { "Session 4", "Ed Center", HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };
  RemindSession coming = { "Session 5", "Ed Center", 24 * HOUR, 0, 0, CAUCUS_LEVEL_TABLE };
  g_autofree char *path = NULL;
  Quiet quiet = { 0 };
  gint64 pss_kib;

  remind_fixture_add (fixture, &shown);
  remind_fixture_add (fixture, &coming);
  quiet.pid = g_subprocess_get_identifier (remind_fixture_start (fixture));
  remind_fixture_wait_count (fixture, 1);
  remind_wait (is_quiet, &quiet, "an idle service");

  path = g_build_filename ("/proc", quiet.pid, "smaps_rollup", NULL);
  pss_kib = read_number (path, "\nPss:");
  g_test_message ("PSS %" G_GINT64_FORMAT " KiB, RSS %" G_GINT64_FORMAT " KiB", pss_kib,
                  read_number (path, "Rss:"));
#ifndef IS_SANITIZED
  g_assert_cmpint (pss_kib, >, 0);
  g_assert_cmpint (pss_kib, <=, MAX_PSS_KIB);
#endif
}

/* What waits for a server is told of its coming, and asks less and less often by itself. */
static void
test_without_server (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 4", "Ed Center", HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };
  Quiet quiet = { 0 };

  g_clear_pointer (&fixture->server, fake_server_free);
  remind_fixture_add (fixture, &session);
  quiet.pid = g_subprocess_get_identifier (remind_fixture_start (fixture));
  remind_wait (is_quiet, &quiet, "an idle service");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!g_file_test ("/proc/self/smaps_rollup", G_FILE_TEST_EXISTS))
    {
      g_print ("1..0 # SKIP there is no /proc here\n");
      return 0;
    }
  g_test_add_func ("/remind-idle/idle", test_idle);
  g_test_add_func ("/remind-idle/without-server", test_without_server);
  return g_test_run ();
}
