/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the team thinks of a change, in words. */
#include "config.h"

#include "caucus-review-words.h"

#include <glib/gi18n.h>

const char *
caucus_review_words_decision (CaucusReviewDecision decision)
{
  switch (decision)
    {
    case CAUCUS_REVIEW_ACCEPT:
      return C_("review", "Accept in Principle");
    case CAUCUS_REVIEW_REJECT:
      return C_("review", "Reject");
    case CAUCUS_REVIEW_COUNTER:
      return C_("review", "Counter");
    case CAUCUS_REVIEW_ASK:
      return C_("review", "Ask");
    case CAUCUS_REVIEW_OPEN:
    default:
      return C_("review", "Open");
    }
}

/* Returns: the same where there is little room */
const char *
caucus_review_words_mark (CaucusReviewDecision decision)
{
  if (decision == CAUCUS_REVIEW_ACCEPT)
    return C_("review", "Accept");
  return caucus_review_words_decision (decision);
}

/**
 * caucus_review_words_spoken:
 *
 * Returns: (nullable) (transfer full): what a screen reader says of the review of a
 *   change; %NULL where there is none
 */
char *
caucus_review_words_spoken (CaucusReviewBook      *book,
                            const CaucusReviewKey *key)
{
  CaucusReviewDecision decision = caucus_review_book_get_decision (book, key);
  const char *comment = caucus_review_book_get_comment (book, key);

  if (decision == CAUCUS_REVIEW_OPEN && comment[0] == '\0')
    return NULL;
  if (comment[0] == '\0')
    return g_strdup (caucus_review_words_decision (decision));
  /* Translators: what the team decided of a change, and why: "Reject: too long" */
  return g_strdup_printf (_("%s: %s"), caucus_review_words_decision (decision), comment);
}
