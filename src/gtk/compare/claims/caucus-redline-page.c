/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check Their Redline: what the other side changed without a mark, and marked for nothing. */
#include "config.h"

#include "caucus-redline-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-array-item.h"
#include "common/caucus-asker.h"
#include "common/caucus-pass-words.h"
#include "compare/caucus-compare-bar.h"
#include "compare/claims/caucus-claim-check.h"
#include "compare/claims/caucus-fault-row.h"
#include "compare/claims/caucus-fault-words.h"

G_DEFINE_FINAL_TYPE (CaucusRedlinePage, caucus_redline_page, CAUCUS_TYPE_PAGE)

/* --- What is shown ------------------------------------------------------- */

static char *
format_title (CaucusRedlinePage *page,
              CaucusTextSide     side)
{
  return caucus_compare_bar_format_title (page->record, side,
                                          caucus_page_get_context (CAUCUS_PAGE (page)));
}

static gint64
get_time (const CaucusPass *pass)
{
  return pass != NULL ? pass->at_usec : 0;
}

static CaucusTextSide
get_older (const CaucusComparisonRecord *record)
{
  return get_time (record->passes[CAUCUS_TEXT_OLD]) <= get_time (record->passes[CAUCUS_TEXT_NEW])
           ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW;
}

/* The older one comes first, and is what a redline is made from as a rule. */
static void
show_bases (CaucusRedlinePage *page)
{
  CaucusTextSide older = get_older (page->record);
  CaucusTextSide newer = older == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  g_autofree char *older_title = format_title (page, older);
  g_autofree char *newer_title = format_title (page, newer);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, older_title);
  gtk_string_list_append (titles, newer_title);
  gtk_drop_down_set_model (page->base, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (page->base, 0);
}

static char *
format_details (CaucusRedlinePage *page)
{
  g_autofree char *title = format_title (page, page->base_side);

  /* Translators: how many marks a text has; the title of the text before */
  return g_strdup_printf (ngettext ("%u mark, checked against %s",
                                    "%u marks, checked against %s", page->check->n_marks),
                          page->check->n_marks, title);
}

static gboolean
focus_result_cb (gpointer user_data)
{
  g_autoptr (CaucusRedlinePage) page = caucus_asker_take (user_data);

  if (page != NULL && gtk_widget_get_first_child (GTK_WIDGET (page->list)) != NULL)
    gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (page->list)));
  return G_SOURCE_REMOVE;
}

static void
show_check (CaucusRedlinePage *page)
{
  g_autofree char *summary = caucus_fault_words_for_check (page->check);
  g_autofree char *details = format_details (page);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < page->check->faults->len; i++)
    g_ptr_array_add (items, caucus_array_item_new (page->check->faults, i));
  g_list_store_splice (page->items, 0, g_list_model_get_n_items (G_LIST_MODEL (page->items)),
                       items->pdata, items->len);
  gtk_label_set_label (page->summary, summary);
  gtk_label_set_label (page->details, details);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "redline.copy", TRUE);
  gtk_stack_set_visible_child_name (page->stack, "result");
  /* Rows are there when the list has been given its place. */
  g_idle_add_full (G_PRIORITY_LOW, focus_result_cb, caucus_asker_new (page), NULL);
}

static void
caucus_redline_page_take_record (CaucusPage *caucus_page,
                                 gpointer    record)
{
  CaucusRedlinePage *page = CAUCUS_REDLINE_PAGE (caucus_page);
  gboolean is_first = page->record == NULL;
  g_autofree char *subject = NULL;

  g_clear_pointer (&page->record, caucus_comparison_record_free);
  page->record = record;
  subject = caucus_pass_words_subject (page->record->thread);
  caucus_page_set_title (caucus_page, subject, _("Check Their Redline"));
  show_bases (page);
  if (!is_first)
    return;
  gtk_stack_set_visible_child_name (page->stack, "text");
  caucus_redline_page_restore_text (page);
}

static gpointer
read_texts (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  return caucus_comparison_record_read (database, data, error);
}

static void
caucus_redline_page_refresh (CaucusPage *page)
{
  CaucusRedlinePage *self = CAUCUS_REDLINE_PAGE (page);
  CaucusJob job = {
    .run = read_texts,
    .data = g_memdup2 (&self->request, sizeof self->request),
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_comparison_record_free,
  };

  caucus_page_read (page, &job);
}

static gboolean
caucus_redline_page_focus_inside (CaucusPage *caucus_page)
{
  CaucusRedlinePage *page = CAUCUS_REDLINE_PAGE (caucus_page);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (page->list));

  if (gtk_widget_get_mapped (GTK_WIDGET (page->text)))
    return gtk_widget_grab_focus (GTK_WIDGET (page->text));
  return (row != NULL && gtk_widget_grab_focus (row))
         || CAUCUS_PAGE_CLASS (caucus_redline_page_parent_class)->focus_inside (caucus_page);
}

/* --- Checking ------------------------------------------------------------ */

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CaucusRedlinePage) page = caucus_asker_take (user_data);
  g_autoptr (CaucusRedlineCheck) check = NULL;
  g_autofree char *words = NULL;
  CaucusClaimedFlaw flaw;

  if (!caucus_claim_check_run_finish (result, &check, &flaw) || page == NULL)
    return;
  if (check == NULL)
    {
      words = caucus_fault_words_for_flaw (&flaw);
      caucus_redline_page_show_notice (page, words);
      gtk_widget_grab_focus (GTK_WIDGET (page->text));
      return;
    }
  g_clear_pointer (&page->check, caucus_redline_check_free);
  page->check = g_steal_pointer (&check);
  show_check (page);
}

static void
check_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CaucusRedlinePage *page = CAUCUS_REDLINE_PAGE (widget);
  CaucusTextSide older = get_older (page->record);
  CaucusTextSide newer = older == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  g_autofree char *marked = caucus_redline_page_take_text (page);
  CaucusClaimCheck claim = { .marked = marked };

  g_cancellable_cancel (page->checking);
  g_clear_object (&page->checking);
  page->checking = g_cancellable_new ();
  page->base_side = gtk_drop_down_get_selected (page->base) == 0 ? older : newer;
  claim.base = page->record->blocks[page->base_side];
  claim.options.fold_typography = !page->request.strict_typography;
  caucus_redline_page_keep_text (page);
  caucus_claim_check_run_async (&claim, page->checking, checked_cb, caucus_asker_new (page));
}

/* --- Actions ------------------------------------------------------------- */

static void
edit_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusRedlinePage *page = CAUCUS_REDLINE_PAGE (widget);

  gtk_widget_action_set_enabled (widget, "redline.copy", FALSE);
  gtk_stack_set_visible_child_name (page->stack, "text");
  gtk_widget_grab_focus (GTK_WIDGET (page->text));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusRedlinePage *page = CAUCUS_REDLINE_PAGE (widget);
  g_autofree char *subject = caucus_pass_words_subject (page->record->thread);
  g_autofree char *details = format_details (page);
  g_autofree char *title = g_strdup_printf ("%s\n%s", subject, details);
  g_autofree char *text = caucus_fault_words_to_text (page->check, title);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Copied what was found"));
}

/* What is new in their text has no paragraph in ours: the one above it is the nearest. */
static int
find_paragraph (CaucusRedlinePage *page,
                guint              position)
{
  for (guint i = position + 1; i > 0; i--)
    {
      const CaucusRedlineFault *fault = g_ptr_array_index (page->check->faults, i - 1);

      if (fault->base_number != CAUCUS_NO_PARAGRAPH)
        return fault->base_number;
    }
  return 0;
}

static void
row_activated_cb (CaucusRedlinePage *page,
                  guint              position)
{
  GVariant *place = g_variant_new ("(bu)", page->base_side == CAUCUS_TEXT_NEW,
                                   (guint) find_paragraph (page, position));

  gtk_widget_activate_action (GTK_WIDGET (page), "win.back-with", "(sv)",
                              "compare.go-to-paragraph", place);
}

static char *
describe_base (CaucusRedlinePage *page,
               guint              position)
{
  return g_strdup (position == 0 ? _("The older of the two texts compared")
                                 : _("The newer of the two texts compared"));
}

/* --- The widget ---------------------------------------------------------- */

static void
set_up_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (CAUCUS_TYPE_FAULT_ROW, NULL));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  caucus_fault_row_show (CAUCUS_FAULT_ROW (gtk_list_item_get_child (item)),
                         caucus_array_item_get_record (gtk_list_item_get_item (item)));
}

static void
caucus_redline_page_dispose (GObject *object)
{
  CaucusRedlinePage *page = CAUCUS_REDLINE_PAGE (object);

  g_cancellable_cancel (page->checking);
  g_clear_object (&page->checking);
  g_clear_object (&page->items);

  G_OBJECT_CLASS (caucus_redline_page_parent_class)->dispose (object);
}

static void
caucus_redline_page_finalize (GObject *object)
{
  CaucusRedlinePage *page = CAUCUS_REDLINE_PAGE (object);

  g_clear_pointer (&page->record, caucus_comparison_record_free);
  g_clear_pointer (&page->check, caucus_redline_check_free);

  G_OBJECT_CLASS (caucus_redline_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/claims/caucus-redline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusRedlinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusRedlinePage, base);
  gtk_widget_class_bind_template_child (widget_class, CaucusRedlinePage, text);
  gtk_widget_class_bind_template_child (widget_class, CaucusRedlinePage, notice);
  gtk_widget_class_bind_template_child (widget_class, CaucusRedlinePage, summary);
  gtk_widget_class_bind_template_child (widget_class, CaucusRedlinePage, details);
  gtk_widget_class_bind_template_child (widget_class, CaucusRedlinePage, list);
  gtk_widget_class_bind_template_callback (widget_class, describe_base);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
caucus_redline_page_class_init (CaucusRedlinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  object_class->dispose = caucus_redline_page_dispose;
  object_class->finalize = caucus_redline_page_finalize;
  page_class->focus_inside = caucus_redline_page_focus_inside;
  page_class->refresh = caucus_redline_page_refresh;
  page_class->take_record = caucus_redline_page_take_record;

  gtk_widget_class_install_action (widget_class, "redline.check", NULL, check_cb);
  gtk_widget_class_install_action (widget_class, "redline.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "redline.copy", NULL, copy_cb);
  caucus_redline_page_add_input_actions (widget_class);
  bind_template (widget_class);
}

static void
set_list (CaucusRedlinePage *page)
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
caucus_redline_page_init (CaucusRedlinePage *page)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID ".Compare");

  page->items = g_list_store_new (CAUCUS_TYPE_ARRAY_ITEM);
  page->request.strict_typography = !g_settings_get_boolean (settings, "ignores-typography");
  gtk_widget_init_template (GTK_WIDGET (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "redline.copy", FALSE);
  caucus_redline_page_init_input (page);
  set_list (page);
}

/**
 * caucus_redline_page_new:
 * @old_pass_id: the pass to start from; none means current contract language
 * @new_pass_id: the pass to arrive at; likewise
 *
 * Returns: (transfer floating): a page over the comparison whose texts are what a redline
 *   can be checked against
 */
CaucusPage *
caucus_redline_page_new (CaucusContext  *context,
                         const CaucusId *old_pass_id,
                         const CaucusId *new_pass_id)
{
  CaucusRedlinePage *page = g_object_new (CAUCUS_TYPE_REDLINE_PAGE, "context", context, NULL);

  page->request.old_id = *old_pass_id;
  page->request.new_id = *new_pass_id;
  return CAUCUS_PAGE (page);
}
