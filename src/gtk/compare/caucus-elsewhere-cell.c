/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a paragraph looks that moved to another article or came from one. */
#include "config.h"

#include "caucus-elsewhere-cell.h"

#include <glib/gi18n.h>
#include <string.h>

/* Names the article in which a move's other end is; what is not counted, by its title. */
void
caucus_elsewhere_cell_name_part (CaucusComparisonCell      *cell,
                                 const CaucusAgreementPart *part)
{
  g_clear_pointer (&cell->other_article, g_free);
  g_clear_pointer (&cell->other_title, g_free);
  if (part->number != NULL && g_ascii_isdigit (part->number[0]))
    cell->other_article = g_strdup (part->number);
  else
    /* Translators: quotes around words of a contract */
    cell->other_title = g_strdup_printf (_("“%s”"), part->title);
}

static void
mark_all (CaucusComparisonCell *cell)
{
  g_array_set_size (cell->marks, 0);
  caucus_comparison_cell_add_mark (cell, CAUCUS_MARK_MOVED, 0, strlen (cell->text));
}

/**
 * caucus_elsewhere_cell_mark:
 * @cell: a paragraph that its article's own comparison shows as removed or added
 * @is_edited: whether it was edited on its way, or what it is the title of
 *
 * Shows it as moved, where it stands now with what was edited on the way, as within one text.
 */
void
caucus_elsewhere_cell_mark (CaucusComparisonCell       *cell,
                            const CaucusElsewherePlace *place,
                            gboolean                    is_edited)
{
  CaucusTextSide side = cell->kind == CAUCUS_CELL_REMOVED ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW;

  cell->kind = side == CAUCUS_TEXT_OLD ? CAUCUS_CELL_MOVED_AWAY : CAUCUS_CELL_MOVED_HERE;
  cell->is_elsewhere = TRUE;
  cell->is_edited = is_edited;
  caucus_elsewhere_cell_name_part (cell, place->part);
  if (side == CAUCUS_TEXT_NEW)
    caucus_comparison_cell_set_spans (cell, place->row, side);
  else
    mark_all (cell);
}
