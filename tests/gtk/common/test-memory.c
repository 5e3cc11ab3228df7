/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was freed goes back to the system once nobody is at work. */
#include "config.h"

#include "common/caucus-memory.h"

#include <gtk/gtk.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define N_PIECES          4096
#define PIECE_BYTES       8192
#define DEADLINE_SECONDS  10

static guint64
get_resident_pages (void)
{
  g_autofree char *text = NULL;
  guint64 size, resident;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &size, &resident),
                   ==, 2);
  return resident;
}

/* Below a piece that is kept malloc alone gives nothing back. */
static gpointer
leave_garbage (void)
{
  g_autofree gpointer *pieces = g_new (gpointer, N_PIECES);
  gpointer kept;

  for (guint i = 0; i < N_PIECES; i++)
    pieces[i] = memset (g_malloc (PIECE_BYTES), 1, PIECE_BYTES);
  kept = memset (g_malloc (PIECE_BYTES), 1, PIECE_BYTES);
  for (guint i = 0; i < N_PIECES; i++)
    g_free (pieces[i]);
  return kept;
}

/* Wakes whoever waits, so that the deadline is seen. */
static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
test_given_back (void)
{
#ifdef __GLIBC__
  g_autofree gpointer kept = leave_garbage ();
  guint64 before = get_resident_pages ();
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;
  guint64 least = N_PIECES * PIECE_BYTES / (guint64) sysconf (_SC_PAGESIZE) / 2;
  guint tick = g_timeout_add (20, tick_cb, NULL);

  caucus_memory_give_back_later ();
  caucus_memory_give_back_later ();
  while (get_resident_pages () + least > before && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  g_assert_cmpuint (get_resident_pages () + least, <=, before);
#else
  g_test_skip ("this C library keeps what it has");
#endif
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memory/given-back", test_given_back);
  return g_test_run ();
}
