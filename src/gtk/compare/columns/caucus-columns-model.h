/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of three columns shows: the rows of the contract and of both sides' texts. */
#pragma once

#include "caucus-elsewhere.h"
#include "compare/caucus-change-lines.h"
#include "compare/columns/caucus-columns-line.h"
#include "compare/columns/caucus-columns-record.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COLUMNS_MODEL (caucus_columns_model_get_type ())

G_DECLARE_FINAL_TYPE (CaucusColumnsModel, caucus_columns_model, CAUCUS, COLUMNS_MODEL,
                      CaucusChangeLines)

CaucusColumnsModel        *caucus_columns_model_new             (void);
void                       caucus_columns_model_take            (CaucusColumnsModel  *model,
                                                                 CaucusColumnsRecord *record);
const CaucusColumnsRecord *caucus_columns_model_get_record      (CaucusColumnsModel  *model);
void                       caucus_columns_model_set_by_author   (CaucusColumnsModel  *model,
                                                                 gboolean             is_by_author);
CaucusColumnsLine         *caucus_columns_model_new_line        (CaucusColumnsModel  *model,
                                                                 guint                number);
guint                      caucus_columns_model_count_side      (CaucusColumnsModel  *model,
                                                                 CaucusColumn         side);
char                      *caucus_columns_model_describe_change (CaucusColumnsModel  *model,
                                                                 CaucusColumn         side);

/* Other articles */
void                        caucus_columns_model_take_elsewhere (CaucusColumnsModel *model,
                                                                 CaucusColumn        side,
                                                                 CaucusElsewhere    *elsewhere);
const CaucusElsewhere      *caucus_columns_model_get_elsewhere  (CaucusColumnsModel *model,
                                                                 CaucusColumn        side);
const CaucusElsewherePlace *caucus_columns_model_find_elsewhere (CaucusColumnsModel *model,
                                                                 guint               number,
                                                                 CaucusColumn        side);

G_END_DECLS
