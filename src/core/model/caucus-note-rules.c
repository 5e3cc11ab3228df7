/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes a record a record: entries lie in their session, caucuses begin and end. */
#include "caucus-note-rules.h"

#include "caucus-error.h"

/* Sessions start early, run late and are moved a little; the record of them does not suffer. */
#define SLACK_USEC ((gint64) 24 * 60 * 60 * G_USEC_PER_SEC)

/**
 * caucus_note_check_time:
 *
 * Returns: whether an entry of this time can be of this session: not more than a
 *   day before its start or after its end; otherwise @error is %CAUCUS_ERROR_INVALID
 */
gboolean
caucus_note_check_time (const CaucusSession  *session,
                        gint64                at_usec,
                        GError              **error)
{
  if (at_usec >= session->start_usec - SLACK_USEC && at_usec <= session->end_usec + SLACK_USEC)
    return TRUE;
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                       "the time is more than a day away from the session");
  return FALSE;
}

/**
 * caucus_note_is_mark:
 *
 * Returns: whether an entry of this kind says where a caucus starts or ends
 */
gboolean
caucus_note_is_mark (CaucusNoteKind kind)
{
  return kind == CAUCUS_NOTE_CAUCUS_START || kind == CAUCUS_NOTE_CAUCUS_END;
}

/**
 * caucus_note_usual_level:
 *
 * Returns: the level of an entry that was given none: its session's, and inside a
 *   caucus no more open than caucus
 */
CaucusLevel
caucus_note_usual_level (const CaucusSession *session,
                         CaucusNoteKind       kind,
                         gboolean             is_in_caucus)
{
  if (!is_in_caucus || caucus_note_is_mark (kind))
    return session->level;
  return MAX (session->level, CAUCUS_LEVEL_CAUCUS);
}

/**
 * caucus_notes_check_caucuses:
 * @notes: (element-type CaucusNote): a session's entries by time
 * @culprit: (out) (nullable): when this fails, the entry that stands where it cannot;
 *   when it does not, the start of the caucus that has no end yet, or %NULL
 *
 * Returns: whether caucuses start and end by turns; otherwise @error is %CAUCUS_ERROR_INVALID
 */
gboolean
caucus_notes_check_caucuses (const GPtrArray   *notes,
                             const CaucusNote **culprit,
                             GError           **error)
{
  *culprit = NULL;
  for (guint i = 0; i < notes->len; i++)
    {
      const CaucusNote *note = g_ptr_array_index (notes, i);

      if (note->kind == CAUCUS_NOTE_CAUCUS_START && *culprit != NULL)
        {
          *culprit = note;
          g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                               "a caucus starts inside another");
          return FALSE;
        }
      if (note->kind == CAUCUS_NOTE_CAUCUS_END && *culprit == NULL)
        {
          *culprit = note;
          g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                               "a caucus ends that has not started");
          return FALSE;
        }
      if (note->kind == CAUCUS_NOTE_CAUCUS_START)
        *culprit = note;
      else if (note->kind == CAUCUS_NOTE_CAUCUS_END)
        *culprit = NULL;
    }
  return TRUE;
}

/**
 * caucus_notes_in_caucus_at:
 * @notes: (element-type CaucusNote): a session's entries by time
 *
 * Returns: whether an entry of this time, written after those, is inside a caucus
 */
gboolean
caucus_notes_in_caucus_at (const GPtrArray *notes,
                           gint64           at_usec)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < notes->len; i++)
    {
      const CaucusNote *note = g_ptr_array_index (notes, i);

      if (note->at_usec > at_usec)
        break;
      if (note->kind == CAUCUS_NOTE_CAUCUS_START)
        inside = TRUE;
      else if (note->kind == CAUCUS_NOTE_CAUCUS_END)
        inside = FALSE;
    }
  return inside;
}

/**
 * caucus_notes_next_time:
 * @notes: (element-type CaucusNote): a session's entries
 *
 * Where the clock was set back since an entry was typed, what is typed now still comes
 * after it: otherwise a caucus would end before it began. An entry that was given a
 * later time by hand holds nothing up.
 *
 * Returns: the time of an entry that is begun at @now_usec
 */
gint64
caucus_notes_next_time (const GPtrArray *notes,
                        gint64           now_usec)
{
  gint64 next_usec = now_usec;

  for (guint i = 0; i < notes->len; i++)
    {
      const CaucusNote *note = g_ptr_array_index (notes, i);

      if (note->typed_usec > now_usec)
        next_usec = MAX (next_usec, note->at_usec + 1);
    }
  return next_usec;
}
