/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the compare page shows its texts: what a person chooses once and finds again. */
#include "config.h"

#include "caucus-compare-page-private.h"

#include <glib/gi18n.h>

#include "compare/caucus-text-size.h"

#define SETTINGS_ID APP_ID ".Compare"

static gboolean
marks_references (CaucusComparePage *page)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);

  return g_settings_get_boolean (page->settings, "shows-numbering")
         && caucus_comparison_get_summary (record->comparison)->references_renumbered > 0;
}

/* The legend names the texts, so that it holds whichever column they stand in. */
void
caucus_compare_page_show_legend (CaucusComparePage *page)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autofree char *marks = NULL;

  gtk_widget_set_visible (GTK_WIDGET (page->legend), record != NULL && record->is_sound);
  if (record == NULL)
    return;
  before = caucus_compare_bar_format_title (record, CAUCUS_TEXT_OLD, context);
  after = caucus_compare_bar_format_title (record, CAUCUS_TEXT_NEW, context);
  /* Translators: titles of the texts before and after; keep the tags around the words that they show */
  marks = g_markup_printf_escaped (_("<s>Struck</s>: only in %s · <u>Underlined</u>: only in %s · "
                                     "<span underline=\"double\">Double underlined</span>: moved"),
                                   before, after);
  g_string_append (markup, marks);
  if (marks_references (page))
    {
      g_string_append (markup, " · ");
      /* Translators: a "Section 8-3" that became "Section 8-4" because 8-3 is 8-4 now */
      g_string_append (markup, _("<span overline=\"single\">Overlined</span>: renumbered"));
    }
  gtk_label_set_markup (page->legend, markup->str);
}

static void
numbering_changed_cb (CaucusComparePage *page)
{
  caucus_comparison_model_set_numbering (page->model,
                                         g_settings_get_boolean (page->settings,
                                                                 "shows-numbering"));
  caucus_compare_page_show_legend (page);
  caucus_compare_page_show_current (page);
}

static void
inline_changed_cb (CaucusComparePage *page)
{
  caucus_comparison_model_set_is_inline (page->model,
                                         g_settings_get_boolean (page->settings, "is-inline"));
  caucus_compare_page_show_current (page);
}

static void
text_size_changed_cb (CaucusComparePage *page)
{
  caucus_text_size_set (GTK_WIDGET (page->rows),
                        g_settings_get_int (page->settings, "text-size"));
  caucus_rows_view_measure_again (page->rows);
}

static void
larger_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  GSettings *settings = CAUCUS_COMPARE_PAGE (widget)->settings;

  g_settings_set_int (settings, "text-size",
                      caucus_text_size_step (g_settings_get_int (settings, "text-size"), 1));
}

static void
smaller_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  GSettings *settings = CAUCUS_COMPARE_PAGE (widget)->settings;

  g_settings_set_int (settings, "text-size",
                      caucus_text_size_step (g_settings_get_int (settings, "text-size"), -1));
}

static void
normal_size_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_settings_reset (CAUCUS_COMPARE_PAGE (widget)->settings, "text-size");
}

void
caucus_compare_page_add_view_actions (GtkWidgetClass *widget_class)
{
  /* Menus show the last key of an action. */
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_i, 0, "compare-view.is-inline" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "compare.larger-text" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "compare.larger-text" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "compare.larger-text" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "compare.smaller-text" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "compare.smaller-text" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "compare.normal-text" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "compare.normal-text" },
  };

  gtk_widget_class_install_action (widget_class, "compare.larger-text", NULL, larger_cb);
  gtk_widget_class_install_action (widget_class, "compare.smaller-text", NULL, smaller_cb);
  gtk_widget_class_install_action (widget_class, "compare.normal-text", NULL, normal_size_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

/* Whether quotes and dashes count decides what is compared, not only what is shown. */
static void
typography_changed_cb (CaucusComparePage *page)
{
  page->request.strict_typography = !g_settings_get_boolean (page->settings,
                                                             "ignores-typography");
  caucus_page_refresh (CAUCUS_PAGE (page));
}

void
caucus_compare_page_init_view (CaucusComparePage *page)
{
  static const char *const switches[] = { "is-inline", "shows-numbering", "ignores-typography" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  page->settings = g_settings_new (SETTINGS_ID);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (page->settings, switches[i]);

      g_action_map_add_action (G_ACTION_MAP (group), action);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (page), "compare-view", G_ACTION_GROUP (group));

  g_signal_connect_object (page->settings, "changed::is-inline",
                           G_CALLBACK (inline_changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (page->settings, "changed::text-size",
                           G_CALLBACK (text_size_changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (page->settings, "changed::shows-numbering",
                           G_CALLBACK (numbering_changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (page->settings, "changed::ignores-typography",
                           G_CALLBACK (typography_changed_cb), page, G_CONNECT_SWAPPED);
  text_size_changed_cb (page);
  caucus_comparison_model_set_is_inline (page->model,
                                         g_settings_get_boolean (page->settings, "is-inline"));
  caucus_comparison_model_set_numbering (page->model,
                                         g_settings_get_boolean (page->settings,
                                                                 "shows-numbering"));
  page->request.strict_typography = !g_settings_get_boolean (page->settings,
                                                             "ignores-typography");
}
