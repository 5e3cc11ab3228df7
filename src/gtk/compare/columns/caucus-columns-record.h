/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread's contract language and the newest text of each side, as one read. */
#pragma once

#include "caucus-columns.h"
#include "caucus-text-changes.h"
#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

#define CAUCUS_N_SIDES 2

/**
 * CaucusColumnsRequest:
 * @strict_typography: whether kinds of quotes, dashes and spaces are differences
 */
typedef struct
{
  CaucusId thread_id;
  gboolean strict_typography;
} CaucusColumnsRequest;

/**
 * CaucusColumnsRecord:
 * @article: (nullable): the article that the thread is about; without one there is no
 *   contract language, and its text is empty
 * @passes: (nullable): by #CaucusColumn the side's newest pass that is no supposal
 * @base: (element-type CaucusBlock): current contract language
 * @sides: (nullable) (element-type CaucusBlock): by #CaucusColumn the side's text; %NULL
 *   where it has not passed anything
 * @columns: of the texts
 * @changes: by #CaucusColumn what the side changes of the contract
 * @is_sound: whether accepting or rejecting every mark gives back the texts
 * @unsound_side: whose text it does not give back, unless @is_sound
 * @mismatch: where in it
 */
typedef struct
{
  CaucusThread *thread;
  CaucusArticle *article;
  CaucusPass *passes[CAUCUS_N_SIDES];
  GPtrArray *base;
  GPtrArray *sides[CAUCUS_N_SIDES];
  CaucusColumns *columns;
  CaucusTextChanges *changes[CAUCUS_N_SIDES];
  gboolean strict_typography;
  gboolean is_sound;
  CaucusColumn unsound_side;
  CaucusMismatch mismatch;
} CaucusColumnsRecord;

CaucusColumnsRecord *caucus_columns_record_read     (CaucusDatabase              *database,
                                                     const CaucusColumnsRequest  *request,
                                                     GError                     **error);
CaucusColumnsRecord *caucus_columns_record_new      (GPtrArray                   *base,
                                                     GPtrArray                   *union_blocks,
                                                     GPtrArray                   *employer_blocks);
gboolean             caucus_columns_record_is_equal (const CaucusColumnsRecord   *record,
                                                     const CaucusColumnsRecord   *other);
void                 caucus_columns_record_free     (CaucusColumnsRecord         *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusColumnsRecord, caucus_columns_record_free)

G_END_DECLS
