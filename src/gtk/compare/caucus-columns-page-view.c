/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the page of three columns shows its texts, as chosen once for all comparisons. */
#include "config.h"

#include "caucus-columns-page-private.h"

#include "compare/caucus-text-size.h"

#define SETTINGS_ID APP_ID ".Compare"

/* --- The size of the text ------------------------------------------------ */

static void
text_size_changed_cb (CaucusColumnsPage *page)
{
  caucus_text_size_set (GTK_WIDGET (page->rows),
                        g_settings_get_int (page->settings, "text-size"));
  caucus_rows_view_measure_again (page->rows);
}

static void
change_size (GtkWidget *widget,
             int        steps)
{
  GSettings *settings = CAUCUS_COLUMNS_PAGE (widget)->settings;
  int size = g_settings_get_int (settings, "text-size");

  g_settings_set_int (settings, "text-size", caucus_text_size_step (size, steps));
}

static void
larger_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  change_size (widget, 1);
}

static void
smaller_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  change_size (widget, -1);
}

static void
normal_size_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_settings_reset (CAUCUS_COLUMNS_PAGE (widget)->settings, "text-size");
}

void
caucus_columns_page_add_view_actions (GtkWidgetClass *widget_class)
{
  /* Menus show the last key of an action. */
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_KP_Add, "compare.larger-text" }, { GDK_KEY_equal, "compare.larger-text" },
    { GDK_KEY_plus, "compare.larger-text" },
    { GDK_KEY_KP_Subtract, "compare.smaller-text" }, { GDK_KEY_minus, "compare.smaller-text" },
    { GDK_KEY_KP_0, "compare.normal-text" }, { GDK_KEY_0, "compare.normal-text" },
  };

  gtk_widget_class_install_action (widget_class, "compare.larger-text", NULL, larger_cb);
  gtk_widget_class_install_action (widget_class, "compare.smaller-text", NULL, smaller_cb);
  gtk_widget_class_install_action (widget_class, "compare.normal-text", NULL, normal_size_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
}

/* --- What counts as a change --------------------------------------------- */

static void
numbering_changed_cb (CaucusColumnsPage *page)
{
  caucus_columns_model_set_numbering (page->model,
                                      g_settings_get_boolean (page->settings,
                                                              "shows-numbering"));
  caucus_columns_page_show_header (page);
  caucus_columns_page_show_current (page);
}

/* Whether quotes and dashes count decides what is compared, not only what is shown. */
static void
typography_changed_cb (CaucusColumnsPage *page)
{
  page->request.strict_typography = !g_settings_get_boolean (page->settings,
                                                             "ignores-typography");
  caucus_page_refresh (CAUCUS_PAGE (page));
}

void
caucus_columns_page_init_view (CaucusColumnsPage *page)
{
  static const char *const switches[] = { "shows-numbering", "ignores-typography" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  page->settings = g_settings_new (SETTINGS_ID);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (page->settings, switches[i]);

      g_action_map_add_action (G_ACTION_MAP (group), action);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (page), "compare-view", G_ACTION_GROUP (group));

  g_signal_connect_object (page->settings, "changed::text-size",
                           G_CALLBACK (text_size_changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (page->settings, "changed::shows-numbering",
                           G_CALLBACK (numbering_changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (page->settings, "changed::ignores-typography",
                           G_CALLBACK (typography_changed_cb), page, G_CONNECT_SWAPPED);
  text_size_changed_cb (page);
  caucus_columns_model_set_numbering (page->model,
                                      g_settings_get_boolean (page->settings,
                                                              "shows-numbering"));
  page->request.strict_typography = !g_settings_get_boolean (page->settings,
                                                             "ignores-typography");
}
