/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the marks of a redline tell the truth. */
#include "caucus-redline-check-private.h"

#include <string.h>

#define CONTEXT_BYTES 60

CaucusRedlineFault *
caucus_redline_fault_new (CaucusRedlineFaultKind  kind,
                          char                   *old_words,
                          char                   *new_words)
{
  CaucusRedlineFault *fault = g_new0 (CaucusRedlineFault, 1);

  fault->kind = kind;
  fault->base_number = CAUCUS_NO_PARAGRAPH;
  fault->old_words = old_words;
  fault->new_words = new_words;
  return fault;
}

static void
fault_free (CaucusRedlineFault *fault)
{
  g_free (fault->label);
  g_free (fault->old_words);
  g_free (fault->new_words);
  g_free (fault->context_before);
  g_free (fault->context_after);
  g_free (fault);
}

/* Takes over the fault. */
void
caucus_redline_checker_add (CaucusRedlineChecker    *checker,
                            const CaucusPlacedFault *placed)
{
  g_array_append_val (checker->placed, *placed);
}

/**
 * caucus_redline_fault_is_unmarked:
 *
 * Returns: whether it is a change without a mark, not a mark without a change
 */
gboolean
caucus_redline_fault_is_unmarked (CaucusRedlineFaultKind kind)
{
  return kind <= CAUCUS_FAULT_JOINED;
}

/* --- Faults in their text -------------------------------------------------- */

/* A mark's place in the flat text before: the first byte that stands there or after it. */
static gsize
find_flat_place (const CaucusRedlineChecker *checker,
                 gsize                       claimed_place)
{
  const GArray *places = checker->claimed->places;
  gsize start = 0;
  gsize end = places->len;

  while (start < end)
    {
      gsize middle = start + (end - start) / 2;

      if (g_array_index (places, guint32, middle) < claimed_place)
        start = middle + 1;
      else
        end = middle;
    }
  return start;
}

static int
find_block (const CaucusRedlineChecker *checker,
            gsize                       place)
{
  const GArray *starts = checker->claimed->starts;
  guint start = 0;
  guint end = starts->len;

  while (start < end)
    {
      guint middle = start + (end - start) / 2;

      if (g_array_index (starts, gsize, middle) <= place)
        start = middle + 1;
      else
        end = middle;
    }
  return (int) start - 1;
}

/* A mark was found in the claimed text, not in a paragraph of the text before. */
static void
place_mark (const CaucusRedlineChecker *checker,
            CaucusPlacedFault          *placed)
{
  placed->part.start = find_flat_place (checker, placed->range.start);
  placed->part.end = find_flat_place (checker, placed->range.end);
  placed->number = find_block (checker, placed->part.start);
  if (placed->number >= 0)
    placed->fault->base_number = checker->base_numbers[placed->number];
}

static char *
take_context (const CaucusRedlineChecker *checker,
              gsize                       start,
              gsize                       end)
{
  return start < end ? g_strndup (checker->claimed->flat->str + start, end - start)
                     : g_strdup ("");
}

/* The words that are gone took a space with them. */
static char *
take_context_before (const CaucusRedlineChecker *checker,
                     const CaucusPlacedFault    *placed,
                     gsize                       start,
                     gsize                       end)
{
  g_autofree char *before = take_context (checker, start, end);
  gboolean is_word = g_unichar_isalnum (g_utf8_get_char (placed->fault->old_words));

  if (before[0] == '\0' || !is_word || g_str_has_suffix (before, " "))
    return g_steal_pointer (&before);
  return g_strconcat (before, " ", NULL);
}

static gboolean
ends_in_word (const char *text)
{
  const char *end = text + strlen (text);

  return end > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end)));
}

/* The words that are gone may have taken the space behind them. */
static gboolean
lacks_space (const CaucusRedlineFault *fault,
             const char               *after)
{
  return fault->new_words[0] == '\0' && ends_in_word (fault->old_words)
         && g_unichar_isalnum (g_utf8_get_char (after));
}

/* Between a label and what follows it there is nothing in the flat text. */
static char *
take_context_after (const CaucusRedlineChecker *checker,
                    const CaucusPlacedFault    *placed,
                    gsize                       start,
                    gsize                       end)
{
  g_autofree char *after = take_context (checker, start, end);
  gboolean is_relabelled = placed->fault->kind == CAUCUS_FAULT_RELABELLED;

  if ((is_relabelled && after[0] != '\0' && after[0] != ' ')
      || lacks_space (placed->fault, after))
    return g_strconcat (" ", after, NULL);
  return g_steal_pointer (&after);
}

/* Some words of the paragraph on both sides of the fault. */
static void
set_context (const CaucusRedlineChecker *checker,
             const CaucusPlacedFault    *placed)
{
  const char *flat = checker->claimed->flat->str;
  CaucusClaimRange words = caucus_claim_trim (checker, placed->part);
  gsize first = caucus_claimed_text_get_text_start (checker->claimed, (guint) placed->number);
  gsize last = caucus_claimed_text_get_start (checker->claimed, (guint) placed->number + 1);
  gsize start = words.start > first + CONTEXT_BYTES ? words.start - CONTEXT_BYTES : first;
  gsize end = MIN (words.end + CONTEXT_BYTES, last);

  while (start > first && start < words.start && flat[start - 1] != ' ')
    start++;
  while (end < last && end > words.end && flat[end] != ' ')
    end--;
  placed->fault->context_before = take_context_before (checker, placed, start, words.start);
  placed->fault->context_after = take_context_after (checker, placed, words.end, end);
}

/* The label of a block, or of what it stands under. */
static const char *
find_label (const GPtrArray *blocks,
            int              number)
{
  for (; number >= 0; number--)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, number);

      if (block->label != NULL)
        return block->label;
    }
  return NULL;
}

static void
set_paragraph (const CaucusRedlineChecker *checker,
               CaucusPlacedFault          *placed)
{
  CaucusRedlineFault *fault = placed->fault;

  if (placed->part.start == CAUCUS_CLAIM_NOWHERE)
    place_mark (checker, placed);
  if (placed->number >= 0)
    {
      set_context (checker, placed);
    }
  else
    {
      fault->context_before = g_strdup ("");
      fault->context_after = g_strdup ("");
    }
  if (fault->base_number != CAUCUS_NO_PARAGRAPH)
    fault->label = g_strdup (find_label (checker->base, fault->base_number));
  else
    fault->label = g_strdup (find_label (checker->claimed->before, placed->number));
}

/* --- The result ----------------------------------------------------------- */

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const CaucusPlacedFault *first = a;
  const CaucusPlacedFault *second = b;

  if (first->range.start != second->range.start)
    return first->range.start < second->range.start ? -1 : 1;
  return first->order < second->order ? -1 : 1;
}

/* A place is in one of the two lists only: a mark that repeats words which were put in
 * without another mark is no fault besides. */
static gboolean
is_counted (const CaucusPlacedFault *placed,
            const guint8            *unmarked)
{
  if (caucus_redline_fault_is_unmarked (placed->fault->kind))
    return TRUE;
  return placed->range.start == placed->range.end
         || memchr (unmarked + placed->range.start, TRUE,
                    placed->range.end - placed->range.start) == NULL;
}

static guint8 *
map_unmarked (const CaucusRedlineChecker *checker)
{
  guint8 *unmarked = g_malloc0 (strlen (checker->claimed->text) + 1);

  for (guint i = 0; i < checker->placed->len; i++)
    {
      const CaucusPlacedFault *placed = &g_array_index (checker->placed, CaucusPlacedFault, i);

      if (caucus_redline_fault_is_unmarked (placed->fault->kind))
        memset (unmarked + placed->range.start, TRUE, placed->range.end - placed->range.start);
    }
  return unmarked;
}

static void
take_fault (CaucusRedlineCheck *check,
            CaucusRedlineFault *fault)
{
  g_ptr_array_add (check->faults, fault);
  if (caucus_redline_fault_is_unmarked (fault->kind))
    check->n_unmarked++;
  else
    check->n_empty++;
}

/* Where the last line ends: what is missing at the end is missing in that. */
static gsize
find_last_break (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && text[length - 1] == '\n')
    length--;
  return length;
}

static CaucusRedlineCheck *
sum_up (CaucusRedlineChecker *checker)
{
  CaucusRedlineCheck *check = g_new0 (CaucusRedlineCheck, 1);
  g_autofree guint8 *unmarked = map_unmarked (checker);
  gsize last_break = find_last_break (checker->claimed->text);
  gsize place = 0;
  guint line = 1;

  check->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) fault_free);
  check->n_marks = checker->claimed->marks->len;
  for (guint i = 0; i < checker->placed->len; i++)
    g_array_index (checker->placed, CaucusPlacedFault, i).order = i;
  g_array_sort (checker->placed, compare_places);
  for (guint i = 0; i < checker->placed->len; i++)
    {
      CaucusPlacedFault *placed = &g_array_index (checker->placed, CaucusPlacedFault, i);

      for (; place < placed->range.start; place++)
        line += place < last_break && checker->claimed->text[place] == '\n';
      placed->fault->line = line;
      set_paragraph (checker, placed);
      if (is_counted (placed, unmarked))
        take_fault (check, placed->fault);
      else
        fault_free (placed->fault);
    }
  return check;
}

/**
 * caucus_redline_check:
 * @base: (element-type CaucusBlock): what the text was before
 * @claimed: the redline
 * @options: (nullable): as for caucus_compare()
 *
 * Whoever rejects all marks of an honest redline has the text before. Each place where that
 * is not so, and each mark that leaves the text as it was, is one fault and counts once:
 *
 * - Words that the redline has and the text before does not are a mark without a change
 *   where all of them are struck, and an unmarked change elsewhere.
 * - Words that the text before has and the redline does not are a mark without a change
 *   where they are marked as added at that place, and an unmarked change elsewhere.
 * - Words in the place of others are an unmarked change, unless both of that is true.
 * - What is struck and added again at once counts as if it had no marks. That is a mark
 *   without a change, unless the words themselves are an unmarked change.
 * - A moved paragraph is an unmarked change; one struck here and added there is an honest
 *   move.
 *
 * Returns: (transfer full): what was found
 */
CaucusRedlineCheck *
caucus_redline_check (const GPtrArray            *base,
                      const CaucusClaimedText    *claimed,
                      const CaucusCompareOptions *options)
{
  static const CaucusCompareOptions default_options = { .fold_typography = TRUE };
  const CaucusCompareOptions *how = options != NULL ? options : &default_options;
  g_autoptr (CaucusComparison) comparison = caucus_compare (base, claimed->before, how);
  CaucusClaimGap gap = { .folded = NULL };
  CaucusRedlineChecker checker = { .base = base, .claimed = claimed, .gap = &gap };
  CaucusRedlineCheck *check;

  checker.fold = how->fold_typography ? CAUCUS_FOLD_TYPOGRAPHY : CAUCUS_FOLD_ENCODING;
  checker.claims = g_memdup2 (claimed->ops, strlen (claimed->text) + 1);
  checker.base_numbers = g_new (int, claimed->before->len + 1);
  checker.placed = g_array_new (FALSE, FALSE, sizeof (CaucusPlacedFault));
  caucus_redline_checker_find_repeated (&checker);
  caucus_redline_checker_walk (&checker, comparison);
  check = sum_up (&checker);

  g_free (gap.folded);
  g_array_unref (checker.placed);
  g_free (checker.base_numbers);
  g_free (checker.claims);
  return check;
}

void
caucus_redline_check_free (CaucusRedlineCheck *check)
{
  g_ptr_array_unref (check->faults);
  g_free (check);
}
