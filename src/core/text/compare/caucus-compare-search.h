/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the phase that aligns finds paragraphs that are alike, or that share a passage. */
#pragma once

#include "caucus-compare-private.h"

G_BEGIN_DECLS

/* likeness */
typedef struct _CaucusLikeness CaucusLikeness;

CaucusLikeness *caucus_likeness_new      (CaucusCompareJob *job);
void            caucus_likeness_free     (CaucusLikeness   *likeness);
void            caucus_likeness_take     (CaucusLikeness   *likeness,
                                          guint             old_number);
guint           caucus_likeness_of       (CaucusLikeness   *likeness,
                                          guint             new_number);
void            caucus_likeness_put_back (CaucusLikeness   *likeness);

/* votes */
typedef struct _CaucusVotes CaucusVotes;

CaucusVotes    *caucus_votes_new         (CaucusCompareJob *job);
void            caucus_votes_free        (CaucusVotes      *votes);
void            caucus_votes_begin       (CaucusVotes      *votes,
                                          const GArray     *new_numbers);
void            caucus_votes_cast        (CaucusVotes      *votes,
                                          guint             old_number);
gboolean        caucus_votes_take_winner (CaucusVotes      *votes,
                                          guint            *position);
void            caucus_votes_clear       (CaucusVotes      *votes);
void            caucus_votes_end         (CaucusVotes      *votes);

/* runs */
typedef struct _CaucusRunFinder CaucusRunFinder;

CaucusRunFinder *caucus_run_finder_new       (CaucusCompareJob *job);
void             caucus_run_finder_free      (CaucusRunFinder  *finder);
void             caucus_run_finder_set_whole (CaucusRunFinder  *finder,
                                              CaucusTextSide    side,
                                              guint             number);
gboolean         caucus_run_finder_has       (CaucusRunFinder  *finder,
                                              CaucusTextSide    side,
                                              guint             number,
                                              guint             n_words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRunFinder, caucus_run_finder_free)

/* kept words */

/* A paragraph and those of the other side that are its parts. */
typedef struct
{
  guint whole;
  guint start;
  guint end;
} CaucusCompareRange;

/* The words that a part shares with its whole: all, and in a row. */
typedef struct
{
  guint count;
  guint longest;
} CaucusKeptWords;

guint            caucus_compare_count_kept   (CaucusCompareJob         *job,
                                              CaucusMyers              *myers,
                                              CaucusTextSide            side,
                                              const CaucusCompareRange *range,
                                              CaucusKeptWords          *kept);
void             caucus_compare_set_range    (CaucusCompareJob         *job,
                                              CaucusTextSide            side,
                                              const CaucusCompareRange *range);
void             caucus_compare_trim_parts   (CaucusCompareJob         *job,
                                              CaucusMyers              *myers);

/* sections */
void             caucus_compare_part_sections (CaucusCompareJob        *job,
                                               CaucusMyers             *myers);

/* run in */
gboolean         caucus_compare_runs_on      (CaucusCompareJob         *job,
                                              CaucusTextSide            side,
                                              guint                     whole,
                                              guint                     number);

/* candidates */
typedef struct _CaucusCandidateFinder CaucusCandidateFinder;

typedef struct
{
  guint old_number;
  guint new_number;
  guint similarity;
} CaucusCandidate;

CaucusCandidateFinder *caucus_candidate_finder_new  (CaucusCompareJob      *job);
void                   caucus_candidate_finder_free (CaucusCandidateFinder *finder);
const GArray          *caucus_candidate_finder_find (CaucusCandidateFinder *finder,
                                                     const GArray          *old_numbers,
                                                     const GArray          *new_numbers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusCandidateFinder, caucus_candidate_finder_free)

G_END_DECLS
