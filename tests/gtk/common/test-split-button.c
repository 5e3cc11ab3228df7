/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arrow of a split button has a name, and its tooltip keeps off the open menu. */
#include "common/caucus-split-button.h"

#define TOOLTIP "Choose What to Compare With"

static GtkWidget *
find_arrow (GtkWidget *button)
{
  GtkWidget *child = gtk_widget_get_first_child (button);

  while (!GTK_IS_MENU_BUTTON (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
test_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = adw_split_button_new ();
  GtkWidget *arrow = find_arrow (button);

  g_menu_append (menu, "Current contract language", "win.compare");
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (button), G_MENU_MODEL (menu));
  adw_split_button_set_dropdown_tooltip (ADW_SPLIT_BUTTON (button), TOOLTIP);
  caucus_split_button_complete_dropdown (ADW_SPLIT_BUTTON (button));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_accessible_assert_property (arrow, GTK_ACCESSIBLE_PROPERTY_LABEL, TOOLTIP);
  g_assert_true (gtk_widget_get_has_tooltip (arrow));

  adw_split_button_popup (ADW_SPLIT_BUTTON (button));
  g_assert_false (gtk_widget_get_has_tooltip (arrow));
  adw_split_button_popdown (ADW_SPLIT_BUTTON (button));
  g_assert_true (gtk_widget_get_has_tooltip (arrow));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (arrow), ==, TOOLTIP);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);

  g_test_add_func ("/split-button/menu", test_menu);
  return g_test_run ();
}
