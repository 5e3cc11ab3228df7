/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a comparison are shown, which are changes, and the one looked at. */
#include "config.h"

#include "caucus-change-lines-private.h"

#include "caucus-row.h"

/**
 * CaucusChangeLines:
 * @only-changes: whether what is no change is left out, but for what stands beside one
 * @change: the change looked at, from 1; 0 for none
 *
 * A list of objects that are made when they are asked for, and kept while anybody else does: of
 * thousands a few are in sight. What is one change, and in how many
 * rows, the subclass knows.
 */
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

/* For the other files of the class. */
CaucusChangeLinesPrivate *
caucus_change_lines_get_private (CaucusChangeLines *lines)
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
  return caucus_change_lines_get_private (CAUCUS_CHANGE_LINES (list))->lines->len;
}

static GObject *
create_object (CaucusChangeLines      *lines,
               const CaucusChangeLine *line)
{
  CaucusChangeLinesClass *klass = CAUCUS_CHANGE_LINES_GET_CLASS (lines);
  GObject *object;

  if (line->n_hidden > 0)
    return klass->create_gap (lines, line->n_hidden);
  object = klass->create_line (lines, line->row);
  klass->show_state (lines, object, line->row);
  return object;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  CaucusChangeLines *lines = CAUCUS_CHANGE_LINES (list);
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  CaucusChangeLine *line;

  if (position >= priv->lines->len)
    return NULL;
  line = &g_array_index (priv->lines, CaucusChangeLine, position);
  if (line->object != NULL)
    return g_object_ref (line->object);
  g_set_weak_pointer (&line->object, create_object (lines, line));
  return line->object;
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
  g_clear_weak_pointer (&((CaucusChangeLine *) line)->object);
}

static void
show_state (CaucusChangeLines      *lines,
            const CaucusChangeLine *line)
{
  if (line->object != NULL && line->n_hidden == 0)
    CAUCUS_CHANGE_LINES_GET_CLASS (lines)->show_state (lines, line->object, line->row);
}

/* To be called when the state of rows of one change may have changed; they stand together. */
void
caucus_change_lines_show_rows (CaucusChangeLines *lines,
                               guint              first,
                               guint              n_rows)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);
  guint line = n_rows > 0 ? caucus_change_lines_find_line (lines, first) : 0;

  for (guint i = line; i < MIN (line + n_rows, priv->lines->len); i++)
    show_state (lines, &g_array_index (priv->lines, CaucusChangeLine, i));
}

/* --- The object ---------------------------------------------------------- */

static void
caucus_change_lines_finalize (GObject *object)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (CAUCUS_CHANGE_LINES (object));

  g_clear_pointer (&priv->lines, g_array_unref);
  g_clear_pointer (&priv->stops, g_array_unref);
  g_clear_pointer (&priv->extents, g_array_unref);

  G_OBJECT_CLASS (caucus_change_lines_parent_class)->finalize (object);
}

static void
caucus_change_lines_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (CAUCUS_CHANGE_LINES (object));

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
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);

  priv->lines = g_array_new (FALSE, FALSE, sizeof (CaucusChangeLine));
  g_array_set_clear_func (priv->lines, clear_line);
  priv->stops = g_array_new (FALSE, FALSE, sizeof (CaucusStop));
  priv->extents = g_array_new (FALSE, FALSE, sizeof (CaucusChangeExtent));
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

  caucus_change_lines_get_private (lines)->change = 0;
  caucus_change_lines_find_stops (lines);
  caucus_change_lines_fill (lines);
  caucus_change_lines_notify_change (lines);
}

/* To be called when the same rows are shown in another way. */
void
caucus_change_lines_make_again (CaucusChangeLines *lines)
{
  caucus_change_lines_fill (lines);
}

/* To be called when the state of any row may have changed. */
void
caucus_change_lines_show_states (CaucusChangeLines *lines)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);

  for (guint i = 0; i < priv->lines->len; i++)
    show_state (lines, &g_array_index (priv->lines, CaucusChangeLine, i));
}

void
caucus_change_lines_notify_change (CaucusChangeLines *lines)
{
  g_object_notify_by_pspec (G_OBJECT (lines), properties[PROP_CHANGE]);
}

gboolean
caucus_change_lines_get_only_changes (CaucusChangeLines *lines)
{
  return caucus_change_lines_get_private (lines)->only_changes;
}

void
caucus_change_lines_set_only_changes (CaucusChangeLines *lines,
                                      gboolean           only_changes)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);

  if (priv->only_changes == only_changes)
    return;
  priv->only_changes = only_changes;
  caucus_change_lines_fill (lines);
  g_object_notify_by_pspec (G_OBJECT (lines), properties[PROP_ONLY_CHANGES]);
}

gboolean
caucus_change_lines_get_numbering (CaucusChangeLines *lines)
{
  return caucus_change_lines_get_private (lines)->shows_numbering;
}

/* Whether new numbers in labels and references are marked. What is a change does not depend on
   it. */
void
caucus_change_lines_set_numbering (CaucusChangeLines *lines,
                                   gboolean           shows_numbering)
{
  CaucusChangeLinesPrivate *priv = caucus_change_lines_get_private (lines);

  if (priv->shows_numbering == shows_numbering)
    return;
  priv->shows_numbering = shows_numbering;
  caucus_change_lines_fill (lines);
}

/**
 * caucus_change_lines_marks:
 * @row: of a comparison of two texts
 *
 * Returns: whether anything of the row is marked, by what is shown of the numbering
 */
gboolean
caucus_change_lines_marks (CaucusChangeLines *lines,
                           const CaucusRow   *row)
{
  return row->kind != CAUCUS_ROW_EQUAL
         || (caucus_change_lines_get_private (lines)->shows_numbering
             && caucus_row_is_renumbered (row));
}
