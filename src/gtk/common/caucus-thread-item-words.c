/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list says of a thread, in the person's language. */
#include "config.h"

#include "caucus-thread-item-private.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"
#include "common/caucus-pass-words.h"

gboolean
caucus_thread_item_is_waiting (const CaucusThreadItemRecord *record)
{
  return record->court != CAUCUS_COURT_NOBODY;
}

char *
caucus_thread_item_words_state (const CaucusThreadItemRecord *record)
{
  CaucusParty court = { .side = record->court_side, .name = record->court_name };
  const CaucusParty *party = caucus_thread_item_is_waiting (record) ? &court : NULL;
  g_autofree char *state = caucus_format_thread_state (record->summary->state, party);
  g_autofree char *date = NULL;

  if (record->summary->state != CAUCUS_THREAD_TA)
    return g_steal_pointer (&state);
  date = caucus_format_short_date (record->summary->since_usec, record->zone);
  /* Translators: "TA", short for tentative agreement, then its date */
  return g_strdup_printf (_("%s · %s"), state, date);
}

/* An article's number says what it is. */
gboolean
caucus_thread_item_words_has_kind (const CaucusThread *thread)
{
  return thread->kind != CAUCUS_THREAD_ARTICLE || thread->article_number == NULL;
}

char *
caucus_thread_item_words_kind (const CaucusThread *thread)
{
  if (!caucus_thread_item_words_has_kind (thread))
    return NULL;
  if (thread->kind == CAUCUS_THREAD_ARTICLE)
    return g_strdup (_("New article"));
  return g_strdup (caucus_format_thread_kind (thread->kind));
}

char *
caucus_thread_item_words_number (const CaucusPass *pass)
{
  return pass != NULL ? caucus_pass_words_number (pass) : NULL;
}

char *
caucus_thread_item_words_date (const CaucusThreadItemRecord *record,
                               const CaucusPass             *pass)
{
  return pass != NULL ? caucus_format_short_date (pass->at_usec, record->zone) : NULL;
}

gint64
caucus_thread_item_get_time (const CaucusPass *pass)
{
  return pass != NULL ? pass->at_usec : 0;
}

/* The newest pass of either side. */
char *
caucus_thread_item_words_latest (const CaucusThreadItemRecord *record)
{
  const CaucusPass *by_union = record->summary->last_union;
  const CaucusPass *by_employer = record->summary->last_employer;
  gboolean is_union = caucus_thread_item_get_time (by_union)
                      >= caucus_thread_item_get_time (by_employer);
  const char *name = is_union ? record->union_name : record->employer_name;
  const CaucusPass *pass = is_union ? by_union : by_employer;
  g_autofree char *title = NULL;
  g_autofree char *date = caucus_thread_item_words_date (record, pass);

  if (pass == NULL)
    return g_strdup (_("Nothing passed yet"));
  title = caucus_pass_words_short (pass, name);
  /* Translators: a pass, "District Counter 1", then its date */
  return g_strdup_printf (_("%s · %s"), title, date);
}

char *
caucus_thread_item_words_waiting (const CaucusThreadItemRecord *record)
{
  if (!caucus_thread_item_is_waiting (record))
    return NULL;
  if (record->days_waiting == 0)
    return g_strdup (_("Today"));
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) record->days_waiting),
                          record->days_waiting);
}

char *
caucus_thread_item_words_news (const CaucusThreadItemRecord *record)
{
  g_autofree char *title = NULL;

  if (record->unseen_name == NULL)
    return NULL;
  title = caucus_pass_words_short (record->summary->unseen, record->unseen_name);
  /* Translators: a pass, "District Counter 1", that came after what was on the screen last */
  return g_strdup_printf (_("New since you last looked: %s"), title);
}

static char *
describe_state (const CaucusThreadItemRecord *record)
{
  g_autofree char *subject = caucus_pass_words_subject (record->summary->thread);
  g_autofree char *state = caucus_thread_item_words_state (record);
  g_autofree char *waiting = caucus_thread_item_words_waiting (record);

  if (waiting == NULL)
    return g_strdup_printf ("%s, %s", subject, state);
  /* Translators: a thread, its state and how long it has been waiting, for screen readers */
  return g_strdup_printf (_("%s, %s, waiting: %s"), subject, state, waiting);
}

/* What a screen reader says of the row. */
char *
caucus_thread_item_words_describe (const CaucusThreadItemRecord *record)
{
  g_autofree char *state = describe_state (record);
  g_autofree char *news = caucus_thread_item_words_news (record);

  return g_strjoin (". ", state, news, NULL);
}
