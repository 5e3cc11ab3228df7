/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft over a real store, and what the store says of it. */
#include "caucus-test-draft.h"

#include "caucus-round-table.h"
#include "caucus-test-clock.h"

#define PATIENCE_USEC (20 * G_USEC_PER_SEC)

static gboolean
add_district_lead (CaucusDatabase  *database,
                   gpointer         data,
                   GError         **error)
{
  CaucusTestDraft *test = data;
  CaucusPerson lead = {
    .id = test->district_lead_id,
    .round_id = test->ids.round_id,
    .party_id = test->ids.district_id,
    .role = CAUCUS_ROLE_LEAD,
    .name = (char *) "District lead",
    .code = (char *) "DL",
  };

  return caucus_round_table_add_person (database, &lead, NULL, error);
}

/* A timeout of its own wakes the loop, so that the wait ends. */
static void
iterate (gint64 end_usec)
{
  g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time (), <, end_usec);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * caucus_test_draft_settle:
 *
 * Waits until all that was typed is on disk.
 */
void
caucus_test_draft_settle (CaucusTestDraft *test)
{
  gint64 end_usec = g_get_monotonic_time () + PATIENCE_USEC;
  guint wake_id = g_timeout_add (100, wake_cb, NULL);

  while (!caucus_outbox_is_settled (CAUCUS_OUTBOX (caucus_note_draft_get_outbox (test->draft))))
    iterate (end_usec);
  g_source_remove (wake_id);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(CaucusSessionRecord **) user_data = caucus_store_job_finish (CAUCUS_STORE (object), result,
                                                                 &error);
  g_assert_no_error (error);
}

/**
 * caucus_test_draft_read:
 *
 * Hands the draft the record as the store has it.
 */
void
caucus_test_draft_read (CaucusTestDraft *test)
{
  CaucusJob job = caucus_session_record_read_job (&test->ids.session_id);
  gint64 end_usec = g_get_monotonic_time () + PATIENCE_USEC;
  guint wake_id = g_timeout_add (100, wake_cb, NULL);
  CaucusSessionRecord *record = NULL;

  caucus_store_read_async (test->store, &job, NULL, read_cb, &record);
  while (record == NULL)
    iterate (end_usec);
  g_source_remove (wake_id);
  caucus_note_draft_take_record (test->draft, record);
}

static gpointer
do_nothing (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  return NULL;
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);
  *(gboolean *) user_data = TRUE;
}

/**
 * caucus_test_draft_open:
 *
 * Opens the store and the session's record, as a start of the program does.
 */
void
caucus_test_draft_open (CaucusTestDraft *test)
{
  CaucusJob job = { .run = do_nothing };
  gint64 end_usec = g_get_monotonic_time () + PATIENCE_USEC;
  gboolean is_open = FALSE;

  test->store = caucus_store_new (test->files.path);
  caucus_store_write_async (test->store, &job, opened_cb, &is_open);
  while (!is_open)
    iterate (end_usec);
  test->draft = caucus_note_draft_new (test->store, &test->ids.session_id);
  caucus_test_draft_read (test);
}

/**
 * caucus_test_draft_close:
 *
 * Ends as the program does: what was asked for is written, no more is asked.
 */
void
caucus_test_draft_close (CaucusTestDraft *test)
{
  gint64 end_usec = g_get_monotonic_time () + PATIENCE_USEC;
  guint wake_id = g_timeout_add (100, wake_cb, NULL);
  CaucusStore *store = test->store;

  g_clear_object (&test->draft);
  caucus_store_close (store);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &test->store);
  g_object_unref (store);
  while (test->store != NULL)
    iterate (end_usec);
  g_source_remove (wake_id);
}

void
caucus_test_draft_set_up (CaucusTestDraft *test,
                          gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  caucus_test_clock_set_utc (CAUCUS_TEST_SESSION_START);
  caucus_test_store_set_up (&test->files, NULL);
  caucus_test_round_add (test->files.database, &test->ids);
  test->district_lead_id = caucus_id_new ();
  caucus_database_transaction (test->files.database, add_district_lead, test, &error);
  g_assert_no_error (error);
  caucus_test_store_close (&test->files);
  caucus_test_draft_open (test);
}

void
caucus_test_draft_tear_down (CaucusTestDraft *test,
                             gconstpointer    data)
{
  if (test->store != NULL)
    caucus_test_draft_close (test);
  caucus_test_store_tear_down (&test->files, NULL);
}

/**
 * caucus_test_draft_type:
 *
 * Types key by key, as a composer hands it on: a code that was taken is dropped.
 */
void
caucus_test_draft_type (CaucusTestDraft *test,
                        const char      *text)
{
  g_autoptr (GString) composer = g_string_new (caucus_note_draft_get_text (test->draft));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      guint code_length;

      g_string_append_len (composer, c, g_utf8_next_char (c) - c);
      code_length = caucus_note_draft_set_text (test->draft, composer->str);
      g_string_erase (composer, 0, g_utf8_offset_to_pointer (composer->str, code_length)
                      - composer->str);
    }
}

/**
 * caucus_test_draft_add:
 *
 * Types an entry, keeps it and waits until it is on disk.
 */
void
caucus_test_draft_add (CaucusTestDraft *test,
                       const char      *text)
{
  caucus_test_draft_type (test, text);
  g_assert_true (caucus_note_draft_commit (test->draft));
  caucus_test_draft_settle (test);
}

/**
 * caucus_test_draft_query:
 *
 * Returns: (transfer full): the first answer of a query that another connection asks
 */
char *
caucus_test_draft_query (CaucusTestDraft *test,
                         const char      *sql)
{
  return caucus_test_raw_text (test->files.path, sql);
}
