/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command of caucus-cli note that has a file of its own. */
#pragma once

#include "caucus-cli.h"

G_BEGIN_DECLS

gboolean caucus_cli_note_add (CaucusCli  *cli,
                              char      **argv,
                              GError    **error);

G_END_DECLS
