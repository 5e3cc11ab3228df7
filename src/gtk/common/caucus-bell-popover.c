/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the bell shows when it is opened. */
#include "config.h"

#include "caucus-bell-popover.h"

#include "common/caucus-reminder-row.h"

struct _CaucusBellPopover
{
  GtkPopover parent_instance;

  CaucusBellLists lists;          /* owned */

  /* Template children */
  GtkWidget *warning;
  GtkWidget *nothing;
  GtkWidget *due_title;
  GtkWidget *missed_title;
  GtkWidget *upcoming_title;
  GtkListBox *due_list;
  GtkListBox *missed_list;
  GtkListBox *upcoming_list;
};

G_DEFINE_FINAL_TYPE (CaucusBellPopover, caucus_bell_popover, GTK_TYPE_POPOVER)

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return caucus_reminder_row_new (CAUCUS_REMINDER_ITEM (item), GPOINTER_TO_INT (user_data));
}

static guint
show_list (GListStore *list,
           GtkWidget  *title,
           GtkListBox *box)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));

  gtk_widget_set_visible (title, n_items > 0);
  gtk_widget_set_visible (GTK_WIDGET (box), n_items > 0);
  return n_items;
}

static void
show_lists (CaucusBellPopover *popover)
{
  guint n_items = 0;

  n_items += show_list (popover->lists.due, popover->due_title, popover->due_list);
  n_items += show_list (popover->lists.missed, popover->missed_title, popover->missed_list);
  n_items += show_list (popover->lists.upcoming, popover->upcoming_title, popover->upcoming_list);
  gtk_widget_set_visible (popover->nothing, n_items == 0);
}

static GListStore *
bind_list (CaucusBellPopover *popover,
           GtkListBox        *box,
           GListStore        *list,
           gboolean           has_buttons)
{
  gtk_list_box_bind_model (box, G_LIST_MODEL (list), make_row, GINT_TO_POINTER (has_buttons), NULL);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (show_lists), popover,
                           G_CONNECT_SWAPPED);
  return g_object_ref (list);
}

static void
caucus_bell_popover_dispose (GObject *object)
{
  CaucusBellPopover *popover = CAUCUS_BELL_POPOVER (object);

  g_clear_object (&popover->lists.due);
  g_clear_object (&popover->lists.missed);
  g_clear_object (&popover->lists.upcoming);

  G_OBJECT_CLASS (caucus_bell_popover_parent_class)->dispose (object);
}

static void
caucus_bell_popover_class_init (CaucusBellPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_bell_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/common/caucus-bell-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusBellPopover, warning);
  gtk_widget_class_bind_template_child (widget_class, CaucusBellPopover, nothing);
  gtk_widget_class_bind_template_child (widget_class, CaucusBellPopover, due_title);
  gtk_widget_class_bind_template_child (widget_class, CaucusBellPopover, missed_title);
  gtk_widget_class_bind_template_child (widget_class, CaucusBellPopover, upcoming_title);
  gtk_widget_class_bind_template_child (widget_class, CaucusBellPopover, due_list);
  gtk_widget_class_bind_template_child (widget_class, CaucusBellPopover, missed_list);
  gtk_widget_class_bind_template_child (widget_class, CaucusBellPopover, upcoming_list);
}

static void
caucus_bell_popover_init (CaucusBellPopover *popover)
{
  gtk_widget_init_template (GTK_WIDGET (popover));
}

/**
 * caucus_bell_popover_new:
 * @watch: knows whether there is a service that shows notifications
 *
 * Returns: (transfer floating): a popover that follows the lists
 */
GtkWidget *
caucus_bell_popover_new (const CaucusBellLists   *lists,
                         CaucusNotificationWatch *watch)
{
  CaucusBellPopover *popover = g_object_new (CAUCUS_TYPE_BELL_POPOVER, NULL);

  popover->lists.due = bind_list (popover, popover->due_list, lists->due, TRUE);
  popover->lists.missed = bind_list (popover, popover->missed_list, lists->missed, TRUE);
  popover->lists.upcoming = bind_list (popover, popover->upcoming_list, lists->upcoming, FALSE);
  show_lists (popover);
  g_object_bind_property (watch, "is-missing", popover->warning, "visible", G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (popover);
}
