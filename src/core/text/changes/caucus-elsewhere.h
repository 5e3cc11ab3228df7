/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one article lost or gained and other articles of the agreement gained or lost. */
#pragma once

#include "caucus-agreement.h"
#include "caucus-compare.h"

G_BEGIN_DECLS

/**
 * CaucusElsewherePlace:
 * @part: the article in which the paragraph's other end stands
 * @pass_ids: by #CaucusTextSide: the passes whose texts of that article were compared; none
 *   for contract language
 * @number: the other end in that article's own text, from 0
 * @row: the paragraph with what was edited in it; its numbers are the agreements'
 * @is_edited: whether words of it were
 * @n_words: words that moved: all of where it stood, and what was kept of where it stands now
 *
 * Where a paragraph that moved from one article to another stands in the other.
 */
typedef struct
{
  const CaucusAgreementPart *part;
  CaucusId pass_ids[2];
  guint number;
  const CaucusRow *row;
  gboolean is_edited;
  guint n_words;
} CaucusElsewherePlace;

typedef struct _CaucusElsewhere CaucusElsewhere;

CaucusElsewhere *caucus_elsewhere_new (CaucusAgreement *agreements[2],
                                       const CaucusId  *thread_id,
                                       gboolean         fold_typography);
void caucus_elsewhere_free (CaucusElsewhere *elsewhere);
const CaucusElsewherePlace *caucus_elsewhere_find (const CaucusElsewhere *elsewhere,
                                                   CaucusTextSide         side,
                                                   int                    number);
const CaucusElsewherePlace *caucus_elsewhere_find_row (const CaucusElsewhere *elsewhere,
                                                       const CaucusRow       *row);
gboolean caucus_elsewhere_has_same_texts (const CaucusElsewhere *elsewhere,
                                          const CaucusElsewhere *other);
gboolean caucus_elsewhere_is_empty (const CaucusElsewhere *elsewhere);
CaucusCompareSummary caucus_elsewhere_summarize (const CaucusElsewhere  *elsewhere,
                                                 const CaucusComparison *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusElsewhere, caucus_elsewhere_free)

G_END_DECLS
