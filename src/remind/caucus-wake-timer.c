/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wakes at a time of day: when it comes, when the clock is set, when the computer wakes up. */
#include "caucus-wake-timer.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _CaucusWakeTimer
{
  CaucusWakeFunc func;
  gpointer user_data;
  int fd;
  guint source_id;
};

/* Expired or cancelled because the clock was set: in both cases it is time to look again. */
static gboolean
readable_cb (int          fd,
             GIOCondition condition,
             gpointer     user_data)
{
  CaucusWakeTimer *timer = user_data;
  guint64 n_expired;
  gssize got = read (fd, &n_expired, sizeof n_expired);

  if (got >= 0 || errno == ECANCELED)
    timer->func (timer->user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
fail (GError **error)
{
  int number = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (number),
               "no timer: %s", g_strerror (number));
  return FALSE;
}

/**
 * caucus_wake_timer_new:
 * @func: called in the main loop at each wake; it may set the timer again
 *
 * Returns: (transfer full): a timer that is not set, or %NULL
 */
CaucusWakeTimer *
caucus_wake_timer_new (CaucusWakeFunc   func,
                       gpointer         user_data,
                       GError         **error)
{
  CaucusWakeTimer *timer;
  int fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);

  if (fd < 0)
    {
      fail (error);
      return NULL;
    }
  timer = g_new0 (CaucusWakeTimer, 1);
  timer->func = func;
  timer->user_data = user_data;
  timer->fd = fd;
  timer->source_id = g_unix_fd_add (fd, G_IO_IN, readable_cb, timer);
  return timer;
}

/**
 * caucus_wake_timer_set:
 * @at_usec: microseconds since 1970 UTC; a time that is past wakes at once, 0 never
 *
 * Returns: whether the timer was set
 */
gboolean
caucus_wake_timer_set (CaucusWakeTimer  *timer,
                       gint64            at_usec,
                       GError          **error)
{
  struct itimerspec when = {
    .it_value.tv_sec = at_usec / G_USEC_PER_SEC,
    .it_value.tv_nsec = at_usec % G_USEC_PER_SEC * 1000,
  };
  int flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;

  g_return_val_if_fail (at_usec >= 0, FALSE);

  return timerfd_settime (timer->fd, flags, &when, NULL) == 0 || fail (error);
}

void
caucus_wake_timer_free (CaucusWakeTimer *timer)
{
  g_source_remove (timer->source_id);
  close (timer->fd);
  g_free (timer);
}
