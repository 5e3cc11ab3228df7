/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what a person names: by its id, the first digits of it, or the beginning of its title. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

CaucusRound    *caucus_cli_find_round    (CaucusDatabase  *database,
                                          const char      *word,
                                          GError         **error);
CaucusSession  *caucus_cli_find_session  (CaucusDatabase  *database,
                                          const char      *word,
                                          GError         **error);
CaucusThread   *caucus_cli_find_thread   (CaucusDatabase  *database,
                                          const char      *word,
                                          GError         **error);
CaucusPass     *caucus_cli_find_pass     (CaucusDatabase  *database,
                                          const char      *word,
                                          GError         **error);
CaucusReminder *caucus_cli_find_reminder (CaucusDatabase  *database,
                                          const char      *word,
                                          GError         **error);

G_END_DECLS
