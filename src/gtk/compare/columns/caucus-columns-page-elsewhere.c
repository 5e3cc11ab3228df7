/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the page of three columns finds what either side moved to other articles or from them. */
#include "config.h"

#include "caucus-columns-page-private.h"

#include "common/caucus-asker.h"
#include "compare/caucus-agreement-jobs.h"
#include "compare/caucus-compare-place.h"

/* --- Reading ------------------------------------------------------------- */

static void
show (CaucusColumnsPage *page,
      CaucusColumn       side,
      CaucusElsewhere   *elsewhere)
{
  const CaucusElsewhere *shown = caucus_columns_model_get_elsewhere (page->model, side);

  if (shown != NULL ? caucus_elsewhere_has_same_texts (shown, elsewhere)
                    : caucus_elsewhere_is_empty (elsewhere))
    {
      caucus_elsewhere_free (elsewhere);
      return;
    }
  caucus_columns_model_take_elsewhere (page->model, side, elsewhere);
  caucus_overview_strip_update (page->strip);
  caucus_comparing_page_show_place (CAUCUS_COMPARING_PAGE (page));
}

/* Where it fails the page has what it had: the article's own columns are whole. */
static void
take (GObject      *object,
      GAsyncResult *result,
      CaucusAsker  *asker,
      CaucusColumn  side)
{
  g_autoptr (CaucusPage) page = caucus_asker_take (asker);
  g_autoptr (GError) error = NULL;
  CaucusElsewhere *elsewhere = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);

  if (elsewhere == NULL)
    return;
  if (page == NULL)
    caucus_elsewhere_free (elsewhere);
  else
    show (CAUCUS_COLUMNS_PAGE (page), side, elsewhere);
}

static void
read_union_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  take (object, result, user_data, CAUCUS_COLUMN_UNION);
}

static void
read_employer_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  take (object, result, user_data, CAUCUS_COLUMN_EMPLOYER);
}

/* The other articles are as the same side has them now. */
static void
read_side (CaucusColumnsPage *page,
           CaucusColumn       side)
{
  static const struct
  {
    CaucusAgreementVersion version;
    GAsyncReadyCallback ready;
  } ways[] = {
    [CAUCUS_COLUMN_UNION] = { CAUCUS_AGREEMENT_UNION, read_union_cb },
    [CAUCUS_COLUMN_EMPLOYER] = { CAUCUS_AGREEMENT_EMPLOYER, read_employer_cb },
  };
  const CaucusColumnsRecord *record = caucus_columns_model_get_record (page->model);
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  CaucusAgreementRequest request = { .round_id = caucus_context_get_round (context)->id };
  CaucusJob job;

  if (record->passes[side] == NULL)
    return;
  request.versions[CAUCUS_TEXT_OLD] = CAUCUS_AGREEMENT_CONTRACT;
  request.versions[CAUCUS_TEXT_NEW] = ways[side].version;
  request.pass_ids[CAUCUS_TEXT_NEW] = record->passes[side]->id;
  job = caucus_agreement_jobs_new_elsewhere (&request, &record->thread->id,
                                             record->strict_typography);
  caucus_store_read_async (caucus_page_get_store (CAUCUS_PAGE (page)), &job,
                           page->reading_elsewhere, ways[side].ready,
                           caucus_asker_new (CAUCUS_PAGE (page)));
}

void
caucus_columns_page_stop_elsewhere (CaucusColumnsPage *page)
{
  g_cancellable_cancel (page->reading_elsewhere);
  g_clear_object (&page->reading_elsewhere);
}

/* To be called when the columns are shown: their first frame waits for nothing. */
void
caucus_columns_page_read_elsewhere (CaucusColumnsPage *page)
{
  caucus_columns_page_stop_elsewhere (page);
  if (!caucus_columns_model_get_record (page->model)->is_sound)
    return;
  page->reading_elsewhere = g_cancellable_new ();
  read_side (page, CAUCUS_COLUMN_UNION);
  read_side (page, CAUCUS_COLUMN_EMPLOYER);
}

/* --- Going there --------------------------------------------------------- */

static gboolean
open_place (CaucusColumnsPage *page,
            guint              number,
            CaucusColumn       side)
{
  const CaucusColumnsRecord *record = caucus_columns_model_get_record (page->model);
  const CaucusElsewherePlace *place;

  place = caucus_columns_model_find_elsewhere (page->model, number, side);
  if (place != NULL)
    caucus_compare_place_open_elsewhere (
      GTK_WIDGET (page), place, caucus_columns_get_row (record->columns, number)->sides[side]);
  return place != NULL;
}

static void
follow_elsewhere_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  guint number, side;

  g_variant_get (parameter, "(uu)", &number, &side);
  if (side < CAUCUS_N_SIDES)
    open_place (CAUCUS_COLUMNS_PAGE (widget), number, (CaucusColumn) side);
}

/* Of two sides that moved it the union is asked first, as everywhere. */
static void
jump_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (widget);
  CaucusChangeLines *lines = CAUCUS_CHANGE_LINES (page->model);
  guint first = caucus_change_lines_get_current_row (lines);
  guint n_rows = caucus_change_lines_get_n_current (lines);

  for (guint i = 0; i < n_rows; i++)
    {
      if (open_place (page, first + i, CAUCUS_COLUMN_UNION)
          || open_place (page, first + i, CAUCUS_COLUMN_EMPLOYER))
        return;
    }
  caucus_comparing_page_say_no_move (CAUCUS_COMPARING_PAGE (page));
}

void
caucus_columns_page_add_elsewhere_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.follow-elsewhere", "(uu)",
                                   follow_elsewhere_cb);
  gtk_widget_class_install_action (widget_class, "compare.jump", NULL, jump_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "compare.jump", NULL);
}
