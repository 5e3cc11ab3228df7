/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of one difference of a redline's text before, which kind of fault it is. */
#include "caucus-redline-check-private.h"

#include <string.h>

/* The words of a part, its label apart from what follows. */
static char *
take_words (const CaucusRedlineWalk             *walk,
            const CaucusClaimRange              *part)
{
  const CaucusClaimedText *claimed = walk->checker->claimed;
  const char *flat = claimed->flat->str;
  gsize text = part->start;
  g_autoptr (GString) words = g_string_new (NULL);

  if (walk->row->new_number != CAUCUS_NO_PARAGRAPH)
    text = caucus_claimed_text_get_text_start (claimed, (guint) walk->row->new_number);
  text = CLAMP (text, part->start, part->end);
  g_string_append_len (words, flat + part->start, (gssize) (text - part->start));
  g_string_append_c (words, ' ');
  g_string_append_len (words, flat + text, (gssize) (part->end - text));
  return caucus_claim_words (words->str, words->len);
}

/* What is gone stands nowhere: of a mark it is where the mark stands, of a paragraph what
 * comes after it. */
static CaucusClaimRange
find_fault (const CaucusRedlineWalk             *walk,
            CaucusRedlineFaultKind               kind,
            const CaucusClaimRange              *added)
{
  CaucusClaimRange marked = caucus_claim_find_added (walk->checker, added);
  CaucusClaimRange gap;

  if (kind == CAUCUS_FAULT_NOT_NEW && marked.start < marked.end)
    return marked;
  if (walk->row->kind != CAUCUS_ROW_REMOVED)
    return caucus_claim_find_claimed (walk->checker, *added);
  gap = caucus_claim_find_gap (walk->checker, added);
  return (CaucusClaimRange) { gap.end, gap.end };
}

void
caucus_redline_walk_add_fault (CaucusRedlineWalk                   *walk,
                               CaucusRedlineFaultKind               kind,
                               const char                          *removed,
                               const CaucusClaimRange              *added)
{
  char *old_words = caucus_claim_words (removed, strlen (removed));
  char *new_words = take_words (walk, added);
  CaucusPlacedFault placed = { .part = *added, .number = walk->row->new_number };

  /* What a mark strikes is in the text before, what it adds is not. */
  if (caucus_redline_fault_is_unmarked (kind))
    placed.fault = caucus_redline_fault_new (kind, old_words, new_words);
  else
    placed.fault = caucus_redline_fault_new (kind, new_words, old_words);
  placed.fault->base_number = walk->row->old_number;
  placed.range = find_fault (walk, kind, added);
  caucus_redline_checker_add (walk->checker, &placed);
}

/* Returns: the end of the words from @part's start on that are all struck or none, with
 * @struck saying which */
static gsize
find_run_end (const CaucusRedlineChecker *checker,
              const CaucusClaimRange     *part,
              gboolean                   *struck)
{
  gboolean has_words = FALSE;
  gsize place;

  *struck = FALSE;
  for (place = part->start; place < part->end; place++)
    {
      const CaucusClaimRange byte = { place, place + 1 };
      gboolean byte_struck;

      if (caucus_claim_is_space (checker, place))
        continue;
      byte_struck = caucus_claim_is_struck (checker, &byte);
      if (has_words && byte_struck != *struck)
        break;
      *struck = byte_struck;
      has_words = TRUE;
    }
  return place;
}

/* Words that came in: those that are struck apart from those that are not. */
void
caucus_redline_walk_add_insertion (CaucusRedlineWalk *walk,
                                   CaucusClaimRange   added)
{
  while (added.start < added.end)
    {
      CaucusClaimRange part = added;
      gboolean struck;

      part.end = find_run_end (walk->checker, &added, &struck);
      caucus_redline_walk_add_fault (walk,
                                     struck ? CAUCUS_FAULT_NEVER_THERE : CAUCUS_FAULT_CHANGED,
                                     "", &part);
      added.start = part.end;
    }
}

void
caucus_redline_walk_add_edit (CaucusRedlineWalk                   *walk,
                              const char                          *removed,
                              const CaucusClaimRange              *added,
                              CaucusRedlineFaultKind               kind)
{
  const CaucusRedlineChecker *checker = walk->checker;
  gboolean has_removed = !caucus_claim_is_blank (removed, strlen (removed));
  CaucusClaimRange words = caucus_claim_trim (checker, *added);
  gboolean has_added = words.end > words.start;

  if (!has_removed && has_added)
    caucus_redline_walk_add_insertion (walk, *added);
  else if (has_removed && caucus_claim_is_marked_added (checker, added, removed)
           && (!has_added || caucus_claim_is_struck (checker, added)))
    caucus_redline_walk_add_fault (walk, CAUCUS_FAULT_NOT_NEW, removed, added);
  else
    caucus_redline_walk_add_fault (walk, kind, removed, added);
}
