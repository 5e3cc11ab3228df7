/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The synchronous layer: one connection to a store, used by the thread that opened it. */
#pragma once

#include <gio/gio.h>

#include "caucus-statement.h"
#include "caucus-store-place.h"

G_BEGIN_DECLS

/**
 * CaucusDatabaseMode:
 * @CAUCUS_DATABASE_READ_WRITE: an existing store, brought to this version's schema
 * @CAUCUS_DATABASE_CREATE: the same, made new where there is no file
 * @CAUCUS_DATABASE_READ_ONLY: an existing store of this version's schema
 */
typedef enum
{
  CAUCUS_DATABASE_READ_WRITE,
  CAUCUS_DATABASE_CREATE,
  CAUCUS_DATABASE_READ_ONLY,
} CaucusDatabaseMode;

/**
 * CaucusChanges:
 *
 * What a transaction touched, so that others know what to read again.
 */
typedef enum
{
  CAUCUS_CHANGED_NOTHING = 0,
  CAUCUS_CHANGED_ROUNDS = 1 << 0,
  CAUCUS_CHANGED_SESSIONS = 1 << 1,
  CAUCUS_CHANGED_THREADS = 1 << 2,
  CAUCUS_CHANGED_NOTES = 1 << 3,
  CAUCUS_CHANGED_REMINDERS = 1 << 4,
} CaucusChanges;

#define CAUCUS_CHANGED_EVERYTHING 0x1f

typedef gboolean (*CaucusDatabaseFunc) (CaucusDatabase *database,
                                        gpointer        data,
                                        GError        **error);

CaucusDatabase *caucus_database_open          (const char          *path,
                                               CaucusDatabaseMode   mode,
                                               GError             **error);
void            caucus_database_close         (CaucusDatabase      *database);
const char     *caucus_database_get_path      (CaucusDatabase      *database);
const CaucusId *caucus_database_get_device_id (CaucusDatabase      *database);
CaucusStorePlace caucus_database_get_place    (CaucusDatabase      *database);
gint64          caucus_database_get_now_usec  (CaucusDatabase      *database);

gboolean        caucus_database_execute       (CaucusDatabase      *database,
                                               const char          *sql,
                                               GError             **error);
gboolean        caucus_database_transaction   (CaucusDatabase      *database,
                                               CaucusDatabaseFunc   func,
                                               gpointer             data,
                                               GError             **error);
gboolean        caucus_database_check         (CaucusDatabase      *database,
                                               gboolean             thorough,
                                               GError             **error);

void            caucus_database_release_memory (CaucusDatabase     *database);
gboolean        caucus_database_get_schema_version (CaucusDatabase *database,
                                                    guint          *version,
                                                    GError        **error);

void            caucus_database_mark_changed  (CaucusDatabase      *database,
                                               CaucusChanges        changes);
CaucusChanges   caucus_database_take_changes  (CaucusDatabase      *database);

void            caucus_database_bind_stamp    (CaucusDatabase      *database,
                                               CaucusStatement     *statement);

char           *caucus_database_dup_setting   (CaucusDatabase      *database,
                                               const char          *key);
gboolean        caucus_database_set_setting   (CaucusDatabase      *database,
                                               const char          *key,
                                               const char          *value,
                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusDatabase, caucus_database_close)

G_END_DECLS
