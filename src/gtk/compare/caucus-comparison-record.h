/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two texts of a thread and what lies between them, as one read. */
#pragma once

#include "caucus-agreement-reader.h"
#include "caucus-compare.h"
#include "caucus-database.h"
#include "caucus-records.h"
#include "caucus-store.h"
#include "caucus-text-changes.h"

G_BEGIN_DECLS

/**
 * CaucusComparisonRequest:
 * @old_id: the pass or the draft to start from; none means current contract language
 * @new_id: the pass to arrive at; likewise
 * @strict_typography: whether kinds of quotes, dashes and spaces are differences
 */
typedef struct
{
  CaucusId old_id;
  CaucusId new_id;
  gboolean strict_typography;
} CaucusComparisonRequest;

/**
 * CaucusComparisonRecord:
 * @thread: (nullable): whose texts they are; %NULL for texts that are no passes
 * @article: (nullable): the article whose contract language stands for a missing pass
 * @passes: (nullable): by #CaucusTextSide; %NULL for current contract language; a draft
 *   stands here as the pass that it may become, with the time when it was saved
 * @is_draft: by #CaucusTextSide: whether the text is not passed yet
 * @versions: of the texts by #CaucusTextSide; none where there is no text, or a draft
 * @blocks: (element-type CaucusBlock): the texts by #CaucusTextSide
 * @comparison: of the texts
 * @changes: of the comparison
 * @is_sound: whether accepting or rejecting every mark gives back the texts
 * @mismatch: where it does not, unless @is_sound
 * @reviews: (nullable) (element-type CaucusReview): what the team thinks of the changes; %NULL
 *   where a text is a draft, whose changes are still made and not reviewed, and where the
 *   comparison is reversed, so that to accept a change would mean to reject it
 * @agreements: (nullable): by #CaucusTextSide, where whole agreements are compared; there is
 *   no thread, no article and no pass then, and nothing to review
 * @agreement_versions: of @agreements
 * @strict_typography: whether kinds of quotes, dashes and spaces are differences
 */
typedef struct
{
  CaucusThread *thread;
  CaucusArticle *article;
  CaucusPass *passes[2];
  gboolean is_draft[2];
  CaucusId versions[2];
  GPtrArray *blocks[2];
  CaucusComparison *comparison;
  CaucusTextChanges *changes;
  gboolean is_sound;
  CaucusMismatch mismatch;
  GPtrArray *reviews;
  CaucusAgreement *agreements[2];
  CaucusAgreementVersion agreement_versions[2];
  gboolean strict_typography;
} CaucusComparisonRecord;

CaucusComparisonRecord *caucus_comparison_record_read (CaucusDatabase                 *database,
                                                       const CaucusComparisonRequest  *request,
                                                       GError                        **error);
CaucusComparisonRecord *caucus_comparison_record_new (GPtrArray *old_blocks,
                                                      GPtrArray *new_blocks);
gboolean caucus_comparison_record_is_agreement (const CaucusComparisonRecord *record);
gboolean caucus_comparison_record_is_same (const CaucusComparisonRecord *record,
                                           const CaucusComparisonRecord *other);
void caucus_comparison_record_take (CaucusComparisonRecord *record,
                                    CaucusComparison       *comparison);
CaucusJob caucus_comparison_record_new_job (const CaucusComparisonRequest *request);
gboolean caucus_comparison_record_is_reversed (const CaucusComparisonRecord *record);
void caucus_comparison_record_free (CaucusComparisonRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusComparisonRecord, caucus_comparison_record_free)

G_END_DECLS
