/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a table as lines of text, where its columns have no room. */
#include "config.h"

#include "caucus-row-lines.h"

#include <string.h>

#include "compare/caucus-table-cells.h"

#define MOST_KEPT 12              /* characters of a heading */
#define MOST_ROWS 400             /* that are looked at to find a table's head */

/* What stands between a heading and its cell, and between two cells */
#define COLON "\u00a0"
#define DOT   " · "

typedef struct
{
  const CaucusComparisonCell *row;
  CaucusComparisonCell *lines;    /* what is made; its text is in @text */
  GString *text;
} Writer;

/* A cell of the row: where it is in the row's text, and which one it is. */
typedef struct
{
  gsize start;
  gsize end;
  guint column;
} Place;

static gboolean
next_place (const char *text,
            Place      *place)
{
  if (text[place->end] == '\0')
    return FALSE;
  place->start = place->end + 1;
  place->end = place->start + strcspn (text + place->start, "\t");
  place->column++;
  return TRUE;
}

static Place
first_place (const char *text)
{
  return (Place) { .end = strcspn (text, "\t") };
}

/* A price, "17.25" or "$1,700": the table has no head, its first row is one as any other. */
static gboolean
is_price (const char *cell)
{
  gsize length = strcspn (cell, ".,");
  gboolean has_fraction = length > 0 && cell[length] != '\0' && g_ascii_isdigit (cell[length - 1])
                          && g_ascii_isdigit (cell[length + 1]);

  return has_fraction || strchr (cell, '$') != NULL || strstr (cell, "€") != NULL;
}

static gboolean
is_table_row (const GPtrArray *blocks,
              int              number)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, number);

  return block->kind == CAUCUS_BLOCK_TABLE_ROW;
}

/**
 * caucus_row_lines_find_headings:
 * @number: of a row of a table
 *
 * Returns: (nullable) (transfer full) (element-type utf8): what the table's columns are
 *   called; %NULL for its head and for a table without one
 */
GPtrArray *
caucus_row_lines_find_headings (const GPtrArray *blocks,
                                int              number)
{
  const CaucusBlock *head;
  g_auto (GStrv) cells = NULL;
  GPtrArray *headings;
  int first = number;

  while (first > 0 && number - first < MOST_ROWS && is_table_row (blocks, first - 1))
    first--;
  head = g_ptr_array_index (blocks, first);
  if (first == number || number - first == MOST_ROWS)
    return NULL;
  cells = g_strsplit (head->text, "\t", -1);
  headings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (is_price (cells[i]))
        g_ptr_array_set_size (headings, 0);
      if (is_price (cells[i]))
        break;
      g_ptr_array_add (headings, g_strdup (cells[i]));
    }
  if (headings->len == 0)
    g_clear_pointer (&headings, g_ptr_array_unref);
  return headings;
}

static const char *
get_entry (const GPtrArray *entries,
           guint            column)
{
  return entries != NULL && column < entries->len ? g_ptr_array_index (entries, column) : NULL;
}

/**
 * caucus_row_lines_join_headings:
 * @row: of a table, on both sides
 * @cells: (element-type CaucusTableCell): what both sides say
 *
 * Returns: (nullable) (transfer full) (element-type utf8): what the columns of these cells are
 *   called; a column that is gone is called what it was
 */
GPtrArray *
caucus_row_lines_join_headings (const CaucusComparisonRecord *record,
                                const CaucusRow              *row,
                                const GPtrArray              *cells)
{
  g_autoptr (GPtrArray) before =
    caucus_row_lines_find_headings (record->blocks[CAUCUS_TEXT_OLD], row->old_number);
  g_autoptr (GPtrArray) after =
    caucus_row_lines_find_headings (record->blocks[CAUCUS_TEXT_NEW], row->new_number);
  GPtrArray *joined;
  guint n_before = 0;
  guint n_after = 0;

  if (before == NULL || after == NULL)
    return NULL;
  joined = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < cells->len; i++)
    {
      const CaucusTableCell *cell = g_ptr_array_index (cells, i);
      const char *heading = cell->after != NULL ? get_entry (after, n_after)
                                                : get_entry (before, n_before);

      g_ptr_array_add (joined, g_strdup (heading));
      n_before += cell->before != NULL;
      n_after += cell->after != NULL;
    }
  return joined;
}

static void
write_hint (Writer     *writer,
            const char *words)
{
  caucus_comparison_cell_add_mark (writer->lines, CAUCUS_MARK_HINT, writer->text->len,
                                   strlen (words));
  g_string_append (writer->text, words);
}

/* A short heading is not broken, so that its number stays with it. */
static char *
keep_together (const char *heading)
{
  g_auto (GStrv) words = g_strsplit (heading, " ", -1);

  return g_strjoinv (g_utf8_strlen (heading, -1) <= MOST_KEPT ? "\u00a0" : " ", words);
}

/* The row's name as a rule says itself what it is, "Range 3". */
static void
write_heading (Writer      *writer,
               const Place *place)
{
  const char *heading = get_entry (writer->row->headings, place->column);
  g_autofree char *words = NULL;
  gsize length;

  if (heading == NULL || heading[0] == '\0')
    return;
  length = strlen (heading);
  if (place->column == 0
      && g_ascii_strncasecmp (writer->row->text + place->start, heading, length) == 0)
    return;
  words = keep_together (heading);
  write_hint (writer, words);
  write_hint (writer, ":" COLON);
}

static void
write_text (Writer      *writer,
            const Place *place)
{
  const GArray *marks = writer->row->marks;

  for (guint i = 0; i < marks->len; i++)
    {
      const CaucusMarkRange *mark = &g_array_index (marks, CaucusMarkRange, i);
      gsize start = MAX (mark->start, place->start);
      gsize end = MIN (mark->end, place->end);

      if (start < end)
        caucus_comparison_cell_add_mark (writer->lines, mark->mark,
                                         writer->text->len + start - place->start, end - start);
    }
  g_string_append_len (writer->text, writer->row->text + place->start,
                       (gssize) (place->end - place->start));
}

/* From left to right, as figures are. */
static void
write_note (Writer      *writer,
            const Place *place)
{
  const char *note = get_entry (writer->row->notes, place->column);
  g_autofree char *words = NULL;

  if (note == NULL)
    return;
  words = g_strdup_printf (" \u2066(%s)\u2069", note);
  write_hint (writer, words);
}

static void
write_place (Writer      *writer,
             const Place *place)
{
  write_heading (writer, place);
  write_text (writer, place);
  write_note (writer, place);
}

/* In a row that came, went or moved as a whole no cell is changed more than another. */
static gboolean
is_changed (const CaucusComparisonCell *row,
            const Place                *place)
{
  if (row->kind != CAUCUS_CELL_PLAIN && row->kind != CAUCUS_CELL_MOVED_HERE)
    return FALSE;
  for (guint i = 0; i < row->marks->len; i++)
    {
      const CaucusMarkRange *mark = &g_array_index (row->marks, CaucusMarkRange, i);

      if (mark->start < place->end && mark->end > place->start && mark->mark <= CAUCUS_MARK_ADDED)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_changed_cells (const CaucusComparisonCell *row)
{
  Place place = first_place (row->text);

  do
    {
      if (is_changed (row, &place))
        return TRUE;
    }
  while (next_place (row->text, &place));
  return FALSE;
}

static void
write_changed (Writer *writer)
{
  Place place = first_place (writer->row->text);

  do
    {
      if (place.column > 0 && !is_changed (writer->row, &place))
        continue;
      if (place.column > 0)
        g_string_append_c (writer->text, '\n');
      write_place (writer, &place);
    }
  while (next_place (writer->row->text, &place));
}

/* @skips_first: whether the row's name stands in the line above */
static void
write_others (Writer   *writer,
              gboolean  skips_first)
{
  Place place = first_place (writer->row->text);
  const char *between = skips_first ? "\n" : "";

  do
    {
      if ((place.column == 0 && skips_first) || place.start == place.end
          || is_changed (writer->row, &place))
        continue;
      write_hint (writer, between);
      write_place (writer, &place);
      between = DOT;
    }
  while (next_place (writer->row->text, &place));
}

/**
 * caucus_row_lines_new:
 * @row: of a table
 *
 * Returns: (transfer full): the same as a paragraph: the row's name, each changed cell in a
 *   line of its own with its column's heading, and the other cells in one
 */
CaucusComparisonCell *
caucus_row_lines_new (const CaucusComparisonCell *row)
{
  CaucusComparisonCell *lines = caucus_comparison_cell_new_like (row);
  Writer writer = { .row = row, .lines = lines, .text = g_string_new (NULL) };
  gboolean has_changed = has_changed_cells (row);

  if (has_changed)
    write_changed (&writer);
  write_others (&writer, has_changed);
  lines->text = g_string_free (writer.text, FALSE);
  return lines;
}

/* Returns: the characters of the row's longest word with a digit in it */
guint
caucus_row_lines_find_figure_length (const CaucusComparisonCell *row)
{
  const char *text = row->text;
  guint longest = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \t\n");
      gboolean has_digit = FALSE;

      for (gsize i = 0; i < length; i++)
        has_digit |= g_ascii_isdigit (text[i]);
      if (has_digit)
        longest = MAX (longest, (guint) g_utf8_strlen (text, (gssize) length));
      text += length + (text[length] != '\0');
    }
  return longest;
}
