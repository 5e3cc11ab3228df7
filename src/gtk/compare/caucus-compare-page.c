/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: two texts side by side. */
#include "config.h"

#include "caucus-compare-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-fit-layout.h"
#include "common/caucus-pass-words.h"
#include "compare/caucus-compare-buttons.h"
#include "compare/caucus-comparison-row-view.h"
#include "compare/caucus-comparison-words.h"

enum
{
  PROP_ONLY_CHANGES = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusComparePage, caucus_compare_page, CAUCUS_TYPE_PAGE)

/* --- What is shown ------------------------------------------------------- */

/* A person who hears the page has the focus on the texts: there it says what was gone to. */
static void
tell_change (CaucusComparePage *page,
             const char        *place)
{
  g_autoptr (CaucusComparisonRow) row = NULL;
  g_autofree char *words = NULL;
  g_autofree char *review = NULL;
  g_autofree char *description = NULL;

  if (caucus_comparison_model_get_change (page->model) == 0)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (page->rows),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  row = g_list_model_get_item (G_LIST_MODEL (page->model),
                               caucus_comparison_model_get_position (page->model));
  words = caucus_comparison_words_for_change (row);
  review = caucus_compare_page_format_review (page);
  if (review != NULL)
    description = g_strdup_printf ("%s. %s. %s", place, words, review);
  else
    description = g_strdup_printf ("%s. %s", place, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page->rows),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Where one is, and how much is done. */
static char *
format_place (CaucusComparePage *page)
{
  guint n = caucus_comparison_model_get_n_changes (page->model);
  guint change = caucus_comparison_model_get_change (page->model);
  g_autofree char *reviewed = caucus_compare_page_format_reviewed (page);
  g_autofree char *place = NULL;

  if (change > 0)
    /* Translators: which change is looked at, of how many */
    place = g_strdup_printf (_("Change %u of %u"), change, n);
  else
    place = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  return g_strjoin (" · ", place, reviewed, NULL);
}

void
caucus_compare_page_show_place (CaucusComparePage *page)
{
  guint n = caucus_comparison_model_get_n_changes (page->model);
  guint change = caucus_comparison_model_get_change (page->model);
  g_autofree char *words = format_place (page);

  gtk_label_set_label (page->place, words);
  caucus_overview_strip_set_place (page->strip, words);
  tell_change (page, words);
  caucus_compare_page_show_review (page);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.next", change < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.previous", change > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.copy", change > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.jump",
                                 caucus_comparison_model_get_other_end (page->model) > 0);
}

static void
show_record (CaucusComparePage            *page,
             const CaucusComparisonRecord *record)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  g_autofree char *subject = caucus_pass_words_subject (record->thread);
  g_autofree char *notice = caucus_comparison_words_for_notice (record);
  g_autofree char *counts = NULL;

  if (record->is_sound)
    counts = caucus_comparison_words_for_counts (
      caucus_comparison_get_summary (record->comparison));
  caucus_page_set_title (CAUCUS_PAGE (page), subject, _("Comparison"));
  caucus_compare_bar_show (page->bar, record, context);
  gtk_label_set_label (page->counts, counts != NULL ? counts : "");
  gtk_label_set_label (page->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (page->notice), notice != NULL);
  caucus_compare_page_show_legend (page);
  caucus_compare_page_show_place (page);
  gtk_stack_set_visible_child_name (page->stack, "texts");
}

/* --- Reading ------------------------------------------------------------- */

static void
free_titles (CaucusComparePage *page)
{
  g_clear_pointer (&page->titles.left, g_free);
  g_clear_pointer (&page->titles.right, g_free);
}

static void
caucus_compare_page_take_record (CaucusPage *caucus_page,
                                 gpointer    record)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (caucus_page);
  CaucusContext *context = caucus_page_get_context (caucus_page);
  CaucusTextSide left = caucus_compare_bar_choose_left (record, context);
  CaucusTextSide right = left == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;

  free_titles (page);
  page->titles.left = caucus_compare_bar_format_title (record, left, context);
  page->titles.right = caucus_compare_bar_format_title (record, right, context);
  caucus_compare_page_take_reviews (page, record);
  caucus_comparison_model_take (page->model, record, left);
  show_record (page, record);
}

static gboolean
caucus_compare_page_focus_inside (CaucusPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CAUCUS_COMPARE_PAGE (page)->rows));
}

static gpointer
compare (CaucusDatabase  *database,
         gpointer         data,
         GError         **error)
{
  return caucus_comparison_record_read (database, data, error);
}

static void
caucus_compare_page_refresh (CaucusPage *page)
{
  CaucusComparePage *self = CAUCUS_COMPARE_PAGE (page);
  CaucusJob job = {
    .run = compare,
    .data = g_memdup2 (&self->request, sizeof self->request),
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_comparison_record_free,
  };

  caucus_page_read (page, &job);
}

/* --- Actions ------------------------------------------------------------- */

static void
go_to_change (CaucusComparePage *page,
              guint              change)
{
  if (caucus_comparison_model_go_to_change (page->model, change))
    caucus_compare_page_show_current (page);
}

static void
next_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);

  go_to_change (page, caucus_comparison_model_get_change (page->model) + 1);
}

static void
previous_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);

  go_to_change (page, caucus_comparison_model_get_change (page->model) - 1);
}

static void
go_to_change_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  go_to_change (CAUCUS_COMPARE_PAGE (widget), g_variant_get_uint32 (parameter));
}

static void
go_to_line_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  caucus_rows_view_scroll_to (CAUCUS_COMPARE_PAGE (widget)->rows,
                              g_variant_get_uint32 (parameter));
}

static void
jump_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);

  go_to_change (page, caucus_comparison_model_get_other_end (page->model));
}

static void
follow_move_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  guint move;
  gboolean is_forward;

  g_variant_get (parameter, "(ub)", &move, &is_forward);
  if (caucus_comparison_model_go_to_move (page->model, move,
                                          is_forward ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD))
    caucus_compare_page_show_current (page);
}

static void
reverse_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  CaucusId old_id = page->request.old_id;

  page->request.old_id = page->request.new_id;
  page->request.new_id = old_id;
  caucus_compare_page_refresh (CAUCUS_PAGE (page));
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_n, 0, "compare.next" }, { GDK_KEY_F7, 0, "compare.next" },
    { GDK_KEY_p, 0, "compare.previous" }, { GDK_KEY_F7, GDK_SHIFT_MASK, "compare.previous" },
    { GDK_KEY_m, 0, "compare.jump" }, { GDK_KEY_o, 0, "compare.only-changes" },
    { GDK_KEY_r, 0, "compare.reverse" },
  };

  gtk_widget_class_install_action (widget_class, "compare.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "compare.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "compare.go-to-change", "u", go_to_change_cb);
  gtk_widget_class_install_action (widget_class, "compare.go-to-line", "u", go_to_line_cb);
  gtk_widget_class_install_action (widget_class, "compare.jump", NULL, jump_cb);
  gtk_widget_class_install_action (widget_class, "compare.follow-move", "(ub)", follow_move_cb);
  gtk_widget_class_install_action (widget_class, "compare.reverse", NULL, reverse_cb);
  gtk_widget_class_install_property_action (widget_class, "compare.only-changes", "only-changes");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

/* --- The widget ---------------------------------------------------------- */

static GtkWidget *
create_row (gpointer user_data)
{
  return g_object_new (CAUCUS_TYPE_COMPARISON_ROW_VIEW, NULL);
}

static void
bind_row (GtkWidget *row,
          gpointer   item,
          gpointer   user_data)
{
  caucus_comparison_row_view_show (CAUCUS_COMPARISON_ROW_VIEW (row), item,
                                   &CAUCUS_COMPARE_PAGE (user_data)->titles);
}

/* The change looked at stays in sight, whatever else goes or comes. */
void
caucus_compare_page_show_current (CaucusComparePage *page)
{
  if (caucus_comparison_model_get_change (page->model) > 0)
    caucus_rows_view_scroll_to (page->rows, caucus_comparison_model_get_position (page->model));
}

static void
caucus_compare_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (object);

  if (prop_id == PROP_ONLY_CHANGES)
    g_value_set_boolean (value, caucus_comparison_model_get_only_changes (page->model));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_compare_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (object);

  if (prop_id != PROP_ONLY_CHANGES)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  caucus_comparison_model_set_only_changes (page->model, g_value_get_boolean (value));
  caucus_compare_page_show_current (page);
  g_object_notify_by_pspec (object, pspec);
}

static void
caucus_compare_page_dispose (GObject *object)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (object);

  g_clear_object (&page->model);
  g_clear_object (&page->settings);

  G_OBJECT_CLASS (caucus_compare_page_parent_class)->dispose (object);
}

static void
caucus_compare_page_finalize (GObject *object)
{
  free_titles (CAUCUS_COMPARE_PAGE (object));

  G_OBJECT_CLASS (caucus_compare_page_parent_class)->finalize (object);
}

/* On a small window the texts need the room while changes are reviewed. */
static gboolean
has_room_for_legend (CaucusComparePage *page,
                     gboolean           is_reviewing,
                     gboolean           is_wide)
{
  return !is_reviewing || is_wide;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/caucus-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, bar);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, counts);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, place);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, notice);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, rows);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, strip);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, legend);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, review_bar);
  gtk_widget_class_bind_template_callback (widget_class, has_room_for_legend);
}

static void
caucus_compare_page_class_init (CaucusComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  object_class->dispose = caucus_compare_page_dispose;
  object_class->finalize = caucus_compare_page_finalize;
  object_class->get_property = caucus_compare_page_get_property;
  object_class->set_property = caucus_compare_page_set_property;
  page_class->focus_inside = caucus_compare_page_focus_inside;
  page_class->refresh = caucus_compare_page_refresh;
  page_class->take_record = caucus_compare_page_take_record;

  properties[PROP_ONLY_CHANGES] =
    g_param_spec_boolean ("only-changes", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CAUCUS_TYPE_COMPARE_BAR);
  g_type_ensure (CAUCUS_TYPE_COMPARE_BUTTONS);
  g_type_ensure (CAUCUS_TYPE_FIT_LAYOUT);
  g_type_ensure (CAUCUS_TYPE_OVERVIEW_STRIP);
  g_type_ensure (CAUCUS_TYPE_REVIEW_BAR);
  g_type_ensure (CAUCUS_TYPE_ROWS_VIEW);
  add_actions (widget_class);
  caucus_compare_page_add_view_actions (widget_class);
  caucus_compare_page_add_copy_actions (widget_class);
  caucus_compare_page_add_print_actions (widget_class);
  caucus_compare_page_add_redline_actions (widget_class);
  caucus_compare_page_add_review_actions (widget_class);
  bind_template (widget_class);
}

/* The colours of the marks are attributes of the text, made from the theme's. */
static void
follow_theme (CaucusComparePage *page)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (caucus_rows_view_bind_again),
                           page->rows, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (caucus_rows_view_bind_again), page->rows,
                           G_CONNECT_SWAPPED);
}

static void
caucus_compare_page_init (CaucusComparePage *page)
{
  const CaucusRowsViewSource source = {
    .create = create_row, .bind = bind_row, .user_data = page,
  };

  page->model = caucus_comparison_model_new ();
  gtk_widget_init_template (GTK_WIDGET (page));
  caucus_rows_view_set_source (page->rows, G_LIST_MODEL (page->model), &source);
  caucus_overview_strip_set_source (page->strip, page->model, page->rows);
  g_signal_connect_object (page->model, "notify::change", G_CALLBACK (caucus_compare_page_show_place),
                           page, G_CONNECT_SWAPPED);
  caucus_compare_page_init_view (page);
  caucus_compare_page_show_place (page);
  follow_theme (page);
}

/**
 * caucus_compare_page_new:
 * @old_pass_id: the pass to start from; none means current contract language
 * @new_pass_id: the pass to arrive at
 *
 * Passes and contract language never change, so the page watches nothing.
 *
 * Returns: (transfer floating): a page for a comparison in the open round
 */
CaucusPage *
caucus_compare_page_new (CaucusContext  *context,
                         const CaucusId *old_pass_id,
                         const CaucusId *new_pass_id)
{
  CaucusComparePage *page = g_object_new (CAUCUS_TYPE_COMPARE_PAGE, "context", context, NULL);

  page->request.old_id = *old_pass_id;
  page->request.new_id = *new_pass_id;
  return CAUCUS_PAGE (page);
}
