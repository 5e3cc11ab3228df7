/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the compare page lets the team say what it thinks of the change looked at. */
#include "config.h"

#include "caucus-compare-page-private.h"

#include <glib/gi18n.h>

#include "compare/review/caucus-review-words.h"

/* --- What is shown ------------------------------------------------------- */

/* Returns: (nullable) (transfer full): "5 of 12 reviewed" */
char *
caucus_compare_page_format_reviewed (CaucusComparingPage *page)
{
  guint n_changes;
  guint n = caucus_comparison_model_get_n_reviewed (CAUCUS_COMPARE_PAGE (page)->model, &n_changes);

  if (n == 0 || CAUCUS_COMPARE_PAGE (page)->hides_review)
    return NULL;
  /* Translators: on how many changes the team has decided, and how many there are */
  return g_strdup_printf (_("%u of %u reviewed"), n, n_changes);
}

/* Returns: (nullable) (transfer full): what is thought of the change looked at */
char *
caucus_compare_page_format_review (CaucusComparePage *page)
{
  guint change = caucus_change_lines_get_change (CAUCUS_CHANGE_LINES (page->model));

  if (page->hides_review)
    return NULL;
  return caucus_review_words_spoken (caucus_comparison_model_get_review (page->model, change));
}

void
caucus_compare_page_show_review (CaucusComparePage *page)
{
  guint change = caucus_change_lines_get_change (CAUCUS_CHANGE_LINES (page->model));
  gboolean is_shown = change > 0 && !page->hides_review
                      && caucus_comparison_model_get_book (page->model) != NULL;

  if (is_shown)
    caucus_review_bar_show (page->review_bar, page->model, change);
  else
    caucus_review_bar_hide (page->review_bar);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.decide", !page->hides_review);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.comment", !page->hides_review);
}

/* What the team thinks is not for the other side to see. */
void
caucus_compare_page_hide_review (CaucusComparingPage *comparing_page,
                                 gboolean             is_hidden)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (comparing_page);

  page->hides_review = is_hidden;
  caucus_comparison_model_set_hides_reviews (page->model, is_hidden);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.review-sheet", !is_hidden);
  caucus_comparing_page_show_place (comparing_page);
}

/**
 * caucus_compare_page_take_reviews:
 *
 * To be called before the model takes the record.
 */
void
caucus_compare_page_take_reviews (CaucusComparePage            *page,
                                  const CaucusComparisonRecord *record)
{
  CaucusReviewBook *before = caucus_comparison_model_get_book (page->model);
  g_autoptr (CaucusReviewBook) book = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.review-sheet",
                                 record->reviews != NULL);
  if (record->reviews != NULL)
    {
      book = caucus_review_book_get (caucus_page_get_store (CAUCUS_PAGE (page)), record->versions);
      caucus_review_book_take (book, record->reviews);
    }
  if (book == before)
    return;
  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, caucus_comparing_page_show_place, page);
  caucus_comparison_model_set_book (page->model, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (caucus_comparing_page_show_place), page,
                             G_CONNECT_SWAPPED);
}

/* --- Actions ------------------------------------------------------------- */

/* Why there is nothing to decide on. */
static const char *
explain (CaucusComparePage *page)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);

  if (caucus_comparison_model_get_book (page->model) != NULL)
    return _("No change is chosen: n goes to the next one");
  if (record != NULL && caucus_comparison_record_is_agreement (record))
    return _("Changes are decided on in the comparison of their article");
  if (record != NULL && caucus_comparison_record_is_reversed (record))
    return _("This comparison is reversed: r turns it round, then decide");
  return _("Only changes between texts that were passed are decided on");
}

/* Returns: whether a change is looked at that can be reviewed; says why not */
static gboolean
can_review (CaucusComparePage *page)
{
  if (caucus_change_lines_get_change (CAUCUS_CHANGE_LINES (page->model)) > 0
      && caucus_comparison_model_get_book (page->model) != NULL)
    return TRUE;
  gtk_widget_activate_action (GTK_WIDGET (page), "win.hint", "s", explain (page));
  return FALSE;
}

static void
decide_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  guint change = caucus_change_lines_get_change (CAUCUS_CHANGE_LINES (page->model));
  guint decision;

  if (can_review (page)
      && caucus_vocabulary_parse (&caucus_review_decisions, g_variant_get_string (parameter, NULL),
                                  &decision, NULL))
    caucus_comparison_model_set_decision (page->model, change, (CaucusReviewDecision) decision);
}

static void
comment_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);

  if (can_review (page))
    caucus_review_bar_focus_comment (page->review_bar);
}

static void
focus_texts_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (CAUCUS_COMPARE_PAGE (widget)->rows));
}

static void
review_sheet_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  g_autofree char *old_id = caucus_id_to_string (&page->request.old_id);
  g_autofree char *new_id = caucus_id_to_string (&page->request.new_id);

  gtk_widget_activate_action (widget, "win.review-sheet", "(ss)", old_id, new_id);
}

void
caucus_compare_page_add_review_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    const char *decision;
  } decisions[] = {
    { { GDK_KEY_0, GDK_KEY_KP_0 }, "open" }, { { GDK_KEY_1, GDK_KEY_KP_1 }, "accept" },
    { { GDK_KEY_2, GDK_KEY_KP_2 }, "reject" }, { { GDK_KEY_3, GDK_KEY_KP_3 }, "counter" },
    { { GDK_KEY_4, GDK_KEY_KP_4 }, "ask" },
  };

  gtk_widget_class_install_action (widget_class, "compare.decide", "s", decide_cb);
  gtk_widget_class_install_action (widget_class, "compare.comment", NULL, comment_cb);
  gtk_widget_class_install_action (widget_class, "compare.focus-texts", NULL, focus_texts_cb);
  gtk_widget_class_install_action (widget_class, "compare.review-sheet", NULL, review_sheet_cb);
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (decisions[i].keys); j++)
        gtk_widget_class_add_binding_action (widget_class, decisions[i].keys[j], 0,
                                             "compare.decide", "s", decisions[i].decision);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "compare.comment", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "compare.review-sheet", NULL);
}
