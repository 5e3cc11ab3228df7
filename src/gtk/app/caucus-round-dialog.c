/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that starts a round. */
#include "config.h"

#include "caucus-round-dialog.h"

#include <glib/gi18n.h>

#include "app/caucus-round-draft.h"
#include "calendar/caucus-zone-list.h"
#include "common/caucus-asker.h"
#include "common/caucus-error-words.h"
#include "common/caucus-row-names.h"

/**
 * CaucusRoundDialog:
 *
 * Says what is missing once a field was touched; an untouched one waits in peace.
 */
struct _CaucusRoundDialog
{
  AdwWindow parent_instance;

  /* Owned */
  CaucusContext *context;

  /* Template children */
  GtkEditable *title_row;
  GtkEditable *union_row;
  GtkEditable *employer_row;
  GtkEditable *expires_row;
  GtkDropDown *zone_drop_down;
  GtkLabel *problem_label;
  GtkWidget *start_button;

  /* State */
  gboolean is_touched[CAUCUS_ROUND_N_FIELDS];
};

G_DEFINE_FINAL_TYPE (CaucusRoundDialog, caucus_round_dialog, ADW_TYPE_WINDOW)

static CaucusRoundDraft
get_draft (CaucusRoundDialog *dialog)
{
  GtkStringObject *zone = gtk_drop_down_get_selected_item (dialog->zone_drop_down);
  CaucusRoundDraft draft = {
    .title = gtk_editable_get_text (dialog->title_row),
    .union_name = gtk_editable_get_text (dialog->union_row),
    .employer_name = gtk_editable_get_text (dialog->employer_row),
    .expires = gtk_editable_get_text (dialog->expires_row),
    .zone = zone != NULL ? gtk_string_object_get_string (zone) : NULL,
  };

  return draft;
}

static GtkWidget *
get_row (CaucusRoundDialog *dialog,
         CaucusRoundField   field)
{
  GtkEditable *rows[CAUCUS_ROUND_N_FIELDS] = {
    [CAUCUS_ROUND_FIELD_TITLE] = dialog->title_row,
    [CAUCUS_ROUND_FIELD_UNION] = dialog->union_row,
    [CAUCUS_ROUND_FIELD_EMPLOYER] = dialog->employer_row,
    [CAUCUS_ROUND_FIELD_EXPIRES] = dialog->expires_row,
  };

  return (GtkWidget *) rows[field];
}

static void
mark_row (GtkWidget *row,
          gboolean   is_wrong)
{
  if (row != NULL && is_wrong)
    gtk_widget_add_css_class (row, "error");
  else if (row != NULL)
    gtk_widget_remove_css_class (row, "error");
}

static void
update (CaucusRoundDialog *dialog)
{
  CaucusRoundDraft draft = get_draft (dialog);
  g_autofree char *shown = NULL;

  for (CaucusRoundField field = 0; field < CAUCUS_ROUND_N_FIELDS; field++)
    {
      g_autofree char *problem = caucus_round_draft_get_problem (&draft, field);
      gboolean is_wrong = problem != NULL && dialog->is_touched[field];

      mark_row (get_row (dialog, field), is_wrong);
      if (is_wrong && shown == NULL)
        shown = g_steal_pointer (&problem);
    }
  gtk_label_set_label (dialog->problem_label, shown != NULL ? shown : "");
  gtk_widget_set_visible (GTK_WIDGET (dialog->problem_label), shown != NULL);
  gtk_widget_set_sensitive (dialog->start_button, caucus_round_draft_is_valid (&draft));
}

static void
changed_cb (CaucusRoundDialog *dialog,
            GtkWidget         *row)
{
  for (CaucusRoundField field = 0; field < CAUCUS_ROUND_N_FIELDS; field++)
    {
      if (get_row (dialog, field) == row)
        dialog->is_touched[field] = TRUE;
    }
  update (dialog);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CaucusRoundDialog) dialog = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree CaucusId *id = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);

  if (dialog == NULL)
    return;
  if (error != NULL)
    {
      gtk_label_set_label (dialog->problem_label, caucus_error_words (error));
      gtk_widget_set_visible (GTK_WIDGET (dialog->problem_label), TRUE);
      gtk_widget_set_sensitive (dialog->start_button, TRUE);
      return;
    }
  caucus_context_set_round (dialog->context, id);
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
start_cb (CaucusRoundDialog *dialog)
{
  CaucusRoundDraft draft = get_draft (dialog);
  CaucusJob job;

  if (!caucus_round_draft_is_valid (&draft))
    return;
  job = caucus_round_draft_write_job (&draft);
  gtk_widget_set_sensitive (dialog->start_button, FALSE);
  caucus_store_write_async (caucus_context_get_store (dialog->context), &job, written_cb,
                            caucus_asker_new (dialog));
}

static void
caucus_round_dialog_dispose (GObject *object)
{
  g_clear_object (&CAUCUS_ROUND_DIALOG (object)->context);

  G_OBJECT_CLASS (caucus_round_dialog_parent_class)->dispose (object);
}

static void
caucus_round_dialog_class_init (CaucusRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_round_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/app/caucus-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusRoundDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusRoundDialog, union_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusRoundDialog, employer_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusRoundDialog, expires_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusRoundDialog, zone_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CaucusRoundDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusRoundDialog, start_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
caucus_round_dialog_init (CaucusRoundDialog *dialog)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GtkExpression) expression = NULL;
  g_autoptr (GtkStringList) zones = NULL;

  gtk_widget_init_template (GTK_WIDGET (dialog));
  expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  zones = caucus_zone_list_new (g_time_zone_get_identifier (local));
  gtk_drop_down_set_expression (dialog->zone_drop_down, expression);
  gtk_drop_down_set_model (dialog->zone_drop_down, G_LIST_MODEL (zones));
  update (dialog);
  caucus_row_names_set (GTK_WIDGET (dialog), gtk_window_get_title (GTK_WINDOW (dialog)));
  gtk_widget_grab_focus (GTK_WIDGET (dialog->title_row));
}

/**
 * caucus_round_dialog_present:
 *
 * Asks what a round needs; the round that is started is opened.
 */
void
caucus_round_dialog_present (CaucusContext *context,
                             GtkWindow     *parent)
{
  CaucusRoundDialog *dialog = g_object_new (CAUCUS_TYPE_ROUND_DIALOG,
                                            "transient-for", parent, NULL);

  dialog->context = g_object_ref (context);
  gtk_window_present (GTK_WINDOW (dialog));
}
