/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups: checked copies beside the store, kept by the day and by the week. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusBackupReason:
 * @CAUCUS_BACKUP_DAILY: the first of a day; 7 days and 8 weeks of them are kept
 * @CAUCUS_BACKUP_IMPORT: before a file comes in; the last 7 are kept
 * @CAUCUS_BACKUP_SCHEMA: before a schema step; all are kept
 * @CAUCUS_BACKUP_MANUAL: because somebody asked; all are kept until somebody removes them
 */
typedef enum
{
  CAUCUS_BACKUP_DAILY,
  CAUCUS_BACKUP_IMPORT,
  CAUCUS_BACKUP_SCHEMA,
  CAUCUS_BACKUP_MANUAL,
} CaucusBackupReason;

gboolean   caucus_backup_make       (const char          *store_path,
                                     CaucusBackupReason   reason,
                                     char               **backup_path,
                                     GError             **error);
gboolean   caucus_backup_make_daily (const char          *store_path,
                                     GError             **error);
GPtrArray *caucus_backup_list       (const char          *store_path);
gboolean   caucus_backup_restore    (const char          *backup_path,
                                     const char          *store_path,
                                     char               **aside_path,
                                     GError             **error);

G_END_DECLS
