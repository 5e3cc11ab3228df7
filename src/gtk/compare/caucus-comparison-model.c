/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the compare page shows: the rows, which of them are changes, and the one looked at. */
#include "config.h"

#include "caucus-comparison-model.h"

#include "compare/caucus-move-place.h"

#define CONTEXT_ROWS 1

/* A line of the list: a row of the comparison, or how many equal ones are left out. */
typedef struct
{
  guint row;
  guint n_hidden;
  CaucusComparisonRow *object;    /* owned, or NULL while nobody asked */
} Line;

/* The changes at the two ends of a move, from 1. */
typedef struct
{
  guint from;
  guint to;
} Move;

/**
 * CaucusComparisonModel:
 *
 * A list of #CaucusComparisonRow that are made when they are asked for. Neighboring
 * rows that changed are changes of their own: each is a paragraph that somebody has
 * to agree to.
 */
struct _CaucusComparisonModel
{
  GObject parent_instance;

  /* Owned */
  CaucusComparisonRecord *record;
  CaucusReviewBook *book;         /* or NULL */
  GArray *lines;
  GArray *changes;                /* of row numbers, in order */
  GArray *moves;                  /* by the number of the move; the first is none */

  /* State */
  CaucusTextSide left;
  guint change;                   /* from 1; 0 before the first jump */
  gboolean only_changes;
  gboolean shows_numbering;
  gboolean is_inline;
};

enum
{
  PROP_ONLY_CHANGES = 1,
  PROP_N_CHANGES,
  PROP_CHANGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CaucusComparisonModel, caucus_comparison_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
clear_line (gpointer line)
{
  g_clear_object (&((Line *) line)->object);
}

/* --- Rows ---------------------------------------------------------------- */

/* Without a redline the texts stand beside each other, paragraph by paragraph. */
static guint
count_rows (CaucusComparisonModel *model)
{
  if (model->record == NULL)
    return 0;
  if (!model->record->is_sound)
    return MAX (model->record->blocks[CAUCUS_TEXT_OLD]->len,
                model->record->blocks[CAUCUS_TEXT_NEW]->len);
  return caucus_comparison_get_n_rows (model->record->comparison);
}

static gboolean
is_change (CaucusComparisonModel *model,
           guint                  number)
{
  const CaucusRow *row;

  if (!model->record->is_sound)
    return FALSE;
  row = caucus_comparison_get_row (model->record->comparison, number);
  return row->kind != CAUCUS_ROW_EQUAL
         || (model->shows_numbering && g_strcmp0 (row->old_label, row->new_label) != 0);
}

static CaucusComparisonCell *
new_plain_cell (CaucusComparisonModel *model,
                guint                  number,
                CaucusTextSide         side)
{
  GPtrArray *blocks = model->record->blocks[side];

  if (number >= blocks->len)
    return NULL;
  return caucus_comparison_cell_new_plain (blocks, number);
}

static const CaucusRow *
get_change_row (CaucusComparisonModel *model,
                guint                  change)
{
  return caucus_comparison_get_row (model->record->comparison,
                                    g_array_index (model->changes, guint, change - 1));
}

/* Says where the other end of a move is. */
static void
add_move_place (CaucusComparisonModel *model,
                CaucusComparisonCell  *cell,
                const CaucusRow       *row)
{
  const CaucusRow *destination = get_change_row (model,
                                                 g_array_index (model->moves, Move, row->move).to);

  if (cell->kind == CAUCUS_CELL_MOVED_AWAY)
    caucus_move_place_describe (cell, model->record->blocks[CAUCUS_TEXT_NEW],
                                destination->new_number);
  else
    caucus_move_place_describe (cell, model->record->blocks[CAUCUS_TEXT_OLD], row->old_number);
}

/* Whether a row is a part of a paragraph of which the row before is one too. */
static gboolean
is_later_part (CaucusComparisonModel *model,
               guint                  number)
{
  const CaucusRow *row = caucus_comparison_get_row (model->record->comparison, number);
  const CaucusRow *before;

  if (number == 0)
    return FALSE;
  before = caucus_comparison_get_row (model->record->comparison, number - 1);
  if (before->kind != row->kind)
    return FALSE;
  if (row->kind == CAUCUS_ROW_SPLIT)
    return before->old_number == row->old_number;
  return row->kind == CAUCUS_ROW_JOINED && before->new_number == row->new_number;
}

/* The break stands where the text is now. */
static void
add_break (CaucusComparisonModel *model,
           CaucusComparisonCell  *cell,
           guint                  number)
{
  const CaucusRow *row = caucus_comparison_get_row (model->record->comparison, number);

  if (is_later_part (model, number))
    cell->kind = row->kind == CAUCUS_ROW_SPLIT ? CAUCUS_CELL_SPLIT_OFF : CAUCUS_CELL_JOINED_ON;
}

/* Takes the cell that was made of a row of the comparison, if any. */
static CaucusComparisonCell *
finish_cell (CaucusComparisonModel *model,
             CaucusComparisonCell  *cell,
             const CaucusRow       *row)
{
  if (cell != NULL && row->move != 0)
    add_move_place (model, cell, row);
  if (cell != NULL && !model->shows_numbering)
    caucus_comparison_cell_hide_numbering (cell);
  return cell;
}

static CaucusComparisonCell *
new_cell (CaucusComparisonModel *model,
          guint                  number,
          CaucusTextSide         side)
{
  CaucusComparisonCell *cell;
  const CaucusRow *row;

  if (!model->record->is_sound)
    return new_plain_cell (model, number, side);
  row = caucus_comparison_get_row (model->record->comparison, number);
  cell = caucus_comparison_cell_new (model->record, row, side);
  if (side == CAUCUS_TEXT_NEW && cell != NULL)
    add_break (model, cell, number);
  return finish_cell (model, cell, row);
}

/**
 * caucus_comparison_model_new_redline:
 * @number: of a row of the comparison
 *
 * Returns: (nullable) (transfer full): what both texts say there, in one; %NULL where
 *   they have no redline
 */
CaucusComparisonCell *
caucus_comparison_model_new_redline (CaucusComparisonModel *model,
                                     guint                  number)
{
  CaucusComparisonCell *cell;
  const CaucusRow *row;

  if (model->record == NULL || !model->record->is_sound || number >= count_rows (model))
    return NULL;
  row = caucus_comparison_get_row (model->record->comparison, number);
  cell = caucus_comparison_cell_new_inline (model->record, row);
  add_break (model, cell, number);
  return finish_cell (model, cell, row);
}

static CaucusComparisonRow *
new_inline_object (CaucusComparisonModel *model,
                   guint                  number)
{
  guint move = caucus_comparison_get_row (model->record->comparison, number)->move;

  return caucus_comparison_row_new (NULL, caucus_comparison_model_new_redline (model, number),
                                    move);
}

static CaucusTextSide
get_right (CaucusComparisonModel *model)
{
  return model->left == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
}

static guint
get_current_row (CaucusComparisonModel *model)
{
  if (model->change == 0)
    return G_MAXUINT;
  return g_array_index (model->changes, guint, model->change - 1);
}

static CaucusComparisonRow *
new_columns_object (CaucusComparisonModel *model,
                    guint                  number)
{
  guint move = 0;

  if (model->record->is_sound)
    move = caucus_comparison_get_row (model->record->comparison, number)->move;
  return caucus_comparison_row_new (new_cell (model, number, model->left),
                                    new_cell (model, number, get_right (model)), move);
}

/* --- Reviews ------------------------------------------------------------- */

/* Both ends of a move are one change to agree to: that where the paragraph stands now. */
static CaucusReviewKey
get_row_key (CaucusComparisonModel *model,
             guint                  number)
{
  const CaucusRow *row = caucus_comparison_get_row (model->record->comparison, number);
  CaucusReviewKey key;

  if (row->kind == CAUCUS_ROW_MOVED_FROM)
    row = get_change_row (model, g_array_index (model->moves, Move, row->move).to);
  key.old_number = row->old_number;
  key.new_number = row->new_number;
  return key;
}

static CaucusReviewDecision
get_decision (CaucusComparisonModel *model,
              guint                  number)
{
  CaucusReviewKey key;

  if (model->book == NULL || !is_change (model, number))
    return CAUCUS_REVIEW_OPEN;
  key = get_row_key (model, number);
  return caucus_review_book_get_decision (model->book, &key);
}

static void
show_reviews (CaucusComparisonModel *model)
{
  for (guint i = 0; i < model->lines->len; i++)
    {
      const Line *line = &g_array_index (model->lines, Line, i);

      if (line->object != NULL && line->n_hidden == 0)
        caucus_comparison_row_set_decision (line->object, get_decision (model, line->row));
    }
}

/* Texts without a redline cannot be one. */
static CaucusComparisonRow *
new_object (CaucusComparisonModel *model,
            const Line            *line)
{
  CaucusComparisonRow *object;

  if (line->n_hidden > 0)
    return caucus_comparison_row_new_gap (line->n_hidden);
  if (model->is_inline && model->record->is_sound)
    object = new_inline_object (model, line->row);
  else
    object = new_columns_object (model, line->row);
  caucus_comparison_row_set_number (object, line->row);
  caucus_comparison_row_set_is_changed (object, is_change (model, line->row));
  caucus_comparison_row_set_is_current (object, line->row == get_current_row (model));
  caucus_comparison_row_set_decision (object, get_decision (model, line->row));
  return object;
}

/* --- The list ------------------------------------------------------------ */

static GType
get_item_type (GListModel *list)
{
  return CAUCUS_TYPE_COMPARISON_ROW;
}

static guint
get_n_items (GListModel *list)
{
  return CAUCUS_COMPARISON_MODEL (list)->lines->len;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (list);
  Line *line;

  if (position >= model->lines->len)
    return NULL;
  line = &g_array_index (model->lines, Line, position);
  if (line->object == NULL)
    line->object = new_object (model, line);
  return g_object_ref (line->object);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
add_line (CaucusComparisonModel *model,
          guint                  row,
          guint                  n_hidden)
{
  Line line = { .row = row, .n_hidden = n_hidden };

  g_array_append_val (model->lines, line);
}

static gboolean
is_near_change (CaucusComparisonModel *model,
                guint                  number,
                guint                  n_rows)
{
  guint first = number > CONTEXT_ROWS ? number - CONTEXT_ROWS : 0;
  guint last = MIN (number + CONTEXT_ROWS, n_rows - 1);

  for (guint i = first; i <= last; i++)
    {
      if (is_change (model, i))
        return TRUE;
    }
  return FALSE;
}

static void
fill_lines (CaucusComparisonModel *model)
{
  guint n_rows = count_rows (model);
  gboolean hides = model->only_changes && model->changes->len > 0;
  guint n_hidden = 0;

  g_array_set_size (model->lines, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      if (hides && !is_near_change (model, i, n_rows))
        {
          n_hidden++;
          continue;
        }
      if (n_hidden > 0)
        add_line (model, i - n_hidden, n_hidden);
      n_hidden = 0;
      add_line (model, i, 0);
    }
  if (n_hidden > 0)
    add_line (model, n_rows - n_hidden, n_hidden);
}

static void
update_lines (CaucusComparisonModel *model)
{
  guint n_before = model->lines->len;

  fill_lines (model);
  g_list_model_items_changed (G_LIST_MODEL (model), 0, n_before, model->lines->len);
}

/* Called for the last of the changes so far. */
static void
note_move (CaucusComparisonModel *model,
           const CaucusRow       *row)
{
  Move *move;

  if (row->move >= model->moves->len)
    g_array_set_size (model->moves, row->move + 1);
  move = &g_array_index (model->moves, Move, row->move);
  if (row->kind == CAUCUS_ROW_MOVED_FROM)
    move->from = model->changes->len;
  else if (row->kind == CAUCUS_ROW_MOVED_TO)
    move->to = model->changes->len;
}

static void
find_changes (CaucusComparisonModel *model)
{
  guint n_rows = count_rows (model);

  g_array_set_size (model->changes, 0);
  g_array_set_size (model->moves, 1);
  for (guint i = 0; i < n_rows; i++)
    {
      if (!is_change (model, i))
        continue;
      g_array_append_val (model->changes, i);
      note_move (model, caucus_comparison_get_row (model->record->comparison, i));
    }
}

/* The line of a row: lines are in the order of their rows. */
static guint
find_line (CaucusComparisonModel *model,
           guint                  row)
{
  guint low = 0, high = model->lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (model->lines, Line, middle).row < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
set_row_is_current (CaucusComparisonModel *model,
                    gboolean               is_current)
{
  Line *line;

  if (model->change == 0)
    return;
  line = &g_array_index (model->lines, Line, find_line (model, get_current_row (model)));
  if (line->object != NULL)
    caucus_comparison_row_set_is_current (line->object, is_current);
}

/* --- The object ---------------------------------------------------------- */

static void
caucus_comparison_model_finalize (GObject *object)
{
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (object);

  g_clear_pointer (&model->record, caucus_comparison_record_free);
  g_clear_object (&model->book);
  g_clear_pointer (&model->lines, g_array_unref);
  g_clear_pointer (&model->changes, g_array_unref);
  g_clear_pointer (&model->moves, g_array_unref);

  G_OBJECT_CLASS (caucus_comparison_model_parent_class)->finalize (object);
}

static void
caucus_comparison_model_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (object);

  switch (prop_id)
    {
    case PROP_ONLY_CHANGES:
      g_value_set_boolean (value, model->only_changes);
      break;
    case PROP_N_CHANGES:
      g_value_set_uint (value, model->changes->len);
      break;
    case PROP_CHANGE:
      g_value_set_uint (value, model->change);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_comparison_model_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  if (prop_id == PROP_ONLY_CHANGES)
    caucus_comparison_model_set_only_changes (CAUCUS_COMPARISON_MODEL (object),
                                              g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_comparison_model_class_init (CaucusComparisonModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = caucus_comparison_model_finalize;
  object_class->get_property = caucus_comparison_model_get_property;
  object_class->set_property = caucus_comparison_model_set_property;

  properties[PROP_ONLY_CHANGES] = g_param_spec_boolean ("only-changes", NULL, NULL, FALSE,
                                                        flags | G_PARAM_WRITABLE);
  properties[PROP_N_CHANGES] = g_param_spec_uint ("n-changes", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CHANGE] = g_param_spec_uint ("change", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_comparison_model_init (CaucusComparisonModel *model)
{
  model->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (model->lines, clear_line);
  model->changes = g_array_new (FALSE, FALSE, sizeof (guint));
  model->moves = g_array_new (FALSE, TRUE, sizeof (Move));
  model->shows_numbering = TRUE;
}

CaucusComparisonModel *
caucus_comparison_model_new (void)
{
  return g_object_new (CAUCUS_TYPE_COMPARISON_MODEL, NULL);
}

/**
 * caucus_comparison_model_take:
 * @record: (transfer full): the comparison to show from now on
 * @left: which of its texts stands in the left column
 */
void
caucus_comparison_model_take (CaucusComparisonModel  *model,
                              CaucusComparisonRecord *record,
                              CaucusTextSide          left)
{
  g_return_if_fail (CAUCUS_IS_COMPARISON_MODEL (model));

  /* Rows made from the old record do not point into it. */
  g_clear_pointer (&model->record, caucus_comparison_record_free);
  model->record = record;
  model->left = left;
  model->change = 0;
  find_changes (model);
  update_lines (model);
  g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_N_CHANGES]);
  g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_CHANGE]);
}

/* Returns: (nullable) (transfer none): what was taken last */
const CaucusComparisonRecord *
caucus_comparison_model_get_record (CaucusComparisonModel *model)
{
  return model->record;
}

CaucusTextSide
caucus_comparison_model_get_left (CaucusComparisonModel *model)
{
  return model->left;
}

gboolean
caucus_comparison_model_get_only_changes (CaucusComparisonModel *model)
{
  return model->only_changes;
}

/**
 * caucus_comparison_model_set_only_changes:
 *
 * Leaves out equal rows but those beside a change; texts without a change stay whole.
 */
void
caucus_comparison_model_set_only_changes (CaucusComparisonModel *model,
                                          gboolean               only_changes)
{
  if (model->only_changes == only_changes)
    return;
  model->only_changes = only_changes;
  update_lines (model);
  g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_ONLY_CHANGES]);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* The change that a row is, or none where it is no change any more. */
static guint
find_change (CaucusComparisonModel *model,
             guint                  row)
{
  guint position;

  if (g_array_binary_search (model->changes, &row, compare_numbers, &position))
    return position + 1;
  return 0;
}

/**
 * caucus_comparison_model_set_numbering:
 *
 * Whether a paragraph that was only numbered anew is a change, and whether the new
 * numbers in labels and references are marked.
 */
void
caucus_comparison_model_set_numbering (CaucusComparisonModel *model,
                                       gboolean               shows_numbering)
{
  guint row = get_current_row (model);

  if (model->shows_numbering == shows_numbering)
    return;
  model->shows_numbering = shows_numbering;
  find_changes (model);
  model->change = find_change (model, row);
  update_lines (model);
  g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_N_CHANGES]);
  g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_CHANGE]);
}

/* Whether each row is one paragraph with what both texts say, or one of each text. */
void
caucus_comparison_model_set_is_inline (CaucusComparisonModel *model,
                                       gboolean               is_inline)
{
  if (model->is_inline == is_inline)
    return;
  model->is_inline = is_inline;
  update_lines (model);
}

guint
caucus_comparison_model_get_n_changes (CaucusComparisonModel *model)
{
  return model->changes->len;
}

/* Returns: the change looked at, from 1; 0 for none */
guint
caucus_comparison_model_get_change (CaucusComparisonModel *model)
{
  return model->change;
}

/**
 * caucus_comparison_model_go_to_change:
 * @change: from 1
 *
 * Returns: whether there is such a change
 */
gboolean
caucus_comparison_model_go_to_change (CaucusComparisonModel *model,
                                      guint                  change)
{
  if (change == 0 || change > model->changes->len)
    return FALSE;
  set_row_is_current (model, FALSE);
  model->change = change;
  set_row_is_current (model, TRUE);
  g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_CHANGE]);
  return TRUE;
}

/**
 * caucus_comparison_model_go_to_move:
 * @move: the number of a move, from 1
 * @end: where the paragraph was or where it is
 *
 * Returns: whether there is such a move
 */
gboolean
caucus_comparison_model_go_to_move (CaucusComparisonModel *model,
                                    guint                  move,
                                    CaucusTextSide         end)
{
  const Move *ends;

  if (move == 0 || move >= model->moves->len)
    return FALSE;
  ends = &g_array_index (model->moves, Move, move);
  return caucus_comparison_model_go_to_change (model,
                                               end == CAUCUS_TEXT_OLD ? ends->from : ends->to);
}

/* Returns: the change at the other end of the move looked at; 0 where none is */
guint
caucus_comparison_model_get_other_end (CaucusComparisonModel *model)
{
  const CaucusRow *row;
  const Move *ends;

  if (model->change == 0)
    return 0;
  row = get_change_row (model, model->change);
  ends = &g_array_index (model->moves, Move, row->move);
  return row->kind == CAUCUS_ROW_MOVED_FROM ? ends->to : ends->from;
}

/* Returns: where in the list the change looked at stands, 0 for none */
guint
caucus_comparison_model_get_position (CaucusComparisonModel *model)
{
  return model->change > 0 ? find_line (model, get_current_row (model)) : 0;
}

static CaucusOverviewKind
get_overview_kind (CaucusRowKind kind)
{
  switch (kind)
    {
    case CAUCUS_ROW_REMOVED:
      return CAUCUS_OVERVIEW_REMOVED;
    case CAUCUS_ROW_ADDED:
      return CAUCUS_OVERVIEW_ADDED;
    case CAUCUS_ROW_MOVED_FROM:
      return CAUCUS_OVERVIEW_MOVED_AWAY;
    case CAUCUS_ROW_MOVED_TO:
      return CAUCUS_OVERVIEW_MOVED_HERE;
    case CAUCUS_ROW_EQUAL:
      return CAUCUS_OVERVIEW_RENUMBERED;
    case CAUCUS_ROW_CHANGED:
    case CAUCUS_ROW_SPLIT:
    case CAUCUS_ROW_JOINED:
    default:
      return CAUCUS_OVERVIEW_CHANGED;
    }
}

/* Returns: (nullable) (transfer full): the change looked at, what both texts say in one */
CaucusComparisonCell *
caucus_comparison_model_copy_current (CaucusComparisonModel *model)
{
  return caucus_comparison_model_new_redline (model, get_current_row (model));
}

/* Returns: (transfer full): where in the list the changes lie */
CaucusOverview *
caucus_comparison_model_get_overview (CaucusComparisonModel *model)
{
  CaucusOverview *overview = g_new0 (CaucusOverview, 1);
  guint n_seen = 0;

  overview->n_lines = model->lines->len;
  overview->marks = g_array_sized_new (FALSE, FALSE, sizeof (CaucusOverviewMark),
                                       model->changes->len);
  for (guint i = 0; i < model->lines->len && n_seen < model->changes->len; i++)
    {
      const Line *line = &g_array_index (model->lines, Line, i);
      guint row = g_array_index (model->changes, guint, n_seen);
      CaucusOverviewMark mark = { .line = i };

      if (line->row != row || line->n_hidden > 0)
        continue;
      mark.kind = get_overview_kind (
        caucus_comparison_get_row (model->record->comparison, row)->kind);
      g_array_append_val (overview->marks, mark);
      n_seen++;
    }
  return overview;
}

/**
 * caucus_comparison_model_set_book:
 * @book: (nullable): what is thought of the changes between the texts; to be set before
 *   a record of these texts is taken
 */
void
caucus_comparison_model_set_book (CaucusComparisonModel *model,
                                  CaucusReviewBook      *book)
{
  if (model->book == book)
    return;
  if (model->book != NULL)
    g_signal_handlers_disconnect_by_func (model->book, show_reviews, model);
  g_set_object (&model->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (show_reviews), model,
                             G_CONNECT_SWAPPED);
}

/* Returns: (nullable) (transfer none): what is thought of the changes */
CaucusReviewBook *
caucus_comparison_model_get_book (CaucusComparisonModel *model)
{
  return model->book;
}

/**
 * caucus_comparison_model_get_change_row:
 * @change: from 1
 * @number: (out): the row's place in the comparison
 *
 * Returns: (nullable) (transfer none): the row that is the change, if there is one
 */
const CaucusRow *
caucus_comparison_model_get_change_row (CaucusComparisonModel *model,
                                        guint                  change,
                                        guint                 *number)
{
  if (change == 0 || change > model->changes->len)
    return NULL;
  *number = g_array_index (model->changes, guint, change - 1);
  return get_change_row (model, change);
}

/**
 * caucus_comparison_model_get_review_key:
 * @change: from 1
 * @key: (out): by what a review names the change
 *
 * Returns: whether there is such a change
 */
gboolean
caucus_comparison_model_get_review_key (CaucusComparisonModel *model,
                                        guint                  change,
                                        CaucusReviewKey       *key)
{
  if (change == 0 || change > model->changes->len)
    return FALSE;
  *key = get_row_key (model, g_array_index (model->changes, guint, change - 1));
  return TRUE;
}

/**
 * caucus_comparison_model_get_n_reviewed:
 * @n_changes: (out): how many there are to decide on; both ends of a move are one
 *
 * Returns: how many of them somebody has decided on
 */
guint
caucus_comparison_model_get_n_reviewed (CaucusComparisonModel *model,
                                        guint                 *n_changes)
{
  guint n = 0;

  *n_changes = 0;
  if (model->book == NULL || caucus_review_book_get_n_reviews (model->book) == 0)
    return 0;
  for (guint i = 0; i < model->changes->len; i++)
    {
      guint number = g_array_index (model->changes, guint, i);

      if (caucus_comparison_get_row (model->record->comparison, number)->kind
          == CAUCUS_ROW_MOVED_FROM)
        continue;
      (*n_changes)++;
      n += get_decision (model, number) != CAUCUS_REVIEW_OPEN;
    }
  return n;
}
