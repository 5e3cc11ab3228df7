/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking a redline: what was changed without a mark, and what is marked for nothing. */
#include "caucus-redline-check.h"

#include "caucus-claimed-emphasis.h"
#include "caucus-paragraphs.h"

static const char *const kind_words[] = {
  [CAUCUS_FAULT_CHANGED] = "changed",
  [CAUCUS_FAULT_MOVED] = "moved",
  [CAUCUS_FAULT_RELABELLED] = "relabelled",
  [CAUCUS_FAULT_SPLIT] = "split",
  [CAUCUS_FAULT_JOINED] = "joined",
  [CAUCUS_FAULT_SAME_WORDS] = "same",
  [CAUCUS_FAULT_BLANK] = "blank",
  [CAUCUS_FAULT_NOT_NEW] = "not-new",
  [CAUCUS_FAULT_NEVER_THERE] = "never-there",
};

static CaucusRedlineCheck *
check (const char *base,
       const char *redline)
{
  CaucusClaimedFlaw flaw = { 0 };
  g_autoptr (GPtrArray) blocks = caucus_paragraphs_parse (base);
  g_autofree char *plain = caucus_claimed_emphasis_drop (redline, blocks);
  g_autoptr (CaucusClaimedText) claimed = caucus_claimed_text_parse (plain, &flaw);

  g_assert_nonnull (claimed);
  return caucus_redline_check (blocks, claimed, NULL);
}

/* A fault is "line kind old>new", and they are parted by a semicolon. */
static void
assert_faults (const char *base,
               const char *redline,
               const char *expected)
{
  g_autoptr (CaucusRedlineCheck) result = check (base, redline);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < result->faults->len; i++)
    {
      const CaucusRedlineFault *fault = g_ptr_array_index (result->faults, i);

      g_string_append_printf (found, "%s%u %s %s>%s", i > 0 ? "; " : "", fault->line,
                              kind_words[fault->kind], fault->old_words, fault->new_words);
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpuint (result->n_unmarked + result->n_empty, ==, result->faults->len);
}

#define ONE "1. Probation lasts 90 days for each employee of a school.\n\n"
#define TWO "2. Transfers are posted at every site that the District runs.\n\n"
#define THREE "3. A list of open posts is kept and sent to the Union.\n\n"

static void
test_honest (void)
{
  assert_faults (ONE TWO, ONE TWO, "");
  assert_faults ("", "", "");
  assert_faults (ONE TWO, "1. Probation lasts [-90-]{+180+} days for each employee of a school.\n\n"
                 TWO, "");
  assert_faults (ONE TWO, "1. Probation lasts ~~90~~ <ins>180</ins> days for {++any++}{--each--} "
                 "employee of a school.\n\n" TWO, "");
  assert_faults (ONE TWO, ONE "{++3. Pay is monthly.\n\n++}" TWO, "");
  assert_faults (ONE TWO, ONE "{++3. Pay is monthly.++}\n\n" TWO, "");
  assert_faults (ONE TWO, "<del>" ONE "</del>" TWO, "");
  /* Struck here, added there: a move. */
  assert_faults (ONE TWO THREE, "[-" ONE "-]" TWO THREE "{+" ONE "+}", "");
  /* One paragraph made of two, and two of one. */
  assert_faults ("One thing.\n\nAnother thing.", "One thing.[-\n\n-]{+ +}Another thing.", "");
  assert_faults ("One thing. Another thing.", "One thing.[- -]{+\n\n+}Another thing.", "");
}

static void
test_unmarked (void)
{
  assert_faults (ONE TWO, "1. Probation lasts 180 days for each employee of a school.\n\n" TWO,
                 "1 changed 90>180");
  assert_faults (ONE TWO, "1. Probation lasts 90 days for employees of a school.\n\n" TWO,
                 "1 changed each employee>employees");
  assert_faults (ONE TWO, "1. Probation lasts 90 working days for each employee of a school.\n\n"
                 TWO, "1 changed >working");
  assert_faults (ONE TWO, "1. Probation lasts 90 days for each employee.\n\n" TWO,
                 "1 changed of a school>");
  assert_faults (ONE TWO THREE, ONE THREE,
                 "3 changed Transfers are posted at every site that the District runs.>");
  assert_faults (ONE THREE, ONE TWO THREE,
                 "3 changed >2. Transfers are posted at every site that the District runs.");
  assert_faults (ONE TWO, ONE "4. Transfers are posted at every site that the District runs.\n",
                 "3 relabelled 2.>4.");
  assert_faults (ONE TWO THREE, TWO THREE ONE,
                 "5 moved Probation lasts 90 days for each employee of a school.>"
                 "Probation lasts 90 days for each employee of a school.");
  assert_faults ("One thing is here. Another thing is there.",
                 "One thing is here.\n\nAnother thing is there.", "1 split >");
  assert_faults ("One thing is here.\n\nAnother thing is there.",
                 "One thing is here. Another thing is there.", "1 joined >");
  /* What they strike is not what was there. */
  assert_faults (ONE, "1. Probation lasts [-60-]{+180+} days for each employee of a school.",
                 "1 changed 90>60");
}

/* A section that was cut short swallowed none of the next ones. */
static void
test_cut_short (void)
{
  assert_faults ("8-1 Leave is earned and used in hours. Leave with pay is paid at the regular rate.\n\n"
                 "8-2 Sick Leave\n\nA full-year employee earns 80 hours.", "8-1 Leave is earned",
                 "1 changed and used in hours. Leave with pay is paid at the regular rate.>; "
                 "1 changed Sick Leave>; 1 changed A full-year employee earns 80 hours.>");
}

#define LEAVE "8-2 Delegates may leave their work with full pay while they see the director"
#define THREE_AT_ONCE "never more than three of them at any one time, unless the director agrees."

/* What was put in between the parts of a split paragraph was not split from it, and what went
 * from between two joined ones was not joined; the break says that a label came or went. */
static void
test_between_parts (void)
{
  static const char *const listed = LEAVE ", for these reasons:\n\n(a) to settle a grievance;\n\n"
                                    "(b) to welcome new colleagues.\n\nHowever, " THREE_AT_ONCE;

  assert_faults (LEAVE ", but " THREE_AT_ONCE, listed,
                 "1 changed but>for these reasons:; 3 changed >(a) to settle a grievance;; "
                 "5 changed >(b) to welcome new colleagues.; 5 split >; 7 changed >However,");
  assert_faults (listed, LEAVE ", but " THREE_AT_ONCE,
                 "1 changed for these reasons:>; 1 changed to settle a grievance;>; "
                 "1 changed to welcome new colleagues.>; 1 joined >; 1 changed However,>but");
  assert_faults ("8-1 One thing is said here, which\n\nPage 14 of the text\n\nis long enough for two"
                 " pages of it.",
                 "8-1 One thing is said here, which is long enough for two pages of it.",
                 "1 changed Page 14 of the text>; 1 joined >");
  assert_faults ("8-1 One thing is said here.\n\n8-2 Another thing is said there.",
                 "8-1 One thing is said here. Another thing is said there.", "1 joined >");
  assert_faults ("8-1 One thing is said here. Another thing is said there.",
                 "8-1 One thing is said here.\n\n8-2 Another thing is said there.", "3 split >");
}

static void
test_empty_marks (void)
{
  assert_faults (ONE, "1. Probation lasts [-90-]{+90+} days for each employee of a school.",
                 "1 same 90>90");
  assert_faults ("The “first” day.", "The [-“first”-]{+\"first\"+} day.",
                 "1 same “first”>\"first\"");
  assert_faults ("The first day.", "The first[- -] day.", "1 blank >");
  assert_faults ("The note book.", "The note[- -]book.", "");
  assert_faults (ONE, "1. Probation lasts {+90+} days for each employee of a school.",
                 "1 not-new >90");
  assert_faults (ONE, "1. Probation lasts 90 [-working-] days for each employee of a school.",
                 "1 never-there working>");
  assert_faults (ONE, "1. Probation lasts [-180-]{+90+} days for each employee of a school.",
                 "1 not-new 180>90");
  assert_faults (ONE TWO THREE, ONE "{+" TWO "+}" THREE,
                 "3 not-new >Transfers are posted at every site that the District runs.");
  assert_faults (ONE THREE, ONE "[-" TWO "-]" THREE,
                 "3 never-there 2. Transfers are posted at every site that the District runs.>");
  assert_faults (ONE TWO THREE, "{+" ONE "+}" TWO THREE "[-" ONE "-]",
                 "7 not-new Probation lasts 90 days for each employee of a school.>"
                 "Probation lasts 90 days for each employee of a school.");
}

/* A fault is in one list, whatever else could be said of it. */
static void
test_counted_once (void)
{
  /* Put in as if it had been there. */
  assert_faults (ONE, "1. Probation lasts 90 [-working-]{+working+} days for each employee of a "
                 "school.", "1 changed >working");
  /* Half of what is struck was there. */
  assert_faults (ONE, "1. Probation lasts [-90 working-]{+180+} days for each employee of a "
                 "school.",
                 "1 never-there working>");
  /* Half of what is added was. */
  assert_faults (ONE, "1. Probation lasts 90 days {+for each employee and all others+} of a "
                 "school.",
                 "1 not-new >for each employee");
}

/* Words may stand out without a claim; whoever only adds bold words has marked nothing. */
static void
test_emphasis (void)
{
  assert_faults (ONE TWO, "**1. Probation** lasts **90 days** for each employee of a school.\n\n" TWO,
                 "");
  assert_faults (ONE, "**1. Probation** lasts ~~90~~ **180** days for each employee of a school.",
                 "1 changed >180");
  assert_faults ("**1. Leave** is paid.", "**1. Leave** is paid.", "");
  assert_faults ("1. Leave is paid.", "1. Leave ** is paid.", "1 changed >**");
  assert_faults ("1. Leave is paid.", "1. Leave *** is *** paid.", "1 changed >***; 1 changed >***");
}

/* A text that ends with a line break has no line behind it. */
static void
test_last_line (void)
{
  assert_faults (ONE TWO, "1. Probation lasts 90 days for each employee of a school.\n",
                 "1 changed Transfers are posted at every site that the District runs.>");
}

static void
assert_flaw (const char            *redline,
             CaucusClaimedFlawKind  kind,
             const char            *message)
{
  CaucusClaimedFlaw flaw = { 0 };
  g_autofree char *words = NULL;

  g_assert_null (caucus_claimed_text_parse (redline, &flaw));
  g_assert_cmpint (flaw.kind, ==, kind);
  words = caucus_claimed_flaw_to_string (&flaw);
  g_assert_cmpstr (words, ==, message);
}

static void
test_flaws (void)
{
  assert_flaw ("One\ntwo [-three\nfour", CAUCUS_CLAIMED_NOT_CLOSED,
               "line 2: the mark that begins with [- has no end");
  assert_flaw ("One\n\ntwo ++} three", CAUCUS_CLAIMED_NOT_OPENED,
               "line 3: ++} ends a mark that has not begun");
  assert_flaw ("One [-two\n{+three+}-]", CAUCUS_CLAIMED_NESTED,
               "line 2: {+ stands inside a mark that begins in line 1");
  assert_flaw ("<ins>One</del>", CAUCUS_CLAIMED_NESTED,
               "line 1: </del> stands inside a mark that begins in line 1");
  assert_flaw ("<DEL class=\"x\">One", CAUCUS_CLAIMED_NOT_CLOSED,
               "line 1: the mark that begins with <del> has no end");
  assert_flaw ("One ~~two", CAUCUS_CLAIMED_NOT_CLOSED,
               "line 1: the mark that begins with ~~ has no end");
}

static void
assert_marks (const char *redline,
              const char *text,
              const char *expected)
{
  CaucusClaimedFlaw flaw = { 0 };
  g_autoptr (CaucusClaimedText) claimed = caucus_claimed_text_parse (redline, &flaw);
  g_autoptr (GString) marks = g_string_new (NULL);

  g_assert_nonnull (claimed);
  g_assert_cmpstr (claimed->text, ==, text);
  for (guint i = 0; i < claimed->marks->len; i++)
    {
      const CaucusClaimedMark *mark = &g_array_index (claimed->marks, CaucusClaimedMark, i);

      g_string_append_c (marks, mark->op == CAUCUS_SPAN_ADD ? '+' : '-');
      g_string_append_len (marks, claimed->text + mark->start, (gssize) (mark->end - mark->start));
    }
  g_assert_cmpstr (marks->str, ==, expected);
}

static void
test_customs (void)
{
  assert_marks ("a ~~b~~ [-c-] {--d--} <del>e</del> <s>f</s> <STRIKE>g</STRIKE>", "a b c d e f g",
                "-b-c-d-e-f-g");
  assert_marks ("a {+b+} {++c++} <ins cite=\"x\">d</ins> <u>e</u>", "a b c d e", "+b+c+d+e");
  assert_marks ("{~~one~>two~~} {+C+++} <ins><ins>x</ins>y</ins>", "onetwo C++ xy",
                "-one+two+C+++xy");
  assert_marks ("<size> 5 < 6 <sub>x</sub> a-b [b] {c}", "<size> 5 < 6 <sub>x</sub> a-b [b] {c}",
                "");
  assert_marks ("Title\n~~~~~\n\n~~~\nlisting\n~~~ ~~struck~~",
                "Title\n~~~~~\n\n~~~\nlisting\n~~~ struck", "-struck");
  assert_marks ("Hyphen-ended {+x-+} and [-+5-]", "Hyphen-ended x- and +5", "+x--+5");
}

/* Tables, headings, bullets and wrapped lines are read as in any text. */
static void
test_layout (void)
{
  assert_faults ("| Range | Pay |\n|---|---|\n| A | 15.00 |\n| B | 16.00 |\n",
                 "| Range | Pay |\n|---|---|\n| A | [-15.00-]{+15.50+} |\n| B | 16.20 |\n"
                 "| {+C+} | {+17.00+} |\n", "4 changed 16.00>16.20");
  assert_faults ("# Leaves\n\n- One item\n- Two items\n",
                 "# Leaves{+ of absence+}\n\n* One item\n* [-Two-]{+Three+} items\n"
                 "* {+Four items+}\n",
                 "");
  assert_faults ("A paragraph that is\nwrapped over three\nlines of text.",
                 "A paragraph that is\n{+not only+}\nwrapped over three\nlines of text.", "");
  assert_faults ("8-3 Notice is given.", "[-8-3-]{+8-4+} Notice is given.", "");
  assert_faults ("Größe – 5 % “so”.", "Größe - 5 % \"so\".", "");
}

static void
test_context (void)
{
  g_autoptr (CaucusRedlineCheck) result =
    check (ONE TWO, ONE "2. Transfers are posted at any site that the District runs.");
  const CaucusRedlineFault *fault = g_ptr_array_index (result->faults, 0);

  g_assert_cmpint (fault->base_number, ==, 1);
  g_assert_cmpstr (fault->label, ==, "2.");
  g_assert_cmpstr (fault->context_before, ==, "Transfers are posted at ");
  g_assert_cmpstr (fault->context_after, ==, " site that the District runs.");
  g_assert_cmpuint (result->n_marks, ==, 0);
}

/* What was taken out by itself had a space on either side. */
static void
test_context_of_removed (void)
{
  g_autoptr (CaucusRedlineCheck) result = check (ONE, "1. Probation lasts days for each {+one+} "
                                                 "employee of a school.");
  const CaucusRedlineFault *fault = g_ptr_array_index (result->faults, 0);

  g_assert_cmpstr (fault->context_before, ==, "Probation lasts ");
  g_assert_cmpstr (fault->old_words, ==, "90");
  g_assert_true (g_str_has_prefix (fault->context_after, " days"));
}

/* --- Random edits ---------------------------------------------------------- */

#define N_RANDOM      2000
#define N_PARAGRAPHS  6
#define N_WORDS       24
#define WORDS_BETWEEN 3

typedef enum
{
  EDIT_REPLACE,
  EDIT_REMOVE,
  EDIT_INSERT,
  N_EDITS,
} EditKind;

/* How an edit is handed over. */
typedef enum
{
  SHOWN_MARKED,
  SHOWN_UNMARKED,
  SHOWN_REPEATED,
  SHOWN_NOT_NEW,
  SHOWN_NEVER_THERE,
  N_SHOWN,
} Shown;

static guint n_made_words;

static char *
make_word (void)
{
  return g_strdup_printf ("w%ux", n_made_words++);
}

static void
append_marked (GString    *redline,
               const char *removed,
               const char *added)
{
  if (removed != NULL)
    g_string_append_printf (redline, g_test_rand_bit () ? "[-%s-]" : "~~%s~~", removed);
  if (added != NULL)
    g_string_append_printf (redline, g_test_rand_bit () ? "{+%s+}" : "<ins>%s</ins>", added);
}

/* Writes the edit of a word as a true or an unmarked change. */
static void
append_edit (GString    *redline,
             const char *word,
             gboolean    is_marked)
{
  EditKind kind = (EditKind) g_test_rand_int_range (0, N_EDITS);
  g_autofree char *other = make_word ();

  if (kind == EDIT_INSERT)
    g_string_append_printf (redline, "%s ", word);
  if (is_marked)
    append_marked (redline, kind != EDIT_INSERT ? word : NULL,
                   kind != EDIT_REMOVE ? other : NULL);
  else if (kind != EDIT_REMOVE)
    g_string_append (redline, other);
}

static void
append_shown (GString    *redline,
              const char *word,
              Shown       shown)
{
  g_autofree char *other = make_word ();

  if (shown == SHOWN_REPEATED)
    append_marked (redline, word, word);
  else if (shown == SHOWN_NOT_NEW)
    append_marked (redline, NULL, word);
  else if (shown == SHOWN_NEVER_THERE)
    {
      g_string_append_printf (redline, "%s ", word);
      append_marked (redline, other, NULL);
    }
  else
    append_edit (redline, word, shown == SHOWN_MARKED);
}

/* Makes a text and a redline of it; the faults made are counted. */
static void
make_texts (GString *base,
            GString *redline,
            guint    n_faults[2],
            gboolean is_honest)
{
  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      gint until_next = g_test_rand_int_range (1, N_WORDS);

      for (guint j = 0; j < N_WORDS; j++)
        {
          g_autofree char *word = make_word ();

          g_string_append_printf (base, "%s ", word);
          if (until_next-- == 0)
            {
              Shown shown = is_honest ? SHOWN_MARKED : (Shown) g_test_rand_int_range (0, N_SHOWN);

              append_shown (redline, word, shown);
              n_faults[0] += shown == SHOWN_UNMARKED;
              n_faults[1] += shown > SHOWN_UNMARKED;
              until_next = g_test_rand_int_range (WORDS_BETWEEN, N_WORDS);
            }
          else
            {
              g_string_append (redline, word);
            }
          g_string_append_c (redline, ' ');
        }
      g_string_append (base, "\n\n");
      g_string_append (redline, "\n\n");
    }
}

static void
test_random (void)
{
  for (guint n = 0; n < N_RANDOM; n++)
    {
      g_autoptr (GString) base = g_string_new (NULL);
      g_autoptr (GString) redline = g_string_new (NULL);
      g_autoptr (CaucusRedlineCheck) result = NULL;
      guint n_faults[2] = { 0, 0 };

      make_texts (base, redline, n_faults, n % 2 == 0);
      result = check (base->str, redline->str);
      if (result->n_unmarked != n_faults[0] || result->n_empty != n_faults[1])
        g_test_message ("%s\n---\n%s", base->str, redline->str);
      g_assert_cmpuint (result->n_unmarked, ==, n_faults[0]);
      g_assert_cmpuint (result->n_empty, ==, n_faults[1]);
    }
}

/* Anything at all is read and checked, and a text without marks against itself is honest. */
static void
test_any_text (void)
{
  static const char *const pieces[] = {
    "[-", "-]", "{+", "+}", "~~", "word", " ", "\n", "\n\n", "8-3 ", "| a | b |\n", "- ", "é",
    "<ins>", "</ins>", "(a) ", "\t", "{~~", "~>", "~~}",
  };
  guint n_read = 0;

  for (guint n = 0; n < 20000; n++)
    {
      g_autoptr (GString) base = g_string_new (NULL);
      g_autoptr (GString) redline = g_string_new (NULL);
      g_autoptr (CaucusClaimedText) claimed = NULL;
      g_autoptr (CaucusRedlineCheck) result = NULL;
      g_autoptr (GPtrArray) blocks = NULL;
      CaucusClaimedFlaw flaw = { 0 };

      for (gint i = g_test_rand_int_range (0, 16); i > 0; i--)
        {
          g_string_append (redline, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          g_string_append (base, pieces[g_test_rand_int_range (5, 14)]);
        }
      claimed = caucus_claimed_text_parse (redline->str, &flaw);
      if (claimed == NULL)
        continue;
      n_read++;
      blocks = caucus_paragraphs_parse (base->str);
      result = caucus_redline_check (blocks, claimed, NULL);
      g_assert_cmpuint (result->n_unmarked + result->n_empty, ==, result->faults->len);
      if (claimed->marks->len == 0)
        assert_faults (redline->str, redline->str, "");
    }
  g_assert_cmpuint (n_read, >, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/redline-check/honest", test_honest);
  g_test_add_func ("/redline-check/emphasis", test_emphasis);
  g_test_add_func ("/redline-check/last-line", test_last_line);
  g_test_add_func ("/redline-check/unmarked", test_unmarked);
  g_test_add_func ("/redline-check/cut-short", test_cut_short);
  g_test_add_func ("/redline-check/between-parts", test_between_parts);
  g_test_add_func ("/redline-check/empty-marks", test_empty_marks);
  g_test_add_func ("/redline-check/counted-once", test_counted_once);
  g_test_add_func ("/redline-check/flaws", test_flaws);
  g_test_add_func ("/redline-check/customs", test_customs);
  g_test_add_func ("/redline-check/layout", test_layout);
  g_test_add_func ("/redline-check/context", test_context);
  g_test_add_func ("/redline-check/context-of-removed", test_context_of_removed);
  g_test_add_func ("/redline-check/random", test_random);
  g_test_add_func ("/redline-check/any-text", test_any_text);
  return g_test_run ();
}
