/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of three columns says of the texts above them: whose, of when, how much changed. */
#include "config.h"

#include "caucus-columns-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"
#include "common/caucus-pass-words.h"

static const CaucusColumnPlace places[] = {
  [CAUCUS_COLUMN_UNION] = CAUCUS_PLACE_UNION,
  [CAUCUS_COLUMN_EMPLOYER] = CAUCUS_PLACE_EMPLOYER,
};

/* The round's own word for a side. */
static const char *
get_party_name (CaucusColumnsPage *page,
                CaucusColumn       side)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *party = NULL;

  if (side == CAUCUS_COLUMN_UNION)
    party = caucus_context_get_party_by_side (context, CAUCUS_SIDE_UNION);
  else
    party = caucus_context_get_party_by_side (context, CAUCUS_SIDE_EMPLOYER);
  return party != NULL ? party->name : "?";
}

static char *
format_title (CaucusColumnsPage *page,
              const CaucusPass  *pass,
              CaucusColumn       side)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *party;

  if (pass == NULL)
    return g_strdup (get_party_name (page, side));
  party = caucus_context_get_party (context, &pass->by_id);
  return caucus_pass_words_short (pass, party != NULL ? party->name : "?");
}

static char *
format_facts (CaucusColumnsPage *page,
              const CaucusPass  *pass,
              guint              n_changes)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const char *zone = caucus_context_get_round (context)->zone;
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *changes = NULL;

  if (pass == NULL)
    return g_strdup (_("Has not passed anything yet"));
  date = caucus_format_date (pass->at_usec, zone);
  time = caucus_format_time (pass->at_usec, zone);
  changes = g_strdup_printf (ngettext ("%u change", "%u changes", n_changes), n_changes);
  /* Translators: the date and the time of a text, then how many paragraphs it changes */
  return g_strdup_printf (_("%s, %s · %s"), date, time, changes);
}

static void
show_side (CaucusColumnsPage *page,
           CaucusColumn       side)
{
  const CaucusColumnsRecord *record = caucus_columns_model_get_record (page->model);
  const CaucusPass *pass = record->passes[side];
  guint n_changes = caucus_columns_model_count_side (page->model, side);
  g_autofree char *title = format_title (page, pass, side);
  g_autofree char *facts = format_facts (page, pass, n_changes);

  gtk_label_set_label (page->titles[places[side]], title);
  gtk_label_set_label (page->facts[places[side]], facts);
}

static char *
format_unsound (CaucusColumnsPage         *page,
                const CaucusColumnsRecord *record)
{
  /* Translators: whose text it is, "District", and the number of a paragraph in it */
  return g_strdup_printf (_("No marks are shown: with them paragraph %2$u of %1$s would not come "
                            "out right. The texts stand below as they are."),
                          get_party_name (page, record->unsound_side),
                          record->mismatch.number + 1);
}

static void
show_notice (CaucusColumnsPage         *page,
             const CaucusColumnsRecord *record)
{
  g_autofree char *notice = NULL;

  if (!record->is_sound)
    notice = format_unsound (page, record);
  else if (record->base->len == 0)
    notice = g_strdup (_("There is no contract language: all that a side has is new."));
  gtk_label_set_label (page->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (page->notice), notice != NULL);
}

static void
name_columns (CaucusColumnsPage *page)
{
  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    g_free (page->names.words[i]);
  page->names.words[CAUCUS_PLACE_UNION] = g_strdup (get_party_name (page, CAUCUS_COLUMN_UNION));
  /* Translators: the name of a column beside "Union" and "District" */
  page->names.words[CAUCUS_PLACE_CONTRACT] = g_strdup (C_("column", "Contract"));
  page->names.words[CAUCUS_PLACE_EMPLOYER] = g_strdup (get_party_name (page,
                                                                       CAUCUS_COLUMN_EMPLOYER));
}

void
caucus_columns_page_show_header (CaucusComparingPage *comparing_page)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (comparing_page);
  const CaucusColumnsRecord *record = caucus_columns_model_get_record (page->model);
  g_autofree char *subject = NULL;

  if (record == NULL)
    return;
  subject = caucus_pass_words_subject (record->thread);
  caucus_page_set_title (CAUCUS_PAGE (page), subject, _("Three Columns"));
  name_columns (page);
  show_side (page, CAUCUS_COLUMN_UNION);
  show_side (page, CAUCUS_COLUMN_EMPLOYER);
  gtk_label_set_label (page->titles[CAUCUS_PLACE_CONTRACT],
                       record->article != NULL ? _("Current contract language")
                                               : _("No text yet"));
  gtk_label_set_label (page->facts[CAUCUS_PLACE_CONTRACT],
                       record->article != NULL ? _("What both sides are compared with") : "");
  gtk_widget_set_visible (GTK_WIDGET (page->facts[CAUCUS_PLACE_CONTRACT]),
                          record->article != NULL);
  show_notice (page, record);
}
