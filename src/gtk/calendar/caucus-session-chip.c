/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in a day of the month. */
#include "config.h"

#include "caucus-session-chip.h"

#include "calendar/caucus-session-words.h"
#include "common/caucus-format.h"

struct _CaucusSessionChip
{
  GtkButton parent_instance;

  /* Owned */
  CaucusSessionItem *item;

  /* Template children */
  GtkLabel *title_label;
  GtkLabel *time_label;
};

G_DEFINE_FINAL_TYPE (CaucusSessionChip, caucus_session_chip, GTK_TYPE_BUTTON)

static void
show_session (CaucusSessionChip   *chip,
              const CaucusSession *session)
{
  g_autofree char *title = caucus_format_session_title (session);
  g_autofree char *time = caucus_session_words_start (session);
  g_autofree char *description = caucus_session_words_describe (session);
  g_autofree char *tooltip = caucus_session_words_tooltip (session);
  g_autofree char *id = caucus_id_to_string (&session->id);

  gtk_label_set_label (chip->title_label, title);
  gtk_label_set_label (chip->time_label, time);
  gtk_widget_set_tooltip_text (GTK_WIDGET (chip), tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", id);
  caucus_session_words_set_classes (GTK_WIDGET (chip), session);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
caucus_session_chip_dispose (GObject *object)
{
  g_clear_object (&CAUCUS_SESSION_CHIP (object)->item);

  G_OBJECT_CLASS (caucus_session_chip_parent_class)->dispose (object);
}

static void
caucus_session_chip_class_init (CaucusSessionChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_session_chip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-session-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionChip, title_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionChip, time_label);
}

static void
caucus_session_chip_init (CaucusSessionChip *chip)
{
  gtk_widget_init_template (GTK_WIDGET (chip));
}

GtkWidget *
caucus_session_chip_new (void)
{
  return g_object_new (CAUCUS_TYPE_SESSION_CHIP, NULL);
}

CaucusSessionItem *
caucus_session_chip_get_item (CaucusSessionChip *chip)
{
  return chip->item;
}

/**
 * caucus_session_chip_set_item:
 *
 * Shows a session as it is now; to be called again when it has changed.
 */
void
caucus_session_chip_set_item (CaucusSessionChip *chip,
                              CaucusSessionItem *item)
{
  g_set_object (&chip->item, item);
  show_session (chip, caucus_session_item_get_session (item));
}

void
caucus_session_chip_set_selected (CaucusSessionChip *chip,
                                  gboolean           selected)
{
  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (chip), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (chip), "selected");
}
