/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that may mean that it is time to look again: bus names, changes, files, sleep, signals. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CaucusRemindWatch CaucusRemindWatch;

/**
 * CaucusRemindEvents:
 * @woken: something may be due, or may not be any more
 * @written: the store's files were written to, maybe by this program
 * @server_vanished: the notification service ended, and what it showed with it
 * @window_changed: see caucus_remind_watch_has_window()
 * @terminated: the desktop or a person ends this program
 */
typedef struct
{
  void (*woken) (gpointer user_data);
  void (*written) (gpointer user_data);
  void (*server_vanished) (gpointer user_data);
  void (*window_changed) (gpointer user_data);
  void (*terminated) (gpointer user_data);
  gpointer user_data;
} CaucusRemindEvents;

CaucusRemindWatch *caucus_remind_watch_new           (GDBusConnection          *session,
                                                      const char               *store_path,
                                                      const CaucusRemindEvents *events);
void               caucus_remind_watch_renew_files   (CaucusRemindWatch        *watch);
gboolean           caucus_remind_watch_has_window    (CaucusRemindWatch        *watch);
void               caucus_remind_watch_free          (CaucusRemindWatch        *watch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRemindWatch, caucus_remind_watch_free)

G_END_DECLS
