/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plain records that cross threads: one struct for each kind of row that people see. */
#include "caucus-records.h"

void
caucus_round_free (CaucusRound *round)
{
  g_free (round->title);
  g_free (round->zone);
  g_free (round->opened);
  g_free (round->expires);
  g_free (round->about);
  g_free (round->reminders);
  g_free (round);
}

void
caucus_party_free (CaucusParty *party)
{
  g_free (party->name);
  g_free (party->full_name);
  g_free (party);
}

void
caucus_person_free (CaucusPerson *person)
{
  g_free (person->name);
  g_free (person->code);
  g_free (person);
}

void
caucus_issue_free (CaucusIssue *issue)
{
  g_free (issue->title);
  g_free (issue->text);
  g_free (issue->source);
  g_free (issue);
}

void
caucus_session_free (CaucusSession *session)
{
  g_free (session->title);
  g_free (session->zone);
  g_free (session->place);
  g_free (session->stream);
  g_free (session);
}

CaucusSession *
caucus_session_copy (const CaucusSession *session)
{
  CaucusSession *copy = g_memdup2 (session, sizeof *session);

  copy->title = g_strdup (session->title);
  copy->zone = g_strdup (session->zone);
  copy->place = g_strdup (session->place);
  copy->stream = g_strdup (session->stream);
  return copy;
}

void
caucus_session_change_free (CaucusSessionChange *change)
{
  g_free (change->why);
  g_free (change);
}

void
caucus_article_free (CaucusArticle *article)
{
  g_free (article->number);
  g_free (article->title);
  g_free (article);
}

void
caucus_thread_free (CaucusThread *thread)
{
  g_free (thread->article_number);
  g_free (thread->title);
  g_free (thread);
}

void
caucus_pass_free (CaucusPass *pass)
{
  g_free (pass->summary);
  g_free (pass->text_hash);
  g_free (pass);
}

void
caucus_ledger_event_free (CaucusLedgerEvent *event)
{
  g_free (event->note);
  g_free (event);
}

void
caucus_review_free (CaucusReview *review)
{
  g_free (review->comment);
  g_free (review);
}

CaucusDraft *
caucus_draft_copy (const CaucusDraft *draft)
{
  CaucusDraft *copy = g_memdup2 (draft, sizeof *draft);

  copy->text = g_strdup (draft->text);
  copy->note = g_strdup (draft->note);
  return copy;
}

void
caucus_draft_free (CaucusDraft *draft)
{
  g_free (draft->text);
  g_free (draft->note);
  g_free (draft);
}

void
caucus_note_free (CaucusNote *note)
{
  g_free (note->text);
  g_free (note);
}

CaucusNote *
caucus_note_copy (const CaucusNote *note)
{
  CaucusNote *copy = g_memdup2 (note, sizeof *note);

  copy->text = g_strdup (note->text);
  return copy;
}

void
caucus_reminder_free (CaucusReminder *reminder)
{
  g_free (reminder->lead);
  g_free (reminder->session_title);
  g_free (reminder->session_zone);
  g_free (reminder->session_place);
  g_free (reminder);
}

void
caucus_reminder_log_entry_free (CaucusReminderLogEntry *entry)
{
  g_free (entry->event);
  g_free (entry->detail);
  g_free (entry);
}
