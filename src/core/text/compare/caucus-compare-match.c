/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far two partners are the same. Nothing is the same because a hash says so. */
#include "caucus-compare-private.h"

#include <string.h>

/* Whether two paragraphs are the same byte by byte, but for the numbers of references. */
static gboolean
have_same_bytes (CaucusCompareJob  *job,
                 guint              old_number,
                 guint              new_number,
                 const CaucusBlock *blocks[2])
{
  const CaucusReference *old_reference =
    caucus_compare_references (job, CAUCUS_TEXT_OLD, old_number);
  const CaucusReference *new_reference =
    caucus_compare_references (job, CAUCUS_TEXT_NEW, new_number);
  guint32 n_references =
    caucus_compare_prepared_unit (job, CAUCUS_TEXT_OLD, old_number)->n_references;
  guint32 i = 0;
  guint32 j = 0;

  if (caucus_compare_prepared_unit (job, CAUCUS_TEXT_NEW, new_number)->n_references
      != n_references)
    return FALSE;
  for (guint n = 0; n <= n_references; n++)
    {
      gboolean is_last = n == n_references;
      guint32 old_end = is_last ? blocks[CAUCUS_TEXT_OLD]->length : old_reference[n].start;
      guint32 new_end = is_last ? blocks[CAUCUS_TEXT_NEW]->length : new_reference[n].start;

      if (old_end - i != new_end - j
          || memcmp (blocks[CAUCUS_TEXT_OLD]->text + i, blocks[CAUCUS_TEXT_NEW]->text + j,
                     old_end - i) != 0)
        return FALSE;
      i = is_last ? i : old_reference[n].end;
      j = is_last ? j : new_reference[n].end;
    }
  return TRUE;
}

/* Whether two paragraphs are the same token by token, references to any place being one. */
static gboolean
have_same_words (CaucusCompareJob *job,
                 guint             old_number,
                 guint             new_number)
{
  const CaucusToken *old_tokens = caucus_compare_tokens (job, CAUCUS_TEXT_OLD, old_number);
  const CaucusToken *new_tokens = caucus_compare_tokens (job, CAUCUS_TEXT_NEW, new_number);
  guint32 n_tokens = caucus_compare_n_tokens (job, CAUCUS_TEXT_OLD, old_number);

  if (caucus_compare_n_tokens (job, CAUCUS_TEXT_NEW, new_number) != n_tokens)
    return FALSE;
  for (guint32 i = 0; i < n_tokens; i++)
    if (caucus_compare_token_key (&old_tokens[i]) != caucus_compare_token_key (&new_tokens[i]))
      return FALSE;
  return TRUE;
}

static CaucusCompareMatch
match_pair (CaucusCompareJob *job,
            guint             old_number,
            guint             new_number)
{
  const CaucusBlock *blocks[2] = { caucus_compare_block (job, CAUCUS_TEXT_OLD, old_number),
                                   caucus_compare_block (job, CAUCUS_TEXT_NEW, new_number) };
  guint32 length = blocks[CAUCUS_TEXT_OLD]->length;

  if (length == blocks[CAUCUS_TEXT_NEW]->length
      && memcmp (blocks[CAUCUS_TEXT_OLD]->text, blocks[CAUCUS_TEXT_NEW]->text, length) == 0)
    return CAUCUS_MATCH_BYTES;
  if (caucus_compare_old (job, old_number)->text_id
      != caucus_compare_new (job, new_number)->text_id)
    return CAUCUS_MATCH_EDITED;
  if (have_same_bytes (job, old_number, new_number, blocks))
    return CAUCUS_MATCH_NUMBERS;
  return have_same_words (job, old_number, new_number) ? CAUCUS_MATCH_WORDS : CAUCUS_MATCH_EDITED;
}

/* Once all partners are known: says of each pair how far it is the same, and cuts those
 * that are to be gone through token by token. */
void
caucus_compare_match_pairs (CaucusCompareJob *job)
{
  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      CaucusCompareUnit *unit = caucus_compare_old (job, i);

      if (unit->partner != CAUCUS_NO_PARAGRAPH)
        unit->match = match_pair (job, i, (guint) unit->partner);
    }
}
