/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes a session one that can be stored, and one that is still to come. */
#include "caucus-session-rules.h"

#include "caucus-error.h"

#define HOUR ((gint64) 3600 * G_USEC_PER_SEC)

static void
test_times (void)
{
  static const struct
  {
    gint64 start;
    gint64 end;
    gboolean right;
  } cases[] = {
    { 100 * HOUR, 104 * HOUR, TRUE },
    { 100 * HOUR, 100 * HOUR + 1, TRUE },
    { 100 * HOUR, 100 * HOUR, FALSE },
    { 100 * HOUR, 99 * HOUR, FALSE },
    { 100 * HOUR, 268 * HOUR, TRUE },
    { 100 * HOUR, 268 * HOUR + 1, FALSE },
    { 100 * HOUR, 0, FALSE },
    { -HOUR, HOUR, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (caucus_session_check_times (cases[i].start, cases[i].end, &error)
                     == cases[i].right);
      if (cases[i].right)
        g_assert_no_error (error);
      else
        g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
    }
}

static void
test_upcoming (void)
{
  static const struct
  {
    CaucusSessionStatus status;
    gint64 now;
    gboolean upcoming;
  } cases[] = {
    { CAUCUS_SESSION_CONFIRMED, 99 * HOUR, TRUE },
    { CAUCUS_SESSION_TENTATIVE, 99 * HOUR, TRUE },
    { CAUCUS_SESSION_CONFIRMED, 103 * HOUR, TRUE },
    { CAUCUS_SESSION_CONFIRMED, 104 * HOUR, FALSE },
    { CAUCUS_SESSION_CANCELLED, 99 * HOUR, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CaucusSession session = {
        .status = cases[i].status, .start_usec = 100 * HOUR, .end_usec = 104 * HOUR
      };

      g_assert_true (caucus_session_is_upcoming (&session, cases[i].now) == cases[i].upcoming);
    }
}

static void
test_can_go_on (void)
{
  CaucusSession session = { .start_usec = 100 * HOUR, .end_usec = 104 * HOUR };

  g_assert_true (caucus_session_can_go_on (&session, 99 * HOUR));
  g_assert_true (caucus_session_can_go_on (&session, 112 * HOUR));
  g_assert_false (caucus_session_can_go_on (&session, 112 * HOUR + 1));
}

static void
test_usual_level (void)
{
  for (guint kind = 0; kind <= CAUCUS_SESSION_RATIFICATION; kind++)
    {
      CaucusLevel level = caucus_session_usual_level (kind);

      if (kind == CAUCUS_SESSION_PREP)
        g_assert_cmpint (level, ==, CAUCUS_LEVEL_TEAM);
      else if (kind == CAUCUS_SESSION_CAUCUS)
        g_assert_cmpint (level, ==, CAUCUS_LEVEL_CAUCUS);
      else
        g_assert_cmpint (level, ==, CAUCUS_LEVEL_TABLE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-rules/times", test_times);
  g_test_add_func ("/session-rules/upcoming", test_upcoming);
  g_test_add_func ("/session-rules/can-go-on", test_can_go_on);
  g_test_add_func ("/session-rules/usual-level", test_usual_level);
  return g_test_run ();
}
