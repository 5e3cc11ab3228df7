/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of three columns shows: its lines, which are changes, and the one looked at. */
#include "config.h"

#include "caucus-columns-model.h"

#include <string.h>

#include "compare/caucus-comparison-words.h"
#include "compare/caucus-move-place.h"

#define CONTEXT_ROWS 1

/* An item of the list: a row of the columns, or how many that nobody changes are left out. */
typedef struct
{
  guint row;
  guint n_hidden;
  CaucusColumnsLine *object;      /* owned, or NULL while nobody asked */
} Item;

/**
 * CaucusColumnsModel:
 *
 * A list of #CaucusColumnsLine that are made when they are asked for. A line is one
 * change even where both sides have something else there: it is settled at once.
 */
struct _CaucusColumnsModel
{
  GObject parent_instance;

  /* Owned */
  CaucusColumnsRecord *record;
  GArray *items;
  GArray *changes;                /* of row numbers, in order */

  /* State */
  guint n_of_side[CAUCUS_N_SIDES];
  guint change;                   /* from 1; 0 before the first jump */
  gboolean only_changes;
  gboolean shows_numbering;
};

enum
{
  PROP_CHANGE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CaucusColumnsModel, caucus_columns_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* --- Rows ---------------------------------------------------------------- */

/* Without a redline the texts stand beside each other, paragraph by paragraph. */
static guint
count_rows (CaucusColumnsModel *model)
{
  const CaucusColumnsRecord *record = model->record;
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

static gboolean
is_changed_by (CaucusColumnsModel *model,
               guint               number,
               CaucusColumn        side)
{
  const CaucusRow *row;

  if (!model->record->is_sound)
    return FALSE;
  row = caucus_columns_get_row (model->record->columns, number)->sides[side];
  return row != NULL
         && (row->kind != CAUCUS_ROW_EQUAL
             || (model->shows_numbering && g_strcmp0 (row->old_label, row->new_label) != 0));
}

static CaucusComparisonCell *
new_plain_cell (const GPtrArray *blocks,
                guint            number)
{
  if (blocks == NULL || number >= blocks->len)
    return NULL;
  return caucus_comparison_cell_new_plain (blocks, number);
}

/* Of a paragraph that a side has in several parts the contract has one. */
static CaucusComparisonCell *
new_contract_cell (CaucusColumnsModel *model,
                   guint               number)
{
  const CaucusColumns *columns = model->record->columns;
  int base_number = caucus_columns_get_row (columns, number)->base_number;

  if (base_number == CAUCUS_NO_PARAGRAPH
      || (number > 0 && caucus_columns_get_row (columns, number - 1)->base_number == base_number))
    return NULL;
  return new_plain_cell (model->record->base, (guint) base_number);
}

/* It stands beside the contract's paragraph, wherever the side has it. */
static void
add_move_place (CaucusComparisonCell *cell,
                const GPtrArray      *blocks,
                int                   number)
{
  cell->kind = CAUCUS_CELL_MOVED_AWAY;
  cell->is_beside = TRUE;
  cell->is_renumbered = FALSE;
  caucus_move_place_describe (cell, blocks, number);
}

/* What a side says, with what it makes of the contract marked in it. */
static CaucusComparisonCell *
new_side_cell (CaucusColumnsModel *model,
               guint               number,
               CaucusColumn        side)
{
  const CaucusColumnsRecord *record = model->record;
  const CaucusRow *row = caucus_columns_get_row (record->columns, number)->sides[side];
  const CaucusComparisonRecord texts = { .blocks = { record->base, record->sides[side] } };
  CaucusComparisonCell *cell;

  if (row == NULL || record->sides[side] == NULL)
    return NULL;
  cell = caucus_comparison_cell_new_inline (&texts, row);
  if (row->move != 0)
    add_move_place (cell, record->sides[side], row->new_number);
  if (!model->shows_numbering)
    caucus_comparison_cell_hide_numbering (cell);
  return cell;
}

static gboolean
has_same_marks (const CaucusComparisonCell *cell,
                const CaucusComparisonCell *other)
{
  if (cell->marks->len != other->marks->len)
    return FALSE;
  for (guint i = 0; i < cell->marks->len; i++)
    {
      const CaucusMarkRange *range = &g_array_index (cell->marks, CaucusMarkRange, i);
      const CaucusMarkRange *other_range = &g_array_index (other->marks, CaucusMarkRange, i);

      if (range->mark != other_range->mark || range->start != other_range->start
          || range->end != other_range->end)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_alike (const CaucusComparisonCell *cell,
          const CaucusComparisonCell *other)
{
  return cell->kind == other->kind && cell->block_kind == other->block_kind
         && g_str_equal (cell->text, other->text) && g_strcmp0 (cell->label, other->label) == 0
         && g_strcmp0 (cell->other_label, other->other_label) == 0
         && g_strcmp0 (cell->above, other->above) == 0 && has_same_marks (cell, other);
}

/* Nothing is known of what they have in common. */
static CaucusColumnsLine *
new_plain_line (CaucusColumnsModel *model,
                guint               number)
{
  const CaucusColumnsRecord *record = model->record;
  const CaucusColumnsParts parts = {
    .cells = {
      [CAUCUS_PLACE_UNION] = new_plain_cell (record->sides[CAUCUS_COLUMN_UNION], number),
      [CAUCUS_PLACE_CONTRACT] = new_plain_cell (record->base, number),
      [CAUCUS_PLACE_EMPLOYER] = new_plain_cell (record->sides[CAUCUS_COLUMN_EMPLOYER], number),
    },
    .is_changed = {[CAUCUS_PLACE_UNION] = TRUE, [CAUCUS_PLACE_EMPLOYER] = TRUE },
  };

  return caucus_columns_line_new (&parts);
}

static CaucusColumnsLine *
new_marked_line (CaucusColumnsModel *model,
                 guint               number)
{
  const CaucusColumnsRecord *record = model->record;
  gboolean by_union = is_changed_by (model, number, CAUCUS_COLUMN_UNION);
  gboolean by_employer = is_changed_by (model, number, CAUCUS_COLUMN_EMPLOYER);
  CaucusColumnsParts parts = {
    .cells = {
      [CAUCUS_PLACE_UNION] = new_side_cell (model, number, CAUCUS_COLUMN_UNION),
      [CAUCUS_PLACE_CONTRACT] = new_contract_cell (model, number),
      [CAUCUS_PLACE_EMPLOYER] = new_side_cell (model, number, CAUCUS_COLUMN_EMPLOYER),
    },
    .is_changed = {[CAUCUS_PLACE_UNION] = by_union, [CAUCUS_PLACE_EMPLOYER] = by_employer },
    .is_alone = by_union != by_employer && record->sides[CAUCUS_COLUMN_UNION] != NULL
                && record->sides[CAUCUS_COLUMN_EMPLOYER] != NULL,
  };

  if (by_union && by_employer)
    parts.is_alike = is_alike (parts.cells[CAUCUS_PLACE_UNION],
                               parts.cells[CAUCUS_PLACE_EMPLOYER]);
  return caucus_columns_line_new (&parts);
}

static guint
get_current_row (CaucusColumnsModel *model)
{
  if (model->change == 0)
    return G_MAXUINT;
  return g_array_index (model->changes, guint, model->change - 1);
}

static CaucusColumnsLine *
new_object (CaucusColumnsModel *model,
            const Item         *item)
{
  CaucusColumnsLine *line;

  if (item->n_hidden > 0)
    return caucus_columns_line_new_gap (item->n_hidden);
  line = model->record->is_sound ? new_marked_line (model, item->row)
                                 : new_plain_line (model, item->row);
  caucus_columns_line_set_is_current (line, item->row == get_current_row (model));
  return line;
}

/* --- The list ------------------------------------------------------------ */

static GType
get_item_type (GListModel *list)
{
  return CAUCUS_TYPE_COLUMNS_LINE;
}

static guint
get_n_items (GListModel *list)
{
  return CAUCUS_COLUMNS_MODEL (list)->items->len;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  CaucusColumnsModel *model = CAUCUS_COLUMNS_MODEL (list);
  Item *item;

  if (position >= model->items->len)
    return NULL;
  item = &g_array_index (model->items, Item, position);
  if (item->object == NULL)
    item->object = new_object (model, item);
  return g_object_ref (item->object);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
clear_item (gpointer item)
{
  g_clear_object (&((Item *) item)->object);
}

static void
add_rows (CaucusColumnsModel *model,
          guint               first,
          guint               end)
{
  for (guint i = first; i < end; i++)
    {
      Item item = { .row = i };

      g_array_append_val (model->items, item);
    }
}

static void
add_gap (CaucusColumnsModel *model,
         guint               first,
         guint               end)
{
  Item item = { .row = first, .n_hidden = end - first };

  if (end > first)
    g_array_append_val (model->items, item);
}

/* Around each change what stands beside it, and between them gaps. */
static void
add_changes (CaucusColumnsModel *model,
             guint               n_rows)
{
  guint done = 0;

  for (guint i = 0; i < model->changes->len; i++)
    {
      guint row = g_array_index (model->changes, guint, i);
      guint first = MAX (done, row > CONTEXT_ROWS ? row - CONTEXT_ROWS : 0);
      guint end = MIN (row + CONTEXT_ROWS + 1, n_rows);

      add_gap (model, done, first);
      add_rows (model, first, end);
      done = end;
    }
  add_gap (model, done, n_rows);
}

static void
update_items (CaucusColumnsModel *model)
{
  guint n_before = model->items->len;
  guint n_rows = count_rows (model);

  g_array_set_size (model->items, 0);
  if (model->only_changes && model->changes->len > 0)
    add_changes (model, n_rows);
  else
    add_rows (model, 0, n_rows);
  g_list_model_items_changed (G_LIST_MODEL (model), 0, n_before, model->items->len);
}

static void
find_changes (CaucusColumnsModel *model)
{
  guint n_rows = count_rows (model);

  g_array_set_size (model->changes, 0);
  memset (model->n_of_side, 0, sizeof model->n_of_side);
  for (guint i = 0; i < n_rows; i++)
    {
      gboolean by_union = is_changed_by (model, i, CAUCUS_COLUMN_UNION);
      gboolean by_employer = is_changed_by (model, i, CAUCUS_COLUMN_EMPLOYER);

      model->n_of_side[CAUCUS_COLUMN_UNION] += by_union;
      model->n_of_side[CAUCUS_COLUMN_EMPLOYER] += by_employer;
      if (by_union || by_employer)
        g_array_append_val (model->changes, i);
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint first = ((const Item *) a)->row;
  guint second = ((const Item *) b)->row;

  return (first > second) - (first < second);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* No change is ever in a gap. */
static guint
find_item (CaucusColumnsModel *model,
           guint               row)
{
  const Item wanted = { .row = row };
  guint position = 0;

  g_array_binary_search (model->items, &wanted, compare_rows, &position);
  return position;
}

/* The change that a row is, or none where it is no change any more. */
static guint
find_change (CaucusColumnsModel *model,
             guint               row)
{
  guint position;

  if (g_array_binary_search (model->changes, &row, compare_numbers, &position))
    return position + 1;
  return 0;
}

static void
set_line_is_current (CaucusColumnsModel *model,
                     gboolean            is_current)
{
  const Item *item;

  if (model->change == 0)
    return;
  item = &g_array_index (model->items, Item, find_item (model, get_current_row (model)));
  if (item->object != NULL)
    caucus_columns_line_set_is_current (item->object, is_current);
}

/* --- The object ---------------------------------------------------------- */

static void
caucus_columns_model_finalize (GObject *object)
{
  CaucusColumnsModel *model = CAUCUS_COLUMNS_MODEL (object);

  g_clear_pointer (&model->record, caucus_columns_record_free);
  g_clear_pointer (&model->items, g_array_unref);
  g_clear_pointer (&model->changes, g_array_unref);

  G_OBJECT_CLASS (caucus_columns_model_parent_class)->finalize (object);
}

static void
caucus_columns_model_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_CHANGE)
    g_value_set_uint (value, CAUCUS_COLUMNS_MODEL (object)->change);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_columns_model_class_init (CaucusColumnsModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_columns_model_finalize;
  object_class->get_property = caucus_columns_model_get_property;

  properties[PROP_CHANGE] =
    g_param_spec_uint ("change", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_columns_model_init (CaucusColumnsModel *model)
{
  model->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (model->items, clear_item);
  model->changes = g_array_new (FALSE, FALSE, sizeof (guint));
  model->shows_numbering = TRUE;
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
  g_clear_pointer (&model->record, caucus_columns_record_free);
  model->record = record;
  model->change = 0;
  find_changes (model);
  update_items (model);
  g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_CHANGE]);
}

/* Returns: (nullable) (transfer none): what was taken last */
const CaucusColumnsRecord *
caucus_columns_model_get_record (CaucusColumnsModel *model)
{
  return model->record;
}

gboolean
caucus_columns_model_get_only_changes (CaucusColumnsModel *model)
{
  return model->only_changes;
}

/**
 * caucus_columns_model_set_only_changes:
 *
 * Leaves out what neither side changes but the lines beside a change; texts without a
 * change stay whole.
 */
void
caucus_columns_model_set_only_changes (CaucusColumnsModel *model,
                                       gboolean            only_changes)
{
  if (model->only_changes == only_changes)
    return;
  model->only_changes = only_changes;
  update_items (model);
}

/**
 * caucus_columns_model_set_numbering:
 *
 * Whether a paragraph that was only numbered anew is a change, and whether the new
 * numbers in labels and references are marked.
 */
void
caucus_columns_model_set_numbering (CaucusColumnsModel *model,
                                    gboolean            shows_numbering)
{
  guint row = get_current_row (model);

  if (model->shows_numbering == shows_numbering)
    return;
  model->shows_numbering = shows_numbering;
  find_changes (model);
  model->change = find_change (model, row);
  update_items (model);
  g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_CHANGE]);
}

guint
caucus_columns_model_get_n_changes (CaucusColumnsModel *model)
{
  return model->changes->len;
}

/* Returns: how many of the changes are the side's */
guint
caucus_columns_model_count_side (CaucusColumnsModel *model,
                                 CaucusColumn        side)
{
  return model->n_of_side[side];
}

/* Returns: the change looked at, from 1; 0 for none */
guint
caucus_columns_model_get_change (CaucusColumnsModel *model)
{
  return model->change;
}

/**
 * caucus_columns_model_go_to_change:
 * @change: from 1
 *
 * Returns: whether there is such a change
 */
gboolean
caucus_columns_model_go_to_change (CaucusColumnsModel *model,
                                   guint               change)
{
  if (change == 0 || change > model->changes->len)
    return FALSE;
  set_line_is_current (model, FALSE);
  model->change = change;
  set_line_is_current (model, TRUE);
  g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_CHANGE]);
  return TRUE;
}

/* Returns: where in the list the change looked at stands, 0 for none */
guint
caucus_columns_model_get_position (CaucusColumnsModel *model)
{
  return model->change > 0 ? find_item (model, get_current_row (model)) : 0;
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
  guint number = get_current_row (model);
  g_autoptr (CaucusComparisonRow) row = NULL;

  if (model->change == 0 || !is_changed_by (model, number, side))
    return NULL;
  row = caucus_comparison_row_new (NULL, new_side_cell (model, number, side), 0);
  return caucus_comparison_words_for_change (row);
}
