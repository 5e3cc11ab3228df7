/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened to a paragraph, in words above it. */
#include "config.h"

#include "caucus-comparison-tag.h"

#include <glib/gi18n.h>

#include "compare/caucus-comparison-words.h"

static GtkLabel *
new_label (void)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (label, 0);
  return label;
}

static void
prepend (CaucusComparisonTag *tag,
         GtkWidget           *widget)
{
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_widget_add_css_class (widget, "comparison-tag");
  gtk_widget_add_css_class (widget, "numeric");
  gtk_box_prepend (tag->box, widget);
}

static void
show_words (CaucusComparisonTag        *tag,
            const CaucusComparisonCell *cell,
            const char                 *words)
{
  g_autofree char *spoken = caucus_comparison_words_spoken (cell);

  if (tag->label == NULL)
    {
      tag->label = new_label ();
      prepend (tag, GTK_WIDGET (tag->label));
    }
  gtk_label_set_label (tag->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tag->label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : "", -1);
}

/* GTK asks the display where the pointer is for each tooltip that it is given. */
static void
need_button (CaucusComparisonTag *tag)
{
  if (tag->button != NULL)
    return;
  tag->button_label = new_label ();
  tag->button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_child (tag->button, GTK_WIDGET (tag->button_label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (tag->button), tag->move_action);
  gtk_widget_add_css_class (GTK_WIDGET (tag->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (tag->button), _("Go to the Other End of the Move"));
  prepend (tag, GTK_WIDGET (tag->button));
}

static void
show_move (CaucusComparisonTag *tag,
           const char          *words)
{
  need_button (tag);
  gtk_label_set_label (tag->button_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tag->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

/**
 * caucus_comparison_tag_show:
 * @cell: (nullable): the paragraph; where nothing is to be said of it, the tag is hidden
 */
void
caucus_comparison_tag_show (CaucusComparisonTag        *tag,
                            const CaucusComparisonCell *cell)
{
  g_autofree char *words = cell != NULL ? caucus_comparison_words_for_cell (cell) : NULL;
  gboolean is_move = words != NULL && !cell->is_beside
                     && (cell->kind == CAUCUS_CELL_MOVED_AWAY
                         || cell->kind == CAUCUS_CELL_MOVED_HERE);

  if (is_move)
    show_move (tag, words);
  else if (words != NULL)
    show_words (tag, cell, words);
  if (tag->button != NULL)
    gtk_widget_set_visible (GTK_WIDGET (tag->button), is_move);
  if (tag->label != NULL)
    gtk_widget_set_visible (GTK_WIDGET (tag->label), words != NULL && !is_move);
}
