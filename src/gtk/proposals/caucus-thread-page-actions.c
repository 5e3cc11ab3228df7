/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person can do with a text of a thread: draft from it, copy it. */
#include "config.h"

#include "caucus-thread-page-private.h"

#include <glib/gi18n.h>

#include "caucus-block.h"
#include "common/caucus-draft-start.h"
#include "proposals/caucus-pass-header.h"

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
  gtk_widget_class_install_action (widget_class, "thread.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "thread.draft", NULL, draft_cb);
  gtk_widget_class_install_action (widget_class, "thread.show-chain", NULL, show_chain_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "thread.draft", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "thread.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "thread.show-chain", NULL);
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
  gboolean shows_text = adw_leaflet_get_folded (page->leaflet)
                        && adw_leaflet_get_visible_child (page->leaflet) == page->text_pane;

  caucus_thread_page_update_compare (page);
  update_draft_button (page);
  gtk_widget_action_set_enabled (widget, "thread.copy", page->blocks != NULL);
  gtk_widget_action_set_enabled (widget, "thread.show-chain", shows_text);
}
