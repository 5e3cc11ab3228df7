/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that check a redline share. */
#pragma once

#include "caucus-redline-check.h"
#include "caucus-typography.h"

G_BEGIN_DECLS

/* Beside the marks as they are: words that are struck and added at once stand as they are. */
typedef enum
{
  CAUCUS_CLAIM_PLAIN = CAUCUS_SPAN_EQUAL,
  CAUCUS_CLAIM_STRUCK = CAUCUS_SPAN_REMOVE,
  CAUCUS_CLAIM_ADDED = CAUCUS_SPAN_ADD,
  CAUCUS_CLAIM_REPEATED,
} CaucusClaim;

/* Bytes of the claimed text, or of its flat text before. */
typedef struct
{
  gsize start;
  gsize end;
} CaucusClaimRange;

#define CAUCUS_CLAIM_NOWHERE G_MAXSIZE

/**
 * CaucusPlacedFault:
 * @range: where it stands in the claimed text
 * @part: the same in the flat text before; its start is %CAUCUS_CLAIM_NOWHERE until it is
 *   looked up
 * @number: the block of the text before, or %CAUCUS_NO_PARAGRAPH
 * @order: when it was found
 */
typedef struct
{
  CaucusRedlineFault *fault;
  CaucusClaimRange range;
  CaucusClaimRange part;
  int number;
  guint order;
} CaucusPlacedFault;

/**
 * CaucusClaimGap:
 * @range: between two words of the text before, in the claimed text
 * @added: the part of it that is marked as added
 * @folded: (nullable): those words, as they are compared
 */
typedef struct
{
  CaucusClaimRange range;
  CaucusClaimRange added;
  char *folded;
} CaucusClaimGap;

/**
 * CaucusRedlineChecker:
 * @claims: for each byte of the claimed text a #CaucusClaim
 * @gap: the one that was looked at last
 * @base_numbers: for each block of the claimed text before the one that it was, or
 *   %CAUCUS_NO_PARAGRAPH
 */
typedef struct
{
  const GPtrArray *base;
  const CaucusClaimedText *claimed;
  CaucusFold fold;
  guint8 *claims;
  CaucusClaimGap *gap;
  int *base_numbers;
  GArray *placed;
} CaucusRedlineChecker;

/**
 * CaucusRedlineWalk:
 * @row: the row of the comparison that is looked at
 * @place: where the reading is in the flat text before
 * @left_places: (element-type gsize): for each move where its paragraph stood there
 */
typedef struct
{
  CaucusRedlineChecker *checker;
  const CaucusComparison *comparison;
  const CaucusRow *row;
  gsize place;
  GArray *left_places;
} CaucusRedlineWalk;

void      caucus_redline_checker_find_repeated (CaucusRedlineChecker       *checker);
void      caucus_redline_checker_walk          (CaucusRedlineChecker       *checker,
                                                const CaucusComparison     *comparison);
void      caucus_redline_checker_add           (CaucusRedlineChecker       *checker,
                                                const CaucusPlacedFault    *placed);
CaucusRedlineFault *caucus_redline_fault_new   (CaucusRedlineFaultKind      kind,
                                                char                       *old_words,
                                                char                       *new_words);

void      caucus_redline_walk_add_fault        (CaucusRedlineWalk          *walk,
                                                CaucusRedlineFaultKind      kind,
                                                const char                 *removed,
                                                const CaucusClaimRange     *added);
void      caucus_redline_walk_add_insertion    (CaucusRedlineWalk          *walk,
                                                CaucusClaimRange            added);
void      caucus_redline_walk_add_edit         (CaucusRedlineWalk          *walk,
                                                const char                 *removed,
                                                const CaucusClaimRange     *added,
                                                CaucusRedlineFaultKind      kind);

gboolean  caucus_claim_is_space                (const CaucusRedlineChecker *checker,
                                                gsize                       place);
CaucusClaimRange caucus_claim_trim             (const CaucusRedlineChecker *checker,
                                                CaucusClaimRange            part);
CaucusClaimRange caucus_claim_find_claimed     (const CaucusRedlineChecker *checker,
                                                CaucusClaimRange            part);
CaucusClaimRange caucus_claim_find_gap         (const CaucusRedlineChecker *checker,
                                                const CaucusClaimRange     *part);
CaucusClaimRange caucus_claim_find_added       (const CaucusRedlineChecker *checker,
                                                const CaucusClaimRange     *part);
gboolean  caucus_claim_is_struck               (const CaucusRedlineChecker *checker,
                                                const CaucusClaimRange     *part);
gboolean  caucus_claim_is_marked_added         (const CaucusRedlineChecker *checker,
                                                const CaucusClaimRange     *part,
                                                const char                 *words);
gboolean  caucus_claim_is_break_marked         (const CaucusRedlineChecker *checker,
                                                gsize                       place,
                                                CaucusClaim                 claim);
char     *caucus_claim_words                   (const char                 *text,
                                                gsize                       length);
char     *caucus_claim_fold                    (const char                 *text,
                                                gssize                      length,
                                                CaucusFold                  fold);
gboolean  caucus_claim_holds_words             (const char                 *folded,
                                                const char                 *words);
gboolean  caucus_claim_is_blank                (const char                 *text,
                                                gsize                       length);

G_END_DECLS
