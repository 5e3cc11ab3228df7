/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences: where the store lies, its backups and its check. */
#include "config.h"

#include "caucus-store-preferences.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "caucus-backup.h"
#include "common/caucus-asker.h"
#include "common/caucus-error-words.h"
#include "common/caucus-format.h"

struct _CaucusStorePreferences
{
  AdwPreferencesPage parent_instance;

  /* Owned */
  CaucusContext *context;

  /* Template children */
  AdwActionRow *path_row;
  AdwActionRow *schema_row;
  AdwActionRow *backup_row;
  GtkWidget *backup_button;
  AdwActionRow *check_row;
  GtkWidget *check_button;
};

G_DEFINE_FINAL_TYPE (CaucusStorePreferences, caucus_store_preferences, ADW_TYPE_PREFERENCES_PAGE)

static const char *
get_path (CaucusStorePreferences *page)
{
  return caucus_store_get_path (caucus_context_get_store (page->context));
}

/* What became of a backup: the newest file there is, or why there is none. */
static char *
describe_backup (const char *store_path)
{
  g_autoptr (GPtrArray) backups = caucus_backup_list (store_path);
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  GStatBuf info;
  gint64 usec;

  if (backups->len == 0 || g_stat (g_ptr_array_index (backups, 0), &info) != 0)
    return g_strdup (_("None yet"));
  usec = (gint64) info.st_mtime * G_USEC_PER_SEC;
  date = caucus_format_date (usec, g_time_zone_get_identifier (local));
  time = caucus_format_time (usec, g_time_zone_get_identifier (local));
  /* Translators: the day and the time of the last backup, and how many are kept */
  return g_strdup_printf (ngettext ("%s, %s · %u kept", "%s, %s · %u kept", backups->len),
                          date, time, backups->len);
}

static void
describe_backup_thread (GTask        *task,
                        gpointer      source,
                        gpointer      data,
                        GCancellable *cancellable)
{
  g_task_return_pointer (task, describe_backup (data), g_free);
}

static void
make_backup_thread (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (caucus_backup_make (data, CAUCUS_BACKUP_MANUAL, NULL, &error))
    g_task_return_pointer (task, describe_backup (data), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
backup_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CaucusStorePreferences) page = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_task_propagate_pointer (G_TASK (result), &error);

  if (page == NULL)
    return;
  gtk_widget_set_sensitive (page->backup_button, TRUE);
  if (words == NULL)
    words = g_strdup_printf (_("The backup was not made: %s"), caucus_error_words (error));
  adw_action_row_set_subtitle (page->backup_row, words);
}

/* Not of the page: the last hold on a task may be the thread's, and a widget is not to end
   there. */
static void
run_backup_task (CaucusStorePreferences *page,
                 GTaskThreadFunc         func)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, backup_cb, caucus_asker_new (page));

  g_task_set_task_data (task, g_strdup (get_path (page)), g_free);
  g_task_run_in_thread (task, func);
}

static void
backup_clicked_cb (CaucusStorePreferences *page)
{
  gtk_widget_set_sensitive (page->backup_button, FALSE);
  adw_action_row_set_subtitle (page->backup_row, _("Making a backup…"));
  run_backup_task (page, make_backup_thread);
}

static gpointer
check_store (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  caucus_database_check (database, TRUE, error);
  return NULL;
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CaucusStorePreferences) page = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  if (page == NULL)
    return;
  gtk_widget_set_sensitive (page->check_button, TRUE);
  adw_action_row_set_subtitle (page->check_row, error != NULL
                               ? caucus_error_words (error)
                               : _("The store is whole: every page and index was read"));
}

static void
check_clicked_cb (CaucusStorePreferences *page)
{
  CaucusJob job = { .run = check_store };

  gtk_widget_set_sensitive (page->check_button, FALSE);
  adw_action_row_set_subtitle (page->check_row, _("Checking…"));
  caucus_store_read_async (caucus_context_get_store (page->context), &job, NULL, checked_cb,
                           caucus_asker_new (page));
}

static gpointer
read_schema (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  guint version = 0;

  if (!caucus_database_get_schema_version (database, &version, error))
    return NULL;
  return g_strdup_printf ("%u", version);
}

static void
schema_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CaucusStorePreferences) page = caucus_asker_take (user_data);
  g_autofree char *version = caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);

  if (version != NULL && page != NULL)
    adw_action_row_set_subtitle (page->schema_row, version);
}

static void
fill (CaucusStorePreferences *page)
{
  CaucusJob job = { .run = read_schema, .free_result = g_free };
  g_autofree char *shown = g_filename_display_name (get_path (page));

  adw_action_row_set_subtitle (page->path_row, shown);
  caucus_store_read_async (caucus_context_get_store (page->context), &job, NULL, schema_cb,
                           caucus_asker_new (page));
  run_backup_task (page, describe_backup_thread);
}

static void
caucus_store_preferences_dispose (GObject *object)
{
  g_clear_object (&CAUCUS_STORE_PREFERENCES (object)->context);

  G_OBJECT_CLASS (caucus_store_preferences_parent_class)->dispose (object);
}

static void
caucus_store_preferences_class_init (CaucusStorePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_store_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/preferences/caucus-store-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusStorePreferences, path_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusStorePreferences, schema_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusStorePreferences, backup_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusStorePreferences, backup_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusStorePreferences, check_row);
  gtk_widget_class_bind_template_child (widget_class, CaucusStorePreferences, check_button);
  gtk_widget_class_bind_template_callback (widget_class, backup_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_clicked_cb);
}

static void
caucus_store_preferences_init (CaucusStorePreferences *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
}

AdwPreferencesPage *
caucus_store_preferences_new (CaucusContext *context)
{
  CaucusStorePreferences *page = g_object_new (CAUCUS_TYPE_STORE_PREFERENCES, NULL);

  page->context = g_object_ref (context);
  fill (page);
  return ADW_PREFERENCES_PAGE (page);
}
