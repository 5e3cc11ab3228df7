/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lead times: which words are some, and when they fire on both sides of a change of the clocks. */
#include "caucus-lead.h"

#include "caucus-error.h"
#include "caucus-zone.h"

static void
test_check (void)
{
  static const char *const right[] = {
    "1d", "2h", "60m", "0m", "366d", "8784h", "527040m", "007d",
  };
  static const char *const wrong[] = {
    NULL, "", "d", "1", "1D", "1w", "1.5h", "-1d", "+1d", " 1d", "1d ", "1 d", "1dd", "367d",
    "8785h", "527041m", "99999999999999999999d", "18446744073709551617m", "1d,2h",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (caucus_lead_check (right[i], &error));
      g_assert_no_error (error);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", wrong[i]);
      g_assert_false (caucus_lead_check (wrong[i], &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
    }
}

static void
test_check_list (void)
{
  static const char *const wrong[] = { ",", "1d,", ",1d", "1d,,2h", "1d;2h", "1d, 2h", "1d,soon" };

  g_assert_true (caucus_lead_check_list ("", NULL));
  g_assert_true (caucus_lead_check_list ("1d", NULL));
  g_assert_true (caucus_lead_check_list ("7d,1d,2h,15m", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (caucus_lead_check_list (wrong[i], &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
    }
}

static void
test_due (void)
{
  static const struct
  {
    const char *start;
    const char *lead;
    const char *due;
  } cases[] = {
    { "2020-02-13T16:00", "0m", "2020-02-13T23:00:00Z" },
    { "2020-02-13T16:00", "60m", "2020-02-13T22:00:00Z" },
    { "2020-02-13T16:00", "2h", "2020-02-13T21:00:00Z" },
    { "2020-02-13T16:00", "1d", "2020-02-12T23:00:00Z" },
    /* A day before is the same hour on the wall, over a night of 23 hours and one of 25. */
    { "2020-03-08T16:00", "1d", "2020-03-07T23:00:00Z" },
    { "2020-03-08T16:00", "24h", "2020-03-07T22:00:00Z" },
    { "2020-03-11T16:00", "7d", "2020-03-04T23:00:00Z" },
    { "2020-11-01T16:00", "1d", "2020-10-31T22:00:00Z" },
    { "2020-11-01T16:00", "24h", "2020-10-31T23:00:00Z" },
    { "2020-11-01T16:00", "1440m", "2020-10-31T23:00:00Z" },
    /* An hour before, over the change itself. */
    { "2020-03-08T03:30", "60m", "2020-03-08T08:30:00Z" },
    { "2020-11-01T02:30", "60m", "2020-11-01T08:30:00Z" },
    { "2020-03-01T09:00", "1d", "2020-02-29T16:00:00Z" },
    { "2021-02-28T09:00", "366d", "2020-02-28T16:00:00Z" },
  };
  g_autoptr (GTimeZone) zone = caucus_zone_open ("America/Denver", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *due = NULL;
      gint64 start = 0;

      g_assert_true (caucus_zone_parse_wall (cases[i].start, zone, &start, NULL));
      due = caucus_zone_format_utc (caucus_lead_due_usec (cases[i].lead, start, zone));
      g_assert_cmpstr (due, ==, cases[i].due);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lead/check", test_check);
  g_test_add_func ("/lead/check-list", test_check_list);
  g_test_add_func ("/lead/due", test_due);
  return g_test_run ();
}
