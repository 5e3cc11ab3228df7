/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session's record as one reading finds it: who, what was said, what is being typed. */
#include "config.h"

#include "caucus-session-record.h"

#include "caucus-note-rules.h"
#include "caucus-note-table.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"

static GPtrArray *
notes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_note_free);
}

static gint
rank (const CaucusPerson *person)
{
  return person->role == CAUCUS_ROLE_LEAD ? 0 : 1;
}

/* Stable, because the store has them in the order of their parties already. */
static gint
compare_people (gconstpointer a,
                gconstpointer b)
{
  return rank (*(CaucusPerson *const *) a) - rank (*(CaucusPerson *const *) b);
}

static gboolean
read_people (CaucusSessionRecord  *record,
             CaucusDatabase       *database,
             GError              **error)
{
  const CaucusId *round_id = &record->session->round_id;

  record->parties = caucus_round_table_list_parties (database, round_id, error);
  if (record->parties == NULL)
    return FALSE;
  record->people = caucus_round_table_list_people (database, round_id, error);
  if (record->people == NULL)
    return FALSE;
  g_ptr_array_sort (record->people, compare_people);
  return TRUE;
}

static gboolean
read_wordings (CaucusSessionRecord  *record,
               CaucusDatabase       *database,
               GError              **error)
{
  for (guint i = 0; i < record->notes->len; i++)
    {
      CaucusNote *note = g_ptr_array_index (record->notes, i);
      GPtrArray *wordings;

      if (note->revision <= 1)
        continue;
      wordings = caucus_note_table_list_revisions (database, &note->id, error);
      if (wordings == NULL)
        return FALSE;
      g_hash_table_insert (record->wordings, caucus_id_copy (&note->id), wordings);
    }
  return TRUE;
}

static const CaucusNote *
find_caucus (const GPtrArray *notes)
{
  for (guint i = notes->len; i-- > 0;)
    {
      const CaucusNote *note = g_ptr_array_index (notes, i);

      if (note->kind == CAUCUS_NOTE_CAUCUS_START)
        return note;
      if (note->kind == CAUCUS_NOTE_CAUCUS_END)
        return NULL;
    }
  return NULL;
}

static gboolean
read_notes (CaucusSessionRecord  *record,
            CaucusDatabase       *database,
            GError              **error)
{
  g_autoptr (GError) failure = NULL;

  record->notes = caucus_note_table_list (database, &record->session->id, error);
  if (record->notes == NULL || !read_wordings (record, database, error))
    return FALSE;
  record->caucus = find_caucus (record->notes);
  record->draft = caucus_note_table_load_draft (database, &record->session->id, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gpointer
read_record (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  g_autoptr (CaucusSessionRecord) record = g_new0 (CaucusSessionRecord, 1);

  record->wordings = g_hash_table_new_full (caucus_id_hash, caucus_id_equal, g_free,
                                            (GDestroyNotify) g_ptr_array_unref);
  record->session = caucus_session_table_get (database, data, error);
  if (record->session == NULL
      || !read_people (record, database, error)
      || !read_notes (record, database, error))
    return NULL;
  return g_steal_pointer (&record);
}

/**
 * caucus_session_record_read_job:
 *
 * Returns: a job for the store's reader, whose result is a #CaucusSessionRecord
 */
CaucusJob
caucus_session_record_read_job (const CaucusId *session_id)
{
  CaucusJob job = {
    .run = read_record,
    .data = caucus_id_copy (session_id),
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_session_record_free,
  };

  return job;
}

void
caucus_session_record_free (CaucusSessionRecord *record)
{
  g_clear_pointer (&record->session, caucus_session_free);
  g_clear_pointer (&record->parties, g_ptr_array_unref);
  g_clear_pointer (&record->people, g_ptr_array_unref);
  g_clear_pointer (&record->notes, g_ptr_array_unref);
  g_clear_pointer (&record->wordings, g_hash_table_unref);
  g_clear_pointer (&record->draft, caucus_note_free);
  g_free (record);
}

const CaucusPerson *
caucus_session_record_find_person (const CaucusSessionRecord *record,
                                   const CaucusId            *id)
{
  for (guint i = 0; i < record->people->len; i++)
    {
      const CaucusPerson *person = g_ptr_array_index (record->people, i);

      if (caucus_id_equal (&person->id, id))
        return person;
    }
  return NULL;
}

/**
 * caucus_session_record_find_code:
 *
 * Returns: (nullable) (transfer none): who has this code, in small letters or large
 */
const CaucusPerson *
caucus_session_record_find_code (const CaucusSessionRecord *record,
                                 const char                *code)
{
  for (guint i = 0; i < record->people->len; i++)
    {
      const CaucusPerson *person = g_ptr_array_index (record->people, i);

      if (g_ascii_strcasecmp (person->code, code) == 0)
        return person;
    }
  return NULL;
}

const CaucusParty *
caucus_session_record_find_party (const CaucusSessionRecord *record,
                                  const CaucusId            *id)
{
  for (guint i = 0; i < record->parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (record->parties, i);

      if (caucus_id_equal (&party->id, id))
        return party;
    }
  return NULL;
}

const CaucusParty *
caucus_session_record_find_side (const CaucusSessionRecord *record,
                                 CaucusSide                 side)
{
  for (guint i = 0; i < record->parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (record->parties, i);

      if (party->side == side)
        return party;
    }
  return NULL;
}

/**
 * caucus_session_record_find_lead:
 *
 * Returns: (nullable) (transfer none): who speaks for a party
 */
const CaucusPerson *
caucus_session_record_find_lead (const CaucusSessionRecord *record,
                                 const CaucusParty         *party)
{
  for (guint i = 0; i < record->people->len; i++)
    {
      const CaucusPerson *person = g_ptr_array_index (record->people, i);

      if (person->role == CAUCUS_ROLE_LEAD && caucus_id_equal (&person->party_id, &party->id))
        return person;
    }
  return NULL;
}

static CaucusNote *
find_note (const CaucusSessionRecord *record,
           const CaucusId            *id)
{
  for (guint i = 0; i < record->notes->len; i++)
    {
      CaucusNote *note = g_ptr_array_index (record->notes, i);

      if (caucus_id_equal (&note->id, id))
        return note;
    }
  return NULL;
}

const CaucusNote *
caucus_session_record_find_note (const CaucusSessionRecord *record,
                                 const CaucusId            *id)
{
  return find_note (record, id);
}

/**
 * caucus_session_record_get_caucus:
 *
 * Returns: (nullable) (transfer none): the entry that began the caucus that goes on
 */
const CaucusNote *
caucus_session_record_get_caucus (const CaucusSessionRecord *record)
{
  return record->caucus;
}

/**
 * caucus_session_record_get_level_at:
 * @at_usec: when an entry was begun
 *
 * What is begun or finished in caucus is the team's alone.
 *
 * Returns: the level that the entry has when it is added now
 */
CaucusLevel
caucus_session_record_get_level_at (const CaucusSessionRecord *record,
                                    gint64                     at_usec)
{
  CaucusLevel level = record->session->level;

  if (caucus_session_record_get_caucus (record) == NULL
      && !caucus_notes_in_caucus_at (record->notes, at_usec))
    return level;
  return MAX (level, CAUCUS_LEVEL_CAUCUS);
}

static void
insert_by_time (GPtrArray  *notes,
                CaucusNote *note)
{
  guint place = notes->len;

  while (place > 0
         && ((const CaucusNote *) g_ptr_array_index (notes, place - 1))->at_usec > note->at_usec)
    place--;
  g_ptr_array_insert (notes, (int) place, note);
}

static void
keep_wording (CaucusSessionRecord *record,
              const CaucusNote    *before,
              const CaucusNote    *after)
{
  GPtrArray *wordings = g_hash_table_lookup (record->wordings, &before->id);

  if (wordings == NULL)
    {
      wordings = notes_new ();
      g_ptr_array_add (wordings, caucus_note_copy (before));
      g_hash_table_insert (record->wordings, caucus_id_copy (&before->id), wordings);
    }
  g_ptr_array_add (wordings, caucus_note_copy (after));
}

/**
 * caucus_session_record_take_entry:
 * @note: (transfer full): an entry or a new wording of one, that may not be in the store yet
 */
void
caucus_session_record_take_entry (CaucusSessionRecord *record,
                                  CaucusNote          *note)
{
  CaucusNote *known = find_note (record, &note->id);

  if (known == NULL)
    {
      insert_by_time (record->notes, note);
      record->caucus = find_caucus (record->notes);
      return;
    }
  if (note->revision > known->revision)
    {
      keep_wording (record, known, note);
      known->revision = note->revision;
      known->typed_usec = note->typed_usec;
      g_free (known->text);
      known->text = g_steal_pointer (&note->text);
    }
  caucus_note_free (note);
}
