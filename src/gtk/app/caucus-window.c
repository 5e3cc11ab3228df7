/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: the sidebar, the pages, and the way between them. */
#include "config.h"

#include "caucus-window-private.h"

#include <glib/gi18n.h>

#include "app/caucus-error-page.h"
#include "app/caucus-round-menu.h"
#include "app/caucus-welcome-page.h"

/**
 * CaucusWindow:
 *
 * Pages are built when they are first shown. Those of the sidebar stay; a page
 * that is opened from another lies on top of it until Back. The round that is open
 * has its id in #CaucusWindow:round; another is opened by setting it.
 */
G_DEFINE_FINAL_TYPE (CaucusWindow, caucus_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_ROUND = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_round_name (CaucusWindow *window)
{
  const CaucusRound *round = caucus_context_get_round (window->context);

  gtk_menu_button_set_label (window->round_button,
                             round != NULL ? round->title : _("No round"));
  /* Made anew, with the rounds of then, when it is next opened. */
  gtk_menu_button_set_menu_model (window->round_button, NULL);
  g_object_notify_by_pspec (G_OBJECT (window), properties[PROP_ROUND]);
}

static void
create_round_menu_cb (GtkMenuButton *button,
                      gpointer       user_data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = caucus_round_menu_new (CAUCUS_WINDOW (user_data)->context);
  gtk_menu_button_set_menu_model (button, menu);
}

/* Like the pages of the sidebar, these are built when they are first shown. */
static void
show_welcome (CaucusWindow *window)
{
  GtkWidget *page = gtk_stack_get_child_by_name (window->stack, "welcome");

  if (page == NULL)
    {
      page = caucus_welcome_page_new (window->context);
      gtk_stack_add_named (window->stack, page, "welcome");
    }
  gtk_stack_set_visible_child (window->stack, page);
  gtk_widget_grab_focus (page);
  caucus_window_set_has_content (window);
}

/* A page that was opened from another shows something of its round, which is no longer open. */
static void
leave_other_round (CaucusWindow *window)
{
  const CaucusRound *round = caucus_context_get_round (window->context);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (window->page_list);
  gboolean is_other = !caucus_id_equal (&window->round_id, &round->id);

  window->round_id = round->id;
  if (is_other && row != NULL && !g_queue_is_empty (&window->history))
    caucus_window_show_row (window, row);
}

/* Where there is something to go to, unless one page is to be seen alone. */
void
caucus_window_show_sidebar (CaucusWindow *window)
{
  gtk_widget_set_visible (window->sidebar, !window->is_alone
                          && caucus_context_get_round (window->context) != NULL);
}

/**
 * caucus_window_show_content:
 *
 * Shows the pages, or the welcome where the store has no round; until the store
 * is read nothing.
 */
void
caucus_window_show_content (CaucusWindow *window)
{
  gboolean has_round = caucus_context_get_round (window->context) != NULL;
  const char *shown = gtk_stack_get_visible_child_name (window->stack);

  if (caucus_context_get_rounds (window->context) == NULL)
    return;
  show_round_name (window);
  caucus_window_show_sidebar (window);
  if (!has_round)
    {
      show_welcome (window);
      return;
    }
  if (shown == NULL || g_str_equal (shown, "loading") || g_str_equal (shown, "welcome"))
    caucus_window_show_page (window, "table");
  leave_other_round (window);
  if (window->pending_session != NULL)
    caucus_window_find_pending_session (window);
  else
    caucus_window_await_content (window);
}

/**
 * caucus_window_show_error:
 * @error: why the store cannot be opened
 */
void
caucus_window_show_error (CaucusWindow *window,
                          const GError *error)
{
  const char *path = caucus_store_get_path (caucus_context_get_store (window->context));
  GtkWidget *page = gtk_stack_get_child_by_name (window->stack, "error");

  if (page == NULL)
    {
      page = caucus_error_page_new ();
      gtk_stack_add_named (window->stack, page, "error");
    }
  caucus_error_page_show (CAUCUS_ERROR_PAGE (page), error, path);
  gtk_widget_set_visible (window->sidebar, FALSE);
  gtk_stack_set_visible_child (window->stack, page);
  caucus_window_set_has_content (window);
}

static gboolean
caucus_window_close_request (GtkWindow *gtk_window)
{
  CaucusWindow *window = CAUCUS_WINDOW (gtk_window);
  int width, height;

  if (!caucus_closing_ask (window->closing))
    return TRUE;
  gtk_window_get_default_size (gtk_window, &width, &height);
  g_settings_set (window->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (window->settings, "is-maximized", gtk_window_is_maximized (gtk_window));

  return GTK_WINDOW_CLASS (caucus_window_parent_class)->close_request (gtk_window);
}

static void
caucus_window_dispose (GObject *object)
{
  CaucusWindow *window = CAUCUS_WINDOW (object);

  g_queue_clear_full (&window->history, g_free);
  g_clear_handle_id (&window->patience_id, g_source_remove);
  g_clear_pointer (&window->pending_session, g_free);
  g_clear_object (&window->alone_message);
  g_clear_object (&window->hint);
  g_clear_object (&window->settings);
  g_clear_object (&window->closing);
  g_clear_object (&window->context);

  G_OBJECT_CLASS (caucus_window_parent_class)->dispose (object);
}

static char *
dup_round (CaucusWindow *window)
{
  const CaucusRound *round = NULL;

  if (window->context != NULL)
    round = caucus_context_get_round (window->context);
  /* Of an action's state, which cannot be NULL. */
  return round != NULL ? caucus_id_to_string (&round->id) : g_strdup ("");
}

static void
open_round (CaucusWindow *window,
            const char   *text)
{
  CaucusId id;

  if (!caucus_id_parse (text, &id))
    return;
  g_clear_pointer (&window->pending_session, g_free);
  caucus_context_set_round (window->context, &id);
}

static void
caucus_window_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_ROUND)
    g_value_take_string (value, dup_round (CAUCUS_WINDOW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_window_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_ROUND)
    open_round (CAUCUS_WINDOW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_window_class_init (CaucusWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_window_dispose;
  object_class->get_property = caucus_window_get_property;
  object_class->set_property = caucus_window_set_property;

  properties[PROP_ROUND] =
    g_param_spec_string ("round", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  GTK_WINDOW_CLASS (klass)->close_request = caucus_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/app/caucus-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CaucusWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CaucusWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CaucusWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, CaucusWindow, round_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusWindow, sample_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusWindow, stack);
  caucus_window_bind_navigation (widget_class);
  caucus_window_install_actions (widget_class);
}

static void
caucus_window_init (CaucusWindow *window)
{
  g_queue_init (&window->history);
  gtk_widget_init_template (GTK_WIDGET (window));
  gtk_menu_button_set_create_popup_func (window->round_button, create_round_menu_cb, window, NULL);
}

static void
restore_size (CaucusWindow *window)
{
  int width, height;

  window->settings = g_settings_new (APP_ID);
  g_settings_get (window->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  if (g_settings_get_boolean (window->settings, "is-maximized"))
    gtk_window_maximize (GTK_WINDOW (window));
}

CaucusWindow *
caucus_window_new (AdwApplication *application,
                   CaucusContext  *context)
{
  CaucusWindow *window = g_object_new (CAUCUS_TYPE_WINDOW, "application", application, NULL);

  window->context = g_object_ref (context);
  window->closing = caucus_closing_new (GTK_WINDOW (window), context);
  restore_size (window);
  gtk_widget_set_visible (GTK_WIDGET (window->sample_label), caucus_context_is_sample (context));
  g_signal_connect_object (context, "round-changed", G_CALLBACK (caucus_window_show_content),
                           window, G_CONNECT_SWAPPED);
  return window;
}
