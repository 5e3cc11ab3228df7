/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a paragraph looks that moved to another article or came from one. */
#include "config.h"

#include "caucus-elsewhere-cell.h"

#include <glib/gi18n.h>

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

static gboolean
is_on_side (const CaucusSpan *span,
            CaucusTextSide    side)
{
  return span->op == CAUCUS_SPAN_EQUAL
         || (span->op == CAUCUS_SPAN_REMOVE) == (side == CAUCUS_TEXT_OLD);
}

/* The words of this end only, so that the paragraph stays as high as it was; as within one text
   the edits are marked where it stands now. */
static void
mark_words (CaucusComparisonCell *cell,
            const CaucusRow      *row,
            CaucusTextSide        side)
{
  gsize start = 0;

  g_array_set_size (cell->marks, 0);
  for (guint i = 0; i < row->n_spans; i++)
    {
      const CaucusSpan *span = &row->spans[i];
      CaucusMark mark = CAUCUS_MARK_MOVED;

      if (!is_on_side (span, side))
        continue;
      if (span->op == CAUCUS_SPAN_ADD && span->reason == CAUCUS_SPAN_WORDS)
        mark = CAUCUS_MARK_ADDED;
      caucus_comparison_cell_add_mark (cell, mark, start, span->length);
      start += span->length;
    }
}

/**
 * caucus_elsewhere_cell_mark:
 * @cell: a paragraph that its article's own comparison shows as removed or added
 * @is_edited: whether it was edited on its way, or what it is the title of
 *
 * Shows it as moved, with what was edited on the way. For copies it stays what it is in its
 * article.
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
  mark_words (cell, place->row, side);
}
