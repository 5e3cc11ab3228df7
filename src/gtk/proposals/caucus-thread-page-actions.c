/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person can do with a text of a thread: compare it, copy it. */
#include "config.h"

#include "caucus-thread-page-private.h"

#include <glib/gi18n.h>

#include "caucus-block.h"
#include "common/caucus-draft-start.h"
#include "common/caucus-pass-words.h"
#include "proposals/caucus-baselines.h"
#include "proposals/caucus-pass-header.h"

/* The pass that is compared: the selected one; for contract language, the newest one. */
static const CaucusPass *
get_pass (CaucusThreadPage *page)
{
  const CaucusChainLink *link;
  GPtrArray *passes;

  if (page->record == NULL || page->selected == NULL)
    return NULL;
  passes = page->record->passes;
  link = caucus_chain_item_get_link (page->selected);
  if (link->kind == CAUCUS_CHAIN_CONTRACT && passes->len > 0)
    return g_ptr_array_index (passes, passes->len - 1);
  return caucus_thread_record_find_pass (page->record, &link->id);
}

static gboolean
is_contract_selected (CaucusThreadPage *page)
{
  return caucus_chain_item_get_link (page->selected)->kind == CAUCUS_CHAIN_CONTRACT;
}

static char *
format_baseline (CaucusThreadPage     *page,
                 const CaucusBaseline *baseline)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *party;
  g_autofree char *title = NULL;

  if (baseline->pass == NULL)
    return g_strdup (page->record->article != NULL ? _("Current contract language")
                                                   : _("Nothing: all of it is new"));
  party = caucus_context_get_party (context, &baseline->pass->by_id);
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
    case CAUCUS_BASELINE_CONTRACT:
    default:
      return g_steal_pointer (&title);
    }
}

/* The older text comes first, whichever of the two is selected. */
static void
compare (CaucusThreadPage     *page,
         const CaucusBaseline *baseline)
{
  const CaucusPass *pass = get_pass (page);
  g_autofree char *id = caucus_id_to_string (&pass->id);
  g_autofree char *other = NULL;

  other = baseline->pass != NULL ? caucus_id_to_string (&baseline->pass->id) : g_strdup ("");
  gtk_widget_activate_action (GTK_WIDGET (page), "win.compare", "(ss)",
                              baseline->is_older ? other : id,
                              baseline->is_older ? id : other);
}

static GArray *
list_baselines (CaucusThreadPage *page)
{
  static const CaucusBaseline contract = {
    .kind = CAUCUS_BASELINE_CONTRACT, .is_older = TRUE
  };
  const CaucusPass *pass = get_pass (page);
  GArray *baselines;

  if (pass == NULL)
    return g_array_new (FALSE, FALSE, sizeof (CaucusBaseline));
  if (!is_contract_selected (page))
    return caucus_baselines_list (page->record, pass);
  baselines = g_array_new (FALSE, FALSE, sizeof (CaucusBaseline));
  g_array_append_val (baselines, contract);
  return baselines;
}

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

/* What we answer, where the text is the other side's. */
static CaucusDraft *
make_draft (CaucusThreadPage *page)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *us = caucus_context_get_party_by_side (context, CAUCUS_SIDE_UNION);
  const CaucusChainLink *link = caucus_chain_item_get_link (page->selected);
  const CaucusPass *pass = caucus_thread_record_find_pass (page->record, &link->id);
  CaucusDraft *draft = g_new0 (CaucusDraft, 1);

  draft->thread_id = page->thread_id;
  if (us != NULL)
    draft->by_id = us->id;
  if (pass != NULL && us != NULL && !caucus_id_equal (&pass->by_id, &us->id))
    draft->answers_id = pass->id;
  draft->text = caucus_blocks_to_string (page->blocks);
  draft->note = g_strdup ("");
  return draft;
}

/* The draft, or one from the text that is shown. */
static void
draft_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CaucusThreadPage *page = CAUCUS_THREAD_PAGE (widget);
  g_autofree char *id = caucus_id_to_string (&page->thread_id);

  if (page->record->has_draft)
    gtk_widget_activate_action (widget, "win.open-draft", "s", id);
  else
    caucus_draft_start (widget, caucus_page_get_store (CAUCUS_PAGE (page)), make_draft (page));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusThreadPage *page = CAUCUS_THREAD_PAGE (widget);
  g_autofree char *header = caucus_pass_header_format (caucus_chain_item_get_link (page->selected));
  g_autofree char *text = caucus_blocks_to_string (page->blocks);
  g_autofree char *copy = g_strconcat (header, text, NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), copy);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Text copied with its header"));
}

static void
show_chain_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaucusThreadPage *page = CAUCUS_THREAD_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (page->chain_list);

  adw_leaflet_set_visible_child (page->leaflet, page->chain_pane);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
caucus_thread_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "thread.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "thread.compare-with", "u", compare_with_cb);
  gtk_widget_class_install_action (widget_class, "thread.columns", NULL, columns_cb);
  gtk_widget_class_install_action (widget_class, "thread.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "thread.draft", NULL, draft_cb);
  gtk_widget_class_install_action (widget_class, "thread.show-chain", NULL, show_chain_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "thread.compare", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_SHIFT_MASK, "thread.columns",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "thread.draft", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_3, 0, "thread.columns", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, 0, "thread.columns", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "thread.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "thread.show-chain", NULL);
}

static void
update_compare_menu (CaucusThreadPage *page,
                     const GArray     *baselines)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) texts = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();

  for (guint i = 0; i < baselines->len; i++)
    {
      g_autofree char *label = format_baseline (page, &g_array_index (baselines, CaucusBaseline, i));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "thread.compare-with", "u", i);
      g_menu_append_item (texts, item);
    }
  g_menu_append (columns, _("Contract and Both Sides in _Three Columns"), "thread.columns");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (texts));
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
  if (is_contract_selected (page))
    return g_strdup (_("with the latest pass"));
  if (first->pass == NULL && page->record->article != NULL)
    return g_strdup (_("with current contract language"));
  if (first->pass == NULL)
    return g_strdup (_("with nothing: all of it is new"));
  label = format_baseline (page, first);
  /* Translators: what a text is compared with: "with District Counter 1, which it answers" */
  return g_strdup_printf (_("with %s"), label);
}

static void
update_against_label (CaucusThreadPage *page,
                      const GArray     *baselines)
{
  g_autofree char *against = format_against (page, baselines);

  gtk_label_set_label (page->against_label, against);
}

static void
update_draft_button (CaucusThreadPage *page)
{
  gboolean has_draft = page->record != NULL && page->record->has_draft;
  const char *words = has_draft ? _("Open the Draft of the Next Pass")
                                : _("New Draft from This Text");

  gtk_widget_set_tooltip_text (GTK_WIDGET (page->draft_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page->draft_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "thread.draft",
                                 has_draft || page->blocks != NULL);
}

/* Follows the selected link and the text that was read. */
void
caucus_thread_page_update_actions (CaucusThreadPage *page)
{
  GtkWidget *widget = GTK_WIDGET (page);
  g_autoptr (GArray) baselines = list_baselines (page);
  gboolean shows_text = adw_leaflet_get_folded (page->leaflet)
                        && adw_leaflet_get_visible_child (page->leaflet) == page->text_pane;

  update_compare_menu (page, baselines);
  update_against_label (page, baselines);
  update_draft_button (page);
  gtk_widget_action_set_enabled (widget, "thread.compare", baselines->len > 0);
  gtk_widget_action_set_enabled (widget, "thread.compare-with", baselines->len > 0);
  gtk_widget_action_set_enabled (widget, "thread.columns", page->record != NULL);
  gtk_widget_action_set_enabled (widget, "thread.copy", page->blocks != NULL);
  gtk_widget_action_set_enabled (widget, "thread.show-chain", shows_text);
}
