/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something to do each minute, as long as a widget is shown. */
#include "config.h"

#include "caucus-minute-watch.h"

#include "caucus-clock.h"

#define MINUTE_USEC ((gint64) 60 * G_USEC_PER_SEC)

/* Lives as long as the widget; a timeout runs only while the widget is mapped. */
typedef struct
{
  CaucusMinuteFunc func;
  gpointer user_data;
  guint timeout_id;
} MinuteWatch;

static void wait_for_minute (MinuteWatch *watch);

static gboolean
minute_cb (gpointer data)
{
  MinuteWatch *watch = data;

  watch->func (watch->user_data);
  wait_for_minute (watch);
  return G_SOURCE_REMOVE;
}

static void
wait_for_minute (MinuteWatch *watch)
{
  gint64 rest_usec = MINUTE_USEC - caucus_clock_now_usec () % MINUTE_USEC;

  /* One millisecond more: a timeout that comes early would show the old minute. */
  watch->timeout_id = g_timeout_add ((guint) (rest_usec / 1000) + 1, minute_cb, watch);
}

static void
map_cb (MinuteWatch *watch)
{
  watch->func (watch->user_data);
  wait_for_minute (watch);
}

static void
unmap_cb (MinuteWatch *watch)
{
  g_clear_handle_id (&watch->timeout_id, g_source_remove);
}

static void
watch_free (gpointer  data,
            GClosure *closure)
{
  MinuteWatch *watch = data;

  unmap_cb (watch);
  g_free (watch);
}

/**
 * caucus_minute_watch_add:
 * @func: called when @widget is mapped and then at each full minute until it is unmapped
 * @user_data: for @func; lives at least as long as @widget
 *
 * Nothing wakes up for a widget that nobody sees.
 */
void
caucus_minute_watch_add (GtkWidget        *widget,
                         CaucusMinuteFunc  func,
                         gpointer          user_data)
{
  MinuteWatch *watch = g_new0 (MinuteWatch, 1);

  watch->func = func;
  watch->user_data = user_data;
  g_signal_connect_data (widget, "map", G_CALLBACK (map_cb), watch, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_data (widget, "unmap", G_CALLBACK (unmap_cb), watch, watch_free,
                         G_CONNECT_SWAPPED);
}
