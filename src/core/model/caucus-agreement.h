/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole agreement as one text, and which part of it each paragraph is of. */
#pragma once

#include "caucus-block.h"
#include "caucus-id.h"

G_BEGIN_DECLS

/* What a paragraph is in its own text where the agreement alone has it. */
#define CAUCUS_AGREEMENT_NO_PARAGRAPH (-1)

/**
 * CaucusAgreementPart:
 * @article_id: none for what has no article in the contract
 * @thread_id: where it is bargained; none where it is not
 * @pass_id: the pass whose text it is; none for contract language
 * @version_id: its text; none where there is none
 * @number: (nullable): the article's, "10" or "A"
 * @title: not %NULL
 * @first: where in the agreement its heading stands
 * @n_blocks: how many blocks it has, with the heading
 * @is_agreed: whether that pass is tentatively agreed
 * @has_own_heading: whether that heading stands in the text itself
 *
 * One article of the agreement, or what stands beside them.
 */
typedef struct
{
  CaucusId article_id;
  CaucusId thread_id;
  CaucusId pass_id;
  CaucusId version_id;
  char *number;
  char *title;
  guint first;
  guint n_blocks;
  gboolean is_agreed;
  gboolean has_own_heading;
} CaucusAgreementPart;

/**
 * CaucusAgreement:
 * @blocks: (element-type CaucusBlock): all articles one after the other, each below its heading
 * @parts: (element-type CaucusAgreementPart): the articles, in the order of the text
 */
typedef struct
{
  GPtrArray *blocks;
  GPtrArray *parts;
} CaucusAgreement;

CaucusAgreementPart *caucus_agreement_part_new (const char *number,
                                                const char *title);
void caucus_agreement_part_free (CaucusAgreementPart *part);
gboolean caucus_agreement_part_is_same (const CaucusAgreementPart *part,
                                        const CaucusAgreementPart *other);
int caucus_agreement_part_get_own (const CaucusAgreementPart *part,
                                   guint                      number);

CaucusAgreement *caucus_agreement_new (void);
void caucus_agreement_free (CaucusAgreement *agreement);
void caucus_agreement_add (CaucusAgreement     *agreement,
                           CaucusAgreementPart *part,
                           GPtrArray           *blocks);
const CaucusAgreementPart *caucus_agreement_find (const CaucusAgreement *agreement,
                                                  guint                  number);
const CaucusAgreementPart *caucus_agreement_find_same (const CaucusAgreement     *agreement,
                                                       const CaucusAgreementPart *part);
gboolean caucus_agreement_is_heading (const CaucusAgreement *agreement,
                                      guint                  number);
gboolean caucus_agreement_has_same_texts (const CaucusAgreement *agreement,
                                          const CaucusAgreement *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusAgreement, caucus_agreement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusAgreementPart, caucus_agreement_part_free)

G_END_DECLS
