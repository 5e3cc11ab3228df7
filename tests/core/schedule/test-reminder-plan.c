/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to show of the due: grouped by session, the missed apart, and how long a snooze lasts. */
#include "caucus-reminder-plan.h"

#include "caucus-lead.h"
#include "caucus-zone.h"

#define MINUTE_USEC (60 * G_USEC_PER_SEC)

static gint64
instant (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  gint64 usec = 0;

  caucus_zone_parse_instant (text, utc, &usec, &error);
  g_assert_no_error (error);
  return usec;
}

/* The real first sessions of a round, on both sides of a change of the clocks, and two more. */
static const struct
{
  const char *id;
  const char *start;
  const char *end;
} sessions[] = {
  { "00000000000000000000000000000001", "2020-02-13T23:00Z", "2020-02-14T03:00Z" },
  { "00000000000000000000000000000002", "2020-03-11T22:00Z", "2020-03-12T02:00Z" },
  { "00000000000000000000000000000003", "2020-03-11T22:00Z", "2020-03-11T23:00Z" },
  { "00000000000000000000000000000004", "2020-03-14T22:00Z", "2020-03-15T02:00Z" },
};

static void
add (GPtrArray  *list,
     guint       session,
     const char *lead)
{
  g_autoptr (GTimeZone) denver = caucus_zone_open ("America/Denver", NULL);
  CaucusReminder *reminder = g_new0 (CaucusReminder, 1);

  g_assert_true (caucus_id_parse (sessions[session - 1].id, &reminder->session_id));
  reminder->id = caucus_id_new ();
  reminder->lead = g_strdup (lead);
  reminder->session_start_usec = instant (sessions[session - 1].start);
  reminder->session_end_usec = instant (sessions[session - 1].end);
  reminder->due_usec = caucus_lead_due_usec (lead, reminder->session_start_usec, denver);
  g_ptr_array_add (list, reminder);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_reminder_free);
}

/* "2: 60m 1d; 3: 60m" */
static char *
describe_current (CaucusReminderPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->current->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (plan->current, i);
      const CaucusReminder *first = g_ptr_array_index (group, 0);

      g_string_append_printf (text, "%s%u:", i > 0 ? "; " : "",
                              first->session_id.bytes[CAUCUS_ID_SIZE - 1]);
      for (guint j = 0; j < group->len; j++)
        g_string_append_printf (text, " %s",
                                ((CaucusReminder *) g_ptr_array_index (group, j))->lead);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_missed (CaucusReminderPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->missed->len; i++)
    {
      const CaucusReminder *reminder = g_ptr_array_index (plan->missed, i);

      g_string_append_printf (text, "%s%u", i > 0 ? " " : "",
                              reminder->session_id.bytes[CAUCUS_ID_SIZE - 1]);
    }
  return g_string_free (text, FALSE);
}

static void
test_groups (void)
{
  static const struct
  {
    const char *now;
    const char *current;
    const char *missed;
  } cases[] = {
    /* Before the first, with every reminder in the list all the same. */
    { "2020-02-13T22:30Z", "1: 60m 1d; 2: 60m 1d 4d; 3: 60m; 4: 1d", "" },
    { "2020-02-14T02:59:59Z", "1: 60m 1d; 2: 60m 1d 4d; 3: 60m; 4: 1d", "" },
    { "2020-02-14T03:00Z", "2: 60m 1d 4d; 3: 60m; 4: 1d", "1 1" },
    { "2020-03-11T23:30Z", "2: 60m 1d 4d; 4: 1d", "1 1 3" },
    /* The same start: those of one session stay beside each other. */
    { "2020-03-13T00:00Z", "4: 1d", "1 1 2 2 2 3" },
    { "2024-01-01T00:00Z", "", "1 1 2 2 2 3 4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GPtrArray *list = new_list ();
      g_autoptr (CaucusReminderPlan) plan = NULL;
      g_autofree char *current = NULL;
      g_autofree char *missed = NULL;

      add (list, 4, "1d");
      add (list, 2, "1d");
      add (list, 1, "1d");
      add (list, 3, "60m");
      add (list, 2, "4d");
      add (list, 1, "60m");
      add (list, 2, "60m");
      plan = caucus_reminder_plan_new (list, instant (cases[i].now));
      current = describe_current (plan);
      missed = describe_missed (plan);
      g_assert_cmpstr (current, ==, cases[i].current);
      g_assert_cmpstr (missed, ==, cases[i].missed);
    }
}

/* Days keep the wall time over the night of 8 March, hours do not. */
static void
test_order_across_clock_change (void)
{
  GPtrArray *list = new_list ();
  g_autoptr (CaucusReminderPlan) plan = NULL;
  g_autofree char *current = NULL;
  GPtrArray *group;

  add (list, 2, "4d");
  add (list, 2, "96h");
  add (list, 2, "95h");
  plan = caucus_reminder_plan_new (list, instant ("2020-03-08T12:00Z"));
  current = describe_current (plan);
  /* 95 hours before is 16:00 of four days before too. */
  g_assert_true (g_str_has_suffix (current, " 96h"));
  group = g_ptr_array_index (plan->current, 0);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (((CaucusReminder *) g_ptr_array_index (group, i))->due_usec, ==,
                     instant ("2020-03-07T23:00Z"));
  g_assert_cmpint (((CaucusReminder *) g_ptr_array_index (group, 2))->due_usec, ==,
                   instant ("2020-03-07T22:00Z"));
}

static void
test_nothing (void)
{
  g_autoptr (CaucusReminderPlan) plan = caucus_reminder_plan_new (new_list (), 0);

  g_assert_cmpuint (plan->current->len, ==, 0);
  g_assert_cmpuint (plan->missed->len, ==, 0);
}

static void
test_snooze (void)
{
  static const struct
  {
    gint64 start_in_minutes;
    gint64 minutes;
  } cases[] = {
    { 24 * 60, 10 }, { 11, 10 }, { 10, 10 }, { 9, 9 }, { 1, 1 }, { 0, 5 }, { -1, 5 }, { -600, 5 },
  };
  const gint64 now_usec = instant ("2020-02-13T22:00Z");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
      caucus_reminder_snooze_until_usec (now_usec,
                                         now_usec + cases[i].start_in_minutes * MINUTE_USEC),
      ==, now_usec + cases[i].minutes * MINUTE_USEC);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-plan/groups", test_groups);
  g_test_add_func ("/reminder-plan/order-across-clock-change", test_order_across_clock_change);
  g_test_add_func ("/reminder-plan/nothing", test_nothing);
  g_test_add_func ("/reminder-plan/snooze", test_snooze);
  return g_test_run ();
}
