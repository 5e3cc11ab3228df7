/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that are rows of a table by themselves, or by the lines beside them. */
#include "caucus-aligned-line.h"

#include <string.h>

#include "caucus-aligned-row.h"
#include "caucus-line-reader.h"

#define BELOW_HEADER_LINES_MAX 3
#define MONEY_MIN 3
#define MONEY_FIRST_WORDS_MAX 4

/* How many columns the table has that begins at @text, 0 where none does; below what names the
 * columns there may be a rule and blank lines. */
static guint
count_columns_at (char  *text,
                  gsize *indent)
{
  guint n_columns = 0;

  for (guint i = 0; i <= BELOW_HEADER_LINES_MAX && *text != '\0'; i++)
    {
      CaucusLine line = caucus_line_read (text);
      const char *start = text + strspn (text, " ");
      g_autofree char *copy = NULL;

      *indent = (gsize) (start - text);
      text = line.next;
      if (start >= line.end)
        continue;
      copy = g_strchomp (g_strndup (start, (gsize) (line.end - start)));
      if (caucus_aligned_row_is_rule (copy))
        continue;
      if (!line.is_plain)
        {
          CaucusAlignedRow row = caucus_aligned_row_read (copy);

          n_columns = row.is_row ? row.n_cells : 0;
        }
      break;
    }
  return n_columns;
}

/* How many columns the table has that the line names the columns of, 0 where it names none. */
static guint
count_headed_columns (const CaucusAlignedRow *row,
                      gsize                   indent,
                      char                   *next)
{
  gsize next_indent = 0;
  guint n_columns;

  if (row->n_cells < 2 || !row->is_short)
    return 0;
  n_columns = count_columns_at (next, &next_indent);
  return caucus_aligned_row_heads (row, n_columns, indent > next_indent) ? n_columns : 0;
}

/**
 * caucus_aligned_line_part_cells:
 *
 * Finds rows that go on with a table, begin one, or name the columns of the one below. Writes a
 * tab into each gap between two cells.
 *
 * Returns: how many columns the table has, 0 where the line is no row
 */
guint
caucus_aligned_line_part_cells (CaucusAlignedLine *line)
{
  CaucusAlignedRow row = caucus_aligned_row_read (line->start);
  guint n_columns;

  if (row.is_row || caucus_aligned_row_goes_on (&row, line->n_columns))
    {
      caucus_aligned_row_part_cells (line->start);
      return MAX (row.n_cells, line->n_columns);
    }
  n_columns = count_headed_columns (&row, line->indent, line->next);
  if (n_columns == 0)
    return 0;
  caucus_aligned_row_part_cells (line->start);
  /* What stands at the start of the rows may have no name. */
  if (row.n_cells < n_columns)
    *--line->start = '\t';
  return n_columns;
}

/* "$15.45", "1,200.00", "$900" */
static gboolean
is_money (const char *word)
{
  gboolean has_sign = word[0] == '$';
  gsize length = strspn (word + has_sign, "0123456789,");
  const char *end = word + has_sign + length;

  if (length == 0)
    return FALSE;
  if (end[0] == '.' && g_ascii_isdigit (end[1]) && g_ascii_isdigit (end[2]))
    end += 3;
  else if (!has_sign)
    return FALSE;
  return *end == ' ' || *end == '\0';
}

static char *
word_start (char       *line,
            const char *end)
{
  char *start = line + (end - line);

  while (start > line && start[-1] != ' ')
    start--;
  return start;
}

/**
 * caucus_money_row_part_cells:
 * @line: whose white space is single spaces
 * @length: its bytes
 *
 * Finds rows whose gaps were lost: "C-1 $15.00 $15.45 $15.91". Nobody writes three sums in a row
 * in a sentence. Writes a tab before each sum.
 *
 * Returns: how many cells the row has, 0 where the line is none
 */
guint
caucus_money_row_part_cells (char  *line,
                             gsize  length)
{
  char *end = line + length;
  char *first = end;
  guint n_sums = 0;
  guint n_words = 0;

  if (length == 0 || !g_ascii_isdigit (end[-1]))
    return 0;
  while (first > line && is_money (word_start (line, first == end ? end : first - 1)))
    {
      first = word_start (line, first == end ? end : first - 1);
      n_sums++;
    }
  if (n_sums < MONEY_MIN || (first > line + 1 && strchr (".:;,", first[-2]) != NULL))
    return 0;
  for (const char *p = line; p < first; p++)
    n_words += *p == ' ';
  if (n_words > MONEY_FIRST_WORDS_MAX)
    return 0;
  for (char *p = first; p < end; p++)
    if (*p == ' ')
      *p = '\t';
  if (first > line)
    first[-1] = '\t';
  return n_sums + (first > line);
}
