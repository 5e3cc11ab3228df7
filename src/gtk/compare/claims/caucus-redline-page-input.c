/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the other side's redline gets into the page that checks it. */
#include "config.h"

#include "caucus-redline-page-private.h"

#include <glib/gi18n.h>

#include "caucus-text-file.h"
#include "common/caucus-asker.h"
#include "common/caucus-error-words.h"

typedef struct
{
  char *name;
  char *text;
  guint n_replaced;
} OpenedFile;

static void
opened_file_free (OpenedFile *opened)
{
  g_free (opened->name);
  g_free (opened->text);
  g_free (opened);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenedFile, opened_file_free)

/* --- The text ------------------------------------------------------------ */

/* Returns: (transfer full): what stands in the page as the redline */
char *
caucus_redline_page_take_text (CaucusRedlinePage *page)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (page->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Takes away what was said when @words is %NULL. */
void
caucus_redline_page_show_notice (CaucusRedlinePage *page,
                                 const char        *words)
{
  gtk_label_set_label (page->notice, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (page->notice), words != NULL);
}

static char *
get_key (CaucusRedlinePage *page)
{
  g_autofree char *old_id = caucus_id_to_string (&page->request.old_id);
  g_autofree char *new_id = caucus_id_to_string (&page->request.new_id);

  return g_strdup_printf ("caucus-redline-%s-%s", old_id, new_id);
}

/* Whoever looks at the comparison in between finds the text again; the end of the program
 * forgets it. */
void
caucus_redline_page_keep_text (CaucusRedlinePage *page)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  g_autofree char *key = get_key (page);

  g_object_set_data_full (G_OBJECT (context), key, caucus_redline_page_take_text (page), g_free);
}

void
caucus_redline_page_restore_text (CaucusRedlinePage *page)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  g_autofree char *key = get_key (page);
  const char *text = g_object_get_data (G_OBJECT (context), key);

  if (text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (page->text), text, -1);
}

static void
text_changed_cb (CaucusRedlinePage *page)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (page->text);

  caucus_redline_page_show_notice (page, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "redline.check",
                                 page->record != NULL
                                 && gtk_text_buffer_get_char_count (buffer) > 0);
}

/* --- Files ---------------------------------------------------------------- */

static void
show_failure (CaucusRedlinePage *page,
              const GError      *error)
{
  /* Translators: %s says what is wrong with a file */
  g_autofree char *words = g_strdup_printf (_("%s. The text here is as it was."),
                                            caucus_error_words (error));

  caucus_redline_page_show_notice (page, words);
}

static void
show_file (CaucusRedlinePage *page,
           const OpenedFile  *opened)
{
  g_autofree char *words = NULL;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (page->text), opened->text, -1);
  if (opened->n_replaced == 0)
    return;
  words = g_strdup_printf (ngettext ("%u place of the file is no text and is shown as \ufffd.",
                                     "%u places of the file are no text and are shown as \ufffd.",
                                     opened->n_replaced), opened->n_replaced);
  caucus_redline_page_show_notice (page, words);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OpenedFile) opened = g_new0 (OpenedFile, 1);

  opened->text = caucus_text_file_read (source, &opened->name, &opened->n_replaced, &error);
  if (opened->text == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&opened), (GDestroyNotify) opened_file_free);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CaucusRedlinePage) page = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (OpenedFile) opened = g_task_propagate_pointer (G_TASK (result), &error);

  if (page == NULL)
    return;
  if (opened != NULL)
    show_file (page, opened);
  else
    show_failure (page, error);
  gtk_widget_grab_focus (GTK_WIDGET (page->text));
}

/* Puts the text of a file in the place of what stands in the page, when it is read. */
void
caucus_redline_page_open_file (CaucusRedlinePage *page,
                               GFile             *file)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, read_cb, caucus_asker_new (page));

  g_task_run_in_thread (task, read_thread);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  g_autoptr (CaucusRedlinePage) page = caucus_asker_take (user_data);

  if (response == GTK_RESPONSE_ACCEPT && page != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      caucus_redline_page_open_file (page, file);
    }
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) texts = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (texts, _("Text and Markdown"));
  gtk_file_filter_add_pattern (texts, "*.txt");
  gtk_file_filter_add_pattern (texts, "*.md");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, texts);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Open Their Redline"), window,
                                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Open"), _("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb),
                    caucus_asker_new (widget));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
caucus_redline_page_add_input_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "redline.open", NULL, open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "redline.open", NULL);
}

void
caucus_redline_page_init_input (CaucusRedlinePage *page)
{
  g_signal_connect_object (gtk_text_view_get_buffer (page->text), "changed",
                           G_CALLBACK (text_changed_cb), page, G_CONNECT_SWAPPED);
  text_changed_cb (page);
}
