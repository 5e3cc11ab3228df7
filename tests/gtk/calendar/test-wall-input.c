/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and times as typed: what is understood, what is refused. */
#include <locale.h>

#include "calendar/caucus-wall-input.h"

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    int minutes;                  /* -1 where it is no time */
  } cases[] = {
    { "16:00", 16 * 60 },
    { "16", 16 * 60 },
    { "1630", 16 * 60 + 30 },
    { "930", 9 * 60 + 30 },
    { "16.30", 16 * 60 + 30 },
    { "16h30", 16 * 60 + 30 },
    { " 4 pm ", 16 * 60 },
    { "4p", 16 * 60 },
    { "4:05 P.M.", 16 * 60 + 5 },
    { "4:05\u202fPM", 16 * 60 + 5 },
    { "12 am", 0 },
    { "12 pm", 12 * 60 },
    { "12:01AM", 1 },
    { "0:00", 0 },
    { "23:59", 23 * 60 + 59 },
    { "24:00", -1 },
    { "13 pm", -1 },
    { "0 am", -1 },
    { "16:60", -1 },
    { "16:5", -1 },
    { "16:00 o'clock", -1 },
    { "noon", -1 },
    { "", -1 },
    { ":", -1 },
    { "123456", -1 },
    { "-4", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;
      gboolean is_time = caucus_wall_input_parse_time (cases[i].text, &minutes);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_time, ==, cases[i].minutes >= 0);
      if (is_time)
        g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

static void
test_times_come_back (void)
{
  for (int minutes = 0; minutes < 24 * 60; minutes++)
    {
      g_autofree char *text = caucus_wall_input_format_time (minutes);
      int again;

      g_assert_true (caucus_wall_input_parse_time (text, &again));
      g_assert_cmpint (again, ==, minutes);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    int year, month, day;         /* year 0 where it is no date */
  } cases[] = {
    { "2025-03-27", 2025, 3, 27 },
    { " 2024-02-29 ", 2024, 2, 29 },
    { "2023-02-29", 0, 0, 0 },
    { "03/27/2025", 2025, 3, 27 },
    { "Mar 27, 2025", 2025, 3, 27 },
    { "2025-13-01", 0, 0, 0 },
    { "0225-03-27", 0, 0, 0 },
    { "soon", 0, 0, 0 },
    { "", 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;
      gboolean is_date = caucus_wall_input_parse_date (cases[i].text, &date);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_date, ==, cases[i].year != 0);
      if (!is_date)
        continue;
      g_assert_cmpint (g_date_get_year (&date), ==, cases[i].year);
      g_assert_cmpint (g_date_get_month (&date), ==, cases[i].month);
      g_assert_cmpint (g_date_get_day (&date), ==, cases[i].day);
    }
}

/* Whatever a locale's dates look like, the field begins with one that is understood. */
static void
test_dates_come_back (void)
{
  static const char *const locales[] = {
    "C", "en_US.UTF-8", "es_ES.UTF-8", "de_DE.UTF-8", "ja_JP.UTF-8", "ar_EG.UTF-8",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      setlocale (LC_ALL, locales[i]);
      for (guint offset = 0; offset < 400; offset += 13)
        {
          g_autofree char *text = NULL;
          GDate date, again;

          g_date_clear (&date, 1);
          g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2025);
          g_date_add_days (&date, offset);
          text = caucus_wall_input_format_date (&date);
          g_assert_true (caucus_wall_input_parse_date (text, &again));
          g_assert_cmpint (g_date_compare (&date, &again), ==, 0);
        }
    }
  setlocale (LC_ALL, "en_US.UTF-8");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "en_US.UTF-8");
  g_test_add_func ("/wall-input/times", test_times);
  g_test_add_func ("/wall-input/times-come-back", test_times_come_back);
  g_test_add_func ("/wall-input/dates", test_dates);
  g_test_add_func ("/wall-input/dates-come-back", test_dates_come_back);
  return g_test_run ();
}
