/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review sheet: what the team thinks of the changes between two texts. */
#include "config.h"

#include "caucus-review-sheet-page.h"

#include <glib/gi18n.h>

#include "caucus-review-seed.h"
#include "common/caucus-array-item.h"
#include "common/caucus-draft-start.h"
#include "common/caucus-pass-words.h"
#include "compare/caucus-compare-bar.h"
#include "compare/caucus-comparison-copy.h"
#include "compare/review/caucus-review-note.h"
#include "compare/review/caucus-review-row.h"
#include "compare/review/caucus-review-sheet.h"

/**
 * CaucusReviewSheetPage:
 *
 * Compares the texts as the compare page does, by the same settings, so that the
 * changes have the same numbers on both.
 */
struct _CaucusReviewSheetPage
{
  CaucusPage parent_instance;

  /* Owned */
  CaucusComparisonModel *model;
  GListStore *items;
  GPtrArray *sheet;               /* or NULL until the texts are read */
  char *title;

  /* Template children */
  GtkStack *stack;
  GtkLabel *texts;
  GtkListView *list;
  GtkWidget *counter_bar;

  /* State */
  CaucusComparisonRequest request;
};

G_DEFINE_FINAL_TYPE (CaucusReviewSheetPage, caucus_review_sheet_page, CAUCUS_TYPE_PAGE)

/* --- What is shown ------------------------------------------------------- */

static void
show_items (CaucusReviewSheetPage *page)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < page->sheet->len; i++)
    g_ptr_array_add (items, caucus_array_item_new (page->sheet, i));
  g_list_store_splice (page->items, 0, g_list_model_get_n_items (G_LIST_MODEL (page->items)),
                       items->pdata, items->len);
}

/* Theirs is what we answer; the other way round nothing could be accepted. */
static gboolean
answers_them (CaucusReviewSheetPage        *page,
              const CaucusComparisonRecord *record)
{
  const CaucusPass *pass = record->passes[CAUCUS_TEXT_NEW];
  const CaucusParty *party = NULL;

  if (pass != NULL && record->is_sound)
    party = caucus_context_get_party (caucus_page_get_context (CAUCUS_PAGE (page)), &pass->by_id);
  return party != NULL && party->side == CAUCUS_SIDE_EMPLOYER;
}

static void
show_sheet (CaucusReviewSheetPage *page)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  gboolean is_empty;

  if (record == NULL)
    return;
  g_clear_pointer (&page->sheet, g_ptr_array_unref);
  page->sheet = caucus_review_sheet_new (page->model);
  is_empty = caucus_review_sheet_is_empty (page->sheet);
  show_items (page);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "sheet.copy", !is_empty);
  gtk_widget_set_visible (page->counter_bar, answers_them (page, record));
  gtk_stack_set_visible_child_name (page->stack, is_empty ? "empty" : "sheet");
}

static void
show_titles (CaucusReviewSheetPage        *page,
             const CaucusComparisonRecord *record)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  g_autofree char *subject = caucus_pass_words_subject (record->thread);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *words = NULL;

  before = caucus_compare_bar_format_title (record, CAUCUS_TEXT_OLD, context);
  after = caucus_compare_bar_format_title (record, CAUCUS_TEXT_NEW, context);
  /* Translators: titles of the texts before and after */
  words = g_strdup_printf (_("Changes from %s to %s"), before, after);
  gtk_label_set_label (page->texts, words);
  g_free (page->title);
  page->title = g_strdup_printf ("%s\n%s", subject, words);
  caucus_page_set_title (CAUCUS_PAGE (page), subject, _("Review Sheet"));
}

static void
take_book (CaucusReviewSheetPage        *page,
           const CaucusComparisonRecord *record)
{
  CaucusReviewBook *before = caucus_comparison_model_get_book (page->model);
  g_autoptr (CaucusReviewBook) book = NULL;

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, show_sheet, page);
  if (record->reviews != NULL)
    {
      book = caucus_review_book_get (caucus_page_get_store (CAUCUS_PAGE (page)), record->versions);
      caucus_review_book_take (book, record->reviews);
      g_signal_connect_object (book, "changed", G_CALLBACK (show_sheet), page, G_CONNECT_SWAPPED);
    }
  caucus_comparison_model_set_book (page->model, book);
}

static void
caucus_review_sheet_page_take_record (CaucusPage *caucus_page,
                                      gpointer    record)
{
  CaucusReviewSheetPage *page = CAUCUS_REVIEW_SHEET_PAGE (caucus_page);

  show_titles (page, record);
  take_book (page, record);
  caucus_comparison_model_take (page->model, record, CAUCUS_TEXT_OLD);
  show_sheet (page);
}

static void
caucus_review_sheet_page_refresh (CaucusPage *page)
{
  CaucusJob job = caucus_comparison_record_new_job (&CAUCUS_REVIEW_SHEET_PAGE (page)->request);

  caucus_page_read (page, &job);
}

/* The first line is a heading, which leads nowhere. */
static gboolean
caucus_review_sheet_page_focus_inside (CaucusPage *page)
{
  GtkWidget *list = GTK_WIDGET (CAUCUS_REVIEW_SHEET_PAGE (page)->list);
  GtkWidget *heading = gtk_widget_get_mapped (list) ? gtk_widget_get_first_child (list) : NULL;
  GtkWidget *line = heading != NULL ? gtk_widget_get_next_sibling (heading) : NULL;

  return (line != NULL && gtk_widget_grab_focus (line))
         || CAUCUS_PAGE_CLASS (caucus_review_sheet_page_parent_class)->focus_inside (page);
}

/* --- Actions ------------------------------------------------------------- */

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusReviewSheetPage *page = CAUCUS_REVIEW_SHEET_PAGE (widget);
  g_autofree char *html = caucus_review_sheet_to_html (page->sheet, page->title);
  g_autofree char *text = caucus_review_sheet_to_text (page->sheet, page->title);

  caucus_comparison_copy_both (widget, html, text);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Copied the review sheet"));
}

static CaucusDraft *
make_draft (CaucusReviewSheetPage        *page,
            const CaucusComparisonRecord *record)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *party = caucus_context_get_party_by_side (context, CAUCUS_SIDE_UNION);
  g_autoptr (GPtrArray) reviews = NULL;
  g_autoptr (CaucusReviewSeed) seed = NULL;
  CaucusDraft *draft = g_new0 (CaucusDraft, 1);

  reviews = caucus_review_book_list (caucus_comparison_model_get_book (page->model));
  seed = caucus_review_seed (record->comparison, reviews);
  draft->thread_id = record->thread->id;
  draft->answers_id = record->passes[CAUCUS_TEXT_NEW]->id;
  if (party != NULL)
    draft->by_id = party->id;
  draft->text = caucus_blocks_to_string (seed->blocks);
  draft->note = caucus_review_note_format (seed->points);
  return draft;
}

static const char *
explain (const CaucusComparisonRecord *record)
{
  if (!record->is_sound)
    return _("What could not be compared with certainty cannot be countered.");
  return _("Only changes that lead to the other side’s text can be countered.");
}

static void
start_counter_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CaucusReviewSheetPage *page = CAUCUS_REVIEW_SHEET_PAGE (widget);
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);

  if (record == NULL)
    return;
  if (answers_them (page, record))
    caucus_draft_start (widget, caucus_page_get_store (CAUCUS_PAGE (page)),
                        make_draft (page, record));
  else
    gtk_widget_activate_action (widget, "win.toast", "s", explain (record));
}

static void
row_activated_cb (CaucusReviewSheetPage *page,
                  guint                  position)
{
  g_autoptr (CaucusArrayItem) item = g_list_model_get_item (G_LIST_MODEL (page->items), position);
  const CaucusReviewLine *line = caucus_array_item_get_record (item);

  if (!line->is_heading)
    gtk_widget_activate_action (GTK_WIDGET (page), "win.back-with", "(sv)",
                                "compare.go-to-row", g_variant_new_uint32 (line->row));
}

/* --- The widget ---------------------------------------------------------- */

static void
set_up_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (CAUCUS_TYPE_REVIEW_ROW, NULL));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  const CaucusReviewLine *line = caucus_array_item_get_record (gtk_list_item_get_item (item));

  gtk_list_item_set_activatable (item, !line->is_heading);
  caucus_review_row_show (CAUCUS_REVIEW_ROW (gtk_list_item_get_child (item)), line);
}

static void
caucus_review_sheet_page_dispose (GObject *object)
{
  CaucusReviewSheetPage *page = CAUCUS_REVIEW_SHEET_PAGE (object);

  g_clear_object (&page->model);
  g_clear_object (&page->items);

  G_OBJECT_CLASS (caucus_review_sheet_page_parent_class)->dispose (object);
}

static void
caucus_review_sheet_page_finalize (GObject *object)
{
  CaucusReviewSheetPage *page = CAUCUS_REVIEW_SHEET_PAGE (object);

  g_clear_pointer (&page->sheet, g_ptr_array_unref);
  g_clear_pointer (&page->title, g_free);

  G_OBJECT_CLASS (caucus_review_sheet_page_parent_class)->finalize (object);
}

static void
caucus_review_sheet_page_class_init (CaucusReviewSheetPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  object_class->dispose = caucus_review_sheet_page_dispose;
  object_class->finalize = caucus_review_sheet_page_finalize;
  page_class->focus_inside = caucus_review_sheet_page_focus_inside;
  page_class->refresh = caucus_review_sheet_page_refresh;
  page_class->take_record = caucus_review_sheet_page_take_record;

  gtk_widget_class_install_action (widget_class, "sheet.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "sheet.start-counter", NULL, start_counter_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "sheet.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "sheet.start-counter", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/review/caucus-review-sheet-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewSheetPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewSheetPage, texts);
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewSheetPage, list);
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewSheetPage, counter_bar);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
set_list (CaucusReviewSheetPage *page)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (page->items))));
  gtk_list_view_set_factory (page->list, factory);
  gtk_list_view_set_model (page->list, model);
}

static void
caucus_review_sheet_page_init (CaucusReviewSheetPage *page)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID ".Compare");

  page->model = caucus_comparison_model_new ();
  page->items = g_list_store_new (CAUCUS_TYPE_ARRAY_ITEM);
  caucus_change_lines_set_numbering (CAUCUS_CHANGE_LINES (page->model),
                                     g_settings_get_boolean (settings, "shows-numbering"));
  page->request.strict_typography = !g_settings_get_boolean (settings, "ignores-typography");
  gtk_widget_init_template (GTK_WIDGET (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "sheet.copy", FALSE);
  set_list (page);
}

/**
 * caucus_review_sheet_page_new:
 * @old_pass_id: the pass to start from; none means current contract language
 * @new_pass_id: the pass to arrive at; likewise
 *
 * Returns: (transfer floating): a page over the comparison whose changes it lists
 */
CaucusPage *
caucus_review_sheet_page_new (CaucusContext  *context,
                              const CaucusId *old_pass_id,
                              const CaucusId *new_pass_id)
{
  CaucusReviewSheetPage *page = g_object_new (CAUCUS_TYPE_REVIEW_SHEET_PAGE, "context", context,
                                              NULL);

  page->request.old_id = *old_pass_id;
  page->request.new_id = *new_pass_id;
  return CAUCUS_PAGE (page);
}
