/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reminder as a row, with its buttons where it waits for an answer. */
#include "config.h"

#include "caucus-reminder-row.h"

struct _CaucusReminderRow
{
  GtkListBoxRow parent_instance;

  CaucusReminderItem *item;       /* owned */

  /* Template children */
  GtkWidget *buttons;
  GtkActionable *done_button;
  GtkActionable *snooze_button;
};

enum
{
  PROP_ITEM = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusReminderRow, caucus_reminder_row, GTK_TYPE_LIST_BOX_ROW)

static void
name_row (CaucusReminderRow *row)
{
  g_autofree char *description = NULL;

  g_object_get (row->item, "description", &description, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
set_item (CaucusReminderRow  *row,
          CaucusReminderItem *item)
{
  g_autofree char *id = caucus_item_dup_id_text (CAUCUS_ITEM (item));

  row->item = g_object_ref (item);
  gtk_actionable_set_action_target (row->done_button, "s", id);
  gtk_actionable_set_action_target (row->snooze_button, "s", id);
  g_signal_connect_object (item, "notify::description", G_CALLBACK (name_row), row,
                           G_CONNECT_SWAPPED);
  name_row (row);
}

static void
caucus_reminder_row_dispose (GObject *object)
{
  g_clear_object (&CAUCUS_REMINDER_ROW (object)->item);

  G_OBJECT_CLASS (caucus_reminder_row_parent_class)->dispose (object);
}

static void
caucus_reminder_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, CAUCUS_REMINDER_ROW (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_reminder_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_ITEM)
    set_item (CAUCUS_REMINDER_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_reminder_row_class_init (CaucusReminderRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_reminder_row_dispose;
  object_class->get_property = caucus_reminder_row_get_property;
  object_class->set_property = caucus_reminder_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, CAUCUS_TYPE_REMINDER_ITEM,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/common/caucus-reminder-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderRow, done_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusReminderRow, snooze_button);
}

static void
caucus_reminder_row_init (CaucusReminderRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

/**
 * caucus_reminder_row_new:
 * @has_buttons: whether the reminder waits for an answer: actions bell.done(id), bell.snooze(id)
 */
GtkWidget *
caucus_reminder_row_new (CaucusReminderItem *item,
                         gboolean            has_buttons)
{
  CaucusReminderRow *row = g_object_new (CAUCUS_TYPE_REMINDER_ROW, "item", item, NULL);

  gtk_widget_set_visible (row->buttons, has_buttons);
  return GTK_WIDGET (row);
}
