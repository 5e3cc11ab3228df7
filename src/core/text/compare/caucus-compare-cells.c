/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The third phase of a comparison, for rows of tables: which cells changed. */
#include "caucus-compare-private.h"

/* Where each of a row's cells begins; the last start is one past the tab that would follow the
 * row. */
typedef struct
{
  const CaucusCompareWords *words;
  GArray *starts;
  guint n_cells;
} Cells;

static void
init_cells (Cells                    *cells,
            const CaucusCompareWords *words)
{
  guint start = 0;

  cells->words = words;
  cells->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i <= words->n_tokens; i++)
    if (i == words->n_tokens || words->tokens[i].kind == CAUCUS_TOKEN_TAB)
      {
        g_array_append_val (cells->starts, start);
        start = i + 1;
      }
  cells->n_cells = cells->starts->len;
  g_array_append_val (cells->starts, start);
}

static guint
cell_start (const Cells *cells,
            guint        number)
{
  return g_array_index (cells->starts, guint, number);
}

static guint
cell_end (const Cells *cells,
          guint        number)
{
  return cell_start (cells, number + 1) - 1;
}

/* Returns: (transfer full): a number for each cell, equal for equal ones. */
static GArray *
number_cells (const Cells    *cells,
              CaucusInterner *interner)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) key = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint number = 0; number < cells->n_cells; number++)
    {
      guint32 id;

      g_array_set_size (key, 0);
      for (guint i = cell_start (cells, number); i < cell_end (cells, number); i++)
        g_array_append_val (key, cells->words->tokens[i].id);
      id = caucus_interner_add (interner, key->data, key->len * sizeof (guint32));
      g_array_append_val (ids, id);
    }
  return ids;
}

static void
mark_cell (const Cells *cells,
           guint        number,
           guint8       changed)
{
  for (guint i = cell_start (cells, number); i < cell_end (cells, number); i++)
    cells->words->changed[i] = changed;
}

static void
mark_tab_before (const Cells *cells,
                 guint        number,
                 guint8       changed)
{
  if (number > 0)
    cells->words->changed[cell_start (cells, number) - 1] = changed;
}

static gboolean
is_same_cell (const Cells *a,
              const Cells *b,
              guint        number)
{
  const CaucusToken *first = a->words->tokens + cell_start (a, number);
  const CaucusToken *second = b->words->tokens + cell_start (b, number);
  guint n_tokens = cell_end (a, number) - cell_start (a, number);

  if (cell_end (b, number) - cell_start (b, number) != n_tokens)
    return FALSE;
  for (guint i = 0; i < n_tokens; i++)
    if (first[i].id != second[i].id)
      return FALSE;
  return TRUE;
}

/* With as many cells on both sides each keeps its column, however the figures shift. */
static void
mark_by_column (const Cells *old_cells,
                const Cells *new_cells)
{
  for (guint i = 0; i < old_cells->n_cells; i++)
    {
      guint8 changed = !is_same_cell (old_cells, new_cells, i);

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
  for (guint i = 0; i < cells->n_cells; i++)
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

  for (guint i = 0; i < old_cells->n_cells; i++)
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
                 const Cells *new_cells)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();
  g_autoptr (GArray) old_ids = number_cells (old_cells, interner);
  g_autoptr (GArray) new_ids = number_cells (new_cells, interner);
  g_autoptr (CaucusMyers) myers = caucus_myers_new (caucus_interner_n_keys (interner));
  g_autofree guint8 *old_changed = g_new (guint8, old_ids->len);
  g_autofree guint8 *new_changed = g_new (guint8, new_ids->len);
  CaucusMyersSide old_side = caucus_compare_myers_side (old_ids, old_changed);
  CaucusMyersSide new_side = caucus_compare_myers_side (new_ids, new_changed);

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
  Cells old_cells, new_cells;

  init_cells (&old_cells, old_words);
  init_cells (&new_cells, new_words);
  if (old_cells.n_cells == new_cells.n_cells)
    mark_by_column (&old_cells, &new_cells);
  else
    mark_by_content (&old_cells, &new_cells);
  g_array_unref (old_cells.starts);
  g_array_unref (new_cells.starts);
}
