/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The third phase of a comparison, for rows of tables: which cells changed. */
#include "caucus-compare-private.h"

/* A row's cells: where each begins, and a number that is equal for equal cells.
 * The last start is one past the tab that would follow the row. */
typedef struct
{
  const CaucusCompareWords *words;
  GArray *starts;
  GArray *ids;
} Cells;

static void
init_cells (Cells                    *cells,
            const CaucusCompareWords *words,
            CaucusInterner           *interner)
{
  g_autoptr (GArray) key = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint start = 0;

  cells->words = words;
  cells->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  cells->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i <= words->n_tokens; i++)
    {
      guint32 id;

      if (i < words->n_tokens && words->tokens[i].kind != CAUCUS_TOKEN_TAB)
        {
          g_array_append_val (key, words->tokens[i].id);
          continue;
        }
      id = caucus_interner_add (interner, key->data, key->len * sizeof (guint32));
      g_array_append_val (cells->ids, id);
      g_array_append_val (cells->starts, start);
      g_array_set_size (key, 0);
      start = i + 1;
    }
  g_array_append_val (cells->starts, start);
}

static void
clear_cells (Cells *cells)
{
  g_array_unref (cells->starts);
  g_array_unref (cells->ids);
}

static void
mark_cell (const Cells *cells,
           guint        number,
           guint8       changed)
{
  guint start = g_array_index (cells->starts, guint, number);
  guint end = g_array_index (cells->starts, guint, number + 1) - 1;

  for (guint i = start; i < end; i++)
    cells->words->changed[i] = changed;
}

static void
mark_tab_before (const Cells *cells,
                 guint        number,
                 guint8       changed)
{
  if (number > 0)
    cells->words->changed[g_array_index (cells->starts, guint, number) - 1] = changed;
}

/* With as many cells on both sides each keeps its column, however the figures shift. */
static void
mark_by_column (const Cells *old_cells,
                const Cells *new_cells)
{
  for (guint i = 0; i < old_cells->ids->len; i++)
    {
      guint8 changed = g_array_index (old_cells->ids, guint32, i)
                       != g_array_index (new_cells->ids, guint32, i);

      mark_cell (old_cells, i, changed);
      mark_cell (new_cells, i, changed);
      mark_tab_before (old_cells, i, 0);
      mark_tab_before (new_cells, i, 0);
    }
}

static void
mark_side (const Cells  *cells,
           const guint8 *changed)
{
  for (guint i = 0; i < cells->ids->len; i++)
    {
      mark_cell (cells, i, changed[i]);
      mark_tab_before (cells, i, 1);
    }
}

/* A tab is common where it stands before the same cell on both sides. */
static void
unmark_common_tabs (const Cells  *old_cells,
                    const Cells  *new_cells,
                    const guint8 *old_changed,
                    const guint8 *new_changed)
{
  guint j = 0;

  for (guint i = 0; i < old_cells->ids->len; i++)
    {
      if (old_changed[i])
        continue;
      while (new_changed[j])
        j++;
      if (i > 0 && j > 0)
        {
          mark_tab_before (old_cells, i, 0);
          mark_tab_before (new_cells, j, 0);
        }
      j++;
    }
}

/* A column came or went. */
static void
mark_by_content (const Cells *old_cells,
                 const Cells *new_cells,
                 guint32      n_ids)
{
  g_autoptr (CaucusMyers) myers = caucus_myers_new (n_ids);
  g_autofree guint8 *old_changed = g_new (guint8, old_cells->ids->len);
  g_autofree guint8 *new_changed = g_new (guint8, new_cells->ids->len);
  CaucusMyersSide old_side = caucus_compare_myers_side (old_cells->ids, old_changed);
  CaucusMyersSide new_side = caucus_compare_myers_side (new_cells->ids, new_changed);

  caucus_myers_mark (myers, &old_side, &new_side);
  mark_side (old_cells, old_changed);
  mark_side (new_cells, new_changed);
  unmark_common_tabs (old_cells, new_cells, old_changed, new_changed);
}

/* Marks the changed cells of two rows, each as a whole. */
void
caucus_compare_mark_cells (const CaucusCompareWords *old_words,
                           const CaucusCompareWords *new_words)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();
  Cells old_cells, new_cells;

  init_cells (&old_cells, old_words, interner);
  init_cells (&new_cells, new_words, interner);
  if (old_cells.ids->len == new_cells.ids->len)
    mark_by_column (&old_cells, &new_cells);
  else
    mark_by_content (&old_cells, &new_cells, caucus_interner_n_keys (interner));
  clear_cells (&old_cells);
  clear_cells (&new_cells);
}
