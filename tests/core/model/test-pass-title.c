/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of passes, by the grammar of the bargaining table. */
#include "caucus-pass-title.h"

/* 2020-02-14T01:34Z, 6:34 in the evening of the 13th in Denver. */
#define EVENING_USEC ((gint64) 1581644040 * G_USEC_PER_SEC)
#define HOUR_USEC    ((gint64) 3600 * G_USEC_PER_SEC)

typedef struct
{
  CaucusPassKind kind;
  guint number;
  gboolean is_answer;
  CaucusPassKind answered_kind;
  CaucusThreadKind thread_kind;
  const char *article;
  const char *title;
  const char *expected;
} Case;

static const Case cases[] = {
  { CAUCUS_PASS_PROPOSAL, 1, FALSE, 0, CAUCUS_THREAD_ARTICLE, "6", "Compensation",
    "Union Proposal 1, Article 6 Compensation, 2/13/2020 6:34 pm" },
  { CAUCUS_PASS_COUNTER, 2, TRUE, CAUCUS_PASS_PROPOSAL, CAUCUS_THREAD_ARTICLE, "10",
    "Corrective Action",
    "Union Counter 2 to District Proposal 3, Article 10 Corrective Action, 2/13/2020 6:34 pm" },
  { CAUCUS_PASS_COUNTER, 1, TRUE, CAUCUS_PASS_PACKAGE, CAUCUS_THREAD_ISSUE, NULL, "Meals",
    "Union Counter 1 to District Package 3, Meals, 2/13/2020 6:34 pm" },
  { CAUCUS_PASS_COUNTER, 1, FALSE, 0, CAUCUS_THREAD_MOU, NULL, "Remote Work",
    "Union Counter 1, MOU Remote Work, 2/13/2020 6:34 pm" },
  { CAUCUS_PASS_PACKAGE, 1, TRUE, CAUCUS_PASS_COUNTER, CAUCUS_THREAD_MOU, NULL,
    "MOU on Remote Work", "Union Package 1, MOU on Remote Work, 2/13/2020 6:34 pm" },
  { CAUCUS_PASS_SUPPOSAL, 4, FALSE, 0, CAUCUS_THREAD_APPENDIX, NULL, "Calendar",
    "Union Supposal 4, Appendix Calendar, 2/13/2020 6:34 pm" },
  { CAUCUS_PASS_COUNTER, 1, FALSE, 0, CAUCUS_THREAD_APPENDIX, "A", "Wages",
    "Union Counter 1, Appendix A Wages, 2/13/2020 6:34 pm" },
};

static void
test_grammar (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/Denver");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      CaucusPass pass = { .kind = c->kind, .number = c->number, .at_usec = EVENING_USEC };
      CaucusPass answered = { .kind = c->answered_kind, .number = 3 };
      CaucusThread thread = {
        .kind = c->thread_kind,
        .article_number = (char *) c->article,
        .title = (char *) c->title,
      };
      CaucusPassTitle parts = { &pass, "Union", c->is_answer ? &answered : NULL, "District",
                                &thread, zone };
      g_autofree char *title = caucus_pass_title_full (&parts);

      g_assert_cmpstr (title, ==, c->expected);
    }
}

static void
test_clock (void)
{
  static const struct
  {
    int hour;
    const char *expected;
  } hours[] = {
    { 0, "Union Proposal 1, Pay, 1/1/1970 12:00 am" },
    { 1, "Union Proposal 1, Pay, 1/1/1970 1:00 am" },
    { 12, "Union Proposal 1, Pay, 1/1/1970 12:00 pm" },
    { 23, "Union Proposal 1, Pay, 1/1/1970 11:00 pm" },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  CaucusThread thread = { .kind = CAUCUS_THREAD_ISSUE, .title = (char *) "Pay" };

  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      CaucusPass pass = { .number = 1, .at_usec = hours[i].hour * HOUR_USEC };
      CaucusPassTitle parts = { &pass, "Union", NULL, NULL, &thread, utc };
      g_autofree char *title = caucus_pass_title_full (&parts);

      g_assert_cmpstr (title, ==, hours[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pass-title/grammar", test_grammar);
  g_test_add_func ("/pass-title/clock", test_clock);
  return g_test_run ();
}
