/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of three columns without any widget: who changes what, moves, gaps, jumps. */
#include "compare/columns/caucus-columns-model.h"

#include "caucus-test-ledger.h"

#define LEAVE  "1|Leave is earned by the hour and is paid at the usual rate."
#define JURY   "2|Jury duty is paid in full for as long as the court asks."
#define UNPAID "3|Unpaid leave lasts a year at most and is asked in writing."
#define DEATH  "On the death of a relative five days of leave are paid."

static CaucusColumnsModel *
new_model (GPtrArray *base,
           GPtrArray *by_union,
           GPtrArray *by_employer)
{
  CaucusColumnsModel *model = caucus_columns_model_new ();

  caucus_columns_model_take (model, caucus_columns_record_new (base, by_union, by_employer));
  return model;
}

static guint
count (CaucusColumnsModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

/* Borrowed: kept as long as the model, as a view keeps those in sight. */
static CaucusColumnsLine *
get_line (CaucusColumnsModel *model,
          guint               position)
{
  CaucusColumnsLine *line = g_list_model_get_item (G_LIST_MODEL (model), position);
  g_autofree char *key = g_strdup_printf ("%p", (gpointer) line);

  if (line != NULL)
    g_object_set_data_full (G_OBJECT (model), key, line, g_object_unref);
  return line;
}

static const CaucusColumnsParts *
get_parts (CaucusColumnsModel *model,
           guint               position)
{
  return caucus_columns_line_get_parts (get_line (model, position));
}

static void
assert_text (const CaucusColumnsParts *parts,
             CaucusColumnPlace         place,
             const char               *expected)
{
  g_assert_cmpstr (parts->cells[place] != NULL ? parts->cells[place]->text : NULL, ==, expected);
}

static void
test_both (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text ("4-1|Probation lasts 90 days.", NULL),
               caucus_test_ledger_new_text ("4-1|Probation lasts 60 days.", NULL),
               caucus_test_ledger_new_text ("4-1|Probation lasts 180 days.", NULL));
  const CaucusColumnsParts *parts = get_parts (model, 0);

  g_assert_cmpuint (count (model), ==, 1);
  assert_text (parts, CAUCUS_PLACE_UNION, "Probation lasts 90\u200960 days.");
  assert_text (parts, CAUCUS_PLACE_CONTRACT, "Probation lasts 90 days.");
  assert_text (parts, CAUCUS_PLACE_EMPLOYER, "Probation lasts 90\u2009180 days.");
  g_assert_cmpuint (parts->cells[CAUCUS_PLACE_CONTRACT]->marks->len, ==, 0);
  /* Of what was struck, of the space behind it, of what came in. */
  g_assert_cmpuint (parts->cells[CAUCUS_PLACE_EMPLOYER]->marks->len, ==, 3);
  g_assert_false (parts->is_alone);
  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_cmpuint (caucus_columns_model_count_side (model, CAUCUS_COLUMN_UNION), ==, 1);
  g_assert_cmpuint (caucus_columns_model_count_side (model, CAUCUS_COLUMN_EMPLOYER), ==, 1);
}

static void
test_alone (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text ("4-1|Probation lasts 90 days.", NULL),
               caucus_test_ledger_new_text ("4-1|Probation lasts 90 days.", NULL),
               caucus_test_ledger_new_text ("4-1|Probation lasts 180 days.", NULL));
  const CaucusColumnsParts *parts = get_parts (model, 0);

  g_assert_true (parts->is_alone);
  g_assert_false (parts->is_changed[CAUCUS_PLACE_UNION]);
  g_assert_true (parts->is_changed[CAUCUS_PLACE_EMPLOYER]);
  assert_text (parts, CAUCUS_PLACE_UNION, "Probation lasts 90 days.");
  g_assert_cmpuint (parts->cells[CAUCUS_PLACE_UNION]->marks->len, ==, 0);
  g_assert_cmpuint (caucus_columns_model_count_side (model, CAUCUS_COLUMN_UNION), ==, 0);
}

/* Both want the same, which is half an agreement. */
static void
test_alike (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text ("4-1|Probation lasts 90 days.", LEAVE, NULL),
               caucus_test_ledger_new_text ("4-1|Probation lasts 180 days.", "1|Leave is earned "
                                            "by the day and is paid at the usual rate.", NULL),
               caucus_test_ledger_new_text ("4-1|Probation lasts 180 days.", "2|Leave is earned "
                                            "by the day and is paid at the usual rate.", NULL));

  g_assert_true (get_parts (model, 0)->is_alike);
  g_assert_false (get_parts (model, 0)->is_alone);
  g_assert_false (get_parts (model, 1)->is_alike);
}

/* A side without a text is not one that agrees. */
static void
test_no_text (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text ("Probation lasts 90 days.", "It ends.", NULL), NULL,
               caucus_test_ledger_new_text ("Probation lasts 180 days.", "It ends.", NULL));

  g_assert_cmpuint (count (model), ==, 2);
  assert_text (get_parts (model, 0), CAUCUS_PLACE_UNION, NULL);
  g_assert_false (get_parts (model, 0)->is_alone);
  g_assert_true (caucus_columns_line_get_is_changed (get_line (model, 0)));
  assert_text (get_parts (model, 1), CAUCUS_PLACE_UNION, NULL);
  assert_text (get_parts (model, 1), CAUCUS_PLACE_EMPLOYER, "It ends.");
  g_assert_false (caucus_columns_line_get_is_changed (get_line (model, 1)));
}

/* What was moved stands beside the contract's paragraph and says where it went. */
static void
test_moved (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text (DEATH, LEAVE, JURY, UNPAID, NULL),
               caucus_test_ledger_new_text (LEAVE, JURY, UNPAID, DEATH, NULL),
               caucus_test_ledger_new_text (DEATH, LEAVE, JURY, UNPAID, NULL));
  const CaucusColumnsParts *parts = get_parts (model, 0);
  const CaucusComparisonCell *moved = parts->cells[CAUCUS_PLACE_UNION];

  g_assert_cmpuint (count (model), ==, 4);
  g_assert_cmpstr (parts->place, ==, "Paragraph 1");
  g_assert_cmpstr (get_parts (model, 1)->place, ==, "1");
  assert_text (parts, CAUCUS_PLACE_CONTRACT, DEATH);
  g_assert_cmpint (moved->kind, ==, CAUCUS_CELL_MOVED_AWAY);
  g_assert_true (moved->is_beside);
  g_assert_cmpstr (moved->above, ==, "3");
  g_assert_cmpint (g_array_index (moved->marks, CaucusMarkRange, 0).mark, ==, CAUCUS_MARK_MOVED);
  g_assert_true (parts->is_alone);
}

/* Of a paragraph that a side has in parts the contract stands beside the first. */
static void
test_split (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text ("1|Leave is earned by the hour and is paid at the "
                                            "usual rate. Jury duty is paid in full.", NULL),
               caucus_test_ledger_new_text ("1|Leave is earned by the hour and is paid at the "
                                            "usual rate.", "Jury duty is paid in full.", NULL),
               NULL);

  g_assert_cmpuint (count (model), ==, 2);
  g_assert_nonnull (get_parts (model, 0)->cells[CAUCUS_PLACE_CONTRACT]);
  g_assert_null (get_parts (model, 1)->cells[CAUCUS_PLACE_CONTRACT]);
  assert_text (get_parts (model, 1), CAUCUS_PLACE_UNION, "Jury duty is paid in full.");
}

static void
test_added (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text (LEAVE, NULL),
               caucus_test_ledger_new_text (LEAVE, JURY, NULL),
               caucus_test_ledger_new_text (LEAVE, "2|Jury duty is paid in half for as long as "
                                            "the court asks.", NULL));
  const CaucusColumnsParts *parts = get_parts (model, 1);

  g_assert_cmpuint (count (model), ==, 2);
  g_assert_null (parts->cells[CAUCUS_PLACE_CONTRACT]);
  g_assert_cmpint (parts->cells[CAUCUS_PLACE_UNION]->kind, ==, CAUCUS_CELL_ADDED);
  g_assert_cmpint (parts->cells[CAUCUS_PLACE_EMPLOYER]->kind, ==, CAUCUS_CELL_ADDED);
  g_assert_false (parts->is_alone);
}

static void
test_table (void)
{
  GPtrArray *base = caucus_blocks_new ();
  GPtrArray *by_union = caucus_blocks_new ();
  g_autoptr (CaucusColumnsModel) model = NULL;

  g_ptr_array_add (base, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "Range\tStep 1"));
  g_ptr_array_add (base, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "1\t15.00"));
  g_ptr_array_add (by_union, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "Range\tStep 1"));
  g_ptr_array_add (by_union, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "1\t15.50"));
  model = new_model (base, by_union, NULL);
  g_assert_true (get_parts (model, 0)->cells[CAUCUS_PLACE_CONTRACT]->is_table_head);
  g_assert_false (get_parts (model, 1)->cells[CAUCUS_PLACE_CONTRACT]->is_table_head);
  assert_text (get_parts (model, 1), CAUCUS_PLACE_UNION, "1\t15.00 → 15.50");
}

static CaucusColumnsModel *
new_long_model (void)
{
  return new_model (caucus_test_ledger_new_text ("One stays.", "Two stays.", "Three stays.",
                                                 "Four costs 4 dollars.", "Five stays.",
                                                 "Six stays.", "Seven stays.", "Eight costs 8.",
                                                 NULL),
                    caucus_test_ledger_new_text ("One stays.", "Two stays.", "Three stays.",
                                                 "Four costs 5 dollars.", "Five stays.",
                                                 "Six stays.", "Seven stays.", "Eight costs 8.",
                                                 NULL),
                    caucus_test_ledger_new_text ("One stays.", "Two stays.", "Three stays.",
                                                 "Four costs 6 dollars.", "Five stays.",
                                                 "Six stays.", "Seven stays.", "Eight costs 9.",
                                                 NULL));
}

static void
test_only_changes (void)
{
  g_autoptr (CaucusColumnsModel) model = new_long_model ();

  g_assert_cmpuint (count (model), ==, 8);
  caucus_change_lines_set_only_changes (CAUCUS_CHANGE_LINES (model), TRUE);
  g_assert_cmpuint (count (model), ==, 7);
  g_assert_cmpuint (caucus_columns_line_get_n_hidden (get_line (model, 0)), ==, 2);
  g_assert_cmpuint (caucus_columns_line_get_n_hidden (get_line (model, 1)), ==, 0);
  g_assert_true (caucus_columns_line_get_is_changed (get_line (model, 2)));
  g_assert_cmpuint (caucus_columns_line_get_n_hidden (get_line (model, 4)), ==, 1);
  g_assert_true (caucus_columns_line_get_is_changed (get_line (model, 6)));
  caucus_change_lines_set_only_changes (CAUCUS_CHANGE_LINES (model), FALSE);
  g_assert_cmpuint (count (model), ==, 8);
}

static void
test_go_to_change (void)
{
  g_autoptr (CaucusColumnsModel) model = new_long_model ();
  g_autofree char *by_employer = NULL;

  g_assert_false (caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model), 0));
  g_assert_true (caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model), 1));
  g_assert_cmpuint (caucus_change_lines_get_position (CAUCUS_CHANGE_LINES (model)), ==, 3);
  g_assert_true (caucus_columns_line_get_is_current (get_line (model, 3)));
  g_assert_true (caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model), 2));
  g_assert_false (caucus_columns_line_get_is_current (get_line (model, 3)));
  g_assert_true (caucus_columns_line_get_is_current (get_line (model, 7)));
  g_assert_false (caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model), 3));
  g_assert_null (caucus_columns_model_describe_change (model, CAUCUS_COLUMN_UNION));
  by_employer = caucus_columns_model_describe_change (model, CAUCUS_COLUMN_EMPLOYER);
  g_assert_cmpstr (by_employer, ==, "Removed: 8. Added: 9");

  caucus_change_lines_set_only_changes (CAUCUS_CHANGE_LINES (model), TRUE);
  g_assert_cmpuint (caucus_change_lines_get_change (CAUCUS_CHANGE_LINES (model)), ==, 2);
  g_assert_cmpuint (caucus_change_lines_get_position (CAUCUS_CHANGE_LINES (model)), ==, 6);
  g_assert_true (caucus_columns_line_get_is_current (get_line (model, 6)));
}

static void
test_numbering (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text ("8-3|Sick leave is paid.", "8-4|Jury duty lasts 3.",
                                            "9-1|Section 8-3 applies.", NULL),
               caucus_test_ledger_new_text ("8-4|Sick leave is paid.", "8-5|Jury duty lasts 5.",
                                            "9-1|Section 8-4 applies.", NULL),
               NULL);
  g_autofree char *words = NULL;

  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_cmpuint (caucus_columns_model_count_side (model, CAUCUS_COLUMN_UNION), ==, 1);
  g_assert_true (get_parts (model, 0)->cells[CAUCUS_PLACE_UNION]->is_renumbered);
  g_assert_true (caucus_columns_line_get_is_changed (get_line (model, 2)));
  caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model), 1);
  words = caucus_columns_model_describe_change (model, CAUCUS_COLUMN_UNION);
  g_assert_cmpstr (words, ==, "8-5. Renumbered from 8-4 to 8-5. Removed: 3. Added: 5");
  caucus_change_lines_set_numbering (CAUCUS_CHANGE_LINES (model), FALSE);
  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_true (caucus_columns_line_get_is_current (get_line (model, 1)));
  g_assert_false (get_parts (model, 0)->cells[CAUCUS_PLACE_UNION]->is_renumbered);
}

#define FIRST  "Leave is earned by the hour and is paid at the usual rate."
#define SECOND "The employee is told in writing within ten days of the decision."

/* A break is told in its column, and is one change. */
static void
test_broken (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text ("4-1|" FIRST " " SECOND, "4-2|Nobody is late.", NULL),
               caucus_test_ledger_new_text ("4-1|" FIRST, SECOND, "4-2|Nobody is late.", NULL),
               NULL);

  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_cmpint (get_parts (model, 0)->cells[CAUCUS_PLACE_UNION]->kind, ==, CAUCUS_CELL_SPLIT);
  g_assert_cmpint (get_parts (model, 1)->cells[CAUCUS_PLACE_UNION]->kind, ==,
                   CAUCUS_CELL_SPLIT_OFF);
  g_assert_null (get_parts (model, 1)->cells[CAUCUS_PLACE_CONTRACT]);
  caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model), 1);
  g_assert_true (caucus_columns_line_get_is_current (get_line (model, 1)));
}

/* A struck section is one change, and with it what the other side does in it. */
static void
test_section (void)
{
  g_autoptr (CaucusColumnsModel) model =
    new_model (caucus_test_ledger_new_text ("10-2|Plans", "They are offered in writing by all.",
                                            "(a)|A plan lasts 30 days.", "10-3|Nobody is late.", NULL),
               caucus_test_ledger_new_text ("10-2|Plans", "They are offered in writing by all.",
                                            "(a)|A plan lasts 60 days.", "10-3|Nobody is late.", NULL),
               caucus_test_ledger_new_text ("10-3|Nobody is late.", NULL));

  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 1);
  g_assert_cmpint (get_parts (model, 0)->cells[CAUCUS_PLACE_EMPLOYER]->place, ==,
                   CAUCUS_CELL_HEAD);
  g_assert_cmpint (get_parts (model, 2)->cells[CAUCUS_PLACE_EMPLOYER]->place, ==,
                   CAUCUS_CELL_INSIDE);
  g_assert_cmpuint (caucus_columns_model_count_side (model, CAUCUS_COLUMN_UNION), ==, 1);
  g_assert_cmpuint (caucus_columns_model_count_side (model, CAUCUS_COLUMN_EMPLOYER), ==, 1);
}

static void
test_unsound (void)
{
  g_autoptr (CaucusColumnsModel) model = caucus_columns_model_new ();
  CaucusColumnsRecord *record =
    caucus_columns_record_new (caucus_test_ledger_new_text ("Old.", NULL),
                               caucus_test_ledger_new_text ("New.", "More.", NULL), NULL);

  g_assert_true (record->is_sound);
  record->is_sound = FALSE;
  caucus_columns_model_take (model, record);
  g_assert_cmpuint (count (model), ==, 2);
  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 0);
  assert_text (get_parts (model, 0), CAUCUS_PLACE_UNION, "New.");
  g_assert_cmpuint (get_parts (model, 0)->cells[CAUCUS_PLACE_UNION]->marks->len, ==, 0);
  assert_text (get_parts (model, 0), CAUCUS_PLACE_EMPLOYER, NULL);
  assert_text (get_parts (model, 1), CAUCUS_PLACE_CONTRACT, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns-model/both", test_both);
  g_test_add_func ("/columns-model/alone", test_alone);
  g_test_add_func ("/columns-model/alike", test_alike);
  g_test_add_func ("/columns-model/no-text", test_no_text);
  g_test_add_func ("/columns-model/moved", test_moved);
  g_test_add_func ("/columns-model/split", test_split);
  g_test_add_func ("/columns-model/added", test_added);
  g_test_add_func ("/columns-model/table", test_table);
  g_test_add_func ("/columns-model/only-changes", test_only_changes);
  g_test_add_func ("/columns-model/go-to-change", test_go_to_change);
  g_test_add_func ("/columns-model/numbering", test_numbering);
  g_test_add_func ("/columns-model/broken", test_broken);
  g_test_add_func ("/columns-model/section", test_section);
  g_test_add_func ("/columns-model/unsound", test_unsound);
  return g_test_run ();
}
