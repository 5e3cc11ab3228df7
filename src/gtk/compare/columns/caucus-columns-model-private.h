/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the model of three columns share. */
#pragma once

#include "caucus-columns-model.h"

G_BEGIN_DECLS

/**
 * CaucusColumnsModel:
 *
 * A list of #CaucusColumnsLine. A line is one change even where both sides have something
 * else there: it is settled at once.
 */
struct _CaucusColumnsModel
{
  CaucusChangeLines parent_instance;

  /* Owned, or NULL */
  CaucusColumnsRecord *record;
  CaucusElsewhere *elsewhere[CAUCUS_N_SIDES];

  /* State */
  guint stamp;                    /* of what is known of other articles */
  gboolean is_by_author;
};

const CaucusRow        *caucus_columns_model_get_side_row (CaucusColumnsModel *model,
                                                           guint               number,
                                                           CaucusColumn        side);
const CaucusTextChange *caucus_columns_model_get_change   (CaucusColumnsModel *model,
                                                           guint               number,
                                                           CaucusColumn        side);
gboolean                caucus_columns_model_is_marked_by (CaucusColumnsModel *model,
                                                           guint               number,
                                                           CaucusColumn        side);
CaucusComparisonCell   *caucus_columns_model_new_cell     (CaucusColumnsModel *model,
                                                           guint               number,
                                                           CaucusColumn        side);
void                    caucus_columns_model_fill_parts   (CaucusColumnsModel *model,
                                                           guint               number,
                                                           CaucusColumnsParts *parts);
void                    caucus_columns_model_forget_elsewhere (CaucusColumnsModel *model);
void                    caucus_columns_model_mark_elsewhere   (CaucusColumnsModel   *model,
                                                               guint                 number,
                                                               CaucusColumn          side,
                                                               CaucusComparisonCell *cell);

G_END_DECLS
