/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person sees when the store cannot be opened. */
#include "config.h"

#include "caucus-error-page.h"

#include "app/caucus-restore.h"
#include "caucus-error.h"
#include "common/caucus-error-words.h"

struct _CaucusErrorPage
{
  GtkWidget parent_instance;

  /* Template children */
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (CaucusErrorPage, caucus_error_page, GTK_TYPE_WIDGET)

static void
caucus_error_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (caucus_error_page_parent_class)->dispose (object);
}

static void
caucus_error_page_class_init (CaucusErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_error_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/app/caucus-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusErrorPage, status);
}

static void
caucus_error_page_init (CaucusErrorPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
}

GtkWidget *
caucus_error_page_new (void)
{
  return g_object_new (CAUCUS_TYPE_ERROR_PAGE, NULL);
}

/**
 * caucus_error_page_show:
 * @error: why the store cannot be opened; where it is damaged, its newest backup is offered
 */
void
caucus_error_page_show (CaucusErrorPage *page,
                        const GError    *error,
                        const char      *store_path)
{
  g_autofree char *shown_path = g_filename_display_name (store_path);
  g_autofree char *description = NULL;

  /* The description is read as markup. */
  description = g_markup_printf_escaped ("%s\n\n%s", caucus_error_words (error), shown_path);
  adw_status_page_set_description (page->status, description);
  if (g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED))
    caucus_restore_offer (page->status, store_path);
}
