/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One keystroke made durable by the store, against a raw overwrite and fdatasync. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "bench-probe.h"
#include "caucus-note-table.h"
#include "caucus-store.h"

/* The first keys grow the write-ahead log, which is written over from then on: ten hours of
 * typing are spent in the second state. */
#define WARM_UP     1200
#define ROUNDS      600
#define ENTRY_BYTES 200
#define PAGE_BYTES  4096

static gpointer
save_draft (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  caucus_note_table_save_draft (database, data, error);
  return NULL;
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static double
durable_usec (CaucusStore *store,
              CaucusNote  *draft)
{
  CaucusJob job = { .run = save_draft, .data = draft };
  gint64 start_usec = g_get_monotonic_time ();
  gboolean done = FALSE;

  caucus_store_write_async (store, &job, saved_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  return (double) (g_get_monotonic_time () - start_usec);
}

static double
raw_usec (int fd)
{
  char page[PAGE_BYTES] = { 0, };
  gint64 start_usec = g_get_monotonic_time ();

  page[0] = (char) g_random_int ();
  g_assert_cmpint (pwrite (fd, page, sizeof page, 0), ==, sizeof page);
  g_assert_cmpint (fdatasync (fd), ==, 0);
  return (double) (g_get_monotonic_time () - start_usec);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) durable = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) raw = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (CaucusStore) store = NULL;
  g_autofree char *raw_path = NULL;
  CaucusNote draft = { .id = caucus_id_new (), .session_id = caucus_id_new (), .at_usec = 1 };
  int fd;

  if (argc != 2)
    return 2;
  store = caucus_store_new (argv[1]);
  raw_path = g_strconcat (argv[1], ".raw", NULL);
  fd = g_open (raw_path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  g_assert_cmpint (fd, >=, 0);
  raw_usec (fd);

  for (int i = 0; i < WARM_UP + ROUNDS; i++)
    {
      double durable_value, raw_value;

      if (text->len == ENTRY_BYTES)
        g_string_truncate (text, 0);
      g_string_append_c (text, (char) ('a' + i % 26));
      draft.text = text->str;
      durable_value = durable_usec (store, &draft);
      raw_value = raw_usec (fd);
      if (i < WARM_UP)
        continue;
      g_array_append_val (durable, durable_value);
      g_array_append_val (raw, raw_value);
    }
  g_print ("durable_usec %.0f\n", bench_probe_median (durable));
  g_print ("raw_usec %.0f\n", bench_probe_median (raw));
  caucus_store_close (store);
  g_close (fd, NULL);
  g_unlink (raw_path);
  return 0;
}
