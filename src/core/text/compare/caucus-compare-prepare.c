/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first phase of a comparison: common numbers for what two prepared texts have. */
#include "caucus-compare-private.h"

#include "caucus-hash-ids.h"

/* Room for the tokens of all paragraphs that are cut in most comparisons, one for so many
 * bytes of text, and for the words that tell something; memory that is not touched costs
 * nothing. */
#define BYTES_PER_TOKEN 8
#define BYTES_PER_TELLING_WORD 32

static void
take_units (CaucusCompareJob  *job,
            CaucusCompareText *side,
            CaucusHashIds     *text_ids)
{
  const CaucusPreparedText *prepared = side->prepared;

  side->n_units = prepared->n_units;
  side->units = caucus_arena_take (job->arena, side->n_units * sizeof (CaucusCompareUnit));
  for (guint i = 0; i < side->n_units; i++)
    {
      const CaucusPreparedUnit *unit = &prepared->units[i];
      const CaucusBlock *block = g_ptr_array_index (side->blocks, i);

      side->units[i] = (CaucusCompareUnit) {
        .text_id = caucus_hash_ids_add (text_ids, unit->hash),
        .label_id = caucus_compare_id (side, unit->label_id),
        .n_words = unit->n_words,
        .partner = CAUCUS_NO_PARAGRAPH,
        .kind = block->kind,
      };
    }
  job->steps += prepared->steps;
}

/* How much memory a side will take. */
static gsize
estimate_bytes (const CaucusCompareJob  *job,
                const CaucusCompareText *side)
{
  gsize n_bytes = side->prepared->n_units * sizeof (CaucusCompareUnit);

  /* What the prepared text has is used there if its ids are the same. */
  if (side->prepared->tokens == NULL || side->ids != NULL)
    n_bytes += side->prepared->n_bytes / BYTES_PER_TOKEN * sizeof (CaucusToken)
               + side->prepared->n_bytes / BYTES_PER_TELLING_WORD * sizeof (guint32);
  return n_bytes;
}

/* The numbers of one text go on as they are, and those of the other, unless it has the same,
 * after them. */
static void
number_tokens (CaucusCompareJob *job)
{
  const CaucusPreparedText *old_text = job->sides[CAUCUS_TEXT_OLD].prepared;
  const CaucusPreparedText *new_text = job->sides[CAUCUS_TEXT_NEW].prepared;
  gboolean is_new_over_old = caucus_interner_is_over (new_text->ids, old_text->ids);

  if (job->takes_ids)
    job->token_ids = g_steal_pointer (&((CaucusPreparedText *) old_text)->ids);
  else
    job->token_ids = caucus_interner_new_over (is_new_over_old ? new_text->ids : old_text->ids);
  if (!caucus_interner_is_over (job->token_ids, new_text->ids))
    job->sides[CAUCUS_TEXT_NEW].ids = caucus_interner_add_all (job->token_ids, new_text->ids);
}

/* Needs the prepared texts and their blocks on both sides in @job, and fills in the rest. */
void
caucus_compare_prepare (CaucusCompareJob *job)
{
  CaucusCompareText *old_side = &job->sides[CAUCUS_TEXT_OLD];
  CaucusCompareText *new_side = &job->sides[CAUCUS_TEXT_NEW];
  CaucusHashIds *text_ids = caucus_hash_ids_new (old_side->prepared->n_units
                                                 + new_side->prepared->n_units);
  gsize n_bytes = 0;

  number_tokens (job);
  if (job->is_kept)
    n_bytes = caucus_compare_expect_row_bytes (job);
  job->arena = caucus_arena_new (n_bytes + estimate_bytes (job, old_side)
                                 + estimate_bytes (job, new_side));
  take_units (job, old_side, text_ids);
  take_units (job, new_side, text_ids);
  job->n_text_ids = caucus_hash_ids_count (text_ids);
  caucus_hash_ids_free (text_ids);
}

void
caucus_compare_job_clear (CaucusCompareJob *job)
{
  for (guint i = 0; i < G_N_ELEMENTS (job->sides); i++)
    g_free (job->sides[i].ids);
  caucus_arena_free (job->arena);
  caucus_interner_free (job->token_ids);
  g_array_unref (job->order);
  g_free (job->first_counts);
  g_free (job->token_counts);
  g_free (job->token_weights);
  g_free (job->new_places);
}
