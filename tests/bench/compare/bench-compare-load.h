/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts that the benchmarks of the comparison read; a file that cannot be read ends them. */
#pragma once

#include "caucus-prepared-text.h"

GPtrArray          *bench_compare_load    (const char         *path);
CaucusPreparedText *bench_compare_prepare (const char         *path,
                                           CaucusPreparedText *like);
