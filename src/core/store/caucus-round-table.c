/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rounds, their parties, people and issues in the store. */
#include "caucus-round-table.h"

#include "caucus-error.h"

/**
 * caucus_round_table_add:
 * @added: (out) (optional): %FALSE where the store has a row of this id already
 *
 * Like every add function of the store: to be called inside a transaction; a
 * row that is there already stays as it is.
 */
gboolean
caucus_round_table_add (CaucusDatabase     *database,
                        const CaucusRound  *round,
                        gboolean           *added,
                        GError            **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO round (id, title, state, zone, opened, expires, about,"
                                 " reminders, created_usec, modified_usec, device) "
                                 "VALUES (:id, :title, :state, :zone, :opened, :expires, :about,"
                                 " :reminders, :now, :now, :device) ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", &round->id);
  caucus_statement_bind_text (insert, ":title", round->title);
  caucus_statement_bind_word (insert, ":state", &caucus_round_states, round->state);
  caucus_statement_bind_text (insert, ":zone", round->zone);
  caucus_statement_bind_text (insert, ":opened", round->opened);
  caucus_statement_bind_text (insert, ":expires", round->expires);
  caucus_statement_bind_text (insert, ":about", round->about);
  caucus_statement_bind_text (insert, ":reminders", round->reminders);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_ROUNDS);
  return caucus_statement_insert (insert, added, error);
}

#define SELECT_ROUND "SELECT id, title, state, zone, opened, expires, about, reminders " \
                     "FROM round WHERE deleted IS NULL "

static gpointer
read_round (CaucusStatement *row)
{
  CaucusRound *round = g_new0 (CaucusRound, 1);

  round->id = caucus_statement_get_id (row, 0);
  round->title = caucus_statement_dup_text (row, 1, "");
  round->state = caucus_statement_get_word (row, 2, &caucus_round_states);
  round->zone = caucus_statement_dup_text (row, 3, "UTC");
  round->opened = caucus_statement_dup_text (row, 4, NULL);
  round->expires = caucus_statement_dup_text (row, 5, NULL);
  round->about = caucus_statement_dup_text (row, 6, NULL);
  round->reminders = caucus_statement_dup_text (row, 7, "");
  return round;
}

static const CaucusRecordKind round_records = {
  read_round, (GDestroyNotify) caucus_round_free, "there is no such round"
};

/**
 * caucus_round_table_get:
 *
 * Returns: (transfer full): the round, or %NULL with %CAUCUS_ERROR_NOT_FOUND
 */
CaucusRound *
caucus_round_table_get (CaucusDatabase  *database,
                        const CaucusId  *id,
                        GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database, SELECT_ROUND "AND id = :id");
  caucus_statement_bind_id (select, ":id", id);
  return caucus_statement_get_record (select, &round_records, error);
}

/**
 * caucus_round_table_list:
 *
 * Returns: (transfer full) (element-type CaucusRound): all rounds, the earliest opened first
 */
GPtrArray *
caucus_round_table_list (CaucusDatabase  *database,
                         GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 SELECT_ROUND "ORDER BY ifnull (opened, '9999'), title, id");
  return caucus_statement_collect (select, &round_records, error);
}

gboolean
caucus_round_table_add_party (CaucusDatabase     *database,
                              const CaucusParty  *party,
                              gboolean           *added,
                              GError            **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO party (id, round, side, name, full_name,"
                                 " created_usec, modified_usec, device) "
                                 "VALUES (:id, :round, :side, :name, :full_name,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", &party->id);
  caucus_statement_bind_id (insert, ":round", &party->round_id);
  caucus_statement_bind_word (insert, ":side", &caucus_sides, party->side);
  caucus_statement_bind_text (insert, ":name", party->name);
  caucus_statement_bind_text (insert, ":full_name", party->full_name);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_ROUNDS);
  return caucus_statement_insert (insert, added, error);
}

static gpointer
read_party (CaucusStatement *row)
{
  CaucusParty *party = g_new0 (CaucusParty, 1);

  party->id = caucus_statement_get_id (row, 0);
  party->round_id = caucus_statement_get_id (row, 1);
  party->side = caucus_statement_get_word (row, 2, &caucus_sides);
  party->name = caucus_statement_dup_text (row, 3, "");
  party->full_name = caucus_statement_dup_text (row, 4, NULL);
  return party;
}

static const CaucusRecordKind party_records = {
  read_party, (GDestroyNotify) caucus_party_free, NULL
};

/**
 * caucus_round_table_list_parties:
 *
 * Returns: (transfer full) (element-type CaucusParty): the round's parties, the union first
 */
GPtrArray *
caucus_round_table_list_parties (CaucusDatabase  *database,
                                 const CaucusId  *round_id,
                                 GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT id, round, side, name, full_name FROM party "
                                 "WHERE round = :round AND deleted IS NULL "
                                 "ORDER BY side = 'neutral', side = 'employer', name, id");
  caucus_statement_bind_id (select, ":round", round_id);
  return caucus_statement_collect (select, &party_records, error);
}

gboolean
caucus_round_table_add_person (CaucusDatabase      *database,
                               const CaucusPerson  *person,
                               gboolean            *added,
                               GError             **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO person (id, round, party, role, name, code,"
                                 " created_usec, modified_usec, device) "
                                 "VALUES (:id, :round, :party, :role, :name, :code,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", &person->id);
  caucus_statement_bind_id (insert, ":round", &person->round_id);
  caucus_statement_bind_id (insert, ":party", &person->party_id);
  caucus_statement_bind_word (insert, ":role", &caucus_roles, person->role);
  caucus_statement_bind_text (insert, ":name", person->name);
  caucus_statement_bind_text (insert, ":code", person->code);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_ROUNDS);
  return caucus_statement_insert (insert, added, error);
}

static gpointer
read_person (CaucusStatement *row)
{
  CaucusPerson *person = g_new0 (CaucusPerson, 1);

  person->id = caucus_statement_get_id (row, 0);
  person->round_id = caucus_statement_get_id (row, 1);
  person->party_id = caucus_statement_get_id (row, 2);
  person->role = caucus_statement_get_word (row, 3, &caucus_roles);
  person->name = caucus_statement_dup_text (row, 4, "");
  person->code = caucus_statement_dup_text (row, 5, "");
  return person;
}

static const CaucusRecordKind person_records = {
  read_person, (GDestroyNotify) caucus_person_free, NULL
};

/**
 * caucus_round_table_list_people:
 *
 * Returns: (transfer full) (element-type CaucusPerson): everybody of the round,
 *   in the order of their parties, leads first
 */
GPtrArray *
caucus_round_table_list_people (CaucusDatabase  *database,
                                const CaucusId  *round_id,
                                GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT person.id, person.round, party, role, person.name, code "
                                 "FROM person LEFT JOIN party ON party.id = person.party "
                                 "WHERE person.round = :round AND person.deleted IS NULL "
                                 "ORDER BY side = 'neutral', side = 'employer', role <> 'lead',"
                                 " role <> 'note-taker', person.name, person.id");
  caucus_statement_bind_id (select, ":round", round_id);
  return caucus_statement_collect (select, &person_records, error);
}

gboolean
caucus_round_table_add_issue (CaucusDatabase     *database,
                              const CaucusIssue  *issue,
                              gboolean           *added,
                              GError            **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO issue (id, round, party, position, title, text, source,"
                                 " level, created_usec, modified_usec, device) "
                                 "VALUES (:id, :round, :party, :position, :title, :text, :source,"
                                 " :level,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", &issue->id);
  caucus_statement_bind_id (insert, ":round", &issue->round_id);
  caucus_statement_bind_id (insert, ":party", &issue->party_id);
  caucus_statement_bind_int (insert, ":position", issue->position);
  caucus_statement_bind_text (insert, ":title", issue->title);
  caucus_statement_bind_text (insert, ":text", issue->text);
  caucus_statement_bind_text (insert, ":source", issue->source);
  caucus_statement_bind_word (insert, ":level", &caucus_levels, issue->level);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_ROUNDS);
  return caucus_statement_insert (insert, added, error);
}

static gpointer
read_issue (CaucusStatement *row)
{
  CaucusIssue *issue = g_new0 (CaucusIssue, 1);

  issue->id = caucus_statement_get_id (row, 0);
  issue->round_id = caucus_statement_get_id (row, 1);
  issue->party_id = caucus_statement_get_id (row, 2);
  issue->position = (guint) caucus_statement_get_int (row, 3);
  issue->title = caucus_statement_dup_text (row, 4, "");
  issue->text = caucus_statement_dup_text (row, 5, "");
  issue->source = caucus_statement_dup_text (row, 6, NULL);
  issue->level = caucus_statement_get_level (row, 7);
  return issue;
}

static const CaucusRecordKind issue_records = {
  read_issue, (GDestroyNotify) caucus_issue_free, NULL
};

/**
 * caucus_round_table_list_issues:
 *
 * Returns: (transfer full) (element-type CaucusIssue): the round's issues in their order
 */
GPtrArray *
caucus_round_table_list_issues (CaucusDatabase  *database,
                                const CaucusId  *round_id,
                                GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT id, round, party, position, title, text, source,"
                                 " ifnull (level, 'table') FROM issue "
                                 "WHERE round = :round AND deleted IS NULL ORDER BY position, id");
  caucus_statement_bind_id (select, ":round", round_id);
  return caucus_statement_collect (select, &issue_records, error);
}
