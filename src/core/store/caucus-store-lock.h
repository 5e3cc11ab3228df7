/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One window a store: a lock beside it that holds where there is no session bus, too. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CaucusStoreLock CaucusStoreLock;

CaucusStoreLock *caucus_store_lock_take    (const char       *store_path,
                                            GError          **error);
void             caucus_store_lock_release (CaucusStoreLock  *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusStoreLock, caucus_store_lock_release)

G_END_DECLS
