/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of three columns shows: the rows of the contract and of both sides' texts. */
#include "config.h"

#include "caucus-columns-model-private.h"

#include "caucus-row.h"
#include "compare/caucus-comparison-words.h"

G_DEFINE_FINAL_TYPE (CaucusColumnsModel, caucus_columns_model, CAUCUS_TYPE_CHANGE_LINES)

/* --- Rows ---------------------------------------------------------------- */

/* Without a redline the texts stand beside each other, paragraph by paragraph. */
static guint
caucus_columns_model_count_rows (CaucusChangeLines *lines)
{
  const CaucusColumnsRecord *record = CAUCUS_COLUMNS_MODEL (lines)->record;
  guint n;

  if (record == NULL)
    return 0;
  if (record->is_sound)
    return caucus_columns_get_n_rows (record->columns);
  n = record->base->len;
  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    n = MAX (n, record->sides[i] != NULL ? record->sides[i]->len : 0);
  return n;
}

const CaucusRow *
caucus_columns_model_get_side_row (CaucusColumnsModel *model,
                                   guint               number,
                                   CaucusColumn        side)
{
  return caucus_columns_get_row (model->record->columns, number)->sides[side];
}

/* Returns: (nullable): what a side changes there */
const CaucusTextChange *
caucus_columns_model_get_change (CaucusColumnsModel *model,
                                 guint               number,
                                 CaucusColumn        side)
{
  const CaucusTextChanges *changes = model->record->changes[side];
  const CaucusRow *row = caucus_columns_model_get_side_row (model, number, side);
  guint position, change;

  if (row == NULL || row->kind == CAUCUS_ROW_EQUAL)
    return NULL;
  position = caucus_text_changes_find_row (changes, row->old_number, row->new_number);
  change = caucus_text_changes_find (changes, position);
  return caucus_text_changes_get (changes, change);
}

/* A section that a side strikes, or a paragraph that it splits, is settled at once, and with it
   what the other side does in it. */
static gboolean
goes_on (CaucusColumnsModel *model,
         guint               number)
{
  for (guint i = 0; number > 0 && i < CAUCUS_N_SIDES; i++)
    {
      CaucusColumn side = (CaucusColumn) i;
      const CaucusTextChange *change = caucus_columns_model_get_change (model, number, side);

      if (change != NULL && change == caucus_columns_model_get_change (model, number - 1, side))
        return TRUE;
    }
  return FALSE;
}

static void
caucus_columns_model_list_stops (CaucusChangeLines *lines,
                                 GArray            *stops)
{
  CaucusColumnsModel *model = CAUCUS_COLUMNS_MODEL (lines);
  guint n_rows;

  if (model->record == NULL || !model->record->is_sound)
    return;
  n_rows = caucus_columns_get_n_rows (model->record->columns);
  for (guint i = 0; i < n_rows; i++)
    {
      const CaucusStop stop = { i, 1, CAUCUS_NO_ROW };

      if (caucus_columns_model_get_change (model, i, CAUCUS_COLUMN_UNION) == NULL
          && caucus_columns_model_get_change (model, i, CAUCUS_COLUMN_EMPLOYER) == NULL)
        continue;
      if (goes_on (model, i))
        g_array_index (stops, CaucusStop, stops->len - 1).n_rows++;
      else
        g_array_append_val (stops, stop);
    }
}

/* Whether anything of what the side has there is marked. */
gboolean
caucus_columns_model_is_marked_by (CaucusColumnsModel *model,
                                   guint               number,
                                   CaucusColumn        side)
{
  const CaucusRow *row = NULL;

  if (model->record->is_sound)
    row = caucus_columns_model_get_side_row (model, number, side);
  return row != NULL && caucus_change_lines_marks (CAUCUS_CHANGE_LINES (model), row);
}

static void
caucus_columns_model_list_renumbered (CaucusChangeLines *lines,
                                      GArray            *rows)
{
  CaucusColumnsModel *model = CAUCUS_COLUMNS_MODEL (lines);
  guint n_rows = 0;

  if (model->record != NULL && model->record->is_sound)
    n_rows = caucus_columns_get_n_rows (model->record->columns);
  for (guint i = 0; i < n_rows; i++)
    {
      if (caucus_change_lines_find_change (lines, i) == 0
          && (caucus_columns_model_is_marked_by (model, i, CAUCUS_COLUMN_UNION)
              || caucus_columns_model_is_marked_by (model, i, CAUCUS_COLUMN_EMPLOYER)))
        g_array_append_val (rows, i);
    }
}

/* --- Lines --------------------------------------------------------------- */

static gpointer
caucus_columns_model_create_line (CaucusChangeLines *lines,
                                  guint              number)
{
  return caucus_columns_model_new_line (CAUCUS_COLUMNS_MODEL (lines), number);
}

static gpointer
caucus_columns_model_create_gap (CaucusChangeLines *lines,
                                 guint              n_hidden)
{
  return caucus_columns_line_new_gap (n_hidden);
}

static void
caucus_columns_model_show_state (CaucusChangeLines *lines,
                                 gpointer           line,
                                 guint              number)
{
  CaucusColumnsModel *model = CAUCUS_COLUMNS_MODEL (lines);

  if (caucus_columns_line_get_parts (line)->stamp != model->stamp)
    {
      CaucusColumnsParts parts;

      caucus_columns_model_fill_parts (model, number, &parts);
      caucus_columns_line_take_parts (line, &parts);
    }
  caucus_columns_line_set_is_current (line,
                                      caucus_change_lines_is_current (lines, number));
}

/* --- The overview -------------------------------------------------------- */

/* What a side does to a paragraph that it changes. */
static CaucusOverviewKind
get_side_kind (CaucusColumnsModel *model,
               guint               number,
               CaucusColumn        side)
{
  const CaucusRow *row = caucus_columns_model_get_side_row (model, number, side);
  gboolean is_moved = row->move != 0
                      || caucus_columns_model_find_elsewhere (model, number, side) != NULL;

  if (row->kind == CAUCUS_ROW_EQUAL)
    return CAUCUS_OVERVIEW_RENUMBERED;
  if ((row->kind == CAUCUS_ROW_SPLIT || row->kind == CAUCUS_ROW_JOINED)
      && !caucus_row_has_edits (row))
    return CAUCUS_OVERVIEW_BROKEN;
  if (side == CAUCUS_COLUMN_UNION)
    return is_moved ? CAUCUS_OVERVIEW_MOVED_FIRST : CAUCUS_OVERVIEW_FIRST;
  return is_moved ? CAUCUS_OVERVIEW_MOVED_SECOND : CAUCUS_OVERVIEW_SECOND;
}

/* What both change is a change of both, however they change it. */
static CaucusOverviewKind
caucus_columns_model_get_kind (CaucusChangeLines *lines,
                               guint              number)
{
  CaucusColumnsModel *model = CAUCUS_COLUMNS_MODEL (lines);
  gboolean by_union = caucus_columns_model_is_marked_by (model, number, CAUCUS_COLUMN_UNION);
  gboolean by_employer = caucus_columns_model_is_marked_by (model, number, CAUCUS_COLUMN_EMPLOYER);
  CaucusOverviewKind kind = CAUCUS_OVERVIEW_RENUMBERED;

  if (by_union)
    kind = get_side_kind (model, number, CAUCUS_COLUMN_UNION);
  if (!by_employer)
    return kind;
  if (kind == CAUCUS_OVERVIEW_RENUMBERED)
    return get_side_kind (model, number, CAUCUS_COLUMN_EMPLOYER);
  return CAUCUS_OVERVIEW_BOTH;
}

/* Each side has the lane on its column's side. */
static void
caucus_columns_model_complete_overview (CaucusChangeLines *lines,
                                        CaucusOverview    *overview)
{
  gboolean is_by_author = CAUCUS_COLUMNS_MODEL (lines)->is_by_author;

  overview->colors[0] = "union_color";
  overview->colors[1] = "employer_color";
  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    overview->moved_colors[i] = is_by_author ? overview->colors[i] : "mark_moved_color";
}

/* --- The object ---------------------------------------------------------- */

static void
caucus_columns_model_finalize (GObject *object)
{
  CaucusColumnsModel *model = CAUCUS_COLUMNS_MODEL (object);

  caucus_columns_model_forget_elsewhere (model);
  g_clear_pointer (&model->record, caucus_columns_record_free);

  G_OBJECT_CLASS (caucus_columns_model_parent_class)->finalize (object);
}

static void
caucus_columns_model_class_init (CaucusColumnsModelClass *klass)
{
  CaucusChangeLinesClass *lines_class = CAUCUS_CHANGE_LINES_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = caucus_columns_model_finalize;
  lines_class->count_rows = caucus_columns_model_count_rows;
  lines_class->list_stops = caucus_columns_model_list_stops;
  lines_class->list_renumbered = caucus_columns_model_list_renumbered;
  lines_class->create_line = caucus_columns_model_create_line;
  lines_class->create_gap = caucus_columns_model_create_gap;
  lines_class->show_state = caucus_columns_model_show_state;
  lines_class->get_kind = caucus_columns_model_get_kind;
  lines_class->complete_overview = caucus_columns_model_complete_overview;
}

static void
caucus_columns_model_init (CaucusColumnsModel *model)
{
}

CaucusColumnsModel *
caucus_columns_model_new (void)
{
  return g_object_new (CAUCUS_TYPE_COLUMNS_MODEL, NULL);
}

/**
 * caucus_columns_model_take:
 * @record: (transfer full): the texts to show from now on
 */
void
caucus_columns_model_take (CaucusColumnsModel  *model,
                           CaucusColumnsRecord *record)
{
  g_return_if_fail (CAUCUS_IS_COLUMNS_MODEL (model));

  /* Lines made from the old record do not point into it. */
  caucus_columns_model_forget_elsewhere (model);
  g_clear_pointer (&model->record, caucus_columns_record_free);
  model->record = record;
  caucus_change_lines_reset (CAUCUS_CHANGE_LINES (model));
}

/* Returns: (nullable) (transfer none): what was taken last */
const CaucusColumnsRecord *
caucus_columns_model_get_record (CaucusColumnsModel *model)
{
  return model->record;
}

/* Whether marks have the colour of the side that makes them, or of what happened. */
void
caucus_columns_model_set_by_author (CaucusColumnsModel *model,
                                    gboolean            is_by_author)
{
  if (model->is_by_author == is_by_author)
    return;
  model->is_by_author = is_by_author;
  caucus_change_lines_make_again (CAUCUS_CHANGE_LINES (model));
}

/**
 * caucus_columns_model_new_line:
 * @number: of a row
 *
 * Returns: (nullable) (transfer full): what the three texts say there, whether it is shown
 *   or not
 */
CaucusColumnsLine *
caucus_columns_model_new_line (CaucusColumnsModel *model,
                               guint               number)
{
  CaucusColumnsParts parts;

  if (number >= caucus_columns_model_count_rows (CAUCUS_CHANGE_LINES (model)))
    return NULL;
  caucus_columns_model_fill_parts (model, number, &parts);
  return caucus_columns_line_new (&parts);
}

/* Returns: how many changes the side makes */
guint
caucus_columns_model_count_side (CaucusColumnsModel *model,
                                 CaucusColumn        side)
{
  return model->record->is_sound ? caucus_text_changes_get_n (model->record->changes[side]) : 0;
}

/**
 * caucus_columns_model_describe_change:
 *
 * Returns: (nullable) (transfer full): what a screen reader says of what the side makes
 *   of the paragraph that is looked at; %NULL where that is nothing
 */
char *
caucus_columns_model_describe_change (CaucusColumnsModel *model,
                                      CaucusColumn        side)
{
  guint number = caucus_change_lines_get_current_row (CAUCUS_CHANGE_LINES (model));
  g_autoptr (CaucusComparisonRow) row = NULL;

  if (number == CAUCUS_NO_ROW || !caucus_columns_model_is_marked_by (model, number, side))
    return NULL;
  row = caucus_comparison_row_new (NULL, caucus_columns_model_new_cell (model, number, side), 0);
  return caucus_comparison_words_for_change (row);
}
