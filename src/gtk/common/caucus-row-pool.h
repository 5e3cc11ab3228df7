/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widgets of a long list: those in sight, and others to be used again. */
#pragma once

#include "common/caucus-rows-view.h"

G_BEGIN_DECLS

typedef struct _CaucusRowPool CaucusRowPool;

CaucusRowPool *caucus_row_pool_new        (GtkWidget                  *view);
void           caucus_row_pool_set_source (CaucusRowPool              *pool,
                                           const CaucusRowsViewSource *source);
void           caucus_row_pool_prepare    (CaucusRowPool              *pool,
                                           guint                       n_rows);
void           caucus_row_pool_free       (CaucusRowPool              *pool);
guint          caucus_row_pool_get_first  (const CaucusRowPool        *pool);
guint          caucus_row_pool_get_end    (const CaucusRowPool        *pool);
GtkWidget     *caucus_row_pool_get        (const CaucusRowPool        *pool,
                                           guint                       position);
void           caucus_row_pool_begin      (CaucusRowPool              *pool,
                                           guint                       first);
GtkWidget     *caucus_row_pool_add_above  (CaucusRowPool              *pool,
                                           GListModel                 *model);
GtkWidget     *caucus_row_pool_add_below  (CaucusRowPool              *pool,
                                           GListModel                 *model);
void           caucus_row_pool_end        (CaucusRowPool              *pool);
void           caucus_row_pool_let_go     (CaucusRowPool              *pool);
void           caucus_row_pool_retire_all (CaucusRowPool              *pool);
void           caucus_row_pool_bind_again (CaucusRowPool              *pool,
                                           GListModel                 *model);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRowPool, caucus_row_pool_free)

G_END_DECLS
