/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger in the store: articles, threads, passes and what was said to them. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

gboolean       caucus_thread_table_add_article   (CaucusDatabase           *database,
                                                  const CaucusArticle      *article,
                                                  gboolean                 *added,
                                                  GError                  **error);
GPtrArray     *caucus_thread_table_list_articles (CaucusDatabase           *database,
                                                  const CaucusId           *round_id,
                                                  GError                  **error);
CaucusArticle *caucus_thread_table_get_article   (CaucusDatabase           *database,
                                                  const CaucusId           *id,
                                                  GError                  **error);

gboolean       caucus_thread_table_add           (CaucusDatabase           *database,
                                                  const CaucusThread       *thread,
                                                  gboolean                 *added,
                                                  GError                  **error);
CaucusThread  *caucus_thread_table_get           (CaucusDatabase           *database,
                                                  const CaucusId           *id,
                                                  GError                  **error);
GPtrArray     *caucus_thread_table_list          (CaucusDatabase           *database,
                                                  const CaucusId           *round_id,
                                                  GError                  **error);

gboolean       caucus_thread_table_add_pass      (CaucusDatabase           *database,
                                                  const CaucusPass         *pass,
                                                  gboolean                 *added,
                                                  GError                  **error);
CaucusPass    *caucus_thread_table_get_pass      (CaucusDatabase           *database,
                                                  const CaucusId           *id,
                                                  GError                  **error);
GPtrArray     *caucus_thread_table_list_passes   (CaucusDatabase           *database,
                                                  const CaucusId           *thread_id,
                                                  GError                  **error);
GPtrArray     *caucus_thread_table_list_session_passes (CaucusDatabase     *database,
                                                        const CaucusId     *session_id,
                                                        GError            **error);

gboolean       caucus_thread_table_add_event     (CaucusDatabase           *database,
                                                  const CaucusLedgerEvent  *event,
                                                  gboolean                 *added,
                                                  GError                  **error);
GPtrArray     *caucus_thread_table_list_events   (CaucusDatabase           *database,
                                                  const CaucusId           *thread_id,
                                                  GError                  **error);

G_END_DECLS
