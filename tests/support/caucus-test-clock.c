/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clock that stands still until a test moves it. */
#include "caucus-test-clock.h"

#include "caucus-clock.h"

/* Read by the store's threads too. */
static GMutex lock;
static gint64 now_usec;

static gint64
read_clock (gpointer user_data)
{
  gint64 usec;

  g_mutex_lock (&lock);
  usec = now_usec;
  g_mutex_unlock (&lock);
  return usec;
}

/**
 * caucus_test_clock_set:
 * @usec: what the core's clock shows from now on, microseconds since 1970 UTC
 */
void
caucus_test_clock_set (gint64 usec)
{
  g_mutex_lock (&lock);
  now_usec = usec;
  g_mutex_unlock (&lock);
  caucus_clock_set (read_clock, NULL);
}

/**
 * caucus_test_clock_set_utc:
 * @iso: a time such as "2020-02-13T23:00:00Z"
 */
void
caucus_test_clock_set_utc (const char *iso)
{
  caucus_test_clock_set (caucus_test_clock_at (iso));
}

/**
 * caucus_test_clock_advance:
 * @seconds: how far; negative for a clock set back
 */
void
caucus_test_clock_advance (gint64 seconds)
{
  g_mutex_lock (&lock);
  now_usec += seconds * G_USEC_PER_SEC;
  g_mutex_unlock (&lock);
}

/**
 * caucus_test_clock_at:
 *
 * Returns: the time that @iso names, microseconds since 1970 UTC
 */
gint64
caucus_test_clock_at (const char *iso)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time) * G_USEC_PER_SEC;
}

/**
 * caucus_test_clock_clear:
 *
 * Gives the core the system's clock back.
 */
void
caucus_test_clock_clear (void)
{
  caucus_clock_set (NULL, NULL);
}
