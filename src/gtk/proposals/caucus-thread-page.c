/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread: its chain of passes and their texts. */
#include "config.h"

#include "caucus-thread-page-private.h"

#include <glib/gi18n.h>

#include "caucus-seen-table.h"
#include "caucus-text-table.h"
#include "common/caucus-asker.h"
#include "common/caucus-format.h"
#include "common/caucus-line-layout.h"
#include "common/caucus-pass-words.h"
#include "common/caucus-split-button.h"
#include "proposals/caucus-chain-row.h"

/**
 * CaucusThreadPage:
 *
 * The chain is read as one record, a text when its link is selected. On narrow
 * windows the chain and the text take turns.
 */
G_DEFINE_FINAL_TYPE (CaucusThreadPage, caucus_thread_page, CAUCUS_TYPE_PAGE)

static gpointer
read_text (CaucusDatabase  *database,
           gpointer         data,
           GError         **error)
{
  return caucus_text_table_load (database, data, error);
}

/* A thread and the pass of it that is on the screen now. */
typedef struct
{
  CaucusId thread_id;
  CaucusId pass_id;
} Seen;

static gpointer
note_seen (CaucusDatabase  *database,
           gpointer         data,
           GError         **error)
{
  const Seen *seen = data;

  return caucus_seen_table_set (database, &seen->thread_id, &seen->pass_id, error) ? data : NULL;
}

/* What cannot be kept here is only what would be offered to compare with next time. */
static void
keep_seen (CaucusThreadPage *page)
{
  const CaucusId *id = &caucus_chain_item_get_link (page->selected)->id;
  Seen seen = { page->thread_id, *id };
  CaucusJob job = {
    .run = note_seen,
    .data = g_memdup2 (&seen, sizeof seen),
    .free_data = g_free,
  };

  if (caucus_thread_record_find_pass (page->record, id) != NULL)
    caucus_store_write_async (caucus_page_get_store (CAUCUS_PAGE (page)), &job, NULL, NULL);
  else
    g_free (job.data);
}

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CaucusThreadPage) page = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;
  GPtrArray *blocks;

  if (page == NULL)
    return;
  blocks = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  if (blocks == NULL)
    {
      caucus_page_show_read_error (CAUCUS_PAGE (page), error);
      return;
    }
  g_clear_pointer (&page->blocks, g_ptr_array_unref);
  page->blocks = blocks;
  caucus_pass_text_show (page->text, page->selected, blocks);
  keep_seen (page);
  caucus_thread_page_update_actions (page);
}

static void
start_reading_text (CaucusThreadPage *page)
{
  const CaucusChainLink *link = caucus_chain_item_get_link (page->selected);
  CaucusJob job = {
    .run = read_text,
    .data = caucus_id_copy (&link->version_id),
    .free_data = g_free,
    .free_result = (GDestroyNotify) g_ptr_array_unref,
  };

  g_cancellable_cancel (page->reading_text);
  g_clear_object (&page->reading_text);
  page->reading_text = g_cancellable_new ();
  caucus_store_read_async (caucus_page_get_store (CAUCUS_PAGE (page)), &job, page->reading_text,
                           text_read_cb, caucus_asker_new (page));
}

static void
row_selected_cb (CaucusThreadPage *page,
                 GtkListBoxRow    *row)
{
  CaucusChainItem *item = row != NULL ? caucus_chain_row_get_item (CAUCUS_CHAIN_ROW (row)) : NULL;

  if (item == NULL || !g_set_object (&page->selected, item))
    return;
  g_clear_pointer (&page->blocks, g_ptr_array_unref);
  start_reading_text (page);
  caucus_thread_page_update_actions (page);
}

static void
row_activated_cb (CaucusThreadPage *page)
{
  adw_leaflet_set_visible_child (page->leaflet, page->text_pane);
}

static void
folded_changed_cb (CaucusThreadPage *page)
{
  caucus_thread_page_update_actions (page);
}

/* The newest pass is what a person comes for. */
static void
select_newest (CaucusThreadPage *page)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (page->chain));

  while (n-- > 0)
    {
      g_autoptr (CaucusChainItem) item = g_list_model_get_item (G_LIST_MODEL (page->chain), n);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (page->chain_list, (int) n);

      if (caucus_chain_item_get_link (item)->kind == CAUCUS_CHAIN_EVENT)
        continue;
      gtk_list_box_select_row (page->chain_list, row);
      return;
    }
}

static void
show_record (CaucusThreadPage *page)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusThreadRecord *record = page->record;
  const CaucusParty *court = caucus_context_get_party (context, &record->status.court_id);
  g_autofree char *subject = caucus_pass_words_subject (record->thread);
  g_autofree char *state = caucus_format_thread_state (record->status.state, court);

  caucus_page_set_title (CAUCUS_PAGE (page), subject, state);
  caucus_chain_update (page->chain, record, context);
  caucus_thread_page_update_news (page);
  if (gtk_list_box_get_selected_row (page->chain_list) == NULL)
    select_newest (page);
  else if (page->blocks == NULL)
    start_reading_text (page);
  caucus_thread_page_update_actions (page);
}

static void
caucus_thread_page_take_record (CaucusPage *caucus_page,
                                gpointer    record)
{
  CaucusThreadPage *page = CAUCUS_THREAD_PAGE (caucus_page);

  /* What was looked at before stays to be compared with while the page is open. */
  if (page->record != NULL && !caucus_id_is_none (&page->record->seen_id))
    ((CaucusThreadRecord *) record)->seen_id = page->record->seen_id;
  g_clear_pointer (&page->record, caucus_thread_record_free);
  page->record = record;
  show_record (page);
}

static gboolean
caucus_thread_page_focus_inside (CaucusPage *caucus_page)
{
  CaucusThreadPage *page = CAUCUS_THREAD_PAGE (caucus_page);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (page->chain_list);

  return (row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row)))
         || CAUCUS_PAGE_CLASS (caucus_thread_page_parent_class)->focus_inside (caucus_page);
}

static gpointer
read_record (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  return caucus_thread_record_read (database, data, error);
}

static void
caucus_thread_page_refresh (CaucusPage *page)
{
  CaucusThreadPage *self = CAUCUS_THREAD_PAGE (page);
  CaucusJob job = {
    .run = read_record,
    .data = caucus_id_copy (&self->thread_id),
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_thread_record_free,
  };

  caucus_page_read (page, &job);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return caucus_chain_row_new (item);
}

static void
caucus_thread_page_dispose (GObject *object)
{
  CaucusThreadPage *page = CAUCUS_THREAD_PAGE (object);

  g_cancellable_cancel (page->reading_text);
  g_clear_object (&page->reading_text);
  g_clear_object (&page->selected);
  g_clear_object (&page->chain);
  g_clear_pointer (&page->blocks, g_ptr_array_unref);
  g_clear_pointer (&page->record, caucus_thread_record_free);

  G_OBJECT_CLASS (caucus_thread_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/proposals/caucus-thread-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, chain_pane);
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, chain_list);
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, text_pane);
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, text);
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, compare_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, against_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, draft_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, news);
  gtk_widget_class_bind_template_child (widget_class, CaucusThreadPage, news_label);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_changed_cb);
}

static void
caucus_thread_page_class_init (CaucusThreadPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_thread_page_dispose;
  page_class->focus_inside = caucus_thread_page_focus_inside;
  page_class->refresh = caucus_thread_page_refresh;
  page_class->take_record = caucus_thread_page_take_record;

  g_type_ensure (CAUCUS_TYPE_CHAIN_ITEM);
  g_type_ensure (CAUCUS_TYPE_LINE_LAYOUT);
  g_type_ensure (CAUCUS_TYPE_PASS_TEXT);
  caucus_thread_page_install_actions (widget_class);
  caucus_thread_page_install_compare (widget_class);
  caucus_thread_page_install_news (widget_class);
  bind_template (widget_class);
}

static void
caucus_thread_page_init (CaucusThreadPage *page)
{
  page->chain = g_list_store_new (CAUCUS_TYPE_CHAIN_ITEM);
  gtk_widget_init_template (GTK_WIDGET (page));
  caucus_split_button_complete_dropdown (page->compare_button);
  gtk_list_box_bind_model (page->chain_list, G_LIST_MODEL (page->chain), create_row_cb, page,
                           NULL);
  g_signal_connect_object (page->leaflet, "notify::visible-child",
                           G_CALLBACK (caucus_thread_page_update_actions), page,
                           G_CONNECT_SWAPPED);
  caucus_thread_page_update_actions (page);
  caucus_page_watch (CAUCUS_PAGE (page), CAUCUS_CHANGED_THREADS | CAUCUS_CHANGED_ROUNDS);
}

/**
 * caucus_thread_page_new:
 *
 * Returns: (transfer floating): a page for a thread of the open round
 */
CaucusPage *
caucus_thread_page_new (CaucusContext  *context,
                        const CaucusId *thread_id)
{
  CaucusThreadPage *page = g_object_new (CAUCUS_TYPE_THREAD_PAGE, "context", context, NULL);

  page->thread_id = *thread_id;
  return CAUCUS_PAGE (page);
}
