/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From change to change, from the one looked at or, where it is out of sight, from what is in
   it. */
#include "config.h"

#include "caucus-comparing-page-private.h"

#include <glib/gi18n.h>

static gboolean
is_current_in_sight (CaucusComparingPagePrivate *priv)
{
  guint position = caucus_change_lines_get_position (priv->lines);
  guint end = position + caucus_change_lines_get_n_current (priv->lines);
  double top, bottom;

  if (caucus_change_lines_get_change (priv->lines) == 0)
    return FALSE;
  caucus_rows_view_get_sight (priv->rows, &top, &bottom);
  return end > top && position <= bottom;
}

/* How many changes begin above the upper edge. */
static guint
count_above (CaucusComparingPagePrivate *priv)
{
  guint first = 0, end = caucus_change_lines_get_n_changes (priv->lines);
  double top, bottom;

  caucus_rows_view_get_sight (priv->rows, &top, &bottom);
  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (caucus_change_lines_find_position (priv->lines, middle + 1) < top)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* The last change may have no next one, the first one has change 0 before it. */
static guint
get_next (CaucusComparingPagePrivate *priv)
{
  if (is_current_in_sight (priv))
    return caucus_change_lines_get_change (priv->lines) + 1;
  return count_above (priv) + 1;
}

static guint
get_previous (CaucusComparingPagePrivate *priv)
{
  if (is_current_in_sight (priv))
    return caucus_change_lines_get_change (priv->lines) - 1;
  return count_above (priv);
}

static void
next_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusComparingPage *page = CAUCUS_COMPARING_PAGE (widget);

  caucus_comparing_page_go_to_change (page, get_next (caucus_comparing_page_get_private (page)));
}

static void
previous_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaucusComparingPage *page = CAUCUS_COMPARING_PAGE (widget);

  caucus_comparing_page_go_to_change (page,
                                      get_previous (caucus_comparing_page_get_private (page)));
}

/* Where the key for the other end of a move finds none. */
void
caucus_comparing_page_say_no_move (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  gtk_widget_activate_action (GTK_WIDGET (page), "win.hint", "s",
                              caucus_change_lines_get_change (priv->lines) > 0
                              ? _("Nothing moved in this change")
                              : _("No change is chosen: n goes to the next one"));
}

void
caucus_comparing_page_install_steps (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_n, 0, "compare.next" }, { GDK_KEY_F7, 0, "compare.next" },
    { GDK_KEY_p, 0, "compare.previous" }, { GDK_KEY_F7, GDK_SHIFT_MASK, "compare.previous" },
  };

  gtk_widget_class_install_action (widget_class, "compare.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "compare.previous", NULL, previous_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

/* Asked at each step of scrolling: only what is new is told. */
void
caucus_comparing_page_update_steps (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);
  gboolean has_no_next = get_next (priv) > caucus_change_lines_get_n_changes (priv->lines);
  gboolean has_no_previous = get_previous (priv) == 0;

  if (has_no_next != priv->has_no_next)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.next", !has_no_next);
  if (has_no_previous != priv->has_no_previous)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.previous", !has_no_previous);
  priv->has_no_next = has_no_next;
  priv->has_no_previous = has_no_previous;
}

/* The change looked at stays in sight when all is laid out anew, unless it was not before. */
void
caucus_comparing_page_keep_place (CaucusComparingPage *page)
{
  if (is_current_in_sight (caucus_comparing_page_get_private (page)))
    caucus_comparing_page_show_current (page);
}

/**
 * caucus_comparing_page_hold_place:
 *
 * To be called before the lines are made anew. What is left out then comes back to its place
 * when it is shown again.
 *
 * Returns: the row at the top of what is in sight
 */
guint
caucus_comparing_page_hold_place (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);
  double top, bottom;
  guint row, next;

  caucus_rows_view_get_sight (priv->rows, &top, &bottom);
  row = caucus_change_lines_get_line_row (priv->lines, (guint) top);
  next = caucus_change_lines_get_line_row (priv->lines, (guint) top + 1);
  if (priv->held_row < row || priv->held_row >= next)
    priv->held_row = row;
  return priv->held_row;
}

/**
 * caucus_comparing_page_return_to:
 * @row: what caucus_comparing_page_hold_place() said, or the same paragraph in other texts
 *
 * Shows the change looked at, or where there is none, the place.
 */
void
caucus_comparing_page_return_to (CaucusComparingPage *page,
                                 guint                row)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  if (caucus_change_lines_get_change (priv->lines) > 0)
    caucus_comparing_page_show_current (page);
  else if (row != CAUCUS_NO_ROW)
    caucus_rows_view_scroll_to_top (priv->rows, caucus_change_lines_find_line (priv->lines, row));
}

/* To be called when the page has its rows. */
void
caucus_comparing_page_follow_sight (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (priv->rows));

  g_signal_connect_object (adjustment, "value-changed",
                           G_CALLBACK (caucus_comparing_page_update_steps), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed",
                           G_CALLBACK (caucus_comparing_page_update_steps), page,
                           G_CONNECT_SWAPPED);
}
