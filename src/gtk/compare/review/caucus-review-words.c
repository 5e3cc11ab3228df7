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

static char *
format (CaucusReviewDecision  decision,
        const char           *comment)
{
  if (comment[0] == '\0')
    return g_strdup (caucus_review_words_decision (decision));
  /* Translators: what the team decided of a change, and why: "Reject: too long" */
  return g_strdup_printf (_("%s: %s"), caucus_review_words_decision (decision), comment);
}

/**
 * caucus_review_words_spoken:
 * @review: (nullable): of a change
 *
 * Returns: (nullable) (transfer full): what a screen reader says of it; %NULL where there is
 *   nothing to say
 */
char *
caucus_review_words_spoken (const CaucusReview *review)
{
  if (review == NULL
      || (review->decision == CAUCUS_REVIEW_OPEN && review->comment[0] == '\0'))
    return NULL;
  return format (review->decision, review->comment);
}

/**
 * caucus_review_words_describe_unsaved:
 * @books: (element-type CaucusReviewBook): those with unsaved reviews, at least one
 *
 * Returns: (transfer full): how much is not saved
 */
char *
caucus_review_words_describe_unsaved (const GPtrArray *books)
{
  guint n = 0;

  for (guint i = 0; i < books->len; i++)
    {
      g_autoptr (GPtrArray) unsaved = NULL;

      unsaved = caucus_review_book_list_unsaved (g_ptr_array_index (books, i));
      n += unsaved->len;
    }
  return g_strdup_printf (ngettext ("The review of %u change is not in the store.",
                                    "The review of %u changes is not in the store.", n), n);
}

static void
append_review (GString            *text,
               const CaucusReview *review)
{
  gboolean is_removed = review->new_number == CAUCUS_REVIEW_NO_PARAGRAPH;
  int number = (is_removed ? review->old_number : review->new_number) + 1;
  g_autofree char *words = format (review->decision, review->comment);

  /* Translators: the paragraph's number, counted from the start of the text, and "Reject: why" */
  g_string_append_printf (text, is_removed ? _("Paragraph %d of the text before: %s")
                                           : _("Paragraph %d: %s"), number, words);
  g_string_append_c (text, '\n');
}

/* One line a review. */
void
caucus_review_words_append_unsaved (CaucusOutbox  *book,
                                    CaucusContext *context,
                                    GString       *text)
{
  g_autoptr (GPtrArray) unsaved = caucus_review_book_list_unsaved (CAUCUS_REVIEW_BOOK (book));

  for (guint i = 0; i < unsaved->len; i++)
    append_review (text, g_ptr_array_index (unsaved, i));
}
