/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of three columns shows: its lines, which are changes, and the one looked at. */
#pragma once

#include <gio/gio.h>

#include "compare/caucus-columns-line.h"
#include "compare/caucus-columns-record.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COLUMNS_MODEL (caucus_columns_model_get_type ())

G_DECLARE_FINAL_TYPE (CaucusColumnsModel, caucus_columns_model, CAUCUS, COLUMNS_MODEL, GObject)

CaucusColumnsModel        *caucus_columns_model_new              (void);
void                       caucus_columns_model_take             (CaucusColumnsModel  *model,
                                                                  CaucusColumnsRecord *record);
const CaucusColumnsRecord *caucus_columns_model_get_record       (CaucusColumnsModel  *model);
gboolean                   caucus_columns_model_get_only_changes (CaucusColumnsModel  *model);
void                       caucus_columns_model_set_only_changes (CaucusColumnsModel  *model,
                                                                  gboolean             only_changes);
void                       caucus_columns_model_set_numbering    (CaucusColumnsModel  *model,
                                                                  gboolean             shows_numbering);
guint                      caucus_columns_model_get_n_changes    (CaucusColumnsModel  *model);
guint                      caucus_columns_model_count_side       (CaucusColumnsModel  *model,
                                                                  CaucusColumn         side);
guint                      caucus_columns_model_get_change       (CaucusColumnsModel  *model);
gboolean                   caucus_columns_model_go_to_change     (CaucusColumnsModel  *model,
                                                                  guint                change);
guint                      caucus_columns_model_get_position     (CaucusColumnsModel  *model);
char                      *caucus_columns_model_describe_change  (CaucusColumnsModel  *model,
                                                                  CaucusColumn         side);

G_END_DECLS
