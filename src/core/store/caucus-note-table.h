/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record in the store: entries, every wording they had, and what is being typed. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

gboolean    caucus_note_table_add            (CaucusDatabase    *database,
                                              const CaucusNote  *note,
                                              gboolean          *added,
                                              GError           **error);
gboolean    caucus_note_table_raise_level    (CaucusDatabase    *database,
                                              const CaucusId    *id,
                                              CaucusLevel        level,
                                              gboolean          *raised,
                                              GError           **error);
gboolean    caucus_note_table_revise         (CaucusDatabase    *database,
                                              const CaucusId    *id,
                                              const char        *text,
                                              GError           **error);
gboolean    caucus_note_table_add_wording    (CaucusDatabase    *database,
                                              const CaucusNote  *wording,
                                              GError           **error);
GPtrArray  *caucus_note_table_list           (CaucusDatabase    *database,
                                              const CaucusId    *session_id,
                                              GError           **error);
gboolean    caucus_note_table_has_any        (CaucusDatabase    *database,
                                              const CaucusId    *session_id,
                                              gboolean          *has_any,
                                              GError           **error);
gboolean    caucus_note_table_count          (CaucusDatabase    *database,
                                              const CaucusId    *session_id,
                                              guint             *count,
                                              GError           **error);
GPtrArray  *caucus_note_table_list_revisions (CaucusDatabase    *database,
                                              const CaucusId    *id,
                                              GError           **error);

gboolean    caucus_note_table_save_draft     (CaucusDatabase    *database,
                                              const CaucusNote  *draft,
                                              GError           **error);
CaucusNote *caucus_note_table_load_draft     (CaucusDatabase    *database,
                                              const CaucusId    *session_id,
                                              GError           **error);
gboolean    caucus_note_table_clear_draft    (CaucusDatabase    *database,
                                              const CaucusId    *session_id,
                                              GError           **error);

G_END_DECLS
