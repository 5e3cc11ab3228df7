/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of bargaining that are stored and exchanged: states, kinds, roles, levels. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusVocabulary:
 * @name: what the words name, for messages ("session kind")
 * @words: the words by value, ended by %NULL; they stand in stores and files and never change
 */
typedef struct
{
  const char *name;
  const char *const *words;
} CaucusVocabulary;

/* From open to closed: an export at one level holds that level and all before it. */
typedef enum
{
  CAUCUS_LEVEL_TABLE,
  CAUCUS_LEVEL_MEMBER,
  CAUCUS_LEVEL_TEAM,
  CAUCUS_LEVEL_CAUCUS,
  CAUCUS_LEVEL_STRATEGY,
} CaucusLevel;

typedef enum
{
  CAUCUS_SIDE_UNION,
  CAUCUS_SIDE_EMPLOYER,
  CAUCUS_SIDE_NEUTRAL,
} CaucusSide;

typedef enum
{
  CAUCUS_ROLE_LEAD,
  CAUCUS_ROLE_NOTE_TAKER,
  CAUCUS_ROLE_MEMBER,
  CAUCUS_ROLE_ATTORNEY,
  CAUCUS_ROLE_STAFF,
  CAUCUS_ROLE_OBSERVER,
  CAUCUS_ROLE_NEUTRAL,
} CaucusRole;

typedef enum
{
  CAUCUS_ROUND_PREPARING,
  CAUCUS_ROUND_OPENED,
  CAUCUS_ROUND_BARGAINING,
  CAUCUS_ROUND_IMPASSE,
  CAUCUS_ROUND_MEDIATION,
  CAUCUS_ROUND_FACT_FINDING,
  CAUCUS_ROUND_SETTLED,
  CAUCUS_ROUND_RATIFYING,
  CAUCUS_ROUND_RATIFIED,
  CAUCUS_ROUND_REJECTED,
} CaucusRoundState;

typedef enum
{
  CAUCUS_SESSION_TABLE,
  CAUCUS_SESSION_PREP,
  CAUCUS_SESSION_CAUCUS,
  CAUCUS_SESSION_SMALL_GROUP,
  CAUCUS_SESSION_MEDIATION,
  CAUCUS_SESSION_FACT_FINDING,
  CAUCUS_SESSION_BOARD,
  CAUCUS_SESSION_RATIFICATION,
} CaucusSessionKind;

typedef enum
{
  CAUCUS_SESSION_TENTATIVE,
  CAUCUS_SESSION_CONFIRMED,
  CAUCUS_SESSION_HELD,
  CAUCUS_SESSION_CANCELLED,
} CaucusSessionStatus;

typedef enum
{
  CAUCUS_CHANGE_ADDED,
  CAUCUS_CHANGE_MOVED,
  CAUCUS_CHANGE_CANCELLED,
  CAUCUS_CHANGE_CONFIRMED,
  CAUCUS_CHANGE_HELD,
  CAUCUS_CHANGE_TENTATIVE,
} CaucusSessionChangeKind;

typedef enum
{
  CAUCUS_THREAD_ARTICLE,
  CAUCUS_THREAD_MOU,
  CAUCUS_THREAD_APPENDIX,
  CAUCUS_THREAD_ISSUE,
} CaucusThreadKind;

typedef enum
{
  CAUCUS_PASS_PROPOSAL,
  CAUCUS_PASS_COUNTER,
  CAUCUS_PASS_PACKAGE,
  CAUCUS_PASS_SUPPOSAL,
} CaucusPassKind;

typedef enum
{
  CAUCUS_EVENT_HELD,
  CAUCUS_EVENT_ANSWERED,
  CAUCUS_EVENT_ACCEPTED,
  CAUCUS_EVENT_REJECTED,
  CAUCUS_EVENT_WITHDRAWN,
  CAUCUS_EVENT_EXPIRED,
  CAUCUS_EVENT_REFERRED,
  CAUCUS_EVENT_REOPENED,
  CAUCUS_EVENT_RATIFIED,
  CAUCUS_EVENT_NOT_RATIFIED,
} CaucusEventKind;

/* What a reviewer would do with a change of the other side. */
typedef enum
{
  CAUCUS_REVIEW_OPEN,
  CAUCUS_REVIEW_ACCEPT,         /* in principle: nothing is agreed until all is */
  CAUCUS_REVIEW_REJECT,
  CAUCUS_REVIEW_COUNTER,
  CAUCUS_REVIEW_ASK,
} CaucusReviewDecision;

typedef enum
{
  CAUCUS_NOTE_STATEMENT,
  CAUCUS_NOTE_QUESTION,
  CAUCUS_NOTE_ANSWER,
  CAUCUS_NOTE_COMMITMENT,
  CAUCUS_NOTE_CAUCUS_START,
  CAUCUS_NOTE_CAUCUS_END,
  CAUCUS_NOTE_PASS,
  CAUCUS_NOTE_TA,
  CAUCUS_NOTE_BREAK,
} CaucusNoteKind;

typedef enum
{
  CAUCUS_REMINDER_SCHEDULED,
  CAUCUS_REMINDER_FIRED,
  CAUCUS_REMINDER_SNOOZED,
  CAUCUS_REMINDER_ACKNOWLEDGED,
  CAUCUS_REMINDER_MISSED,
  CAUCUS_REMINDER_CANCELLED,
} CaucusReminderState;

extern const CaucusVocabulary caucus_levels;
extern const CaucusVocabulary caucus_sides;
extern const CaucusVocabulary caucus_roles;
extern const CaucusVocabulary caucus_round_states;
extern const CaucusVocabulary caucus_session_kinds;
extern const CaucusVocabulary caucus_session_statuses;
extern const CaucusVocabulary caucus_session_changes;
extern const CaucusVocabulary caucus_block_kinds;
extern const CaucusVocabulary caucus_thread_kinds;
extern const CaucusVocabulary caucus_pass_kinds;
extern const CaucusVocabulary caucus_event_kinds;
extern const CaucusVocabulary caucus_review_decisions;
extern const CaucusVocabulary caucus_note_kinds;
extern const CaucusVocabulary caucus_reminder_states;

const char *caucus_vocabulary_word  (const CaucusVocabulary *vocabulary,
                                     guint                   value);
gboolean    caucus_vocabulary_parse (const CaucusVocabulary *vocabulary,
                                     const char             *word,
                                     guint                  *value,
                                     GError                **error);

G_END_DECLS
