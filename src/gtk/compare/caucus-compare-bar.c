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
  GtkMenuButton *left_choice;
  GtkMenuButton *right_choice;
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
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareBar, left_choice);
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareBar, right_choice);
  gtk_widget_class_bind_template_child (widget_class, CaucusCompareBar, reverse_button);
}

static void
caucus_compare_bar_init (CaucusCompareBar *bar)
{
  gtk_widget_init_template (GTK_WIDGET (bar));
}

static CaucusSide
get_agreement_side (CaucusAgreementVersion version)
{
  if (version == CAUCUS_AGREEMENT_UNION)
    return CAUCUS_SIDE_UNION;
  return version == CAUCUS_AGREEMENT_EMPLOYER ? CAUCUS_SIDE_EMPLOYER : CAUCUS_SIDE_NEUTRAL;
}

/* Returns: whose text it is; neutral for contract language, and what both agreed to */
CaucusSide
caucus_compare_bar_get_side (const CaucusComparisonRecord *record,
                             CaucusTextSide                side,
                             CaucusContext                *context)
{
  const CaucusPass *pass = record->passes[side];
  const CaucusParty *party = NULL;

  if (caucus_comparison_record_is_agreement (record))
    return get_agreement_side (record->agreement_versions[side]);
  if (pass != NULL)
    party = caucus_context_get_party (context, &pass->by_id);
  return party != NULL ? party->side : CAUCUS_SIDE_NEUTRAL;
}

/* Returns: the text that stands in the left column */
CaucusTextSide
caucus_compare_bar_choose_left (const CaucusComparisonRecord *record,
                                CaucusContext                *context)
{
  CaucusSide before = caucus_compare_bar_get_side (record, CAUCUS_TEXT_OLD, context);
  CaucusSide after = caucus_compare_bar_get_side (record, CAUCUS_TEXT_NEW, context);

  if (before == CAUCUS_SIDE_EMPLOYER && after == CAUCUS_SIDE_UNION)
    return CAUCUS_TEXT_NEW;
  return CAUCUS_TEXT_OLD;
}

static char *
format_agreement (CaucusAgreementVersion  version,
                  CaucusContext          *context)
{
  const CaucusParty *party = caucus_context_get_party_by_side (context,
                                                               get_agreement_side (version));

  switch (version)
    {
    case CAUCUS_AGREEMENT_UNION:
    case CAUCUS_AGREEMENT_EMPLOYER:
      /* Translators: a party: the agreement with the texts that it passed last */
      return g_strdup_printf (_("%s’s latest texts"), party != NULL ? party->name : "?");
    case CAUCUS_AGREEMENT_AGREED:
      return g_strdup (_("Tentatively agreed"));
    case CAUCUS_AGREEMENT_CONTRACT:
    default:
      return g_strdup (_("Current contract language"));
    }
}

/* Returns: (transfer full): "Union Counter 1", "Current contract language" */
char *
caucus_compare_bar_format_title (const CaucusComparisonRecord *record,
                                 CaucusTextSide                side,
                                 CaucusContext                *context)
{
  const CaucusPass *pass = record->passes[side];
  const CaucusParty *party;

  if (caucus_comparison_record_is_agreement (record))
    return format_agreement (record->agreement_versions[side], context);
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

/* How much of the agreement is not the contract's. */
static char *
format_agreement_facts (const CaucusAgreement *agreement)
{
  guint n = 0;

  for (guint i = 0; i < agreement->parts->len; i++)
    {
      const CaucusAgreementPart *part = g_ptr_array_index (agreement->parts, i);

      n += !caucus_id_is_none (&part->pass_id);
    }
  if (n == 0)
    return g_strdup (_("As it stands"));
  /* Translators: how many texts of an agreement were passed in the round; the rest is the
     contract's */
  return g_strdup_printf (ngettext ("With %u text of this round", "With %u texts of this round", n),
                          n);
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

  if (caucus_comparison_record_is_agreement (record))
    return format_agreement_facts (record->agreements[side]);
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

static GMenuModel *
new_choices (CaucusTextSide  side,
             CaucusContext  *context)
{
  GMenu *menu = g_menu_new ();

  for (guint i = CAUCUS_AGREEMENT_CONTRACT; i <= CAUCUS_AGREEMENT_AGREED; i++)
    {
      g_autofree char *label = format_agreement ((CaucusAgreementVersion) i, context);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, side == CAUCUS_TEXT_OLD ? "agreement.before"
                                                                       : "agreement.after",
                                         "s", caucus_vocabulary_word (&caucus_agreement_versions,
                                                                      i));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* Of whole agreements others can be chosen in the place of either. */
static void
show_choice (GtkMenuButton                *button,
             const CaucusComparisonRecord *record,
             CaucusTextSide                side,
             CaucusContext                *context)
{
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (button), caucus_comparison_record_is_agreement (record));
  if (!caucus_comparison_record_is_agreement (record))
    return;
  menu = new_choices (side, context);
  gtk_menu_button_set_menu_model (button, menu);
  title = caucus_compare_bar_format_title (record, side, context);
  /* Translators: read aloud of a button beside the title of a text, in whose place it puts
     another */
  words = g_strdup_printf (_("%s. Choose another text"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
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

  show_side (bar->left_title, left_title, caucus_compare_bar_get_side (record, left, context));
  show_side (bar->right_title, right_title,
             caucus_compare_bar_get_side (record, right, context));
  gtk_label_set_label (bar->left_facts, left_facts);
  gtk_label_set_label (bar->right_facts, right_facts);
  show_choice (bar->left_choice, record, left, context);
  show_choice (bar->right_choice, record, right, context);
  show_direction (bar, is_rightward, is_rightward ? left_title : right_title,
                  is_rightward ? right_title : left_title);
}
