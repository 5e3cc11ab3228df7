/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a comparison are shown, which are changes, and the one looked at. */
#include "config.h"

#include "caucus-change-lines.h"

#define CONTEXT_ROWS 1

/* A line of the list: a row of the comparison, or how many from that row on are left out. */
typedef struct
{
  guint row;
  guint n_hidden;
  GObject *object;                /* owned, or NULL while nobody asked */
} Line;

/**
 * CaucusChangeLines:
 * @only-changes: whether what is no change is left out, but for what stands beside one
 * @change: the change looked at, from 1; 0 for none
 *
 * A list of objects that are made when they are asked for. Neighboring rows that
 * changed are changes of their own: each is a paragraph that somebody has to agree to.
 */
typedef struct
{
  /* Owned */
  GArray *lines;
  GArray *changes;                /* of row numbers, in order */

  /* State */
  guint change;
  gboolean only_changes;
  gboolean shows_numbering;
} CaucusChangeLinesPrivate;

enum
{
  PROP_ONLY_CHANGES = 1,
  PROP_CHANGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *interface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CaucusChangeLines, caucus_change_lines, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (CaucusChangeLines)
                                  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static CaucusChangeLinesPrivate *
get_private (CaucusChangeLines *lines)
{
  return caucus_change_lines_get_instance_private (lines);
}

/* --- The list ------------------------------------------------------------ */

static GType
get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *list)
{
  return get_private (CAUCUS_CHANGE_LINES (list))->lines->len;
}

static void
create_object (CaucusChangeLines *lines,
               Line              *line)
{
  CaucusChangeLinesClass *klass = CAUCUS_CHANGE_LINES_GET_CLASS (lines);

  if (line->n_hidden > 0)
    {
      line->object = klass->create_gap (lines, line->n_hidden);
      return;
    }
  line->object = klass->create_line (lines, line->row);
  klass->show_state (lines, line->object, line->row);
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  CaucusChangeLines *lines = CAUCUS_CHANGE_LINES (list);
  CaucusChangeLinesPrivate *priv = get_private (lines);
  Line *line;

  if (position >= priv->lines->len)
    return NULL;
  line = &g_array_index (priv->lines, Line, position);
  if (line->object == NULL)
    create_object (lines, line);
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
clear_line (gpointer line)
{
  g_clear_object (&((Line *) line)->object);
}

static void
add_rows (GArray *lines,
          guint   first,
          guint   end)
{
  for (guint i = first; i < end; i++)
    {
      Line line = { .row = i };

      g_array_append_val (lines, line);
    }
}

static void
add_gap (GArray *lines,
         guint   first,
         guint   end)
{
  Line line = { .row = first, .n_hidden = end - first };

  if (end > first)
    g_array_append_val (lines, line);
}

/* Around each change what stands beside it, and between them gaps. */
static void
add_changes (CaucusChangeLinesPrivate *priv,
             guint                     n_rows)
{
  guint done = 0;

  for (guint i = 0; i < priv->changes->len; i++)
    {
      guint row = g_array_index (priv->changes, guint, i);
      guint first = MAX (done, row > CONTEXT_ROWS ? row - CONTEXT_ROWS : 0);
      guint end = MIN (row + CONTEXT_ROWS + 1, n_rows);

      add_gap (priv->lines, done, first);
      add_rows (priv->lines, first, end);
      done = end;
    }
  add_gap (priv->lines, done, n_rows);
}

/* Texts without a change stay whole. */
static void
update_lines (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);
  guint n_before = priv->lines->len;
  guint n_rows = CAUCUS_CHANGE_LINES_GET_CLASS (lines)->count_rows (lines);

  g_array_set_size (priv->lines, 0);
  if (priv->only_changes && priv->changes->len > 0)
    add_changes (priv, n_rows);
  else
    add_rows (priv->lines, 0, n_rows);
  g_list_model_items_changed (G_LIST_MODEL (lines), 0, n_before, priv->lines->len);
}

/* --- Changes ------------------------------------------------------------- */

static void
find_changes (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);
  CaucusChangeLinesClass *klass = CAUCUS_CHANGE_LINES_GET_CLASS (lines);
  guint n_rows = klass->count_rows (lines);

  g_array_set_size (priv->changes, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      if (klass->is_change (lines, i))
        g_array_append_val (priv->changes, i);
    }
}

/* Lines begin with their row, so that both are found by it. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* No change is ever in a gap. */
static guint
find_line (CaucusChangeLinesPrivate *priv,
           guint                     row)
{
  const Line wanted = { .row = row };
  guint position = 0;

  g_array_binary_search (priv->lines, &wanted, compare_rows, &position);
  return position;
}

static void
show_state (CaucusChangeLines *lines,
            guint              row)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);
  const Line *line;

  if (row == CAUCUS_NO_ROW)
    return;
  line = &g_array_index (priv->lines, Line, find_line (priv, row));
  if (line->object != NULL)
    CAUCUS_CHANGE_LINES_GET_CLASS (lines)->show_state (lines, line->object, row);
}

/* --- The object ---------------------------------------------------------- */

static void
caucus_change_lines_finalize (GObject *object)
{
  CaucusChangeLinesPrivate *priv = get_private (CAUCUS_CHANGE_LINES (object));

  g_clear_pointer (&priv->lines, g_array_unref);
  g_clear_pointer (&priv->changes, g_array_unref);

  G_OBJECT_CLASS (caucus_change_lines_parent_class)->finalize (object);
}

static void
caucus_change_lines_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CaucusChangeLinesPrivate *priv = get_private (CAUCUS_CHANGE_LINES (object));

  if (prop_id == PROP_ONLY_CHANGES)
    g_value_set_boolean (value, priv->only_changes);
  else if (prop_id == PROP_CHANGE)
    g_value_set_uint (value, priv->change);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_change_lines_class_init (CaucusChangeLinesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = caucus_change_lines_finalize;
  object_class->get_property = caucus_change_lines_get_property;

  properties[PROP_ONLY_CHANGES] = g_param_spec_boolean ("only-changes", NULL, NULL, FALSE, flags);
  properties[PROP_CHANGE] = g_param_spec_uint ("change", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_change_lines_init (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);

  priv->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (priv->lines, clear_line);
  priv->changes = g_array_new (FALSE, FALSE, sizeof (guint));
  priv->shows_numbering = TRUE;
}

/**
 * caucus_change_lines_reset:
 *
 * To be called when the rows are those of another comparison. No change is looked at then.
 */
void
caucus_change_lines_reset (CaucusChangeLines *lines)
{
  g_return_if_fail (CAUCUS_IS_CHANGE_LINES (lines));

  get_private (lines)->change = 0;
  find_changes (lines);
  update_lines (lines);
  g_object_notify_by_pspec (G_OBJECT (lines), properties[PROP_CHANGE]);
}

/* To be called when the same rows are shown in another way. */
void
caucus_change_lines_make_again (CaucusChangeLines *lines)
{
  update_lines (lines);
}

/* To be called when the state of any row may have changed. */
void
caucus_change_lines_show_states (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);
  CaucusChangeLinesClass *klass = CAUCUS_CHANGE_LINES_GET_CLASS (lines);

  for (guint i = 0; i < priv->lines->len; i++)
    {
      const Line *line = &g_array_index (priv->lines, Line, i);

      if (line->object != NULL && line->n_hidden == 0)
        klass->show_state (lines, line->object, line->row);
    }
}

gboolean
caucus_change_lines_get_only_changes (CaucusChangeLines *lines)
{
  return get_private (lines)->only_changes;
}

void
caucus_change_lines_set_only_changes (CaucusChangeLines *lines,
                                      gboolean           only_changes)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);

  if (priv->only_changes == only_changes)
    return;
  priv->only_changes = only_changes;
  update_lines (lines);
  g_object_notify_by_pspec (G_OBJECT (lines), properties[PROP_ONLY_CHANGES]);
}

gboolean
caucus_change_lines_get_numbering (CaucusChangeLines *lines)
{
  return get_private (lines)->shows_numbering;
}

/**
 * caucus_change_lines_set_numbering:
 *
 * Whether a paragraph that was only numbered anew is a change, and whether the new
 * numbers in labels and references are marked. The change looked at stays the same one.
 */
void
caucus_change_lines_set_numbering (CaucusChangeLines *lines,
                                   gboolean           shows_numbering)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);
  guint row = caucus_change_lines_get_current_row (lines);

  if (priv->shows_numbering == shows_numbering)
    return;
  priv->shows_numbering = shows_numbering;
  find_changes (lines);
  priv->change = caucus_change_lines_find_change (lines, row);
  update_lines (lines);
  g_object_notify_by_pspec (G_OBJECT (lines), properties[PROP_CHANGE]);
}

/* Whether a label or a reference to another place only follows the numbering. Equal words are
   one span. */
static gboolean
is_renumbered (const CaucusRow *row)
{
  if (g_strcmp0 (row->old_label, row->new_label) != 0)
    return TRUE;
  for (guint i = 0; i < row->n_spans; i++)
    {
      if (row->spans[i].reason == CAUCUS_SPAN_RENUMBERED)
        return TRUE;
    }
  return FALSE;
}

/**
 * caucus_change_lines_counts:
 * @row: of a comparison of two texts
 *
 * Returns: whether the row is a change, by what is shown of the numbering
 */
gboolean
caucus_change_lines_counts (CaucusChangeLines *lines,
                            const CaucusRow   *row)
{
  return row->kind != CAUCUS_ROW_EQUAL
         || (get_private (lines)->shows_numbering && is_renumbered (row));
}

guint
caucus_change_lines_get_n_changes (CaucusChangeLines *lines)
{
  return get_private (lines)->changes->len;
}

/* Returns: the change looked at, from 1; 0 for none */
guint
caucus_change_lines_get_change (CaucusChangeLines *lines)
{
  return get_private (lines)->change;
}

/**
 * caucus_change_lines_go_to_change:
 * @change: from 1
 *
 * Returns: whether there is such a change
 */
gboolean
caucus_change_lines_go_to_change (CaucusChangeLines *lines,
                                  guint              change)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);
  guint row = caucus_change_lines_get_current_row (lines);

  if (change == 0 || change > priv->changes->len)
    return FALSE;
  priv->change = change;
  show_state (lines, row);
  show_state (lines, caucus_change_lines_get_current_row (lines));
  g_object_notify_by_pspec (G_OBJECT (lines), properties[PROP_CHANGE]);
  return TRUE;
}

/* Returns: where in the list a change stands, 0 where there is no such change */
guint
caucus_change_lines_find_position (CaucusChangeLines *lines,
                                   guint              change)
{
  guint row = caucus_change_lines_get_row (lines, change);

  return row != CAUCUS_NO_ROW ? find_line (get_private (lines), row) : 0;
}

/* Returns: where in the list the change looked at stands, 0 for none */
guint
caucus_change_lines_get_position (CaucusChangeLines *lines)
{
  return caucus_change_lines_find_position (lines, get_private (lines)->change);
}

/**
 * caucus_change_lines_get_row:
 * @change: from 1
 *
 * Returns: the row that is the change, or %CAUCUS_NO_ROW where there is no such change
 */
guint
caucus_change_lines_get_row (CaucusChangeLines *lines,
                             guint              change)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);

  if (change == 0 || change > priv->changes->len)
    return CAUCUS_NO_ROW;
  return g_array_index (priv->changes, guint, change - 1);
}

/* Returns: the row looked at, or %CAUCUS_NO_ROW */
guint
caucus_change_lines_get_current_row (CaucusChangeLines *lines)
{
  return caucus_change_lines_get_row (lines, get_private (lines)->change);
}

/* Returns: the change that a row is, from 1; 0 where it is none */
guint
caucus_change_lines_find_change (CaucusChangeLines *lines,
                                 guint              row)
{
  guint position;

  if (!g_array_binary_search (get_private (lines)->changes, &row, compare_rows, &position))
    return 0;
  return position + 1;
}

/* Returns: (transfer full): where in the list the changes lie */
CaucusOverview *
caucus_change_lines_new_overview (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = get_private (lines);
  CaucusChangeLinesClass *klass = CAUCUS_CHANGE_LINES_GET_CLASS (lines);
  CaucusOverview *overview = g_new0 (CaucusOverview, 1);

  overview->n_lines = priv->lines->len;
  overview->marks = g_array_sized_new (FALSE, FALSE, sizeof (CaucusOverviewMark),
                                       priv->changes->len);
  for (guint i = 0; i < priv->changes->len; i++)
    {
      guint row = g_array_index (priv->changes, guint, i);
      CaucusOverviewMark mark = { find_line (priv, row), klass->get_kind (lines, row) };

      g_array_append_val (overview->marks, mark);
    }
  klass->complete_overview (lines, overview);
  return overview;
}
