/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks why a session is cancelled. */
#include "config.h"

#include "caucus-cancel-dialog.h"

#include "common/caucus-format.h"
#include "common/caucus-message-heading.h"

/**
 * CaucusCancelDialog:
 *
 * Answers "cancel-session" or, when the person thinks better of it, "keep".
 */
struct _CaucusCancelDialog
{
  AdwMessageDialog parent_instance;

  /* Template children */
  GtkEntry *reason_entry;

  /* State */
  CaucusId session_id;
};

G_DEFINE_FINAL_TYPE (CaucusCancelDialog, caucus_cancel_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
caucus_cancel_dialog_class_init (CaucusCancelDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-cancel-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusCancelDialog, reason_entry);
}

static void
caucus_cancel_dialog_init (CaucusCancelDialog *dialog)
{
  gtk_widget_init_template (GTK_WIDGET (dialog));
  caucus_message_heading_wrap (ADW_MESSAGE_DIALOG (dialog));
}

CaucusCancelDialog *
caucus_cancel_dialog_new (GtkWindow           *parent,
                          const CaucusSession *session)
{
  CaucusCancelDialog *dialog = g_object_new (CAUCUS_TYPE_CANCEL_DIALOG,
                                             "transient-for", parent, NULL);
  g_autofree char *title = caucus_format_session_title (session);
  g_autofree char *when = caucus_format_session_when (session);
  const char *body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog));
  g_autofree char *whole = g_strdup_printf ("%s\n%s\n\n%s", title, when, body);

  dialog->session_id = session->id;
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), whole);
  gtk_widget_grab_focus (GTK_WIDGET (dialog->reason_entry));
  return dialog;
}

const CaucusId *
caucus_cancel_dialog_get_session_id (CaucusCancelDialog *dialog)
{
  return &dialog->session_id;
}

/**
 * caucus_cancel_dialog_dup_reason:
 *
 * Returns: (nullable) (transfer full): the reason, %NULL where none was given
 */
char *
caucus_cancel_dialog_dup_reason (CaucusCancelDialog *dialog)
{
  g_autofree char *reason = NULL;

  reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (dialog->reason_entry))));
  return reason[0] != '\0' ? g_steal_pointer (&reason) : NULL;
}
