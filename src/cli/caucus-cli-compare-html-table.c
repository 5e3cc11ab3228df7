/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables on the page of caucus-cli compare: each cell stands in its column, those of a column
 * that is gone struck, those of a new one underlined. */
#include "caucus-cli-compare-html.h"

#include "caucus-cli-compare-table.h"
#include "caucus-cli-output.h"

static gboolean
is_in_cell (const CaucusCliTablePiece  *piece,
            const CaucusCliTableColumn *column,
            CaucusTextSide              side)
{
  return caucus_cli_table_is_of_side (piece->span, side)
         && piece->cells[side] == column->cells[side];
}

/* Whether a piece stands behind a column that has a cell on this side, or it has none. */
static gboolean
is_past (const CaucusCliTablePiece  *piece,
         const CaucusCliTableColumn *column,
         CaucusTextSide              side)
{
  return column->cells[side] == CAUCUS_CLI_NO_CELL || piece->cells[side] > column->cells[side];
}

static gboolean
is_before (const CaucusCliTablePiece  *piece,
           const CaucusCliTableColumn *column)
{
  for (guint side = 0; side < 2; side++)
    if (column->cells[side] != CAUCUS_CLI_NO_CELL && piece->cells[side] >= column->cells[side])
      return FALSE;
  return TRUE;
}

/* Returns: the first piece that may be of a column, which is before all that are behind it */
static guint
find_first_piece (const CaucusCliTableRow    *row,
                  const CaucusCliTableColumn *column)
{
  guint low = 0;
  guint high = row->pieces->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (is_before (&g_array_index (row->pieces, CaucusCliTablePiece, middle), column))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Returns: (nullable): the piece with that number where it may be of a column */
static const CaucusCliTablePiece *
get_piece (const CaucusCliTableRow    *row,
           const CaucusCliTableColumn *column,
           guint                       number)
{
  const CaucusCliTablePiece *piece;

  if (number >= row->pieces->len)
    return NULL;
  piece = &g_array_index (row->pieces, CaucusCliTablePiece, number);
  return is_past (piece, column, CAUCUS_TEXT_OLD) && is_past (piece, column, CAUCUS_TEXT_NEW)
         ? NULL : piece;
}

/* Whether what a row keeps stays in a column. */
static gboolean
is_kept (const CaucusCliTableRow    *row,
         const CaucusCliTableColumn *column)
{
  guint i = find_first_piece (row, column);

  for (const CaucusCliTablePiece *piece; (piece = get_piece (row, column, i)) != NULL; i++)
    {
      if (piece->span->op == CAUCUS_SPAN_EQUAL
          && is_in_cell (piece, column, CAUCUS_TEXT_OLD)
          != is_in_cell (piece, column, CAUCUS_TEXT_NEW))
        return FALSE;
    }
  return TRUE;
}

static const GString *
get_text (const CaucusCliTableRow    *row,
          const CaucusCliTableColumn *column,
          CaucusTextSide              side)
{
  guint cell = column->cells[side];

  return cell < row->texts[side]->len ? g_ptr_array_index (row->texts[side], cell) : NULL;
}

static void
print_whole (const CaucusCliTableRow    *row,
             const CaucusCliTableColumn *column,
             CaucusTextSide              side)
{
  const GString *text = get_text (row, column, side);

  if (text != NULL && text->len > 0)
    caucus_cli_html_print_marked (side == CAUCUS_TEXT_OLD ? "del" : "ins", text->str,
                                  (gssize) text->len);
}

/* A cell whose words the comparison has from another one. */
static void
print_cell_anew (const CaucusCliTableRow    *row,
                 const CaucusCliTableColumn *column)
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
print_cell (const CaucusCliTableRow    *row,
            const CaucusCliTableColumn *column)
{
  gboolean is_equal = row->row->kind == CAUCUS_ROW_EQUAL;
  guint i = find_first_piece (row, column);

  if (!is_equal && !is_kept (row, column))
    {
      print_cell_anew (row, column);
      return;
    }
  for (const CaucusCliTablePiece *piece; (piece = get_piece (row, column, i)) != NULL; i++)
    {
      if (is_equal ? piece->cells[CAUCUS_TEXT_NEW] == column->cells[CAUCUS_TEXT_NEW]
                   : (is_in_cell (piece, column, CAUCUS_TEXT_OLD)
                      || is_in_cell (piece, column, CAUCUS_TEXT_NEW)))
        caucus_cli_html_print_words (piece->span, piece->words, piece->length);
    }
}

static void
print_row (const CaucusCliComparison *shown,
           const CaucusCliTableRow   *row,
           const GArray              *columns)
{
  caucus_cli_html_open (row->row, "tr");
  for (guint i = 0; i < columns->len; i++)
    {
      caucus_cli_out ("<td dir=\"auto\">");
      if (i == 0)
        caucus_cli_html_print_signs (shown, row->number);
      print_cell (row, &g_array_index (columns, CaucusCliTableColumn, i));
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
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) columns = NULL;

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_cli_table_row_free);
  for (; number < caucus_comparison_get_n_rows (shown->comparison)
       && caucus_cli_html_is_in_table (shown, number); number++)
    g_ptr_array_add (rows, caucus_cli_table_row_new (shown, number));
  columns = caucus_cli_table_find_columns (rows);
  caucus_cli_out ("<table>\n");
  for (guint i = 0; i < rows->len; i++)
    print_row (shown, g_ptr_array_index (rows, i), columns);
  caucus_cli_out ("</table>\n");
  return number;
}
