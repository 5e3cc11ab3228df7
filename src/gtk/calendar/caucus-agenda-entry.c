/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the agenda: a month, the line of today, or a session. */
#include "config.h"

#include "caucus-agenda-entry.h"

#include "calendar/caucus-month.h"

/**
 * CaucusAgendaEntry:
 *
 * Lists have no section headers on the oldest GTK that we support, so months
 * are rows like the others.
 */
struct _CaucusAgendaEntry
{
  GObject parent_instance;

  CaucusAgendaKind kind;
  GDate day;
  CaucusSessionItem *item;        /* owned; of a session */
};

G_DEFINE_FINAL_TYPE (CaucusAgendaEntry, caucus_agenda_entry, G_TYPE_OBJECT)

static void
caucus_agenda_entry_dispose (GObject *object)
{
  g_clear_object (&CAUCUS_AGENDA_ENTRY (object)->item);

  G_OBJECT_CLASS (caucus_agenda_entry_parent_class)->dispose (object);
}

static void
caucus_agenda_entry_class_init (CaucusAgendaEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = caucus_agenda_entry_dispose;
}

static void
caucus_agenda_entry_init (CaucusAgendaEntry *entry)
{
}

static void
add_entry (GPtrArray         *entries,
           CaucusAgendaKind   kind,
           const GDate       *day,
           CaucusSessionItem *item)
{
  CaucusAgendaEntry *entry = g_object_new (CAUCUS_TYPE_AGENDA_ENTRY, NULL);

  entry->kind = kind;
  entry->day = *day;
  g_set_object (&entry->item, item);
  g_ptr_array_add (entries, entry);
}

CaucusAgendaKind
caucus_agenda_entry_get_kind (CaucusAgendaEntry *entry)
{
  return entry->kind;
}

const GDate *
caucus_agenda_entry_get_day (CaucusAgendaEntry *entry)
{
  return &entry->day;
}

/**
 * caucus_agenda_entry_get_item:
 *
 * Returns: (nullable) (transfer none): the session, %NULL for a month or today
 */
CaucusSessionItem *
caucus_agenda_entry_get_item (CaucusAgendaEntry *entry)
{
  return entry->item;
}

static gboolean
is_same_month (const GDate *a,
               const GDate *b)
{
  return g_date_valid (a) && g_date_get_month (a) == g_date_get_month (b)
         && g_date_get_year (a) == g_date_get_year (b);
}

static void
add_month_once (GPtrArray   *entries,
                GDate       *month,
                const GDate *day)
{
  if (is_same_month (month, day))
    return;
  *month = *day;
  add_entry (entries, CAUCUS_AGENDA_MONTH, day, NULL);
}

/**
 * caucus_agenda_entries_new:
 * @sessions: a list of #CaucusSessionItem, earliest first
 * @today: today
 *
 * Today's line stands before what is still to come; a round that is over has none.
 *
 * Returns: (transfer full) (element-type CaucusAgendaEntry): the agenda's rows
 */
GPtrArray *
caucus_agenda_entries_new (GListModel  *sessions,
                           const GDate *today)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_today = FALSE;
  GDate month;

  g_date_clear (&month, 1);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (CaucusSessionItem) item = g_list_model_get_item (sessions, i);
      GDate day;

      caucus_month_get_session_day (caucus_session_item_get_session (item), &day);
      if (!has_today && g_date_compare (&day, today) >= 0)
        {
          add_month_once (entries, &month, today);
          add_entry (entries, CAUCUS_AGENDA_TODAY, today, NULL);
          has_today = TRUE;
        }
      add_month_once (entries, &month, &day);
      add_entry (entries, CAUCUS_AGENDA_SESSION, &day, item);
    }
  return entries;
}

/**
 * caucus_agenda_entries_equal:
 *
 * Returns: whether a list has these rows already, so that it can keep its place
 */
gboolean
caucus_agenda_entries_equal (GListModel *list,
                             GPtrArray  *entries)
{
  if (g_list_model_get_n_items (list) != entries->len)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (CaucusAgendaEntry) a = g_list_model_get_item (list, i);
      CaucusAgendaEntry *b = g_ptr_array_index (entries, i);

      if (a->kind != b->kind || a->item != b->item || g_date_compare (&a->day, &b->day) != 0)
        return FALSE;
    }
  return TRUE;
}
