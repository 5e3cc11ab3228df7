/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agenda's rows: a head for each month, one line for today. */
#include <locale.h>

#include "calendar/caucus-agenda-entry.h"
#include "caucus-test-clock.h"

static GListStore *
new_sessions (const char *const *starts)
{
  GListStore *list = g_list_store_new (CAUCUS_TYPE_SESSION_ITEM);
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_session_free);

  for (gsize i = 0; starts[i] != NULL; i++)
    {
      CaucusSession *session = g_new0 (CaucusSession, 1);

      session->id = caucus_id_new ();
      session->start_usec = caucus_test_clock_at (starts[i]);
      session->end_usec = session->start_usec + G_USEC_PER_SEC;
      session->zone = g_strdup ("America/Denver");
      g_ptr_array_add (records, session);
    }
  caucus_item_list_update (list, records);
  return list;
}

/* Each row as a letter: Month, Today, Session. */
static char *
to_letters (GPtrArray *entries)
{
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_c (letters,
                       "MTS"[caucus_agenda_entry_get_kind (g_ptr_array_index (entries, i))]);
  return g_string_free (letters, FALSE);
}

static void
test_rows (void)
{
  static const char *const starts[] = {
    "2025-01-17T00:00:00Z", "2025-03-13T22:00:00Z", "2025-03-27T22:00:00Z", "2025-04-11T22:00:00Z",
    NULL,
  };
  static const struct
  {
    int day, month;
    const char *letters;
  } cases[] = {
    { 1, 1, "MTSMSSMS" },
    { 20, 3, "MSMSTSMS" },
    /* Today's month has no session of its own: it gets a head all the same. */
    { 10, 2, "MSMTMSSMS" },
    /* A session of today comes after the line. */
    { 27, 3, "MSMSTSMS" },
    /* What is over needs no line. */
    { 1, 6, "MSMSSMS" },
  };
  g_autoptr (GListStore) sessions = new_sessions (starts);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) entries = NULL;
      g_autofree char *letters = NULL;
      GDate today;

      g_date_clear (&today, 1);
      g_date_set_dmy (&today, (GDateDay) cases[i].day, (GDateMonth) cases[i].month, 2025);
      entries = caucus_agenda_entries_new (G_LIST_MODEL (sessions), &today);
      letters = to_letters (entries);
      g_assert_cmpstr (letters, ==, cases[i].letters);
    }
}

static void
test_equal (void)
{
  static const char *const starts[] = { "2025-03-13T22:00:00Z", "2025-03-27T22:00:00Z", NULL };
  g_autoptr (GListStore) sessions = new_sessions (starts);
  g_autoptr (GListStore) list = g_list_store_new (CAUCUS_TYPE_AGENDA_ENTRY);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GPtrArray) next_day = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 20, G_DATE_MARCH, 2025);
  entries = caucus_agenda_entries_new (G_LIST_MODEL (sessions), &today);
  same = caucus_agenda_entries_new (G_LIST_MODEL (sessions), &today);
  g_date_add_days (&today, 1);
  next_day = caucus_agenda_entries_new (G_LIST_MODEL (sessions), &today);

  g_assert_false (caucus_agenda_entries_equal (G_LIST_MODEL (list), entries));
  g_list_store_splice (list, 0, 0, entries->pdata, entries->len);
  g_assert_true (caucus_agenda_entries_equal (G_LIST_MODEL (list), same));
  g_assert_false (caucus_agenda_entries_equal (G_LIST_MODEL (list), next_day));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "en_US.UTF-8");
  g_test_add_func ("/agenda-entry/rows", test_rows);
  g_test_add_func ("/agenda-entry/equal", test_equal);
  return g_test_run ();
}
