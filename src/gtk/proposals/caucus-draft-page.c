/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft of a thread's next pass: its text, and what is still to be done. */
#include "config.h"

#include "caucus-draft-page.h"

#include <glib/gi18n.h>

#include "caucus-text-input.h"
#include "common/caucus-pass-words.h"
#include "proposals/caucus-draft-outbox.h"
#include "proposals/caucus-draft-record.h"

/**
 * CaucusDraftPage:
 *
 * Shows the draft as the store has it, or as it is on its way there, and keeps each change as
 * it is typed.
 */
struct _CaucusDraftPage
{
  CaucusPage parent_instance;

  /* Owned */
  CaucusDraftRecord *record;      /* or NULL until it is read */
  CaucusDraft *draft;             /* what the text belongs to; its words are those of the views */
  CaucusDraftOutbox *outbox;

  /* Template children */
  GtkLabel *against_label;
  GtkExpander *note_expander;
  GtkTextView *note_view;
  GtkTextView *text_view;

  /* State */
  CaucusId thread_id;
  gboolean is_loading;            /* the views are filled, nobody types */
  gboolean is_comparing;          /* once all is on disk */
};

G_DEFINE_FINAL_TYPE (CaucusDraftPage, caucus_draft_page, CAUCUS_TYPE_PAGE)

/* --- What is typed ------------------------------------------------------- */

static char *
dup_words (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return caucus_text_input_clean (text);
}

static void
changed_cb (CaucusDraftPage *page)
{
  CaucusDraft *draft;

  if (page->is_loading || page->draft == NULL)
    return;
  draft = caucus_draft_copy (page->draft);
  g_free (draft->text);
  g_free (draft->note);
  draft->text = dup_words (page->text_view);
  draft->note = dup_words (page->note_view);
  caucus_draft_outbox_take (page->outbox, draft);
}

/* What was there before cannot be undone into this. */
static void
fill (GtkTextView *view,
      const char  *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, words, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/* --- What is shown ------------------------------------------------------- */

static void
show_baseline (CaucusDraftPage *page)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusPass *pass = page->record->answers;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  if (pass != NULL)
    {
      const CaucusParty *party = caucus_context_get_party (context, &pass->by_id);

      title = caucus_pass_words_short (pass, party != NULL ? party->name : "?");
      words = g_strdup_printf (_("with %s"), title);
    }
  else
    words = g_strdup (caucus_id_is_none (&page->record->thread->article_id)
                      ? _("with nothing: all of it is new")
                      : _("with current contract language"));
  gtk_label_set_label (page->against_label, words);
}

static void
show_draft (CaucusDraftPage   *page,
            const CaucusDraft *draft)
{
  page->is_loading = TRUE;
  g_clear_pointer (&page->draft, caucus_draft_free);
  page->draft = caucus_draft_copy (draft);
  fill (page->text_view, draft->text);
  fill (page->note_view, draft->note);
  gtk_expander_set_expanded (page->note_expander, draft->note[0] != '\0');
  page->is_loading = FALSE;
}

/* An emptied draft is none; whoever types again has the same one. */
static void
begin_draft (CaucusDraftPage *page)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *party = caucus_context_get_party_by_side (context, CAUCUS_SIDE_UNION);
  CaucusDraft *draft = g_new0 (CaucusDraft, 1);

  draft->id = caucus_id_new ();
  draft->thread_id = page->thread_id;
  if (party != NULL)
    draft->by_id = party->id;
  draft->text = g_strdup ("");
  draft->note = g_strdup ("");
  page->draft = draft;
}

/* What is on its way to disk is newer than what the store had to say; and what is shown is newer
 * than both, unless it is another draft. */
static void
caucus_draft_page_take_record (CaucusPage *caucus_page,
                               gpointer    record)
{
  CaucusDraftPage *page = CAUCUS_DRAFT_PAGE (caucus_page);
  const CaucusDraft *draft = caucus_draft_outbox_get_unsaved (page->outbox);
  g_autofree char *subject = NULL;

  g_clear_pointer (&page->record, caucus_draft_record_free);
  page->record = record;
  if (draft == NULL)
    draft = page->record->draft;
  if (draft != NULL && (page->draft == NULL || !caucus_id_equal (&draft->id, &page->draft->id)))
    show_draft (page, draft);
  else if (page->draft == NULL)
    begin_draft (page);
  subject = caucus_pass_words_subject (page->record->thread);
  caucus_page_set_title (caucus_page, subject, _("Draft, not passed"));
  show_baseline (page);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "draft.compare", TRUE);
}

static gpointer
read_record (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  return caucus_draft_record_read (database, data, error);
}

static void
caucus_draft_page_refresh (CaucusPage *page)
{
  CaucusJob job = {
    .run = read_record,
    .data = caucus_id_copy (&CAUCUS_DRAFT_PAGE (page)->thread_id),
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_draft_record_free,
  };

  caucus_page_read (page, &job);
}

static gboolean
caucus_draft_page_focus_inside (CaucusPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CAUCUS_DRAFT_PAGE (page)->text_view));
}

/* --- Comparing ----------------------------------------------------------- */

static void
compare (CaucusDraftPage *page)
{
  const CaucusPass *pass = page->record->answers;
  g_autofree char *before = pass != NULL ? caucus_id_to_string (&pass->id) : g_strdup ("");
  g_autofree char *after = caucus_id_to_string (&page->draft->id);

  gtk_widget_activate_action (GTK_WIDGET (page), "win.compare", "(ss)", before, after);
}

/* The other page reads what is in the store. */
static void
compare_when_saved (CaucusDraftPage *page)
{
  const GError *error = caucus_outbox_get_error (CAUCUS_OUTBOX (page->outbox));

  if (!page->is_comparing)
    return;
  page->is_comparing = error == NULL
                       && !caucus_outbox_is_settled (CAUCUS_OUTBOX (page->outbox));
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s",
                                _("What is not saved cannot be compared yet."));
  else if (!page->is_comparing)
    compare (page);
}

static gboolean
is_empty (CaucusDraftPage *page)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (page->text_view)) == 0;
}

static void
compare_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaucusDraftPage *page = CAUCUS_DRAFT_PAGE (widget);

  if (is_empty (page))
    {
      gtk_widget_activate_action (widget, "win.toast", "s", _("The draft is empty."));
      return;
    }
  page->is_comparing = TRUE;
  caucus_outbox_hurry (CAUCUS_OUTBOX (page->outbox));
  if (caucus_outbox_is_settled (CAUCUS_OUTBOX (page->outbox)))
    compare_when_saved (page);
}

/* --- The widget ---------------------------------------------------------- */

static void
caucus_draft_page_dispose (GObject *object)
{
  CaucusDraftPage *page = CAUCUS_DRAFT_PAGE (object);

  if (page->outbox != NULL)
    caucus_outbox_flush (CAUCUS_OUTBOX (page->outbox));
  g_clear_object (&page->outbox);

  G_OBJECT_CLASS (caucus_draft_page_parent_class)->dispose (object);
}

static void
caucus_draft_page_finalize (GObject *object)
{
  CaucusDraftPage *page = CAUCUS_DRAFT_PAGE (object);

  g_clear_pointer (&page->record, caucus_draft_record_free);
  g_clear_pointer (&page->draft, caucus_draft_free);

  G_OBJECT_CLASS (caucus_draft_page_parent_class)->finalize (object);
}

static void
caucus_draft_page_class_init (CaucusDraftPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  object_class->dispose = caucus_draft_page_dispose;
  object_class->finalize = caucus_draft_page_finalize;
  page_class->focus_inside = caucus_draft_page_focus_inside;
  page_class->refresh = caucus_draft_page_refresh;
  page_class->take_record = caucus_draft_page_take_record;

  gtk_widget_class_install_action (widget_class, "draft.compare", NULL, compare_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/proposals/caucus-draft-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusDraftPage, against_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusDraftPage, note_expander);
  gtk_widget_class_bind_template_child (widget_class, CaucusDraftPage, note_view);
  gtk_widget_class_bind_template_child (widget_class, CaucusDraftPage, text_view);
}

static void
caucus_draft_page_init (CaucusDraftPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "draft.compare", FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (page->text_view), "changed",
                           G_CALLBACK (changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (page->note_view), "changed",
                           G_CALLBACK (changed_cb), page, G_CONNECT_SWAPPED);
  caucus_page_watch (CAUCUS_PAGE (page), CAUCUS_CHANGED_THREADS);
}

/**
 * caucus_draft_page_new:
 *
 * Returns: (transfer floating): a page for the draft of a thread of the open round
 */
CaucusPage *
caucus_draft_page_new (CaucusContext  *context,
                       const CaucusId *thread_id)
{
  CaucusDraftPage *page = g_object_new (CAUCUS_TYPE_DRAFT_PAGE, "context", context, NULL);

  page->thread_id = *thread_id;
  page->outbox = caucus_draft_outbox_get_for_thread (caucus_page_get_store (CAUCUS_PAGE (page)),
                                                     thread_id);
  g_signal_connect_object (page->outbox, "written", G_CALLBACK (compare_when_saved), page,
                           G_CONNECT_SWAPPED);
  return CAUCUS_PAGE (page);
}
