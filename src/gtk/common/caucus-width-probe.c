/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells whether a page is wide enough for its wide form. */
#include "config.h"

#include "caucus-width-probe.h"

/**
 * CaucusWidthProbe:
 *
 * An empty widget, put on top of a page to have its width: in the place of
 * breakpoints, which come after the oldest libadwaita that we support. Narrow
 * until the first layout, so that a page does not force a wide window.
 */
struct _CaucusWidthProbe
{
  GtkWidget parent_instance;

  /* State */
  int threshold;                  /* pixels from which the page is wide */
  gboolean is_wide;
  guint idle_id;
};

enum
{
  PROP_THRESHOLD = 1,
  PROP_IS_WIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusWidthProbe, caucus_width_probe, GTK_TYPE_WIDGET)

static gboolean
compare_cb (gpointer data)
{
  CaucusWidthProbe *probe = CAUCUS_WIDTH_PROBE (data);
  gboolean is_wide = gtk_widget_get_width (GTK_WIDGET (probe)) >= probe->threshold;

  probe->idle_id = 0;
  if (probe->is_wide != is_wide)
    {
      probe->is_wide = is_wide;
      g_object_notify_by_pspec (G_OBJECT (probe), properties[PROP_IS_WIDE]);
    }
  return G_SOURCE_REMOVE;
}

/* In the middle of a layout nothing may be shown or hidden; before the frame is drawn it may. */
static void
caucus_width_probe_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  CaucusWidthProbe *probe = CAUCUS_WIDTH_PROBE (widget);

  if (probe->idle_id == 0 && (width >= probe->threshold) != probe->is_wide)
    probe->idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, compare_cb, probe, NULL);
}

static void
caucus_width_probe_dispose (GObject *object)
{
  g_clear_handle_id (&CAUCUS_WIDTH_PROBE (object)->idle_id, g_source_remove);

  G_OBJECT_CLASS (caucus_width_probe_parent_class)->dispose (object);
}

static void
caucus_width_probe_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CaucusWidthProbe *probe = CAUCUS_WIDTH_PROBE (object);

  if (prop_id == PROP_THRESHOLD)
    g_value_set_int (value, probe->threshold);
  else if (prop_id == PROP_IS_WIDE)
    g_value_set_boolean (value, probe->is_wide);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_width_probe_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_THRESHOLD)
    CAUCUS_WIDTH_PROBE (object)->threshold = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_width_probe_class_init (CaucusWidthProbeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = caucus_width_probe_dispose;
  object_class->get_property = caucus_width_probe_get_property;
  object_class->set_property = caucus_width_probe_set_property;
  GTK_WIDGET_CLASS (klass)->size_allocate = caucus_width_probe_size_allocate;

  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 600,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                 | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_WIDE] = g_param_spec_boolean ("is-wide", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass),
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
caucus_width_probe_init (CaucusWidthProbe *probe)
{
}

gboolean
caucus_width_probe_is_wide (CaucusWidthProbe *probe)
{
  return probe->is_wide;
}
