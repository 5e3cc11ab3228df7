/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: which store, one window, and the actions of the desktop. */
#include "config.h"

#include "caucus-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "app/caucus-about.h"
#include "app/caucus-opening.h"
#include "app/caucus-start.h"
#include "app/caucus-window.h"
#include "caucus-store-path.h"
#include "common/caucus-menu-names.h"
#include "preferences/caucus-preferences.h"

struct _CaucusApplication
{
  AdwApplication parent_instance;

  /* Owned */
  char *store_path;
  CaucusOpening *opening;         /* or NULL when there is no window */

  gboolean is_sample;
};

G_DEFINE_FINAL_TYPE (CaucusApplication, caucus_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "store", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open the store in FILE"), N_("FILE") },
  { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Look at the sample rounds"), NULL },
  { "open-session", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Show a session"), N_("ID") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { NULL },
};

static CaucusWindow *
get_window (CaucusApplication *application)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (CAUCUS_IS_WINDOW (link->data))
        return link->data;
    }
  return NULL;
}

/* Tells the window, once there is one, how opening the store went. */
static void
show_outcome (CaucusApplication *application)
{
  CaucusWindow *window = get_window (application);
  const GError *failure = caucus_opening_get_failure (application->opening);

  if (window != NULL && failure != NULL)
    caucus_window_show_error (window, failure);
}

static void
open_store (CaucusApplication *application)
{
  application->opening =
    caucus_opening_new (application->store_path, application->is_sample,
                        g_application_get_dbus_connection (G_APPLICATION (application)));
  g_signal_connect_object (application->opening, "failed", G_CALLBACK (show_outcome), application,
                           G_CONNECT_SWAPPED);
}

static void
close_store (CaucusApplication *application)
{
  if (application->opening != NULL)
    caucus_opening_close (application->opening);
  g_clear_object (&application->opening);
}

static CaucusWindow *
ensure_window (CaucusApplication *application)
{
  CaucusWindow *window = get_window (application);

  if (window != NULL)
    return window;
  if (application->opening == NULL)
    open_store (application);
  window = caucus_window_new (ADW_APPLICATION (application),
                              caucus_opening_get_context (application->opening));
  caucus_window_show_content (window);
  show_outcome (application);
  return window;
}

static void
caucus_application_window_removed (GtkApplication *application,
                                   GtkWindow      *window)
{
  GTK_APPLICATION_CLASS (caucus_application_parent_class)->window_removed (application, window);

  if (get_window (CAUCUS_APPLICATION (application)) == NULL)
    close_store (CAUCUS_APPLICATION (application));
}

static void
caucus_application_activate (GApplication *application)
{
  caucus_window_present (ensure_window (CAUCUS_APPLICATION (application)));
}

static void
open_session_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  CaucusWindow *window = ensure_window (CAUCUS_APPLICATION (user_data));

  caucus_window_open_session (window, g_variant_get_string (parameter, NULL));
  caucus_window_present (window);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (window);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  caucus_about_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  CaucusApplication *application = CAUCUS_APPLICATION (user_data);

  caucus_preferences_present (caucus_opening_get_context (application->opening),
                              gtk_application_get_active_window (GTK_APPLICATION (application)));
}

static const GActionEntry actions[] = {
  { "quit", quit_cb },
  { "about", about_cb },
  { "preferences", preferences_cb },
  { "open-session", open_session_cb, "s" },
};

static void
set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.quit", { "<Control>q" } },
    { "app.preferences", { "<Control>comma" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "window.close", { "<Control>w" } },
    { "win.show-page::table", { "<Alt>1" } },
    { "win.show-page::calendar", { "<Alt>2" } },
    { "win.show-page::proposals", { "<Alt>3" } },
    { "win.show-page::record", { "<Alt>4" } },
    { "win.new-round", { "<Control><Shift>n" } },
    { "win.import-round", { "<Control>o" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].accels);
}

/* Asked to end, it closes as by hand: nothing typed is lost in silence. Asked twice, it ends. */
static gboolean
terminate_cb (gpointer user_data)
{
  CaucusWindow *window = get_window (CAUCUS_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (user_data));
  return G_SOURCE_REMOVE;
}

static void
watch_signals (CaucusApplication *application)
{
  static const int numbers[] = { SIGHUP, SIGINT, SIGTERM };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_unix_signal_add (numbers[i], terminate_cb, application);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, APP_PATH "/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
caucus_application_startup (GApplication *application)
{
  /* The store opens in its threads while GTK starts. */
  open_store (CAUCUS_APPLICATION (application));
  caucus_start_libadwaita ();

  G_APPLICATION_CLASS (caucus_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  set_accels (GTK_APPLICATION (application));
  watch_signals (CAUCUS_APPLICATION (application));
  load_style ();
  caucus_menu_names_init ();
  gtk_window_set_default_icon_name (APP_ID);
}

/* The store decides the name on the bus: a window for each store, and only one. */
static int
caucus_application_handle_local_options (GApplication *g_application,
                                         GVariantDict *dict)
{
  CaucusApplication *application = CAUCUS_APPLICATION (g_application);
  g_autofree char *suffix = NULL;
  g_autofree char *id = NULL;
  const char *session = NULL;
  const char *store = NULL;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("%s %s\n", APP_NAME, PACKAGE_VERSION);
      return 0;
    }
  application->is_sample = g_variant_dict_contains (dict, "sample");
  if (g_variant_dict_lookup (dict, "store", "^&ay", &store))
    application->store_path = g_canonicalize_filename (store, NULL);
  else if (application->is_sample)
    application->store_path = caucus_store_path_get_sample ();
  else
    application->store_path = caucus_store_path_get_default ();

  suffix = caucus_store_path_get_suffix (application->store_path);
  id = g_strconcat (APP_ID, suffix, NULL);
  g_application_set_application_id (g_application, id);
  if (!g_variant_dict_lookup (dict, "open-session", "&s", &session))
    return -1;

  if (!g_application_register (g_application, NULL, NULL))
    return 1;
  g_action_group_activate_action (G_ACTION_GROUP (g_application), "open-session",
                                  g_variant_new_string (session));
  return g_application_get_is_remote (g_application) ? 0 : -1;
}

static void
caucus_application_shutdown (GApplication *g_application)
{
  close_store (CAUCUS_APPLICATION (g_application));

  G_APPLICATION_CLASS (caucus_application_parent_class)->shutdown (g_application);
}

static void
caucus_application_finalize (GObject *object)
{
  CaucusApplication *application = CAUCUS_APPLICATION (object);

  g_clear_pointer (&application->store_path, g_free);

  G_OBJECT_CLASS (caucus_application_parent_class)->finalize (object);
}

static void
caucus_application_class_init (CaucusApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = caucus_application_finalize;
  application_class->startup = caucus_application_startup;
  application_class->activate = caucus_application_activate;
  application_class->shutdown = caucus_application_shutdown;
  application_class->handle_local_options = caucus_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_removed = caucus_application_window_removed;
}

static void
caucus_application_init (CaucusApplication *application)
{
  g_application_add_main_option_entries (G_APPLICATION (application), options);
}

CaucusApplication *
caucus_application_new (void)
{
  CaucusApplication *application = g_object_new (CAUCUS_TYPE_APPLICATION,
                                                 "application-id", APP_ID,
                                                 "register-session", TRUE,
                                                 NULL);

  caucus_start_prepare ();
  /* What lies in the resources is loaded where it is needed. For a base path GTK would also look
   * for icons there, and for that read the icon themes twice. */
  g_application_set_resource_base_path (G_APPLICATION (application), NULL);
  return application;
}
