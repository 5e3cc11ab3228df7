/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the words of a redline's text before stand in it, and what the marks say of them. */
#include "caucus-redline-check-private.h"

#include <string.h>

gboolean
caucus_claim_is_space (const CaucusRedlineChecker *checker,
                       gsize                       place)
{
  return g_ascii_isspace (checker->claimed->flat->str[place]);
}

static gsize
get_claimed_place (const CaucusRedlineChecker *checker,
                   gsize                       place)
{
  const CaucusClaimedText *claimed = checker->claimed;

  return place < claimed->places->len ? g_array_index (claimed->places, guint32, place)
                                      : strlen (claimed->text);
}

/* Returns: what stands in the claimed text between the words before and after a part of the
 *   flat text */
CaucusClaimRange
caucus_claim_find_gap (const CaucusRedlineChecker *checker,
                       const CaucusClaimRange     *part)
{
  gsize start = part->start;
  gsize end = part->end;

  while (start > 0 && caucus_claim_is_space (checker, start - 1))
    start--;
  while (end < checker->claimed->flat->len && caucus_claim_is_space (checker, end))
    end++;
  return (CaucusClaimRange) { start == 0 ? 0 : get_claimed_place (checker, start - 1) + 1,
                              get_claimed_place (checker, end) };
}

CaucusClaimRange
caucus_claim_trim (const CaucusRedlineChecker *checker,
                   CaucusClaimRange            part)
{
  while (part.start < part.end && caucus_claim_is_space (checker, part.start))
    part.start++;
  while (part.end > part.start && caucus_claim_is_space (checker, part.end - 1))
    part.end--;
  return part;
}

/* Returns: where a part of the flat text stands in the claimed one; where nothing is left of
 *   it, the place */
CaucusClaimRange
caucus_claim_find_claimed (const CaucusRedlineChecker *checker,
                           CaucusClaimRange            part)
{
  CaucusClaimRange words = caucus_claim_trim (checker, part);
  CaucusClaimRange found = caucus_claim_find_gap (checker, &part);

  found.end = found.start;
  if (words.start < words.end)
    {
      found.start = get_claimed_place (checker, words.start);
      found.end = get_claimed_place (checker, words.end - 1) + 1;
    }
  return found;
}

gboolean
caucus_claim_is_struck (const CaucusRedlineChecker *checker,
                        const CaucusClaimRange     *part)
{
  gboolean has_words = FALSE;

  for (gsize i = part->start; i < part->end; i++)
    {
      if (caucus_claim_is_space (checker, i))
        continue;
      if (checker->claims[get_claimed_place (checker, i)] != CAUCUS_CLAIM_STRUCK)
        return FALSE;
      has_words = TRUE;
    }
  return has_words;
}

static void
trim_to_added (const CaucusRedlineChecker *checker,
               CaucusClaimRange           *range)
{
  while (range->start < range->end
         && (checker->claims[range->start] != CAUCUS_CLAIM_ADDED
             || g_ascii_isspace (checker->claimed->text[range->start])))
    range->start++;
  while (range->end > range->start && checker->claims[range->end - 1] != CAUCUS_CLAIM_ADDED)
    range->end--;
}

/* Many paragraphs may be gone at one place: it is read once for all of them. */
static const CaucusClaimGap *
read_gap (const CaucusRedlineChecker *checker,
          const CaucusClaimRange     *part)
{
  CaucusClaimRange range = caucus_claim_find_gap (checker, part);
  CaucusClaimGap *gap = checker->gap;
  g_autoptr (GString) added = NULL;

  if (gap->folded != NULL && gap->range.start == range.start && gap->range.end == range.end)
    return gap;
  added = g_string_new (NULL);
  for (gsize i = range.start; i < range.end; i++)
    if (checker->claims[i] == CAUCUS_CLAIM_ADDED)
      g_string_append_c (added, checker->claimed->text[i]);
  g_free (gap->folded);
  gap->folded = caucus_claim_fold (added->str, (gssize) added->len, checker->fold);
  gap->range = gap->added = range;
  trim_to_added (checker, &gap->added);
  return gap;
}

/* Whether @words are marked as added in the place of a part or beside it. */
gboolean
caucus_claim_is_marked_added (const CaucusRedlineChecker *checker,
                              const CaucusClaimRange     *part,
                              const char                 *words)
{
  g_autofree char *folded_words = caucus_claim_fold (words, -1, checker->fold);

  return caucus_claim_holds_words (read_gap (checker, part)->folded, folded_words);
}

/* Whether the break before a block of the text before is marked, as struck or as added. */
gboolean
caucus_claim_is_break_marked (const CaucusRedlineChecker *checker,
                              gsize                       place,
                              CaucusClaim                 claim)
{
  const CaucusClaimRange here = { place, place };
  CaucusClaimRange gap = caucus_claim_find_gap (checker, &here);

  for (gsize i = gap.start; i < gap.end; i++)
    if (checker->claimed->text[i] == '\n' && checker->claims[i] == claim)
      return TRUE;
  return FALSE;
}

/* Returns: the words that are marked as added in the place of a part or beside it */
CaucusClaimRange
caucus_claim_find_added (const CaucusRedlineChecker *checker,
                         const CaucusClaimRange     *part)
{
  return read_gap (checker, part)->added;
}
