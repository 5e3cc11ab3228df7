/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the three columns on the page, or a gap of lines that nobody changes. */
#include "config.h"

#include "caucus-columns-line.h"

struct _CaucusColumnsLine
{
  GObject parent_instance;

  CaucusColumnsParts parts;       /* owns the cells */

  /* State */
  guint n_hidden;
  gboolean is_current;
};

enum
{
  PROP_IS_CURRENT = 1,
  PROP_PARTS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusColumnsLine, caucus_columns_line, G_TYPE_OBJECT)

static void
clear_parts (CaucusColumnsParts *parts)
{
  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    g_clear_pointer (&parts->cells[i], caucus_comparison_cell_free);
  g_clear_pointer (&parts->place, g_free);
}

static void
caucus_columns_line_finalize (GObject *object)
{
  clear_parts (&CAUCUS_COLUMNS_LINE (object)->parts);

  G_OBJECT_CLASS (caucus_columns_line_parent_class)->finalize (object);
}

static void
caucus_columns_line_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_IS_CURRENT)
    g_value_set_boolean (value, CAUCUS_COLUMNS_LINE (object)->is_current);
  else if (prop_id == PROP_PARTS)
    g_value_set_pointer (value, &CAUCUS_COLUMNS_LINE (object)->parts);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_columns_line_class_init (CaucusColumnsLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_columns_line_finalize;
  object_class->get_property = caucus_columns_line_get_property;

  properties[PROP_IS_CURRENT] =
    g_param_spec_boolean ("is-current", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PARTS] =
    g_param_spec_pointer ("parts", NULL, NULL,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_columns_line_init (CaucusColumnsLine *line)
{
}

/**
 * caucus_columns_line_new:
 * @parts: the line takes over its cells and words
 */
CaucusColumnsLine *
caucus_columns_line_new (const CaucusColumnsParts *parts)
{
  CaucusColumnsLine *line = g_object_new (CAUCUS_TYPE_COLUMNS_LINE, NULL);

  line->parts = *parts;
  return line;
}

/* Returns: (transfer full): a line that stands for others that nobody changes */
CaucusColumnsLine *
caucus_columns_line_new_gap (guint n_hidden)
{
  CaucusColumnsLine *line = g_object_new (CAUCUS_TYPE_COLUMNS_LINE, NULL);

  line->n_hidden = n_hidden;
  return line;
}

/* Returns: (transfer none): what the line says */
const CaucusColumnsParts *
caucus_columns_line_get_parts (CaucusColumnsLine *line)
{
  return &line->parts;
}

/**
 * caucus_columns_line_take_parts:
 * @parts: the line takes over its cells and words
 *
 * What shows the line shows the new parts before the old ones go.
 */
void
caucus_columns_line_take_parts (CaucusColumnsLine        *line,
                                const CaucusColumnsParts *parts)
{
  CaucusColumnsParts before = line->parts;

  line->parts = *parts;
  g_object_notify_by_pspec (G_OBJECT (line), properties[PROP_PARTS]);
  clear_parts (&before);
}

/* Returns: how many lines it stands for, 0 for a line of text */
guint
caucus_columns_line_get_n_hidden (CaucusColumnsLine *line)
{
  return line->n_hidden;
}

/* Returns: whether a side has something else than the contract */
gboolean
caucus_columns_line_get_is_changed (CaucusColumnsLine *line)
{
  return line->parts.is_changed[CAUCUS_PLACE_UNION]
         || line->parts.is_changed[CAUCUS_PLACE_EMPLOYER];
}

gboolean
caucus_columns_line_get_is_current (CaucusColumnsLine *line)
{
  return line->is_current;
}

void
caucus_columns_line_set_is_current (CaucusColumnsLine *line,
                                    gboolean           is_current)
{
  if (line->is_current == is_current)
    return;
  line->is_current = is_current;
  g_object_notify_by_pspec (G_OBJECT (line), properties[PROP_IS_CURRENT]);
}
