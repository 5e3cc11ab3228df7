/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starting a draft: the one of its thread, which never takes the place of another unasked. */
#include "config.h"

#include "caucus-draft-start.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "caucus-draft-table.h"
#include "common/caucus-error-words.h"
#include "common/caucus-message-heading.h"

/* A draft on its way into the store. */
typedef struct
{
  GWeakRef page;                  /* where it was asked for */
  CaucusStore *store;             /* owned */
  CaucusDraft *draft;             /* owned */
} Start;

/* The job's share of it. */
typedef struct
{
  CaucusDraft *draft;             /* owned */
  gboolean replaces;
} Content;

static void write_draft (Start    *start,
                         gboolean  replaces);

static void
start_free (Start *start)
{
  g_weak_ref_clear (&start->page);
  g_object_unref (start->store);
  caucus_draft_free (start->draft);
  g_free (start);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Start, start_free)

static void
content_free (Content *content)
{
  caucus_draft_free (content->draft);
  g_free (content);
}

/* Returns: what is not %NULL where the draft is in the store now */
static gpointer
write_content (CaucusDatabase  *database,
               gpointer         data,
               GError         **error)
{
  const Content *content = data;
  gboolean added = TRUE;

  if (content->replaces ? !caucus_draft_table_save (database, content->draft, error)
                        : !caucus_draft_table_add (database, content->draft, &added, error))
    return NULL;
  if (!added)
    return NULL;
  caucus_database_mark_changed (database, CAUCUS_CHANGED_THREADS);
  return data;
}

static void
open_draft (Start *start)
{
  g_autoptr (GtkWidget) page = g_weak_ref_get (&start->page);
  g_autofree char *id = caucus_id_to_string (&start->draft->thread_id);

  if (page != NULL)
    gtk_widget_activate_action (page, "win.open-draft", "s", id);
}

static void
response_cb (Start      *start,
             const char *response)
{
  if (g_str_equal (response, "open"))
    open_draft (start);
  if (g_str_equal (response, "replace"))
    write_draft (start, TRUE);
  else
    start_free (start);
}

/* Asks which of the two is wanted. */
static void
show_question (Start *start)
{
  g_autoptr (GtkWidget) page = g_weak_ref_get (&start->page);
  AdwMessageDialog *dialog;

  if (page == NULL || gtk_widget_get_root (page) == NULL)
    {
      start_free (start);
      return;
    }
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (page)),
                                                       _("There Is a Draft Already"),
                                                       _("This thread has a draft. Starting anew "
                                                         "puts another text in its place, for "
                                                         "good.")));
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "replace", _("_Start Anew"));
  adw_message_dialog_add_response (dialog, "open", _("_Open the Draft"));
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "open");
  adw_message_dialog_set_close_response (dialog, "cancel");
  caucus_message_heading_wrap (dialog);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), start);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_failure (Start        *start,
              const GError *error)
{
  g_autoptr (GtkWidget) page = g_weak_ref_get (&start->page);
  g_autofree char *words = NULL;

  if (page == NULL)
    return;
  words = g_strdup_printf (_("The draft could not be started: %s"), caucus_error_words (error));
  gtk_widget_activate_action (page, "win.toast", "s", words);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Start) start = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  is_written = caucus_store_job_finish (CAUCUS_STORE (object), result, &error) != NULL;
  if (error != NULL)
    show_failure (start, error);
  else if (is_written)
    open_draft (start);
  else
    show_question (g_steal_pointer (&start));
}

static void
write_draft (Start    *start,
             gboolean  replaces)
{
  Content *content = g_new0 (Content, 1);
  CaucusJob job = {
    .run = write_content,
    .data = content,
    .free_data = (GDestroyNotify) content_free,
  };

  content->draft = caucus_draft_copy (start->draft);
  content->replaces = replaces;
  caucus_store_write_async (start->store, &job, written_cb, start);
}

/**
 * caucus_draft_start:
 * @page: in a window that knows win.open-draft
 * @draft: (transfer full): gets a new id
 *
 * Keeps the draft and opens it. Where its thread has one, the person is asked which of them it
 * shall be.
 */
void
caucus_draft_start (GtkWidget   *page,
                    CaucusStore *store,
                    CaucusDraft *draft)
{
  Start *start = g_new0 (Start, 1);

  draft->id = caucus_id_new ();
  g_weak_ref_init (&start->page, page);
  start->store = g_object_ref (store);
  start->draft = draft;
  write_draft (start, FALSE);
}
