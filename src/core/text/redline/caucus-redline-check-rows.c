/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a redline says that the text was, against what it was, row by row. */
#include "caucus-redline-check-private.h"

#include <string.h>

#include "caucus-row.h"

/* What a row of the comparison has that is not alike, next to each other. */
typedef struct
{
  GString *removed;
  /* In the flat text before, as the redline has it */
  CaucusClaimRange added;
} Edit;

/* --- Inside a paragraph ---------------------------------------------------- */

static gboolean
is_blank_span (const CaucusSpan *span)
{
  return caucus_claim_is_blank (span->text, span->length);
}

static gboolean
is_difference (const CaucusRedlineChecker *checker,
               const CaucusSpan           *span)
{
  return span->op != CAUCUS_SPAN_EQUAL
         && (span->reason != CAUCUS_SPAN_TYPOGRAPHY || checker->fold != CAUCUS_FOLD_TYPOGRAPHY);
}

/* Whether the edit goes on after an equal span: only white space parts it from the next. */
static gboolean
goes_on (const CaucusRedlineChecker *checker,
         const CaucusRow            *row,
         guint                       i)
{
  return i + 1 < row->n_spans && is_blank_span (&row->spans[i])
         && is_difference (checker, &row->spans[i + 1]);
}

/* Reads the spans from @i on that are one edit. Returns: the number after them */
static guint
read_edit (CaucusRedlineWalk  *walk,
           guint               i,
           Edit               *edit)
{
  const CaucusRow *row = walk->row;

  edit->added = (CaucusClaimRange) { walk->place, walk->place };
  for (; i < row->n_spans; i++)
    {
      const CaucusSpan *span = &row->spans[i];

      if (!is_difference (walk->checker, span) && !goes_on (walk->checker, row, i))
        break;
      if (span->op != CAUCUS_SPAN_ADD)
        g_string_append_len (edit->removed, span->text, (gssize) span->length);
      if (span->op != CAUCUS_SPAN_REMOVE)
        walk->place += span->length;
    }
  edit->added.end = walk->place;
  return i;
}

/* White space alone counts for nothing: where a paragraph is split, the break does. */
static gboolean
is_worth_telling (const CaucusRedlineWalk *walk,
                  const Edit              *edit)
{
  CaucusClaimRange words = caucus_claim_trim (walk->checker, edit->added);

  return words.start < words.end
         || !caucus_claim_is_blank (edit->removed->str, edit->removed->len);
}

static void
check_spans (CaucusRedlineWalk *walk)
{
  const CaucusRow *row = walk->row;
  Edit edit = { g_string_new (NULL), { 0, 0 } };

  for (guint i = 0; i < row->n_spans;)
    {
      if (!is_difference (walk->checker, &row->spans[i]))
        {
          walk->place += row->spans[i].op != CAUCUS_SPAN_REMOVE ? row->spans[i].length : 0;
          i++;
          continue;
        }
      g_string_truncate (edit.removed, 0);
      i = read_edit (walk, i, &edit);
      if (is_worth_telling (walk, &edit))
        caucus_redline_walk_add_edit (walk, edit.removed->str, &edit.added, CAUCUS_FAULT_CHANGED);
    }
  g_string_free (edit.removed, TRUE);
}

/* --- Paragraphs ------------------------------------------------------------ */

static CaucusClaimRange
get_label_part (const CaucusRedlineWalk *walk)
{
  guint number = (guint) walk->row->new_number;

  return (CaucusClaimRange) {
           caucus_claimed_text_get_start (walk->checker->claimed, number),
           caucus_claimed_text_get_text_start (walk->checker->claimed, number)
  };
}

static CaucusClaimRange
get_text_part (const CaucusRedlineWalk *walk)
{
  guint number = (guint) walk->row->new_number;

  return (CaucusClaimRange) {
           caucus_claimed_text_get_text_start (walk->checker->claimed, number),
           caucus_claimed_text_get_start (walk->checker->claimed, number + 1)
  };
}

static CaucusClaimRange
get_paragraph_part (const CaucusRedlineWalk *walk)
{
  guint number = (guint) walk->row->new_number;

  return (CaucusClaimRange) {
           caucus_claimed_text_get_start (walk->checker->claimed, number),
           caucus_claimed_text_get_start (walk->checker->claimed, number + 1)
  };
}

static void
check_label (CaucusRedlineWalk *walk)
{
  const CaucusRow *row = walk->row;
  const char *old_label = row->old_label != NULL ? row->old_label : "";
  CaucusClaimRange part = get_label_part (walk);
  guint first = walk->checker->placed->len;

  if (!caucus_row_is_relabelled (row))
    return;
  caucus_redline_walk_add_edit (walk, old_label, &part, CAUCUS_FAULT_RELABELLED);
  /* A label that came in is a label still. */
  for (guint i = first; i < walk->checker->placed->len; i++)
    {
      CaucusRedlineFault *fault = g_array_index (walk->checker->placed, CaucusPlacedFault, i).fault;

      if (!caucus_redline_fault_is_unmarked (fault->kind))
        continue;
      fault->kind = CAUCUS_FAULT_RELABELLED;
      g_free (fault->new_words);
      fault->new_words = g_strdup (row->new_label != NULL ? row->new_label : "");
    }
}

static void
check_removed (CaucusRedlineWalk *walk)
{
  const CaucusBlock *block = g_ptr_array_index (walk->checker->base, walk->row->old_number);
  const CaucusClaimRange here = { walk->place, walk->place };

  if (caucus_claim_is_marked_added (walk->checker, &here, block->text))
    caucus_redline_walk_add_fault (walk, CAUCUS_FAULT_NOT_NEW, block->text, &here);
  else
    caucus_redline_walk_add_fault (walk, CAUCUS_FAULT_CHANGED, block->text, &here);
}

/* Struck here and marked as added there, while the text before has it there alone. */
static gboolean
is_false_move (const CaucusRedlineWalk *walk)
{
  const CaucusBlock *block = g_ptr_array_index (walk->checker->base, walk->row->old_number);
  gsize left = g_array_index (walk->left_places, gsize, walk->row->move);
  const CaucusClaimRange there = { left, left };
  CaucusClaimRange part = get_text_part (walk);

  return caucus_claim_is_struck (walk->checker, &part)
         && caucus_claim_is_marked_added (walk->checker, &there, block->text);
}

static void
check_moved (CaucusRedlineWalk *walk)
{
  const CaucusBlock *block = g_ptr_array_index (walk->checker->base, walk->row->old_number);
  CaucusClaimRange part = get_text_part (walk);

  if (is_false_move (walk))
    {
      caucus_redline_walk_add_fault (walk, CAUCUS_FAULT_NOT_NEW, block->text, &part);
      walk->place = part.end;
      return;
    }
  caucus_redline_walk_add_fault (walk, CAUCUS_FAULT_MOVED, block->text, &part);
  check_label (walk);
  check_spans (walk);
}

static CaucusRedlineFaultKind
get_break_kind (const CaucusRow *row,
                gboolean         is_marked)
{
  if (row->kind == CAUCUS_ROW_SPLIT)
    return is_marked ? CAUCUS_FAULT_NEVER_THERE : CAUCUS_FAULT_SPLIT;
  return is_marked ? CAUCUS_FAULT_NOT_NEW : CAUCUS_FAULT_JOINED;
}

/* Whether a row is a part of a paragraph of which the row before is one too. */
static gboolean
is_later_part (const CaucusRow *row,
               const CaucusRow *previous)
{
  if (previous == NULL || previous->kind != row->kind)
    return FALSE;
  if (row->kind == CAUCUS_ROW_SPLIT)
    return previous->old_number == row->old_number;
  return row->kind == CAUCUS_ROW_JOINED && previous->new_number == row->new_number;
}

/* Of a paragraph that became several, or several that became one, each row but the first
 * stands for a break; the label of one that is none any more goes with it. */
static void
check_break (CaucusRedlineWalk *walk)
{
  const CaucusRow *row = walk->row;
  const CaucusClaimRange here = { walk->place, walk->place };
  CaucusClaim claim = row->kind == CAUCUS_ROW_SPLIT ? CAUCUS_CLAIM_STRUCK : CAUCUS_CLAIM_ADDED;
  gboolean is_marked = caucus_claim_is_break_marked (walk->checker, walk->place, claim);

  caucus_redline_walk_add_fault (walk, get_break_kind (row, is_marked), "", &here);
}

/* A paragraph that was put in between the parts of one. */
static gboolean
is_put_in (const CaucusRow *row,
           const CaucusRow *previous)
{
  return row->kind == CAUCUS_ROW_ADDED
         || (row->kind == CAUCUS_ROW_SPLIT && is_later_part (row, previous)
             && !caucus_row_keeps_words (row));
}

/* A paragraph between two that were joined, of which nothing is left. */
static gboolean
is_struck_between (const CaucusRow *row,
                   const CaucusRow *previous)
{
  if (row->kind != CAUCUS_ROW_JOINED || !is_later_part (row, previous)
      || caucus_row_keeps_words (row))
    return FALSE;
  for (guint i = 0; i < row->n_spans; i++)
    if (row->spans[i].op == CAUCUS_SPAN_ADD && !is_blank_span (&row->spans[i]))
      return FALSE;
  return TRUE;
}

static void
check_struck_between (CaucusRedlineWalk *walk)
{
  check_removed (walk);
  for (guint i = 0; i < walk->row->n_spans; i++)
    if (walk->row->spans[i].op != CAUCUS_SPAN_REMOVE)
      walk->place += walk->row->spans[i].length;
}

/* Whether the words of a paragraph are marked as added from its label on: who does not mark the
 * label with them says no less. */
static gboolean
goes_with_marked_words (const CaucusRedlineWalk *walk,
                        const CaucusClaimRange  *label)
{
  const CaucusClaimedText *claimed = walk->checker->claimed;
  const CaucusClaimRange end = { label->end, label->end };
  CaucusClaimRange gap = caucus_claim_find_gap (walk->checker, &end);

  for (gsize i = gap.start; i < gap.end && claimed->text[i] != '\n'; i++)
    if (!g_ascii_isspace (claimed->text[i]))
      return walk->checker->claims[i] == CAUCUS_CLAIM_ADDED;
  return FALSE;
}

static void
check_put_in (CaucusRedlineWalk *walk)
{
  CaucusClaimRange label = get_label_part (walk);
  CaucusClaimRange part = get_paragraph_part (walk);

  if (label.start < label.end && goes_with_marked_words (walk, &label))
    part.start = label.end;
  caucus_redline_walk_add_insertion (walk, part);
  walk->place = part.end;
}

static gboolean
is_first_of_block (const CaucusRow *row,
                   const CaucusRow *previous)
{
  return previous == NULL || previous->new_number != row->new_number;
}

static void
check_row (CaucusRedlineWalk      *walk,
           const CaucusRow        *previous)
{
  const CaucusRow *row = walk->row;

  if (row->kind == CAUCUS_ROW_REMOVED)
    check_removed (walk);
  if (row->new_number == CAUCUS_NO_PARAGRAPH)
    return;
  if (is_struck_between (row, previous))
    {
      check_struck_between (walk);
      return;
    }
  if (is_first_of_block (row, previous))
    walk->place = caucus_claimed_text_get_text_start (walk->checker->claimed,
                                                      (guint) row->new_number);
  if (is_put_in (row, previous))
    {
      check_put_in (walk);
      return;
    }
  if (row->kind == CAUCUS_ROW_MOVED_TO)
    {
      check_moved (walk);
      return;
    }
  if (is_later_part (row, previous))
    check_break (walk);
  else
    check_label (walk);
  check_spans (walk);
}

/* Where each paragraph that is gone stood among those that are left, and which paragraph
 * of the base each of the redline's is. */
static void
note_places (CaucusRedlineWalk *walk)
{
  gsize place = 0;

  for (guint i = 0; i < caucus_comparison_get_n_rows (walk->comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (walk->comparison, i);

      if (row->new_number != CAUCUS_NO_PARAGRAPH)
        {
          place = caucus_claimed_text_get_start (walk->checker->claimed,
                                                 (guint) row->new_number + 1);
          walk->checker->base_numbers[row->new_number] = row->old_number;
        }
      if (row->kind == CAUCUS_ROW_MOVED_FROM)
        {
          if (walk->left_places->len <= row->move)
            g_array_set_size (walk->left_places, row->move + 1);
          g_array_index (walk->left_places, gsize, row->move) = place;
        }
    }
}

/* Finds what the redline's text before has otherwise than the real one. */
void
caucus_redline_checker_walk (CaucusRedlineChecker   *checker,
                             const CaucusComparison *comparison)
{
  CaucusRedlineWalk walk = { .checker = checker, .comparison = comparison };
  const CaucusRow *previous = NULL;

  walk.left_places = g_array_new (FALSE, TRUE, sizeof (gsize));
  note_places (&walk);
  for (guint i = 0; i < caucus_comparison_get_n_rows (comparison); i++)
    {
      walk.row = caucus_comparison_get_row (comparison, i);
      check_row (&walk, previous);
      if (walk.row->new_number != CAUCUS_NO_PARAGRAPH)
        previous = walk.row;
    }
  g_array_unref (walk.left_places);
}
