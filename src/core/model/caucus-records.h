/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plain records that cross threads: one struct for each kind of row that people see. */
#pragma once

#include "caucus-id.h"
#include "caucus-vocabulary.h"

G_BEGIN_DECLS

/*
 * Every record owns its strings and is freed by its own function. An id that is
 * all zero means "none". Times are microseconds since 1970 UTC; 0 means "none".
 * Dates are "YYYY-MM-DD". Strings may be %NULL unless said otherwise.
 */

/**
 * CaucusRound:
 * @title: not %NULL
 * @zone: not %NULL; IANA name of the place's time zone
 * @expires: the date on which the contract expires
 * @reminders: not %NULL; lead times of new sessions, "1d,60m"
 *
 * One negotiation, from opening to ratification.
 */
typedef struct
{
  CaucusId id;
  char *title;
  CaucusRoundState state;
  char *zone;
  char *opened;
  char *expires;
  char *about;
  char *reminders;
} CaucusRound;

/**
 * CaucusParty:
 * @name: not %NULL; the word that stands in the titles of passes
 *
 * A side of the table.
 */
typedef struct
{
  CaucusId id;
  CaucusId round_id;
  CaucusSide side;
  char *name;
  char *full_name;
} CaucusParty;

/**
 * CaucusPerson:
 * @name: not %NULL
 * @code: not %NULL; the short code that a note-taker types ("DL")
 */
typedef struct
{
  CaucusId id;
  CaucusId round_id;
  CaucusId party_id;
  CaucusRole role;
  char *name;
  char *code;
} CaucusPerson;

/**
 * CaucusIssue:
 * @position: place in the party's list, from 0
 * @title: not %NULL
 * @text: not %NULL
 * @level: of all of it
 *
 * A priority or opener, in the words it was announced with.
 */
typedef struct
{
  CaucusId id;
  CaucusId round_id;
  CaucusId party_id;
  guint position;
  char *title;
  char *text;
  char *source;
  CaucusLevel level;
} CaucusIssue;

/**
 * CaucusSession:
 * @end_usec: after @start_usec
 * @zone: not %NULL; IANA name
 * @is_open: whether the public may attend
 *
 * A meeting of both teams, or of one.
 */
typedef struct
{
  CaucusId id;
  CaucusId round_id;
  char *title;
  CaucusSessionKind kind;
  CaucusSessionStatus status;
  gboolean is_open;
  gint64 start_usec;
  gint64 end_usec;
  char *zone;
  char *place;
  char *stream;
  gint64 stream_start_usec;
  CaucusLevel level;
} CaucusSession;

/**
 * CaucusSessionChange:
 * @old_start_usec, @old_end_usec: where the session was before a move
 * @level: of @why; the rest is as open as the session
 *
 * What happened to a session's date, kept for ever.
 */
typedef struct
{
  CaucusId id;
  CaucusId session_id;
  gint64 at_usec;
  CaucusId by_id;
  CaucusSessionChangeKind what;
  char *why;
  gint64 old_start_usec;
  gint64 old_end_usec;
  CaucusLevel level;
} CaucusSessionChange;

/**
 * CaucusArticle:
 * @number: not %NULL; "10"
 * @title: not %NULL
 * @version_id: its current contract language
 */
typedef struct
{
  CaucusId id;
  CaucusId round_id;
  guint position;
  char *number;
  char *title;
  CaucusId version_id;
} CaucusArticle;

/**
 * CaucusThread:
 * @article_id: none for a new article, an MOU or an issue
 * @article_number: of that article
 * @title: not %NULL
 *
 * One article, MOU, appendix or issue as it is bargained.
 */
typedef struct
{
  CaucusId id;
  CaucusId round_id;
  CaucusId article_id;
  char *article_number;
  CaucusThreadKind kind;
  guint position;
  char *title;
} CaucusThread;

/**
 * CaucusPass:
 * @number: from 1, counted per party, kind and thread
 * @answers_id: the pass of the other side that this one answers
 * @base_id: the pass it was written from; none means current contract language
 * @version_id: its text
 * @text_hash: not %NULL; caucus_blocks_hash() of the text at the moment it was passed
 * @level: of @summary; the pass itself went over the table
 *
 * The handing over of one version at one moment. Never changes.
 */
typedef struct
{
  CaucusId id;
  CaucusId thread_id;
  CaucusId by_id;
  CaucusId to_id;
  CaucusPassKind kind;
  guint number;
  CaucusId answers_id;
  CaucusId base_id;
  gint64 at_usec;
  CaucusId session_id;
  CaucusId presented_by_id;
  char *summary;
  CaucusId version_id;
  char *text_hash;
  CaucusLevel level;
} CaucusPass;

/**
 * CaucusLedgerEvent:
 * @pass_id: none when the event is the whole thread's
 * @level: of @note; that it happened is known to both sides
 *
 * What was said to a pass, other than by another pass. Never changes.
 */
typedef struct
{
  CaucusId id;
  CaucusId thread_id;
  CaucusId pass_id;
  CaucusEventKind kind;
  gint64 at_usec;
  CaucusId by_id;
  char *note;
  CaucusLevel level;
} CaucusLedgerEvent;

/* In the place of a paragraph's number where its text has no such paragraph. */
#define CAUCUS_REVIEW_NO_PARAGRAPH (-1)

/**
 * CaucusReview:
 * @id: what caucus_review_table_derive_id() says; none until it is stored
 * @old_version_id: the text before; none where there was no text
 * @new_version_id: the text after; none where there is none
 * @old_number: the changed paragraph in the old text, from 0, or
 *   %CAUCUS_REVIEW_NO_PARAGRAPH where it was added
 * @new_number: the same in the new text, where it was removed
 * @comment: not %NULL
 *
 * What the team thinks of one change between two texts.
 */
typedef struct
{
  CaucusId id;
  CaucusId old_version_id;
  CaucusId new_version_id;
  int old_number;
  int new_number;
  CaucusReviewDecision decision;
  char *comment;
  CaucusLevel level;
} CaucusReview;

/**
 * CaucusDraft:
 * @by_id: the party that is to pass it
 * @answers_id: the pass that it answers, or none
 * @text: not %NULL; as it is typed, a paragraph a line
 * @note: not %NULL; what is still to be done, for the team only
 * @modified_usec: when it was last saved
 *
 * A text of a thread that is not passed yet. It stays on this device.
 */
typedef struct
{
  CaucusId id;
  CaucusId thread_id;
  CaucusId by_id;
  CaucusId answers_id;
  char *text;
  char *note;
  gint64 modified_usec;
} CaucusDraft;

/**
 * CaucusNote:
 * @at_usec: the time of its first key
 * @typed_usec: when its newest wording was entered
 * @revision: how many wordings it has had, from 1
 * @text: not %NULL; the newest wording
 *
 * An entry of a session's record.
 */
typedef struct
{
  CaucusId id;
  CaucusId session_id;
  gint64 at_usec;
  gint64 typed_usec;
  CaucusId speaker_id;
  CaucusNoteKind kind;
  CaucusLevel level;
  CaucusId thread_id;
  guint revision;
  char *text;
} CaucusNote;

/**
 * CaucusReminder:
 * @lead: not %NULL; "1d", "60m"
 * @due_usec: when it fires next; for a fired one, when it was due
 * @session_title, @session_kind, @session_start_usec, @session_end_usec, @session_zone,
 *   @session_place, @session_level: of the session it announces
 *
 * An announcement of a session on this device.
 */
typedef struct
{
  CaucusId id;
  CaucusId session_id;
  CaucusId round_id;
  char *lead;
  gint64 due_usec;
  CaucusReminderState state;
  char *session_title;
  CaucusSessionKind session_kind;
  gint64 session_start_usec;
  gint64 session_end_usec;
  char *session_zone;
  char *session_place;
  CaucusLevel session_level;
} CaucusReminder;

/**
 * CaucusReminderLogEntry:
 * @event: not %NULL; "scheduled", "fired", "snoozed", ...
 * @detail: why, in a few words
 */
typedef struct
{
  CaucusId reminder_id;
  gint64 at_usec;
  char *event;
  char *detail;
} CaucusReminderLogEntry;

void caucus_round_free              (CaucusRound            *round);
void caucus_party_free              (CaucusParty            *party);
void caucus_person_free             (CaucusPerson           *person);
void caucus_issue_free              (CaucusIssue            *issue);
void caucus_session_free            (CaucusSession          *session);
void caucus_session_change_free     (CaucusSessionChange    *change);
void caucus_article_free            (CaucusArticle          *article);
void caucus_thread_free             (CaucusThread           *thread);
void caucus_pass_free               (CaucusPass             *pass);
void caucus_ledger_event_free       (CaucusLedgerEvent      *event);
void caucus_review_free             (CaucusReview           *review);
CaucusDraft *caucus_draft_copy      (const CaucusDraft      *draft);
void caucus_draft_free              (CaucusDraft            *draft);
void caucus_note_free               (CaucusNote             *note);
void caucus_reminder_free           (CaucusReminder         *reminder);
void caucus_reminder_log_entry_free (CaucusReminderLogEntry *entry);

CaucusSession *caucus_session_copy  (const CaucusSession    *session);
CaucusNote    *caucus_note_copy     (const CaucusNote       *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRound, caucus_round_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusParty, caucus_party_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPerson, caucus_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusIssue, caucus_issue_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusSession, caucus_session_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusSessionChange, caucus_session_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusArticle, caucus_article_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusThread, caucus_thread_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPass, caucus_pass_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusLedgerEvent, caucus_ledger_event_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusReview, caucus_review_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusDraft, caucus_draft_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusNote, caucus_note_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusReminder, caucus_reminder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusReminderLogEntry, caucus_reminder_log_entry_free)

G_END_DECLS
