/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that fails or is full: said as not saved, nothing that was saved is lost, and it goes
   on. */
#include <errno.h>
#include <glib/gstdio.h>
#include <sys/mount.h>
#include <unistd.h>

#include "caucus-test-process.h"
#include "caucus-test-store.h"
#include "caucus-test-typist.h"

/* Calls in which a store is made, and in which some entries are written. */
#define LAST_MAKING_CALL 280
#define LAST_CALL        120

/* Writes that surely make more calls than that. */
#define MOST_LINES 100

typedef struct
{
  const char *path;
  int error;
  int at;
  int count;
} Fault;

static GSubprocess *
start_with_fault (const Fault *fault)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "support", "caucus-test-helper",
                                                    NULL);
  g_autofree char *module = g_test_build_filename (G_TEST_BUILT, "support", "caucus-fault-io.so",
                                                   NULL);
  g_autofree char *at = g_strdup_printf ("%d", fault->at);
  g_autofree char *number = g_strdup_printf ("%d", fault->error);
  g_autofree char *count = g_strdup_printf ("%d", fault->count);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE
                                        | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_setenv (launcher, "LD_PRELOAD", module, TRUE);
  g_subprocess_launcher_setenv (launcher, "FAULT_ROOT", fault->path, TRUE);
  g_subprocess_launcher_setenv (launcher, "FAULT_AT", at, TRUE);
  g_subprocess_launcher_setenv (launcher, "FAULT_ERRNO", number, TRUE);
  g_subprocess_launcher_setenv (launcher, "FAULT_FOR", count, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "type", fault->path, "0", NULL);
  g_assert_no_error (error);
  return process;
}

/* Until some writes were saved after the last that failed, or enough for it to have come. */
static void
type_through (const Fault      *fault,
              CaucusTestTypist *typist)
{
  g_autoptr (GSubprocess) process = start_with_fault (fault);
  g_autoptr (GDataInputStream) output = caucus_test_process_lines (process);

  for (guint lines = 0; lines < MOST_LINES; lines++)
    {
      g_autofree char *line = NULL;

      if (typist->failures > 0 && typist->since_failure >= 10)
        break;
      line = caucus_test_process_read_line (output);
      g_assert_nonnull (line);
      caucus_test_typist_read (typist, line);
    }
  g_assert_cmpuint (typist->since_failure, >=, 10);
  g_subprocess_force_exit (process);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
}

static guint
run_fault (CaucusTestStore *store,
           const Fault     *fault)
{
  g_auto (CaucusTestTypist) typist = { 0 };

  caucus_test_typist_init (&typist);
  type_through (fault, &typist);
  caucus_test_typist_check (&typist, store->path);
  g_assert_cmpuint (caucus_test_count_files (store->directory, ".new-"), ==, 0);
  caucus_test_remove_tree (store->directory);
  g_assert_cmpint (g_mkdir (store->directory, 0700), ==, 0);
  return typist.failures;
}

/* Whatever fails while a store is made: the next try makes it, and nothing half made is left. */
static void
test_making (CaucusTestStore *store,
             gconstpointer    data)
{
  for (int at = 1; at <= LAST_MAKING_CALL; at++)
    {
      Fault fault = { store->path, at % 2 == 0 ? EIO : ENOSPC, at, 1 };

      run_fault (store, &fault);
    }
}

static void
run_faults (CaucusTestStore *store,
            int              error,
            int              count)
{
  guint told = 0;

  for (int at = 1; at <= LAST_CALL; at++)
    {
      Fault fault = { store->path, error, at, count };

      caucus_test_store_open (store);
      caucus_test_store_close (store);
      told += run_fault (store, &fault) > 0;
    }
  /* Some calls only tidy up, such as moving the log into the file; most are somebody's words. */
  g_test_message ("%u of %d faults were told", told, LAST_CALL);
  g_assert_cmpuint (told, >, LAST_CALL * 3 / 4);
}

static void
test_once (CaucusTestStore *store,
           gconstpointer    data)
{
  run_faults (store, EIO, 1);
}

static void
test_some_time (CaucusTestStore *store,
                gconstpointer    data)
{
  run_faults (store, ENOSPC, 15);
}

/* A disk of 3 MiB that runs full under typing, is given space, and takes words again. */
static void
test_full_disk (CaucusTestStore *store,
                gconstpointer    data)
{
  g_autofree char *ballast = g_build_filename (store->directory, "ballast", NULL);
  g_autofree char *filling = g_malloc0 (1024 * 1024);
  g_auto (CaucusTestTypist) typist = { 0 };
  Fault none = { store->path, 0, 0, 0 };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) output = NULL;

  if (mount ("tmpfs", store->directory, "tmpfs", 0, "size=3m") != 0)
    {
      g_test_skip ("no small disk can be mounted here");
      return;
    }
  g_assert_true (g_file_set_contents (ballast, filling, 1024 * 1024, NULL));
  caucus_test_typist_init (&typist);
  process = start_with_fault (&none);
  output = caucus_test_process_lines (process);
  /* Room for some ten entries, of some ten pages each in the log. */
  for (guint lines = 0; typist.failures < 20 || typist.since_failure < 12; lines++)
    {
      g_autofree char *line = caucus_test_process_read_line (output);

      g_assert_nonnull (line);
      g_assert_cmpuint (lines, <, 10000);
      caucus_test_typist_read (&typist, line);
      if (typist.failures == 20)
        g_unlink (ballast);
    }
  g_subprocess_force_exit (process);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  caucus_test_typist_check (&typist, store->path);
  g_assert_cmpint (umount2 (store->directory, MNT_DETACH), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD_FOLDER ("/store-faults/making", test_making);
  CAUCUS_TEST_ADD_FOLDER ("/store-faults/once", test_once);
  CAUCUS_TEST_ADD_FOLDER ("/store-faults/some-time", test_some_time);
  CAUCUS_TEST_ADD_FOLDER ("/store-faults/full-disk", test_full_disk);
  return g_test_run ();
}
