/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rounds, their parties, people and issues in the store. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

gboolean     caucus_round_table_add         (CaucusDatabase      *database,
                                             const CaucusRound   *round,
                                             gboolean            *added,
                                             GError             **error);
CaucusRound *caucus_round_table_get         (CaucusDatabase      *database,
                                             const CaucusId      *id,
                                             GError             **error);
GPtrArray   *caucus_round_table_list        (CaucusDatabase      *database,
                                             GError             **error);

gboolean     caucus_round_table_add_party   (CaucusDatabase      *database,
                                             const CaucusParty   *party,
                                             gboolean            *added,
                                             GError             **error);
GPtrArray   *caucus_round_table_list_parties (CaucusDatabase     *database,
                                              const CaucusId     *round_id,
                                              GError            **error);

gboolean     caucus_round_table_add_person  (CaucusDatabase      *database,
                                             const CaucusPerson  *person,
                                             gboolean            *added,
                                             GError             **error);
GPtrArray   *caucus_round_table_list_people (CaucusDatabase      *database,
                                             const CaucusId      *round_id,
                                             GError             **error);

gboolean     caucus_round_table_add_issue   (CaucusDatabase      *database,
                                             const CaucusIssue   *issue,
                                             gboolean            *added,
                                             GError             **error);
GPtrArray   *caucus_round_table_list_issues (CaucusDatabase      *database,
                                             const CaucusId      *round_id,
                                             GError             **error);

G_END_DECLS
