/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands of caucus-cli session share. */
#pragma once

#include "caucus-cli.h"
#include "caucus-database.h"

G_BEGIN_DECLS

gboolean caucus_cli_session_add    (CaucusCli       *cli,
                                    char           **argv,
                                    GError         **error);
gboolean caucus_cli_session_move   (CaucusCli       *cli,
                                    char           **argv,
                                    GError         **error);
gboolean caucus_cli_session_cancel (CaucusCli       *cli,
                                    char           **argv,
                                    GError         **error);
gboolean caucus_cli_session_print  (CaucusCli       *cli,
                                    CaucusDatabase  *database,
                                    const CaucusId  *id,
                                    GError         **error);

G_END_DECLS
