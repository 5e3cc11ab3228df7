/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the comparison of one article finds what moved between it and the others. */
#include "config.h"

#include "caucus-compare-page-private.h"

#include "common/caucus-asker.h"
#include "compare/caucus-agreement-jobs.h"
#include "compare/caucus-compare-place.h"

/* --- Reading ------------------------------------------------------------- */

/* Other texts of the other articles may say less than was said until now. */
static void
show_again (CaucusComparePage *page,
            CaucusElsewhere   *elsewhere)
{
  guint row = caucus_comparing_page_hold_place (CAUCUS_COMPARING_PAGE (page));

  caucus_comparison_model_take_elsewhere (page->model, elsewhere);
  caucus_change_lines_make_again (CAUCUS_CHANGE_LINES (page->model));
  caucus_comparing_page_return_to (CAUCUS_COMPARING_PAGE (page), row);
}

static void
show (CaucusComparePage *page,
      CaucusElsewhere   *elsewhere)
{
  const CaucusElsewhere *shown = caucus_comparison_model_get_elsewhere (page->model);

  if (shown != NULL ? caucus_elsewhere_has_same_texts (shown, elsewhere)
                    : caucus_elsewhere_is_empty (elsewhere))
    {
      caucus_elsewhere_free (elsewhere);
      return;
    }
  if (shown != NULL)
    show_again (page, elsewhere);
  else
    caucus_comparison_model_take_elsewhere (page->model, elsewhere);
  caucus_overview_strip_update (page->strip);
  caucus_compare_page_show_counts (page);
  caucus_comparing_page_show_place (CAUCUS_COMPARING_PAGE (page));
}

/* Where it fails the page has what it had: each article's own comparison is whole. */
static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CaucusPage) page = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;
  CaucusElsewhere *elsewhere = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);

  if (elsewhere == NULL)
    return;
  if (page == NULL)
    caucus_elsewhere_free (elsewhere);
  else
    show (CAUCUS_COMPARE_PAGE (page), elsewhere);
}

/* Which of the texts is a pass that contract language is compared with; FALSE for no such pair. */
static gboolean
find_passed (const CaucusComparisonRecord *record,
             CaucusTextSide               *side)
{
  const CaucusPass *before = record->passes[CAUCUS_TEXT_OLD];
  const CaucusPass *after = record->passes[CAUCUS_TEXT_NEW];

  *side = before != NULL ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW;
  return record->is_sound && (before == NULL) != (after == NULL) && !record->is_draft[*side];
}

/* The other articles are as the same side has them now. */
static gboolean
fill_request (CaucusComparePage            *page,
              const CaucusComparisonRecord *record,
              CaucusAgreementRequest       *request)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  CaucusTextSide passed;
  CaucusSide side;

  if (!find_passed (record, &passed))
    return FALSE;
  side = caucus_compare_bar_get_side (record, passed, context);
  if (side == CAUCUS_SIDE_NEUTRAL)
    return FALSE;
  *request = (CaucusAgreementRequest) { .round_id = caucus_context_get_round (context)->id };
  request->versions[passed] = side == CAUCUS_SIDE_UNION ? CAUCUS_AGREEMENT_UNION
                                                        : CAUCUS_AGREEMENT_EMPLOYER;
  request->pass_ids[passed] = record->passes[passed]->id;
  return TRUE;
}

/**
 * caucus_compare_page_read_elsewhere:
 *
 * To be called when the article's own comparison is shown: its first frame waits for nothing.
 */
void
caucus_compare_page_read_elsewhere (CaucusComparePage *page)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  CaucusAgreementRequest request;
  CaucusJob job;

  g_cancellable_cancel (page->reading_elsewhere);
  g_clear_object (&page->reading_elsewhere);
  if (caucus_comparison_record_is_agreement (record) || !fill_request (page, record, &request))
    return;
  page->reading_elsewhere = g_cancellable_new ();
  job = caucus_agreement_jobs_new_elsewhere (&request, &record->thread->id,
                                             record->strict_typography);
  caucus_store_read_async (caucus_page_get_store (CAUCUS_PAGE (page)), &job,
                           page->reading_elsewhere, read_cb,
                           caucus_asker_new (CAUCUS_PAGE (page)));
}

static void
store_changed_cb (CaucusComparePage *page,
                  CaucusChanges      changes)
{
  if ((changes & CAUCUS_CHANGED_THREADS) != 0
      && caucus_comparison_model_get_record (page->model) != NULL)
    caucus_compare_page_read_elsewhere (page);
}

/* The texts compared never change, but where a paragraph of them went may. */
void
caucus_compare_page_watch_elsewhere (CaucusComparePage *page)
{
  g_signal_connect_object (caucus_page_get_store (CAUCUS_PAGE (page)), "changed",
                           G_CALLBACK (store_changed_cb), page, G_CONNECT_SWAPPED);
}

/* --- Going there --------------------------------------------------------- */

static void
open_place (CaucusComparePage *page,
            guint              number)
{
  const CaucusElsewherePlace *place = caucus_comparison_model_find_elsewhere (page->model, number);
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);

  if (place != NULL)
    caucus_compare_place_open_elsewhere (GTK_WIDGET (page), place,
                                         caucus_comparison_get_row (record->comparison, number));
}

static void
follow_elsewhere_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  open_place (CAUCUS_COMPARE_PAGE (widget), g_variant_get_uint32 (parameter));
}

/* Returns: whether the change looked at has its other end in another article */
gboolean
caucus_compare_page_is_elsewhere (CaucusComparePage *page)
{
  guint number = caucus_change_lines_get_current_row (CAUCUS_CHANGE_LINES (page->model));

  return number != CAUCUS_NO_ROW
         && caucus_comparison_model_find_elsewhere (page->model, number) != NULL;
}

void
caucus_compare_page_follow_elsewhere (CaucusComparePage *page)
{
  open_place (page, caucus_change_lines_get_current_row (CAUCUS_CHANGE_LINES (page->model)));
}

void
caucus_compare_page_add_elsewhere_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.follow-elsewhere", "u",
                                   follow_elsewhere_cb);
}
