/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the benchmarks measure of a process, printed as "name value" lines. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void   bench_probe_report_start (void);
double bench_probe_median       (GArray *values);

G_END_DECLS
