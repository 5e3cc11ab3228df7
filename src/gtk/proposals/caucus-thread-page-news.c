/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a thread is new since its text was last on the screen. */
#include "config.h"

#include "caucus-thread-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-pass-words.h"

static guint
count_news (CaucusThreadPage *page)
{
  if (page->record == NULL)
    return 0;
  return caucus_ledger_count_newer (page->record->passes, &page->record->seen_id);
}

static const CaucusPass *
get_newest (CaucusThreadPage *page)
{
  const GPtrArray *passes = page->record->passes;

  return g_ptr_array_index (passes, passes->len - 1);
}

/* From the text looked at last to the newest one. */
static void
compare_news_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CaucusThreadPage *page = CAUCUS_THREAD_PAGE (widget);
  g_autofree char *seen = NULL;
  g_autofree char *id = NULL;

  if (count_news (page) == 0)
    {
      gtk_widget_activate_action (widget, "win.toast", "s",
                                  _("Nothing is new here since you last looked"));
      return;
    }
  seen = caucus_id_to_string (&page->record->seen_id);
  id = caucus_id_to_string (&get_newest (page)->id);
  gtk_widget_activate_action (widget, "win.compare", "(ss)", seen, id);
}

void
caucus_thread_page_install_news (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "thread.compare-news", NULL, compare_news_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "thread.compare-news", NULL);
}

static char *
format_pass (CaucusThreadPage *page,
             const CaucusPass *pass)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *party = caucus_context_get_party (context, &pass->by_id);

  return caucus_pass_words_short (pass, party != NULL ? party->name : "?");
}

/* The chain names them all. */
static char *
format_news (CaucusThreadPage *page,
             guint             n_news)
{
  g_autofree char *title = format_pass (page, get_newest (page));

  if (n_news == 1)
    /* Translators: a pass, "District Counter 1", that came after what was on the screen last */
    return g_strdup_printf (_("New since you last looked: %s"), title);
  /* Translators: the newest pass, "District Counter 1", and how many others are new */
  return g_strdup_printf (ngettext ("New since you last looked: %s and %u more",
                                    "New since you last looked: %s and %u more", n_news - 1),
                          title, n_news - 1);
}

/* Follows the record. */
void
caucus_thread_page_update_news (CaucusThreadPage *page)
{
  guint n_news = count_news (page);
  g_autofree char *words = n_news > 0 ? format_news (page, n_news) : g_strdup ("");

  gtk_label_set_label (page->news_label, words);
  gtk_widget_set_visible (page->news, n_news > 0);
}
