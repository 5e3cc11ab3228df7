/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day of the month with its sessions. */
#include "config.h"

#include "caucus-day-cell.h"

#include <glib/gi18n.h>

#include "calendar/caucus-month.h"
#include "calendar/caucus-session-chip.h"

/**
 * CaucusDayCell:
 *
 * Takes the focus itself, for the arrow keys; Tab goes from the day to its sessions.
 */
struct _CaucusDayCell
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *frame;
  GtkLabel *number;
  GtkBox *chips;

  /* State */
  GDate day;
  gboolean is_today;
  guint n_sessions;
};

G_DEFINE_FINAL_TYPE (CaucusDayCell, caucus_day_cell, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    applies)
{
  if (applies)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static char *
describe (CaucusDayCell *cell)
{
  g_autofree char *day = caucus_month_format_day (&cell->day);
  g_autofree char *sessions = NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", cell->n_sessions),
                              cell->n_sessions);
  g_strv_builder_add (parts, day);
  if (cell->is_today)
    g_strv_builder_add (parts, _("today"));
  if (cell->n_sessions > 0)
    g_strv_builder_add (parts, sessions);
  words = g_strv_builder_end (parts);
  return g_strjoinv (", ", words);
}

static void
update_name (CaucusDayCell *cell)
{
  g_autofree char *name = describe (cell);

  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
focus_chip (GtkWidget *chip)
{
  return chip != NULL && gtk_widget_grab_focus (chip);
}

static gboolean
caucus_day_cell_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  CaucusDayCell *cell = CAUCUS_DAY_CELL (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (cell->chips));
  gboolean is_inside = gtk_widget_get_focus_child (widget) != NULL && focused != NULL;

  if (direction == GTK_DIR_TAB_FORWARD && is_inside)
    return focus_chip (gtk_widget_get_next_sibling (focused));
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_is_focus (widget))
    return focus_chip (gtk_widget_get_first_child (GTK_WIDGET (cell->chips)));
  if (direction == GTK_DIR_TAB_BACKWARD && is_inside)
    return focus_chip (gtk_widget_get_prev_sibling (focused)) || gtk_widget_grab_focus (widget);
  if (gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
pressed_cb (CaucusDayCell *cell,
            int            n_presses)
{
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (n_presses == 2)
    gtk_widget_activate (GTK_WIDGET (cell));
}

static void
caucus_day_cell_dispose (GObject *object)
{
  CaucusDayCell *cell = CAUCUS_DAY_CELL (object);

  g_clear_pointer (&cell->frame, gtk_widget_unparent);

  G_OBJECT_CLASS (caucus_day_cell_parent_class)->dispose (object);
}

static void
caucus_day_cell_class_init (CaucusDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_day_cell_dispose;
  widget_class->focus = caucus_day_cell_focus;

  /**
   * CaucusDayCell::activate:
   *
   * The person wants to see what is on this day, or to plan something.
   */
  gtk_widget_class_set_activate_signal (widget_class,
                                        g_signal_new ("activate", CAUCUS_TYPE_DAY_CELL,
                                                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                      G_TYPE_NONE, 0));
  gtk_widget_class_set_css_name (widget_class, "daycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-day-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusDayCell, frame);
  gtk_widget_class_bind_template_child (widget_class, CaucusDayCell, number);
  gtk_widget_class_bind_template_child (widget_class, CaucusDayCell, chips);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
caucus_day_cell_init (CaucusDayCell *cell)
{
  gtk_widget_init_template (GTK_WIDGET (cell));
  g_date_clear (&cell->day, 1);
}

GtkWidget *
caucus_day_cell_new (void)
{
  return g_object_new (CAUCUS_TYPE_DAY_CELL, NULL);
}

const GDate *
caucus_day_cell_get_day (CaucusDayCell *cell)
{
  return &cell->day;
}

void
caucus_day_cell_set_day (CaucusDayCell       *cell,
                         const GDate         *day,
                         const CaucusDayLook *look)
{
  g_autofree char *number = g_strdup_printf ("%u", (guint) g_date_get_day (day));

  cell->day = *day;
  cell->is_today = look->is_today;
  gtk_label_set_label (cell->number, number);
  set_class (GTK_WIDGET (cell), "today", look->is_today);
  set_class (GTK_WIDGET (cell), "outside", look->is_outside);
  set_class (GTK_WIDGET (cell->number), "dim-label", look->is_outside);
  update_name (cell);
}

/**
 * caucus_day_cell_set_sessions:
 * @items: (element-type CaucusSessionItem): what begins on this day
 *
 * Chips that are there are used again, so that the focus stays where it is.
 */
void
caucus_day_cell_set_sessions (CaucusDayCell *cell,
                              GPtrArray     *items)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (cell->chips));

  for (guint i = 0; i < items->len; i++)
    {
      if (chip == NULL)
        {
          chip = caucus_session_chip_new ();
          gtk_box_append (cell->chips, chip);
        }
      caucus_session_chip_set_item (CAUCUS_SESSION_CHIP (chip), g_ptr_array_index (items, i));
      chip = gtk_widget_get_next_sibling (chip);
    }
  while (chip != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (chip);

      gtk_box_remove (cell->chips, chip);
      chip = next;
    }
  cell->n_sessions = items->len;
  update_name (cell);
}

/**
 * caucus_day_cell_set_selected:
 * @session_id: the session whose details are shown; none for no session
 */
void
caucus_day_cell_set_selected (CaucusDayCell  *cell,
                              const CaucusId *session_id)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (cell->chips));

  for (; chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    {
      CaucusSessionItem *item = caucus_session_chip_get_item (CAUCUS_SESSION_CHIP (chip));

      caucus_session_chip_set_selected (CAUCUS_SESSION_CHIP (chip),
                                        caucus_id_equal (caucus_item_get_id (CAUCUS_ITEM (item)),
                                                         session_id));
    }
}

/**
 * caucus_day_cell_open_first:
 *
 * Returns: whether there is a session to open
 */
gboolean
caucus_day_cell_open_first (CaucusDayCell *cell)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (cell->chips));

  return chip != NULL && gtk_widget_activate (chip);
}
