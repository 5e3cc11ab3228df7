/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records: a copy shares nothing with what it was made from. */
#include "caucus-records.h"

static void
test_session (void)
{
  g_autoptr (CaucusSession) session = g_new0 (CaucusSession, 1);
  g_autoptr (CaucusSession) copy = NULL;

  session->id = caucus_id_new ();
  session->start_usec = 1;
  session->zone = g_strdup ("UTC");
  session->place = g_strdup ("Ed Center");
  copy = caucus_session_copy (session);

  g_assert_true (caucus_id_equal (&copy->id, &session->id));
  g_assert_cmpint (copy->start_usec, ==, 1);
  g_assert_cmpstr (copy->zone, ==, "UTC");
  g_assert_cmpstr (copy->place, ==, "Ed Center");
  g_assert_true (copy->place != session->place);
  g_assert_null (copy->title);
  g_assert_null (copy->stream);
}

static void
test_note (void)
{
  g_autoptr (CaucusNote) note = g_new0 (CaucusNote, 1);
  g_autoptr (CaucusNote) copy = NULL;

  note->revision = 3;
  note->text = g_strdup ("¿Cuándo?");
  copy = caucus_note_copy (note);

  g_assert_cmpuint (copy->revision, ==, 3);
  g_assert_cmpstr (copy->text, ==, note->text);
  g_assert_true (copy->text != note->text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/records/session", test_session);
  g_test_add_func ("/records/note", test_note);
  return g_test_run ();
}
