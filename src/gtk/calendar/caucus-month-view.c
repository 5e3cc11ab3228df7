/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Six weeks of days with the round's sessions. */
#include "config.h"

#include "caucus-month-view.h"

#include "calendar/caucus-day-cell.h"
#include "calendar/caucus-month.h"
#include "common/caucus-session-item.h"

/**
 * CaucusMonthView:
 *
 * Made of real widgets, so that a screen reader finds every day and session.
 * One day is current: the arrow keys move it, and the month follows.
 */
struct _CaucusMonthView
{
  GtkWidget parent_instance;

  /* Owned */
  GListModel *sessions;           /* of CaucusSessionItem */

  /* Template children */
  GtkWidget *frame;
  GtkGrid *head;
  GtkGrid *grid;

  /* State */
  CaucusDayCell *cells[CAUCUS_MONTH_N_DAYS];
  GDate month;                    /* any day of the month shown */
  GDate day;                      /* the current one */
  CaucusId selected_id;
};

enum
{
  PROP_HEADING = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusMonthView, caucus_month_view, GTK_TYPE_WIDGET)

static void
free_items (gpointer items)
{
  g_ptr_array_unref (items);
}

/* The sessions by the day on which they start; an end after midnight makes no second entry. */
static GHashTable *
sort_by_day (CaucusMonthView *view)
{
  GHashTable *days = g_hash_table_new_full (NULL, NULL, NULL, free_items);
  guint n_sessions = view->sessions != NULL ? g_list_model_get_n_items (view->sessions) : 0;

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr (CaucusSessionItem) item = g_list_model_get_item (view->sessions, i);
      GPtrArray *items;
      gpointer key;
      GDate day;

      caucus_month_get_session_day (caucus_session_item_get_session (item), &day);
      key = GUINT_TO_POINTER (g_date_get_julian (&day));
      items = g_hash_table_lookup (days, key);
      if (items == NULL)
        {
          items = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (days, key, items);
        }
      g_ptr_array_add (items, g_steal_pointer (&item));
    }
  return days;
}

static void
fill_cell (CaucusMonthView *view,
           CaucusDayCell   *cell,
           const GDate     *day,
           GPtrArray       *items)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  CaucusDayLook look = { 0, };
  GDate today;

  caucus_month_get_today (&today);
  look.is_today = g_date_compare (&today, day) == 0;
  look.is_outside = g_date_get_month (day) != g_date_get_month (&view->month);
  caucus_day_cell_set_day (cell, day, &look);
  caucus_day_cell_set_sessions (cell, items != NULL ? items : none);
  caucus_day_cell_set_selected (cell, &view->selected_id);
}

/**
 * caucus_month_view_update:
 *
 * Shows the days and sessions as they are now.
 */
void
caucus_month_view_update (CaucusMonthView *view)
{
  g_autoptr (GHashTable) days = sort_by_day (view);
  GDate day;

  caucus_month_get_first_day (&view->month, caucus_month_get_first_weekday (), &day);
  for (guint i = 0; i < CAUCUS_MONTH_N_DAYS; i++)
    {
      gpointer key = GUINT_TO_POINTER (g_date_get_julian (&day));

      fill_cell (view, view->cells[i], &day, g_hash_table_lookup (days, key));
      g_date_add_days (&day, 1);
    }
}

static gboolean
has_focus_inside (CaucusMonthView *view)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (view)) != NULL;
}

static CaucusDayCell *
find_current (CaucusMonthView *view)
{
  for (guint i = 0; i < CAUCUS_MONTH_N_DAYS; i++)
    {
      if (g_date_compare (caucus_day_cell_get_day (view->cells[i]), &view->day) == 0)
        return view->cells[i];
    }
  return NULL;
}

static void
move_day (CaucusMonthView *view,
          int              days)
{
  GDate day = view->day;

  if (days > 0)
    g_date_add_days (&day, (guint) days);
  else
    g_date_subtract_days (&day, (guint) -days);
  caucus_month_view_show_day (view, &day);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  int days = g_variant_get_int32 (args);

  if (ABS (days) == 1 && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  move_day (CAUCUS_MONTH_VIEW (widget), days);
  return TRUE;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  caucus_month_view_step (CAUCUS_MONTH_VIEW (widget), g_variant_get_int32 (args));
  gtk_widget_grab_focus (widget);
  return TRUE;
}

/* Enter on a day opens what is there, or plans something. */
static void
activated_cb (CaucusMonthView *view,
              CaucusDayCell   *cell)
{
  char iso[16];

  if (caucus_day_cell_open_first (cell))
    return;
  g_date_strftime (iso, sizeof iso, "%Y-%m-%d", caucus_day_cell_get_day (cell));
  gtk_widget_activate_action (GTK_WIDGET (view), "calendar.new-session", "s", iso);
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  CaucusDayCell *cell = find_current (CAUCUS_MONTH_VIEW (widget));

  return cell != NULL && gtk_widget_is_focus (GTK_WIDGET (cell))
         && gtk_widget_activate (GTK_WIDGET (cell));
}

/* A day that gets the focus is current; the month stays, or the day would slip from under a
   click. */
static void
cell_entered_cb (GtkEventController *controller,
                 CaucusMonthView    *view)
{
  CaucusDayCell *cell = CAUCUS_DAY_CELL (gtk_event_controller_get_widget (controller));

  if (g_date_compare (caucus_day_cell_get_day (cell), &view->day) == 0)
    return;
  view->day = *caucus_day_cell_get_day (cell);
  caucus_month_view_update (view);
}

/* The grid is one stop of the Tab key: the current day, then its sessions. */
static gboolean
caucus_month_view_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  CaucusMonthView *view = CAUCUS_MONTH_VIEW (widget);
  CaucusDayCell *cell = find_current (view);

  if (cell == NULL)
    return FALSE;
  if (has_focus_inside (view))
    return gtk_widget_child_focus (GTK_WIDGET (cell), direction);
  return gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static gboolean
caucus_month_view_grab_focus (GtkWidget *widget)
{
  CaucusDayCell *cell = find_current (CAUCUS_MONTH_VIEW (widget));

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
add_weekdays (CaucusMonthView *view)
{
  GDateWeekday weekday = caucus_month_get_first_weekday ();

  for (int i = 0; i < 7; i++)
    {
      g_autofree char *name = caucus_month_format_weekday (weekday, "%a");
      g_autofree char *whole = caucus_month_format_weekday (weekday, "%A");
      GtkWidget *label = gtk_label_new (name);

      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "weekday");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
      gtk_grid_attach (view->head, label, i, 0, 1, 1);
      weekday = (GDateWeekday) (weekday % 7 + 1);
    }
}

static void
add_cells (CaucusMonthView *view)
{
  for (int i = 0; i < CAUCUS_MONTH_N_DAYS; i++)
    {
      GtkEventController *controller = gtk_event_controller_focus_new ();
      GtkWidget *cell = caucus_day_cell_new ();

      view->cells[i] = CAUCUS_DAY_CELL (cell);
      g_signal_connect_object (cell, "activate", G_CALLBACK (activated_cb), view,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (controller, "enter", G_CALLBACK (cell_entered_cb), view, 0);
      gtk_widget_add_controller (cell, controller);
      gtk_grid_attach (view->grid, cell, i % 7, i / 7, 1, 1);
    }
}

static void
caucus_month_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_HEADING)
    g_value_take_string (value, caucus_month_format (&CAUCUS_MONTH_VIEW (object)->month));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_month_view_dispose (GObject *object)
{
  CaucusMonthView *view = CAUCUS_MONTH_VIEW (object);

  g_clear_object (&view->sessions);
  g_clear_pointer (&view->frame, gtk_widget_unparent);

  G_OBJECT_CLASS (caucus_month_view_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int days;
  } arrows[] = {
    { GDK_KEY_Left, -1 }, { GDK_KEY_KP_Left, -1 }, { GDK_KEY_Right, 1 }, { GDK_KEY_KP_Right, 1 },
    { GDK_KEY_Up, -7 }, { GDK_KEY_KP_Up, -7 }, { GDK_KEY_Down, 7 }, { GDK_KEY_KP_Down, 7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, arrow_cb, "i", arrows[i].days);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, enter_cb, NULL);
}

static void
caucus_month_view_class_init (CaucusMonthViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_month_view_dispose;
  object_class->get_property = caucus_month_view_get_property;
  widget_class->focus = caucus_month_view_focus;
  widget_class->grab_focus = caucus_month_view_grab_focus;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-month-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusMonthView, frame);
  gtk_widget_class_bind_template_child (widget_class, CaucusMonthView, head);
  gtk_widget_class_bind_template_child (widget_class, CaucusMonthView, grid);
  add_keys (widget_class);
}

static void
caucus_month_view_init (CaucusMonthView *view)
{
  caucus_month_get_today (&view->day);
  view->month = view->day;
  gtk_widget_init_template (GTK_WIDGET (view));
  add_weekdays (view);
  add_cells (view);
  caucus_month_view_update (view);
}

const GDate *
caucus_month_view_get_day (CaucusMonthView *view)
{
  return &view->day;
}

/**
 * caucus_month_view_show_day:
 *
 * Makes a day the current one and shows its month.
 */
void
caucus_month_view_show_day (CaucusMonthView *view,
                            const GDate     *day)
{
  view->day = *day;
  view->month = *day;
  caucus_month_view_update (view);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_HEADING]);
}

void
caucus_month_view_step (CaucusMonthView *view,
                        int              months)
{
  GDate day = view->month;

  if (g_date_get_month (&day) == g_date_get_month (&view->day))
    day = view->day;
  if (months > 0)
    g_date_add_months (&day, (guint) months);
  else
    g_date_subtract_months (&day, (guint) -months);
  caucus_month_view_show_day (view, &day);
}

/**
 * caucus_month_view_set_sessions:
 * @sessions: a list of #CaucusSessionItem
 */
void
caucus_month_view_set_sessions (CaucusMonthView *view,
                                GListModel      *sessions)
{
  g_set_object (&view->sessions, sessions);
  caucus_month_view_update (view);
}

/**
 * caucus_month_view_set_selected:
 * @session_id: the session whose details are shown; none for no session
 */
void
caucus_month_view_set_selected (CaucusMonthView *view,
                                const CaucusId  *session_id)
{
  view->selected_id = *session_id;
  for (guint i = 0; i < CAUCUS_MONTH_N_DAYS; i++)
    caucus_day_cell_set_selected (view->cells[i], session_id);
}
