/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of bargaining that are stored and exchanged: states, kinds, roles, levels. */
#include "caucus-vocabulary.h"

#include "caucus-error.h"

static const char *const level_words[] = {
  "table", "member", "team", "caucus", "strategy", NULL
};
static const char *const side_words[] = {
  "union", "employer", "neutral", NULL
};
static const char *const role_words[] = {
  "lead", "note-taker", "member", "attorney", "staff", "observer", "neutral", NULL
};
static const char *const round_state_words[] = {
  "preparing", "opened", "bargaining", "impasse", "mediation", "fact-finding", "settled",
  "ratifying", "ratified", "rejected", NULL
};
static const char *const session_kind_words[] = {
  "table", "prep", "caucus", "small-group", "mediation", "fact-finding", "board",
  "ratification", NULL
};
static const char *const session_status_words[] = {
  "tentative", "confirmed", "held", "cancelled", NULL
};
static const char *const session_change_words[] = {
  "added", "moved", "cancelled", "confirmed", "held", "tentative", NULL
};
static const char *const block_kind_words[] = {
  "paragraph", "heading", "row", NULL
};
static const char *const thread_kind_words[] = {
  "article", "mou", "appendix", "issue", NULL
};
static const char *const pass_kind_words[] = {
  "proposal", "counter", "package", "supposal", NULL
};
static const char *const event_kind_words[] = {
  "held", "answered", "accepted", "rejected", "withdrawn", "expired", "referred", "reopened",
  "ratified", "not-ratified", NULL
};
static const char *const review_decision_words[] = {
  "open", "accept", "reject", "counter", "ask", NULL
};
static const char *const note_kind_words[] = {
  "statement", "question", "answer", "commitment", "caucus-start", "caucus-end", "pass", "ta",
  "break", NULL
};
static const char *const reminder_state_words[] = {
  "scheduled", "fired", "snoozed", "acknowledged", "missed", "cancelled", NULL
};

const CaucusVocabulary caucus_levels = { "level", level_words };
const CaucusVocabulary caucus_sides = { "side", side_words };
const CaucusVocabulary caucus_roles = { "role", role_words };
const CaucusVocabulary caucus_round_states = { "round state", round_state_words };
const CaucusVocabulary caucus_session_kinds = { "session kind", session_kind_words };
const CaucusVocabulary caucus_session_statuses = { "session status", session_status_words };
const CaucusVocabulary caucus_session_changes = { "session change", session_change_words };
const CaucusVocabulary caucus_block_kinds = { "block kind", block_kind_words };
const CaucusVocabulary caucus_thread_kinds = { "thread kind", thread_kind_words };
const CaucusVocabulary caucus_pass_kinds = { "pass kind", pass_kind_words };
const CaucusVocabulary caucus_event_kinds = { "event kind", event_kind_words };
const CaucusVocabulary caucus_review_decisions = { "decision", review_decision_words };
const CaucusVocabulary caucus_note_kinds = { "note kind", note_kind_words };
const CaucusVocabulary caucus_reminder_states = { "reminder state", reminder_state_words };

/**
 * caucus_vocabulary_word:
 * @value: an enum value of the vocabulary
 *
 * Returns: the word for @value
 */
const char *
caucus_vocabulary_word (const CaucusVocabulary *vocabulary,
                        guint                   value)
{
  g_return_val_if_fail (value < g_strv_length ((char **) vocabulary->words), NULL);

  return vocabulary->words[value];
}

/**
 * caucus_vocabulary_parse:
 * @value: (out): the word's enum value
 *
 * Returns: whether @word is of the vocabulary; otherwise @error is
 *   %CAUCUS_ERROR_INVALID and lists the words there are
 */
gboolean
caucus_vocabulary_parse (const CaucusVocabulary *vocabulary,
                         const char             *word,
                         guint                  *value,
                         GError                **error)
{
  g_autofree char *all = NULL;

  for (guint i = 0; vocabulary->words[i] != NULL; i++)
    {
      if (g_strcmp0 (vocabulary->words[i], word) == 0)
        {
          *value = i;
          return TRUE;
        }
    }

  all = g_strjoinv (", ", (char **) vocabulary->words);
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
               "“%s” is no %s; there are: %s", word != NULL ? word : "", vocabulary->name, all);
  return FALSE;
}
