/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a page reads what it shows, and what it says when that fails. */
#include "config.h"

#include "caucus-page-private.h"

#include <glib/gi18n.h>

#include "caucus-error.h"
#include "common/caucus-asker.h"
#include "common/caucus-error-words.h"
#include "common/caucus-memory.h"

static void
show_record (CaucusPage *page,
             gpointer    record)
{
  CaucusPagePrivate *priv = caucus_page_get_private (page);

  priv->has_content = TRUE;
  gtk_widget_set_visible (priv->notice, FALSE);
  CAUCUS_PAGE_GET_CLASS (page)->take_record (page, record);
  if (priv->wants_focus)
    caucus_page_focus_content (page);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CaucusPage) page = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;
  gpointer record;

  if (page == NULL || caucus_context_get_round (caucus_page_get_context (page)) == NULL)
    return;
  record = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  if (record != NULL)
    show_record (page, record);
  else
    caucus_page_show_read_error (page, error);
  caucus_memory_give_back_later ();
}

/**
 * caucus_page_read:
 * @job: reads what the page shows; its result goes to #CaucusPageClass.take_record
 *
 * Ends the reading that is under way, so that of two answers only the newer one
 * reaches the page.
 */
void
caucus_page_read (CaucusPage      *page,
                  const CaucusJob *job)
{
  CaucusPagePrivate *priv = caucus_page_get_private (page);

  g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
  priv->reading = g_cancellable_new ();
  caucus_store_read_async (caucus_page_get_store (page), job, priv->reading, read_cb,
                           caucus_asker_new (page));
}

/* Whether the same question may have another answer. */
static gboolean
is_worth_trying (const GError *error)
{
  return !g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED)
         && !g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
}

static char *
describe_error (const GError *error,
                gboolean      has_content)
{
  const char *words = caucus_error_words (error);

  if (!is_worth_trying (error))
    return g_strdup (words);
  if (has_content)
    /* Translators: %s says why */
    return g_strdup_printf (_("Nothing that was saved is lost, but this could not be read again and "
                              "may be out of date: %s"), words);
  /* Translators: %s says why */
  return g_strdup_printf (_("Nothing that was saved is lost, but this could not be read: %s"), words);
}

/**
 * caucus_page_show_read_error:
 * @error: (nullable): why something on the page could not be read; none, and that
 *   the reading was given up, is not worth a word
 *
 * Says so over the content, with a button that reads the page again. The next
 * reading that succeeds takes it away.
 */
void
caucus_page_show_read_error (CaucusPage   *page,
                             const GError *error)
{
  CaucusPagePrivate *priv = caucus_page_get_private (page);
  g_autofree char *words = NULL;

  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  words = describe_error (error, priv->has_content);
  gtk_label_set_label (priv->notice_label, words);
  gtk_widget_set_visible (priv->again_button, is_worth_trying (error));
  gtk_widget_set_visible (priv->notice, TRUE);
  if (priv->wants_focus)
    gtk_widget_grab_focus (priv->again_button);
}

static void
read_again_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaucusPagePrivate *priv = caucus_page_get_private (CAUCUS_PAGE (widget));

  /* The button that had the focus goes. */
  priv->wants_focus = TRUE;
  caucus_page_refresh (CAUCUS_PAGE (widget));
}

void
caucus_page_install_reading (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.read-again", NULL, read_again_cb);
}
