/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CPU time and peak memory of a comparison, printed as "name value" lines. */
#pragma once

void bench_compare_probe_begin (void);
void bench_compare_probe_end   (void);
