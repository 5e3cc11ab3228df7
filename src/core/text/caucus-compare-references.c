/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that are named by their numbers, and what became of the numbers.
 *
 * A reference counts as the same word as any other until all partners are known. Then
 * its number is looked up: where the place that it named has the number that it has
 * now, it only followed; anything else is a change. */
#include "caucus-compare-private.h"

/* The id of no token */
#define SEVERAL_PLACES G_MAXUINT32

/* Notes the number that a place has on the other side, if it is one. */
static void
note_place (guint32 *place,
            guint32  found)
{
  *place = *place == 0 || *place == found ? found : SEVERAL_PLACES;
}

/* Once all partners are known: which number each place has now. "Article 46" in the table
 * of contents and over the article are one place; "Section 1" of every article is none. */
void
caucus_compare_map_places (CaucusCompareJob *job)
{
  guint32 n_ids = caucus_interner_n_keys (job->token_ids);
  g_autofree guint32 *old_places = g_new0 (guint32, n_ids);

  job->new_places = g_new0 (guint32, n_ids);
  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      const CaucusCompareUnit *old_unit = caucus_compare_old (job, i);
      const CaucusCompareUnit *new_unit;

      if (old_unit->place_id == 0 || old_unit->partner == CAUCUS_NO_PARAGRAPH)
        continue;
      new_unit = caucus_compare_new (job, (guint) old_unit->partner);
      /* Of parts only the first has the place of the whole. */
      if (new_unit->partner != (int) i)
        continue;
      note_place (&job->new_places[old_unit->place_id], new_unit->place_id);
      note_place (&old_places[new_unit->place_id], old_unit->place_id);
    }
  for (guint32 id = 0; id < n_ids; id++)
    if (job->new_places[id] != SEVERAL_PLACES && old_places[job->new_places[id]] != id)
      job->new_places[id] = SEVERAL_PLACES;
}
