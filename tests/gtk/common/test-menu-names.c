/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The items of a menu have names once it is open. */
#include "common/caucus-menu-names.h"

#define PATIENCE_USEC ((gint64) 20 * G_USEC_PER_SEC)

static GtkWidget *
find_item (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_item (child);
  return found;
}

static void
test_open (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  gint64 deadline = g_get_monotonic_time () + PATIENCE_USEC;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover;
  GtkWidget *item;

  g_menu_append (menu, "_Import Round…", "win.import-round");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  while (!gtk_widget_get_mapped (popover))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
  item = find_item (popover);
  g_assert_nonnull (item);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, "Import Round…");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (item),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  caucus_menu_names_init ();

  g_test_add_func ("/menu-names/open", test_open);
  return g_test_run ();
}
