/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store that a command works on: found, checked, opened, and others told what changed. */
#pragma once

#include "caucus-cli.h"
#include "caucus-database.h"

G_BEGIN_DECLS

char           *caucus_cli_get_store_path (CaucusCli       *cli);
CaucusDatabase *caucus_cli_open_reading   (CaucusCli       *cli,
                                           GError         **error);
CaucusDatabase *caucus_cli_open_writing   (CaucusCli       *cli,
                                           GError         **error);
CaucusDatabase *caucus_cli_open_importing (CaucusCli            *cli,
                                           GError              **error);
gboolean        caucus_cli_change         (CaucusCli            *cli,
                                           CaucusDatabase       *database,
                                           CaucusDatabaseFunc    func,
                                           gpointer              data,
                                           GError              **error);

G_END_DECLS
