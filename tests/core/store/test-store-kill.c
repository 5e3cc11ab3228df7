/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Killed at any moment: whatever was said to be saved is there, and the store is whole. */
#include "caucus-test-process.h"
#include "caucus-test-store.h"
#include "caucus-test-typist.h"

/* The slow suite's program bears another name and takes its time. */
static guint
count_tries (void)
{
  return g_str_has_suffix (g_get_prgname (), "-slow") ? 1000 : 20;
}

/* The one that was begun when the last process died may be there without having been said. */
static guint
first_entry (CaucusTestTypist *typist)
{
  return MAX (typist->entries, (guint) (typist->draft + 1));
}

/* Reads @lines lines, waits a random moment and kills; then reads what was said until then. */
static void
type_and_kill (CaucusTestStore  *store,
               CaucusTestTypist *typist,
               guint             lines)
{
  guint begun = first_entry (typist);
  g_autofree char *first = g_strdup_printf ("%u", begun);
  g_autoptr (GSubprocess) process = caucus_test_process_start ("type", store->path, first);
  g_autoptr (GDataInputStream) output = caucus_test_process_lines (process);
  char *line;

  for (guint i = typist->entries; i < begun; i++)
    g_array_append_val (typist->missing, i);
  for (guint i = 0; i < lines; i++)
    {
      line = caucus_test_process_read_line (output);
      g_assert_nonnull (line);
      caucus_test_typist_read (typist, line);
      g_free (line);
    }
  g_usleep ((gulong) g_test_rand_int_range (0, 8000));
  g_subprocess_force_exit (process);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  while ((line = caucus_test_process_read_line (output)) != NULL)
    {
      /* The last line may be cut off. */
      if (strchr (line, ' ') != NULL && g_ascii_isdigit (line[strlen (line) - 1])
          && g_ascii_strtoull (strchr (line, ' ') + 1, NULL, 10) >= begun)
        caucus_test_typist_read (typist, line);
      g_free (line);
    }
}

static void
test_kill (CaucusTestStore *store,
           gconstpointer    data)
{
  g_auto (CaucusTestTypist) typist = { 0 };

  caucus_test_typist_init (&typist);
  for (guint i = 0; i < count_tries (); i++)
    {
      guint before = typist.entries;

      /* The first is killed while the store is being made. */
      type_and_kill (store, &typist, i == 0 ? 0 : (guint) g_test_rand_int_range (0, 12));
      caucus_test_typist_check (&typist, store->path);
      g_assert_cmpuint (typist.entries, >=, before);
      if (typist.entries > 400)
        {
          caucus_test_typist_clear (&typist);
          caucus_test_store_tear_down (store, NULL);
          caucus_test_store_set_up_folder (store, NULL);
          caucus_test_typist_init (&typist);
        }
    }
  g_assert_cmpuint (typist.failures, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD_FOLDER ("/store-kill/kill", test_kill);
  return g_test_run ();
}
