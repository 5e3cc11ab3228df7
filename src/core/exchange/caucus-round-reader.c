/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a round file: the format itself, the round, who sits at its table and what they want. */
#include "caucus-round-reader-private.h"

#include "caucus-lead.h"
#include "caucus-zone.h"

#define FORMAT  "caucus-round"
#define VERSION 2     /* the newest that is known */

/**
 * caucus_round_reader_own_id:
 *
 * Returns: the id of the element of @list that the cursor stands on
 */
CaucusId
caucus_round_reader_own_id (CaucusRoundReader *reader,
                            CaucusRoundList    list)
{
  return caucus_round_reader_reference (reader, "id", list, CAUCUS_JSON_REQUIRED);
}

/**
 * caucus_round_reader_reference:
 *
 * Returns: the id that a member names; none where the member may be left out and is
 */
CaucusId
caucus_round_reader_reference (CaucusRoundReader *reader,
                               const char        *member,
                               CaucusRoundList    list,
                               CaucusJsonNeed     need)
{
  g_autofree char *key = caucus_json_cursor_dup_line (reader->cursor, member, need);
  g_autoptr (GError) error = NULL;
  CaucusId id = { 0 };

  if (key != NULL && !caucus_round_keys_find (reader->keys, list, key, &id, &error))
    caucus_json_cursor_take_error (reader->cursor, member, g_steal_pointer (&error));
  return id;
}

/**
 * caucus_round_reader_row_id:
 * @owner_id: the row that it belongs to
 * @kind: what it is
 *
 * Returns: the id of a row that may have none in the file and that nothing refers to
 */
CaucusId
caucus_round_reader_row_id (CaucusRoundReader *reader,
                            CaucusRoundList    list,
                            const CaucusId    *owner_id,
                            const char        *kind)
{
  g_autofree char *at = NULL;
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = caucus_json_cursor_dup_line (reader->cursor, "id", CAUCUS_JSON_OPTIONAL);

  if (key == NULL)
    {
      at = caucus_json_cursor_dup_line (reader->cursor, "at", CAUCUS_JSON_REQUIRED);
      what = g_strconcat (at != NULL ? at : "", " ", kind, NULL);
      return caucus_round_keys_derive (reader->keys, list, owner_id, what);
    }
  if (!caucus_round_keys_add (reader->keys, list, key, &error))
    caucus_json_cursor_take_error (reader->cursor, "id", g_steal_pointer (&error));
  return caucus_round_reader_reference (reader, "id", list, CAUCUS_JSON_REQUIRED);
}

/**
 * caucus_round_reader_time:
 * @zone: (nullable): whose wall clock a time without "Z" is of
 *
 * Returns: the time of a member; 0 where the member may be left out and is
 */
gint64
caucus_round_reader_time (CaucusRoundReader *reader,
                          const char        *member,
                          GTimeZone         *zone,
                          CaucusJsonNeed     need)
{
  g_autofree char *text = caucus_json_cursor_dup_line (reader->cursor, member, need);
  g_autoptr (GError) error = NULL;
  gint64 usec = 0;

  if (text != NULL && zone != NULL && !caucus_zone_parse_instant (text, zone, &usec, &error))
    caucus_json_cursor_take_error (reader->cursor, member, g_steal_pointer (&error));
  return usec;
}

/**
 * caucus_round_reader_level:
 * @level: (inout): stays as it is where the file says none
 */
void
caucus_round_reader_level (CaucusRoundReader *reader,
                           CaucusLevel       *level)
{
  if (caucus_json_cursor_has (reader->cursor, "level"))
    *level = caucus_json_cursor_get_word (reader->cursor, "level", &caucus_levels);
}

/**
 * caucus_round_reader_zone:
 * @name: (nullable): the value of the member "zone"
 *
 * Returns: (nullable) (transfer full): the zone
 */
GTimeZone *
caucus_round_reader_zone (CaucusRoundReader *reader,
                          const char        *name)
{
  g_autoptr (GError) error = NULL;
  GTimeZone *zone;

  if (name == NULL)
    return NULL;
  zone = caucus_zone_open (name, &error);
  if (zone == NULL)
    caucus_json_cursor_take_error (reader->cursor, "zone", g_steal_pointer (&error));
  return zone;
}

/* Returns: the version, whose rules hold for all that follows */
static guint
read_format (CaucusJsonCursor *cursor)
{
  static const char *const members[] = {
    "format", "version", "round", "parties", "people", "issues", "sessions", "articles", "threads",
    "notes", NULL
  };
  g_autofree char *format = NULL;
  guint version;

  if (!caucus_json_cursor_has (cursor, "format"))
    {
      caucus_json_cursor_fail (cursor, NULL, "this is not a round file: it has no “format”");
      return 1;
    }
  format = caucus_json_cursor_dup_line (cursor, "format", CAUCUS_JSON_REQUIRED);
  if (g_strcmp0 (format, FORMAT) != 0)
    caucus_json_cursor_fail (cursor, "format", "this is not a round file (“%s”)", FORMAT);
  version = caucus_json_cursor_get_count (cursor, "version");
  if (version > VERSION)
    caucus_json_cursor_fail (cursor, "version",
                             "a newer Caucus wrote this file (version %u; this one knows %d)",
                             version, VERSION);
  caucus_json_cursor_set_version (cursor, version);
  caucus_json_cursor_expect (cursor, members);
  return version;
}

static char *
read_date (CaucusJsonCursor *cursor,
           const char       *member)
{
  char *date = caucus_json_cursor_dup_line (cursor, member, CAUCUS_JSON_OPTIONAL);

  if (date != NULL && !caucus_zone_date_is_valid (date))
    caucus_json_cursor_fail (cursor, member, "expected a day such as 2020-08-31");
  return date;
}

static char *
read_reminders (CaucusJsonCursor *cursor)
{
  g_autoptr (GString) leads = g_string_new (NULL);

  if (!caucus_json_cursor_enter_list (cursor, "reminders", CAUCUS_JSON_OPTIONAL))
    return g_strdup ("");
  while (caucus_json_cursor_next (cursor))
    {
      g_autofree char *lead = caucus_json_cursor_dup_line (cursor, NULL, CAUCUS_JSON_REQUIRED);
      g_autoptr (GError) error = NULL;

      if (lead == NULL)
        continue;
      if (!caucus_lead_check (lead, &error))
        caucus_json_cursor_take_error (cursor, NULL, g_steal_pointer (&error));
      g_string_append_printf (leads, "%s%s", leads->len > 0 ? "," : "", lead);
    }
  return g_string_free (g_steal_pointer (&leads), FALSE);
}

static CaucusId
read_round_id (CaucusRoundReader *reader)
{
  g_autofree char *key = caucus_json_cursor_dup_line (reader->cursor, "id", CAUCUS_JSON_REQUIRED);
  g_autoptr (GError) error = NULL;
  CaucusId id = { 0 };

  if (key != NULL && !caucus_round_keys_begin (reader->keys, key, &id, &error))
    caucus_json_cursor_take_error (reader->cursor, "id", g_steal_pointer (&error));
  return id;
}

static void
read_round (CaucusRoundReader *reader)
{
  static const char *const members[] = {
    "id", "title", "state", "zone", "opened", "expires", "about", "reminders", NULL
  };
  CaucusJsonCursor *cursor = reader->cursor;
  CaucusRound *round = reader->file->round = g_new0 (CaucusRound, 1);

  if (!caucus_json_cursor_enter (cursor, "round"))
    return;
  caucus_json_cursor_expect (cursor, members);
  round->id = read_round_id (reader);
  round->title = caucus_json_cursor_dup_line (cursor, "title", CAUCUS_JSON_REQUIRED);
  round->state = caucus_json_cursor_get_word (cursor, "state", &caucus_round_states);
  round->zone = caucus_json_cursor_dup_line (cursor, "zone", CAUCUS_JSON_REQUIRED);
  reader->zone = caucus_round_reader_zone (reader, round->zone);
  round->opened = read_date (cursor, "opened");
  round->expires = read_date (cursor, "expires");
  round->about = caucus_json_cursor_dup_prose (cursor, "about", CAUCUS_JSON_OPTIONAL);
  round->reminders = read_reminders (cursor);
  caucus_json_cursor_leave (cursor);
}

/**
 * caucus_round_reader_collect_key:
 *
 * Makes known the id of the element of @list that the cursor stands on.
 */
void
caucus_round_reader_collect_key (CaucusRoundReader *reader,
                                 CaucusRoundList    list)
{
  g_autofree char *key = caucus_json_cursor_dup_line (reader->cursor, "id", CAUCUS_JSON_REQUIRED);
  g_autoptr (GError) error = NULL;

  if (key != NULL && !caucus_json_cursor_has_failed (reader->cursor)
      && !caucus_round_keys_add (reader->keys, list, key, &error))
    caucus_json_cursor_take_error (reader->cursor, "id", g_steal_pointer (&error));
}

/* A thing may be referred to before the place where it stands, so ids are collected first. */
static void
collect_keys (CaucusRoundReader *reader)
{
  static const struct
  {
    const char *member;
    CaucusRoundList list;
  } lists[] = {
    { "parties", CAUCUS_ROUND_LIST_PARTIES },
    { "people", CAUCUS_ROUND_LIST_PEOPLE },
    { "issues", CAUCUS_ROUND_LIST_ISSUES },
    { "sessions", CAUCUS_ROUND_LIST_SESSIONS },
    { "articles", CAUCUS_ROUND_LIST_ARTICLES },
    { "threads", CAUCUS_ROUND_LIST_THREADS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (!caucus_json_cursor_enter_list (reader->cursor, lists[i].member, CAUCUS_JSON_REQUIRED))
        return;
      while (caucus_json_cursor_next (reader->cursor))
        caucus_round_reader_collect_key (reader, lists[i].list);
    }
}

static void
read_parties (CaucusRoundReader *reader)
{
  static const char *const members[] = { "id", "side", "name", "full_name", NULL };
  CaucusJsonCursor *cursor = reader->cursor;

  if (!caucus_json_cursor_enter_list (cursor, "parties", CAUCUS_JSON_REQUIRED))
    return;
  while (caucus_json_cursor_next (cursor))
    {
      CaucusParty *party = g_new0 (CaucusParty, 1);

      g_ptr_array_add (reader->file->parties, party);
      caucus_json_cursor_expect (cursor, members);
      party->id = caucus_round_reader_own_id (reader, CAUCUS_ROUND_LIST_PARTIES);
      party->round_id = reader->file->round->id;
      party->side = caucus_json_cursor_get_word (cursor, "side", &caucus_sides);
      party->name = caucus_json_cursor_dup_line (cursor, "name", CAUCUS_JSON_REQUIRED);
      party->full_name = caucus_json_cursor_dup_line (cursor, "full_name", CAUCUS_JSON_OPTIONAL);
    }
}

static void
read_people (CaucusRoundReader *reader)
{
  static const char *const members[] = { "id", "party", "role", "name", "code", NULL };
  CaucusJsonCursor *cursor = reader->cursor;

  if (!caucus_json_cursor_enter_list (cursor, "people", CAUCUS_JSON_REQUIRED))
    return;
  while (caucus_json_cursor_next (cursor))
    {
      CaucusPerson *person = g_new0 (CaucusPerson, 1);

      g_ptr_array_add (reader->file->people, person);
      caucus_json_cursor_expect (cursor, members);
      person->id = caucus_round_reader_own_id (reader, CAUCUS_ROUND_LIST_PEOPLE);
      person->round_id = reader->file->round->id;
      person->party_id = caucus_round_reader_reference (reader, "party", CAUCUS_ROUND_LIST_PARTIES,
                                                        CAUCUS_JSON_REQUIRED);
      person->role = caucus_json_cursor_get_word (cursor, "role", &caucus_roles);
      person->name = caucus_json_cursor_dup_line (cursor, "name", CAUCUS_JSON_REQUIRED);
      person->code = caucus_json_cursor_dup_line (cursor, "code", CAUCUS_JSON_REQUIRED);
    }
}

static void
read_issues (CaucusRoundReader *reader)
{
  static const char *const members[] = { "id", "party", "title", "text", "source", "level", NULL };
  CaucusJsonCursor *cursor = reader->cursor;

  if (!caucus_json_cursor_enter_list (cursor, "issues", CAUCUS_JSON_REQUIRED))
    return;
  while (caucus_json_cursor_next (cursor))
    {
      CaucusIssue *issue = g_new0 (CaucusIssue, 1);

      g_ptr_array_add (reader->file->issues, issue);
      caucus_json_cursor_expect (cursor, members);
      issue->id = caucus_round_reader_own_id (reader, CAUCUS_ROUND_LIST_ISSUES);
      issue->round_id = reader->file->round->id;
      issue->party_id = caucus_round_reader_reference (reader, "party", CAUCUS_ROUND_LIST_PARTIES,
                                                       CAUCUS_JSON_REQUIRED);
      issue->position = caucus_json_cursor_get_index (cursor);
      issue->title = caucus_json_cursor_dup_line (cursor, "title", CAUCUS_JSON_REQUIRED);
      issue->text = caucus_json_cursor_dup_prose (cursor, "text", CAUCUS_JSON_REQUIRED);
      issue->source = caucus_json_cursor_dup_line (cursor, "source", CAUCUS_JSON_OPTIONAL);
      caucus_round_reader_level (reader, &issue->level);
    }
}

/**
 * caucus_round_reader_read_all:
 *
 * Reads the whole document; the cursor knows whether it was right.
 */
void
caucus_round_reader_read_all (CaucusRoundReader *reader)
{
  reader->version = read_format (reader->cursor);
  if (caucus_json_cursor_has_failed (reader->cursor))
    return;
  read_round (reader);
  if (caucus_json_cursor_has_failed (reader->cursor))
    return;
  collect_keys (reader);
  read_parties (reader);
  read_people (reader);
  read_issues (reader);
  caucus_round_reader_read_sessions (reader);
  caucus_round_reader_read_articles (reader);
  caucus_round_reader_read_threads (reader);
  caucus_round_reader_read_notes (reader);
}
