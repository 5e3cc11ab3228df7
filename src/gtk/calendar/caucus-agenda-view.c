/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All sessions of the round, one after the other. */
#include "config.h"

#include "caucus-agenda-view.h"

#include "calendar/caucus-agenda-entry.h"
#include "calendar/caucus-agenda-row.h"
#include "calendar/caucus-month.h"

/* The way to a row, a frame for each. */
typedef enum
{
  STEP_END,
  STEP_ROW,
  STEP_FOCUS,
} Step;

struct _CaucusAgendaView
{
  GtkWidget parent_instance;

  /* Owned */
  GListStore *entries;

  /* Template children */
  GtkWidget *stack;
  GtkListView *list;

  /* State */
  GDate wanted;                   /* the day to go to once the list has rows */
  guint tick_id;
  Step step;
  gboolean wants_focus;
};

G_DEFINE_FINAL_TYPE (CaucusAgendaView, caucus_agenda_view, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, caucus_agenda_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  CaucusAgendaEntry *entry = gtk_list_item_get_item (list_item);
  gboolean is_session = caucus_agenda_entry_get_kind (entry) == CAUCUS_AGENDA_SESSION;

  /* All can be selected, though there is no selection: a row that cannot takes no focus, and the
   * arrow keys and Tab stop before it. */
  gtk_list_item_set_activatable (list_item, is_session);
  caucus_agenda_row_set_entry (CAUCUS_AGENDA_ROW (gtk_list_item_get_child (list_item)), entry);
}

static void
activate_cb (CaucusAgendaView *view,
             guint             position)
{
  g_autoptr (CaucusAgendaEntry) entry = NULL;
  CaucusSessionItem *item;
  g_autofree char *id = NULL;

  entry = g_list_model_get_item (G_LIST_MODEL (view->entries), position);
  item = entry != NULL ? caucus_agenda_entry_get_item (entry) : NULL;
  if (item == NULL)
    return;
  id = caucus_item_dup_id_text (CAUCUS_ITEM (item));
  gtk_widget_activate_action (GTK_WIDGET (view), "calendar.open", "s", id);
}

/* The first session on a day or after it, else the last one. */
static guint
find_position (CaucusAgendaView *view,
               const GDate      *day)
{
  guint n_entries = g_list_model_get_n_items (G_LIST_MODEL (view->entries));
  guint last = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (CaucusAgendaEntry) entry = NULL;

      entry = g_list_model_get_item (G_LIST_MODEL (view->entries), i);
      if (caucus_agenda_entry_get_kind (entry) != CAUCUS_AGENDA_SESSION)
        continue;
      if (g_date_compare (caucus_agenda_entry_get_day (entry), day) >= 0)
        return i;
      last = i;
    }
  return last;
}

static void
scroll_to (CaucusAgendaView *view,
           guint             position)
{
  gtk_widget_activate_action (GTK_WIDGET (view->list), "list.scroll-to-item", "u", position);
}

static void
focus_row (CaucusAgendaView *view,
           guint             position)
{
  g_autoptr (CaucusAgendaEntry) entry = NULL;
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (view->list));

  entry = g_list_model_get_item (G_LIST_MODEL (view->entries), position);
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = gtk_widget_get_first_child (row);

      if (child != NULL && caucus_agenda_row_get_entry (CAUCUS_AGENDA_ROW (child)) == entry)
        gtk_widget_grab_focus (row);
    }
}

/*
 * The list knows where its rows are once it has been laid out, and brings a row from
 * below to its bottom edge, from above to its top: so first to the end, then up. A
 * row can have the focus a frame later, when it is there.
 */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  CaucusAgendaView *view = CAUCUS_AGENDA_VIEW (widget);
  guint n_entries = g_list_model_get_n_items (G_LIST_MODEL (view->entries));
  guint position = find_position (view, &view->wanted);

  if (n_entries == 0 || gtk_widget_get_height (GTK_WIDGET (view->list)) == 0)
    return G_SOURCE_CONTINUE;
  switch (view->step++)
    {
    case STEP_END:
      scroll_to (view, n_entries - 1);
      return G_SOURCE_CONTINUE;
    case STEP_ROW:
      /* The month or the line of today above the row belongs to it. */
      scroll_to (view, position > 0 ? position - 1 : 0);
      return G_SOURCE_CONTINUE;
    case STEP_FOCUS:
    default:
      /* In sight already; but from here on Tab leads to it. */
      scroll_to (view, position);
      if (view->wants_focus)
        focus_row (view, position);
      view->wants_focus = FALSE;
      view->tick_id = 0;
      return G_SOURCE_REMOVE;
    }
}

static void
queue_scroll (CaucusAgendaView *view)
{
  view->step = STEP_END;
  if (view->tick_id == 0 && g_date_valid (&view->wanted)
      && g_list_model_get_n_items (G_LIST_MODEL (view->entries)) > 0
      && gtk_widget_get_mapped (GTK_WIDGET (view)))
    view->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (view), scroll_cb, NULL, NULL);
}

static void
caucus_agenda_view_unmap (GtkWidget *widget)
{
  CaucusAgendaView *view = CAUCUS_AGENDA_VIEW (widget);

  if (view->tick_id != 0)
    gtk_widget_remove_tick_callback (widget, view->tick_id);
  view->tick_id = 0;

  GTK_WIDGET_CLASS (caucus_agenda_view_parent_class)->unmap (widget);
}

static void
caucus_agenda_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (caucus_agenda_view_parent_class)->map (widget);

  queue_scroll (CAUCUS_AGENDA_VIEW (widget));
}

/* The arrow keys lead from row to row, Tab past them: a round can have a hundred. */
static gboolean
caucus_agenda_view_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  CaucusAgendaView *view = CAUCUS_AGENDA_VIEW (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (GTK_WIDGET (view->list)) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (caucus_agenda_view_parent_class)->focus (widget, direction);
}

/* The row of the day that was asked for takes the focus, as soon as there is one. */
static gboolean
caucus_agenda_view_grab_focus (GtkWidget *widget)
{
  CaucusAgendaView *view = CAUCUS_AGENDA_VIEW (widget);

  view->wants_focus = TRUE;
  queue_scroll (view);
  return TRUE;
}

static void
caucus_agenda_view_dispose (GObject *object)
{
  CaucusAgendaView *view = CAUCUS_AGENDA_VIEW (object);

  g_clear_pointer (&view->stack, gtk_widget_unparent);
  g_clear_object (&view->entries);

  G_OBJECT_CLASS (caucus_agenda_view_parent_class)->dispose (object);
}

static void
caucus_agenda_view_class_init (CaucusAgendaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_agenda_view_dispose;
  widget_class->map = caucus_agenda_view_map;
  widget_class->unmap = caucus_agenda_view_unmap;
  widget_class->focus = caucus_agenda_view_focus;
  widget_class->grab_focus = caucus_agenda_view_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-agenda-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaView, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusAgendaView, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
caucus_agenda_view_init (CaucusAgendaView *view)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_date_clear (&view->wanted, 1);
  gtk_widget_init_template (GTK_WIDGET (view));
  view->entries = g_list_store_new (CAUCUS_TYPE_AGENDA_ENTRY);
  selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (view->entries))));
  gtk_list_view_set_model (view->list, selection);
}

/**
 * caucus_agenda_view_update:
 * @sessions: a list of #CaucusSessionItem, earliest first
 */
void
caucus_agenda_view_update (CaucusAgendaView *view,
                           GListModel       *sessions)
{
  g_autoptr (GPtrArray) entries = NULL;
  GDate today;

  caucus_month_get_today (&today);
  entries = caucus_agenda_entries_new (sessions, &today);
  gtk_stack_set_visible_child_name (GTK_STACK (view->stack), entries->len > 0 ? "list" : "empty");
  if (caucus_agenda_entries_equal (G_LIST_MODEL (view->entries), entries))
    return;
  g_list_store_splice (view->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (view->entries)),
                       entries->pdata, entries->len);
  queue_scroll (view);
}

/**
 * caucus_agenda_view_show_day:
 *
 * Scrolls to what is on a day, or to the next thing after it.
 */
void
caucus_agenda_view_show_day (CaucusAgendaView *view,
                             const GDate      *day)
{
  view->wanted = *day;
  queue_scroll (view);
}

/**
 * caucus_agenda_view_leave_focus:
 *
 * Gives up the focus that was asked for and did not come yet: another widget is to have it.
 *
 * Returns: whether it was still to come
 */
gboolean
caucus_agenda_view_leave_focus (CaucusAgendaView *view)
{
  gboolean wanted_focus = view->wants_focus;

  view->wants_focus = FALSE;
  return wanted_focus;
}
