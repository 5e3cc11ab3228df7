/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widgets of a long list: those in sight, and others to be used again. */
#include "config.h"

#include "caucus-row-pool.h"

#define N_SPARE_AT_REST 2

/**
 * CaucusRowPool:
 *
 * Which rows are in sight is said anew from time to time: between
 * caucus_row_pool_begin() and caucus_row_pool_end() rows are added at either end, and a
 * row that was in sight before keeps its widget. The view owns the widgets.
 */
struct _CaucusRowPool
{
  GtkWidget *view;                /* borrowed */
  CaucusRowsViewSource source;
  GQueue rows;                    /* of widgets, that of `first' first */
  guint first;
  GPtrArray *before;              /* of widgets that were in sight, NULL for those taken */
  guint first_before;
  GPtrArray *spare;
};

/* @view: outlives the pool, whose widgets become its children */
CaucusRowPool *
caucus_row_pool_new (GtkWidget *view)
{
  CaucusRowPool *pool = g_new0 (CaucusRowPool, 1);

  pool->view = view;
  g_queue_init (&pool->rows);
  pool->before = g_ptr_array_new ();
  pool->spare = g_ptr_array_new ();
  return pool;
}

/* To be called before the first row is added. */
void
caucus_row_pool_set_source (CaucusRowPool              *pool,
                            const CaucusRowsViewSource *source)
{
  pool->source = *source;
}

void
caucus_row_pool_free (CaucusRowPool *pool)
{
  g_queue_clear (&pool->rows);
  g_ptr_array_unref (pool->before);
  g_ptr_array_unref (pool->spare);
  g_free (pool);
}

/* Returns: the position of the first row in sight */
guint
caucus_row_pool_get_first (const CaucusRowPool *pool)
{
  return pool->first;
}

/* Returns: the position after the last row in sight */
guint
caucus_row_pool_get_end (const CaucusRowPool *pool)
{
  return pool->first + pool->rows.length;
}

/* Returns: (transfer none): the widget of a row that is in sight */
GtkWidget *
caucus_row_pool_get (const CaucusRowPool *pool,
                     guint                position)
{
  return g_queue_peek_nth ((GQueue *) &pool->rows, position - pool->first);
}

/* Focus in a row that goes out of sight stays in the view. */
static void
retire_row (CaucusRowPool *pool,
            GtkWidget     *row)
{
  if (gtk_widget_get_focus_child (pool->view) == row)
    gtk_widget_grab_focus (pool->view);
  gtk_widget_set_child_visible (row, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_ptr_array_add (pool->spare, row);
}

static GtkWidget *
create_row (CaucusRowPool *pool)
{
  GtkWidget *row = pool->source.create (pool->source.user_data);

  gtk_widget_set_parent (row, pool->view);
  return row;
}

/* Of the rows that were in sight the one at one end, as long as nobody took its widget yet and
   it has not the focus. */
static GtkWidget *
take_end (CaucusRowPool *pool,
          guint          position)
{
  GtkWidget **row = (GtkWidget **) &g_ptr_array_index (pool->before,
                                                       position - pool->first_before);

  if (*row == NULL || *row == gtk_widget_get_focus_child (pool->view))
    return NULL;
  return g_steal_pointer (row);
}

/* The widget of a row that will not be in sight again: it was above all that are now, or it was
   farther below the new one than a view is high. */
static GtkWidget *
take_left_behind (CaucusRowPool *pool,
                  guint          new_position)
{
  guint n = pool->before->len;

  for (guint i = 0; i < n && pool->first_before + i < pool->first; i++)
    {
      GtkWidget *row = take_end (pool, pool->first_before + i);

      if (row != NULL)
        return row;
    }
  for (guint i = n; i > 0 && pool->first_before + i - 1 > new_position + n; i--)
    {
      GtkWidget *row = take_end (pool, pool->first_before + i - 1);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static GtkWidget *
take_spare (CaucusRowPool *pool,
            guint          position)
{
  GtkWidget *row;

  if (pool->spare->len > 0)
    return g_ptr_array_steal_index_fast (pool->spare, pool->spare->len - 1);
  row = take_left_behind (pool, position);
  return row != NULL ? row : create_row (pool);
}

static void
bind (CaucusRowPool *pool,
      GtkWidget     *row,
      GListModel    *model,
      guint          position)
{
  g_autoptr (GObject) item = g_list_model_get_item (model, position);

  pool->source.bind (row, item, pool->source.user_data);
}

/* The widget of an item; rows that stay in sight keep theirs. */
static GtkWidget *
take_row (CaucusRowPool *pool,
          GListModel    *model,
          guint          position)
{
  GtkWidget *row = NULL;

  if (position >= pool->first_before && position - pool->first_before < pool->before->len)
    row = g_steal_pointer (&g_ptr_array_index (pool->before, position - pool->first_before));
  if (row != NULL)
    return row;
  row = take_spare (pool, position);
  bind (pool, row, model, position);
  gtk_widget_set_child_visible (row, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
  return row;
}

/**
 * caucus_row_pool_begin:
 * @first: the position from which on rows are added on both sides
 */
void
caucus_row_pool_begin (CaucusRowPool *pool,
                       guint          first)
{
  pool->first_before = pool->first;
  for (GList *l = pool->rows.head; l != NULL; l = l->next)
    g_ptr_array_add (pool->before, l->data);
  g_queue_clear (&pool->rows);
  pool->first = first;
}

/* Returns: (transfer none): the row before the first, of which there is one */
GtkWidget *
caucus_row_pool_add_above (CaucusRowPool *pool,
                           GListModel    *model)
{
  GtkWidget *row = take_row (pool, model, --pool->first);

  g_queue_push_head (&pool->rows, row);
  return row;
}

/* Returns: (transfer none): the row after the last, of which there is one */
GtkWidget *
caucus_row_pool_add_below (CaucusRowPool *pool,
                           GListModel    *model)
{
  GtkWidget *row = take_row (pool, model, caucus_row_pool_get_end (pool));

  g_queue_push_tail (&pool->rows, row);
  return row;
}

/* Children stand in the order of the list, for the keyboard and for screen readers. */
void
caucus_row_pool_end (CaucusRowPool *pool)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < pool->before->len; i++)
    {
      if (g_ptr_array_index (pool->before, i) != NULL)
        retire_row (pool, g_ptr_array_index (pool->before, i));
    }
  g_ptr_array_set_size (pool->before, 0);
  for (GList *l = pool->rows.head; l != NULL; l = l->next)
    {
      if (gtk_widget_get_prev_sibling (l->data) != previous)
        gtk_widget_insert_after (l->data, pool->view, previous);
      previous = l->data;
    }
}

/* Makes widgets that are not needed yet, until there are @n_rows together with those in sight. They
   are measured, because what comes first into their fonts waits for these to be loaded. */
void
caucus_row_pool_prepare (CaucusRowPool *pool,
                         guint          n_rows)
{
  while (pool->rows.length + pool->spare->len < n_rows)
    {
      GtkWidget *row = create_row (pool);

      gtk_widget_set_child_visible (row, FALSE);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      g_ptr_array_add (pool->spare, row);
    }
}

/* Only a few widgets stay beside those in sight: no more are needed to scroll on from there. */
void
caucus_row_pool_let_go (CaucusRowPool *pool)
{
  while (pool->spare->len > N_SPARE_AT_REST)
    gtk_widget_unparent (g_ptr_array_steal_index_fast (pool->spare, pool->spare->len - 1));
}

/* To be called when the list is another one. */
void
caucus_row_pool_retire_all (CaucusRowPool *pool)
{
  caucus_row_pool_begin (pool, 0);
  caucus_row_pool_end (pool);
}

/* Shows the items of the rows in sight anew. */
void
caucus_row_pool_bind_again (CaucusRowPool *pool,
                            GListModel    *model)
{
  guint position = pool->first;

  for (GList *l = pool->rows.head; l != NULL; l = l->next)
    bind (pool, l->data, model, position++);
}
