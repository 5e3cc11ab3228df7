/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process beside the test: what has to be done by another program or by one that is killed. */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "caucus-note-table.h"
#include "caucus-reminder-table.h"
#include "caucus-store-lock.h"
#include "caucus-store.h"
#include "caucus-test-clock.h"
#include "caucus-test-store.h"

static void
say (const char *line)
{
  g_autofree char *text = g_strconcat (line, "\n", NULL);

  if (write (STDOUT_FILENO, text, strlen (text)) < 0)
    exit (2);
}

/* Until the test closes the other end or kills this process. */
static void
wait_for_end (void)
{
  char byte;

  while (read (STDIN_FILENO, &byte, 1) > 0)
    ;
}

static CaucusDatabase *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  CaucusDatabase *database = caucus_database_open (path, CAUCUS_DATABASE_CREATE, &error);

  if (database != NULL)
    return database;
  say (error->message);
  exit (1);
}

static int
create (const char *path)
{
  g_autoptr (CaucusDatabase) database = open_store (path);
  g_autofree char *device = caucus_id_to_string (caucus_database_get_device_id (database));

  say (device);
  return 0;
}

typedef struct
{
  const CaucusId *id;
  gboolean claimed;
} Claim;

static gboolean
claim_one (CaucusDatabase  *database,
           gpointer         data,
           GError         **error)
{
  Claim *claim = data;

  return caucus_reminder_table_claim (database, claim->id, CAUCUS_REMINDER_FIRED, &claim->claimed,
                                      error);
}

/* Tries to take every reminder that is due on @argument, a time, and says how many it got. */
static int
claim_all (const char *path,
           const char *argument)
{
  g_autoptr (CaucusDatabase) database = open_store (path);
  g_autoptr (GPtrArray) due = NULL;
  g_autofree char *count = NULL;
  guint got = 0;

  caucus_test_clock_set_utc (argument);
  say ("ready");
  wait_for_end ();
  due = caucus_reminder_table_list (database, NULL, NULL);
  for (guint i = 0; i < due->len; i++)
    {
      Claim claim = { .id = g_ptr_array_index (due, i) };

      if (!caucus_database_transaction (database, claim_one, &claim, NULL))
        return 1;
      got += claim.claimed;
    }
  count = g_strdup_printf ("%u", got);
  say (count);
  return 0;
}

static int
hold_lock (const char *path)
{
  g_autoptr (CaucusStoreLock) lock = caucus_store_lock_take (path, NULL);

  say (lock != NULL ? "held" : "refused");
  wait_for_end ();
  return 0;
}

static int
hold_transaction (const char *path)
{
  sqlite3 *handle = caucus_test_raw_open (path);

  say (sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK ? "held" : "refused");
  wait_for_end ();
  sqlite3_close (handle);
  return 0;
}

/* What stands in an entry: its number, and enough words to fill several pages of the file. */
static char *
entry_text (guint number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%u:", number);
  for (guint i = 0; i < 40 + number % 200; i++)
    g_string_append_printf (text, " ñandú%u", i);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gpointer
write_entry (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  CaucusNote *note = data;

  if (!caucus_note_table_save_draft (database, note, error)
      || !caucus_note_table_add (database, note, NULL, error)
      || !caucus_note_table_revise (database, &note->id, note->text, error)
      || !caucus_note_table_clear_draft (database, &note->session_id, error))
    return NULL;
  return NULL;
}

static gpointer
write_draft (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  caucus_note_table_save_draft (database, data, error);
  return NULL;
}

typedef struct
{
  CaucusStore *store;
  CaucusId session_id;
  guint number;
  gboolean is_draft;
} Typist;

static void written_cb (GObject      *object,
                        GAsyncResult *result,
                        gpointer      user_data);

static void
write_next (Typist *typist)
{
  CaucusNote *note = g_new0 (CaucusNote, 1);
  g_autofree char *word = g_strdup_printf ("%u", typist->number);
  CaucusJob job = {
    .run = typist->is_draft ? write_draft : write_entry,
    .data = note,
    .free_data = (GDestroyNotify) caucus_note_free,
  };

  note->id = caucus_id_derive ("entry", word, NULL);
  note->session_id = typist->session_id;
  note->at_usec = 1 + typist->number;
  note->text = entry_text (typist->number);
  caucus_store_write_async (typist->store, &job, written_cb, typist);
}

/* A line for each write: "draft 7" or "entry 7" once it is saved, "failed 7" otherwise. */
static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Typist *typist = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  const char *word = typist->is_draft ? "draft" : "entry";

  caucus_store_job_finish (typist->store, result, &error);
  line = g_strdup_printf ("%s %u", error == NULL ? word : "failed", typist->number);
  say (line);
  if (!typist->is_draft)
    typist->number++;
  typist->is_draft = !typist->is_draft;
  write_next (typist);
}

/* Types from entry number @argument on, until it is killed. */
static int
type (const char *path,
      const char *argument)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Typist typist = {
    .store = caucus_store_new (path),
    .session_id = caucus_id_derive ("session", NULL),
    .number = (guint) g_ascii_strtoull (argument, NULL, 10),
    .is_draft = TRUE,
  };

  write_next (&typist);
  g_main_loop_run (loop);
  return 0;
}

static gpointer
mark_notes (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  caucus_database_mark_changed (database, CAUCUS_CHANGED_NOTES);
  return NULL;
}

/* One write that others on the bus hear of, and the end at once: it must be heard all the same. */
static int
announce (const char *path)
{
  g_autoptr (CaucusStore) store = caucus_store_new (path);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  CaucusJob job = { .run = mark_notes };

  g_dbus_connection_set_exit_on_close (bus, FALSE);
  caucus_store_set_bus (store, bus);
  caucus_store_write_async (store, &job, NULL, NULL);
  caucus_store_close (store);
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  const char *command = argc > 2 ? argv[1] : "";
  const char *path = argc > 2 ? argv[2] : NULL;
  const char *argument = argc > 3 ? argv[3] : "0";

  if (g_str_equal (command, "create"))
    return create (path);
  if (g_str_equal (command, "claim"))
    return claim_all (path, argument);
  if (g_str_equal (command, "hold-lock"))
    return hold_lock (path);
  if (g_str_equal (command, "hold-transaction"))
    return hold_transaction (path);
  if (g_str_equal (command, "type"))
    return type (path, argument);
  if (g_str_equal (command, "announce"))
    return announce (path);
  return 2;
}
