/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timer: wakes at its time and at once for the past, is set again, and is silent when off. */
#include "caucus-wake-timer.h"

#include "remind-fixture.h"

typedef struct
{
  CaucusWakeTimer *timer;
  guint n_wakes;
  gint64 woken_usec;
} Wakes;

static void
wake (gpointer user_data)
{
  Wakes *wakes = user_data;

  wakes->n_wakes++;
  wakes->woken_usec = g_get_real_time ();
}

static gboolean
has_woken (gpointer data)
{
  return ((Wakes *) data)->n_wakes > 0;
}

static void
set (Wakes  *wakes,
     gint64  at_usec)
{
  g_autoptr (GError) error = NULL;

  wakes->n_wakes = 0;
  caucus_wake_timer_set (wakes->timer, at_usec, &error);
  g_assert_no_error (error);
}

static void
test_wake (void)
{
  Wakes wakes = { 0 };
  g_autoptr (CaucusWakeTimer) timer = caucus_wake_timer_new (wake, &wakes, NULL);
  gint64 at_usec;

  wakes.timer = timer;
  at_usec = g_get_real_time () + 50 * 1000;
  set (&wakes, at_usec);
  remind_wait (has_woken, &wakes, "the timer");
  g_assert_cmpint (wakes.woken_usec, >=, at_usec);

  set (&wakes, 1);
  remind_wait (has_woken, &wakes, "the timer of a time long past");
}

static gboolean
is_later_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_later (gpointer data)
{
  return *(gboolean *) data;
}

/* A timer that is set again forgets its earlier time, and one that is off never wakes. */
static void
test_silence (void)
{
  Wakes wakes = { 0 };
  g_autoptr (CaucusWakeTimer) timer = caucus_wake_timer_new (wake, &wakes, NULL);
  gboolean later = FALSE;

  wakes.timer = timer;
  set (&wakes, g_get_real_time () + 20 * 1000);
  set (&wakes, 0);
  g_timeout_add (100, is_later_cb, &later);
  remind_wait (is_later, &later, "a moment");
  g_assert_cmpuint (wakes.n_wakes, ==, 0);

  later = FALSE;
  set (&wakes, g_get_real_time () + 20 * 1000);
  set (&wakes, g_get_real_time () + G_TIME_SPAN_HOUR);
  g_timeout_add (100, is_later_cb, &later);
  remind_wait (is_later, &later, "a moment");
  g_assert_cmpuint (wakes.n_wakes, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wake-timer/wake", test_wake);
  g_test_add_func ("/wake-timer/silence", test_silence);
  return g_test_run ();
}
