/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a table before and after, cell by cell. */
#include "config.h"

#include "caucus-table-cells.h"

#include <gtk/gtk.h>
#include <string.h>

#include "compare/caucus-figures.h"

/* The cells between two tabs that both sides have: as a rule one of each. */
typedef struct
{
  GPtrArray *cells;               /* those that are complete, of CaucusTableCell */
  GString *parts[2];              /* by CaucusTextSide, with the tabs of that side */
  gboolean is_changed;
} Reader;

static void
free_cell (gpointer data)
{
  CaucusTableCell *cell = data;

  g_free (cell->before);
  g_free (cell->after);
  g_free (cell);
}

/* An edit that is only typography is none. */
static void
add_cell (Reader     *reader,
          const char *before,
          const char *after)
{
  CaucusTableCell *cell = g_new0 (CaucusTableCell, 1);

  cell->before = g_strdup (before);
  cell->after = g_strdup (after);
  cell->is_changed = reader->is_changed && g_strcmp0 (before, after) != 0;
  g_ptr_array_add (reader->cells, cell);
}

/* An empty cell is split into none. */
static const char *
get_part (const char *part)
{
  return part != NULL ? part : "";
}

/* Where one side has more cells, those that are equal at the end belong together. */
static void
end_cells (Reader *reader)
{
  g_auto (GStrv) before = g_strsplit (reader->parts[CAUCUS_TEXT_OLD]->str, "\t", -1);
  g_auto (GStrv) after = g_strsplit (reader->parts[CAUCUS_TEXT_NEW]->str, "\t", -1);
  guint n_before = MAX (1, g_strv_length (before));
  guint n_after = MAX (1, g_strv_length (after));
  guint n_pairs = MIN (n_before, n_after);
  guint n_same = 0;

  while (n_before != n_after && n_same < n_pairs
         && g_strcmp0 (before[n_before - n_same - 1], after[n_after - n_same - 1]) == 0)
    n_same++;
  for (guint i = 0; i < MAX (n_before, n_after) - n_same; i++)
    add_cell (reader, i < n_before - n_same ? get_part (before[i]) : NULL,
              i < n_after - n_same ? get_part (after[i]) : NULL);
  for (guint i = n_same; i > 0; i--)
    add_cell (reader, before[n_before - i], after[n_after - i]);
  g_string_truncate (reader->parts[CAUCUS_TEXT_OLD], 0);
  g_string_truncate (reader->parts[CAUCUS_TEXT_NEW], 0);
  reader->is_changed = FALSE;
}

static void
read_equal (Reader           *reader,
            const CaucusSpan *span)
{
  for (gsize i = 0; i < span->length; i++)
    {
      if (span->text[i] == '\t')
        {
          end_cells (reader);
          continue;
        }
      g_string_append_c (reader->parts[CAUCUS_TEXT_OLD], span->text[i]);
      g_string_append_c (reader->parts[CAUCUS_TEXT_NEW], span->text[i]);
    }
}

static void
read_span (Reader           *reader,
           const CaucusSpan *span)
{
  CaucusTextSide side = span->op == CAUCUS_SPAN_REMOVE ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW;

  if (span->op == CAUCUS_SPAN_EQUAL)
    {
      read_equal (reader, span);
      return;
    }
  g_string_append_len (reader->parts[side], span->text, (gssize) span->length);
  reader->is_changed |= span->reason == CAUCUS_SPAN_WORDS;
}

/**
 * caucus_table_cells_new:
 * @row: that is on both sides
 *
 * Returns: (transfer full) (element-type CaucusTableCell): its cells, in order
 */
GPtrArray *
caucus_table_cells_new (const CaucusRow *row)
{
  Reader reader = {
    .cells = g_ptr_array_new_with_free_func (free_cell),
    .parts = { g_string_new (NULL), g_string_new (NULL) },
  };

  for (guint i = 0; i < row->n_spans; i++)
    read_span (&reader, &row->spans[i]);
  end_cells (&reader);
  g_string_free (reader.parts[CAUCUS_TEXT_OLD], TRUE);
  g_string_free (reader.parts[CAUCUS_TEXT_NEW], TRUE);
  return reader.cells;
}

static char *
describe (const CaucusTableCell *cell)
{
  if (!cell->is_changed || cell->before == NULL || cell->after == NULL)
    return NULL;
  return caucus_figures_describe (cell->before, cell->after);
}

/* Says of the cells that a text has after the change how much their figures changed. */
void
caucus_table_cells_add_notes (CaucusComparisonCell *cell,
                              const GPtrArray      *cells)
{
  g_clear_pointer (&cell->notes, g_ptr_array_unref);
  cell->notes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < cells->len; i++)
    {
      const CaucusTableCell *table_cell = g_ptr_array_index (cells, i);

      if (table_cell->after != NULL)
        g_ptr_array_add (cell->notes, describe (table_cell));
    }
}

static void
append (CaucusComparisonCell *cell,
        GString              *text,
        const char           *words,
        CaucusMark            mark)
{
  caucus_comparison_cell_add_mark (cell, mark, text->len, strlen (words));
  g_string_append (text, words);
}

/* The direction that the first letter gives a text, none where it has no letter. */
static GtkTextDirection
find_direction (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      GUnicodeScript script = g_unichar_get_script (character);

      if (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW)
        return GTK_TEXT_DIR_RTL;
      if (g_unichar_isalpha (character))
        return GTK_TEXT_DIR_LTR;
    }
  return GTK_TEXT_DIR_NONE;
}

/* Leads on in the direction in which the cell is read; figures alone have the window's. */
static const char *
get_arrow (const CaucusTableCell *cell)
{
  GtkTextDirection direction = find_direction (cell->before);

  if (direction == GTK_TEXT_DIR_NONE)
    direction = find_direction (cell->after);
  if (direction == GTK_TEXT_DIR_NONE)
    direction = gtk_widget_get_default_direction ();
  return direction == GTK_TEXT_DIR_RTL ? " ← " : " → ";
}

static void
append_change (CaucusComparisonCell  *cell,
               GString               *text,
               const CaucusTableCell *table_cell)
{
  gboolean had_text = table_cell->before != NULL && table_cell->before[0] != '\0';
  gboolean has_text = table_cell->after != NULL && table_cell->after[0] != '\0';

  if (had_text)
    append (cell, text, table_cell->before, CAUCUS_MARK_REMOVED);
  if (had_text && has_text)
    g_string_append (text, get_arrow (table_cell));
  if (has_text)
    append (cell, text, table_cell->after, CAUCUS_MARK_ADDED);
}

/* Makes the row's text of both sides, "15.00 → 15.50" where a cell changed. */
void
caucus_table_cells_fill_row (CaucusComparisonCell *cell,
                             const GPtrArray      *cells)
{
  gboolean is_moved = cell->kind == CAUCUS_CELL_MOVED_HERE;
  g_autoptr (GString) text = g_string_new (NULL);

  g_clear_pointer (&cell->notes, g_ptr_array_unref);
  cell->notes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < cells->len; i++)
    {
      const CaucusTableCell *table_cell = g_ptr_array_index (cells, i);

      if (i > 0)
        g_string_append_c (text, '\t');
      if (table_cell->is_changed)
        append_change (cell, text, table_cell);
      else if (is_moved)
        append (cell, text, table_cell->after, CAUCUS_MARK_MOVED);
      else
        g_string_append (text, table_cell->after);
      g_ptr_array_add (cell->notes, describe (table_cell));
    }
  cell->text = g_string_free (g_steal_pointer (&text), FALSE);
}
