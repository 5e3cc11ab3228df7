/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a comparison without any widget: sides, marks, jumps, gaps, moves. */
#include "compare/caucus-comparison-model.h"

#include "caucus-test-ledger.h"
#include "compare/caucus-comparison-words.h"

static const char *const leave = "1|Leave is earned by the hour and is paid at the usual rate.";
static const char *const jury = "2|Jury duty is paid in full for as long as the court asks.";
static const char *const unpaid = "3|Unpaid leave lasts a year at most and is asked in writing.";
static const char *const death = "On the death of a relative five days of leave are paid.";

static CaucusComparisonModel *
new_model (GPtrArray *before,
           GPtrArray *after)
{
  CaucusComparisonModel *model = caucus_comparison_model_new ();

  caucus_comparison_model_take (model, caucus_comparison_record_new (before, after),
                                CAUCUS_TEXT_OLD);
  return model;
}

static guint
count (CaucusComparisonModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

/* Borrowed: kept as long as the model, as a view keeps those in sight. */
static CaucusComparisonRow *
get_row (CaucusComparisonModel *model,
         guint                  position)
{
  CaucusComparisonRow *row = g_list_model_get_item (G_LIST_MODEL (model), position);
  g_autofree char *key = g_strdup_printf ("%p", (gpointer) row);

  if (row != NULL)
    g_object_set_data_full (G_OBJECT (model), key, row, g_object_unref);
  return row;
}

static char *
get_marked (const CaucusComparisonCell *cell,
            CaucusMark                  mark)
{
  GString *marked = g_string_new (NULL);

  for (guint i = 0; i < cell->marks->len; i++)
    {
      const CaucusMarkRange *range = &g_array_index (cell->marks, CaucusMarkRange, i);

      if (range->mark == mark)
        g_string_append_len (marked, cell->text + range->start, range->end - range->start);
    }
  return g_string_free (marked, FALSE);
}

static void
test_sides (void)
{
  g_autoptr (CaucusComparisonModel) model =
    new_model (caucus_test_ledger_new_text ("4-1|Probation lasts 90 days.", NULL),
               caucus_test_ledger_new_text ("4-1|Probation lasts 180 days.", NULL));
  CaucusComparisonRow *row = get_row (model, 0);
  const CaucusComparisonCell *left = caucus_comparison_row_get_left (row);
  const CaucusComparisonCell *right = caucus_comparison_row_get_right (row);
  g_autofree char *removed = get_marked (left, CAUCUS_MARK_REMOVED);
  g_autofree char *added = get_marked (right, CAUCUS_MARK_ADDED);

  g_assert_cmpuint (count (model), ==, 1);
  g_assert_true (caucus_comparison_row_get_is_changed (row));
  g_assert_cmpstr (left->text, ==, "Probation lasts 90 days.");
  g_assert_cmpstr (right->text, ==, "Probation lasts 180 days.");
  g_assert_cmpstr (removed, ==, "90");
  g_assert_cmpstr (added, ==, "180");
}

static void
test_mirrored (void)
{
  g_autoptr (CaucusComparisonModel) model = caucus_comparison_model_new ();
  CaucusComparisonRecord *record =
    caucus_comparison_record_new (caucus_test_ledger_new_text ("Before.", NULL),
                                  caucus_test_ledger_new_text ("After.", NULL));
  guint n = 0;

  caucus_comparison_model_take (model, record, CAUCUS_TEXT_NEW);
  for (guint i = 0; i < count (model); i++)
    {
      const CaucusComparisonCell *left = caucus_comparison_row_get_left (get_row (model, i));
      const CaucusComparisonCell *right = caucus_comparison_row_get_right (get_row (model, i));

      n += left != NULL && g_str_equal (left->text, "After.");
      n += right != NULL && g_str_equal (right->text, "Before.");
    }
  g_assert_cmpuint (n, ==, 2);
}

static void
test_renumbered (void)
{
  g_autoptr (CaucusComparisonModel) model =
    new_model (caucus_test_ledger_new_text ("8-3|Sick leave is paid.", NULL),
               caucus_test_ledger_new_text ("8-4|Sick leave is paid.", NULL));
  const CaucusComparisonCell *right = caucus_comparison_row_get_right (get_row (model, 0));

  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 0);
  g_assert_true (right->is_renumbered);
  g_assert_cmpstr (right->other_label, ==, "8-3");
  g_assert_cmpstr (right->label, ==, "8-4");
  g_assert_cmpuint (right->marks->len, ==, 0);
}

static void
test_inline (void)
{
  g_autoptr (CaucusComparisonModel) model =
    new_model (caucus_test_ledger_new_text ("4-1|Probation lasts 90 days.", "Gone.", NULL),
               caucus_test_ledger_new_text ("4-2|Probation lasts 180 days.", NULL));
  const CaucusComparisonCell *whole;
  g_autofree char *removed = NULL;
  g_autofree char *added = NULL;

  caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model), 2);
  caucus_comparison_model_set_is_inline (model, TRUE);
  g_assert_cmpuint (count (model), ==, 2);
  g_assert_true (caucus_comparison_row_get_is_inline (get_row (model, 0)));
  g_assert_null (caucus_comparison_row_get_left (get_row (model, 0)));
  whole = caucus_comparison_row_get_right (get_row (model, 0));
  removed = get_marked (whole, CAUCUS_MARK_REMOVED);
  added = get_marked (whole, CAUCUS_MARK_ADDED);
  g_assert_cmpstr (whole->text, ==, "Probation lasts 90\u2009180 days.");
  g_assert_cmpstr (removed, ==, "90");
  g_assert_cmpstr (added, ==, "180");
  g_assert_cmpstr (whole->other_label, ==, "4-1");
  g_assert_cmpstr (caucus_comparison_row_get_right (get_row (model, 1))->text, ==, "Gone.");
  g_assert_true (caucus_comparison_row_get_is_current (get_row (model, 1)));
}

static const char *const notice = "Notice of a change of hours is given in writing thirty days before.";
static const char *const reason = "The notice names the first day, the reason and the new schedule.";

static const CaucusComparisonCell *
get_later_part (CaucusComparisonModel *model)
{
  g_assert_cmpuint (count (model), ==, 2);
  return caucus_comparison_row_get_right (get_row (model, 1));
}

/* A break is all that is said of it, and each label stands once. */
static void
test_breaks (void)
{
  g_autofree char *whole = g_strdup_printf ("5-1|%s %s", notice, reason);
  g_autofree char *first = g_strdup_printf ("5-1|%s", notice);
  g_autoptr (CaucusComparisonModel) split =
    new_model (caucus_test_ledger_new_text (whole, NULL),
               caucus_test_ledger_new_text (first, reason, NULL));
  g_autoptr (CaucusComparisonModel) joined =
    new_model (caucus_test_ledger_new_text (first, reason, NULL),
               caucus_test_ledger_new_text (whole, NULL));

  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (split)), ==, 1);
  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (joined)), ==, 1);
  g_assert_cmpint (caucus_comparison_row_get_right (get_row (split, 0))->kind, ==,
                   CAUCUS_CELL_SPLIT);
  g_assert_cmpuint (caucus_comparison_row_get_right (get_row (split, 0))->n_parts, ==, 2);
  g_assert_cmpint (caucus_comparison_row_get_right (get_row (joined, 0))->kind, ==,
                   CAUCUS_CELL_JOINED);
  g_assert_cmpint (get_later_part (split)->kind, ==, CAUCUS_CELL_SPLIT_OFF);
  g_assert_cmpuint (get_later_part (split)->marks->len, ==, 0);
  g_assert_false (get_later_part (split)->is_renumbered);
  g_assert_cmpstr (caucus_comparison_row_get_left (get_row (split, 0))->label, ==, "5-1");
  g_assert_null (caucus_comparison_row_get_left (get_row (split, 1))->label);
  g_assert_cmpint (get_later_part (joined)->kind, ==, CAUCUS_CELL_JOINED_ON);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (caucus_comparison_row_get_left (get_row (split, i))->marks->len, ==, 0);
      g_assert_cmpuint (caucus_comparison_row_get_right (get_row (joined, i))->marks->len, ==, 0);
    }
  g_assert_null (get_later_part (joined)->label);
  caucus_comparison_model_set_is_inline (joined, TRUE);
  g_assert_cmpint (get_later_part (joined)->kind, ==, CAUCUS_CELL_JOINED_ON);
}

/* A struck section is one change: its title says so, and below it nothing is said again. */
static void
test_section (void)
{
  g_autoptr (CaucusComparisonModel) model =
    new_model (caucus_test_ledger_new_text (leave, "10-2|Plans", "They are offered in writing.",
                                            "(a)|A plan is written.", jury, NULL),
               caucus_test_ledger_new_text (leave, jury, NULL));
  const CaucusComparisonCell *head = caucus_comparison_row_get_left (get_row (model, 1));
  g_autoptr (CaucusOverview) overview = NULL;

  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_cmpint (head->place, ==, CAUCUS_CELL_HEAD);
  g_assert_cmpuint (head->n_parts, ==, 3);
  for (guint i = 2; i <= 3; i++)
    g_assert_cmpint (caucus_comparison_row_get_left (get_row (model, i))->place, ==,
                     CAUCUS_CELL_INSIDE);
  caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model), 1);
  g_assert_true (caucus_comparison_row_get_is_current (get_row (model, 3)));
  overview = caucus_change_lines_new_overview (CAUCUS_CHANGE_LINES (model));
  g_assert_cmpuint (overview->marks->len, ==, 1);
}

/* The same paragraphs, the other way round. */
static void
test_go_to_paragraphs (void)
{
  g_autoptr (CaucusComparisonModel) model =
    new_model (caucus_test_ledger_new_text (death, leave, jury, "4|Unions meet on Friday.", NULL),
               caucus_test_ledger_new_text (leave, jury, death, "4|Unions meet on Monday.", NULL));
  const CaucusReviewKey moved = { 0, 2 }, edited = { 3, 3 }, equal = { 1, 0 }, none = { 9, 9 };

  g_assert_true (caucus_comparison_model_go_to_paragraphs (model, &edited));
  g_assert_cmpuint (caucus_change_lines_get_change (CAUCUS_CHANGE_LINES (model)), ==, 2);
  g_assert_true (caucus_comparison_model_go_to_paragraphs (model, &moved));
  g_assert_cmpuint (caucus_change_lines_get_current_row (CAUCUS_CHANGE_LINES (model)), ==, 3);
  g_assert_false (caucus_comparison_model_go_to_paragraphs (model, &equal));
  g_assert_false (caucus_comparison_model_go_to_paragraphs (model, &none));
}

static void
test_hidden_numbering (void)
{
  g_autoptr (CaucusComparisonModel) model =
    new_model (caucus_test_ledger_new_text ("8-2|Section 8-3 applies.", "8-3|Sick leave is paid.",
                                            "8-4|Jury duty lasts 3 days.", NULL),
               caucus_test_ledger_new_text ("8-2|Section 8-4 applies.", "8-4|Sick leave is paid.",
                                            "8-5|Jury duty lasts 5 days.", NULL));
  g_autofree char *marked = get_marked (caucus_comparison_row_get_right (get_row (model, 0)),
                                        CAUCUS_MARK_RENUMBERED);

  g_assert_cmpstr (marked, ==, "8-4");
  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_true (caucus_comparison_row_get_is_changed (get_row (model, 1)));
  caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model), 1);

  caucus_change_lines_set_numbering (CAUCUS_CHANGE_LINES (model), FALSE);
  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_cmpuint (caucus_change_lines_get_change (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_cmpuint (caucus_comparison_row_get_right (get_row (model, 0))->marks->len, ==, 0);
  g_assert_false (caucus_comparison_row_get_right (get_row (model, 1))->is_renumbered);
  g_assert_false (caucus_comparison_row_get_is_changed (get_row (model, 1)));
  g_assert_true (caucus_comparison_row_get_is_current (get_row (model, 2)));
}

/* A lane for each text, on the side of its column. */
static void
test_overview (void)
{
  g_autoptr (CaucusComparisonModel) model = caucus_comparison_model_new ();
  g_autoptr (CaucusOverview) overview = NULL;
  static const CaucusOverviewKind kinds[] = {
    CAUCUS_OVERVIEW_MOVED_FIRST, CAUCUS_OVERVIEW_BOTH, CAUCUS_OVERVIEW_SECOND,
    CAUCUS_OVERVIEW_MOVED_SECOND, CAUCUS_OVERVIEW_RENUMBERED,
  };

  caucus_comparison_model_take (
    model, caucus_comparison_record_new (
      caucus_test_ledger_new_text (death, leave, jury, "4|Unions meet on Friday.", unpaid, NULL),
      caucus_test_ledger_new_text (leave, "1|Jury duty is paid in full for as long as the court "
                                   "asks.", "4|Unions meet on Monday.", "Nobody is late.", unpaid,
                                   death, NULL)),
    CAUCUS_TEXT_NEW);
  overview = caucus_change_lines_new_overview (CAUCUS_CHANGE_LINES (model));
  g_assert_true (overview->is_swapped);
  g_assert_cmpuint (overview->marks->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (g_array_index (overview->marks, CaucusOverviewMark, i).kind, ==, kinds[i]);
}

static void
test_moves (void)
{
  g_autoptr (CaucusComparisonModel) model =
    new_model (caucus_test_ledger_new_text (death, leave, jury, unpaid, NULL),
               caucus_test_ledger_new_text (leave, jury, unpaid, death, NULL));
  CaucusComparisonRow *from = get_row (model, 0);
  const CaucusComparisonCell *left = caucus_comparison_row_get_left (from);
  guint move = caucus_comparison_row_get_move (from);
  g_autofree char *marked = NULL;

  g_assert_cmpuint (count (model), ==, 5);
  g_assert_cmpint (left->kind, ==, CAUCUS_CELL_MOVED_AWAY);
  g_assert_null (caucus_comparison_row_get_right (from));
  marked = get_marked (left, CAUCUS_MARK_MOVED);
  g_assert_cmpstr (marked, ==, death);

  g_assert_null (left->other_label);
  g_assert_cmpstr (left->above, ==, "3");
  g_assert_null (caucus_comparison_row_get_right (get_row (model, 4))->above);

  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_true (caucus_comparison_model_go_to_move (model, move, CAUCUS_TEXT_NEW));
  g_assert_cmpuint (caucus_change_lines_get_position (CAUCUS_CHANGE_LINES (model)), ==, 4);
  g_assert_cmpuint (caucus_change_lines_get_other_end (CAUCUS_CHANGE_LINES (model)), ==, 0);
  g_assert_true (caucus_comparison_model_go_to_move (model, move, CAUCUS_TEXT_OLD));
  g_assert_cmpuint (caucus_change_lines_get_position (CAUCUS_CHANGE_LINES (model)), ==, 0);
  g_assert_false (caucus_comparison_model_go_to_move (model, 0, CAUCUS_TEXT_OLD));
  g_assert_false (caucus_comparison_model_go_to_move (model, 7, CAUCUS_TEXT_OLD));
}

/* A section is one change at both ends; an edit in it is said by its title and marked where it
   is. */
static void
test_moved_section (void)
{
  g_autoptr (CaucusComparisonModel) model =
    new_model (caucus_test_ledger_new_text ("8-1|Sick Leave", "It is paid for ten days of each year.",
                                            "(a)|A note is asked for after the third.", leave, jury,
                                            unpaid, death, NULL),
               caucus_test_ledger_new_text (leave, jury, unpaid, death, "8-7|Sick Leave",
                                            "It is paid for ten days of each year.",
                                            "(a)|A note is asked for after the fifth.", NULL));
  CaucusChangeLines *lines = CAUCUS_CHANGE_LINES (model);
  g_autoptr (CaucusOverview) overview = NULL;
  g_autofree char *away = NULL;
  g_autofree char *here = NULL;
  g_autofree char *spoken = NULL;

  g_assert_cmpuint (caucus_change_lines_get_n_changes (lines), ==, 1);
  away = caucus_comparison_words_for_cell (caucus_comparison_row_get_left (get_row (model, 0)));
  g_assert_cmpstr (away, ==, "Moved section 8-1 Sick Leave to 8-7");
  g_assert_null (caucus_comparison_words_for_cell (
                   caucus_comparison_row_get_left (get_row (model, 2))));
  here = caucus_comparison_words_for_cell (caucus_comparison_row_get_right (get_row (model, 7)));
  g_assert_cmpstr (here, ==, "Moved section 8-7 Sick Leave here from 8-1 and edited");
  spoken = caucus_comparison_words_spoken (caucus_comparison_row_get_right (get_row (model, 9)));
  g_assert_cmpstr (spoken, ==, "In the moved section");

  g_assert_cmpstr (caucus_comparison_row_get_place (get_row (model, 0)), ==, "8-1");
  g_assert_cmpstr (caucus_comparison_row_get_place (get_row (model, 1)), ==, "In 8-1");
  g_assert_cmpstr (caucus_comparison_row_get_place (get_row (model, 8)), ==, "In 8-7");

  g_assert_true (caucus_change_lines_go_to_row (lines, 1));
  g_assert_cmpuint (caucus_change_lines_get_position (lines), ==, 0);
  g_assert_cmpuint (caucus_change_lines_get_n_current (lines), ==, 3);
  g_assert_cmpuint (caucus_change_lines_get_other_end (lines), ==, 7);
  g_assert_true (caucus_comparison_row_get_is_current (get_row (model, 2)));
  overview = caucus_change_lines_new_overview (lines);
  g_assert_cmpuint (overview->marks->len, ==, 2);
  g_assert_cmpuint (g_array_index (overview->marks, CaucusOverviewMark, 0).n_lines, ==, 3);
}

static void
test_unsound (void)
{
  g_autoptr (CaucusComparisonModel) model = caucus_comparison_model_new ();
  CaucusComparisonRecord *record =
    caucus_comparison_record_new (caucus_test_ledger_new_text ("Old.", NULL),
                                  caucus_test_ledger_new_text ("New.", "More.", NULL));

  record->is_sound = FALSE;
  caucus_comparison_model_take (model, record, CAUCUS_TEXT_OLD);
  g_assert_cmpuint (count (model), ==, 2);
  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 0);
  g_assert_cmpuint (caucus_comparison_row_get_left (get_row (model, 0))->marks->len, ==, 0);
  g_assert_null (caucus_comparison_row_get_left (get_row (model, 1)));
  g_assert_cmpstr (caucus_comparison_row_get_right (get_row (model, 1))->text, ==, "More.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison-model/sides", test_sides);
  g_test_add_func ("/comparison-model/mirrored", test_mirrored);
  g_test_add_func ("/comparison-model/renumbered", test_renumbered);
  g_test_add_func ("/comparison-model/inline", test_inline);
  g_test_add_func ("/comparison-model/breaks", test_breaks);
  g_test_add_func ("/comparison-model/section", test_section);
  g_test_add_func ("/comparison-model/go-to-paragraphs", test_go_to_paragraphs);
  g_test_add_func ("/comparison-model/hidden-numbering", test_hidden_numbering);
  g_test_add_func ("/comparison-model/overview", test_overview);
  g_test_add_func ("/comparison-model/moves", test_moves);
  g_test_add_func ("/comparison-model/moved-section", test_moved_section);
  g_test_add_func ("/comparison-model/unsound", test_unsound);
  return g_test_run ();
}
