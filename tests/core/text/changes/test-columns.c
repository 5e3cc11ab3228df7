/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three columns: every paragraph of the contract and of both sides has its line, once. */
#include "caucus-columns.h"

#include "caucus-paragraphs.h"

#define N_CASES 300

static void
append_cell (GString         *out,
             const CaucusRow *row)
{
  static const char kinds[] = "=!+-<>sj";

  g_string_append_c (out, '|');
  if (row == NULL)
    return;
  g_string_append_c (out, kinds[row->kind]);
  for (guint i = 0; i < row->n_spans; i++)
    {
      if (row->spans[i].op == CAUCUS_SPAN_ADD)
        g_string_append_c (out, '+');
      if (row->spans[i].op != CAUCUS_SPAN_REMOVE)
        g_string_append_len (out, row->spans[i].text, (gssize) row->spans[i].length);
    }
}

/* A line each: the contract's paragraph, the union's, the employer's. */
static char *
describe (const CaucusColumns *columns)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < caucus_columns_get_n_rows (columns); i++)
    {
      const CaucusColumnsRow *row = caucus_columns_get_row (columns, i);

      if (row->base_number != CAUCUS_NO_PARAGRAPH)
        g_string_append_printf (out, "%d", row->base_number);
      append_cell (out, row->sides[CAUCUS_COLUMN_UNION]);
      append_cell (out, row->sides[CAUCUS_COLUMN_EMPLOYER]);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static void
assert_columns (const char *base_text,
                const char *union_text,
                const char *employer_text,
                const char *expected)
{
  g_autoptr (GPtrArray) base = caucus_paragraphs_parse (base_text);
  g_autoptr (GPtrArray) union_blocks = caucus_paragraphs_parse (union_text);
  g_autoptr (GPtrArray) employer_blocks = caucus_paragraphs_parse (employer_text);
  const GPtrArray *sides[] = { union_blocks, employer_blocks };
  g_autoptr (CaucusColumns) columns = caucus_columns_new (base, sides, NULL);
  g_autofree char *described = describe (columns);

  g_assert_cmpstr (described, ==, expected);
}

#define TEXT_A "Leave is granted with full pay for five working days."
#define TEXT_B "The grievance is filed within ten working days at the office."
#define TEXT_C "Buses run on every school day until the end of June."

static void
test_edits (void)
{
  assert_columns (TEXT_A "\n\n" TEXT_B "\n\n" TEXT_C,
                  "Leave is granted with full pay for six working days.\n\n" TEXT_B "\n\n" TEXT_C,
                  TEXT_A "\n\n" TEXT_C,
                  "0|!Leave is granted with full pay for +six working days.|=" TEXT_A "\n"
                  "1|=" TEXT_B "|-\n"
                  "2|=" TEXT_C "|=" TEXT_C "\n");
}

/* Two wordings of one new section lie beside each other, what only one side has alone. */
static void
test_additions (void)
{
  assert_columns (TEXT_A "\n\n" TEXT_B,
                  TEXT_A "\n\nA lactation room is kept in each building.\n\n" TEXT_B
                  "\n\nParking is free.",
                  TEXT_A "\n\nMeals are paid by the traveller.\n\n"
                  "A lactation room is kept in each large building.\n\n" TEXT_B,
                  "0|=" TEXT_A "|=" TEXT_A "\n"
                  "||++Meals are paid by the traveller.\n"
                  "|++A lactation room is kept in each building."
                  "|++A lactation room is kept in each large building.\n"
                  "1|=" TEXT_B "|=" TEXT_B "\n"
                  "|++Parking is free.|\n");
}

/* What a side moved stands where the contract has it, so that both sides lie beside it. */
static void
test_moved (void)
{
  assert_columns (TEXT_A "\n\n" TEXT_B "\n\n" TEXT_C,
                  TEXT_C "\n\n" TEXT_A "\n\n" TEXT_B, TEXT_A "\n\n" TEXT_B "\n\n" TEXT_C,
                  "0|=" TEXT_A "|=" TEXT_A "\n"
                  "1|=" TEXT_B "|=" TEXT_B "\n"
                  "2|>" TEXT_C "|=" TEXT_C "\n");
}

static void
test_empty (void)
{
  assert_columns ("", "", "", "");
  assert_columns ("", TEXT_A, "", "|++" TEXT_A "|\n");
  assert_columns (TEXT_A, "", TEXT_A, "0|-|=" TEXT_A "\n");
}

static GPtrArray *
random_blocks (void)
{
  static const char *const texts[] = {
    TEXT_A, TEXT_B, TEXT_C, "Parking is free.", "Parking is free. " TEXT_A, "Meals are paid.",
    TEXT_B " " TEXT_C, "The end.",
  };
  GPtrArray *blocks = caucus_blocks_new ();
  int n_blocks = g_test_rand_int_range (0, 9);

  for (int i = 0; i < n_blocks; i++)
    {
      int which = g_test_rand_int_range (0, G_N_ELEMENTS (texts));

      g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, texts[which]));
    }
  return blocks;
}

static void
mark_once (gboolean   *seen,
           int         number,
           int         last_number)
{
  if (number == CAUCUS_NO_PARAGRAPH || number == last_number)
    return;
  g_assert_false (seen[number]);
  seen[number] = TRUE;
}

/* The rows of a paragraph that was joined with others are not beside each other. */
static void
check_side (const CaucusColumns *columns,
            CaucusColumn         side,
            guint                n_blocks)
{
  g_autofree gboolean *seen = g_new0 (gboolean, n_blocks + 1);

  for (guint i = 0; i < caucus_columns_get_n_rows (columns); i++)
    {
      const CaucusRow *row = caucus_columns_get_row (columns, i)->sides[side];

      if (row != NULL && row->new_number != CAUCUS_NO_PARAGRAPH)
        {
          g_assert_true (!seen[row->new_number] || row->kind == CAUCUS_ROW_JOINED);
          seen[row->new_number] = TRUE;
        }
    }
  for (guint i = 0; i < n_blocks; i++)
    g_assert_true (seen[i]);
}

static void
check_base (const CaucusColumns *columns,
            guint                n_blocks)
{
  g_autofree gboolean *seen = g_new0 (gboolean, n_blocks + 1);
  int last_number = CAUCUS_NO_PARAGRAPH;

  for (guint i = 0; i < caucus_columns_get_n_rows (columns); i++)
    {
      const CaucusColumnsRow *row = caucus_columns_get_row (columns, i);

      mark_once (seen, row->base_number, last_number);
      if (row->base_number != CAUCUS_NO_PARAGRAPH)
        last_number = row->base_number;
    }
  for (guint i = 0; i < n_blocks; i++)
    g_assert_true (seen[i]);
}

static void
test_random (void)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (GPtrArray) base = random_blocks ();
      g_autoptr (GPtrArray) union_blocks = random_blocks ();
      g_autoptr (GPtrArray) employer_blocks = random_blocks ();
      const GPtrArray *sides[] = { union_blocks, employer_blocks };
      g_autoptr (CaucusColumns) columns = caucus_columns_new (base, sides, NULL);

      check_base (columns, base->len);
      check_side (columns, CAUCUS_COLUMN_UNION, union_blocks->len);
      check_side (columns, CAUCUS_COLUMN_EMPLOYER, employer_blocks->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/edits", test_edits);
  g_test_add_func ("/columns/additions", test_additions);
  g_test_add_func ("/columns/moved", test_moved);
  g_test_add_func ("/columns/empty", test_empty);
  g_test_add_func ("/columns/random", test_random);
  return g_test_run ();
}
