/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes a session a session that can be stored. */
#include "caucus-session-rules.h"

#include "caucus-error.h"

/* Sessions run into the night and mediation into the next day, but not for a week. */
#define LONGEST_USEC ((gint64) 7 * 24 * 60 * 60 * G_USEC_PER_SEC)

/* A planned end is passed by an hour often, and by a night in the last sessions of a round. */
#define LATE_USEC ((gint64) 8 * 60 * 60 * G_USEC_PER_SEC)

/**
 * caucus_session_check_times:
 *
 * Returns: whether the session ends after it starts and within a week; otherwise
 *   @error is %CAUCUS_ERROR_INVALID
 */
gboolean
caucus_session_check_times (gint64   start_usec,
                            gint64   end_usec,
                            GError **error)
{
  if (end_usec > start_usec && end_usec - start_usec <= LONGEST_USEC)
    return TRUE;
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                       end_usec > start_usec ? "the session is longer than a week"
                                             : "the session ends before it starts");
  return FALSE;
}

/**
 * caucus_session_is_upcoming:
 *
 * Returns: whether the session is still to be attended: not cancelled, not over
 */
gboolean
caucus_session_is_upcoming (const CaucusSession *session,
                            gint64               now_usec)
{
  return session->status != CAUCUS_SESSION_CANCELLED && session->end_usec > now_usec;
}

/**
 * caucus_session_can_go_on:
 *
 * Returns: whether the session may still be under way, be its planned end past
 */
gboolean
caucus_session_can_go_on (const CaucusSession *session,
                          gint64               now_usec)
{
  return now_usec <= session->end_usec + LATE_USEC;
}

/**
 * caucus_session_usual_level:
 *
 * Returns: the level of a session of this kind that was given none: what one team
 *   does alone is not for the table
 */
CaucusLevel
caucus_session_usual_level (CaucusSessionKind kind)
{
  switch (kind)
    {
    case CAUCUS_SESSION_PREP:
      return CAUCUS_LEVEL_TEAM;
    case CAUCUS_SESSION_CAUCUS:
      return CAUCUS_LEVEL_CAUCUS;
    case CAUCUS_SESSION_TABLE:
    case CAUCUS_SESSION_SMALL_GROUP:
    case CAUCUS_SESSION_MEDIATION:
    case CAUCUS_SESSION_FACT_FINDING:
    case CAUCUS_SESSION_BOARD:
    case CAUCUS_SESSION_RATIFICATION:
    default:
      return CAUCUS_LEVEL_TABLE;
    }
}
