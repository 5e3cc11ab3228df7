/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notices that other programs write to the store, be there a bus between them or not. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CaucusFileWatch CaucusFileWatch;

typedef void (*CaucusFileWatchFunc) (gpointer user_data);

CaucusFileWatch *caucus_file_watch_new   (const char           *store_path,
                                          CaucusFileWatchFunc   func,
                                          gpointer              user_data);
void             caucus_file_watch_renew (CaucusFileWatch      *watch);
void             caucus_file_watch_free  (CaucusFileWatch      *watch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusFileWatch, caucus_file_watch_free)

G_END_DECLS
