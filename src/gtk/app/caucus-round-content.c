/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open round with the people in it, as one job reads it. */
#include "config.h"

#include "caucus-round-content.h"

#include "caucus-clock.h"
#include "caucus-round-table.h"
#include "caucus-session-rules.h"
#include "caucus-session-table.h"

void
caucus_round_content_free (CaucusRoundContent *content)
{
  g_clear_pointer (&content->rounds, g_ptr_array_unref);
  g_clear_pointer (&content->parties, g_ptr_array_unref);
  g_clear_pointer (&content->people, g_ptr_array_unref);
  g_free (content);
}

static CaucusRound *
find_round (GPtrArray      *rounds,
            const CaucusId *id)
{
  for (guint i = 0; i < rounds->len; i++)
    {
      CaucusRound *round = g_ptr_array_index (rounds, i);

      if (caucus_id_equal (&round->id, id))
        return round;
    }
  return NULL;
}

/* Without a choice of the person's: the round of the next session, else the latest. */
static CaucusRound *
choose_round (CaucusDatabase *database,
              GPtrArray      *rounds)
{
  g_autofree char *chosen = caucus_database_dup_setting (database, CAUCUS_ROUND_SETTING);
  g_autoptr (GPtrArray) sessions = caucus_session_table_list (database, NULL, NULL);
  gint64 now_usec = caucus_clock_now_usec ();
  CaucusRound *round = NULL;
  CaucusId id;

  if (caucus_id_parse (chosen, &id))
    round = find_round (rounds, &id);
  for (guint i = 0; round == NULL && sessions != NULL && i < sessions->len; i++)
    {
      const CaucusSession *session = g_ptr_array_index (sessions, i);

      if (caucus_session_is_upcoming (session, now_usec))
        round = find_round (rounds, &session->round_id);
    }
  if (round == NULL && rounds->len > 0)
    round = g_ptr_array_index (rounds, rounds->len - 1);
  return round;
}

static gpointer
read_content (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  g_autoptr (CaucusRoundContent) content = g_new0 (CaucusRoundContent, 1);

  content->rounds = caucus_round_table_list (database, error);
  if (content->rounds == NULL)
    return NULL;
  content->round = choose_round (database, content->rounds);
  if (content->round == NULL)
    return g_steal_pointer (&content);
  content->parties = caucus_round_table_list_parties (database, &content->round->id, error);
  if (content->parties == NULL)
    return NULL;
  content->people = caucus_round_table_list_people (database, &content->round->id, error);
  if (content->people == NULL)
    return NULL;
  return g_steal_pointer (&content);
}

const CaucusJob caucus_round_content_job = {
  .run = read_content,
  .free_result = (GDestroyNotify) caucus_round_content_free,
};
