/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines are shown of rows, and the walk from change to change, without any texts. */
#include "compare/caucus-change-lines.h"

#include <string.h>

/* Rows as letters: a change is upper case, with the same letter after it as many rows as it has;
   what was only numbered anew is a digit, and where a moved Z stood is an X. */
#define TEST_TYPE_LINES (test_lines_get_type ())
G_DECLARE_FINAL_TYPE (TestLines, test_lines, TEST, LINES, CaucusChangeLines)

struct _TestLines
{
  CaucusChangeLines parent_instance;

  const char *rows;
  guint n_created;
};

G_DEFINE_FINAL_TYPE (TestLines, test_lines, CAUCUS_TYPE_CHANGE_LINES)

/* A line says what it is: its row in brackets where it is looked at, or a number of rows. */
#define TEST_TYPE_LINE (test_line_get_type ())
G_DECLARE_FINAL_TYPE (TestLine, test_line, TEST, LINE, GObject)

struct _TestLine
{
  GObject parent_instance;

  char *words;
};

G_DEFINE_FINAL_TYPE (TestLine, test_line, G_TYPE_OBJECT)

static void
test_line_finalize (GObject *object)
{
  g_free (TEST_LINE (object)->words);
  G_OBJECT_CLASS (test_line_parent_class)->finalize (object);
}

static void
test_line_class_init (TestLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_line_finalize;
}

static void
test_line_init (TestLine *line)
{
}

static guint
count_rows (CaucusChangeLines *lines)
{
  return (guint) strlen (TEST_LINES (lines)->rows);
}

static guint
find_origin (const char *rows)
{
  const char *origin = strchr (rows, 'X');

  return origin != NULL ? (guint) (origin - rows) : CAUCUS_NO_ROW;
}

static void
list_stops (CaucusChangeLines *lines,
            GArray            *stops)
{
  const char *rows = TEST_LINES (lines)->rows;

  for (guint i = 0; rows[i] != '\0'; i++)
    {
      CaucusStop stop = { i, 1, rows[i] == 'Z' ? find_origin (rows) : CAUCUS_NO_ROW };

      if (!g_ascii_isupper (rows[i]) || rows[i] == 'X')
        continue;
      if (i > 0 && rows[i - 1] == rows[i])
        g_array_index (stops, CaucusStop, stops->len - 1).n_rows++;
      else
        g_array_append_val (stops, stop);
    }
}

static void
list_renumbered (CaucusChangeLines *lines,
                 GArray            *rows)
{
  for (guint i = 0; TEST_LINES (lines)->rows[i] != '\0'; i++)
    {
      if (g_ascii_isdigit (TEST_LINES (lines)->rows[i]))
        g_array_append_val (rows, i);
    }
}

/* A heading is an H in lower case. */
static guint
find_heading (CaucusChangeLines *lines,
              guint              row)
{
  for (guint i = row + 1; i-- > 0;)
    {
      if (TEST_LINES (lines)->rows[i] == 'h' || TEST_LINES (lines)->rows[i] == 'H')
        return i;
    }
  return CAUCUS_NO_ROW;
}

static gpointer
create_line (CaucusChangeLines *lines,
             guint              row)
{
  TEST_LINES (lines)->n_created++;
  return g_object_new (TEST_TYPE_LINE, NULL);
}

static gpointer
create_gap (CaucusChangeLines *lines,
            guint              n_hidden)
{
  TestLine *line = g_object_new (TEST_TYPE_LINE, NULL);

  line->words = g_strdup_printf ("..%u", n_hidden);
  return line;
}

static void
show_state (CaucusChangeLines *lines,
            gpointer           line,
            guint              row)
{
  char letter = TEST_LINES (lines)->rows[row];
  gboolean is_current = caucus_change_lines_is_current (lines, row);

  g_free (TEST_LINE (line)->words);
  TEST_LINE (line)->words = g_strdup_printf (is_current ? "[%c]" : "%c", letter);
}

static CaucusOverviewKind
get_kind (CaucusChangeLines *lines,
          guint              row)
{
  return TEST_LINES (lines)->rows[row] == 'X' ? CAUCUS_OVERVIEW_FIRST : CAUCUS_OVERVIEW_BOTH;
}

static void
complete_overview (CaucusChangeLines *lines,
                   CaucusOverview    *overview)
{
  overview->is_swapped = TRUE;
}

static void
test_lines_class_init (TestLinesClass *klass)
{
  CaucusChangeLinesClass *lines_class = CAUCUS_CHANGE_LINES_CLASS (klass);

  lines_class->count_rows = count_rows;
  lines_class->find_heading = find_heading;
  lines_class->list_stops = list_stops;
  lines_class->list_renumbered = list_renumbered;
  lines_class->create_line = create_line;
  lines_class->create_gap = create_gap;
  lines_class->show_state = show_state;
  lines_class->get_kind = get_kind;
  lines_class->complete_overview = complete_overview;
}

static void
test_lines_init (TestLines *lines)
{
  lines->rows = "";
}

static CaucusChangeLines *
new_lines (const char *rows)
{
  TestLines *lines = g_object_new (TEST_TYPE_LINES, NULL);

  lines->rows = rows;
  caucus_change_lines_reset (CAUCUS_CHANGE_LINES (lines));
  return CAUCUS_CHANGE_LINES (lines);
}

static void
assert_shown (CaucusChangeLines *lines,
              const char        *expected)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (lines));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TestLine) line = g_list_model_get_item (G_LIST_MODEL (lines), i);

      g_string_append_printf (shown, i > 0 ? " %s" : "%s", line->words);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Around each change one row stays; gaps are never beside each other. */
static void
test_only_changes (void)
{
  static const struct
  {
    const char *rows;
    const char *shown;
  } cases[] = {
    { "", "" }, { "abc", "a b c" }, { "A", "A" }, { "abcDefgi", "..2 c D e ..3" },
    { "AbcdE", "A b ..1 d E" }, { "AbcD", "A b c D" }, { "AbC", "A b C" },
    { "abCDef", "..1 b C D e ..1" }, { "abCCCdef", "..1 b C C C d ..2" },
    { "abXcdefgZ", "..1 b X c ..3 g Z" }, { "ab12", "a b 1 2" }, { "a12bC", "..3 b C" }, { "Abc", "A b ..1" }, { "abC", "..1 b C" },
    { "ahbcdEf", "..1 h ..2 d E f" }, { "hbC", "h b C" }, { "haBcdefhijK", "h a B c ..3 h ..1 j K" },
    { "haBcdefgHi", "h a B c ..3 g H i" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CaucusChangeLines) lines = new_lines (cases[i].rows);

      caucus_change_lines_set_only_changes (lines, TRUE);
      assert_shown (lines, cases[i].shown);
      caucus_change_lines_set_only_changes (lines, FALSE);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==,
                        strlen (cases[i].rows));
    }
}

static void
test_walk (void)
{
  g_autoptr (CaucusChangeLines) lines = new_lines ("aBcdefG");
  guint n_notified = 0;

  g_signal_connect_swapped (lines, "notify::change", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpuint (caucus_change_lines_get_n_changes (lines), ==, 2);
  g_assert_cmpuint (caucus_change_lines_get_current_row (lines), ==, CAUCUS_NO_ROW);
  g_assert_cmpuint (caucus_change_lines_get_position (lines), ==, 0);
  g_assert_false (caucus_change_lines_go_to_change (lines, 0));
  g_assert_true (caucus_change_lines_go_to_change (lines, 1));
  assert_shown (lines, "a [B] c d e f G");
  g_assert_true (caucus_change_lines_go_to_change (lines, 2));
  assert_shown (lines, "a B c d e f [G]");
  g_assert_false (caucus_change_lines_go_to_change (lines, 3));
  g_assert_cmpuint (n_notified, ==, 2);
  caucus_change_lines_set_only_changes (lines, TRUE);
  assert_shown (lines, "a B c ..2 f [G]");
  g_assert_cmpuint (caucus_change_lines_get_position (lines), ==, 5);
}

/* A change of several rows is one stop, and all of them are looked at. */
static void
test_block (void)
{
  g_autoptr (CaucusChangeLines) lines = new_lines ("aBBBcDe");

  g_assert_cmpuint (caucus_change_lines_get_n_changes (lines), ==, 2);
  g_assert_true (caucus_change_lines_go_to_change (lines, 1));
  assert_shown (lines, "a [B] [B] [B] c D e");
  g_assert_cmpuint (caucus_change_lines_get_n_current (lines), ==, 3);
  g_assert_cmpuint (caucus_change_lines_find_change (lines, 3), ==, 1);
  g_assert_cmpuint (caucus_change_lines_find_change (lines, 4), ==, 0);
  g_assert_true (caucus_change_lines_go_to_row (lines, 3));
  g_assert_cmpuint (caucus_change_lines_get_current_row (lines), ==, 1);
  g_assert_true (caucus_change_lines_go_to_change (lines, 2));
  assert_shown (lines, "a B B B c [D] e");
}

/* A move is one stop, where it stands now; its other end can be looked at. */
static void
test_other_end (void)
{
  g_autoptr (CaucusChangeLines) lines = new_lines ("aXbCdZe");

  g_assert_cmpuint (caucus_change_lines_get_n_changes (lines), ==, 2);
  g_assert_cmpuint (caucus_change_lines_get_other_end (lines), ==, CAUCUS_NO_ROW);
  caucus_change_lines_go_to_change (lines, 1);
  g_assert_cmpuint (caucus_change_lines_get_other_end (lines), ==, CAUCUS_NO_ROW);
  caucus_change_lines_go_to_change (lines, 2);
  assert_shown (lines, "a X b C d [Z] e");
  g_assert_cmpuint (caucus_change_lines_get_other_end (lines), ==, 1);
  g_assert_true (caucus_change_lines_go_to_row (lines, 1));
  assert_shown (lines, "a [X] b C d Z e");
  g_assert_cmpuint (caucus_change_lines_get_change (lines), ==, 2);
  g_assert_cmpuint (caucus_change_lines_get_position (lines), ==, 1);
  g_assert_cmpuint (caucus_change_lines_get_other_end (lines), ==, 5);
  g_assert_false (caucus_change_lines_go_to_row (lines, 0));
}

/* What follows the numbering is no change, whether it is marked or not. */
static void
test_numbering (void)
{
  g_autoptr (CaucusChangeLines) lines = new_lines ("a1bC");

  g_assert_cmpuint (caucus_change_lines_get_n_changes (lines), ==, 1);
  caucus_change_lines_go_to_change (lines, 1);
  caucus_change_lines_set_numbering (lines, FALSE);
  g_assert_cmpuint (caucus_change_lines_get_change (lines), ==, 1);
  assert_shown (lines, "a 1 b [C]");
}

static void
test_lines_of_rows (void)
{
  g_autoptr (CaucusChangeLines) lines = new_lines ("abcdEfghi");

  g_assert_cmpuint (caucus_change_lines_find_line (lines, 7), ==, 7);
  caucus_change_lines_set_only_changes (lines, TRUE);
  assert_shown (lines, "..3 d E f ..3");
  g_assert_cmpuint (caucus_change_lines_find_line (lines, 1), ==, 0);
  g_assert_cmpuint (caucus_change_lines_find_line (lines, 4), ==, 2);
  g_assert_cmpuint (caucus_change_lines_find_line (lines, 8), ==, 4);
  g_assert_cmpuint (caucus_change_lines_get_line_row (lines, 4), ==, 6);
  g_assert_cmpuint (caucus_change_lines_get_line_row (lines, 5), ==, CAUCUS_NO_ROW);
}

/* A line is made when somebody asks for it, and kept while anybody has it. */
static void
test_on_demand (void)
{
  g_autoptr (CaucusChangeLines) lines = new_lines ("abcdefGh");
  g_autoptr (GObject) first = NULL;
  g_autoptr (GObject) again = NULL;

  caucus_change_lines_go_to_change (lines, 1);
  caucus_change_lines_show_states (lines);
  g_assert_cmpuint (TEST_LINES (lines)->n_created, ==, 0);
  first = g_list_model_get_item (G_LIST_MODEL (lines), 3);
  again = g_list_model_get_item (G_LIST_MODEL (lines), 3);
  g_assert_true (first == again);
  g_assert_cmpuint (TEST_LINES (lines)->n_created, ==, 1);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (lines), 8));
  g_clear_object (&again);
  g_assert_finalize_object (g_steal_pointer (&first));
  first = g_list_model_get_item (G_LIST_MODEL (lines), 3);
  g_assert_nonnull (first);
  g_assert_cmpuint (TEST_LINES (lines)->n_created, ==, 2);
}

static void
check_mark (const CaucusOverview     *overview,
            guint                     number,
            const CaucusOverviewMark *expected)
{
  const CaucusOverviewMark *mark = &g_array_index (overview->marks, CaucusOverviewMark, number);

  g_assert_cmpuint (mark->line, ==, expected->line);
  g_assert_cmpuint (mark->n_lines, ==, expected->n_lines);
  g_assert_cmpuint (mark->row, ==, expected->row);
  g_assert_cmpint (mark->kind, ==, expected->kind);
  g_assert_cmpint (mark->is_change, ==, expected->is_change);
}

/* What was numbered anew is marked where it is shown, and only as long as it is to be. */
static void
test_overview (void)
{
  g_autoptr (CaucusChangeLines) lines = new_lines ("a1cDDD2efgXhZ");
  g_autoptr (CaucusOverview) overview = NULL;
  g_autoptr (CaucusOverview) unnumbered = NULL;

  caucus_change_lines_set_only_changes (lines, TRUE);
  overview = caucus_change_lines_new_overview (lines);
  assert_shown (lines, "..2 c D D D 2 ..2 g X h Z");
  g_assert_cmpuint (overview->n_lines, ==, 11);
  g_assert_cmpuint (overview->marks->len, ==, 4);
  check_mark (overview, 0, &(CaucusOverviewMark) { 2, 3, 3, CAUCUS_OVERVIEW_BOTH, TRUE });
  check_mark (overview, 1, &(CaucusOverviewMark) { 8, 1, 10, CAUCUS_OVERVIEW_FIRST, TRUE });
  check_mark (overview, 2, &(CaucusOverviewMark) { 10, 1, 12, CAUCUS_OVERVIEW_BOTH, TRUE });
  check_mark (overview, 3, &(CaucusOverviewMark) { 5, 1, 6, CAUCUS_OVERVIEW_RENUMBERED, FALSE });
  g_assert_true (overview->is_swapped);
  caucus_change_lines_set_numbering (lines, FALSE);
  unnumbered = caucus_change_lines_new_overview (lines);
  g_assert_cmpuint (unnumbered->marks->len, ==, 3);
}

static void
test_find (void)
{
  g_autoptr (CaucusChangeLines) lines = new_lines ("aBcD");

  g_assert_cmpuint (caucus_change_lines_get_row (lines, 2), ==, 3);
  g_assert_cmpuint (caucus_change_lines_get_row (lines, 0), ==, CAUCUS_NO_ROW);
  g_assert_cmpuint (caucus_change_lines_get_row (lines, 3), ==, CAUCUS_NO_ROW);
  g_assert_cmpuint (caucus_change_lines_find_change (lines, 1), ==, 1);
  g_assert_cmpuint (caucus_change_lines_find_change (lines, 2), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-lines/only-changes", test_only_changes);
  g_test_add_func ("/change-lines/walk", test_walk);
  g_test_add_func ("/change-lines/block", test_block);
  g_test_add_func ("/change-lines/other-end", test_other_end);
  g_test_add_func ("/change-lines/numbering", test_numbering);
  g_test_add_func ("/change-lines/lines-of-rows", test_lines_of_rows);
  g_test_add_func ("/change-lines/on-demand", test_on_demand);
  g_test_add_func ("/change-lines/overview", test_overview);
  g_test_add_func ("/change-lines/find", test_find);
  return g_test_run ();
}
