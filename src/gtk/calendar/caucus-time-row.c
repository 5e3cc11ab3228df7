/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for a date or a time that says beside the field how it is understood. */
#include "config.h"

#include "caucus-time-row.h"

struct _CaucusTimeRow
{
  AdwActionRow parent_instance;

  /* Template children */
  GtkEntry *entry;
};

enum
{
  PROP_TEXT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusTimeRow, caucus_time_row, ADW_TYPE_ACTION_ROW)

static void
text_changed_cb (CaucusTimeRow *row)
{
  g_object_notify_by_pspec (G_OBJECT (row), properties[PROP_TEXT]);
}

static gboolean
caucus_time_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CAUCUS_TIME_ROW (widget)->entry));
}

static void
caucus_time_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CaucusTimeRow *row = CAUCUS_TIME_ROW (object);

  if (prop_id == PROP_TEXT)
    g_value_set_string (value, gtk_editable_get_text (GTK_EDITABLE (row->entry)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_time_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CaucusTimeRow *row = CAUCUS_TIME_ROW (object);
  const char *text = g_value_get_string (value);

  if (prop_id != PROP_TEXT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  /* Setting the same text again would move the caret of the person who types it. */
  else if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row->entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row->entry), text != NULL ? text : "");
}

static void
caucus_time_row_class_init (CaucusTimeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = caucus_time_row_get_property;
  object_class->set_property = caucus_time_row_set_property;
  widget_class->grab_focus = caucus_time_row_grab_focus;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                               | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-time-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusTimeRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
caucus_time_row_init (CaucusTimeRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

/**
 * caucus_time_row_say:
 * @error: (nullable): what is wrong with the text, in words
 * @hint: (nullable): how it is understood, where nothing is wrong
 */
void
caucus_time_row_say (CaucusTimeRow *row,
                     const char    *error,
                     const char    *hint)
{
  const char *words = error != NULL ? error : hint;
  GtkAccessible *entry = GTK_ACCESSIBLE (row->entry);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words != NULL ? words : "");
  gtk_accessible_update_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
  gtk_accessible_update_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "wrong");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "wrong");
}
