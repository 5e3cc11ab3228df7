/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A prepared statement: named parameters in, columns out. */
#pragma once

#include "caucus-id.h"
#include "caucus-vocabulary.h"

G_BEGIN_DECLS

typedef struct _CaucusDatabase CaucusDatabase;

/**
 * CaucusStatement:
 *
 * Belongs to the thread of its database. What fails before the first step, the SQL
 * or a bind, is reported by that step, so that callers check one result.
 */
typedef struct _CaucusStatement CaucusStatement;

CaucusStatement *caucus_statement_new       (CaucusDatabase         *database,
                                             const char             *sql);
void             caucus_statement_free      (CaucusStatement        *statement);

void             caucus_statement_bind_id   (CaucusStatement        *statement,
                                             const char             *name,
                                             const CaucusId         *id);
void             caucus_statement_bind_text (CaucusStatement        *statement,
                                             const char             *name,
                                             const char             *text);
void             caucus_statement_bind_int  (CaucusStatement        *statement,
                                             const char             *name,
                                             gint64                  value);
void             caucus_statement_bind_usec (CaucusStatement        *statement,
                                             const char             *name,
                                             gint64                  usec);
void             caucus_statement_bind_word (CaucusStatement        *statement,
                                             const char             *name,
                                             const CaucusVocabulary *vocabulary,
                                             guint                   value);

gboolean         caucus_statement_step      (CaucusStatement        *statement,
                                             gboolean               *has_row,
                                             GError                **error);
gboolean         caucus_statement_run       (CaucusStatement        *statement,
                                             GError                **error);
void             caucus_statement_rewind    (CaucusStatement        *statement);
gboolean         caucus_statement_insert    (CaucusStatement        *statement,
                                             gboolean               *added,
                                             GError                **error);
gboolean         caucus_statement_run_again (CaucusStatement        *statement,
                                             GError                **error);

CaucusId         caucus_statement_get_id    (CaucusStatement        *statement,
                                             int                     column);
const char      *caucus_statement_get_text  (CaucusStatement        *statement,
                                             int                     column);
char            *caucus_statement_dup_text  (CaucusStatement        *statement,
                                             int                     column,
                                             const char             *fallback);
gint64           caucus_statement_get_int   (CaucusStatement        *statement,
                                             int                     column);
guint            caucus_statement_get_word  (CaucusStatement        *statement,
                                             int                     column,
                                             const CaucusVocabulary *vocabulary);
CaucusLevel      caucus_statement_get_level (CaucusStatement        *statement,
                                             int                     column);

/**
 * CaucusRecordKind:
 * @read: makes a record of the current row
 * @free: frees such a record
 * @missing: (nullable): what an error says where a record is wanted and there is none
 */
typedef struct
{
  gpointer (*read) (CaucusStatement *row);
  GDestroyNotify free;
  const char *missing;
} CaucusRecordKind;

gpointer         caucus_statement_get_record (CaucusStatement        *statement,
                                              const CaucusRecordKind *kind,
                                              GError                **error);
GPtrArray       *caucus_statement_collect    (CaucusStatement        *statement,
                                              const CaucusRecordKind *kind,
                                              GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusStatement, caucus_statement_free)

G_END_DECLS
