/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the window comes on the screen: with its first content, and without it only when that is
   slow. */
#include "config.h"

#include "caucus-window-private.h"

/* Less than a person notices; long for a store that is whole and of today's form. */
#define PATIENCE_MSEC 250

/* A frame of an empty window would cost half of what the first content does. */
static void
show_loading (CaucusWindow *window)
{
  GtkWidget *bar = adw_header_bar_new ();

  gtk_widget_add_css_class (bar, "flat");
  gtk_widget_set_valign (bar, GTK_ALIGN_START);
  gtk_stack_add_named (window->stack, bar, "loading");
}

static gboolean
lose_patience_cb (gpointer data)
{
  CaucusWindow *window = CAUCUS_WINDOW (data);

  window->patience_id = 0;
  if (gtk_stack_get_visible_child (window->stack) == NULL)
    show_loading (window);
  gtk_window_present (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

/**
 * caucus_window_present:
 *
 * Presents the window, the first time as soon as there is something to show in it.
 */
void
caucus_window_present (CaucusWindow *window)
{
  g_return_if_fail (CAUCUS_IS_WINDOW (window));

  if (window->has_content)
    gtk_window_present (GTK_WINDOW (window));
  else if (window->patience_id == 0)
    window->patience_id = g_timeout_add (PATIENCE_MSEC, lose_patience_cb, window);
}

/**
 * caucus_window_set_has_content:
 *
 * There is something to show: a window that was to be presented is.
 */
void
caucus_window_set_has_content (CaucusWindow *window)
{
  window->has_content = TRUE;
  if (window->patience_id == 0)
    return;
  g_clear_handle_id (&window->patience_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (window));
}

static gpointer
read_nothing (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  return NULL;
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CaucusWindow) window = CAUCUS_WINDOW (user_data);

  caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);
  if (window->context != NULL)
    caucus_window_set_has_content (window);
}

/**
 * caucus_window_await_content:
 *
 * Waits for what the page that was just built reads: reads are answered in their order.
 */
void
caucus_window_await_content (CaucusWindow *window)
{
  static const CaucusJob job = { .run = read_nothing };

  if (window->has_content)
    return;
  caucus_store_read_async (caucus_context_get_store (window->context), &job, NULL, read_cb,
                           g_object_ref (window));
}
