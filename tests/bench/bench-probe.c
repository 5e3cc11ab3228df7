/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the benchmarks measure of a process, printed as "name value" lines. */
#include "bench-probe.h"

#include <sys/resource.h>

/**
 * bench_probe_report_start:
 *
 * Prints the milliseconds since BENCH_START_USEC (monotonic, set by whoever
 * started the process) and the CPU time so far.
 */
void
bench_probe_report_start (void)
{
  const char *start = g_getenv ("BENCH_START_USEC");
  struct rusage usage;
  gint64 cpu_usec;

  getrusage (RUSAGE_SELF, &usage);
  cpu_usec = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC
             + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  if (start != NULL)
    g_print ("wall_ms %.1f\n",
             (double) (g_get_monotonic_time () - g_ascii_strtoll (start, NULL, 10)) / 1000);
  g_print ("cpu_ms %.1f\n", (double) cpu_usec / 1000);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * bench_probe_median:
 * @values: (element-type double): at least one; sorted by this
 */
double
bench_probe_median (GArray *values)
{
  g_array_sort (values, compare);
  return g_array_index (values, double, values->len / 2);
}
