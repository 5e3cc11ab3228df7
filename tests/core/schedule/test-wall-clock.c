/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time of day by twelve hours or by twenty-four, as the locale has it. */
#include "caucus-wall-clock.h"

#include <locale.h>

static void
test_locales (void)
{
  static const struct
  {
    const char *locale;
    const char *time;
    const char *seconds;
  } cases[] = {
    { "C", "16:05", "16:05:09" },
    { "es_ES.UTF-8", "16:05", "16:05:09" },
    { "en_US.UTF-8", "4:05\u202fPM", "4:05:09\u202fPM" },
  };
  g_autoptr (GDateTime) afternoon = g_date_time_new_utc (2020, 2, 13, 16, 5, 9);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *time = NULL;
      g_autofree char *seconds = NULL;

      g_assert_nonnull (setlocale (LC_TIME, cases[i].locale));
      time = caucus_wall_clock_format (afternoon);
      seconds = caucus_wall_clock_format_seconds (afternoon);
      g_assert_cmpstr (time, ==, cases[i].time);
      g_assert_cmpstr (seconds, ==, cases[i].seconds);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wall-clock/locales", test_locales);
  return g_test_run ();
}
