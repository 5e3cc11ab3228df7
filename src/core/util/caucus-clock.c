/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the time of day comes from; tests put a clock of their own in its place. */
#include "caucus-clock.h"

static CaucusClockFunc clock_func;
static gpointer clock_data;

/**
 * caucus_clock_now_usec:
 *
 * Returns: microseconds since 1970-01-01T00:00:00Z, from the system's clock unless
 *   caucus_clock_set() put another in its place
 */
gint64
caucus_clock_now_usec (void)
{
  if (clock_func != NULL)
    return clock_func (clock_data);
  return g_get_real_time ();
}

/**
 * caucus_clock_set:
 * @func: (nullable): the clock to read from now on, or %NULL for the system's
 *
 * To be called before any other thread reads the clock.
 */
void
caucus_clock_set (CaucusClockFunc func,
                  gpointer        user_data)
{
  clock_func = func;
  clock_data = user_data;
}
