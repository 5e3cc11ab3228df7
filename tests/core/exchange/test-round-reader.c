/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a round file says is read; what is wrong with one is said with its place. */
#include <string.h>

#include "caucus-error.h"
#include "exchange-fixture.h"

/* The first @find of the small round becomes @with; the error is then exactly @message. */
typedef struct
{
  const char *find;
  const char *with;
  const char *message;
} Broken;

#define KINDS "there are: table, prep, caucus, small-group, mediation, fact-finding, board, " \
              "ratification"

static const Broken broken[] = {
  /* Not JSON, or JSON that would lose something */
  { "\"caucus-round\",", "\"caucus-round\" \"version\": 1,", "line 2: this is not JSON" },
  { "\"small\",", "\"small\",,", "line 5: this is not JSON" },
  { "\"round\": {", "\"round\": { // why", "line 4: this is not JSON" },
  { "\"small\"", "'small'", "line 5: this is not JSON" },
  { "\"A small round\"", "\"A \\u0000 round\"", "line 6: a text has a NUL (\\u0000)" },
  { "\"A small round\"", "\"A \\u00 round\"",
    "line 6: \\u is not followed by four hexadecimal digits" },
  { "\"A small round\"", "\"A \\ud83d round\"", "line 6: a \\u escape is half a character" },
  { "\"A small round\"", "\"A \\udc4b round\"", "line 6: a \\u escape is half a character" },
  { "\"A small round\"", "\"A sm\\xll round\"",
    "line 6: a \\ stands before what it cannot stand before" },
  { "\"number\": 1", "\"number\": 01", "line 53: this is not a number of JSON" },
  { "\"number\": 1", "\"number\": 0x1", "line 53: this is not a number of JSON" },
  { "\"A small round\"", "\"A\nround\"",
    "line 6: a line break or control character stands in a text" },
  { "\"title\": \"A small round\",", "\"title\": \"A\",\n\"title\": \"B\",",
    "line 7: “title” stands twice" },
  { "An hour later by the sun, the same by the clock.\" }\n  ]\n}", "\" }]}\n{}",
    "line 75: something follows the end of the JSON" },

  /* Not ours */
  { "\"format\": \"caucus-round\",", "", "this is not a round file: it has no “format”" },
  { "caucus-round", "other-round", "format: this is not a round file (“caucus-round”)" },
  { "\"version\": 1", "\"version\": 3",
    "version: a newer Caucus wrote this file (version 3; this one knows 2)" },
  { "\"version\": 1", "\"version\": \"1\"", "version: expected a whole number, found text" },
  { "\"version\": 1", "\"version\": 1.5", "version: expected a whole number, found a fraction" },
  { "\"version\": 1", "\"version\": 0", "version: expected a number from 1 to 9999" },
  { "\"version\": 1,", "", "version: missing" },
  { "\"version\": 1,", "\"version\": 1, \"colour\": 1,", "colour: not known in version 1" },

  /* The round */
  { "\"title\": \"A small round\",", "", "round.title: missing" },
  { "\"A small round\"", "7", "round.title: expected text, found a number" },
  { "\"A small round\"", "true", "round.title: expected text, found true or false" },
  { "\"A small round\"", "null", "round.title: expected text, found null" },
  { "\"A small round\"", "\"\"", "round.title: empty" },
  { "\"A small round\"", "\"A\\tround\"",
    "round.title: has a line break, a tab or a control character" },
  { "\"A small round\"", "\"A \\u009b round\"",
    "round.title: has a line break, a tab or a control character" },
  { "\"small\"", "\"Small\"", "round.id: an id is 1 to 64 characters of a-z, 0-9 and -" },
  { "America/Denver", "America/Nowhere",
    "round.zone: “America/Nowhere” is not a time zone that this machine knows" },
  { "America/Denver", "../../etc/passwd",
    "round.zone: “../../etc/passwd” is not a time zone that this machine knows" },
  { "2020-08-31", "2020-08-32", "round.expires: expected a day such as 2020-08-31" },
  { "\"60m\"", "\"60s\"", "round.reminders[1]: “60s” is not a lead time such as 1d, 2h or 60m" },
  { "[\"1d\", \"60m\"]", "\"1d\"", "round.reminders: expected a list, found text" },
  { "\"60m\"]", "60]", "round.reminders[1]: expected text, found a number" },
  { "\"opened\"", "\"open\"", "round.open: not known in version 1" },

  /* Parties, people, issues */
  { "\"parties\": [", "\"parties\": [ 5,", "parties[0]: expected an object, found a number" },
  { "\"id\": \"d\"", "\"id\": \"u\"", "parties[1].id: “u” is used twice" },
  { "\"side\": \"union\"", "\"side\": \"onion\"",
    "parties[0].side: “onion” is no side; there are: union, employer, neutral" },
  { "\"party\": \"d\"", "\"party\": \"x\"", "people[1].party: there is no party “x”" },
  { "\"id\": \"dl\"", "\"id\": \"ul\"", "people[1].id: “ul” is used twice" },
  { "\"code\": \"DL\"", "\"kode\": \"DL\"", "people[1].kode: not known in version 1" },
  { "More of it.", "More \\u0007", "issues[0].text: has a control character" },

  /* Sessions */
  { "\"kind\": \"table\"", "\"kind\": \"tabel\"",
    "sessions[0].kind: “tabel” is no session kind; " KINDS },
  { "\"open\": true", "\"open\": \"yes\"", "sessions[0].open: expected true or false, found text" },
  { "2020-02-13T20:00", "2020-02-13T15:00", "sessions[0].end: the session ends before it starts" },
  { "2020-02-13T20:00", "2020-02-13T16:00", "sessions[0].end: the session ends before it starts" },
  { "2020-02-13T20:00", "2020-03-13T20:00", "sessions[0].end: the session is longer than a week" },
  { "2020-02-13T16:00", "2020-02-30T16:00",
    "sessions[0].start: “2020-02-30T16:00” is not a time such as 2020-02-13T16:00" },
  { "2020-02-13T16:00", "yesterday",
    "sessions[0].start: “yesterday” is not a time such as 2020-02-13T16:00" },
  { "\"start\": \"2020-02-13T16:00\"", "\"start\": \"2020-03-08T02:30\"",
    "sessions[0].start: “2020-03-08T02:30” does not exist in America/Denver: the clocks skip it" },
  { "\"by\": \"ul\", \"what\"", "\"by\": \"xx\", \"what\"",
    "sessions[0].changes[0].by: there is no person “xx”" },
  { "\"what\": \"added\"", "\"what\": \"made\"",
    "sessions[0].changes[0].what: “made” is no session change; there are: added, moved, cancelled, "
    "confirmed, held, tentative" },
  { "\"level\": \"team\"", "\"level\": \"secret\"",
    "sessions[1].level: “secret” is no level; there are: table, member, team, caucus, strategy" },

  /* Texts */
  { "\"Wages are paid.\"", "\"\"", "articles[0].text[1]: empty" },
  { "\"Wages are paid.\"", "\"Wages\\nare\"",
    "articles[0].text[1]: has a line break, a tab or a control character" },
  { "\"Wages are paid.\"", "12", "articles[0].text[1]: expected an object, found a number" },
  { "\"Wages are paid.\"", "{ \"label\": \"x\" }", "articles[0].text[1].text: missing" },
  { "\"Wages are paid.\"", "{ \"heading\": \"x\", \"text\": \"y\" }",
    "articles[0].text[1].text: not known in version 1" },
  { "[\"1\", \"\"]", "[]", "articles[0].text[4].row: empty" },
  { "[\"1\", \"\"]", "[\"1\", \"a\\tb\"]",
    "articles[0].text[4].row[1]: has a line break, a tab or a control character" },

  /* Threads */
  { "\"article\": \"a6\"", "\"article\": \"a7\"", "threads[0].article: there is no article “a7”" },
  { "\"at\": \"2020-02-13T18:00\"", "\"at\": 18",
    "threads[0].passes[1].at: expected text, found a number" },
  { "\"at\": \"2020-02-13T18:00\"", "\"at\": \"2020-02-13T18:00\", \"colour\": \"red\"",
    "threads[0].passes[1].colour: not known in version 1" },
  { "\"at\": \"2020-02-13T18:00\"", "\"at\": \"2020-02-13T16:59\"",
    "threads[0].passes[1].at: earlier than the pass before it" },
  { "\"by\": \"d\"", "\"by\": \"u\"", "threads[0].passes[1].to: the party that the pass is by" },
  { "\"counter\", \"number\": 1", "\"counter\", \"number\": 2",
    "threads[0].passes[1].number: expected 1, the party's next" },
  { "\"answers\": \"p1\"", "\"answers\": \"p3\"",
    "threads[0].passes[1].answers: there is no earlier pass “p3”" },
  { "\"id\": \"m1\",", "\"id\": \"m1\", \"base\": \"p1\",",
    "threads[1].passes[0].base: the thread has no such pass before this one" },
  { "\"id\": \"m1\"", "\"id\": \"p1\"", "threads[1].passes[0].id: “p1” is used twice" },
  { "\"session\": \"s1\", \"presented_by\"", "\"session\": \"s9\", \"presented_by\"",
    "threads[0].passes[0].session: there is no session “s9”" },
  { "\"kind\": \"rejected\"", "\"kind\": \"refused\"",
    "threads[0].events[0].kind: “refused” is no event kind; there are: held, answered, accepted, "
    "rejected, withdrawn, expired, referred, reopened, ratified, not-ratified" },
  { "\"pass\": \"p2\", ", "", "threads[0].events[0].pass: missing" },
  { "2020-02-13T18:30", "2020-02-13T17:30",
    "threads[0].events[0].at: earlier than the pass it is about" },

  /* The record */
  { "\"id\": \"n2\"", "\"id\": \"n1\"", "notes[1].id: “n1” is used twice" },
  { "\"id\": \"n1\", \"session\": \"s1\"", "\"id\": \"n1\", \"session\": \"s3\"",
    "notes[0].session: there is no session “s3”" },
  { "2020-02-13T16:05", "2020-02-12T15:59",
    "notes[0].at: the time is more than a day away from the session" },
  { "17:25\", \"kind\": \"caucus-end\"", "17:25\", \"kind\": \"caucus-start\"",
    "notes[4].kind: a caucus starts inside another" },
  { "\"kind\": \"caucus-start\"", "\"kind\": \"break\"",
    "notes[4].kind: a caucus ends that has not started" },
  { "\"thread\": \"comp\"", "\"thread\": \"x\"", "notes[2].thread: there is no thread “x”" },
};

static void
test_broken (void)
{
  g_autofree char *small = fixture_load_small ();

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *text = fixture_replace (small, broken[i].find, broken[i].with);
      g_autofree char *message = g_strconcat ("round.json: ", broken[i].message, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (caucus_round_file_parse (text, strlen (text), "round.json", &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE);
      g_assert_cmpstr (error->message, ==, message);
    }
}

static void
test_not_a_round (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "round.json: line 1: the file is empty" },
    { " \n\n", "round.json: line 3: the file is empty" },
    { "{", "round.json: line 1: the file ends in the middle (cut short?)" },
    { "{\n\"a", "round.json: line 2: the file ends in the middle (cut short?)" },
    { "{}", "round.json: this is not a round file: it has no “format”" },
    { "[]", "round.json: expected an object, found a list" },
    { "\"text\"", "round.json: expected an object, found text" },
    { "{\"format\":\"caucus-round\",\"version\":1,\"round\":[]}",
      "round.json: round: expected an object, found a list" },
    { "{\"format\":\"caucus-round\",\"version\":1}", "round.json: round: missing" },
    { "hello", "round.json: line 1: this is not JSON" },
    { "]", "round.json: line 1: this is not JSON" },
    { "{]", "round.json: line 1: this is not JSON" },
    { "# comment", "round.json: line 1: this is not JSON" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].text;
      g_autoptr (GError) error = NULL;

      g_assert_null (caucus_round_file_parse (text, strlen (text), "round.json", &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_deep (void)
{
  g_autofree char *deep = g_malloc (1000 * 1000 + 1);
  g_autoptr (GError) error = NULL;

  memset (deep, '[', 1000 * 1000);
  deep[1000 * 1000] = '\0';
  g_assert_null (caucus_round_file_parse (deep, strlen (deep), "round.json", &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE);
  g_assert_cmpstr (error->message, ==, "round.json: line 1: too many brackets inside brackets");
}

static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *bytes;
    gssize length;
    const char *message;
  } cases[] = {
    { "{ \"a\": \"\xff\" }", -1, "round.json is not valid UTF-8 at byte 8" },
    { "{ \"a\0\": 1 }", 12, "round.json has a NUL byte at byte 4" },
    { "", -1, "round.json: line 1: the file is empty" },
  };
  g_autofree char *path = g_build_filename (fixture->directory, "round.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) missing = NULL;

  g_assert_null (caucus_round_file_load (file, &missing));
  g_assert_error (missing, CAUCUS_ERROR, CAUCUS_ERROR_FILE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].bytes, cases[i].length, NULL));
      g_assert_null (caucus_round_file_load (file, &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_small (void)
{
  g_autofree char *text = fixture_load_small ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  CaucusId round_id = caucus_id_derive ("caucus-round", "small", "round", "small", NULL);
  CaucusId session_id = caucus_id_derive ("caucus-round", "small", "sessions", "s1", NULL);
  const CaucusSession *session = g_ptr_array_index (file->sessions, 0);
  const CaucusPass *answer = g_ptr_array_index (file->passes, 1);
  const CaucusPass *answered = g_ptr_array_index (file->passes, 0);
  const CaucusSessionChange *change = g_ptr_array_index (file->changes, 1);

  g_assert_true (caucus_id_equal (&file->round->id, &round_id));
  g_assert_cmpstr (file->round->reminders, ==, "1d,60m");
  g_assert_cmpuint (file->people->len, ==, 2);
  g_assert_true (caucus_id_equal (&session->id, &session_id));
  g_assert_cmpint (session->start_usec, ==, (gint64) 1581634800 * G_USEC_PER_SEC);
  g_assert_cmpint (session->level, ==, CAUCUS_LEVEL_TABLE);
  g_assert_cmpint (change->what, ==, CAUCUS_CHANGE_MOVED);
  g_assert_cmpint (session->start_usec - change->old_start_usec, ==,
                   (gint64) 24 * 3600 * G_USEC_PER_SEC);
  g_assert_true (caucus_id_equal (&answer->answers_id, &answered->id));
  g_assert_true (caucus_id_is_none (&answered->base_id));
  g_assert_cmpuint (file->events->len, ==, 1);
}

static void
test_text (void)
{
  g_autofree char *json = fixture_load_small ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (json);
  const CaucusArticle *article = g_ptr_array_index (file->articles, 0);
  const GPtrArray *blocks = g_hash_table_lookup (file->texts, &article->version_id);
  g_autofree char *text = caucus_blocks_to_string (blocks);

  g_assert_cmpstr (text, ==,
                   "6-1 Wages\n\nWages are paid.\n\n(a) On the last day of the month.\n\n"
                   "Range\tStep 1\n1\t\n");
}

static void
test_note_levels (void)
{
  static const CaucusLevel levels[] = {
    CAUCUS_LEVEL_TABLE, CAUCUS_LEVEL_TABLE, CAUCUS_LEVEL_CAUCUS, CAUCUS_LEVEL_TABLE,
    CAUCUS_LEVEL_TABLE, CAUCUS_LEVEL_STRATEGY, CAUCUS_LEVEL_STRATEGY,
  };
  g_autofree char *text = fixture_load_small ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);

  g_assert_cmpuint (file->notes->len, ==, G_N_ELEMENTS (levels));
  for (guint i = 0; i < file->notes->len; i++)
    {
      const CaucusNote *note = g_ptr_array_index (file->notes, i);

      g_assert_cmpint (note->level, ==, levels[i]);
    }
}

static void
test_running_caucus (void)
{
  g_autofree char *small = fixture_load_small ();
  g_autofree char *open = fixture_replace (small, "\"held\"", "\"confirmed\"");
  g_autofree char *text = fixture_replace (open, "\"caucus-end\"", "\"break\"");
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);

  g_assert_cmpuint (file->notes->len, ==, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-reader/broken", test_broken);
  g_test_add_func ("/round-reader/not-a-round", test_not_a_round);
  g_test_add_func ("/round-reader/deep", test_deep);
  g_test_add ("/round-reader/files", Fixture, NULL, fixture_set_up, test_files, fixture_tear_down);
  g_test_add_func ("/round-reader/small", test_small);
  g_test_add_func ("/round-reader/text", test_text);
  g_test_add_func ("/round-reader/note-levels", test_note_levels);
  g_test_add_func ("/round-reader/running-caucus", test_running_caucus);
  return g_test_run ();
}
