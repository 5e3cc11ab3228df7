/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a page's content gets the focus, which may be there before the content is. */
#include "config.h"

#include "caucus-page-private.h"

/* Frames in which the content is asked to take the focus, until it does. */
#define MAX_FOCUS_TRIES 20

static GtkWidget *
get_focus_inside (CaucusPage *page)
{
  CaucusPagePrivate *priv = caucus_page_get_private (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, priv->child_bin) ? focus : NULL;
}

/* The button of a menu that was closed since has the focus in place of the menu's item. */
static gboolean
focus_around (GtkWidget *hidden)
{
  GtkWidget *widget = gtk_widget_get_parent (hidden);

  while (widget != NULL && !(gtk_widget_get_mapped (widget) && gtk_widget_grab_focus (widget)))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL;
}

static gboolean
focus_inside (CaucusPage *page)
{
  GtkWidget *focus = get_focus_inside (page);

  if (focus != NULL && (gtk_widget_get_mapped (focus) || focus_around (focus)))
    return TRUE;
  return CAUCUS_PAGE_GET_CLASS (page)->focus_inside (page);
}

/* What has no place yet is scrolled to somewhere else, and rows come with the layout. */
static gboolean
focus_inside_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  CaucusPage *page = CAUCUS_PAGE (widget);
  CaucusPagePrivate *priv = caucus_page_get_private (page);

  if (gtk_widget_get_height (widget) == 0
      || (!focus_inside (page) && ++priv->n_focus_tries < MAX_FOCUS_TRIES))
    return G_SOURCE_CONTINUE;
  priv->focus_tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * caucus_page_focus_content:
 *
 * Gives the focus to the first place of the page's content that makes sense, unless
 * it is in there already; if the content is yet to be read, once it is.
 */
void
caucus_page_focus_content (CaucusPage *page)
{
  CaucusPagePrivate *priv = caucus_page_get_private (page);

  priv->wants_focus = !priv->has_content;
  if (!priv->has_content)
    return;
  if (gtk_widget_get_height (GTK_WIDGET (page)) > 0 && focus_inside (page))
    return;
  priv->n_focus_tries = 0;
  if (priv->focus_tick == 0)
    priv->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (page), focus_inside_cb, NULL,
                                                     NULL);
}
