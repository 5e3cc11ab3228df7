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
  g_assert_nonnull (kept);
  g_assert_cmpuint (get_resident_pages () + least, <=, before);
#else
  g_test_skip ("this C library keeps what it has");
#endif
}

/* Whether the process shares memory of System V with anybody, as cairo does with the X server. */
static gboolean
has_shared_memory (void)
{
  g_autofree char *maps = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  return strstr (maps, "SYSV") != NULL;
}

/* Another word each time, so that each frame draws but a part of the window. */
static gboolean
change_word_cb (gpointer label)
{
  static guint number;
  g_autofree char *word = g_strdup_printf ("%u", number++);

  gtk_label_set_label (label, word);
  return G_SOURCE_CONTINUE;
}

static gboolean
wait_for_shared_memory (gboolean is_there,
                        gint64   patience_usec)
{
  gint64 deadline = g_get_monotonic_time () + patience_usec;

  while (has_shared_memory () != is_there && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  return has_shared_memory () == is_there;
}

/* What was drawn last does not stay in memory that the X server has done with. */
static void
test_frames (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("0");
  guint change, tick;

  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  change = g_timeout_add (20, change_word_cb, label);
  if (!wait_for_shared_memory (TRUE, 2 * G_USEC_PER_SEC))
    g_test_skip ("frames are not shared with an X server here");
  g_source_remove (change);
  tick = g_timeout_add (20, tick_cb, NULL);
  caucus_memory_give_back_later ();
  g_assert_true (wait_for_shared_memory (FALSE, DEADLINE_SECONDS * G_USEC_PER_SEC));
  g_source_remove (tick);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memory/given-back", test_given_back);
  g_test_add_func ("/memory/frames", test_frames);
  return g_test_run ();
}
