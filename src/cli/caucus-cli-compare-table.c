/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of two texts: what is in each cell, and which cells of both are one column. */
#include "caucus-cli-compare-table.h"

#include <string.h>

/* Tables of more columns than that are no tables of wages; they are laid cell by cell. */
#define MOST_CELLS 200
/* What a cell that is the same in both columns says, over where the columns stand. */
#define SAME_WEIGHT 8

void
caucus_cli_table_row_free (CaucusCliTableRow *row)
{
  g_array_unref (row->pieces);
  g_ptr_array_unref (row->texts[CAUCUS_TEXT_OLD]);
  g_ptr_array_unref (row->texts[CAUCUS_TEXT_NEW]);
  g_free (row);
}

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

/* Returns: whether a part of a row stands in the text of that side */
gboolean
caucus_cli_table_is_of_side (const CaucusSpan *span,
                             CaucusTextSide    side)
{
  return span->op != (side == CAUCUS_TEXT_OLD ? CAUCUS_SPAN_ADD : CAUCUS_SPAN_REMOVE);
}

static void
add_piece (CaucusCliTableRow         *row,
           const CaucusCliTablePiece *piece)
{
  for (guint side = 0; side < 2; side++)
    if (caucus_cli_table_is_of_side (piece->span, side))
      g_string_append_len (g_ptr_array_index (row->texts[side], piece->cells[side]),
                           piece->words, (gssize) piece->length);
  g_array_append_val (row->pieces, *piece);
}

/* A tab ends a cell. */
static void
read_span (CaucusCliTableRow *row,
           const CaucusSpan  *span)
{
  const char *words = span->text;
  const char *end = span->text + span->length;

  while (words <= end)
    {
      const char *tab = memchr (words, '\t', (gsize) (end - words));
      CaucusCliTablePiece piece = { span, words, (gsize) ((tab != NULL ? tab : end) - words),
                                    { row->texts[0]->len - 1, row->texts[1]->len - 1 } };

      if (piece.length > 0)
        add_piece (row, &piece);
      for (guint side = 0; tab != NULL && side < 2; side++)
        if (caucus_cli_table_is_of_side (span, side))
          g_ptr_array_add (row->texts[side], g_string_new (NULL));
      words += piece.length + 1;
    }
}

CaucusCliTableRow *
caucus_cli_table_row_new (const CaucusCliComparison *shown,
                          guint                      number)
{
  CaucusCliTableRow *table_row = g_new0 (CaucusCliTableRow, 1);
  const int *numbers;

  table_row->number = number;
  table_row->row = caucus_comparison_get_row (shown->comparison, number);
  table_row->pieces = g_array_new (FALSE, FALSE, sizeof (CaucusCliTablePiece));
  numbers = (const int[]) { table_row->row->old_number, table_row->row->new_number };
  for (guint side = 0; side < 2; side++)
    {
      table_row->texts[side] = g_ptr_array_new_with_free_func (free_text);
      g_ptr_array_add (table_row->texts[side], g_string_new (NULL));
    }
  for (guint i = 0; i < table_row->row->n_spans; i++)
    read_span (table_row, &table_row->row->spans[i]);
  for (guint side = 0; side < 2; side++)
    if (numbers[side] == CAUCUS_NO_PARAGRAPH)
      g_ptr_array_set_size (table_row->texts[side], 0);
  return table_row;
}

/* --- Columns --------------------------------------------------------------- */

typedef struct
{
  guint n_cells[2];
  guint *weights;    /* for each old and new column, how much says that they are one */
  guint *sums;       /* the most that the columns from there on can have in common */
} Layout;

static guint *
layout_at (const Layout *layout,
           guint        *values,
           guint         old_cell,
           guint         new_cell)
{
  return &values[old_cell * (layout->n_cells[CAUCUS_TEXT_NEW] + 1) + new_cell];
}

static void
count_same (const Layout            *layout,
            const CaucusCliTableRow *row)
{
  const GPtrArray *old_texts = row->texts[CAUCUS_TEXT_OLD];
  const GPtrArray *new_texts = row->texts[CAUCUS_TEXT_NEW];

  for (guint i = 0; i < old_texts->len; i++)
    for (guint j = 0; j < new_texts->len; j++)
      {
        const GString *text = g_ptr_array_index (old_texts, i);

        if (text->len > 0 && g_string_equal (text, g_ptr_array_index (new_texts, j)))
          *layout_at (layout, layout->weights, i, j) += SAME_WEIGHT;
      }
}

static guint
pair_sum (const Layout *layout,
          guint         old_cell,
          guint         new_cell)
{
  return 1 + *layout_at (layout, layout->weights, old_cell, new_cell)
         + *layout_at (layout, layout->sums, old_cell + 1, new_cell + 1);
}

static void
sum_up (const Layout *layout)
{
  for (guint i = layout->n_cells[CAUCUS_TEXT_OLD]; i-- > 0;)
    for (guint j = layout->n_cells[CAUCUS_TEXT_NEW]; j-- > 0;)
      *layout_at (layout, layout->sums, i, j) =
        MAX (pair_sum (layout, i, j), MAX (*layout_at (layout, layout->sums, i + 1, j),
                                           *layout_at (layout, layout->sums, i, j + 1)));
}

static GArray *
lay_columns (const Layout *layout)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (CaucusCliTableColumn));
  guint i = 0;
  guint j = 0;

  while (i < layout->n_cells[CAUCUS_TEXT_OLD] || j < layout->n_cells[CAUCUS_TEXT_NEW])
    {
      gboolean has_both = i < layout->n_cells[CAUCUS_TEXT_OLD]
                          && j < layout->n_cells[CAUCUS_TEXT_NEW];
      guint sum = *layout_at (layout, layout->sums, i, j);
      CaucusCliTableColumn column = { { CAUCUS_CLI_NO_CELL, CAUCUS_CLI_NO_CELL } };
      gboolean is_both = has_both && sum == pair_sum (layout, i, j);

      if (is_both || (i < layout->n_cells[CAUCUS_TEXT_OLD]
                      && sum == *layout_at (layout, layout->sums, i + 1, j)))
        column.cells[CAUCUS_TEXT_OLD] = i++;
      if (is_both || column.cells[CAUCUS_TEXT_OLD] == CAUCUS_CLI_NO_CELL)
        column.cells[CAUCUS_TEXT_NEW] = j++;
      g_array_append_val (columns, column);
    }
  return columns;
}

static GArray *
lay_one_by_one (const Layout *layout)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (CaucusCliTableColumn));

  for (guint i = 0; i < MAX (layout->n_cells[0], layout->n_cells[1]); i++)
    {
      const CaucusCliTableColumn column = { { i, i } };

      g_array_append_val (columns, column);
    }
  return columns;
}

static GArray *
lay_by_content (Layout          *layout,
                const GPtrArray *rows)
{
  gsize n_values = (gsize) (layout->n_cells[0] + 1) * (layout->n_cells[1] + 1);
  g_autofree guint *weights = g_new0 (guint, n_values);
  g_autofree guint *sums = g_new0 (guint, n_values);

  layout->weights = weights;
  layout->sums = sums;
  for (guint i = 0; i < rows->len; i++)
    count_same (layout, g_ptr_array_index (rows, i));
  sum_up (layout);
  return lay_columns (layout);
}

/**
 * caucus_cli_table_find_columns:
 * @rows: (element-type CaucusCliTableRow): of one table
 *
 * Returns: (transfer full) (element-type CaucusCliTableColumn): the columns of both texts in
 *   their order, what is gone before what came
 */
GArray *
caucus_cli_table_find_columns (const GPtrArray *rows)
{
  Layout layout = { { 0, 0 } };

  for (guint i = 0; i < rows->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        const CaucusCliTableRow *row = g_ptr_array_index (rows, i);

        layout.n_cells[side] = MAX (layout.n_cells[side], row->texts[side]->len);
      }
  return MAX (layout.n_cells[0], layout.n_cells[1]) > MOST_CELLS ? lay_one_by_one (&layout)
                                                                 : lay_by_content (&layout, rows);
}
