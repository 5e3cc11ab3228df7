/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spans of two partners: whole where they are the same, by their references where these
 * alone may differ, else token by token. */
#include "caucus-compare-emitter.h"

#include <string.h>

/* Why the number of a reference is another one, the places being those that it names. */
CaucusSpanReason
caucus_emitter_find_reason (const CaucusEmitter *emitter,
                            guint32              old_place,
                            guint32              new_place)
{
  if (old_place == new_place)
    return CAUCUS_SPAN_TYPOGRAPHY;
  return emitter->job->new_places[old_place] == new_place ? CAUCUS_SPAN_RENUMBERED
                                                          : CAUCUS_SPAN_WORDS;
}

/* Counts a number or a token that stands for another one. */
void
caucus_emitter_count_replaced (CaucusEmitter    *emitter,
                               CaucusSpanReason  reason)
{
  CaucusCompareSummary *summary = &emitter->comparison->summary;

  switch (reason)
    {
    case CAUCUS_SPAN_TYPOGRAPHY:
      summary->typography_changed++;
      break;
    case CAUCUS_SPAN_RENUMBERED:
      summary->references_renumbered++;
      break;
    case CAUCUS_SPAN_WORDS:
    default:
      /* A reference to another place than before. */
      summary->words_removed++;
      summary->words_added++;
      emitter->is_changed = TRUE;
    }
}

static void
add_reference (CaucusEmitter                *emitter,
               const CaucusReference        *old_reference,
               const CaucusReference        *new_reference,
               const char                   *texts[2])
{
  CaucusSpan removed = { texts[CAUCUS_TEXT_OLD] + old_reference->start,
                         old_reference->end - old_reference->start,
                         CAUCUS_SPAN_REMOVE, CAUCUS_SPAN_WORDS };
  CaucusSpan added = { texts[CAUCUS_TEXT_NEW] + new_reference->start,
                       new_reference->end - new_reference->start,
                       CAUCUS_SPAN_ADD, CAUCUS_SPAN_WORDS };

  if (removed.length == added.length && memcmp (removed.text, added.text, added.length) == 0)
    {
      added.op = CAUCUS_SPAN_EQUAL;
      caucus_emitter_add_span (emitter, &added);
      return;
    }
  added.reason = caucus_emitter_find_reason (
    emitter, caucus_compare_id (&emitter->job->sides[CAUCUS_TEXT_OLD], old_reference->place_id),
    caucus_compare_id (&emitter->job->sides[CAUCUS_TEXT_NEW], new_reference->place_id));
  removed.reason = added.reason;
  caucus_emitter_add_span (emitter, &removed);
  caucus_emitter_add_span (emitter, &added);
  caucus_emitter_count_replaced (emitter, added.reason);
}

/* Two paragraphs that are the same between their references. */
static gboolean
add_renumbered (CaucusEmitter *emitter,
                guint          old_number,
                guint          new_number)
{
  CaucusCompareJob *job = emitter->job;
  const CaucusReference *old_reference =
    caucus_compare_references (job, CAUCUS_TEXT_OLD, old_number);
  const CaucusReference *new_reference =
    caucus_compare_references (job, CAUCUS_TEXT_NEW, new_number);
  guint32 n_references =
    caucus_compare_prepared_unit (job, CAUCUS_TEXT_NEW, new_number)->n_references;
  const char *texts[2] = { caucus_compare_block (job, CAUCUS_TEXT_OLD, old_number)->text,
                           caucus_compare_block (job, CAUCUS_TEXT_NEW, new_number)->text };
  const CaucusBlock *new_block = caucus_compare_block (job, CAUCUS_TEXT_NEW, new_number);
  CaucusSpan equal = { .text = texts[CAUCUS_TEXT_NEW], .op = CAUCUS_SPAN_EQUAL };

  emitter->is_changed = FALSE;
  for (guint i = 0; i < n_references; i++)
    {
      const char *number = texts[CAUCUS_TEXT_NEW] + new_reference[i].start;

      equal.length = (guint32) (number - equal.text);
      caucus_emitter_add_span (emitter, &equal);
      add_reference (emitter, &old_reference[i], &new_reference[i], texts);
      equal.text = texts[CAUCUS_TEXT_NEW] + new_reference[i].end;
    }
  equal.length = (guint32) (texts[CAUCUS_TEXT_NEW] + new_block->length - equal.text);
  caucus_emitter_add_span (emitter, &equal);
  return emitter->is_changed;
}

/* Two labels that are alike but for a kind of dash or bullet differ in their typography. */
static void
compare_labels (CaucusEmitter *emitter,
                gboolean       is_alike)
{
  CaucusRow *row = &emitter->row;

  row->is_relabelled = !is_alike;
  if (!is_alike)
    emitter->comparison->summary.labels_changed++;
  else if (g_strcmp0 (row->old_label, row->new_label) != 0)
    emitter->comparison->summary.typography_changed++;
}

/**
 * caucus_emitter_add_pair:
 *
 * Adds what became of a paragraph to the row, or to several rows where it was
 * split or joined.
 *
 * Returns: whether its words changed
 */
gboolean
caucus_emitter_add_pair (CaucusEmitter *emitter,
                         guint          old_number,
                         guint          new_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (emitter->job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (emitter->job, new_number);

  compare_labels (emitter, old_unit->label_id == new_unit->label_id);
  switch (old_unit->match)
    {
    case CAUCUS_MATCH_BYTES:
      caucus_emitter_add_whole (emitter, CAUCUS_SPAN_EQUAL, CAUCUS_TEXT_NEW, new_number);
      return FALSE;
    case CAUCUS_MATCH_NUMBERS:
      return add_renumbered (emitter, old_number, new_number);
    case CAUCUS_MATCH_WORDS:
    case CAUCUS_MATCH_EDITED:
    default:
      return caucus_emitter_add_tokens (emitter, old_number, new_number);
    }
}
