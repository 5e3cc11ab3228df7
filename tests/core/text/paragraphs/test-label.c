/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels: what is one, what only looks like one, and which comes next. */
#include "caucus-label.h"

static void
test_labels (void)
{
  static const struct
  {
    const char *line;
    const char *label;
    const char *rest;
  } cases[] = {
    { "10-2 Text", "10-2", "Text" },
    { "16-3", "16-3", "" },
    { "8\u20133 Leaves", "8\u20133", "Leaves" },
    { "8-3. Sick leave", "8-3.", "Sick leave" },
    { "10-2 \u2013 Corrective Action", "10-2 \u2013", "Corrective Action" },
    { "10-2a Notes", "10-2a", "Notes" },
    { "8-3(a) Notes", "8-3(a)", "Notes" },
    { "10.2.1 Notes", "10.2.1", "Notes" },
    { "10.2 Notes", "10.2", "Notes" },
    { "A-1", "A-1", "" },
    { "A-1 Wages", "A-1", "Wages" },
    { "Article 8 Leaves", "Article 8", "Leaves" },
    { "ARTICLE 8", "ARTICLE 8", "" },
    { "ARTICLE XIV: LEAVES", "ARTICLE XIV:", "LEAVES" },
    { "ARTICLE 52 \u2013 WORKING REMOTELY", "ARTICLE 52 \u2013", "WORKING REMOTELY" },
    { "Section 1. the parties", "Section 1.", "the parties" },
    { "Sec. 4 Hours", "Sec. 4", "Hours" },
    { "Appendix A Wages", "Appendix A", "Wages" },
    { "Artículo 8 Licencias", "Artículo 8", "Licencias" },
    { "ARTÍCULO 8", "ARTÍCULO 8", "" },
    { "\u00a7 8 Arbeitszeit", "\u00a7 8", "Arbeitszeit" },
    { "\u00a78 Arbeitszeit", "\u00a78", "Arbeitszeit" },
    { "(a) the text", "(a)", "the text" },
    { "(a)", "(a)", "" },
    { "(aa) the text", "(aa)", "the text" },
    { "(iv) the text", "(iv)", "the text" },
    { "(12) the text", "(12)", "the text" },
    { "(a)(2) the text", "(a)(2)", "the text" },
    { "a) the text", "a)", "the text" },
    { "1. the text", "1.", "the text" },
    { "12) the text", "12)", "the text" },
    { "A.\tThe text", "A.", "The text" },
    { "ix. the text", "ix.", "the text" },
    { "  (b)   spaced", "(b)", "spaced" },
    { "10-2 職員", "10-2", "職員" },

    { "", NULL, "" },
    { "2020 was", NULL, "2020 was" },
    { "2020. The end", NULL, "2020. The end" },
    { "2020-21 School year", NULL, "2020-21 School year" },
    { "90 days", NULL, "90 days" },
    { "8 Leaves", NULL, "8 Leaves" },
    { "(see Article 8)", NULL, "(see Article 8)" },
    { "(mix) of both", NULL, "(mix) of both" },
    { "(civil) matters", NULL, "(civil) matters" },
    { "15.00", NULL, "15.00" },
    { "15.50", NULL, "15.50" },
    { "15.00 Dollars", NULL, "15.00 Dollars" },
    { "15.50 an hour", NULL, "15.50 an hour" },
    { "10-12 days", NULL, "10-12 days" },
    { "1,234.50 paid", NULL, "1,234.50 paid" },
    { "3/15/2020 Meeting", NULL, "3/15/2020 Meeting" },
    { "Section 8 of this agreement", NULL, "Section 8 of this agreement" },
    { "section 8 Employees", NULL, "section 8 Employees" },
    { "Article Eight", NULL, "Article Eight" },
    { "Article about leaves", NULL, "Article about leaves" },
    { "Particular 8 Things", NULL, "Particular 8 Things" },
    { "e.g. this", NULL, "e.g. this" },
    { "U.S. Citizens", NULL, "U.S. Citizens" },
    { "A day", NULL, "A day" },
    { "I agree", NULL, "I agree" },
    { "(a", NULL, "(a" },
    { "(a)b", NULL, "(a)b" },
    { "1.text", NULL, "1.text" },
    { "-", NULL, "-" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *start = NULL;
      const char *rest = NULL;
      gsize length = caucus_label_find (cases[i].line, &start, &rest);
      g_autofree char *label = length > 0 ? g_strndup (start, length) : NULL;

      g_test_message ("%s", cases[i].line);
      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpstr (rest, ==, cases[i].rest);
    }
}

static void
test_follows (void)
{
  static const struct
  {
    const char *label;
    const char *previous;
    gboolean follows;
  } cases[] = {
    { "(b)", "(a)", TRUE },
    { "10-3", "10-2", TRUE },
    { "10.", "9.", TRUE },
    { "Article 9", "Article 8", TRUE },
    { "(c)", "(a)", FALSE },
    { "(a)", "(a)", FALSE },
    { "b)", "(a)", FALSE },
    { "11-3", "10-2", FALSE },
    { "(2)", "(a)", FALSE },
    { "(ii)", "(i)", TRUE },
    { "(iv)", "(iii)", TRUE },
    { "XL.", "XXXIX.", TRUE },
    { "(i)", "(h)", TRUE },
    { "(d)", "(c)", TRUE },
    { "(iii)", "(i)", FALSE },
    { "(II)", "(i)", FALSE },
    { "(a)(ii)", "(a)(i)", TRUE },
    { "(b)(ii)", "(a)(i)", FALSE },
    { "\u2022", "\u2022", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s after %s", cases[i].label, cases[i].previous);
      g_assert_cmpint (caucus_label_follows (cases[i].label, cases[i].previous), ==,
                       cases[i].follows);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label/split", test_labels);
  g_test_add_func ("/label/follows", test_follows);
  return g_test_run ();
}
