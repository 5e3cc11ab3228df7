/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zones: wall times to instants and back, on both sides of every change of the clocks. */
#include "caucus-zone.h"

#include "caucus-error.h"

static GTimeZone *
open_zone (const char *name)
{
  g_autoptr (GError) error = NULL;
  GTimeZone *zone = caucus_zone_open (name, &error);

  g_assert_no_error (error);
  g_assert_nonnull (zone);
  return zone;
}

static void
test_open (void)
{
  static const char *const names[] = {
    "America/Denver", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+7",
    "America/Port-au-Prince",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GTimeZone) zone = open_zone (names[i]);

      g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, names[i]);
    }
}

static void
test_open_refused (void)
{
  static const char *const names[] = {
    NULL, "", ":UTC", ":America/Denver", "../../etc/localtime", "America/../../../etc/localtime",
    "/usr/share/zoneinfo/UTC", "/etc/localtime", "+07:00", "-7", "07:00", "Z", "America",
    "America/Nowhere", "America/Denver ", " America/Denver", "america/denver", "zone.tab",
    "leapseconds", "localtime", "right/America/Denver", "MST7MDT,M3.2.0,M11.1.0", "Ünïcode/Zone",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GTimeZone) zone = caucus_zone_open (names[i], &error);

      g_test_message ("%s", names[i]);
      g_assert_null (zone);
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
    }
}

static void
test_parse_wall (void)
{
  static const struct
  {
    const char *zone;
    const char *wall;
    const char *utc;
  } cases[] = {
    { "America/Denver", "2020-02-13T16:00", "2020-02-13T23:00:00Z" },
    { "America/Denver", "2020-03-11T16:00", "2020-03-11T22:00:00Z" },
    { "America/Denver", "2020-03-11 16:00:07", "2020-03-11T22:00:07Z" },
    { "America/Denver", "2024-06-06T03:30", "2024-06-06T09:30:00Z" },
    /* The last minute before the clocks change, and the first after. */
    { "America/Denver", "2020-03-08T01:59", "2020-03-08T08:59:00Z" },
    { "America/Denver", "2020-03-08T03:00", "2020-03-08T09:00:00Z" },
    /* An hour that happens twice: the first is meant. */
    { "America/Denver", "2020-11-01T00:59", "2020-11-01T06:59:00Z" },
    { "America/Denver", "2020-11-01T01:00", "2020-11-01T07:00:00Z" },
    { "America/Denver", "2020-11-01T01:30", "2020-11-01T07:30:00Z" },
    { "America/Denver", "2020-11-01T01:59:59", "2020-11-01T07:59:59Z" },
    { "America/Denver", "2020-11-01T02:00", "2020-11-01T09:00:00Z" },
    /* South of the equator, half an hour, and no change at all. */
    { "Australia/Lord_Howe", "2020-04-05T01:45", "2020-04-04T14:45:00Z" },
    { "Australia/Lord_Howe", "2020-04-05T02:00", "2020-04-04T15:30:00Z" },
    { "America/Phoenix", "2020-03-11T16:00", "2020-03-11T23:00:00Z" },
    { "UTC", "2020-03-08T02:30", "2020-03-08T02:30:00Z" },
    { "UTC", "2020-02-29T23:59:59", "2020-02-29T23:59:59Z" },
    /* Either side of the day that Samoa skipped. */
    { "Pacific/Apia", "2011-12-29T23:59", "2011-12-30T09:59:00Z" },
    { "Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00:00Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = open_zone (cases[i].zone);
      g_autoptr (GError) error = NULL;
      g_autofree char *utc = NULL;
      gint64 usec = 0;

      g_assert_true (caucus_zone_parse_wall (cases[i].wall, zone, &usec, &error));
      g_assert_no_error (error);
      utc = caucus_zone_format_utc (usec);
      g_assert_cmpstr (utc, ==, cases[i].utc);
    }
}

static void
test_skipped (void)
{
  static const struct
  {
    const char *zone;
    const char *wall;
  } cases[] = {
    { "America/Denver", "2020-03-08T02:00" },
    { "America/Denver", "2020-03-08T02:30" },
    { "America/Denver", "2020-03-08T02:59:59" },
    { "Australia/Lord_Howe", "2020-10-04T02:15" },
    { "Pacific/Apia", "2011-12-30T00:00" },
    { "Pacific/Apia", "2011-12-30T12:00" },
    { "Pacific/Apia", "2011-12-30T23:59" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = open_zone (cases[i].zone);
      g_autoptr (GError) error = NULL;
      gint64 usec = 42;

      g_assert_false (caucus_zone_parse_wall (cases[i].wall, zone, &usec, &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].zone));
      g_assert_cmpint (usec, ==, 42);
    }
}

static void
test_not_a_time (void)
{
  static const char *const texts[] = {
    NULL, "", "Z", "2020", "2020-02-13", "2020-02-13T", "2020-02-13T16", "2020-02-13T16:0",
    "2020-02-13T1:00", "2020-02-30T16:00", "2019-02-29T16:00", "2020-13-01T16:00",
    "2020-00-01T16:00", "2020-02-00T16:00", "0000-02-01T16:00", "2020-02-13T24:00",
    "2020-02-13T16:60", "2020-02-13T16:00:60", "2020-02-13T16:00:0", "2020-02-13T16:00:00.5",
    "2020-02-13T16:00+07:00", "2020-02-13T16:00 ", " 2020-02-13T16:00", "20-02-13T16:00",
    "+020-02-13T16:00", "2020/02/13T16:00", "2020-02-13T16:00ZZ", "2020-02-13T-6:00",
  };
  g_autoptr (GTimeZone) zone = open_zone ("America/Denver");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 usec = 42;

      g_test_message ("%s", texts[i]);
      g_assert_false (caucus_zone_parse_instant (texts[i], zone, &usec, &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
      g_assert_cmpint (usec, ==, 42);
    }
}

static void
test_instant (void)
{
  g_autoptr (GTimeZone) zone = open_zone ("America/Denver");
  g_autoptr (GError) error = NULL;
  gint64 with_z, wall;

  /* The skipped hour of Denver is an hour like any other in UTC. */
  g_assert_true (caucus_zone_parse_instant ("2020-03-08T02:30Z", zone, &with_z, &error));
  g_assert_cmpint (with_z, ==, (gint64) 1583634600 * G_USEC_PER_SEC);
  g_assert_true (caucus_zone_parse_instant ("2020-02-13T23:00:00Z", zone, &with_z, &error));
  g_assert_true (caucus_zone_parse_instant ("2020-02-13T16:00", zone, &wall, &error));
  g_assert_no_error (error);
  g_assert_cmpint (with_z, ==, wall);
}

/* Every half hour of two years: what is shown, read again, is never a later time. */
static void
test_round_trip (void)
{
  static const char *const names[] = {
    "America/Denver", "UTC", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns",
  };
  const gint64 start = (gint64) 1293840000 * G_USEC_PER_SEC;
  const gint64 step = (gint64) 30 * 60 * G_USEC_PER_SEC;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GTimeZone) zone = open_zone (names[i]);
      guint seen_twice = 0;

      for (gint64 usec = start; usec < start + 2 * 365 * 48 * step; usec += step)
        {
          g_autofree char *wall = caucus_zone_format_wall (usec, zone);
          gint64 again = 0;

          g_assert_true (caucus_zone_parse_wall (wall, zone, &again, NULL));
          g_assert_cmpint (again, <=, usec);
          seen_twice += again != usec;
        }
      g_assert_cmpuint (seen_twice, <=, 4);
    }
}

static void
test_format (void)
{
  g_autoptr (GTimeZone) zone = open_zone ("America/Denver");
  g_autofree char *wall = caucus_zone_format_wall ((gint64) 1581634800 * G_USEC_PER_SEC, zone);
  g_autofree char *seconds = caucus_zone_format_wall ((gint64) 1581634807 * G_USEC_PER_SEC, zone);

  g_assert_cmpstr (wall, ==, "2020-02-13T16:00");
  g_assert_cmpstr (seconds, ==, "2020-02-13T16:00:07");
}

static void
test_date (void)
{
  static const char *const wrong[] = {
    NULL, "", "2020-02-30", "2019-02-29", "2020-13-01", "2020-00-01", "2020-01-00", "0000-01-01",
    "2020-1-1", "2020-01-01T", "20200101", "-020-01-01",
  };

  g_assert_true (caucus_zone_date_is_valid ("2020-02-29"));
  g_assert_true (caucus_zone_date_is_valid ("2020-12-31"));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (caucus_zone_date_is_valid (wrong[i]));
}

static void
test_days_between (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    int days;
  } cases[] = {
    { "2020-02-13T16:00", "2020-02-13T23:59", 0 },
    { "2020-02-13T23:59", "2020-02-14T00:00", 1 },
    { "2024-06-05T18:00", "2024-06-06T03:30", 1 },
    /* Days of 23 and of 25 hours are days. */
    { "2020-03-07T12:00", "2020-03-08T12:00", 1 },
    { "2020-03-08T00:00", "2020-03-09T00:00", 1 },
    { "2020-11-01T00:00", "2020-11-01T23:59", 0 },
    { "2020-10-31T23:00", "2020-11-02T00:30", 2 },
    { "2020-02-28T12:00", "2020-03-01T12:00", 2 },
    { "2019-12-31T23:59", "2021-01-01T00:00", 367 },
    { "2020-02-14T00:00", "2020-02-13T23:59", -1 },
  };
  g_autoptr (GTimeZone) zone = open_zone ("America/Denver");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 from = 0, to = 0;

      g_assert_true (caucus_zone_parse_wall (cases[i].from, zone, &from, NULL));
      g_assert_true (caucus_zone_parse_wall (cases[i].to, zone, &to, NULL));
      g_assert_cmpint (caucus_zone_days_between (from, to, zone), ==, cases[i].days);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zone/open", test_open);
  g_test_add_func ("/zone/open-refused", test_open_refused);
  g_test_add_func ("/zone/parse-wall", test_parse_wall);
  g_test_add_func ("/zone/skipped", test_skipped);
  g_test_add_func ("/zone/not-a-time", test_not_a_time);
  g_test_add_func ("/zone/instant", test_instant);
  g_test_add_func ("/zone/round-trip", test_round_trip);
  g_test_add_func ("/zone/format", test_format);
  g_test_add_func ("/zone/date", test_date);
  g_test_add_func ("/zone/days-between", test_days_between);
  return g_test_run ();
}
