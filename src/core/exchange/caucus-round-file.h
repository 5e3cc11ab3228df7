/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The round file: one negotiation as one JSON file, read whole before anything is stored. */
#pragma once

#include <gio/gio.h>

#include "caucus-block.h"
#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

/**
 * CaucusRoundFile:
 * @changes: of all sessions
 * @passes, @events: of all threads, each thread's by themselves and in order
 * @reviews: of all threads, between the versions in @texts
 * @texts: the text of each article and pass by its version's id
 * @revisions: (element-type CaucusNote): the earlier wordings of a note by its id, oldest first
 *
 * What a round file says, checked: every id that is referred to is there.
 */
typedef struct
{
  CaucusRound *round;
  GPtrArray *parties;
  GPtrArray *people;
  GPtrArray *issues;
  GPtrArray *sessions;
  GPtrArray *changes;
  GPtrArray *articles;
  GPtrArray *threads;
  GPtrArray *passes;
  GPtrArray *events;
  GPtrArray *reviews;
  GPtrArray *notes;
  GHashTable *texts;
  GHashTable *revisions;
} CaucusRoundFile;

/* The kinds of rows that a round file holds. */
typedef enum
{
  CAUCUS_ROUND_ROW_ROUND,
  CAUCUS_ROUND_ROW_PARTY,
  CAUCUS_ROUND_ROW_PERSON,
  CAUCUS_ROUND_ROW_ISSUE,
  CAUCUS_ROUND_ROW_SESSION,
  CAUCUS_ROUND_ROW_CHANGE,
  CAUCUS_ROUND_ROW_ARTICLE,
  CAUCUS_ROUND_ROW_THREAD,
  CAUCUS_ROUND_ROW_PASS,
  CAUCUS_ROUND_ROW_EVENT,
  CAUCUS_ROUND_ROW_REVIEW,
  CAUCUS_ROUND_ROW_NOTE,
  CAUCUS_ROUND_N_ROWS,
} CaucusRoundRow;

/**
 * CaucusImportReport:
 * @added: rows that are new in the store, by #CaucusRoundRow
 * @present: rows that the store had already and that stayed as they were
 * @differing: how many of those the file says otherwise; the store's word stays
 * @raised: how many of those became more closed, as they are in the file
 */
typedef struct
{
  guint added[CAUCUS_ROUND_N_ROWS];
  guint present[CAUCUS_ROUND_N_ROWS];
  guint differing[CAUCUS_ROUND_N_ROWS];
  guint raised[CAUCUS_ROUND_N_ROWS];
} CaucusImportReport;

/**
 * CaucusExportReport:
 * @sessions, @notes, @reviews: how many are in the file
 * @sessions_left_out, @notes_left_out: how many are above the level asked for
 * @issues_left_out: likewise
 * @remarks_left_out: likewise; the reasons of changes, the notes of events and the summaries
 *   of passes
 * @reviews_left_out: likewise
 */
typedef struct
{
  guint sessions;
  guint sessions_left_out;
  guint notes;
  guint notes_left_out;
  guint issues_left_out;
  guint remarks_left_out;
  guint reviews;
  guint reviews_left_out;
} CaucusExportReport;

CaucusRoundFile *caucus_round_file_parse  (const char            *text,
                                           gsize                  length,
                                           const char            *name,
                                           GError               **error);
CaucusRoundFile *caucus_round_file_load   (GFile                 *file,
                                           GError               **error);
void             caucus_round_file_free   (CaucusRoundFile       *file);

gboolean         caucus_round_files_store (CaucusDatabase        *database,
                                           const GPtrArray       *files,
                                           CaucusImportReport    *reports,
                                           GError               **error);
char            *caucus_round_file_export (CaucusDatabase        *database,
                                           const CaucusId        *round_id,
                                           CaucusLevel            level,
                                           CaucusExportReport    *report,
                                           GError               **error);

const char      *caucus_round_row_name    (CaucusRoundRow         row);
guint            caucus_import_report_get_added (const CaucusImportReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRoundFile, caucus_round_file_free)

G_END_DECLS
