/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers the newest backup in the place of a damaged store. */
#include "config.h"

#include "caucus-restore.h"

#include <glib/gi18n.h>

#include "caucus-backup.h"
#include "common/caucus-error-words.h"

typedef struct
{
  char *backup_path;
  char *store_path;
} Restore;

static void
restore_free (Restore *restore)
{
  g_free (restore->backup_path);
  g_free (restore->store_path);
  g_free (restore);
}

static GtkWidget *
make_button (const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

/* The store is opened as at any start, by a window of its own. This one may stay: what was typed
 * before the damage was found is asked about. */
static void
continue_cb (GtkWidget *button)
{
  GApplication *application = g_application_get_default ();

  g_application_hold (application);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
  g_application_activate (application);
  g_application_release (application);
}

static void
restored_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *words = NULL;
  GtkWidget *button;

  if (aside == NULL)
    {
      adw_status_page_set_description (page, caucus_error_words (error));
      return;
    }
  words = g_strdup_printf (_("The damaged store was set aside as %s, as it was."), aside);
  adw_status_page_set_title (page, _("The Backup Is in Its Place"));
  adw_status_page_set_description (page, words);
  button = make_button (_("_Open It"));
  g_signal_connect (button, "clicked", G_CALLBACK (continue_cb), NULL);
  adw_status_page_set_child (page, button);
}

static void
restore_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Restore *restore = data;
  g_autoptr (GError) error = NULL;
  char *aside = NULL;

  if (caucus_backup_restore (restore->backup_path, restore->store_path, &aside, &error))
    g_task_return_pointer (task, aside, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
restore_clicked_cb (GTask     *task,
                    GtkWidget *button)
{
  gtk_widget_set_sensitive (button, FALSE);
  g_task_run_in_thread (task, restore_thread);
}

/**
 * caucus_restore_offer:
 * @page: the page that says that the store is damaged
 *
 * Adds a button that sets the damaged store aside and puts its newest backup in
 * its place; where there is no backup the page stays as it is.
 */
void
caucus_restore_offer (AdwStatusPage *page,
                      const char    *store_path)
{
  g_autoptr (GPtrArray) backups = caucus_backup_list (store_path);
  Restore *restore;
  GtkWidget *button;
  GTask *task;

  if (backups->len == 0)
    return;
  restore = g_new0 (Restore, 1);
  restore->backup_path = g_strdup (g_ptr_array_index (backups, 0));
  restore->store_path = g_strdup (store_path);
  task = g_task_new (page, NULL, restored_cb, NULL);
  g_task_set_task_data (task, restore, (GDestroyNotify) restore_free);

  button = make_button (_("_Restore the Newest Backup"));
  gtk_widget_set_tooltip_text (button, restore->backup_path);
  g_signal_connect_data (button, "clicked", G_CALLBACK (restore_clicked_cb), task,
                         (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_SWAPPED);
  adw_status_page_set_child (page, button);
}
