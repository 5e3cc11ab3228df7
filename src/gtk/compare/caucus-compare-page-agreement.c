/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compare page with whole agreements: which ones, and the way to an article's own page. */
#include "config.h"

#include "caucus-compare-page-private.h"

#include <glib/gi18n.h>

#include "compare/caucus-agreement-jobs.h"
#include "compare/caucus-compare-place.h"

/* --- Which agreements ---------------------------------------------------- */

static const char *const choice_names[] = {
  [CAUCUS_TEXT_OLD] = "before", [CAUCUS_TEXT_NEW] = "after",
};

static void
show_choices (CaucusComparePage *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (choice_names); i++)
    {
      CaucusAgreementVersion version = page->agreement.versions[i];

      g_simple_action_set_state (page->choices[i],
                                 g_variant_new_string (
                                   caucus_vocabulary_word (&caucus_agreement_versions, version)));
    }
}

static void
choose_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  CaucusComparePage *page = user_data;
  CaucusTextSide side = action == page->choices[CAUCUS_TEXT_OLD] ? CAUCUS_TEXT_OLD
                                                                : CAUCUS_TEXT_NEW;
  guint version;

  if (!caucus_vocabulary_parse (&caucus_agreement_versions, g_variant_get_string (parameter, NULL),
                                &version, NULL))
    return;
  page->agreement.versions[side] = (CaucusAgreementVersion) version;
  show_choices (page);
  caucus_page_refresh (CAUCUS_PAGE (page));
}

static void
add_choices (CaucusComparePage *page)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choice_names); i++)
    {
      g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (choice_names[i], G_VARIANT_TYPE_STRING,
                                      g_variant_new_string (""));

      g_signal_connect_object (action, "activate", G_CALLBACK (choose_cb), page, 0);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
      page->choices[i] = action;
    }
  gtk_widget_insert_action_group (GTK_WIDGET (page), "agreement", G_ACTION_GROUP (group));
  show_choices (page);
}

void
caucus_compare_page_reverse_agreement (CaucusComparePage *page)
{
  CaucusAgreementVersion before = page->agreement.versions[CAUCUS_TEXT_OLD];

  page->agreement.versions[CAUCUS_TEXT_OLD] = page->agreement.versions[CAUCUS_TEXT_NEW];
  page->agreement.versions[CAUCUS_TEXT_NEW] = before;
  show_choices (page);
}

void
caucus_compare_page_read_agreement (CaucusComparePage *page)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  CaucusJob job;

  page->agreement.round_id = caucus_context_get_round (context)->id;
  job = caucus_agreement_jobs_new_comparison (&page->agreement, page->request.strict_typography);
  caucus_page_read (CAUCUS_PAGE (page), &job);
}

/* --- The article looked at ----------------------------------------------- */

/* Where a paragraph of the agreements stands in its article's own texts. */
static const CaucusAgreementPart *
find_place (const CaucusComparisonRecord *record,
            CaucusTextSide                side,
            guint                         number,
            CaucusComparePlace           *place)
{
  const CaucusAgreementPart *parts[2];
  CaucusTextSide other = side == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;

  parts[side] = caucus_agreement_find (record->agreements[side], number);
  parts[other] = caucus_agreement_find_same (record->agreements[other], parts[side]);
  *place = (CaucusComparePlace) { .is_new = side == CAUCUS_TEXT_NEW };
  if (parts[CAUCUS_TEXT_OLD] != NULL)
    place->old_id = parts[CAUCUS_TEXT_OLD]->pass_id;
  if (parts[CAUCUS_TEXT_NEW] != NULL)
    place->new_id = parts[CAUCUS_TEXT_NEW]->pass_id;
  place->number = (guint) MAX (0, caucus_agreement_part_get_own (parts[side], number));
  return parts[side];
}

/* Returns: (nullable): the article of the change looked at, if it was passed */
static const CaucusAgreementPart *
find_current (CaucusComparePage  *page,
              CaucusComparePlace *place)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  guint number = caucus_change_lines_get_current_row (CAUCUS_CHANGE_LINES (page->model));
  const CaucusAgreementPart *part;
  const CaucusRow *row;
  gboolean is_new;

  if (record == NULL || !caucus_comparison_record_is_agreement (record) || number == CAUCUS_NO_ROW)
    return NULL;
  row = caucus_comparison_get_row (record->comparison, number);
  is_new = row->new_number != CAUCUS_NO_PARAGRAPH && row->kind != CAUCUS_ROW_MOVED_FROM;
  part = find_place (record, is_new ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD,
                     (guint) (is_new ? row->new_number : row->old_number), place);
  if (caucus_id_is_none (&place->old_id) && caucus_id_is_none (&place->new_id))
    return NULL;
  return part;
}

static char *
format_open_agreed (const CaucusAgreementPart *part)
{
  if (part->number != NULL && g_ascii_isdigit (part->number[0]))
    /* Translators: the number of an article that is tentatively agreed: "10" */
    return g_strdup_printf (_("Open the Comparison of Article %s (T/A)"), part->number);
  /* Translators: the title of what is tentatively agreed, "MOU: Heat" */
  return g_strdup_printf (_("Open the Comparison of “%s” (T/A)"), part->title);
}

static char *
format_open (const CaucusAgreementPart *part)
{
  if (part->is_agreed)
    return format_open_agreed (part);
  if (part->number != NULL && g_ascii_isdigit (part->number[0]))
    /* Translators: an article's number: "10" */
    return g_strdup_printf (_("Open the Comparison of Article %s"), part->number);
  /* Translators: a title, "MOU: Heat" */
  return g_strdup_printf (_("Open the Comparison of “%s”"), part->title);
}

/* The team decides on an article's own texts: the way there is all that the agreement offers. */
void
caucus_compare_page_show_article (CaucusComparePage *page)
{
  CaucusComparePlace place;
  const CaucusAgreementPart *part = find_current (page, &place);

  gtk_widget_set_visible (GTK_WIDGET (page->article_button), part != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.open-article", part != NULL);
  if (part != NULL)
    {
      g_autofree char *words = format_open (part);

      gtk_label_set_label (page->article_label, words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (page->article_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
}

static char *
format_agreed (const CaucusAgreementPart *part)
{
  if (part->number != NULL && g_ascii_isdigit (part->number[0]))
    /* Translators: an article's number: "10" */
    return g_strdup_printf (_("Article %s is tentatively agreed (T/A)"), part->number);
  /* Translators: a title, "MOU: Heat" */
  return g_strdup_printf (_("“%s” is tentatively agreed (T/A)"), part->title);
}

static void
open_article_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  const CaucusAgreementPart *part;
  g_autofree char *words = NULL;
  CaucusComparePlace place;

  part = find_current (page, &place);
  if (part == NULL)
    return;
  if (part->is_agreed)
    words = format_agreed (part);
  caucus_compare_place_open (widget, &place);
  if (words != NULL)
    gtk_widget_activate_action (widget, "win.toast", "s", words);
}

void
caucus_compare_page_add_agreement_actions (GtkWidgetClass *widget_class)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };

  gtk_widget_class_install_action (widget_class, "compare.open-article", NULL, open_article_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "compare.open-article", NULL);
}

/**
 * caucus_compare_page_new_agreement:
 * @before: which version of the agreement to start from
 * @after: which one to arrive at
 *
 * Returns: (transfer floating): a page for whole agreements of the open round
 */
CaucusPage *
caucus_compare_page_new_agreement (CaucusContext          *context,
                                   CaucusAgreementVersion  before,
                                   CaucusAgreementVersion  after)
{
  CaucusComparePage *page = g_object_new (CAUCUS_TYPE_COMPARE_PAGE, "context", context, NULL);

  page->is_agreement = TRUE;
  page->agreement.versions[CAUCUS_TEXT_OLD] = before;
  page->agreement.versions[CAUCUS_TEXT_NEW] = after;
  add_choices (page);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.check-redline", FALSE);
  caucus_compare_buttons_hide_sheet (page->wide_buttons);
  caucus_page_watch (CAUCUS_PAGE (page), CAUCUS_CHANGED_THREADS);
  return CAUCUS_PAGE (page);
}
