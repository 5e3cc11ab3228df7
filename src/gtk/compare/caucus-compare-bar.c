/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar that names both texts of a comparison and says which came first. */
#include "config.h"

#include "caucus-compare-bar.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"
#include "common/caucus-pass-words.h"

/**
 * CaucusCompareBar:
 *
 * Two rules meet here. Place follows the side: the union's text is on the left and
 * the employer's on the right, as everywhere, so that a person always finds the
 * other side in the same column. Marks follow the direction: struck words are in
 * the text before only, underlined ones in the text after only. Where both texts
 * are of one side, or one is contract language, the text before is on the left.
 * The arrow between the names points from before to after, and turns it round.
 */
struct _CaucusCompareBar
{
  AdwBin parent_instance;

  /* Template children, the left column's and the right column's */
  GtkLabel *left_title;
  GtkLabel *left_facts;
  GtkLabel *right_title;
  GtkLabel *right_facts;
  GtkButton *reverse_button;
};

G_DEFINE_FINAL_TYPE (CaucusCompareBar, caucus_compare_bar, ADW_TYPE_BIN)

static void
caucus_compare_bar_class_init (CaucusCompareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/caucus-compare-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareBar, left_title);
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareBar, left_facts);
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareBar, right_title);
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareBar, right_facts);
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareBar, reverse_button);
}

static void
caucus_compare_bar_init (CaucusCompareBar *bar)
{
  gtk_widget_init_template (GTK_WIDGET (bar));
}

/* Returns: whose text it is; neutral for contract language */
CaucusSide
caucus_compare_bar_get_side (const CaucusPass *pass,
                             CaucusContext    *context)
{
  const CaucusParty *party = NULL;

  if (pass != NULL)
    party = caucus_context_get_party (context, &pass->by_id);
  return party != NULL ? party->side : CAUCUS_SIDE_NEUTRAL;
}

/* Returns: the text that stands in the left column */
CaucusTextSide
caucus_compare_bar_choose_left (const CaucusComparisonRecord *record,
                                CaucusContext                *context)
{
  CaucusSide before = caucus_compare_bar_get_side (record->passes[CAUCUS_TEXT_OLD], context);
  CaucusSide after = caucus_compare_bar_get_side (record->passes[CAUCUS_TEXT_NEW], context);

  if (before == CAUCUS_SIDE_EMPLOYER && after == CAUCUS_SIDE_UNION)
    return CAUCUS_TEXT_NEW;
  return CAUCUS_TEXT_OLD;
}

/* Returns: (transfer full): "Union Counter 1", "Current contract language" */
char *
caucus_compare_bar_format_title (const CaucusComparisonRecord *record,
                                 CaucusTextSide                side,
                                 CaucusContext                *context)
{
  const CaucusPass *pass = record->passes[side];
  const CaucusParty *party;

  if (pass == NULL)
    return g_strdup (record->article != NULL ? _("Current contract language") : _("No text yet"));
  if (record->is_draft[side])
    return g_strdup (_("Draft, not passed"));
  party = caucus_context_get_party (context, &pass->by_id);
  return caucus_pass_words_short (pass, party != NULL ? party->name : "?");
}

static const char *
describe_age (const CaucusComparisonRecord *record,
              CaucusTextSide                side)
{
  if (!caucus_comparison_record_is_reversed (record))
    return side == CAUCUS_TEXT_OLD ? _("Older") : _("Newer");
  return side == CAUCUS_TEXT_OLD ? _("Newer, taken as the text before")
                                 : _("Older, taken as the text after");
}

static char *
format_facts (const CaucusComparisonRecord *record,
              CaucusTextSide                side,
              CaucusContext                *context)
{
  const CaucusPass *pass = record->passes[side];
  const char *zone = caucus_context_get_round (context)->zone;
  const char *age = describe_age (record, side);
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  if (pass == NULL)
    return g_strdup (age);
  date = caucus_format_date (pass->at_usec, zone);
  time = caucus_format_time (pass->at_usec, zone);
  /* Translators: whether a text is older or newer, then its date and its time */
  return g_strdup_printf (_("%s · %s, %s"), age, date, time);
}

static void
show_side (GtkLabel   *title,
           const char *words,
           CaucusSide  side)
{
  gtk_label_set_label (title, words);
  gtk_widget_remove_css_class (GTK_WIDGET (title), "union");
  gtk_widget_remove_css_class (GTK_WIDGET (title), "employer");
  if (side != CAUCUS_SIDE_NEUTRAL)
    gtk_widget_add_css_class (GTK_WIDGET (title),
                              side == CAUCUS_SIDE_UNION ? "union" : "employer");
}

static void
show_direction (CaucusCompareBar *bar,
                gboolean          is_rightward,
                const char       *before,
                const char       *after)
{
  g_autofree char *words = NULL;

  /* Translators: the titles of two texts */
  words = g_strdup_printf (_("Changes from %s to %s. Reverse"), before, after);
  gtk_button_set_icon_name (bar->reverse_button,
                            is_rightward ? "go-next-symbolic" : "go-previous-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (bar->reverse_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar->reverse_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
caucus_compare_bar_show (CaucusCompareBar             *bar,
                         const CaucusComparisonRecord *record,
                         CaucusContext                *context)
{
  CaucusTextSide left = caucus_compare_bar_choose_left (record, context);
  CaucusTextSide right = left == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  g_autofree char *left_title = caucus_compare_bar_format_title (record, left, context);
  g_autofree char *right_title = caucus_compare_bar_format_title (record, right, context);
  g_autofree char *left_facts = format_facts (record, left, context);
  g_autofree char *right_facts = format_facts (record, right, context);
  gboolean is_rightward = left == CAUCUS_TEXT_OLD;

  show_side (bar->left_title, left_title, caucus_compare_bar_get_side (record->passes[left], context));
  show_side (bar->right_title, right_title, caucus_compare_bar_get_side (record->passes[right], context));
  gtk_label_set_label (bar->left_facts, left_facts);
  gtk_label_set_label (bar->right_facts, right_facts);
  show_direction (bar, is_rightward, is_rightward ? left_title : right_title,
                  is_rightward ? right_title : left_title);
}
