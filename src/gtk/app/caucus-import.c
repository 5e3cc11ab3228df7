/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a round file into the store. */
#include "config.h"

#include "caucus-import.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "caucus-round-file.h"
#include "common/caucus-error-words.h"
#include "common/caucus-message-heading.h"

/* One import on its way: read, then stored. */
typedef struct
{
  CaucusContext *context;         /* owned */
  GtkWindow *parent;              /* owned */
  CaucusId round_id;
} Import;

static void
import_free (Import *import)
{
  g_clear_object (&import->context);
  g_clear_object (&import->parent);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
show_failure (Import       *import,
              const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (import->parent, _("The File Was Not Imported"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: %s says what is wrong and where */
                                  _("%s\n\nNothing was stored."), caucus_error_words (error));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  caucus_message_heading_wrap (ADW_MESSAGE_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static guint
sum (const guint *counts)
{
  guint n = 0;

  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    n += counts[i];
  return n;
}

static char *
describe (const CaucusImportReport *report)
{
  guint added = caucus_import_report_get_added (report);
  guint sessions = report->added[CAUCUS_ROUND_ROW_SESSION];
  guint present = sum (report->present);
  g_autofree char *first = NULL;

  if (added == 0)
    return g_strdup (_("Nothing new: all of it was here already"));
  if (present == 0)
    return g_strdup_printf (ngettext ("Added the round with %u session",
                                      "Added the round with %u sessions", sessions), sessions);
  first = g_strdup_printf (ngettext ("Added %u item", "Added %u items", added), added);
  /* Translators: "Added 3 items"; how many the file has that were stored before */
  return g_strdup_printf (ngettext ("%s; %u was already here", "%s; %u were already here",
                                    present), first, present);
}

/* Returns: (nullable): what of the file is otherwise in the store, %NULL for nothing */
static char *
describe_differences (const CaucusImportReport *report)
{
  guint differing = sum (report->differing);
  guint raised = sum (report->raised);
  g_autofree char *kept = NULL;
  g_autofree char *closed = NULL;

  kept = g_strdup_printf (ngettext ("%u item differs from the file and was kept as stored.",
                                    "%u items differ from the file and were kept as stored.",
                                    differing), differing);
  closed = g_strdup_printf (ngettext ("%u item is more closed now, as in the file.",
                                      "%u items are more closed now, as in the file.", raised),
                            raised);
  if (differing > 0 && raised > 0)
    return g_strjoin ("\n", kept, closed, NULL);
  if (raised > 0)
    return g_steal_pointer (&closed);
  return differing > 0 ? g_steal_pointer (&kept) : NULL;
}

/* That the store and the file say different things is more than a passing message. */
static void
show_report (Import                   *import,
             const CaucusImportReport *report)
{
  g_autofree char *words = describe (report);
  g_autofree char *differences = describe_differences (report);
  GtkWidget *dialog;

  if (differences == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (import->parent), "win.toast", "s", words);
      return;
    }
  dialog = adw_message_dialog_new (import->parent, _("The File and the Store Differ"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: what was added, then what was not */
                                  _("%s.\n\n%s"), words, differences);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  caucus_message_heading_wrap (ADW_MESSAGE_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gpointer
store_content (CaucusDatabase  *database,
               gpointer         data,
               GError         **error)
{
  g_autofree CaucusImportReport *report = g_new0 (CaucusImportReport, 1);

  if (!caucus_round_files_store (database, data, report, error))
    return NULL;
  return g_steal_pointer (&report);
}

static void
stored_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree CaucusImportReport *report = NULL;

  report = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  if (report == NULL)
    {
      show_failure (import, error);
      return;
    }
  caucus_context_set_round (import->context, &import->round_id);
  show_report (import, report);
}

static void
store (Import          *import,
       CaucusRoundFile *content)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_round_file_free);
  CaucusJob job = {
    .run = store_content,
    .data = files,
    .free_data = (GDestroyNotify) g_ptr_array_unref,
    .free_result = g_free,
  };

  g_ptr_array_add (files, content);
  import->round_id = content->round->id;
  caucus_store_write_async (caucus_context_get_store (import->context), &job, stored_cb, import);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  CaucusRoundFile *content = caucus_round_file_load (source, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) caucus_round_file_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GError) error = NULL;
  CaucusRoundFile *content = g_task_propagate_pointer (G_TASK (result), &error);

  if (content != NULL)
    store (g_steal_pointer (&import), content);
  else
    show_failure (import, error);
}

/**
 * caucus_import_file:
 * @parent: the window that says what came of it
 *
 * Reads a round file and stores what is new, all of it or nothing.
 */
void
caucus_import_file (CaucusContext *context,
                    GtkWindow     *parent,
                    GFile         *file)
{
  g_autoptr (GTask) task = NULL;
  Import *import = g_new0 (Import, 1);

  import->context = g_object_ref (context);
  import->parent = g_object_ref (parent);
  task = g_task_new (file, NULL, read_cb, import);
  g_task_run_in_thread (task, read_thread);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  CaucusContext *context = CAUCUS_CONTEXT (user_data);
  GtkWindow *parent = gtk_native_dialog_get_transient_for (dialog);

  if (response == GTK_RESPONSE_ACCEPT && parent != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      caucus_import_file (context, parent, file);
    }
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) rounds = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (rounds, _("Round Files"));
  gtk_file_filter_add_pattern (rounds, "*.json");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, rounds);
  gtk_file_chooser_add_filter (chooser, all);
}

/**
 * caucus_import_choose_file:
 *
 * Asks for a round file and imports it.
 */
void
caucus_import_choose_file (CaucusContext *context,
                           GtkWindow     *parent)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Import a Round"), parent,
                                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Import"), _("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), g_object_ref (context),
                         (GClosureNotify) g_object_unref, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
