/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of caucus-cli round that have a file of their own. */
#pragma once

#include "caucus-cli.h"

G_BEGIN_DECLS

gboolean caucus_cli_round_compare (CaucusCli *cli,
                                   char     **argv,
                                   GError   **error);
gboolean caucus_cli_round_import  (CaucusCli *cli,
                                   char     **argv,
                                   GError   **error);
gboolean caucus_cli_round_export  (CaucusCli *cli,
                                   char     **argv,
                                   GError   **error);

G_END_DECLS
