/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of a redline that are nothing by themselves: struck and added, and it reads alike. */
#include "caucus-redline-check-private.h"

#include <string.h>

static const CaucusClaimedMark *
get_mark (const CaucusRedlineChecker *checker,
          guint                       number)
{
  return &g_array_index (checker->claimed->marks, CaucusClaimedMark, number);
}

/* The marks from @first on that have only white space between them stand for one change.
 * Returns: the number after the last of them */
static guint
find_group_end (const CaucusRedlineChecker *checker,
                guint                       first)
{
  guint next = first + 1;

  while (next < checker->claimed->marks->len)
    {
      gsize start = get_mark (checker, next - 1)->end;

      if (!caucus_claim_is_blank (checker->claimed->text + start,
                                  get_mark (checker, next)->start - start))
        break;
      next++;
    }
  return next;
}

/* With the white space around them and a character on each side, so that a space that parts
 * two words is not overlooked. */
static CaucusClaimRange
with_neighbours (const CaucusRedlineChecker *checker,
                 CaucusClaimRange            range)
{
  const char *text = checker->claimed->text;
  const char *start = text + range.start;
  const char *end = text + range.end;
  gboolean is_blank = TRUE;

  while (start > text && is_blank)
    {
      start = g_utf8_prev_char (start);
      is_blank = g_unichar_isspace (g_utf8_get_char (start));
    }
  for (is_blank = TRUE; *end != '\0' && is_blank; end = g_utf8_next_char (end))
    is_blank = g_unichar_isspace (g_utf8_get_char (end));
  return (CaucusClaimRange) { (gsize) (start - text), (gsize) (end - text) };
}

/* What is left of a part of the text without what is marked as @left_out. */
static char *
take_side (const CaucusRedlineChecker *checker,
           const CaucusClaimRange     *range,
           CaucusSpanOp                left_out)
{
  GString *side = g_string_new (NULL);

  for (gsize i = range->start; i < range->end; i++)
    if (checker->claimed->ops[i] != left_out)
      g_string_append_c (side, checker->claimed->text[i]);
  return g_string_free (side, FALSE);
}

/* No text has these. */
#define LINE_BREAK      "\001"
#define PARAGRAPH_BREAK "\002"

/* White space as what it does: parts words, lines or paragraphs. */
static char *
keep_breaks (const char *text)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize length = strspn (text, " \t\r\n");
      guint n_lines = 0;

      for (gsize i = 0; i < length; i++)
        n_lines += text[i] == '\n';
      if (length > 0)
        g_string_append (out, n_lines == 0 ? " " : n_lines == 1 ? LINE_BREAK : PARAGRAPH_BREAK);
      else
        g_string_append_c (out, *text);
      text += MAX (length, 1);
    }
  return g_string_free (out, FALSE);
}

static char *
fold_exactly (const CaucusRedlineChecker *checker,
              const char                 *text)
{
  g_autofree char *broken = keep_breaks (text);
  GString *folded = g_string_new (NULL);

  caucus_typography_fold (folded, broken, strlen (broken), checker->fold);
  return g_string_free (folded, FALSE);
}

typedef char *(*FoldFunc) (const CaucusRedlineChecker *checker,
                           const char                 *text);

static char *
fold_words (const CaucusRedlineChecker *checker,
            const char                 *text)
{
  return caucus_claim_fold (text, -1, checker->fold);
}

static gboolean
reads_alike (const CaucusRedlineChecker *checker,
             const CaucusClaimRange     *range,
             FoldFunc                    fold)
{
  g_autofree char *before = take_side (checker, range, CAUCUS_SPAN_ADD);
  g_autofree char *after = take_side (checker, range, CAUCUS_SPAN_REMOVE);
  g_autofree char *folded_before = fold (checker, before);
  g_autofree char *folded_after = fold (checker, after);

  return strcmp (folded_before, folded_after) == 0;
}

/* The words of a mark that is nothing are the text's own. */
static void
disregard (CaucusRedlineChecker   *checker,
           const CaucusClaimRange *range)
{
  for (gsize i = range->start; i < range->end; i++)
    {
      if (checker->claims[i] == CAUCUS_CLAIM_STRUCK)
        checker->claims[i] = CAUCUS_CLAIM_PLAIN;
      else if (checker->claims[i] == CAUCUS_CLAIM_ADDED)
        checker->claims[i] = CAUCUS_CLAIM_REPEATED;
    }
}

static char *
take_marked (const CaucusRedlineChecker *checker,
             const CaucusClaimRange     *range,
             CaucusSpanOp                op)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (gsize i = range->start; i < range->end; i++)
    if (checker->claimed->ops[i] == op)
      g_string_append_c (words, checker->claimed->text[i]);
  return caucus_claim_words (words->str, words->len);
}

static void
add_fault (CaucusRedlineChecker   *checker,
           CaucusRedlineFaultKind  kind,
           const CaucusClaimRange *range)
{
  CaucusPlacedFault placed = {
    .range = *range, .part = { CAUCUS_CLAIM_NOWHERE, 0 }, .number = CAUCUS_NO_PARAGRAPH,
  };

  placed.fault = caucus_redline_fault_new (kind,
                                           take_marked (checker, range, CAUCUS_SPAN_REMOVE),
                                           take_marked (checker, range, CAUCUS_SPAN_ADD));
  caucus_redline_checker_add (checker, &placed);
  disregard (checker, range);
}

static gboolean
has_words (const CaucusRedlineChecker *checker,
           const CaucusClaimRange     *range)
{
  return !caucus_claim_is_blank (checker->claimed->text + range->start,
                                 range->end - range->start);
}

/* "[-a-]{+a+} [-b-]{+c+}": each of what is struck and added at once may be nothing. */
static void
check_pairs (CaucusRedlineChecker *checker,
             guint                 first,
             guint                 end)
{
  for (guint i = first; i + 1 < end; i++)
    {
      const CaucusClaimedMark *struck = get_mark (checker, i);
      const CaucusClaimedMark *added = get_mark (checker, i + 1);
      CaucusClaimRange range = { struck->start, added->end };

      if (struck->op == CAUCUS_SPAN_REMOVE && added->op == CAUCUS_SPAN_ADD
          && struck->end == added->start && has_words (checker, &range)
          && reads_alike (checker, &range, fold_exactly))
        add_fault (checker, CAUCUS_FAULT_SAME_WORDS, &range);
    }
}

static void
check_group (CaucusRedlineChecker *checker,
             guint                 first,
             guint                 end)
{
  CaucusClaimRange range = { get_mark (checker, first)->start, get_mark (checker, end - 1)->end };
  CaucusClaimRange wide = with_neighbours (checker, range);
  gboolean is_wordy = has_words (checker, &range);

  if (reads_alike (checker, &wide, is_wordy ? fold_words : fold_exactly))
    add_fault (checker, is_wordy ? CAUCUS_FAULT_SAME_WORDS : CAUCUS_FAULT_BLANK, &range);
  else
    check_pairs (checker, first, end);
}

/* Finds the marks that are nothing whatever the text before was, and disregards them. */
void
caucus_redline_checker_find_repeated (CaucusRedlineChecker *checker)
{
  guint first = 0;

  while (first < checker->claimed->marks->len)
    {
      guint end = find_group_end (checker, first);

      check_group (checker, first, end);
      first = end;
    }
}
