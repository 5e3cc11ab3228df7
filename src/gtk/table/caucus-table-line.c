/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of one of the Table's lists, in words. */
#include "config.h"

#include "caucus-table-line.h"

struct _CaucusTableItem
{
  CaucusItem parent_instance;

  CaucusTableLine *line;          /* owned */
};

enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_DETAIL,
  PROP_TEXT,
  PROP_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusTableItem, caucus_table_item, CAUCUS_TYPE_ITEM)

void
caucus_table_line_free (CaucusTableLine *line)
{
  g_free (line->target);
  g_free (line->title);
  g_free (line->subtitle);
  g_free (line->detail);
  g_free (line->text);
  g_free (line);
}

static void
caucus_table_item_take_record (CaucusItem *item,
                               gpointer    record)
{
  CaucusTableItem *self = CAUCUS_TABLE_ITEM (item);

  g_clear_pointer (&self->line, caucus_table_line_free);
  self->line = record;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
caucus_table_item_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_TABLE_ITEM (object)->line, caucus_table_line_free);

  G_OBJECT_CLASS (caucus_table_item_parent_class)->finalize (object);
}

/* What a screen reader says of the row. */
static char *
describe (const CaucusTableLine *line)
{
  if (line->detail == NULL)
    return g_strdup_printf ("%s, %s", line->title, line->subtitle);
  return g_strdup_printf ("%s, %s, %s", line->title, line->detail, line->subtitle);
}

static void
caucus_table_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  const CaucusTableLine *line = CAUCUS_TABLE_ITEM (object)->line;

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, line->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, line->subtitle);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, line->detail);
      break;
    case PROP_TEXT:
      g_value_set_string (value, line->text);
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, describe (line));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_table_item_class_init (CaucusTableItemClass *klass)
{
  static const char *const names[] = {
    NULL, "title", "subtitle", "detail", "text", "description",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_table_item_finalize;
  object_class->get_property = caucus_table_item_get_property;
  CAUCUS_ITEM_CLASS (klass)->take_record = caucus_table_item_take_record;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_table_item_init (CaucusTableItem *item)
{
}

/**
 * caucus_table_item_get_target:
 *
 * Returns: (transfer none): the id of what the row opens
 */
const char *
caucus_table_item_get_target (CaucusTableItem *item)
{
  return item->line->target;
}
