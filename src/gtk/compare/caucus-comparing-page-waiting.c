/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page does while its texts are compared, and right after. */
#include "config.h"

#include "caucus-comparing-page-private.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#define PATIENCE_MSEC   100
#define N_ROWS_IN_SIGHT 12

/* Long enough for the first rows to be on the screen. */
#define TIDY_AFTER_MSEC 500

static gboolean
tidy_cb (gpointer data)
{
  caucus_comparing_page_get_private (data)->tidy_id = 0;
#ifdef __GLIBC__
  malloc_trim (0);
#endif
  return G_SOURCE_REMOVE;
}

/* Reading and comparing take and free several times the memory that a comparison keeps, and malloc
   would hold on to it. */
static void
tidy_soon (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  if (priv->tidy_id == 0)
    priv->tidy_id = g_timeout_add_full (G_PRIORITY_LOW, TIDY_AFTER_MSEC, tidy_cb, page, NULL);
}

static void
show (CaucusComparingPage *page,
      const char          *name)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  gtk_widget_set_opacity (GTK_WIDGET (priv->stack), 1);
  gtk_stack_set_visible_child_name (priv->stack, name);
}

static gboolean
lose_patience_cb (gpointer data)
{
  caucus_comparing_page_get_private (data)->patience_id = 0;
  show (data, "reading");
  return G_SOURCE_REMOVE;
}

/* Two texts of a usual length are there before anybody could read that they are compared: until
   then what will show them is laid out, unseen, so that the rows are all that is left to do. */
void
caucus_comparing_page_await_texts (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  gtk_stack_set_visible_child_name (priv->stack, "texts");
  gtk_widget_set_opacity (GTK_WIDGET (priv->stack), 0);
  gtk_widget_set_visible (GTK_WIDGET (priv->strip), TRUE);
  priv->patience_id = g_timeout_add (PATIENCE_MSEC, lose_patience_cb, page);
}

/* The page goes. */
void
caucus_comparing_page_stop_waiting (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  g_clear_handle_id (&priv->patience_id, g_source_remove);
  g_clear_handle_id (&priv->tidy_id, g_source_remove);
}

/**
 * caucus_comparing_page_prepare:
 *
 * To be called when the texts are being read: meanwhile the page makes what shows them.
 */
void
caucus_comparing_page_prepare (CaucusComparingPage *page)
{
  caucus_rows_view_prepare (caucus_comparing_page_get_private (page)->rows, N_ROWS_IN_SIGHT);
}

/**
 * caucus_comparing_page_show_texts:
 *
 * To be called when the texts were read.
 */
void
caucus_comparing_page_show_texts (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  g_clear_handle_id (&priv->patience_id, g_source_remove);
  if (g_list_model_get_n_items (G_LIST_MODEL (priv->lines)) == 0)
    caucus_overview_strip_update (priv->strip);
  caucus_comparing_page_show_place (page);
  show (page, "texts");
  tidy_soon (page);
}
