/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round that is about to be started: what it needs, and the rows it becomes. */
#include "config.h"

#include "caucus-round-draft.h"

#include <glib/gi18n.h>

#include "calendar/caucus-wall-input.h"
#include "caucus-records.h"
#include "caucus-round-table.h"
#include "caucus-zone.h"

#define DEFAULT_REMINDERS "1d,60m,15m"

/* All rows of a new round, as they go to the store. */
typedef struct
{
  CaucusRound *round;
  GPtrArray *parties;             /* of CaucusParty */
  GPtrArray *people;              /* of CaucusPerson */
} Rows;

static char *
dup_stripped (const char *text)
{
  return g_strstrip (g_strdup (text != NULL ? text : ""));
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = dup_stripped (text);

  return stripped[0] == '\0';
}

static gboolean
is_same_word (const char *a,
              const char *b)
{
  g_autofree char *one = dup_stripped (a);
  g_autofree char *other = dup_stripped (b);
  g_autofree char *folded_one = g_utf8_casefold (one, -1);
  g_autofree char *folded_other = g_utf8_casefold (other, -1);

  return g_str_equal (folded_one, folded_other);
}

static gboolean
is_zone (const char *name)
{
  g_autoptr (GTimeZone) zone = name != NULL ? caucus_zone_open (name, NULL) : NULL;

  return zone != NULL;
}

static gboolean
is_date_or_blank (const char *text)
{
  GDate date;

  return is_blank (text) || caucus_wall_input_parse_date (text, &date);
}

static const char *
find_problem (const CaucusRoundDraft *draft,
              CaucusRoundField        field)
{
  switch (field)
    {
    case CAUCUS_ROUND_FIELD_TITLE:
      return is_blank (draft->title) ? _("The round needs a title") : NULL;
    case CAUCUS_ROUND_FIELD_UNION:
      return is_blank (draft->union_name) ? _("The union needs a name") : NULL;
    case CAUCUS_ROUND_FIELD_EMPLOYER:
      if (is_blank (draft->employer_name))
        return _("The employer needs a name");
      return is_same_word (draft->union_name, draft->employer_name)
             ? _("The two sides need different names") : NULL;
    case CAUCUS_ROUND_FIELD_ZONE:
      return is_zone (draft->zone) ? NULL : _("This is no time zone that this computer knows");
    case CAUCUS_ROUND_FIELD_EXPIRES:
      return is_date_or_blank (draft->expires) ? NULL : _("This is no date such as 2027-08-31");
    case CAUCUS_ROUND_N_FIELDS:
    default:
      return NULL;
    }
}

/**
 * caucus_round_draft_get_problem:
 *
 * Returns: (nullable) (transfer full): what is wrong with a field, in words for the person
 */
char *
caucus_round_draft_get_problem (const CaucusRoundDraft *draft,
                                CaucusRoundField        field)
{
  return g_strdup (find_problem (draft, field));
}

gboolean
caucus_round_draft_is_valid (const CaucusRoundDraft *draft)
{
  for (CaucusRoundField field = 0; field < CAUCUS_ROUND_N_FIELDS; field++)
    {
      if (find_problem (draft, field) != NULL)
        return FALSE;
    }
  return TRUE;
}

static void
rows_free (Rows *rows)
{
  g_clear_pointer (&rows->round, caucus_round_free);
  g_clear_pointer (&rows->parties, g_ptr_array_unref);
  g_clear_pointer (&rows->people, g_ptr_array_unref);
  g_free (rows);
}

/* Dates are stored as "2027-08-31", however they were typed. */
static char *
store_date (const char *text)
{
  GDate date;

  if (is_blank (text) || !caucus_wall_input_parse_date (text, &date))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

static CaucusRound *
make_round (const CaucusRoundDraft *draft)
{
  CaucusRound *round = g_new0 (CaucusRound, 1);

  round->id = caucus_id_new ();
  round->title = dup_stripped (draft->title);
  round->state = CAUCUS_ROUND_PREPARING;
  round->zone = g_strdup (draft->zone);
  round->expires = store_date (draft->expires);
  round->reminders = g_strdup (DEFAULT_REMINDERS);
  return round;
}

static void
add_person (Rows              *rows,
            const CaucusParty *party,
            CaucusRole         role,
            const char        *code)
{
  CaucusPerson *person = g_new0 (CaucusPerson, 1);

  person->id = caucus_id_new ();
  person->round_id = rows->round->id;
  person->party_id = party->id;
  person->role = role;
  if (role == CAUCUS_ROLE_LEAD)
    /* Translators: who speaks for a side; %s is "Union" */
    person->name = g_strdup_printf (_("%s lead"), party->name);
  else
    person->name = g_strdup_printf (_("%s note-taker"), party->name);
  person->code = g_strdup (code);
  g_ptr_array_add (rows->people, person);
}

static void
add_party (Rows       *rows,
           CaucusSide  side,
           const char *name)
{
  CaucusParty *party = g_new0 (CaucusParty, 1);
  gboolean is_union = side == CAUCUS_SIDE_UNION;

  party->id = caucus_id_new ();
  party->round_id = rows->round->id;
  party->side = side;
  party->name = dup_stripped (name);
  g_ptr_array_add (rows->parties, party);
  add_person (rows, party, CAUCUS_ROLE_LEAD, is_union ? "UL" : "EL");
  add_person (rows, party, CAUCUS_ROLE_NOTE_TAKER, is_union ? "UN" : "EN");
}

static gpointer
write_rows (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  Rows *rows = data;

  if (!caucus_round_table_add (database, rows->round, NULL, error))
    return NULL;
  for (guint i = 0; i < rows->parties->len; i++)
    {
      if (!caucus_round_table_add_party (database, g_ptr_array_index (rows->parties, i), NULL,
                                         error))
        return NULL;
    }
  for (guint i = 0; i < rows->people->len; i++)
    {
      if (!caucus_round_table_add_person (database, g_ptr_array_index (rows->people, i), NULL,
                                          error))
        return NULL;
    }
  return caucus_id_copy (&rows->round->id);
}

/**
 * caucus_round_draft_write_job:
 * @draft: a valid draft
 *
 * Returns: a job for the store's writer that adds the round with its two sides and
 *   two people for each; its result is the round's #CaucusId
 */
CaucusJob
caucus_round_draft_write_job (const CaucusRoundDraft *draft)
{
  CaucusJob job = {
    .run = write_rows,
    .free_data = (GDestroyNotify) rows_free,
    .free_result = g_free,
  };
  Rows *rows = g_new0 (Rows, 1);

  rows->round = make_round (draft);
  rows->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_party_free);
  rows->people = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_person_free);
  add_party (rows, CAUCUS_SIDE_UNION, draft->union_name);
  add_party (rows, CAUCUS_SIDE_EMPLOYER, draft->employer_name);
  job.data = rows;
  return job;
}
