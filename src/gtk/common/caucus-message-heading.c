/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heading of a message dialog in a narrow window. */
#include "config.h"

#include "caucus-message-heading.h"

/* Pixels; more than a letter of either, so that both can be had at the least width of one. */
#define LEAST_WIDTH 120

static void
wrap_labels (GtkWidget  *widget,
             const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (widget, LEAST_WIDTH, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_labels (child, text);
}

/**
 * caucus_message_heading_wrap:
 *
 * A message dialog has its heading twice, in large and in small letters, and asks
 * both how high they are in a window that only the small ones fit. The large ones
 * do not wrap, and wrapped they are wider than the small ones, which newer GTK warns of.
 */
void
caucus_message_heading_wrap (AdwMessageDialog *dialog)
{
  wrap_labels (GTK_WIDGET (dialog), adw_message_dialog_get_heading (dialog));
}
