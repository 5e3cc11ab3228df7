/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of tables whose cells stand under each other, with nothing but spaces between them.
 *
 * Two spaces also stand behind sentences, in justified lines, in addresses and above lines
 * for signatures. So figures make a row: all cells behind the first figure hold one. */
#include "caucus-aligned-row.h"

#include <string.h>

#define COLUMNS_MIN 3
#define FIGURES_MIN 2
/* "Custodian" and "Range 1" before the first figure */
#define FIRST_WORDS_MAX 2
#define NAME_WORDS_MAX 5
/* "6.67 hours per month" */
#define FIGURE_WORDS_MAX 4
/* "24hrs", "10th" */
#define FIGURE_LETTERS_MAX 3
#define PHONE_DIGITS_MIN 7

static const char *
skip_spaces (const char *text)
{
  return text + strspn (text, " ");
}

/* Whether the word is a figure and nothing else: "$15.45", "3.5%", "0-4", "(12)", "40hrs". */
static gboolean
is_figure_word (const char *word,
                gsize       length)
{
  guint n_digits = 0;
  guint n_letters = 0;
  guint n_dashes = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (word[i]))
        n_digits++;
      else if (g_ascii_isalpha (word[i]) && n_digits > 0)
        n_letters++;
      else if ((guchar) word[i] < 0x80 && strchr ("$+-.,/:%()*<>", word[i]) == NULL)
        return FALSE;
      else if (g_ascii_isalpha (word[i]))
        return FALSE;
      n_dashes += word[i] == '-';
    }
  return n_digits > 0 && n_letters <= FIGURE_LETTERS_MAX
         && (n_dashes < 2 || n_digits < PHONE_DIGITS_MIN);
}

/* "10 days", "$ 50,000", "5 - 9 years", but not "1234 Main Street". */
static gboolean
is_figure (const char *cell,
           gsize       length)
{
  const char *end = cell + length;
  guint n_words = 0;

  if (length > 2 && cell[0] == '$' && cell[1] == ' ')
    cell += 2;
  for (const char *word = cell; word < end; n_words++)
    {
      gsize word_length = MIN (strcspn (word, " "), (gsize) (end - word));

      if (n_words == 0 ? !is_figure_word (word, word_length) : g_ascii_isupper (word[0]))
        return FALSE;
      word = skip_spaces (word + word_length);
    }
  return n_words <= FIGURE_WORDS_MAX;
}

/* "--", "N/A" */
static gboolean
is_no_figure (const char *cell,
              gsize       length)
{
  static const char *const signs[] = { "\u2013", "\u2014", "N/A", "n/a" };

  if (strspn (cell, "-") >= length)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (length == strlen (signs[i]) && strncmp (cell, signs[i], length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_name (const char *cell,
         gsize       length)
{
  guint n_words = 1;

  for (gsize i = 0; i < length; i++)
    n_words += cell[i] == ' ';
  return n_words <= NAME_WORDS_MAX && cell[length - 1] != ';'
         && (cell[length - 1] != '.' || n_words == 1);
}

/* Whether @gap, two spaces or more, parts two cells and not two sentences, which have two between
 * them, nor a word such as "Date:" from what is filled in. */
static gboolean
parts_cells (const char *line,
             const char *gap)
{
  char before;

  if (gap == line)
    return FALSE;
  before = gap[-1];
  if (before == '.')
    return gap[2] == ' ' || strchr ("$0123456789", *skip_spaces (gap)) != NULL;
  return strchr ("?!:;,", before) == NULL;
}

/* Returns: the end of the cell that begins at @cell; its gap or the line's end follows */
static const char *
cell_end (const char *line,
          const char *cell)
{
  const char *end = cell;

  for (;;)
    {
      end = strstr (end, "  ");
      if (end == NULL)
        return cell + strlen (cell);
      if (parts_cells (line, end))
        return end;
      end = skip_spaces (end);
    }
}

/* "Leaves ..... 12", "________" */
static gboolean
has_leaders (const char *line)
{
  return strstr (line, "...") != NULL || strstr (line, ". .") != NULL
         || strstr (line, "__") != NULL || strstr (line, "\u2026") != NULL;
}

/**
 * caucus_aligned_row_read:
 * @line: without spaces at its ends
 *
 * Returns: what the line's cells are like; one cell where it can be no row
 */
CaucusAlignedRow
caucus_aligned_row_read (const char *line)
{
  CaucusAlignedRow row = { .n_cells = 1 };
  gboolean ends_in_figures = TRUE;

  if (strstr (line, "  ") == NULL || strchr (line, '\t') != NULL || has_leaders (line)
      || strchr ("#|*+", line[0]) != NULL || (line[0] == '-' && line[1] == ' '))
    return row;

  row = (CaucusAlignedRow) { .is_short = TRUE };
  for (const char *cell = line; *cell != '\0';)
    {
      const char *end = cell_end (line, cell);
      gsize length = (gsize) (end - cell);
      gboolean has_figure = is_figure (cell, length);

      if (row.n_cells > 0 && has_figure)
        row.n_figures++;
      else if (row.n_cells > 0 && is_no_figure (cell, length))
        row.n_blanks++;
      else if (row.n_figures > 0)
        ends_in_figures = FALSE;
      if (row.n_figures == 0 && !has_figure)
        row.n_first_words++;
      if (!is_name (cell, length) || (row.n_cells > 0 && g_ascii_islower (cell[0])))
        row.is_short = FALSE;
      row.n_cells++;
      cell = skip_spaces (end);
    }
  row.is_row = ends_in_figures && row.n_cells >= COLUMNS_MIN && row.n_figures >= FIGURES_MIN
               && row.n_first_words <= FIRST_WORDS_MAX;
  return row;
}

/**
 * caucus_aligned_row_goes_on:
 * @n_columns: of the row before
 *
 * Returns: whether a table goes on with the line
 */
gboolean
caucus_aligned_row_goes_on (const CaucusAlignedRow *row,
                            guint                   n_columns)
{
  if (row->n_cells < 2 || row->n_cells > n_columns || !row->is_short)
    return FALSE;
  return row->n_figures + row->n_blanks + (row->n_cells == n_columns ? FIRST_WORDS_MAX : 1)
         >= row->n_cells;
}

/**
 * caucus_aligned_row_heads:
 * @n_columns: of the row that comes next
 * @is_indented: whether the line begins further to the right than that row
 *
 * Returns: whether the line names the columns, the first of them or none left out
 */
gboolean
caucus_aligned_row_heads (const CaucusAlignedRow *row,
                          guint                   n_columns,
                          gboolean                is_indented)
{
  return row->n_cells >= 2 && row->is_short
         && (row->n_cells == n_columns || (is_indented && row->n_cells + 1 == n_columns));
}

/**
 * caucus_aligned_row_is_rule:
 *
 * Returns: whether the line underlines columns: "-----  -----"
 */
gboolean
caucus_aligned_row_is_rule (const char *line)
{
  return strstr (line, "--") != NULL || strstr (line, "==") != NULL
         ? line[strspn (line, "-= ")] == '\0'
         : FALSE;
}

/**
 * caucus_aligned_row_part_cells:
 *
 * Writes a tab into each gap between two cells.
 */
void
caucus_aligned_row_part_cells (char *line)
{
  for (char *end = line + (cell_end (line, line) - line); *end != '\0';)
    {
      char *next = end + strspn (end, " ");

      *end = '\t';
      end = next + (cell_end (line, next) - next);
    }
}
