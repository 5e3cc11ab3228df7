/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between asking a window to close and its closing: what was typed is brought to disk. */
#include "config.h"

#include "caucus-closing.h"

#include <glib/gi18n.h>

#include "common/caucus-message-heading.h"
#include "common/caucus-outbox.h"
#include "common/caucus-unsaved-words.h"

/* A write that is quicker than this is not spoken of. */
#define PATIENCE_MSEC 500

/**
 * CaucusClosing:
 *
 * A window that is asked to close while words are on their way to disk closes when
 * they are there. Where that takes its time or fails, the person is asked.
 */
struct _CaucusClosing
{
  GObject parent_instance;

  GtkWindow *window;              /* borrowed, which owns this */
  CaucusContext *context;         /* owned */
  GPtrArray *outboxes;            /* owned, of CaucusOutbox: what is waited for */
  GtkWidget *dialog;              /* borrowed, while it is shown */

  /* State */
  guint patience_id;
  guint inhibition;               /* of the desktop's logout, else 0 */
};

G_DEFINE_FINAL_TYPE (CaucusClosing, caucus_closing, G_TYPE_OBJECT)

static void written_cb (CaucusClosing *closing);

static GPtrArray *
list_unsaved (CaucusClosing *closing)
{
  return caucus_outbox_list_unsaved (caucus_context_get_store (closing->context));
}

static void
forget_outboxes (CaucusClosing *closing)
{
  for (guint i = 0; closing->outboxes != NULL && i < closing->outboxes->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (closing->outboxes, i), written_cb,
                                          closing);
  g_clear_pointer (&closing->outboxes, g_ptr_array_unref);
}

static void
take_outboxes (CaucusClosing *closing,
               GPtrArray     *outboxes)
{
  forget_outboxes (closing);
  closing->outboxes = outboxes;
  for (guint i = 0; i < outboxes->len; i++)
    g_signal_connect_object (g_ptr_array_index (outboxes, i), "written", G_CALLBACK (written_cb),
                             closing, G_CONNECT_SWAPPED);
}

/* Its last reference may go after the window is gone, which GTK does not expect. */
static void
let_dialog_go (CaucusClosing *closing)
{
  gtk_window_set_transient_for (GTK_WINDOW (closing->dialog), NULL);
  closing->dialog = NULL;
}

/* The window stays, or goes: nothing is waited for any more. */
static void
end_waiting (CaucusClosing *closing)
{
  GtkWidget *dialog = closing->dialog;

  forget_outboxes (closing);
  g_clear_handle_id (&closing->patience_id, g_source_remove);
  if (dialog == NULL)
    return;
  let_dialog_go (closing);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* On disk meanwhile or not, the words are those that the dialog spoke of. */
static void
copy_text (CaucusClosing *closing)
{
  g_autofree char *text = caucus_unsaved_words_dup_text (closing->outboxes, closing->context);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (closing->window)), text);
  gtk_widget_activate_action (GTK_WIDGET (closing->window), "win.toast", "s",
                              _("Copied. Paste it elsewhere before you close."));
}

static void
response_cb (CaucusClosing *closing,
             const char    *response)
{
  /* It closes by itself. */
  let_dialog_go (closing);
  if (g_str_equal (response, "copy"))
    copy_text (closing);
  else if (g_str_equal (response, "lose"))
    g_ptr_array_foreach (closing->outboxes, (GFunc) (GCallback) caucus_outbox_abandon, NULL);
  end_waiting (closing);
  if (g_str_equal (response, "lose"))
    gtk_window_close (closing->window);
}

static GtkWidget *
make_dialog (CaucusClosing *closing)
{
  AdwMessageDialog *dialog;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (closing->window,
                                                       _("Not Everything Is Saved"), NULL));
  adw_message_dialog_add_response (dialog, "lose", _("Close and _Lose the Text"));
  adw_message_dialog_add_response (dialog, "copy", _("_Copy the Text"));
  adw_message_dialog_add_response (dialog, "keep", _("_Keep Open"));
  adw_message_dialog_set_response_appearance (dialog, "lose", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  caucus_message_heading_wrap (dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), closing,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (dialog);
}

static void
show_dialog (CaucusClosing *closing)
{
  g_autofree char *words = caucus_unsaved_words_describe (closing->outboxes);

  g_clear_handle_id (&closing->patience_id, g_source_remove);
  if (closing->dialog != NULL)
    {
      adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (closing->dialog), words);
      return;
    }
  closing->dialog = make_dialog (closing);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (closing->dialog), words);
  gtk_window_present (GTK_WINDOW (closing->dialog));
}

static gboolean
has_failed (CaucusClosing *closing)
{
  for (guint i = 0; i < closing->outboxes->len; i++)
    {
      if (caucus_outbox_get_error (g_ptr_array_index (closing->outboxes, i)) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Asked anew each time: what is typed while the window waits is waited for too. */
static void
written_cb (CaucusClosing *closing)
{
  g_autoptr (GPtrArray) unsaved = list_unsaved (closing);

  if (unsaved->len == 0)
    {
      end_waiting (closing);
      gtk_window_close (closing->window);
      return;
    }
  take_outboxes (closing, g_steal_pointer (&unsaved));
  if (closing->dialog != NULL || has_failed (closing))
    show_dialog (closing);
}

static gboolean
patience_cb (gpointer data)
{
  CaucusClosing *closing = data;

  closing->patience_id = 0;
  show_dialog (closing);
  return G_SOURCE_REMOVE;
}

static void
end_inhibition (CaucusClosing *closing)
{
  GApplication *application = g_application_get_default ();

  if (closing->inhibition != 0)
    gtk_application_uninhibit (GTK_APPLICATION (application), closing->inhibition);
  closing->inhibition = 0;
}

/* Whoever logs out now is told, and may stay. */
static void
store_failed_cb (CaucusClosing *closing)
{
  g_autoptr (GPtrArray) unsaved = list_unsaved (closing);
  GApplication *application = g_application_get_default ();

  if (unsaved->len > 0 && closing->inhibition == 0 && application != NULL)
    closing->inhibition = gtk_application_inhibit (GTK_APPLICATION (application), closing->window,
                                                   GTK_APPLICATION_INHIBIT_LOGOUT,
                                                   _("Not everything is saved"));
}

static void
caucus_closing_dispose (GObject *object)
{
  CaucusClosing *closing = CAUCUS_CLOSING (object);

  end_waiting (closing);
  end_inhibition (closing);
  g_clear_object (&closing->context);

  G_OBJECT_CLASS (caucus_closing_parent_class)->dispose (object);
}

static void
caucus_closing_class_init (CaucusClosingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = caucus_closing_dispose;
}

static void
caucus_closing_init (CaucusClosing *closing)
{
}

/**
 * caucus_closing_new:
 * @window: the window, which is to own this
 */
CaucusClosing *
caucus_closing_new (GtkWindow     *window,
                    CaucusContext *context)
{
  CaucusClosing *closing = g_object_new (CAUCUS_TYPE_CLOSING, NULL);

  closing->window = window;
  closing->context = g_object_ref (context);
  g_signal_connect_object (caucus_context_get_store (context), "failed",
                           G_CALLBACK (store_failed_cb), closing, G_CONNECT_SWAPPED);
  g_signal_connect_object (caucus_context_get_store (context), "saved",
                           G_CALLBACK (end_inhibition), closing, G_CONNECT_SWAPPED);
  return closing;
}

/**
 * caucus_closing_ask:
 *
 * To be asked when the window is to close. Where words are on their way to disk it
 * stays for now: it is closed when they are there, or when the person says so.
 *
 * Returns: whether the window may close now
 */
gboolean
caucus_closing_ask (CaucusClosing *closing)
{
  GPtrArray *unsaved;

  unsaved = list_unsaved (closing);
  take_outboxes (closing, unsaved);
  if (unsaved->len == 0)
    return TRUE;
  for (guint i = 0; i < unsaved->len; i++)
    caucus_outbox_hurry (g_ptr_array_index (unsaved, i));
  if (closing->dialog != NULL)
    gtk_window_present (GTK_WINDOW (closing->dialog));
  else if (closing->patience_id == 0)
    closing->patience_id = g_timeout_add (PATIENCE_MSEC, patience_cb, closing);
  return FALSE;
}
