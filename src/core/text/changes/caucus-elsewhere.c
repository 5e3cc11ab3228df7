/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one article lost or gained and other articles of the agreement gained or lost. */
#include "caucus-elsewhere.h"

#include "caucus-agreement-comparison.h"
#include "caucus-tokens.h"

struct _CaucusElsewhere
{
  CaucusAgreement *agreements[2];
  CaucusComparison *comparison;   /* of the agreements, whose words the places show */
  GHashTable *places[2];          /* CaucusElsewherePlace by the paragraph's own number */
};

/* --- Places -------------------------------------------------------------- */

static guint
count_words (CaucusInterner *interner,
             GArray         *tokens,
             const char     *text)
{
  guint n = 0;

  g_array_set_size (tokens, 0);
  caucus_tokens_append (tokens, text, interner, CAUCUS_FOLD_TYPOGRAPHY);
  for (guint i = 0; i < tokens->len; i++)
    n += g_array_index (tokens, CaucusToken, i).kind == CAUCUS_TOKEN_WORD;
  return n;
}

/* What was edited is new where the paragraph stands now; where it stood, all of it has gone. */
static gboolean
is_moved (const CaucusSpan *span,
          CaucusTextSide    side)
{
  if (side == CAUCUS_TEXT_OLD)
    return span->op != CAUCUS_SPAN_ADD;
  return span->op == CAUCUS_SPAN_EQUAL
         || (span->op == CAUCUS_SPAN_ADD && span->reason != CAUCUS_SPAN_WORDS);
}

static guint
count_moved_words (const CaucusRow *row,
                   CaucusTextSide   side)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (CaucusToken));
  guint n = 0;

  for (guint i = 0; i < row->n_spans; i++)
    {
      const CaucusSpan *span = &row->spans[i];
      g_autofree char *text = NULL;

      if (!is_moved (span, side))
        continue;
      text = g_strndup (span->text, span->length);
      n += count_words (interner, tokens, text);
    }
  return n;
}

static gboolean
is_edited (const CaucusRow *row)
{
  for (guint i = 0; i < row->n_spans; i++)
    {
      if (row->spans[i].op != CAUCUS_SPAN_EQUAL && row->spans[i].reason == CAUCUS_SPAN_WORDS)
        return TRUE;
    }
  return FALSE;
}

static int
get_number (const CaucusRow *row,
            CaucusTextSide   side)
{
  return side == CAUCUS_TEXT_OLD ? row->old_number : row->new_number;
}

static CaucusTextSide
turn (CaucusTextSide side)
{
  return side == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
}

/* Notes where the article's end of a move has its other end. */
static void
add_place (CaucusElsewhere *elsewhere,
           const CaucusRow *row,
           CaucusTextSide   side)
{
  CaucusTextSide other = turn (side);
  guint number = (guint) get_number (row, side);
  guint other_number = (guint) get_number (row, other);
  const CaucusAgreementPart *part = caucus_agreement_find (elsewhere->agreements[side], number);
  const CaucusAgreementPart *there = caucus_agreement_find (elsewhere->agreements[other],
                                                            other_number);
  const CaucusAgreementPart *here = caucus_agreement_find_same (elsewhere->agreements[side],
                                                                there);
  int own = caucus_agreement_part_get_own (part, number);
  int other_own = caucus_agreement_part_get_own (there, other_number);
  CaucusElsewherePlace *place;
  gboolean is_passed = !caucus_id_is_none (&there->pass_id)
                       || (here != NULL && !caucus_id_is_none (&here->pass_id));

  /* A heading that no text has, or an article that nobody opened, cannot be gone to. */
  if (own < 0 || other_own < 0 || !is_passed)
    return;
  place = g_new0 (CaucusElsewherePlace, 1);
  place->part = there;
  place->pass_ids[other] = there->pass_id;
  if (here != NULL)
    place->pass_ids[side] = here->pass_id;
  place->number = (guint) other_own;
  place->row = row;
  place->is_edited = is_edited (row);
  place->n_words = count_moved_words (row, side);
  g_hash_table_insert (elsewhere->places[side], GINT_TO_POINTER (own), place);
}

/* A move whose two ends are one article's is in that article's own comparison. */
static void
find_places (CaucusElsewhere *elsewhere,
             const CaucusId  *thread_id)
{
  guint n_rows = caucus_comparison_get_n_rows (elsewhere->comparison);

  for (guint i = 0; i < n_rows; i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (elsewhere->comparison, i);
      const CaucusAgreementPart *before, *after;

      if (row->kind != CAUCUS_ROW_MOVED_TO)
        continue;
      before = caucus_agreement_find (elsewhere->agreements[CAUCUS_TEXT_OLD],
                                      (guint) row->old_number);
      after = caucus_agreement_find (elsewhere->agreements[CAUCUS_TEXT_NEW],
                                     (guint) row->new_number);
      if (caucus_agreement_part_is_same (before, after))
        continue;
      if (caucus_id_equal (&before->thread_id, thread_id))
        add_place (elsewhere, row, CAUCUS_TEXT_OLD);
      if (caucus_id_equal (&after->thread_id, thread_id))
        add_place (elsewhere, row, CAUCUS_TEXT_NEW);
    }
}

/* --- The public part ----------------------------------------------------- */

/**
 * caucus_elsewhere_new:
 * @agreements: (transfer full): by #CaucusTextSide
 * @thread_id: where the article is bargained
 *
 * Compares the agreements.
 *
 * Returns: (transfer full): what moved between the thread's article and the others
 */
CaucusElsewhere *
caucus_elsewhere_new (CaucusAgreement *agreements[2],
                      const CaucusId  *thread_id,
                      gboolean         fold_typography)
{
  CaucusElsewhere *elsewhere = g_new0 (CaucusElsewhere, 1);

  for (guint i = 0; i < 2; i++)
    {
      elsewhere->agreements[i] = agreements[i];
      elsewhere->places[i] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
    }
  elsewhere->comparison = caucus_agreement_compare (agreements[CAUCUS_TEXT_OLD],
                                                    agreements[CAUCUS_TEXT_NEW], fold_typography);
  find_places (elsewhere, thread_id);
  return elsewhere;
}

void
caucus_elsewhere_free (CaucusElsewhere *elsewhere)
{
  g_clear_pointer (&elsewhere->comparison, caucus_comparison_free);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&elsewhere->agreements[i], caucus_agreement_free);
      g_clear_pointer (&elsewhere->places[i], g_hash_table_unref);
    }
  g_free (elsewhere);
}

/**
 * caucus_elsewhere_find:
 * @side: in which text of the article
 * @number: a paragraph of it
 *
 * Returns: (nullable) (transfer none): where the paragraph's other end is, if it moved to
 *   another article or came from one
 */
const CaucusElsewherePlace *
caucus_elsewhere_find (const CaucusElsewhere *elsewhere,
                       CaucusTextSide         side,
                       int                    number)
{
  return g_hash_table_lookup (elsewhere->places[side], GINT_TO_POINTER (number));
}

/**
 * caucus_elsewhere_find_row:
 * @row: of the article's own comparison
 *
 * Returns: (nullable) (transfer none): the same for a row that is removed or added
 */
const CaucusElsewherePlace *
caucus_elsewhere_find_row (const CaucusElsewhere *elsewhere,
                           const CaucusRow       *row)
{
  if (row->kind == CAUCUS_ROW_REMOVED)
    return caucus_elsewhere_find (elsewhere, CAUCUS_TEXT_OLD, row->old_number);
  if (row->kind == CAUCUS_ROW_ADDED)
    return caucus_elsewhere_find (elsewhere, CAUCUS_TEXT_NEW, row->new_number);
  return NULL;
}

/* Returns: whether both come of the same texts of the agreement */
gboolean
caucus_elsewhere_has_same_texts (const CaucusElsewhere *elsewhere,
                                 const CaucusElsewhere *other)
{
  for (guint i = 0; i < 2; i++)
    {
      if (!caucus_agreement_has_same_texts (elsewhere->agreements[i], other->agreements[i]))
        return FALSE;
    }
  return TRUE;
}

gboolean
caucus_elsewhere_is_empty (const CaucusElsewhere *elsewhere)
{
  return g_hash_table_size (elsewhere->places[CAUCUS_TEXT_OLD]) == 0
         && g_hash_table_size (elsewhere->places[CAUCUS_TEXT_NEW]) == 0;
}

static void
count_moved (CaucusCompareSummary       *summary,
             const CaucusRow            *row,
             const CaucusElsewherePlace *place)
{
  gboolean is_removed = row->kind == CAUCUS_ROW_REMOVED;
  guint *paragraphs = is_removed ? &summary->paragraphs_removed : &summary->paragraphs_added;
  guint *words = is_removed ? &summary->words_removed : &summary->words_added;

  (*paragraphs)--;
  *words -= MIN (*words, place->n_words);
  summary->words_moved += place->n_words;
  summary->paragraphs_moved++;
  if (place->is_edited && !is_removed)
    summary->paragraphs_changed++;
}

/**
 * caucus_elsewhere_summarize:
 * @comparison: the article's own
 *
 * Returns: its summary, with what stands in another article as moved and not as removed or
 *   added
 */
CaucusCompareSummary
caucus_elsewhere_summarize (const CaucusElsewhere  *elsewhere,
                            const CaucusComparison *comparison)
{
  CaucusCompareSummary summary = *caucus_comparison_get_summary (comparison);
  guint n_rows = caucus_comparison_get_n_rows (comparison);

  for (guint i = 0; i < n_rows; i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (comparison, i);
      const CaucusElsewherePlace *place = caucus_elsewhere_find_row (elsewhere, row);

      if (place != NULL)
        count_moved (&summary, row, place);
    }
  return summary;
}
