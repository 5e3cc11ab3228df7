/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: the sidebar, the pages, and the way between them. */
#include "config.h"

#include "caucus-window-private.h"

#include <glib/gi18n.h>

#include "app/caucus-error-page.h"
#include "app/caucus-round-menu.h"
#include "app/caucus-welcome-page.h"
#include "calendar/caucus-calendar-page.h"
#include "proposals/caucus-proposals-page.h"
#include "record/caucus-record-page.h"
#include "table/caucus-table-page.h"

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

static const struct
{
  const char *name;
  GType (*get_type) (void);
} pages[] = {
  { "table", caucus_table_page_get_type },
  { "calendar", caucus_calendar_page_get_type },
  { "proposals", caucus_proposals_page_get_type },
  { "record", caucus_record_page_get_type },
};

static GtkWidget *
ensure_page (CaucusWindow *window,
             guint         index)
{
  GtkWidget *page = gtk_stack_get_child_by_name (window->stack, pages[index].name);

  if (page != NULL)
    return page;
  page = g_object_new (pages[index].get_type (), "context", window->context, NULL);
  g_object_bind_property (window->leaflet, "folded", page, "is-folded", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (window->stack, page, pages[index].name);
  caucus_page_refresh (CAUCUS_PAGE (page));
  return page;
}

static void
forget_nested (CaucusWindow *window)
{
  g_queue_clear_full (&window->history, g_free);
}

static gboolean
is_nested (GtkWidget *page)
{
  gboolean nested = FALSE;

  if (CAUCUS_IS_PAGE (page))
    g_object_get (page, "is-nested", &nested, NULL);
  return nested;
}

/* Nested pages leave the stack once no way leads back to them. */
static void
drop_unreachable (CaucusWindow *window)
{
  g_autoptr (GtkSelectionModel) children = gtk_stack_get_pages (window->stack);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (children)); i-- > 0;)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (children), i);
      GtkStackPage *stack_page = GTK_STACK_PAGE (item);
      GtkWidget *child = gtk_stack_page_get_child (stack_page);

      if (is_nested (child) && child != gtk_stack_get_visible_child (window->stack)
          && g_queue_find_custom (&window->history, gtk_stack_page_get_name (stack_page),
                                  (GCompareFunc) g_strcmp0) == NULL)
        gtk_stack_remove (window->stack, child);
    }
}

/* Who comes to a page by a key goes on by keys. */
static void
show_shown_page (CaucusWindow *window)
{
  GtkWidget *page = gtk_stack_get_visible_child (window->stack);

  adw_leaflet_navigate (window->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  if (CAUCUS_IS_PAGE (page))
    caucus_page_focus_content (CAUCUS_PAGE (page));
}

/* Focus takes the selection along in a list: only the row of the page shown can have it. */
static void
mark_row (CaucusWindow *window,
          guint         index)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_list_box_row_set_selectable (gtk_list_box_get_row_at_index (window->page_list, (int) i),
                                     i == index);
  gtk_list_box_select_row (window->page_list,
                           gtk_list_box_get_row_at_index (window->page_list, (int) index));
}

/**
 * caucus_window_show_page:
 * @name: "table", "calendar", "proposals" or "record"
 */
void
caucus_window_show_page (CaucusWindow *window,
                         const char   *name)
{
  if (caucus_context_get_round (window->context) == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_strcmp0 (pages[i].name, name) != 0)
        continue;
      ensure_page (window, i);
      mark_row (window, i);
      gtk_stack_set_visible_child_name (window->stack, name);
    }
  forget_nested (window);
  drop_unreachable (window);
  show_shown_page (window);
}

/**
 * caucus_window_push_page:
 * @page: (transfer floating): a page that goes on top of the one shown
 */
void
caucus_window_push_page (CaucusWindow *window,
                         CaucusPage   *page)
{
  static guint64 count;
  g_autofree char *name = g_strdup_printf ("nested-%" G_GUINT64_FORMAT, ++count);

  caucus_page_set_is_nested (page, TRUE);
  g_queue_push_head (&window->history,
                     g_strdup (gtk_stack_get_visible_child_name (window->stack)));
  gtk_stack_add_named (window->stack, GTK_WIDGET (page), name);
  gtk_stack_set_visible_child_name (window->stack, name);
  show_shown_page (window);
}

static gboolean
has_sidebar_on_top (CaucusWindow *window)
{
  return adw_leaflet_get_folded (window->leaflet)
         && adw_leaflet_get_visible_child (window->leaflet) == window->sidebar;
}

/* In the sidebar the page that one came from has the focus. */
static void
leaflet_changed_cb (CaucusWindow *window)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (window->page_list);

  if (has_sidebar_on_top (window) && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* The leaflet's own way back leads to the sidebar, by the same keys as ours from a nested page. */
static void
back_changed_cb (CaucusWindow *window)
{
  adw_leaflet_set_can_navigate_back (window->leaflet,
                                     adw_leaflet_get_folded (window->leaflet)
                                     && !is_nested (gtk_stack_get_visible_child (window->stack)));
}

/**
 * caucus_window_back:
 *
 * From a page that is alone on the screen goes back to it with all around it, from the
 * sidebar in the page's place to the page, from a nested page to the one under it; on
 * any other page nothing happens.
 */
void
caucus_window_back (CaucusWindow *window)
{
  g_autofree char *name = NULL;

  /* Whoever is alone with a page goes back to it with all around it. */
  if (window->is_alone)
    {
      gtk_window_unfullscreen (GTK_WINDOW (window));
      return;
    }
  if (has_sidebar_on_top (window))
    {
      show_shown_page (window);
      return;
    }
  name = g_queue_pop_head (&window->history);
  if (name == NULL)
    return;
  gtk_stack_set_visible_child_name (window->stack, name);
  drop_unreachable (window);
}

static void
row_activated_cb (CaucusWindow  *window,
                  GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  if (index >= 0 && index < (int) G_N_ELEMENTS (pages))
    caucus_window_show_page (window, pages[index].name);
}

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
    row_activated_cb (window, row);
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

  forget_nested (window);
  g_clear_handle_id (&window->patience_id, g_source_remove);
  g_clear_pointer (&window->pending_session, g_free);
  g_clear_object (&window->alone_message);
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
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_changed_cb);
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
