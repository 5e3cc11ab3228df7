/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables on the page of caucus-cli compare: each cell stands in its column, those of a column
 * that is gone struck, those of a new one underlined. */
#include "caucus-cli-compare-html.h"

#include <string.h>

#include "caucus-cli-output.h"

#define NO_CELL G_MAXUINT
/* Tables of more columns than that are no tables of wages; they are laid cell by cell. */
#define MOST_CELLS 200
/* What a cell that is the same in both columns says, over where the columns stand. */
#define SAME_WEIGHT 8

/* A part of a cell: of which, by side, is known by what stands before it. */
typedef struct
{
  const CaucusSpan *span;
  const char *words;
  gsize length;
  guint cells[2];
} Piece;

typedef struct
{
  guint number;
  const CaucusRow *row;
  GArray *pieces;
  GPtrArray *texts[2];    /* of GString: by side, what is in each cell */
} TableRow;

/* A column of both tables, or of one. */
typedef struct
{
  guint cells[2];
} Column;

static void
table_row_free (TableRow *row)
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

static gboolean
is_of_side (const CaucusSpan *span,
            CaucusTextSide    side)
{
  return span->op != (side == CAUCUS_TEXT_OLD ? CAUCUS_SPAN_ADD : CAUCUS_SPAN_REMOVE);
}

static void
add_piece (TableRow    *row,
           const Piece *piece)
{
  for (guint side = 0; side < 2; side++)
    if (is_of_side (piece->span, side))
      g_string_append_len (g_ptr_array_index (row->texts[side], piece->cells[side]),
                           piece->words, (gssize) piece->length);
  g_array_append_val (row->pieces, *piece);
}

/* A tab ends a cell. */
static void
read_span (TableRow         *row,
           const CaucusSpan *span)
{
  const char *words = span->text;
  const char *end = span->text + span->length;

  while (words <= end)
    {
      const char *tab = memchr (words, '\t', (gsize) (end - words));
      Piece piece = { span, words, (gsize) ((tab != NULL ? tab : end) - words),
                      { row->texts[0]->len - 1, row->texts[1]->len - 1 } };

      if (piece.length > 0)
        add_piece (row, &piece);
      for (guint side = 0; tab != NULL && side < 2; side++)
        if (is_of_side (span, side))
          g_ptr_array_add (row->texts[side], g_string_new (NULL));
      words += piece.length + 1;
    }
}

static TableRow *
table_row_new (const CaucusCliComparison *shown,
               guint                      number)
{
  TableRow *table_row = g_new0 (TableRow, 1);
  const int *numbers;

  table_row->number = number;
  table_row->row = caucus_comparison_get_row (shown->comparison, number);
  table_row->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
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
count_same (const Layout   *layout,
            const TableRow *row)
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

/* The columns of both tables in their order, what is gone before what came. */
static GArray *
lay_columns (const Layout *layout)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));
  guint i = 0;
  guint j = 0;

  while (i < layout->n_cells[CAUCUS_TEXT_OLD] || j < layout->n_cells[CAUCUS_TEXT_NEW])
    {
      gboolean has_both = i < layout->n_cells[CAUCUS_TEXT_OLD]
                          && j < layout->n_cells[CAUCUS_TEXT_NEW];
      guint sum = *layout_at (layout, layout->sums, i, j);
      Column column = { { NO_CELL, NO_CELL } };
      gboolean is_both = has_both && sum == pair_sum (layout, i, j);

      if (is_both || (i < layout->n_cells[CAUCUS_TEXT_OLD]
                      && sum == *layout_at (layout, layout->sums, i + 1, j)))
        column.cells[CAUCUS_TEXT_OLD] = i++;
      if (is_both || column.cells[CAUCUS_TEXT_OLD] == NO_CELL)
        column.cells[CAUCUS_TEXT_NEW] = j++;
      g_array_append_val (columns, column);
    }
  return columns;
}

static GArray *
lay_one_by_one (const Layout *layout)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  for (guint i = 0; i < MAX (layout->n_cells[0], layout->n_cells[1]); i++)
    {
      const Column column = { { i, i } };

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

static GArray *
find_columns (const GPtrArray *rows)
{
  Layout layout = { { 0, 0 } };

  for (guint i = 0; i < rows->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        const TableRow *row = g_ptr_array_index (rows, i);

        layout.n_cells[side] = MAX (layout.n_cells[side], row->texts[side]->len);
      }
  return MAX (layout.n_cells[0], layout.n_cells[1]) > MOST_CELLS ? lay_one_by_one (&layout)
                                                                 : lay_by_content (&layout, rows);
}

/* --- Rows ------------------------------------------------------------------ */

static gboolean
is_in_cell (const Piece    *piece,
            const Column   *column,
            CaucusTextSide  side)
{
  return is_of_side (piece->span, side) && piece->cells[side] == column->cells[side];
}

/* Whether a piece stands behind a column that has a cell on this side, or it has none. */
static gboolean
is_past (const Piece    *piece,
         const Column   *column,
         CaucusTextSide  side)
{
  return column->cells[side] == NO_CELL || piece->cells[side] > column->cells[side];
}

static gboolean
is_before (const Piece  *piece,
           const Column *column)
{
  for (guint side = 0; side < 2; side++)
    if (column->cells[side] != NO_CELL && piece->cells[side] >= column->cells[side])
      return FALSE;
  return TRUE;
}

/* Returns: the first piece that may be of a column, which is before all that are behind it */
static guint
find_first_piece (const TableRow *row,
                  const Column   *column)
{
  guint low = 0;
  guint high = row->pieces->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (is_before (&g_array_index (row->pieces, Piece, middle), column))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Returns: (nullable): the piece with that number where it may be of a column */
static const Piece *
get_piece (const TableRow *row,
           const Column   *column,
           guint           number)
{
  const Piece *piece;

  if (number >= row->pieces->len)
    return NULL;
  piece = &g_array_index (row->pieces, Piece, number);
  return is_past (piece, column, CAUCUS_TEXT_OLD) && is_past (piece, column, CAUCUS_TEXT_NEW)
         ? NULL : piece;
}

/* Whether what a row keeps stays in a column. */
static gboolean
is_kept (const TableRow *row,
         const Column   *column)
{
  guint i = find_first_piece (row, column);

  for (const Piece *piece; (piece = get_piece (row, column, i)) != NULL; i++)
    {
      if (piece->span->op == CAUCUS_SPAN_EQUAL
          && is_in_cell (piece, column, CAUCUS_TEXT_OLD)
          != is_in_cell (piece, column, CAUCUS_TEXT_NEW))
        return FALSE;
    }
  return TRUE;
}

static const GString *
get_text (const TableRow *row,
          const Column   *column,
          CaucusTextSide  side)
{
  guint cell = column->cells[side];

  return cell < row->texts[side]->len ? g_ptr_array_index (row->texts[side], cell) : NULL;
}

static void
print_whole (const TableRow *row,
             const Column   *column,
             CaucusTextSide  side)
{
  const GString *text = get_text (row, column, side);

  if (text != NULL && text->len > 0)
    caucus_cli_html_print_marked (side == CAUCUS_TEXT_OLD ? "del" : "ins", text->str,
                                  (gssize) text->len);
}

/* A cell whose words the comparison has from another one. */
static void
print_cell_anew (const TableRow *row,
                 const Column   *column)
{
  const CaucusSpan plain = { .op = CAUCUS_SPAN_EQUAL };
  const GString *old_text = get_text (row, column, CAUCUS_TEXT_OLD);
  const GString *new_text = get_text (row, column, CAUCUS_TEXT_NEW);

  if (old_text != NULL && new_text != NULL && g_string_equal (old_text, new_text))
    {
      caucus_cli_html_print_words (&plain, new_text->str, new_text->len);
      return;
    }
  print_whole (row, column, CAUCUS_TEXT_OLD);
  print_whole (row, column, CAUCUS_TEXT_NEW);
}

static void
print_cell (const TableRow *row,
            const Column   *column)
{
  gboolean is_equal = row->row->kind == CAUCUS_ROW_EQUAL;
  guint i = find_first_piece (row, column);

  if (!is_equal && !is_kept (row, column))
    {
      print_cell_anew (row, column);
      return;
    }
  for (const Piece *piece; (piece = get_piece (row, column, i)) != NULL; i++)
    {
      if (is_equal ? piece->cells[CAUCUS_TEXT_NEW] == column->cells[CAUCUS_TEXT_NEW]
                   : (is_in_cell (piece, column, CAUCUS_TEXT_OLD)
                      || is_in_cell (piece, column, CAUCUS_TEXT_NEW)))
        caucus_cli_html_print_words (piece->span, piece->words, piece->length);
    }
}

static void
print_row (const CaucusCliComparison *shown,
           const TableRow            *row,
           const GArray              *columns)
{
  caucus_cli_html_open (row->row, "tr");
  for (guint i = 0; i < columns->len; i++)
    {
      caucus_cli_out ("<td dir=\"auto\">");
      if (i == 0)
        caucus_cli_html_print_signs (shown, row->number);
      print_cell (row, &g_array_index (columns, Column, i));
      caucus_cli_out ("</td>");
    }
  caucus_cli_out ("</tr>\n");
}

/**
 * caucus_cli_html_print_table:
 * @number: a row that is in a table
 *
 * Returns: the first row after the table
 */
guint
caucus_cli_html_print_table (const CaucusCliComparison *shown,
                             guint                      number)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) table_row_free);
  g_autoptr (GArray) columns = NULL;

  for (; number < caucus_comparison_get_n_rows (shown->comparison)
       && caucus_cli_html_is_in_table (shown, number); number++)
    g_ptr_array_add (rows, table_row_new (shown, number));
  columns = find_columns (rows);
  caucus_cli_out ("<table>\n");
  for (guint i = 0; i < rows->len; i++)
    print_row (shown, g_ptr_array_index (rows, i), columns);
  caucus_cli_out ("</table>\n");
  return number;
}
