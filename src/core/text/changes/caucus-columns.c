/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Current contract language, and what either side makes of it, beside each other.
 *
 * Each side is compared with the contract. Both comparisons are then laid beside the
 * contract's paragraphs, in the contract's order; what a side adds stands behind the
 * paragraph that it stands behind there. What both sides add at one place is compared,
 * so that two wordings of the same new section come to lie beside each other. */
#include "caucus-columns.h"

struct _CaucusColumns
{
  CaucusComparison *comparisons[2];
  GArray *rows;
};

/* One side's rows by where they go: behind the start (0), or with paragraph i - 1. */
typedef struct
{
  GPtrArray **kept;     /* of CaucusRow: what became of the paragraph */
  GPtrArray **added;    /* of CaucusRow: what was put in behind it */
} Places;

static void
places_init (Places *places,
             guint   n_places)
{
  places->kept = g_new (GPtrArray *, n_places);
  places->added = g_new (GPtrArray *, n_places);
  for (guint i = 0; i < n_places; i++)
    {
      places->kept[i] = g_ptr_array_new ();
      places->added[i] = g_ptr_array_new ();
    }
}

static void
places_clear (Places *places,
              guint   n_places)
{
  for (guint i = 0; i < n_places; i++)
    {
      g_ptr_array_unref (places->kept[i]);
      g_ptr_array_unref (places->added[i]);
    }
  g_free (places->kept);
  g_free (places->added);
}

static void
sort_rows (const CaucusComparison *comparison,
           const Places           *places)
{
  guint place = 0;

  for (guint i = 0; i < caucus_comparison_get_n_rows (comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (comparison, i);

      /* Its other end tells what became of the paragraph. */
      if (row->kind == CAUCUS_ROW_MOVED_FROM)
        continue;
      if (row->old_number == CAUCUS_NO_PARAGRAPH)
        {
          g_ptr_array_add (places->added[place], (gpointer) row);
          continue;
        }
      g_ptr_array_add (places->kept[row->old_number + 1], (gpointer) row);
      place = (guint) row->old_number + 1;
    }
}

static const CaucusRow *
row_at (const GPtrArray *rows,
        guint            position)
{
  return position < rows->len ? g_ptr_array_index (rows, position) : NULL;
}

static void
add_row (CaucusColumns   *columns,
         int              base_number,
         const CaucusRow *union_row,
         const CaucusRow *employer_row)
{
  CaucusColumnsRow row = { base_number, { union_row, employer_row } };

  g_array_append_val (columns->rows, row);
}

static void
add_kept (CaucusColumns   *columns,
          guint            place,
          const GPtrArray *union_rows,
          const GPtrArray *employer_rows)
{
  for (guint i = 0; i < MAX (union_rows->len, employer_rows->len); i++)
    add_row (columns, (int) place - 1, row_at (union_rows, i), row_at (employer_rows, i));
}

static GPtrArray *
blocks_of (const GPtrArray *rows,
           const GPtrArray *text)
{
  GPtrArray *blocks = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const CaucusRow *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (blocks, g_ptr_array_index (text, row->new_number));
    }
  return blocks;
}

static void
add_new (CaucusColumns   *columns,
         const GPtrArray *added[2],
         const GPtrArray *texts[2])
{
  g_autoptr (GPtrArray) union_blocks = blocks_of (added[CAUCUS_COLUMN_UNION],
                                                  texts[CAUCUS_COLUMN_UNION]);
  g_autoptr (GPtrArray) employer_blocks = blocks_of (added[CAUCUS_COLUMN_EMPLOYER],
                                                     texts[CAUCUS_COLUMN_EMPLOYER]);
  g_autoptr (CaucusComparison) between = caucus_compare (union_blocks, employer_blocks, NULL);
  g_autofree gboolean *has_union = g_new0 (gboolean, union_blocks->len + 1);
  g_autofree gboolean *has_employer = g_new0 (gboolean, employer_blocks->len + 1);

  for (guint i = 0; i < caucus_comparison_get_n_rows (between); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (between, i);
      const CaucusRow *sides[2] = { NULL, NULL };

      if (row->kind == CAUCUS_ROW_MOVED_FROM)
        continue;
      if (row->old_number != CAUCUS_NO_PARAGRAPH && !has_union[row->old_number])
        {
          has_union[row->old_number] = TRUE;
          sides[CAUCUS_COLUMN_UNION] = g_ptr_array_index (added[CAUCUS_COLUMN_UNION],
                                                          row->old_number);
        }
      if (row->new_number != CAUCUS_NO_PARAGRAPH && !has_employer[row->new_number])
        {
          has_employer[row->new_number] = TRUE;
          sides[CAUCUS_COLUMN_EMPLOYER] = g_ptr_array_index (added[CAUCUS_COLUMN_EMPLOYER],
                                                             row->new_number);
        }
      if (sides[CAUCUS_COLUMN_UNION] != NULL || sides[CAUCUS_COLUMN_EMPLOYER] != NULL)
        add_row (columns, CAUCUS_NO_PARAGRAPH, sides[CAUCUS_COLUMN_UNION],
                 sides[CAUCUS_COLUMN_EMPLOYER]);
    }
}

/**
 * caucus_columns_new:
 * @base: (element-type CaucusBlock): the contract
 * @sides: (array fixed-size=2): what the union and the employer make of it
 * @options: (nullable): as for caucus_compare()
 *
 * Every paragraph of the contract and of both sides has its line, each once. The blocks
 * must not change while the columns live.
 *
 * Returns: (transfer full): the columns; free with caucus_columns_free()
 */
CaucusColumns *
caucus_columns_new (const GPtrArray            *base,
                    const GPtrArray            *sides[2],
                    const CaucusCompareOptions *options)
{
  CaucusColumns *columns = g_new0 (CaucusColumns, 1);
  guint n_places = base->len + 1;
  Places places[2];

  columns->rows = g_array_new (FALSE, FALSE, sizeof (CaucusColumnsRow));
  for (guint side = 0; side < G_N_ELEMENTS (places); side++)
    {
      columns->comparisons[side] = caucus_compare (base, sides[side], options);
      places_init (&places[side], n_places);
      sort_rows (columns->comparisons[side], &places[side]);
    }
  for (guint i = 0; i < n_places; i++)
    {
      const GPtrArray *added[2] = { places[CAUCUS_COLUMN_UNION].added[i],
                                    places[CAUCUS_COLUMN_EMPLOYER].added[i] };

      add_kept (columns, i, places[CAUCUS_COLUMN_UNION].kept[i],
                places[CAUCUS_COLUMN_EMPLOYER].kept[i]);
      if (added[CAUCUS_COLUMN_UNION]->len + added[CAUCUS_COLUMN_EMPLOYER]->len > 0)
        add_new (columns, added, sides);
    }
  for (guint side = 0; side < G_N_ELEMENTS (places); side++)
    places_clear (&places[side], n_places);
  return columns;
}

void
caucus_columns_free (CaucusColumns *columns)
{
  for (guint side = 0; side < G_N_ELEMENTS (columns->comparisons); side++)
    caucus_comparison_free (columns->comparisons[side]);
  g_array_unref (columns->rows);
  g_free (columns);
}

guint
caucus_columns_get_n_rows (const CaucusColumns *columns)
{
  return columns->rows->len;
}

/**
 * caucus_columns_get_row:
 * @position: from 0, in the order of the contract
 *
 * Returns: (transfer none): the line; it lives as long as the columns
 */
const CaucusColumnsRow *
caucus_columns_get_row (const CaucusColumns *columns,
                        guint                position)
{
  g_return_val_if_fail (position < columns->rows->len, NULL);

  return &g_array_index (columns->rows, CaucusColumnsRow, position);
}

/**
 * caucus_columns_get_comparison:
 *
 * Returns: (transfer none): the contract compared with what @side makes of it
 */
const CaucusComparison *
caucus_columns_get_comparison (const CaucusColumns *columns,
                               CaucusColumn         side)
{
  return columns->comparisons[side];
}
