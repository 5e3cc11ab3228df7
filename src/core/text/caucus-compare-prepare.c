/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first phase of a comparison: both texts as tokens, with a number for each
 * word, each text of a paragraph and each label. */
#include "caucus-compare-private.h"

#include <string.h>

/* Divisible by all small numbers of bits, so that the weights of rare words differ. */
#define WORD_WEIGHT 60

/* A few paragraphs; room from the start, so that an empty text has an address too. */
#define TOKENS_EXPECTED 1024

/* Keys of their own kind among the token ids: no token begins with these bytes
 * and is longer. */
#define LABEL_KEY "\001"
#define FIRST_CELL_KEY "\002"

static guint32
intern_folded (CaucusCompareJob *job,
               const char       *kind,
               const char       *text,
               gsize             length)
{
  g_autoptr (GString) key = g_string_new (kind);

  caucus_typography_fold (key, text, length, job->fold);
  return caucus_interner_add (job->token_ids, key->str, key->len);
}

/* Rows of tables are no equals of paragraphs; headings are, as only their look differs. */
static guint32
intern_text (CaucusCompareJob        *job,
             const CaucusCompareUnit *unit,
             const CaucusToken       *tokens,
             GArray                  *key)
{
  guint32 *next;

  g_array_set_size (key, unit->n_tokens + 1);
  next = (guint32 *) (gpointer) key->data;
  *next++ = unit->kind == CAUCUS_BLOCK_TABLE_ROW;
  for (guint32 i = 0; i < unit->n_tokens; i++)
    *next++ = caucus_compare_token_key (&tokens[i]);
  return caucus_interner_add (job->text_ids, key->data, key->len * sizeof (guint32));
}

static void
prepare_unit (CaucusCompareJob *job,
              CaucusTextSide    which,
              guint             number,
              GArray           *key)
{
  CaucusCompareText *side = &job->sides[which];
  const CaucusBlock *block = g_ptr_array_index (side->blocks, number);
  CaucusCompareUnit *unit = &side->units[number];
  const CaucusToken *tokens;

  unit->kind = block->kind;
  unit->partner = CAUCUS_NO_PARAGRAPH;
  unit->first_token = side->tokens->len;
  caucus_tokens_append (side->tokens, block->text, job->token_ids, job->fold);
  unit->n_tokens = side->tokens->len - unit->first_token;
  caucus_compare_mark_references (job, which, number);
  tokens = caucus_compare_tokens (job, which, number);
  for (guint32 i = 0; i < unit->n_tokens; i++)
    if (tokens[i].kind == CAUCUS_TOKEN_WORD)
      unit->n_words++;
  unit->text_id = intern_text (job, unit, tokens, key);

  if (block->label != NULL)
    unit->label_id = intern_folded (job, LABEL_KEY, block->label, strlen (block->label));
  if (block->kind == CAUCUS_BLOCK_TABLE_ROW && strcspn (block->text, "\t") > 0)
    unit->first_cell = intern_folded (job, FIRST_CELL_KEY,
                                      block->text, strcspn (block->text, "\t"));
}

static void
prepare_side (CaucusCompareJob *job,
              CaucusTextSide    which)
{
  CaucusCompareText *side = &job->sides[which];
  g_autoptr (GArray) key = g_array_new (FALSE, FALSE, sizeof (guint32));

  side->n_units = side->blocks->len;
  side->units = g_new0 (CaucusCompareUnit, side->n_units);
  side->tokens = g_array_sized_new (FALSE, FALSE, sizeof (CaucusToken), TOKENS_EXPECTED);
  caucus_compare_find_places (job, which);
  for (guint i = 0; i < side->n_units; i++)
    prepare_unit (job, which, i, key);
  job->steps += side->tokens->len;
}

static void
count_words (CaucusCompareJob        *job,
             const CaucusCompareText *side)
{
  for (guint i = 0; i < side->tokens->len; i++)
    job->token_counts[g_array_index (side->tokens, CaucusToken, i).id]++;
  for (guint i = 0; i < side->n_units; i++)
    {
      job->token_counts[side->units[i].label_id]++;
      job->token_counts[side->units[i].first_cell]++;
    }
}

static void
weigh_units (CaucusCompareJob  *job,
             CaucusCompareText *side)
{
  for (guint i = 0; i < side->n_units; i++)
    {
      CaucusCompareUnit *unit = &side->units[i];

      for (guint32 j = 0; j < unit->n_tokens; j++)
        {
          const CaucusToken *token = &g_array_index (side->tokens, CaucusToken,
                                                     unit->first_token + j);

          if (caucus_compare_is_telling (token))
            unit->weight += job->token_weights[token->id];
        }
    }
}

/* Needs the blocks of both sides and the fold in @job, and fills in the rest. */
void
caucus_compare_prepare (CaucusCompareJob *job)
{
  guint32 n_ids;

  job->token_ids = caucus_interner_new ();
  job->text_ids = caucus_interner_new ();
  /* 0 stands for no label and no cell. */
  caucus_interner_add (job->token_ids, "", 0);
  prepare_side (job, CAUCUS_TEXT_OLD);
  prepare_side (job, CAUCUS_TEXT_NEW);

  n_ids = caucus_interner_n_keys (job->token_ids);
  job->token_counts = g_new0 (guint32, n_ids);
  job->token_weights = g_new0 (guint32, n_ids);
  count_words (job, &job->sides[CAUCUS_TEXT_OLD]);
  count_words (job, &job->sides[CAUCUS_TEXT_NEW]);
  for (guint32 id = 0; id < n_ids; id++)
    job->token_weights[id] = WORD_WEIGHT / MAX (g_bit_storage (job->token_counts[id]), 1);
  weigh_units (job, &job->sides[CAUCUS_TEXT_OLD]);
  weigh_units (job, &job->sides[CAUCUS_TEXT_NEW]);
}

void
caucus_compare_job_clear (CaucusCompareJob *job)
{
  for (guint i = 0; i < G_N_ELEMENTS (job->sides); i++)
    {
      g_array_unref (job->sides[i].tokens);
      g_free (job->sides[i].units);
      g_hash_table_unref (job->sides[i].places);
    }
  caucus_interner_free (job->token_ids);
  caucus_interner_free (job->text_ids);
  g_free (job->token_counts);
  g_free (job->token_weights);
  g_free (job->new_places);
}
