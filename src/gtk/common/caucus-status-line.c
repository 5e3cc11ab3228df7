/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quiet line under the header: what is saved, and what the round has to say. */
#include "config.h"

#include "caucus-status-line.h"

#include "app/caucus-context.h"

struct _CaucusStatusLine
{
  GtkWidget parent_instance;

  CaucusContext *context;         /* owned */

  /* Template children */
  GtkLabel *saved_label;
  GtkWidget *notice_label;
};

enum
{
  PROP_CONTEXT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusStatusLine, caucus_status_line, GTK_TYPE_WIDGET)

/* GTK 4.8 takes no name for a status from its text. */
static void
name_saved_cb (CaucusStatusLine *line)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->saved_label),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (line->saved_label), -1);
}

/* What is not saved is not said quietly, and not cut short. */
static void
show_failure_cb (CaucusStatusLine *line)
{
  GtkWidget *label = GTK_WIDGET (line->saved_label);
  gboolean has_failed;

  g_object_get (line->context, "has-failed", &has_failed, NULL);
  gtk_label_set_ellipsize (line->saved_label,
                           has_failed ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (line->saved_label, has_failed);
  gtk_widget_remove_css_class (label, has_failed ? "dim-label" : "error");
  gtk_widget_add_css_class (label, has_failed ? "error" : "dim-label");
  gtk_widget_set_visible (line->notice_label, !has_failed);
}

static void
take_context (CaucusStatusLine *line)
{
  if (line->context == NULL)
    return;
  g_signal_connect_object (line->context, "notify::has-failed", G_CALLBACK (show_failure_cb), line,
                           G_CONNECT_SWAPPED);
  show_failure_cb (line);
}

static void
caucus_status_line_dispose (GObject *object)
{
  CaucusStatusLine *line = CAUCUS_STATUS_LINE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (line))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&line->context);

  G_OBJECT_CLASS (caucus_status_line_parent_class)->dispose (object);
}

static void
caucus_status_line_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CaucusStatusLine *line = CAUCUS_STATUS_LINE (object);

  if (prop_id == PROP_CONTEXT)
    g_value_set_object (value, line->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_status_line_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CaucusStatusLine *line = CAUCUS_STATUS_LINE (object);

  if (prop_id != PROP_CONTEXT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&line->context, g_value_get_object (value)))
    {
      take_context (line);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
caucus_status_line_class_init (CaucusStatusLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_status_line_dispose;
  object_class->get_property = caucus_status_line_get_property;
  object_class->set_property = caucus_status_line_set_property;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, CAUCUS_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/common/caucus-status-line.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusStatusLine, saved_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusStatusLine, notice_label);
}

static void
caucus_status_line_init (CaucusStatusLine *line)
{
  gtk_widget_init_template (GTK_WIDGET (line));
  g_signal_connect_object (line->saved_label, "notify::label", G_CALLBACK (name_saved_cb), line,
                           G_CONNECT_SWAPPED);
}
