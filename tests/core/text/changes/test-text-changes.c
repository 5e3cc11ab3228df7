/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What counts as one change, whichever way round the texts are compared. */
#include "caucus-text-changes.h"

#include "caucus-paragraphs.h"
#include "compared-pair.h"

#define PAY    "Pay is given on the last day of the month to all who worked in it.\n\n"
#define MEAL   "Meals are free for whoever works in the kitchen on that day.\n\n"
#define LEAVE  "Leave is earned by the hour and is paid at the usual rate.\n\n"
#define TOLD   "The employee is told in writing within ten days of the decision.\n\n"
#define PLAN   "10-2 Performance Management\n\nIt is offered where work falls short of what is asked.\n\n" \
  "(a) A plan is written by both.\n\n(b) Its training is paid.\n\n"
#define REVIEW "10-3 Evaluation\n\nThe next one may be brought forward.\n\n"

/* A change a word: kind, rows, and of a section label and title. */
static char *
describe (const CaucusTextChanges *changes)
{
  static const char kinds[] = "!-+>sj{}]";
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < caucus_text_changes_get_n (changes); i++)
    {
      const CaucusTextChange *change = caucus_text_changes_get (changes, i);

      g_string_append_printf (out, "%s%c%u", i > 0 ? " " : "", kinds[change->kind], change->row);
      if (change->n_rows > 1)
        g_string_append_printf (out, "..%u", change->row + change->n_rows - 1);
      if (change->other_row != CAUCUS_NO_ROW)
        g_string_append_printf (out, "<%u", change->other_row);
      if (change->title != NULL)
        g_string_append_printf (out, " %s/%s", change->label, change->title);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
check (const char *before,
       const char *after,
       const char *expected)
{
  g_auto (Pair) pair = compare_texts (before, after);
  g_autoptr (CaucusTextChanges) changes = caucus_text_changes_new (pair.comparison);
  g_autofree char *described = describe (changes);

  g_assert_cmpstr (described, ==, expected);
}

static void
test_single (void)
{
  check ("", "", "");
  check (PAY MEAL, PAY MEAL, "");
  check (PAY MEAL, PAY, "-1");
  check (PAY, PAY MEAL LEAVE, "+1 +2");
  check ("4-1 Probation lasts 90 days.\n", "4-1 Probation lasts 180 days.\n", "!0");
}

static void
test_moved (void)
{
  check (PAY LEAVE TOLD, LEAVE TOLD PAY, ">3<0");
  check (LEAVE TOLD PAY, PAY LEAVE TOLD, ">0<3");
}

/* A section goes as a whole, with what was edited in it; what was put into it is one by itself. */
static void
test_moved_sections (void)
{
  static const char *const edited =
    "10-4 Performance Management\n\nIt is offered where work falls short of all that is asked.\n\n"
    "(a) A plan is written by both.\n\n(b) Its training is paid.\n\n";
  g_autofree char *moved = g_strconcat (REVIEW, PAY, LEAVE, TOLD, edited, NULL);

  check (PLAN REVIEW PAY LEAVE TOLD, moved, "]9..12<0 10-4/Performance Management");
  check (moved, PLAN REVIEW PAY LEAVE TOLD, "]0..3<9 10-2/Performance Management");
  check (PLAN REVIEW PAY LEAVE TOLD,
         REVIEW PAY LEAVE TOLD PLAN "(c) Nobody may be sent away for it.\n\n",
         "]9..12<0 10-2/Performance Management +13");
}

static void
test_parts (void)
{
  static const char *const whole = "Leave is earned by the hour and is paid at the usual rate. The "
                                   "employee is told in writing within ten days of the decision.\n\n";
  g_autofree char *one = g_strconcat (PAY, whole, MEAL, NULL);

  check (one, PAY LEAVE TOLD MEAL, "s1..2");
  check (PAY LEAVE TOLD MEAL, one, "j1..2");
}

/* To before the next label or title that is no part of it. */
static void
test_sections (void)
{
  check (PAY PLAN MEAL, PAY MEAL, "{1..4 10-2/Performance Management");
  check (PAY MEAL, PAY PLAN REVIEW MEAL, "}1..4 10-2/Performance Management }5..6 10-3/Evaluation");
  check (PAY LEAVE PLAN MEAL, PAY MEAL, "-1 {2..5 10-2/Performance Management");
  check (PLAN "10-4 Nobody is late by more than the rules allow.\n", PAY,
         "{0..3 10-2/Performance Management -4 +5");
}

/* A title alone is a paragraph, and one whose text stays begins nothing. */
static void
test_lone_titles (void)
{
  check (PAY "10-2 Performance Management\n\n" MEAL, PAY MEAL, "-1");
  check (PAY PLAN, PAY "10-2 Performance Management\n\n", "-2 -3 -4");
}

static void
test_article (void)
{
  check ("Article 10 Corrective Action\n\n10-1 Steps\n\n" PAY PLAN REVIEW, "",
         "{0..8 Article 10/Corrective Action");
  check (PAY, PAY "# Article 10 Corrective Action\n\n" PLAN "# Article 11 Reduction\n\n" REVIEW,
         "}1..5 Article 10/Corrective Action }6..8 Article 11/Reduction");
}

/* A sentence behind a number is no title, and neither is the row of a table. */
static void
test_no_titles (void)
{
  check (PAY, PAY "10-2 The plan is written.\n\n(a) By both.\n", "+1 +2");
  check (PAY, PAY "| Range | Step |\n|---|---|\n| 10 | 15.00 |\n", "+1 +2");
}

/* An unlabelled heading lies in its section, and has what follows it. */
static void
test_headings (void)
{
  check (PAY, PAY "## Purpose\n\n" MEAL "1. First\n\n## Term\n\n" LEAVE,
         "}1..3 (null)/Purpose }4..5 (null)/Term");
  check (PAY, PAY "## 10-2 Plans\n\n### Purpose\n\n" MEAL, "}1..3 10-2/Plans");
}

static void
test_renumbered (void)
{
  g_auto (Pair) pair = compare_texts ("8-2 Section 8-3 applies to it.\n\n8-3 Sick leave is paid.\n\n" PAY,
                                      "8-2 Section 8-4 applies to it.\n\n8-4 Sick leave is paid.\n\n" PAY);
  g_autoptr (CaucusTextChanges) changes = caucus_text_changes_new (pair.comparison);
  const GArray *renumbered = caucus_text_changes_get_renumbered (changes);

  g_assert_cmpuint (caucus_text_changes_get_n (changes), ==, 0);
  g_assert_cmpuint (renumbered->len, ==, 2);
  g_assert_cmpuint (g_array_index (renumbered, guint, 1), ==, 1);
  g_assert_cmpuint (caucus_text_changes_find (changes, 1), ==, CAUCUS_NO_CHANGE);
}

/* What looks like a number of a list, and is not one, is a change: it may be a figure. */
static void
test_figures (void)
{
  check (PAY "(10) days of leave are paid.\n\n" MEAL, PAY "(11) days of leave are paid.\n\n" MEAL,
         "!1");
  check ("3.1 FTE are assigned to the kitchen.\n", "3.2 FTE are assigned to the kitchen.\n", "!0");
  check ("(a) " PAY "(b) " MEAL, "(a) " PAY "(b) " LEAVE "(c) " MEAL, "+1");
  check ("8-1 " PAY "8-2 " MEAL "(a) " LEAVE "8-3 " TOLD, "8-1 " PAY "8-2 " TOLD, "-1 -2");
  check ("(ii) " PAY, "(iii) " PAY, "");
}

static void
test_find (void)
{
  g_auto (Pair) pair = compare_texts (PAY LEAVE TOLD PLAN, LEAVE TOLD PAY);
  g_autoptr (CaucusTextChanges) changes = caucus_text_changes_new (pair.comparison);
  g_autofree char *described = describe (changes);

  g_assert_cmpstr (described, ==, "{3..6 10-2/Performance Management >7<0");
  g_assert_cmpuint (caucus_text_changes_find (changes, 0), ==, 1);
  g_assert_cmpuint (caucus_text_changes_find (changes, 1), ==, CAUCUS_NO_CHANGE);
  g_assert_cmpuint (caucus_text_changes_find (changes, 5), ==, 0);
  g_assert_cmpuint (caucus_text_changes_find_row (changes, 0, 2), ==, 7);
  g_assert_cmpuint (caucus_text_changes_find_row (changes, 0, -1), ==, 0);
  g_assert_cmpuint (caucus_text_changes_find_row (changes, 4, -1), ==, 4);
  g_assert_cmpuint (caucus_text_changes_find_row (changes, 1, 0), ==, 1);
  g_assert_cmpuint (caucus_text_changes_find_row (changes, 1, 1), ==, CAUCUS_NO_ROW);
  g_assert_cmpuint (caucus_text_changes_find_row (changes, 99, -1), ==, CAUCUS_NO_ROW);
  g_assert_cmpuint (caucus_text_changes_find_row (changes, -1, -1), ==, CAUCUS_NO_ROW);
  g_assert_cmpint (caucus_text_changes_get_first_row (changes, 1)->new_number, ==, 2);
}

/* --- Any texts ----------------------------------------------------------- */

#define N_TEXTS 400

static GPtrArray *
random_blocks (void)
{
  static const char *const parts[] = { PAY, MEAL, LEAVE, TOLD, PLAN, REVIEW, "Article 3 Terms\n\n",
                                       "## Notes\n\n", "(c) Something else.\n\n" };
  g_autoptr (GString) text = g_string_new (NULL);
  gint n = g_test_rand_int_range (0, 9);

  for (gint i = 0; i < n; i++)
    g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
  return caucus_paragraphs_parse (text->str);
}

static gboolean
is_at (guint row,
       guint first,
       guint n_rows)
{
  return row >= first && row - first < n_rows;
}

/* Each row that differs is of one change, which has it between its ends. */
static void
check_rows (const Pair              *pair,
            const CaucusTextChanges *changes)
{
  guint n_rows = 0;

  for (guint i = 0; i < caucus_comparison_get_n_rows (pair->comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (pair->comparison, i);
      guint number = caucus_text_changes_find (changes, i);
      const CaucusTextChange *change;

      g_assert_cmpint (number == CAUCUS_NO_CHANGE, ==, row->kind == CAUCUS_ROW_EQUAL);
      if (number == CAUCUS_NO_CHANGE)
        continue;
      change = caucus_text_changes_get (changes, number);
      g_assert_true (is_at (i, change->row, change->n_rows)
                     || is_at (i, change->other_row, change->n_rows));
      n_rows++;
    }
  for (guint i = 0; i < caucus_text_changes_get_n (changes); i++)
    {
      const CaucusTextChange *change = caucus_text_changes_get (changes, i);

      n_rows -= change->n_rows * (change->other_row != CAUCUS_NO_ROW ? 2 : 1);
    }
  g_assert_cmpuint (n_rows, ==, 0);
}

static CaucusTextChangeKind
mirror (CaucusTextChangeKind kind)
{
  static const CaucusTextChangeKind mirrored[] = {
    CAUCUS_TEXT_CHANGE_EDITED, CAUCUS_TEXT_CHANGE_ADDED, CAUCUS_TEXT_CHANGE_REMOVED,
    CAUCUS_TEXT_CHANGE_MOVED, CAUCUS_TEXT_CHANGE_JOINED, CAUCUS_TEXT_CHANGE_SPLIT,
    CAUCUS_TEXT_CHANGE_SECTION_ADDED, CAUCUS_TEXT_CHANGE_SECTION_REMOVED,
    CAUCUS_TEXT_CHANGE_SECTION_MOVED,
  };

  return mirrored[kind];
}

/* The first paragraphs of a change are those of its mirror. */
static void
check_mirrored (const CaucusTextChanges *changes,
                const CaucusTextChanges *reversed)
{
  g_assert_cmpuint (caucus_text_changes_get_n (changes), ==, caucus_text_changes_get_n (reversed));
  for (guint i = 0; i < caucus_text_changes_get_n (changes); i++)
    {
      const CaucusTextChange *change = caucus_text_changes_get (changes, i);
      const CaucusRow *first = caucus_text_changes_get_first_row (changes, i);
      guint row = caucus_text_changes_find_row (reversed, first->new_number, first->old_number);
      const CaucusTextChange *other;

      g_assert_cmpuint (row, !=, CAUCUS_NO_ROW);
      other = caucus_text_changes_get (reversed, caucus_text_changes_find (reversed, row));
      g_assert_cmpuint (other->row, ==, row);
      g_assert_cmpuint (other->n_rows, ==, change->n_rows);
      g_assert_cmpint (other->kind, ==, mirror (change->kind));
      g_assert_cmpstr (other->title, ==, change->title);
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      GPtrArray *before = random_blocks ();
      GPtrArray *after = random_blocks ();
      g_auto (Pair) pair = compare_blocks (before, after, NULL);
      g_auto (Pair) back = compare_blocks (g_ptr_array_ref (after), g_ptr_array_ref (before), NULL);
      g_autoptr (CaucusTextChanges) changes = caucus_text_changes_new (pair.comparison);
      g_autoptr (CaucusTextChanges) reversed = caucus_text_changes_new (back.comparison);

      check_rows (&pair, changes);
      check_mirrored (changes, reversed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-changes/single", test_single);
  g_test_add_func ("/text-changes/moved", test_moved);
  g_test_add_func ("/text-changes/moved-sections", test_moved_sections);
  g_test_add_func ("/text-changes/parts", test_parts);
  g_test_add_func ("/text-changes/sections", test_sections);
  g_test_add_func ("/text-changes/lone-titles", test_lone_titles);
  g_test_add_func ("/text-changes/article", test_article);
  g_test_add_func ("/text-changes/no-titles", test_no_titles);
  g_test_add_func ("/text-changes/headings", test_headings);
  g_test_add_func ("/text-changes/renumbered", test_renumbered);
  g_test_add_func ("/text-changes/figures", test_figures);
  g_test_add_func ("/text-changes/find", test_find);
  g_test_add_func ("/text-changes/random", test_random);
  return g_test_run ();
}
