/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the phases of a comparison hand to each other.
 *
 * prepare gives what is equal in two prepared texts equal numbers; align finds equal paragraphs,
 * then similar ones, then those that moved, were split or joined; words marks the edits inside a
 * pair; emit makes the rows; check puts both texts together again. Each phase has a file of its
 * own. Tokens are cut for those paragraphs only that have no equal. */
#pragma once

#include "caucus-arena.h"
#include "caucus-compare.h"
#include "caucus-interner.h"
#include "caucus-myers.h"
#include "caucus-prepared-private.h"
#include "caucus-tokens.h"

G_BEGIN_DECLS

#define CAUCUS_SIMILARITY_EQUAL 1000

/* More than all the words of two texts together. */
#define CAUCUS_ANCHOR_WEIGHT (G_GUINT64_CONSTANT (1) << 44)

/**
 * CaucusCompareMatch:
 * @CAUCUS_MATCH_EDITED: other words
 * @CAUCUS_MATCH_WORDS: the same words; typography and the numbers of references may differ
 * @CAUCUS_MATCH_NUMBERS: the same but for the numbers of references
 * @CAUCUS_MATCH_BYTES: the same
 *
 * What two partners have in common.
 */
typedef enum
{
  CAUCUS_MATCH_EDITED,
  CAUCUS_MATCH_WORDS,
  CAUCUS_MATCH_NUMBERS,
  CAUCUS_MATCH_BYTES,
} CaucusCompareMatch;

/* The words of a paragraph that was cut. */
typedef struct
{
  const CaucusToken *tokens;
  const CaucusTellingWords *telling; /* %NULL until somebody asks for them */
  guint32 n_tokens;
  guint32 weight;       /* of all words together */
} CaucusCompareCut;

/* One paragraph. Every phase goes through all of them, of which most are equal and never looked
 * into: two have room in a line of a processor's cache. */
typedef struct
{
  CaucusCompareCut *cut; /* %NULL until somebody asks for its tokens */

  /* As prepared */
  guint32 text_id;      /* equal for equal texts, label and kind of heading aside, and hardly
                         * ever for others */
  guint32 label_id;     /* 0 without a label */
  guint32 n_words;

  /* As aligned */
  int partner;          /* on the other side, or CAUCUS_NO_PARAGRAPH */
  guint n_parts;        /* of a paragraph split into that many, or joined from them, else 0;
                         * the partner is the first of them, and each has it as partner */

  guint similarity : 16; /* to the partner, in thousandths */
  CaucusBlockKind kind : 4;
  CaucusCompareMatch match : 4; /* of an old paragraph */
  guint moved : 1;
  guint moved_along : 1; /* beside a moved paragraph, and moved with it */
  guint is_first_pair : 1; /* an old one that has its equal since before any was searched for */
  guint is_anchor : 1; /* one of those that did not move, whatever did */
} CaucusCompareUnit;

G_STATIC_ASSERT (sizeof (CaucusCompareUnit) <= 32);

typedef struct
{
  const CaucusPreparedText *prepared;
  const GPtrArray *blocks;
  guint32 *ids;         /* by the ids of the prepared text those of the job; %NULL where they
                         * are the same */
  guint n_tokens;       /* of the paragraphs that were cut */
  CaucusCompareUnit *units;
  guint n_units;
} CaucusCompareText;

typedef struct
{
  CaucusCompareText sides[2];
  CaucusFold fold;
  const CaucusCompareAnchor *anchors; /* as numbered in the texts, whichever is taken first */
  guint n_anchors;
  CaucusArena *arena;     /* of the units and of the tokens that are no prepared text's */
  CaucusInterner *token_ids;
  guint32 n_text_ids;     /* of both texts; each is below */
  guint32 *token_counts;  /* by token id, over what has no partner on both sides */
  guint32 *token_weights; /* by token id: a rare word says more than a common one */
  guint32 *new_places;    /* by the place id of an old paragraph that of its partner */
  guint32 *first_counts;  /* as they were while edited paragraphs were searched for first;
                           * %NULL where these are the last */
  guint n_unpaired_tokens; /* of what had no equal, before more was counted */
  guint n_counted_tokens; /* and after */
  guint n_nearly_counted; /* before the last that was counted with them */
  GArray *order;          /* all pairs, and which of them were in the order; none where all are */
  guint first_difference; /* the first paragraph that both texts have otherwise */
  gboolean takes_ids;     /* the prepared texts are for this comparison alone */
  gboolean is_kept;       /* lives as long as the comparison */
  gboolean new_first;     /* whether the new text is taken first */
  gboolean is_turned;     /* the new text stands on the side of the old one, for now */
  guint64 steps;
} CaucusCompareJob;

/* More than this is counted of two texts that have it. */
#define CAUCUS_COUNTED_TOKENS_MIN 8192
/* Below this a reader sees two texts and not an edited one. */
#define CAUCUS_IN_PLACE_SIMILARITY_MIN 350

/* How often each edit was made. */
typedef struct _CaucusEditCounter CaucusEditCounter;

struct _CaucusComparison
{
  CaucusPreparedText *texts[2]; /* with the job and the counter (nullable): what an update needs */
  CaucusCompareJob *job;
  CaucusEditCounter *edits;
  GPtrArray *blocks[2];
  CaucusArena *arena;   /* of the rows and spans; where there is a job it is the job's */
  CaucusRow *rows;
  CaucusSpan *spans;
  guint n_rows;
  guint n_rows_max;     /* for how many there is room */
  guint n_spans;
  guint n_spans_max;
  GPtrArray *repeats;
  CaucusCompareSummary summary;
  guint64 steps;
};

/* orientation */
void     caucus_compare_turn            (CaucusCompareJob       *job);
int      caucus_compare_order_blocks    (const CaucusBlock      *a,
                                         const CaucusBlock      *b);
void     caucus_compare_orient          (CaucusCompareJob       *job);
void     caucus_compare_orient_back     (CaucusCompareJob       *job);

/* prepare */
void     caucus_compare_prepare         (CaucusCompareJob       *job);
void     caucus_compare_job_clear       (CaucusCompareJob       *job);

/* references */
void     caucus_compare_map_places      (CaucusCompareJob       *job);

/* tokens */
void     caucus_compare_cut_unpaired    (CaucusCompareJob       *job);
guint32  caucus_compare_word_weight     (guint32                 count);
void     caucus_compare_match_pairs     (CaucusCompareJob       *job);

const CaucusToken *
caucus_compare_tokens          (CaucusCompareJob       *job,
                                CaucusTextSide          side,
                                guint                   number);

const CaucusTellingWords *
caucus_compare_telling_words   (CaucusCompareJob       *job,
                                CaucusTextSide          side,
                                guint                   number);

/* Fetches tokens that will be looked at soon: paragraphs here and there are no stream that a
 * processor foresees. A line of its cache has five of them and more. */
static inline void
caucus_compare_prefetch (const CaucusToken *tokens,
                         guint32            n_tokens)
{
  for (guint32 i = 0; i < n_tokens; i += 5)
    __builtin_prefetch (&tokens[i]);
}

/* What tokens have in common that are alike but for the numbering of the places they
 * name; 0 is the id of no token. */
static inline guint32
caucus_compare_token_key (const CaucusToken *token)
{
  return token->is_reference ? 0 : token->id;
}

/* align */

/* Paragraphs between two that kept their order; at least one on each side. */
typedef struct
{
  guint old_start;
  guint old_end;
  guint new_start;
  guint new_end;
} CaucusCompareGap;

typedef void (*CaucusCompareGapFunc) (CaucusCompareJob       *job,
                                      const CaucusCompareGap *gap,
                                      gpointer                user_data);

void     caucus_compare_align           (CaucusCompareJob       *job);
void     caucus_compare_pair            (CaucusCompareJob       *job,
                                         guint                   old_number,
                                         guint                   new_number,
                                         guint                   similarity);
void     caucus_compare_move            (CaucusCompareJob       *job,
                                         guint                   old_number,
                                         guint                   new_number,
                                         guint                   similarity);
void     caucus_compare_foreach_gap     (CaucusCompareJob       *job,
                                         CaucusCompareGapFunc    func,
                                         gpointer                user_data);

void     caucus_compare_collect_unpaired (CaucusCompareJob       *job,
                                          const CaucusCompareGap *gap,
                                          CaucusTextSide          side,
                                          GArray                 *numbers);

/* align: equal paragraphs */
gboolean caucus_compare_may_move_equal  (CaucusCompareJob       *job,
                                         guint                   old_number);
void     caucus_compare_align_equal     (CaucusCompareJob       *job);
void     caucus_compare_move_equal      (CaucusCompareJob       *job);
void     caucus_compare_settle_equal    (CaucusCompareJob       *job);

/* align: similar paragraphs */
gboolean caucus_compare_may_move_edited (const CaucusCompareUnit *old_unit,
                                         const CaucusCompareUnit *new_unit);
void     caucus_compare_align_similar   (CaucusCompareJob       *job);
void     caucus_compare_settle_similar  (CaucusCompareJob       *job);

/* align: rows that moved */
void     caucus_compare_align_rows      (CaucusCompareJob       *job);

/* align: split and joined paragraphs */
void     caucus_compare_align_parts     (CaucusCompareJob       *job);
gboolean caucus_compare_is_part_beside  (CaucusCompareJob       *job,
                                         CaucusTextSide          side,
                                         guint                   number,
                                         guint32                *counts);
void     caucus_compare_align_passages  (CaucusCompareJob       *job);

/* words */
static inline CaucusMyersSide
caucus_compare_myers_side (const GArray *ids,
                           guint8       *changed)
{
  return (CaucusMyersSide) { (const guint32 *) (gpointer) ids->data, changed, ids->len };
}

typedef struct
{
  const CaucusToken *tokens;
  guint8 *changed;
  guint n_tokens;
} CaucusCompareWords;

void     caucus_compare_mark_words      (CaucusMyers              *myers,
                                         const CaucusCompareWords *old_words,
                                         const CaucusCompareWords *new_words);
void     caucus_compare_mark_cells      (const CaucusCompareWords *old_words,
                                         const CaucusCompareWords *new_words);

/* emit */
void     caucus_compare_emit            (CaucusCompareJob       *job,
                                         CaucusComparison       *comparison);

gboolean caucus_compare_emit_both       (CaucusCompareJob       *job,
                                         CaucusComparison       *comparison,
                                         guint                   old_number,
                                         guint                   new_number);
guint    caucus_compare_expect_rows     (const CaucusCompareJob *job);
gsize    caucus_compare_expect_row_bytes (const CaucusCompareJob *job);
void     caucus_comparison_link_spans   (CaucusComparison       *comparison);
void     caucus_comparison_grow_spans   (CaucusComparison       *comparison);

/* repeats */
CaucusEditCounter *
caucus_edit_counter_new        (const CaucusComparison *comparison);
void     caucus_edit_counter_free       (CaucusEditCounter      *counter);
void     caucus_edit_counter_add        (CaucusEditCounter      *counter,
                                         const CaucusRow        *row,
                                         int                     change);
GPtrArray *
caucus_edit_counter_collect    (const CaucusEditCounter *counter);

/* The job's number for a number of the prepared text. */
static inline guint32
caucus_compare_id (const CaucusCompareText *side,
                   guint32                  id)
{
  return side->ids != NULL ? side->ids[id] : id;
}

static inline CaucusCompareUnit *
caucus_compare_unit (CaucusCompareJob     *job,
                     CaucusTextSide        side,
                     guint                 number)
{
  return &job->sides[side].units[number];
}

static inline CaucusCompareUnit *
caucus_compare_old (CaucusCompareJob *job,
                    guint             number)
{
  return caucus_compare_unit (job, CAUCUS_TEXT_OLD, number);
}

static inline const CaucusBlock *
caucus_compare_block (const CaucusCompareJob *job,
                      CaucusTextSide          side,
                      guint                   number)
{
  return g_ptr_array_index (job->sides[side].blocks, number);
}

/* The references of a paragraph. */
static inline const CaucusPreparedUnit *
caucus_compare_prepared_unit (const CaucusCompareJob *job,
                              CaucusTextSide          side,
                              guint                   number)
{
  return &job->sides[side].prepared->units[number];
}

/* Whose places have the ids of the prepared text. */
static inline const CaucusReference *
caucus_compare_references (const CaucusCompareJob *job,
                           CaucusTextSide          side,
                           guint                   number)
{
  return (const CaucusReference *) (gpointer) job->sides[side].prepared->references->data
         + caucus_compare_prepared_unit (job, side, number)->first_reference;
}

/* Returns: a key for the first cell of a row, 0 for none */
static inline guint32
caucus_compare_first_cell (const CaucusCompareJob *job,
                           CaucusTextSide          side,
                           guint                   number)
{
  if (job->sides[side].units[number].kind != CAUCUS_BLOCK_TABLE_ROW)
    return 0;
  return caucus_compare_id (&job->sides[side],
                            caucus_compare_prepared_unit (job, side, number)->first_cell);
}

/* Returns: what references to a paragraph have as token id, 0 where its label is no name for it
 * alone */
static inline guint32
caucus_compare_place_id (const CaucusCompareJob *job,
                         CaucusTextSide          side,
                         guint                   number)
{
  return caucus_compare_id (&job->sides[side],
                            caucus_compare_prepared_unit (job, side, number)->place_id);
}

/* Returns: 0 where it was not cut */
static inline guint32
caucus_compare_n_tokens (const CaucusCompareJob *job,
                         CaucusTextSide          side,
                         guint                   number)
{
  const CaucusCompareCut *cut = job->sides[side].units[number].cut;

  return cut != NULL ? cut->n_tokens : 0;
}

/* Returns: what its words say together, 0 where they were not weighed */
static inline guint32
caucus_compare_weight (const CaucusCompareJob *job,
                       CaucusTextSide          side,
                       guint                   number)
{
  const CaucusCompareCut *cut = job->sides[side].units[number].cut;

  return cut != NULL ? cut->weight : 0;
}

static inline CaucusCompareUnit *
caucus_compare_new (CaucusCompareJob *job,
                    guint             number)
{
  return caucus_compare_unit (job, CAUCUS_TEXT_NEW, number);
}

G_END_DECLS
