/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Controls and lists are named after their rows and groups, once. */
#include "common/caucus-row-names.h"

#include "caucus-test-page.h"

typedef struct
{
  GtkWidget *page;
  AdwPreferencesGroup *group;
  GtkWidget *control;
} Test;

static void
set_up (Test         *test,
        gconstpointer data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", "Time Zone", NULL);

  test->page = g_object_ref_sink (g_object_new (ADW_TYPE_PREFERENCES_PAGE, NULL));
  test->group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, NULL);
  test->control = gtk_switch_new ();
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), test->control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), test->control);
  adw_preferences_group_add (test->group, row);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (test->page), test->group);
}

static void
tear_down (Test         *test,
           gconstpointer data)
{
  g_clear_object (&test->page);
}

static void
test_control (Test         *test,
              gconstpointer data)
{
  caucus_row_names_set (test->page, "New Session");
  gtk_test_accessible_assert_property (test->control, GTK_ACCESSIBLE_PROPERTY_LABEL, "Time Zone");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (test->control),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_list (Test         *test,
           gconstpointer data)
{
  GtkWidget *list = gtk_widget_get_ancestor (test->control, GTK_TYPE_LIST_BOX);

  caucus_row_names_set (test->page, "New Session");
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "New Session");
}

/* Such a list has the title for a name, and would have it twice. */
static void
test_list_with_title (Test         *test,
                      gconstpointer data)
{
  GtkWidget *list = gtk_widget_get_ancestor (test->control, GTK_TYPE_LIST_BOX);

  adw_preferences_group_set_title (test->group, "Sides");
  caucus_row_names_set (test->page, "New Session");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (list),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));
}

#define ADD(path, func) g_test_add (path, Test, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  caucus_test_page_init (&argc, &argv);
  ADD ("/row-names/control", test_control);
  ADD ("/row-names/list", test_list);
  ADD ("/row-names/list-with-title", test_list_with_title);
  return g_test_run ();
}
