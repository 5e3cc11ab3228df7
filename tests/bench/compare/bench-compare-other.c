/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs another program with its output thrown away, and prints what it cost. A small parent of
 * its own, because a program's peak memory begins with its parent's. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define EXIT_NO_PROGRAM 127

static void
run (char *argv[])
{
  int nowhere = open ("/dev/null", O_RDWR | O_CLOEXEC);

  if (nowhere >= 0 && dup2 (nowhere, STDOUT_FILENO) >= 0)
    execvp (argv[0], argv);
  _exit (EXIT_NO_PROGRAM);
}

static double
usec (const struct timeval *time)
{
  return (double) time->tv_sec * 1e6 + (double) time->tv_usec;
}

int
main (int   argc,
      char *argv[])
{
  struct rusage usage;
  int status;
  pid_t pid;

  if (argc < 2)
    return 2;
  pid = fork ();
  if (pid == 0)
    run (argv + 1);
  /* These programs end with 1 where the texts differ. */
  if (pid < 0 || wait4 (pid, &status, 0, &usage) != pid || !WIFEXITED (status)
      || WEXITSTATUS (status) > 1)
    return 1;
  printf ("cpu_usec %.0f\n", usec (&usage.ru_utime) + usec (&usage.ru_stime));
  printf ("peak_kib %ld\n", usage.ru_maxrss);
  return 0;
}
