/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first phase of a comparison: a number for each text of a paragraph, each label and
 * each place that others name. */
#include "caucus-compare-private.h"

#include <string.h>

/* Room for the tokens of all paragraphs that are cut in most comparisons, one for so many
 * bytes of text; memory that is not touched costs nothing. An empty text has an address too. */
#define BYTES_PER_TOKEN 8
#define TOKENS_MIN 64
#define REFERENCES_EXPECTED 64

/* Keys of their own kind among the token ids: no token begins with these bytes
 * and is longer. */
#define LABEL_KEY '\001'
#define FIRST_CELL_KEY '\002'

static guint32
intern_folded (CaucusCompareJob *job,
               GString          *key,
               char              kind,
               const char       *text)
{
  gsize length = kind == FIRST_CELL_KEY ? strcspn (text, "\t") : strlen (text);

  char plain[32];

  if (length == 0)
    return 0;
  if (length < sizeof plain && caucus_typography_is_plain (text, length))
    {
      plain[0] = kind;
      memcpy (plain + 1, text, length);
      return caucus_interner_add (job->token_ids, plain, length + 1);
    }
  g_string_truncate (key, 0);
  g_string_append_c (key, kind);
  caucus_typography_fold (key, text, length, job->fold);
  return caucus_interner_add (job->token_ids, key->str, key->len);
}

static void
prepare_unit (CaucusCompareJob  *job,
              CaucusCompareUnit *unit,
              const CaucusBlock *block,
              GString           *key)
{
  *unit = (CaucusCompareUnit) { .kind = block->kind,
                                .partner = CAUCUS_NO_PARAGRAPH,
                                .first_token = CAUCUS_NOT_CUT };
  if (block->label != NULL)
    unit->label_id = intern_folded (job, key, LABEL_KEY, block->label);
  if (block->kind == CAUCUS_BLOCK_TABLE_ROW)
    unit->first_cell = intern_folded (job, key, FIRST_CELL_KEY, block->text);
}

static void
prepare_side (CaucusCompareJob  *job,
              CaucusCompareText *side)
{
  g_autoptr (GString) key = g_string_new (NULL);
  gsize n_bytes = 0;

  side->n_units = side->blocks->len;
  side->units = g_new (CaucusCompareUnit, side->n_units);
  side->references = g_array_sized_new (FALSE, FALSE, sizeof (CaucusCompareReference),
                                        REFERENCES_EXPECTED);
  for (guint i = 0; i < side->n_units; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (side->blocks, i);

      prepare_unit (job, &side->units[i], block, key);
      n_bytes += block->length;
    }
  side->tokens = g_array_sized_new (FALSE, FALSE, sizeof (CaucusToken),
                                    (guint) (n_bytes / BYTES_PER_TOKEN) + TOKENS_MIN);
}

/* Needs the blocks of both sides and the fold in @job, and fills in the rest. */
void
caucus_compare_prepare (CaucusCompareJob *job)
{
  job->token_ids = caucus_interner_new ();
  job->text_ids = caucus_hash_ids_new (job->sides[CAUCUS_TEXT_OLD].blocks->len
                                       + job->sides[CAUCUS_TEXT_NEW].blocks->len);
  job->reference_key = g_string_new (NULL);
  /* 0 stands for no label and no cell. */
  caucus_interner_add (job->token_ids, "", 0);
  prepare_side (job, &job->sides[CAUCUS_TEXT_OLD]);
  prepare_side (job, &job->sides[CAUCUS_TEXT_NEW]);
  caucus_compare_find_places (job);
  caucus_compare_read_fingerprints (job, CAUCUS_TEXT_OLD);
  caucus_compare_read_fingerprints (job, CAUCUS_TEXT_NEW);
}

void
caucus_compare_job_clear (CaucusCompareJob *job)
{
  for (guint i = 0; i < G_N_ELEMENTS (job->sides); i++)
    {
      g_array_unref (job->sides[i].references);
      g_array_unref (job->sides[i].tokens);
      g_free (job->sides[i].units);
    }
  caucus_interner_free (job->token_ids);
  caucus_hash_ids_free (job->text_ids);
  g_string_free (job->reference_key, TRUE);
  g_free (job->place_sides);
  g_free (job->token_counts);
  g_free (job->token_weights);
  g_free (job->new_places);
}
