/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store as the window sees it: order, signals, cancelling, closing, and who hears of what. */
#include "caucus-store.h"

#include "caucus-error.h"
#include "caucus-test-process.h"
#include "caucus-test-store.h"

typedef struct
{
  CaucusTestStore files;
  CaucusStore *store;
  GString *trace;
  GThread *main_thread;
  guint waiting;
} Fixture;

/* What happens in the main thread, a letter each: s saved, c changed, f failed. */
static void
note_letter (Fixture *fixture,
             char     letter)
{
  g_assert_true (g_thread_self () == fixture->main_thread);
  g_string_append_c (fixture->trace, letter);
}

static void
saved_cb (CaucusStore *store,
          gint64       at_usec,
          Fixture     *fixture)
{
  g_assert_cmpint (at_usec, >, 0);
  note_letter (fixture, 's');
}

static void
changed_cb (CaucusStore *store,
            guint        changes,
            Fixture     *fixture)
{
  g_assert_cmpuint (changes, ==, CAUCUS_CHANGED_NOTES);
  note_letter (fixture, 'c');
}

static void
failed_cb (CaucusStore  *store,
           const GError *error,
           Fixture      *fixture)
{
  g_assert_nonnull (error);
  note_letter (fixture, 'f');
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  caucus_test_store_set_up_folder (&fixture->files, NULL);
  fixture->main_thread = g_thread_self ();
  fixture->trace = g_string_new (NULL);
  fixture->store = caucus_store_new (fixture->files.path);
  g_signal_connect (fixture->store, "saved", G_CALLBACK (saved_cb), fixture);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->store, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Nobody keeps the store once it was closed and its last news were told. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->store != NULL)
    {
      caucus_store_close (fixture->store);
      settle ();
      g_object_add_weak_pointer (G_OBJECT (fixture->store), (gpointer *) &fixture->store);
      g_object_unref (fixture->store);
      settle ();
      g_assert_null (fixture->store);
    }
  g_string_free (fixture->trace, TRUE);
  caucus_test_store_tear_down (&fixture->files, NULL);
}

static gpointer
append_word (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  g_autofree char *before = caucus_database_dup_setting (database, "words");
  g_autofree char *after = g_strconcat (before != NULL ? before : "", data, NULL);

  if (!caucus_database_set_setting (database, "words", after, error))
    return NULL;
  caucus_database_mark_changed (database, CAUCUS_CHANGED_NOTES);
  if (g_str_equal (data, "bad"))
    g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID, "as asked");
  return g_strdup (after);
}

static gpointer
read_words (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  return caucus_database_dup_setting (database, "words");
}

/* What one job answers. */
typedef struct
{
  Fixture *fixture;
  char *value;
  GError *error;
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->value, g_free);
  g_clear_error (&answer->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Answer *answer = user_data;

  answer->value = caucus_store_job_finish (CAUCUS_STORE (object), result, &answer->error);
  answer->fixture->waiting--;
}

static void
write_word (Fixture    *fixture,
            const char *word,
            Answer     *answer)
{
  CaucusJob job = {
    .run = append_word, .data = g_strdup (word), .free_data = g_free, .free_result = g_free
  };

  answer->fixture = fixture;
  fixture->waiting++;
  caucus_store_write_async (fixture->store, &job, answered_cb, answer);
}

static void
start_read (Fixture      *fixture,
            GCancellable *cancellable,
            Answer       *answer)
{
  CaucusJob job = { .run = read_words, .free_result = g_free };

  answer->fixture = fixture;
  fixture->waiting++;
  caucus_store_read_async (fixture->store, &job, cancellable, answered_cb, answer);
}

static void
wait_for_answers (Fixture *fixture)
{
  while (fixture->waiting > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  Answer answers[26] = { 0 };

  for (int i = 0; i < 26; i++)
    {
      const char word[] = { (char) ('a' + i), '\0' };

      write_word (fixture, word, &answers[i]);
    }
  wait_for_answers (fixture);
  g_assert_cmpstr (answers[25].value, ==, "abcdefghijklmnopqrstuvwxyz");
  g_assert_cmpuint (fixture->trace->len, ==, 52);
  for (int i = 0; i < 26; i++)
    {
      g_assert_no_error (answers[i].error);
      g_assert_cmpuint (strlen (answers[i].value), ==, i + 1);
      g_assert_cmpint (fixture->trace->str[2 * i], ==, 's');
      g_assert_cmpint (fixture->trace->str[2 * i + 1], ==, 'c');
      answer_clear (&answers[i]);
    }
}

/* A read that starts before anything was written waits for the store to be made. */
static void
test_read_first (Fixture       *fixture,
                 gconstpointer  data)
{
  g_auto (Answer) answer = { 0 };

  start_read (fixture, NULL, &answer);
  wait_for_answers (fixture);
  g_assert_no_error (answer.error);
  g_assert_null (answer.value);
  g_assert_cmpstr (fixture->trace->str, ==, "");
}

static void
test_read_after_write (Fixture       *fixture,
                       gconstpointer  data)
{
  g_auto (Answer) written = { 0 };
  g_auto (Answer) read = { 0 };

  write_word (fixture, "word", &written);
  wait_for_answers (fixture);
  start_read (fixture, NULL, &read);
  wait_for_answers (fixture);
  g_assert_cmpstr (read.value, ==, "word");
}

static void
test_failing_job (Fixture       *fixture,
                  gconstpointer  data)
{
  g_auto (Answer) good = { 0 };
  g_auto (Answer) bad = { 0 };
  g_auto (Answer) next = { 0 };

  write_word (fixture, "good", &good);
  write_word (fixture, "bad", &bad);
  write_word (fixture, "next", &next);
  wait_for_answers (fixture);
  g_assert_error (bad.error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_assert_null (bad.value);
  g_assert_cmpstr (next.value, ==, "goodnext");
  g_assert_cmpstr (fixture->trace->str, ==, "scfsc");
}

/* Nobody waits for the answer; that it failed is told all the same. */
static void
test_no_callback (Fixture       *fixture,
                  gconstpointer  data)
{
  CaucusJob job = {
    .run = append_word, .data = g_strdup ("bad"), .free_data = g_free, .free_result = g_free
  };
  g_auto (Answer) last = { 0 };

  caucus_store_write_async (fixture->store, &job, NULL, NULL);
  write_word (fixture, "last", &last);
  wait_for_answers (fixture);
  g_assert_cmpstr (fixture->trace->str, ==, "fsc");
  g_assert_cmpstr (last.value, ==, "last");
}

typedef struct
{
  GMutex lock;
  GCond cond;
  gboolean is_open;
} Gate;

static gpointer
wait_at_gate (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  Gate *gate = data;

  g_mutex_lock (&gate->lock);
  while (!gate->is_open)
    g_cond_wait (&gate->cond, &gate->lock);
  g_mutex_unlock (&gate->lock);
  return NULL;
}

static void
open_gate (Gate *gate)
{
  g_mutex_lock (&gate->lock);
  gate->is_open = TRUE;
  g_cond_broadcast (&gate->cond);
  g_mutex_unlock (&gate->lock);
}

static void
block_reader (Fixture *fixture,
              Gate    *gate,
              Answer  *answer)
{
  CaucusJob job = { .run = wait_at_gate, .data = gate };

  answer->fixture = fixture;
  fixture->waiting++;
  caucus_store_read_async (fixture->store, &job, NULL, answered_cb, answer);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Gate gate = { 0 };
  g_auto (Answer) blocked = { 0 };
  g_auto (Answer) cancelled = { 0 };
  g_auto (Answer) kept = { 0 };

  block_reader (fixture, &gate, &blocked);
  start_read (fixture, cancellable, &cancelled);
  start_read (fixture, NULL, &kept);
  g_cancellable_cancel (cancellable);
  open_gate (&gate);
  wait_for_answers (fixture);
  g_assert_error (cancelled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_no_error (kept.error);
  g_assert_no_error (blocked.error);
}

static gpointer
open_gate_meanwhile (gpointer data)
{
  open_gate (data);
  return NULL;
}

/* Every write is on disk when close returns; reads that wait may be dropped, but all are
   answered. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Gate gate = { 0 };
  g_auto (Answer) blocked = { 0 };
  g_auto (Answer) dropped = { 0 };
  g_auto (Answer) cancelled = { 0 };
  Answer writes[20] = { 0 };
  g_autofree char *words = NULL;
  GThread *opener;

  block_reader (fixture, &gate, &blocked);
  start_read (fixture, NULL, &dropped);
  start_read (fixture, cancellable, &cancelled);
  g_cancellable_cancel (cancellable);
  for (gsize i = 0; i < G_N_ELEMENTS (writes); i++)
    write_word (fixture, "w", &writes[i]);
  opener = g_thread_new ("opener", open_gate_meanwhile, &gate);
  caucus_store_close (fixture->store);
  g_thread_join (opener);

  words = caucus_test_raw_text (fixture->files.path, "SELECT value FROM setting WHERE key = 'words'");
  g_assert_cmpstr (words, ==, "wwwwwwwwwwwwwwwwwwww");
  g_assert_cmpstr (fixture->trace->str, ==, "");
  wait_for_answers (fixture);
  if (dropped.error != NULL)
    g_assert_error (dropped.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (cancelled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->trace->len, ==, 40);
  for (gsize i = 0; i < G_N_ELEMENTS (writes); i++)
    answer_clear (&writes[i]);
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (Answer) written = { 0 };
  g_auto (Answer) read = { 0 };

  caucus_store_close (fixture->store);
  caucus_store_close (fixture->store);
  write_word (fixture, "late", &written);
  start_read (fixture, NULL, &read);
  wait_for_answers (fixture);
  g_assert_error (written.error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_error (read.error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_cmpstr (fixture->trace->str, ==, "f");
}

/* Let go with a write under way: it is done, and the store goes when its news are told. */
static void
test_let_go (Fixture       *fixture,
             gconstpointer  data)
{
  CaucusJob job = {
    .run = append_word, .data = g_strdup ("last"), .free_data = g_free, .free_result = g_free
  };
  g_autofree char *words = NULL;

  caucus_store_write_async (fixture->store, &job, NULL, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->store), (gpointer *) &fixture->store);
  g_object_unref (fixture->store);
  while (fixture->store != NULL)
    g_main_context_iteration (NULL, TRUE);
  words = caucus_test_raw_text (fixture->files.path, "SELECT value FROM setting WHERE key = 'words'");
  g_assert_cmpstr (words, ==, "last");
  g_assert_cmpstr (fixture->trace->str, ==, "sc");
}

static void
test_cannot_open (Fixture       *fixture,
                  gconstpointer  data)
{
  g_auto (Answer) written = { 0 };
  g_auto (Answer) read = { 0 };

  caucus_store_close (fixture->store);
  g_object_unref (fixture->store);
  fixture->store = caucus_store_new (fixture->files.directory);
  g_signal_connect (fixture->store, "failed", G_CALLBACK (failed_cb), fixture);
  write_word (fixture, "word", &written);
  start_read (fixture, NULL, &read);
  wait_for_answers (fixture);
  g_assert_error (written.error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH);
  g_assert_error (read.error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH);
  g_assert_cmpstr (fixture->trace->str, ==, "f");
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/store/order", test_order);
  add ("/store/read-first", test_read_first);
  add ("/store/read-after-write", test_read_after_write);
  add ("/store/failing-job", test_failing_job);
  add ("/store/no-callback", test_no_callback);
  add ("/store/cancel", test_cancel);
  add ("/store/close", test_close);
  add ("/store/closed", test_closed);
  add ("/store/let-go", test_let_go);
  add ("/store/cannot-open", test_cannot_open);
  return g_test_run ();
}
