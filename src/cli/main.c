/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli: a store from the command line, for people and for scripts. */
#include "caucus-cli.h"

int
main (int   argc,
      char *argv[])
{
  g_set_prgname ("caucus-cli");
  return caucus_cli_main (argv + 1);
}
