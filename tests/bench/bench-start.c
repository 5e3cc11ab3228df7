/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts Caucus, or an empty window, and says when its first content was painted. */
#include "config.h"

#include <adwaita.h>
#include <stdio.h>

#include "app/caucus-application.h"
#include "bench-probe.h"

/* Titles the session that the Table shows first in the store of bench-store. */
#define FIRST_CONTENT "Benchmark session"

static gboolean has_reported;
static gboolean is_empty_window;

static gboolean
shows_content (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), FIRST_CONTENT) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows_content (child))
        return TRUE;
    }
  return FALSE;
}

/* Whoever started this looks at its memory before it lets it go on. */
static gboolean
settled_cb (gpointer data)
{
  g_print ("settled\n");
  while (getchar () != EOF)
    ;
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static void
painted_cb (GtkWidget *window)
{
  if (has_reported || (!is_empty_window && !shows_content (window)))
    return;
  has_reported = TRUE;
  bench_probe_report_start ();
  g_timeout_add (1000, settled_cb, NULL);
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (painted_cb), window, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
}

static void
activate_empty_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 720);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  is_empty_window = argc == 1;
  if (is_empty_window)
    {
      application = G_APPLICATION (adw_application_new ("org.example.Empty",
                                                        G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (activate_empty_cb), NULL);
    }
  else
    application = G_APPLICATION (caucus_application_new ());
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (application, argc, argv);
}
