/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notices that other programs write to the store, be there a bus between them or not. */
#include "caucus-file-watch.h"

#include <glib-unix.h>
#include <sys/inotify.h>
#include <unistd.h>

/* Somebody who types saves often: what comes in this time is one. */
#define GATHER_MSEC 2000

/* Written to; or, of a file that another took the name of, a name less. */
#define EVENTS (IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF)

struct _CaucusFileWatch
{
  CaucusFileWatchFunc func;
  gpointer user_data;
  char *paths[2];           /* owned; the store and its log */
  int watches[2];           /* -1 for none */
  int fd;                   /* -1: files cannot be watched here */
  guint source_id;
  guint gather_id;
};

static void listen (CaucusFileWatch *watch);

static void
drop_events (CaucusFileWatch *watch)
{
  char events[4096];
  gssize length;

  do
    length = read (watch->fd, events, sizeof events);
  while (length > 0);
}

static gboolean
gathered_cb (gpointer user_data)
{
  CaucusFileWatch *watch = user_data;

  watch->gather_id = 0;
  drop_events (watch);
  listen (watch);
  watch->func (watch->user_data);
  return G_SOURCE_REMOVE;
}

/* Deaf until they are gathered, so that a busy writer does not wake this program each time. */
static gboolean
readable_cb (int          fd,
             GIOCondition condition,
             gpointer     user_data)
{
  CaucusFileWatch *watch = user_data;

  watch->source_id = 0;
  watch->gather_id = g_timeout_add (GATHER_MSEC, gathered_cb, watch);
  return G_SOURCE_REMOVE;
}

static void
listen (CaucusFileWatch *watch)
{
  watch->source_id = g_unix_fd_add (watch->fd, G_IO_IN, readable_cb, watch);
}

/**
 * caucus_file_watch_renew:
 *
 * Watches the files that bear the store's names now. Nothing is opened: that would
 * take away the locks which this process holds.
 */
void
caucus_file_watch_renew (CaucusFileWatch *watch)
{
  for (gsize i = 0; watch->fd >= 0 && i < G_N_ELEMENTS (watch->paths); i++)
    {
      /* The same number for the same file; -1 where there is none of the name. */
      int now = inotify_add_watch (watch->fd, watch->paths[i], EVENTS);

      if (watch->watches[i] != now && watch->watches[i] >= 0)
        inotify_rm_watch (watch->fd, watch->watches[i]);
      watch->watches[i] = now;
    }
}

/**
 * caucus_file_watch_new:
 * @func: called in the main loop a moment after the files were written to, by this
 *   program too
 *
 * Returns: (transfer full): a watch, on nothing before caucus_file_watch_renew()
 */
CaucusFileWatch *
caucus_file_watch_new (const char          *store_path,
                       CaucusFileWatchFunc  func,
                       gpointer             user_data)
{
  CaucusFileWatch *watch = g_new0 (CaucusFileWatch, 1);

  watch->func = func;
  watch->user_data = user_data;
  watch->paths[0] = g_strdup (store_path);
  watch->paths[1] = g_strconcat (store_path, "-wal", NULL);
  watch->watches[0] = watch->watches[1] = -1;
  watch->fd = inotify_init1 (IN_CLOEXEC | IN_NONBLOCK);
  if (watch->fd >= 0)
    listen (watch);
  else
    g_printerr ("caucus-remind: files cannot be watched here; changes are heard of on the bus only\n");
  return watch;
}

void
caucus_file_watch_free (CaucusFileWatch *watch)
{
  g_clear_handle_id (&watch->source_id, g_source_remove);
  g_clear_handle_id (&watch->gather_id, g_source_remove);
  if (watch->fd >= 0)
    close (watch->fd);
  g_free (watch->paths[0]);
  g_free (watch->paths[1]);
  g_free (watch);
}
