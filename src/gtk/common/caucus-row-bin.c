/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content of a list row that gives the row its accessible name. */
#include "config.h"

#include "caucus-row-bin.h"

/**
 * CaucusRowBin:
 *
 * The rows of list and column views have no accessible name of their own in the
 * oldest GTK that we support, and a template cannot reach them. This wraps a
 * row's content and hands #CaucusRowBin:row-name up to the row.
 */
struct _CaucusRowBin
{
  AdwBin parent_instance;

  char *row_name;                 /* owned */
};

enum
{
  PROP_ROW_NAME = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusRowBin, caucus_row_bin, ADW_TYPE_BIN)

static void
name_row (CaucusRowBin *bin)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (bin));

  while (row != NULL && g_strcmp0 (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  if (row != NULL && bin->row_name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    bin->row_name, -1);
}

static void
caucus_row_bin_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (caucus_row_bin_parent_class)->root (widget);

  name_row (CAUCUS_ROW_BIN (widget));
}

static void
caucus_row_bin_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_ROW_BIN (object)->row_name, g_free);

  G_OBJECT_CLASS (caucus_row_bin_parent_class)->finalize (object);
}

static void
caucus_row_bin_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ROW_NAME)
    g_value_set_string (value, CAUCUS_ROW_BIN (object)->row_name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_row_bin_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CaucusRowBin *bin = CAUCUS_ROW_BIN (object);

  if (prop_id != PROP_ROW_NAME)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (g_strcmp0 (bin->row_name, g_value_get_string (value)) == 0)
    return;
  g_free (bin->row_name);
  bin->row_name = g_value_dup_string (value);
  name_row (bin);
  g_object_notify_by_pspec (object, pspec);
}

static void
caucus_row_bin_class_init (CaucusRowBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_row_bin_finalize;
  object_class->get_property = caucus_row_bin_get_property;
  object_class->set_property = caucus_row_bin_set_property;
  GTK_WIDGET_CLASS (klass)->root = caucus_row_bin_root;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  properties[PROP_ROW_NAME] =
    g_param_spec_string ("row-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_row_bin_init (CaucusRowBin *bin)
{
}
