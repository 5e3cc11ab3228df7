/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph of a comparison that another page opens. */
#include "config.h"

#include "caucus-compare-place.h"

/* Asks the window of a widget for the comparison in which the paragraph is. */
void
caucus_compare_place_open (GtkWidget                *widget,
                           const CaucusComparePlace *place)
{
  g_autofree char *old_id = caucus_id_is_none (&place->old_id)
                            ? g_strdup ("") : caucus_id_to_string (&place->old_id);
  g_autofree char *new_id = caucus_id_is_none (&place->new_id)
                            ? g_strdup ("") : caucus_id_to_string (&place->new_id);

  gtk_widget_activate_action (widget, "win.compare-at", "(ssbu)", old_id, new_id, place->is_new,
                              place->number);
}

/**
 * caucus_compare_place_open_elsewhere:
 * @row: of the article's own comparison, the paragraph's end there
 *
 * Opens the other end: what left this article's old text stands in the other one's new text, and
 * the other way round.
 */
void
caucus_compare_place_open_elsewhere (GtkWidget                  *widget,
                                     const CaucusElsewherePlace *elsewhere,
                                     const CaucusRow            *row)
{
  const CaucusComparePlace place = {
    .old_id = elsewhere->pass_ids[CAUCUS_TEXT_OLD],
    .new_id = elsewhere->pass_ids[CAUCUS_TEXT_NEW],
    .is_new = row->kind == CAUCUS_ROW_REMOVED,
    .number = elsewhere->number,
  };

  caucus_compare_place_open (widget, &place);
}
