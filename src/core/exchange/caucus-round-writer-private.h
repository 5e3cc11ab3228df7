/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the round file's writer share. */
#pragma once

#include "caucus-json-writer.h"
#include "caucus-round-file.h"

G_BEGIN_DECLS

/**
 * CaucusRoundWriter:
 * @zone: of the round
 * @sessions: (element-type CaucusSession): those that the file holds
 * @session_ids: (element-type CaucusId): their ids
 * @reviews: (element-type CaucusReview): those that the file may hold
 *
 * A round file while it is written.
 */
typedef struct
{
  CaucusDatabase *database;
  CaucusJsonWriter *json;
  CaucusExportReport *report;
  CaucusRound *round;
  CaucusLevel level;
  GTimeZone *zone;
  GPtrArray *sessions;
  GHashTable *session_ids;
  GPtrArray *reviews;
} CaucusRoundWriter;

void     caucus_round_writer_id             (CaucusRoundWriter       *writer,
                                             const char              *member,
                                             const CaucusId          *id);
void     caucus_round_writer_time           (CaucusRoundWriter       *writer,
                                             const char              *member,
                                             gint64                   usec,
                                             GTimeZone               *zone);
void     caucus_round_writer_word           (CaucusRoundWriter       *writer,
                                             const char              *member,
                                             const CaucusVocabulary  *vocabulary,
                                             guint                    value);

void     caucus_round_writer_line           (CaucusRoundWriter       *writer,
                                             const char              *member,
                                             const char              *text);
void     caucus_round_writer_prose          (CaucusRoundWriter       *writer,
                                             const char              *member,
                                             const char              *text);
gboolean caucus_round_writer_remark         (CaucusRoundWriter       *writer,
                                             const char              *member,
                                             const char              *text,
                                             CaucusLevel              level);
void     caucus_round_writer_level          (CaucusRoundWriter       *writer,
                                             CaucusLevel              level,
                                             CaucusLevel              usual_level);

gboolean caucus_round_writer_write_articles (CaucusRoundWriter       *writer,
                                             GError                 **error);
gboolean caucus_round_writer_write_threads  (CaucusRoundWriter       *writer,
                                             GError                 **error);
gboolean caucus_round_writer_load_reviews   (CaucusRoundWriter       *writer,
                                             GError                 **error);
gboolean caucus_round_writer_write_reviews  (CaucusRoundWriter       *writer,
                                             const CaucusThread      *thread,
                                             const GPtrArray         *passes,
                                             GError                 **error);
gboolean caucus_round_writer_load_sessions  (CaucusRoundWriter       *writer,
                                             GError                 **error);
gboolean caucus_round_writer_write_sessions (CaucusRoundWriter       *writer,
                                             GError                 **error);
gboolean caucus_round_writer_write_notes    (CaucusRoundWriter       *writer,
                                             GError                 **error);

G_END_DECLS
