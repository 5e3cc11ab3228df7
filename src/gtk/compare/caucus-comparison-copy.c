/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a comparison in the clipboard, as rich and as plain text. */
#include "config.h"

#include "caucus-comparison-copy.h"

#include <string.h>

/* Gives the clipboard both, of which whoever pastes takes what it can. */
void
caucus_comparison_copy_both (GtkWidget  *widget,
                             const char *html,
                             const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;

  providers[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

/**
 * caucus_comparison_copy_selection:
 * @label: shows a part of a paragraph and maybe something after it
 * @shown: the part
 *
 * Returns: whether anything is selected, and now copied
 */
gboolean
caucus_comparison_copy_selection (GtkLabel                   *label,
                                  const CaucusComparisonCell *cell,
                                  const CaucusRedlineRange   *shown)
{
  const char *words = gtk_label_get_text (label);
  CaucusRedlineRange range = *shown;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  int start, end;

  if (!gtk_label_get_selection_bounds (label, &start, &end))
    return FALSE;
  range.start += (gsize) (g_utf8_offset_to_pointer (words, start) - words);
  range.end = MIN (range.end,
                   shown->start + (gsize) (g_utf8_offset_to_pointer (words, end) - words));
  range.start = MIN (range.start, range.end);
  html = caucus_redline_to_html (cell, &range);
  text = caucus_redline_to_text (cell, &range);
  caucus_comparison_copy_both (GTK_WIDGET (label), html, text);
  return TRUE;
}

/* Copies whole paragraphs with their labels. */
void
caucus_comparison_copy_parts (GtkWidget               *widget,
                              const CaucusRedlinePart *parts,
                              guint                    n_parts)
{
  g_autofree char *html = caucus_redline_parts_to_html (parts, n_parts);
  g_autofree char *text = caucus_redline_parts_to_text (parts, n_parts);

  caucus_comparison_copy_both (widget, html, text);
}
