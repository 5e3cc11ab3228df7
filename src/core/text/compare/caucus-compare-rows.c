/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that have another place in their table.
 *
 * What a row's first cell says is the row's name: where one that was struck and one that was put
 * in have the same, in the same table, it is one row that moved, however short it is. */
#include "caucus-compare-private.h"

#define NONE 0
#define SEVERAL G_MAXUINT
/* Less than what is taken to be an edited paragraph that moved; their names are the same. */
#define MOVED_ROW_SIMILARITY 600

/* Which table each paragraph of a side is in, from 1, NONE outside of tables. */
static guint *
number_tables (CaucusCompareJob *job,
               CaucusTextSide    side,
               guint            *n_tables)
{
  guint n_units = job->sides[side].n_units;
  guint *tables = g_new0 (guint, n_units + 1);

  *n_tables = 0;
  for (guint i = 0; i < n_units; i++)
    if (caucus_compare_unit (job, side, i)->kind == CAUCUS_BLOCK_TABLE_ROW)
      tables[i] = i > 0 && tables[i - 1] != NONE ? tables[i - 1] : ++*n_tables;
  return tables;
}

static void
note (guint *known,
      guint  found)
{
  *known = *known == NONE || *known == found ? found : SEVERAL;
}

/* Returns: (transfer full): by the number of an old table that of the new one with which it
 * shares rows, if it is one */
static guint *
match_tables (CaucusCompareJob *job,
              const guint      *tables[2],
              const guint       n_tables[2])
{
  guint *new_tables = g_new0 (guint, n_tables[CAUCUS_TEXT_OLD] + 1);
  g_autofree guint *old_tables = g_new0 (guint, n_tables[CAUCUS_TEXT_NEW] + 1);

  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      int partner = caucus_compare_old (job, i)->partner;

      if (tables[CAUCUS_TEXT_OLD][i] == NONE || partner == CAUCUS_NO_PARAGRAPH
          || tables[CAUCUS_TEXT_NEW][partner] == NONE)
        continue;
      note (&new_tables[tables[CAUCUS_TEXT_OLD][i]], tables[CAUCUS_TEXT_NEW][partner]);
      note (&old_tables[tables[CAUCUS_TEXT_NEW][partner]], tables[CAUCUS_TEXT_OLD][i]);
    }
  for (guint i = 1; i <= n_tables[CAUCUS_TEXT_OLD]; i++)
    if (new_tables[i] != SEVERAL && old_tables[new_tables[i]] != i)
      new_tables[i] = SEVERAL;
  return new_tables;
}

static gboolean
is_left_over (CaucusCompareJob *job,
              CaucusTextSide    side,
              guint             number)
{
  return caucus_compare_unit (job, side, number)->partner == CAUCUS_NO_PARAGRAPH
         && caucus_compare_first_cell (job, side, number) != 0;
}

/* Returns: (transfer full): by table and first cell the number of the one row left over, from 1 */
static GHashTable *
find_left_over (CaucusCompareJob *job,
                CaucusTextSide    side,
                const guint      *tables)
{
  GHashTable *rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < job->sides[side].n_units; i++)
    {
      gint64 key = (gint64) tables[i] << 32 | caucus_compare_first_cell (job, side, i);
      guint number = i + 1;

      if (!is_left_over (job, side, i))
        continue;
      if (g_hash_table_contains (rows, &key))
        number = SEVERAL;
      g_hash_table_insert (rows, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (number));
    }
  return rows;
}

static gboolean
has_left_over (CaucusCompareJob *job,
               CaucusTextSide    side)
{
  for (guint i = 0; i < job->sides[side].n_units; i++)
    if (is_left_over (job, side, i))
      return TRUE;
  return FALSE;
}

static guint
look_up (GHashTable *rows,
         guint       table,
         guint32     first_cell)
{
  gint64 key = (gint64) table << 32 | first_cell;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (rows, &key));

  return number == SEVERAL ? NONE : number;
}

static void
move_row (CaucusCompareJob *job,
          guint             old_number,
          guint             new_number)
{
  gboolean is_equal = caucus_compare_old (job, old_number)->text_id
                      == caucus_compare_new (job, new_number)->text_id;

  caucus_compare_move (job, old_number, new_number,
                       is_equal ? CAUCUS_SIMILARITY_EQUAL : MOVED_ROW_SIMILARITY);
}

/* Once all that stayed in place has its partner: pairs rows of one table by their first cells. */
void
caucus_compare_align_rows (CaucusCompareJob *job)
{
  guint n_tables[2];
  g_autofree guint *old_tables = NULL;
  g_autofree guint *new_tables = NULL;
  g_autofree guint *matches = NULL;
  g_autoptr (GHashTable) old_rows = NULL;
  g_autoptr (GHashTable) new_rows = NULL;

  if (!has_left_over (job, CAUCUS_TEXT_OLD) || !has_left_over (job, CAUCUS_TEXT_NEW))
    return;
  old_tables = number_tables (job, CAUCUS_TEXT_OLD, &n_tables[CAUCUS_TEXT_OLD]);
  new_tables = number_tables (job, CAUCUS_TEXT_NEW, &n_tables[CAUCUS_TEXT_NEW]);
  matches = match_tables (job, (const guint *[2]) { old_tables, new_tables }, n_tables);
  old_rows = find_left_over (job, CAUCUS_TEXT_OLD, old_tables);
  new_rows = find_left_over (job, CAUCUS_TEXT_NEW, new_tables);
  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      guint32 first_cell = caucus_compare_first_cell (job, CAUCUS_TEXT_OLD, i);
      guint match = matches[old_tables[i]];
      guint number;

      if (!is_left_over (job, CAUCUS_TEXT_OLD, i) || match == NONE || match == SEVERAL
          || look_up (old_rows, old_tables[i], first_cell) == NONE)
        continue;
      number = look_up (new_rows, match, first_cell);
      if (number != NONE)
        move_row (job, i, number - 1);
    }
}
