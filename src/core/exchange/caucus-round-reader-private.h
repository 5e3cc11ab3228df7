/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the round file's reader share. */
#pragma once

#include "caucus-json-cursor.h"
#include "caucus-round-file.h"
#include "caucus-round-keys.h"

G_BEGIN_DECLS

/**
 * CaucusRoundReader:
 * @zone: of the round
 * @version: of the format
 *
 * A round file while it is read; @file grows record by record.
 */
typedef struct
{
  CaucusJsonCursor *cursor;
  CaucusRoundKeys *keys;
  CaucusRoundFile *file;
  GTimeZone *zone;
  guint version;
} CaucusRoundReader;

void       caucus_round_reader_collect_key (CaucusRoundReader *reader,
                                            CaucusRoundList    list);
CaucusId   caucus_round_reader_own_id    (CaucusRoundReader *reader,
                                          CaucusRoundList    list);
CaucusId   caucus_round_reader_reference (CaucusRoundReader *reader,
                                          const char        *member,
                                          CaucusRoundList    list,
                                          CaucusJsonNeed     need);
CaucusId   caucus_round_reader_row_id    (CaucusRoundReader *reader,
                                          CaucusRoundList    list,
                                          const CaucusId    *owner_id,
                                          const char        *kind);
gint64     caucus_round_reader_time      (CaucusRoundReader *reader,
                                          const char        *member,
                                          GTimeZone         *zone,
                                          CaucusJsonNeed     need);
void       caucus_round_reader_level     (CaucusRoundReader *reader,
                                          CaucusLevel       *level);
GTimeZone *caucus_round_reader_zone      (CaucusRoundReader *reader,
                                          const char        *name);

void       caucus_round_reader_read_all      (CaucusRoundReader *reader);
void       caucus_round_reader_read_articles (CaucusRoundReader *reader);
void       caucus_round_reader_read_threads  (CaucusRoundReader *reader);
void       caucus_round_reader_read_reviews  (CaucusRoundReader  *reader,
                                              const CaucusThread *thread,
                                              const GPtrArray    *passes);
void       caucus_round_reader_read_sessions (CaucusRoundReader *reader);
void       caucus_round_reader_read_notes    (CaucusRoundReader *reader);

G_END_DECLS
