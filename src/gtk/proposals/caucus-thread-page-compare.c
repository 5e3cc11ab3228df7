/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With what a person compares a text of a thread: any other text of it. */
#include "config.h"

#include "caucus-thread-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"
#include "common/caucus-pass-words.h"
#include "proposals/caucus-baselines.h"

static gboolean
is_contract_selected (CaucusThreadPage *page)
{
  return caucus_chain_item_get_link (page->selected)->kind == CAUCUS_CHAIN_CONTRACT;
}

/* Returns: the selected pass, or NULL where it is contract language */
static const CaucusPass *
get_pass (CaucusThreadPage *page)
{
  return caucus_thread_record_find_pass (page->record,
                                         &caucus_chain_item_get_link (page->selected)->id);
}

static char *
format_contract (CaucusThreadPage *page)
{
  return g_strdup (page->record->article != NULL ? _("Current contract language")
                                                 : _("Nothing: all of it is new"));
}

static char *
format_dated (CaucusThreadPage *page,
              const CaucusPass *pass,
              const char       *title)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  g_autofree char *date = caucus_format_date (pass->at_usec,
                                              caucus_context_get_round (context)->zone);

  /* Translators: a pass's title, then its date */
  return g_strdup_printf (_("%s · %s"), title, date);
}

static char *
format_pass (CaucusThreadPage     *page,
             const CaucusBaseline *baseline)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *party = caucus_context_get_party (context, &baseline->pass->by_id);
  g_autofree char *title = NULL;

  title = caucus_pass_words_short (baseline->pass, party != NULL ? party->name : "?");
  switch (baseline->kind)
    {
    case CAUCUS_BASELINE_ANSWERED:
      /* Translators: a pass's title */
      return g_strdup_printf (_("%s, which it answers"), title);
    case CAUCUS_BASELINE_SEEN:
      /* Translators: a pass's title; the newest one whose text was on the screen before */
      return g_strdup_printf (_("%s, which was looked at last"), title);
    case CAUCUS_BASELINE_OTHER_LAST:
      return g_strdup_printf (_("%s, the other side’s last"), title);
    case CAUCUS_BASELINE_OWN_LAST:
      return g_strdup_printf (_("%s, the same side’s last"), title);
    case CAUCUS_BASELINE_LATEST:
      /* Translators: a pass's title */
      return g_strdup_printf (_("%s, the latest pass"), title);
    case CAUCUS_BASELINE_PASS:
    case CAUCUS_BASELINE_CONTRACT:
    case CAUCUS_BASELINE_DRAFT:
    default:
      return format_dated (page, baseline->pass, title);
    }
}

static char *
format_baseline (CaucusThreadPage     *page,
                 const CaucusBaseline *baseline)
{
  if (baseline->kind == CAUCUS_BASELINE_DRAFT)
    return g_strdup (_("Draft, not passed"));
  if (baseline->kind == CAUCUS_BASELINE_CONTRACT)
    return format_contract (page);
  return format_pass (page, baseline);
}

static char *
get_id (CaucusThreadPage     *page,
        const CaucusBaseline *baseline)
{
  if (baseline->kind == CAUCUS_BASELINE_DRAFT)
    return caucus_id_to_string (&page->record->draft_id);
  return baseline->pass != NULL ? caucus_id_to_string (&baseline->pass->id) : g_strdup ("");
}

/* The older text comes first, whichever of the two is selected. */
static void
compare (CaucusThreadPage     *page,
         const CaucusBaseline *baseline)
{
  const CaucusPass *pass = get_pass (page);
  g_autofree char *id = pass != NULL ? caucus_id_to_string (&pass->id) : g_strdup ("");
  g_autofree char *other = get_id (page, baseline);

  gtk_widget_activate_action (GTK_WIDGET (page), "win.compare", "(ss)",
                              baseline->is_older ? other : id,
                              baseline->is_older ? id : other);
}

static GArray *
list_baselines (CaucusThreadPage *page)
{
  if (page->record == NULL || page->selected == NULL
      || (!is_contract_selected (page) && get_pass (page) == NULL))
    return g_array_new (FALSE, FALSE, sizeof (CaucusBaseline));
  return caucus_baselines_list (page->record, get_pass (page));
}

/* --- Actions ------------------------------------------------------------- */

static void
compare_with_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CaucusThreadPage *page = CAUCUS_THREAD_PAGE (widget);
  g_autoptr (GArray) baselines = list_baselines (page);
  guint32 choice = g_variant_get_uint32 (parameter);

  if (choice < baselines->len)
    compare (page, &g_array_index (baselines, CaucusBaseline, choice));
}

static void
compare_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "thread.compare-with", "u", 0);
}

/* The contract between what each side passed last. */
static void
columns_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_autofree char *id = caucus_id_to_string (&CAUCUS_THREAD_PAGE (widget)->thread_id);

  gtk_widget_activate_action (widget, "win.columns", "s", id);
}

void
caucus_thread_page_install_compare (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "thread.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "thread.compare-with", "u", compare_with_cb);
  gtk_widget_class_install_action (widget_class, "thread.columns", NULL, columns_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "thread.compare", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_SHIFT_MASK, "thread.columns",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_3, 0, "thread.columns", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, 0, "thread.columns", NULL);
}

/* --- What is offered ----------------------------------------------------- */

static void
update_menu (CaucusThreadPage *page,
             const GArray     *baselines)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) likely = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();

  for (guint i = 0; i < baselines->len; i++)
    {
      const CaucusBaseline *baseline = &g_array_index (baselines, CaucusBaseline, i);
      g_autofree char *label = format_baseline (page, baseline);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "thread.compare-with", "u", i);
      g_menu_append_item (baseline->kind < CAUCUS_BASELINE_PASS ? likely : others, item);
    }
  g_menu_append (columns, _("Contract and Both Sides in _Three Columns"), "thread.columns");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (likely));
  if (g_menu_model_get_n_items (G_MENU_MODEL (others)) > 0)
    g_menu_append_section (menu, _("Other Texts"), G_MENU_MODEL (others));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  adw_split_button_set_menu_model (page->compare_button, G_MENU_MODEL (menu));
}

/* What stands after the button "Compare" and goes on with its sentence. */
static char *
format_against (CaucusThreadPage *page,
                const GArray     *baselines)
{
  const CaucusBaseline *first;
  g_autofree char *label = NULL;

  if (baselines->len == 0)
    return g_strdup ("");
  first = &g_array_index (baselines, CaucusBaseline, 0);
  if (first->kind == CAUCUS_BASELINE_LATEST)
    return g_strdup (_("with the latest pass"));
  if (first->kind == CAUCUS_BASELINE_DRAFT)
    return g_strdup (_("with the draft"));
  if (first->pass == NULL && page->record->article != NULL)
    return g_strdup (_("with current contract language"));
  if (first->pass == NULL)
    return g_strdup (_("with nothing: all of it is new"));
  label = format_baseline (page, first);
  /* Translators: what a text is compared with: "with District Counter 1, which it answers" */
  return g_strdup_printf (_("with %s"), label);
}

/* Follows the selected link. */
void
caucus_thread_page_update_compare (CaucusThreadPage *page)
{
  GtkWidget *widget = GTK_WIDGET (page);
  g_autoptr (GArray) baselines = list_baselines (page);
  g_autofree char *against = format_against (page, baselines);

  update_menu (page, baselines);
  gtk_label_set_label (page->against_label, against);
  gtk_widget_action_set_enabled (widget, "thread.compare", baselines->len > 0);
  gtk_widget_action_set_enabled (widget, "thread.compare-with", baselines->len > 0);
  gtk_widget_action_set_enabled (widget, "thread.columns", page->record != NULL);
}
