/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: two texts side by side. */
#include "config.h"

#include "caucus-compare-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-fit-layout.h"
#include "common/caucus-line-layout.h"
#include "common/caucus-pass-words.h"
#include "compare/caucus-comparison-copy.h"
#include "compare/caucus-comparison-row-view.h"
#include "compare/caucus-comparison-words.h"

G_DEFINE_FINAL_TYPE (CaucusComparePage, caucus_compare_page, CAUCUS_TYPE_COMPARING_PAGE)

/* --- What is shown ------------------------------------------------------- */

static char *
caucus_compare_page_describe_change (CaucusComparingPage *comparing_page)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (comparing_page);
  guint position = caucus_change_lines_get_position (CAUCUS_CHANGE_LINES (page->model));
  g_autoptr (CaucusComparisonRow) row = g_list_model_get_item (G_LIST_MODEL (page->model),
                                                               position);
  g_autofree char *words = caucus_comparison_words_for_change (row);
  g_autofree char *review = caucus_compare_page_format_review (page);

  return g_strjoin (". ", words, review, NULL);
}

static void
caucus_compare_page_show_place (CaucusComparingPage *comparing_page)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (comparing_page);

  CAUCUS_COMPARING_PAGE_CLASS (caucus_compare_page_parent_class)->show_place (comparing_page);

  caucus_compare_page_show_review (page);
  caucus_compare_page_show_article (page);
}

static gboolean
caucus_compare_page_copy_rows (CaucusComparingPage *page,
                               guint                first,
                               guint                n_rows)
{
  CaucusComparisonModel *model = CAUCUS_COMPARE_PAGE (page)->model;
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (CaucusRedlinePart));

  cells = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_comparison_cell_free);
  for (guint i = first; i < first + n_rows; i++)
    {
      CaucusRedlinePart part = { .cell = caucus_comparison_model_new_redline (model, i) };

      if (part.cell == NULL)
        break;
      g_ptr_array_add (cells, (gpointer) part.cell);
      g_array_append_val (parts, part);
    }
  if (parts->len > 0)
    caucus_comparison_copy_parts (GTK_WIDGET (page),
                                  (const CaucusRedlinePart *) (gpointer) parts->data, parts->len);
  return parts->len > 0;
}

/* Returns: (transfer full): what is compared */
char *
caucus_compare_page_format_subject (const CaucusComparisonRecord *record)
{
  if (caucus_comparison_record_is_agreement (record))
    return g_strdup (_("Whole Agreement"));
  return caucus_pass_words_subject (record->thread);
}

void
caucus_compare_page_show_counts (CaucusComparePage *page)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  CaucusCompareSummary summary = caucus_comparison_model_summarize (page->model);
  g_autofree char *counts = NULL;

  if (record->is_sound)
    counts = caucus_comparison_words_for_counts (&summary);
  gtk_label_set_label (page->counts, counts != NULL ? counts : "");
}

static void
show_record (CaucusComparePage            *page,
             const CaucusComparisonRecord *record)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  g_autofree char *subject = caucus_compare_page_format_subject (record);
  g_autofree char *notice = caucus_comparison_words_for_notice (record);

  caucus_page_set_title (CAUCUS_PAGE (page), subject, _("Comparison"));
  caucus_compare_bar_show (page->bar, record, context);
  caucus_compare_page_show_counts (page);
  gtk_label_set_label (page->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (page->notice), notice != NULL);
  caucus_compare_page_show_legend (CAUCUS_COMPARING_PAGE (page));
  caucus_comparing_page_show_texts (CAUCUS_COMPARING_PAGE (page));
}

/* --- Reading ------------------------------------------------------------- */

static void
free_titles (CaucusComparePage *page)
{
  g_clear_pointer (&page->titles.left, g_free);
  g_clear_pointer (&page->titles.right, g_free);
}

/* Of what changes in a store little is in these texts. Whoever reads them or writes a comment goes
   on undisturbed; reviews come by the book. */
static gboolean
is_shown (CaucusComparePage            *page,
          const CaucusComparisonRecord *record)
{
  const CaucusComparisonRecord *shown = caucus_comparison_model_get_record (page->model);

  return shown != NULL && caucus_comparison_record_is_same (shown, record);
}

static void
caucus_compare_page_take_record (CaucusPage *caucus_page,
                                 gpointer    record)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (caucus_page);
  CaucusContext *context = caucus_page_get_context (caucus_page);
  CaucusTextSide left = caucus_compare_bar_choose_left (record, context);
  CaucusTextSide right = left == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;

  if (is_shown (page, record))
    {
      caucus_comparison_record_free (record);
      caucus_compare_page_read_elsewhere (page);
      return;
    }
  free_titles (page);
  page->titles.left = caucus_compare_bar_format_title (record, left, context);
  page->titles.right = caucus_compare_bar_format_title (record, right, context);
  caucus_compare_page_keep_place (page);
  page->is_turning = FALSE;
  caucus_compare_page_take_reviews (page, record);
  caucus_compare_page_color (page, record);
  caucus_comparison_model_take (page->model, record, left);
  show_record (page, record);
  caucus_compare_page_return_to_kept (page);
  caucus_compare_page_go_to_target (page);
  caucus_compare_page_read_elsewhere (page);
}

static void
caucus_compare_page_refresh (CaucusPage *page)
{
  CaucusComparePage *self = CAUCUS_COMPARE_PAGE (page);
  CaucusJob job;

  self->request.strict_typography =
    !caucus_comparing_page_get_switch (CAUCUS_COMPARING_PAGE (page), "ignores-typography");
  if (self->is_agreement)
    {
      caucus_compare_page_read_agreement (self);
      return;
    }
  job = caucus_comparison_record_new_job (&self->request);
  caucus_page_read (page, &job);
  caucus_comparing_page_prepare (CAUCUS_COMPARING_PAGE (page));
}

/* --- Actions ------------------------------------------------------------- */

static void
reverse_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  CaucusId old_id = page->request.old_id;

  page->is_turning = !page->is_turning;
  if (page->is_agreement)
    caucus_compare_page_reverse_agreement (page);
  page->request.old_id = page->request.new_id;
  page->request.new_id = old_id;
  caucus_compare_page_refresh (CAUCUS_PAGE (page));
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

static void
caucus_compare_page_dispose (GObject *object)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (object);

  g_cancellable_cancel (page->reading_elsewhere);
  g_clear_object (&page->reading_elsewhere);
  g_clear_object (&page->model);

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
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, asides_above);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, asides_below);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, wide_buttons);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, article_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparePage, article_label);
  gtk_widget_class_bind_template_callback (widget_class, has_room_for_legend);
}

static void
caucus_compare_page_class_init (CaucusComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);
  CaucusComparingPageClass *comparing_class = CAUCUS_COMPARING_PAGE_CLASS (klass);

  object_class->dispose = caucus_compare_page_dispose;
  object_class->finalize = caucus_compare_page_finalize;
  page_class->refresh = caucus_compare_page_refresh;
  page_class->take_record = caucus_compare_page_take_record;
  comparing_class->show_place = caucus_compare_page_show_place;
  comparing_class->format_done = caucus_compare_page_format_reviewed;
  comparing_class->describe_change = caucus_compare_page_describe_change;
  comparing_class->show_counts = caucus_compare_page_show_legend;
  comparing_class->copy_rows = caucus_compare_page_copy_rows;
  comparing_class->show_authors = caucus_compare_page_show_authors;
  comparing_class->project = caucus_compare_page_hide_review;

  g_type_ensure (CAUCUS_TYPE_COMPARE_BAR);
  g_type_ensure (CAUCUS_TYPE_FIT_LAYOUT);
  g_type_ensure (CAUCUS_TYPE_LINE_LAYOUT);
  g_type_ensure (CAUCUS_TYPE_REVIEW_BAR);
  gtk_widget_class_install_action (widget_class, "compare.reverse", NULL, reverse_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, 0, "compare.reverse", NULL);
  caucus_compare_page_add_agreement_actions (widget_class);
  caucus_compare_page_add_elsewhere_actions (widget_class);
  caucus_compare_page_add_view_keys (widget_class);
  caucus_compare_page_add_place_actions (widget_class);
  caucus_compare_page_add_print_actions (widget_class);
  caucus_compare_page_add_redline_actions (widget_class);
  caucus_compare_page_add_review_actions (widget_class);
  bind_template (widget_class);
}

static void
caucus_compare_page_init (CaucusComparePage *page)
{
  const CaucusRowsViewSource source = {
    .create = create_row, .bind = bind_row, .user_data = page,
  };
  CaucusComparingParts parts = { .source = &source };

  page->model = caucus_comparison_model_new ();
  gtk_widget_init_template (GTK_WIDGET (page));
  parts.lines = CAUCUS_CHANGE_LINES (page->model);
  parts.stack = page->stack;
  parts.place = page->place;
  parts.rows = page->rows;
  parts.strip = page->strip;
  parts.asides[0] = page->asides_above;
  parts.asides[1] = page->asides_below;
  caucus_comparing_page_set_parts (CAUCUS_COMPARING_PAGE (page), &parts);
  caucus_compare_page_init_view (page);
}

/**
 * caucus_compare_page_new:
 * @old_pass_id: the pass to start from; none means current contract language
 * @new_pass_id: the pass to arrive at
 *
 * Passes and contract language never change: the page watches what the other articles are.
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
  caucus_compare_page_watch_elsewhere (page);
  return CAUCUS_PAGE (page);
}

/**
 * caucus_compare_page_new_at:
 * @is_new: whether the paragraph is one of the text to arrive at
 * @number: the paragraph, from 0
 *
 * Returns: (transfer floating): the same, where the paragraph is in sight
 */
CaucusPage *
caucus_compare_page_new_at (CaucusContext  *context,
                            const CaucusId *old_pass_id,
                            const CaucusId *new_pass_id,
                            gboolean        is_new,
                            guint           number)
{
  CaucusPage *page = caucus_compare_page_new (context, old_pass_id, new_pass_id);
  CaucusComparePage *self = CAUCUS_COMPARE_PAGE (page);

  self->has_target = TRUE;
  self->target_is_new = is_new;
  self->target_number = number;
  return page;
}
