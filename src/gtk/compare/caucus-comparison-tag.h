/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened to a paragraph, in words above it. */
#pragma once

#include <gtk/gtk.h>

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

/**
 * CaucusComparisonTag:
 * @box: (not nullable): whose first child it becomes; outlives it
 * @move_action: the name, a static string, of the action that goes to a move's other end
 * @label: (nullable): the words
 * @button: (nullable): of a move, the words that lead to its other end
 * @button_label: (nullable): in @button
 *
 * Few paragraphs have one, so its widgets are not made before they are needed.
 */
typedef struct
{
  GtkBox *box;
  const char *move_action;
  GtkLabel *label;
  GtkButton *button;
  GtkLabel *button_label;
} CaucusComparisonTag;

void caucus_comparison_tag_show (CaucusComparisonTag        *tag,
                                 const CaucusComparisonCell *cell);

G_END_DECLS
