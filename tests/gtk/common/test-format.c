/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as a person reads them. */
#include "common/caucus-format.h"

#include <locale.h>

#include "caucus-test-clock.h"

static void
check_short_date (const char *at,
                  const char *expected)
{
  g_autofree char *date = caucus_format_short_date (caucus_test_clock_at (at), "America/Denver");

  g_assert_cmpstr (date, ==, expected);
}

static void
test_short_date (void)
{
  caucus_test_clock_set_utc ("2020-06-01T12:00:00Z");
  check_short_date ("2020-02-13T23:00:00Z", "Feb 13");
  check_short_date ("2019-11-05T23:00:00Z", "Nov 5, 2019");
  check_short_date ("2021-01-05T23:00:00Z", "Jan 5, 2021");
}

/* The year is the one that it is in the zone. */
static void
test_turn_of_year (void)
{
  caucus_test_clock_set_utc ("2020-01-01T03:00:00Z");
  check_short_date ("2019-12-30T23:00:00Z", "Dec 30");
  check_short_date ("2020-01-01T12:00:00Z", "Jan 1, 2020");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/short-date", test_short_date);
  g_test_add_func ("/format/turn-of-year", test_turn_of_year);
  return g_test_run ();
}
