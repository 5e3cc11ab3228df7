/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons of the compare page: from change to change, and how the texts are shown. */
#include "config.h"

#include "caucus-compare-buttons.h"

/**
 * CaucusCompareButtons:
 * @is-wide: whether there is room for what the menu has too
 *
 * Stands on the page once for a wide window and once for a narrow one. All it does are
 * the page's actions.
 */
struct _CaucusCompareButtons
{
  GtkBox parent_instance;

  /* Template children */
  GtkWidget *inline_button;
  GtkWidget *sheet_button;
  GtkMenuButton *menu_button;
  GMenuModel *view_menu;
};

enum
{
  PROP_IS_WIDE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusCompareButtons, caucus_compare_buttons, GTK_TYPE_BOX)

static void
caucus_compare_buttons_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  CaucusCompareButtons *buttons = CAUCUS_COMPARE_BUTTONS (object);

  if (prop_id == PROP_IS_WIDE)
    g_value_set_boolean (value, gtk_widget_get_visible (buttons->inline_button));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_compare_buttons_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  CaucusCompareButtons *buttons = CAUCUS_COMPARE_BUTTONS (object);

  if (prop_id == PROP_IS_WIDE)
    gtk_widget_set_visible (buttons->inline_button, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* Its menu is as many widgets as all else on the page together: it is built when first opened. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  CaucusCompareButtons *buttons = CAUCUS_COMPARE_BUTTONS (user_data);

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, buttons->view_menu);
}

static void
caucus_compare_buttons_class_init (CaucusCompareButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = caucus_compare_buttons_get_property;
  object_class->set_property = caucus_compare_buttons_set_property;

  properties[PROP_IS_WIDE] =
    g_param_spec_boolean ("is-wide", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/caucus-compare-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareButtons, inline_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareButtons, sheet_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareButtons, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareButtons, view_menu);
}

static void
caucus_compare_buttons_init (CaucusCompareButtons *buttons)
{
  gtk_widget_init_template (GTK_WIDGET (buttons));
  gtk_menu_button_set_create_popup_func (buttons->menu_button, create_menu_cb, buttons, NULL);
}

/* For texts that are never reviewed. */
void
caucus_compare_buttons_hide_sheet (CaucusCompareButtons *buttons)
{
  gtk_widget_set_visible (buttons->sheet_button, FALSE);
}
