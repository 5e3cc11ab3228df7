/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How texts that are compared are shown: what a person chooses once and finds again. */
#include "config.h"

#include "caucus-comparing-page-private.h"

#include "compare/caucus-text-size.h"

#define SETTINGS_ID APP_ID ".Compare"

/* --- The size of the text ------------------------------------------------ */

/* A projector has a size of its own. */
static const char *
get_size_key (CaucusComparingPagePrivate *priv)
{
  return priv->is_projecting ? "projector-text-size" : "text-size";
}

void
caucus_comparing_page_show_text_size (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  caucus_comparing_page_keep_place (page);
  caucus_text_size_set (GTK_WIDGET (priv->rows),
                        g_settings_get_int (priv->settings, get_size_key (priv)));
  caucus_rows_view_measure_again (priv->rows);
}

static void
change_size (GtkWidget *widget,
             int        steps)
{
  CaucusComparingPagePrivate *priv =
    caucus_comparing_page_get_private (CAUCUS_COMPARING_PAGE (widget));
  const char *key = get_size_key (priv);
  int size = g_settings_get_int (priv->settings, key);

  g_settings_set_int (priv->settings, key, caucus_text_size_step (size, steps));
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
  CaucusComparingPagePrivate *priv =
    caucus_comparing_page_get_private (CAUCUS_COMPARING_PAGE (widget));

  g_settings_reset (priv->settings, get_size_key (priv));
}

void
caucus_comparing_page_install_view (GtkWidgetClass *widget_class)
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
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0,
                                       "compare-view.colors-by-author", NULL);
}

/* --- Switches ------------------------------------------------------------ */

typedef struct
{
  CaucusComparingPage *page;      /* outlives the closure */
  CaucusSwitchFunc changed;
} Switch;

static void
free_switch (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

static void
switch_changed_cb (GSettings  *settings,
                   const char *key,
                   gpointer    user_data)
{
  const Switch *one = user_data;

  one->changed (one->page, g_settings_get_boolean (settings, key));
}

/**
 * caucus_comparing_page_add_switch:
 * @key: of the settings, and the name of the action compare-view.@key
 * @changed: puts it into effect; called when it changes and not before
 */
void
caucus_comparing_page_add_switch (CaucusComparingPage *page,
                                  const char          *key,
                                  CaucusSwitchFunc     changed)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);
  g_autoptr (GAction) action = g_settings_create_action (priv->settings, key);
  g_autofree char *signal = g_strconcat ("changed::", key, NULL);
  Switch *data = g_new (Switch, 1);
  GClosure *closure;

  *data = (Switch) { page, changed };
  closure = g_cclosure_new (G_CALLBACK (switch_changed_cb), data, free_switch);
  g_object_watch_closure (G_OBJECT (page), closure);
  g_signal_connect_closure (priv->settings, signal, closure, FALSE);
  g_action_map_add_action (G_ACTION_MAP (priv->switches), action);
}

gboolean
caucus_comparing_page_get_switch (CaucusComparingPage *page,
                                  const char          *key)
{
  return g_settings_get_boolean (caucus_comparing_page_get_private (page)->settings, key);
}

static void
show_numbering (CaucusComparingPage *page,
                gboolean             is_on)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);
  guint row = caucus_comparing_page_hold_place (page);

  caucus_change_lines_set_numbering (priv->lines, is_on);
  CAUCUS_COMPARING_PAGE_GET_CLASS (page)->show_counts (page);
  caucus_comparing_page_return_to (page, row);
}

static void
show_authors (CaucusComparingPage *page,
              gboolean             is_on)
{
  guint row = caucus_comparing_page_hold_place (page);

  CAUCUS_COMPARING_PAGE_GET_CLASS (page)->show_authors (page, is_on);
  caucus_comparing_page_return_to (page, row);
}

/* Whether quotes and dashes count decides what is compared, not only what is shown. */
static void
ignore_typography (CaucusComparingPage *page,
                   gboolean             is_on)
{
  caucus_page_refresh (CAUCUS_PAGE (page));
}

/* --- The page ------------------------------------------------------------ */

void
caucus_comparing_page_init_view (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  priv->settings = g_settings_new (SETTINGS_ID);
  priv->switches = g_simple_action_group_new ();
  caucus_comparing_page_add_switch (page, "shows-numbering", show_numbering);
  caucus_comparing_page_add_switch (page, "ignores-typography", ignore_typography);
  caucus_comparing_page_add_switch (page, "colors-by-author", show_authors);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "compare-view",
                                  G_ACTION_GROUP (priv->switches));
}

/* The colours of the marks are attributes of the text, made from the theme's. */
static void
follow_theme (CaucusRowsView *rows)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (caucus_rows_view_bind_again),
                           rows, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (caucus_rows_view_bind_again), rows, G_CONNECT_SWAPPED);
}

/* To be called when the page has its rows. */
void
caucus_comparing_page_follow_view (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  g_signal_connect_object (priv->settings, "changed::text-size",
                           G_CALLBACK (caucus_comparing_page_show_text_size), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->settings, "changed::projector-text-size",
                           G_CALLBACK (caucus_comparing_page_show_text_size), page,
                           G_CONNECT_SWAPPED);
  caucus_comparing_page_show_text_size (page);
  caucus_change_lines_set_numbering (priv->lines,
                                     caucus_comparing_page_get_switch (page, "shows-numbering"));
  follow_theme (priv->rows);
}
