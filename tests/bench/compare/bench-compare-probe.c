/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CPU time and peak memory of a comparison; plain C, for the floor has no more. */
#include "bench-compare-probe.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

static double begin_usec;

static double
cpu_usec (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e6 + (double) now.tv_nsec / 1e3;
}

/* Of this program alone: ru_maxrss begins with what the parent had when it forked. */
static long
peak_kib (void)
{
  FILE *status = fopen ("/proc/self/status", "r");
  struct rusage usage;
  char line[128];
  long kib = 0;

  while (status != NULL && fgets (line, sizeof line, status) != NULL)
    if (sscanf (line, "VmHWM: %ld", &kib) == 1)
      break;
  if (status != NULL)
    fclose (status);
  if (kib > 0)
    return kib;
  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

void
bench_compare_probe_begin (void)
{
  begin_usec = cpu_usec ();
}

void
bench_compare_probe_end (void)
{
  printf ("cpu_usec %.0f\n", cpu_usec () - begin_usec);
  printf ("peak_kib %ld\n", peak_kib ());
}
