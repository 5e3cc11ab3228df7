/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way between the window's pages: the sidebar, pages on top of others, and back. */
#include "config.h"

#include "caucus-window-private.h"

#include "calendar/caucus-calendar-page.h"
#include "proposals/caucus-proposals-page.h"
#include "record/caucus-record-page.h"
#include "table/caucus-table-page.h"

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
focus_shown_page (CaucusWindow *window)
{
  GtkWidget *page = gtk_stack_get_visible_child (window->stack);

  if (CAUCUS_IS_PAGE (page))
    caucus_page_focus_content (CAUCUS_PAGE (page));
}

static void
show_shown_page (CaucusWindow *window)
{
  adw_leaflet_navigate (window->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  focus_shown_page (window);
}

/* The stack gives the focus back to what had it on the page when it was left. That may be an
   item of a menu that is closed by now, where no key is heard. */
static void
keep_focus_in_sight (CaucusWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    focus_shown_page (window);
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
  keep_focus_in_sight (window);
}

/* Shows the page that a row of the sidebar stands for. */
void
caucus_window_show_row (CaucusWindow  *window,
                        GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  if (index >= 0 && index < (int) G_N_ELEMENTS (pages))
    caucus_window_show_page (window, pages[index].name);
}

void
caucus_window_bind_navigation (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback_full (widget_class, "row_activated_cb",
                                                G_CALLBACK (caucus_window_show_row));
  gtk_widget_class_bind_template_callback (widget_class, leaflet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_changed_cb);
}
