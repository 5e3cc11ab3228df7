/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the comparison on the page: a paragraph a side, or a gap of equal ones. */
#include "config.h"

#include "caucus-comparison-row.h"

#include "compare/caucus-elsewhere-cell.h"

struct _CaucusComparisonRow
{
  GObject parent_instance;

  /* Owned */
  CaucusComparisonCell *left;     /* or NULL */
  CaucusComparisonCell *right;    /* or NULL; all of an inline row */
  CaucusComparisonCell *both;     /* or NULL */
  char *place;                    /* or NULL */

  /* State */
  guint number;
  guint move;
  guint n_hidden;
  gboolean is_changed;
  gboolean is_current;
  CaucusReviewDecision decision;
};

enum
{
  PROP_IS_CURRENT = 1,
  PROP_DECISION,
  PROP_IS_ELSEWHERE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusComparisonRow, caucus_comparison_row, G_TYPE_OBJECT)

static void
caucus_comparison_row_finalize (GObject *object)
{
  CaucusComparisonRow *row = CAUCUS_COMPARISON_ROW (object);

  g_clear_pointer (&row->left, caucus_comparison_cell_free);
  g_clear_pointer (&row->right, caucus_comparison_cell_free);
  g_clear_pointer (&row->both, caucus_comparison_cell_free);
  g_clear_pointer (&row->place, g_free);

  G_OBJECT_CLASS (caucus_comparison_row_parent_class)->finalize (object);
}

static void
caucus_comparison_row_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_IS_CURRENT)
    g_value_set_boolean (value, CAUCUS_COMPARISON_ROW (object)->is_current);
  else if (prop_id == PROP_DECISION)
    g_value_set_int (value, (int) CAUCUS_COMPARISON_ROW (object)->decision);
  else if (prop_id == PROP_IS_ELSEWHERE)
    g_value_set_boolean (value,
                         caucus_comparison_row_get_is_elsewhere (CAUCUS_COMPARISON_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_comparison_row_class_init (CaucusComparisonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_comparison_row_finalize;
  object_class->get_property = caucus_comparison_row_get_property;

  properties[PROP_IS_CURRENT] =
    g_param_spec_boolean ("is-current", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DECISION] =
    g_param_spec_int ("decision", NULL, NULL, CAUCUS_REVIEW_OPEN, CAUCUS_REVIEW_ASK,
                      CAUCUS_REVIEW_OPEN,
                      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_ELSEWHERE] =
    g_param_spec_boolean ("is-elsewhere", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_comparison_row_init (CaucusComparisonRow *row)
{
}

/**
 * caucus_comparison_row_new:
 * @left: (nullable) (transfer full): what stands in the left column
 * @right: (nullable) (transfer full): what stands in the right column
 * @move: 0, or the number of the moved paragraph
 */
CaucusComparisonRow *
caucus_comparison_row_new (CaucusComparisonCell *left,
                           CaucusComparisonCell *right,
                           guint                 move)
{
  CaucusComparisonRow *row = g_object_new (CAUCUS_TYPE_COMPARISON_ROW, NULL);

  row->left = left;
  row->right = right;
  row->move = move;
  return row;
}

/* Returns: (transfer full): a line that stands for equal paragraphs */
CaucusComparisonRow *
caucus_comparison_row_new_gap (guint n_hidden)
{
  CaucusComparisonRow *row = g_object_new (CAUCUS_TYPE_COMPARISON_ROW, NULL);

  row->n_hidden = n_hidden;
  return row;
}

/* Returns: (nullable) (transfer none): the left column's paragraph */
const CaucusComparisonCell *
caucus_comparison_row_get_left (CaucusComparisonRow *row)
{
  return row->left;
}

/* Returns: (nullable) (transfer none): the right column's paragraph */
const CaucusComparisonCell *
caucus_comparison_row_get_right (CaucusComparisonRow *row)
{
  return row->right;
}

/* Returns: (nullable) (transfer none): what both texts say, in one, to be shown where there is no
   room for two columns */
const CaucusComparisonCell *
caucus_comparison_row_get_both (CaucusComparisonRow *row)
{
  return row->both;
}

/**
 * caucus_comparison_row_take_both:
 * @both: (transfer full): what both texts say of the same paragraph
 */
void
caucus_comparison_row_take_both (CaucusComparisonRow  *row,
                                 CaucusComparisonCell *both)
{
  g_clear_pointer (&row->both, caucus_comparison_cell_free);
  row->both = both;
}

/* Returns: whether the right column's paragraph is what both texts say, and alone */
gboolean
caucus_comparison_row_get_is_inline (CaucusComparisonRow *row)
{
  return row->right != NULL && row->right->is_inline;
}

guint
caucus_comparison_row_get_move (CaucusComparisonRow *row)
{
  return row->move;
}

/* Returns: which row of the comparison the line shows, from 0 */
guint
caucus_comparison_row_get_number (CaucusComparisonRow *row)
{
  return row->number;
}

void
caucus_comparison_row_set_number (CaucusComparisonRow *row,
                                  guint                number)
{
  row->number = number;
}

/* Returns: (nullable) (transfer none): where the paragraph is, for the ear */
const char *
caucus_comparison_row_get_place (CaucusComparisonRow *row)
{
  return row->place;
}

/**
 * caucus_comparison_row_take_place:
 * @place: (transfer full): where the paragraph is, for the ear
 */
void
caucus_comparison_row_take_place (CaucusComparisonRow *row,
                                  char                *place)
{
  g_free (row->place);
  row->place = place;
}

/* Returns: how many equal paragraphs the line stands for, 0 for a line of text */
guint
caucus_comparison_row_get_n_hidden (CaucusComparisonRow *row)
{
  return row->n_hidden;
}

gboolean
caucus_comparison_row_get_is_changed (CaucusComparisonRow *row)
{
  return row->is_changed;
}

void
caucus_comparison_row_set_is_changed (CaucusComparisonRow *row,
                                      gboolean             is_changed)
{
  row->is_changed = is_changed;
}

gboolean
caucus_comparison_row_get_is_current (CaucusComparisonRow *row)
{
  return row->is_current;
}

void
caucus_comparison_row_set_is_current (CaucusComparisonRow *row,
                                      gboolean             is_current)
{
  if (row->is_current == is_current)
    return;
  row->is_current = is_current;
  g_object_notify_by_pspec (G_OBJECT (row), properties[PROP_IS_CURRENT]);
}

/* Returns: what the team thinks of the change */
CaucusReviewDecision
caucus_comparison_row_get_decision (CaucusComparisonRow *row)
{
  return row->decision;
}

void
caucus_comparison_row_set_decision (CaucusComparisonRow  *row,
                                    CaucusReviewDecision  decision)
{
  if (row->decision == decision)
    return;
  row->decision = decision;
  g_object_notify_by_pspec (G_OBJECT (row), properties[PROP_DECISION]);
}

/* Returns: whether the paragraph moved to another article or came from one */
gboolean
caucus_comparison_row_get_is_elsewhere (CaucusComparisonRow *row)
{
  const CaucusComparisonCell *cell = row->left != NULL ? row->left : row->right;

  return cell != NULL && cell->is_elsewhere;
}

/* Shows a paragraph that is removed or added as one that stands, or stood, in another article. */
void
caucus_comparison_row_set_elsewhere (CaucusComparisonRow        *row,
                                     const CaucusElsewherePlace *place,
                                     gboolean                    is_edited)
{
  if (caucus_comparison_row_get_is_elsewhere (row))
    return;
  caucus_elsewhere_cell_mark (row->left != NULL ? row->left : row->right, place, is_edited);
  g_object_notify_by_pspec (G_OBJECT (row), properties[PROP_IS_ELSEWHERE]);
}

/* Shows a paragraph of a section as one of which the section's title does not tell. */
void
caucus_comparison_row_set_alone (CaucusComparisonRow *row)
{
  CaucusComparisonCell *cell = row->left != NULL ? row->left : row->right;

  if (cell->place == CAUCUS_CELL_ALONE)
    return;
  cell->place = CAUCUS_CELL_ALONE;
  g_object_notify_by_pspec (G_OBJECT (row), properties[PROP_IS_ELSEWHERE]);
}
