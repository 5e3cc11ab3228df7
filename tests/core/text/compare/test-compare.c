/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparisons: what a reader of contract texts expects to see. */
#include "compared-pair.h"

#include <string.h>

#include "caucus-paragraphs.h"

static void
test_empty (void)
{
  assert_rows ("", "", "");
  assert_rows ("", "A new text.", "+ [+A new text.]\n");
  assert_rows ("An old text.", "", "- [-An old text.]\n");
  assert_rows ("One.\n\nTwo.", "One.\n\nTwo.", "= One.\n= Two.\n");
}

static void
test_words (void)
{
  static const char * const cases[][3] = {
    { "Probation lasts 90 days.", "Probation lasts 180 days.",
      "! Probation lasts [-90][+180] days.\n" },
    { "Paid $15.00 an hour.", "Paid $16.50 an hour.", "! Paid [-$15.00][+$16.50] an hour.\n" },
    { "A raise of 3.5% is paid.", "A raise of 4% is paid.",
      "! A raise of [-3.5%][+4%] is paid.\n" },
    { "The lead may speak.", "The lead may not speak.", "! The lead may [+not ]speak.\n" },
    { "The lead may not speak.", "The lead may speak.", "! The lead may [-not ]speak.\n" },
    { "They meet each year in May", "They meet each year", "! They meet each year[- in May]\n" },
    { "Staff meet each year.", "All staff meet each year.",
      "! [-Staff][+All staff] meet each year.\n" },
    /* White space between two changed words is part of the edit. */
    { "Leave of 90 calendar days is paid.", "Leave of 180 working days is paid.",
      "! Leave of [-90 calendar][+180 working] days is paid.\n" },
    /* One light word does not cut an edit in two. */
    { "Employees submit to the superintendent a written request each year.",
      "Employees file with the director a written request each year.",
      "! Employees [-submit to the superintendent][+file with the director]"
      " a written request each year.\n" },
    /* A word that means something does. */
    { "The notice is 10 days for step 2 of this procedure.",
      "The notice is 12 days for step 3 of this procedure.",
      "! The notice is [-10][+12] days for step [-2][+3] of this procedure.\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_rows (cases[i][0], cases[i][1], cases[i][2]);
}

static void
test_list (void)
{
  g_auto (Pair) pair = compare_texts ("(a) ten pencils\n(b) two red pens\n(c) paper\n(d) ink",
                                      "(a) ten pencils\n(b) two blue pens\n(c) paper\n(d) ink");
  g_autofree char *described = describe_rows (&pair);

  g_assert_cmpstr (described, ==, "= ten pencils\n! two [-red][+blue] pens\n= paper\n= ink\n");
  g_assert_cmpuint (pair.summary->words_added, ==, 1);
  g_assert_cmpuint (pair.summary->words_removed, ==, 1);
  g_assert_cmpuint (pair.summary->paragraphs_changed, ==, 1);
}

static void
test_renumbered (void)
{
  g_auto (Pair) pair = compare_texts ("8-3 Sick leave is paid.\n\n8-4 Other leave is not.",
                                      "8-4 Sick leave is paid.\n\n8-5 Other leave is not.");
  g_autofree char *described = describe_rows (&pair);

  g_assert_cmpstr (described, ==,
                   "= {8-3 -> 8-4} Sick leave is paid.\n= {8-4 -> 8-5} Other leave is not.\n");
  g_assert_cmpuint (pair.summary->labels_changed, ==, 2);
  g_assert_cmpuint (pair.summary->paragraphs_changed, ==, 0);
  g_assert_cmpuint (pair.summary->words_added + pair.summary->words_removed, ==, 0);
}

static void
test_struck (void)
{
  g_auto (Pair) pair = compare_texts ("16-2 Meals are free.\n\n"
                                      "16-3 The equivalency is reviewed each year.\n\n"
                                      "16-4 Uniforms are lent.",
                                      "16-2 Meals are free.\n\n16-3 Uniforms are lent.");
  g_autofree char *described = describe_rows (&pair);

  g_assert_cmpstr (described, ==,
                   "= Meals are free.\n- [-The equivalency is reviewed each year.]\n"
                   "= {16-4 -> 16-3} Uniforms are lent.\n");
  g_assert_cmpuint (pair.summary->paragraphs_removed, ==, 1);
  g_assert_cmpuint (pair.summary->words_removed, ==, 6);
  g_assert_cmpuint (pair.summary->labels_changed, ==, 1);
}

#define TEXT_A "Employees receive written notice of each meeting."
#define TEXT_B "The grievance is filed within ten working days at the office."
#define TEXT_B_EDITED "The grievance is filed within twelve working days at the office."
#define TEXT_C "Buses are inspected before every trip by the driver."

static void
test_moved (void)
{
  assert_rows (TEXT_A "\n\n" TEXT_B "\n\n" TEXT_C, TEXT_C "\n\n" TEXT_A "\n\n" TEXT_B,
               ">1 " TEXT_C "\n= " TEXT_A "\n= " TEXT_B "\n<1 [-" TEXT_C "]\n");
}

static void
test_moved_and_edited (void)
{
  g_auto (Pair) pair = compare_texts (TEXT_A "\n\n" TEXT_B "\n\n" TEXT_C,
                                      TEXT_C "\n\n" TEXT_B_EDITED "\n\n" TEXT_A);

  /* Which of the three keeps its place is a matter of weight and not of right. */
  g_assert_cmpuint (pair.summary->paragraphs_moved, ==, 2);
  g_assert_cmpuint (pair.summary->paragraphs_changed, ==, 1);
  g_assert_cmpuint (pair.summary->words_added, ==, 1);
  g_assert_cmpuint (pair.summary->words_removed, ==, 1);
  g_assert_cmpuint (pair.summary->paragraphs_added + pair.summary->paragraphs_removed, ==, 0);
}

static void
test_moved_to_shows_edit (void)
{
  g_auto (Pair) pair = compare_texts (TEXT_B "\n\n" TEXT_A "\n\n" TEXT_C,
                                      TEXT_A "\n\n" TEXT_C "\n\n" TEXT_B_EDITED);
  g_autofree char *described = describe_rows (&pair);

  g_assert_cmpstr (described, ==,
                   "<1 [-" TEXT_B "]\n= " TEXT_A "\n= " TEXT_C "\n"
                   ">1 The grievance is filed within [-ten][+twelve] working days"
                   " at the office.\n");
  g_assert_cmpuint (pair.summary->words_moved, ==, 10);
}

/* A heading with its number stays, however long the section is that left its article. */
static void
test_heading_stays (void)
{
  g_auto (Pair) pair = compare_texts (
    "ARTICLE 9 EVALUATIONS\n\n9-1 Each employee is evaluated once a year.\n\n"
    "ARTICLE 10 CORRECTIVE ACTION\n\n"
    "10-1 A supervisor who finds that work falls short shall meet with the employee.\n",
    "ARTICLE 9 EVALUATIONS\n\n9-1 Each employee is evaluated once a year.\n\n"
    "9-2 A supervisor who finds that work falls short shall meet with the employee.\n\n"
    "ARTICLE 10 CORRECTIVE ACTION\n");
  g_autofree char *described = describe_rows (&pair);

  g_assert_cmpuint (pair.summary->paragraphs_moved, ==, 1);
  g_assert_cmpuint (pair.summary->words_moved, ==, 13);
  g_assert_nonnull (strstr (described, "{10-1 -> 9-2}"));
}

/* What is short, or in a text twice, is not called moved, unless it went along. */
static void
test_not_moved (void)
{
  assert_rows ("Paid leave.\n\n" TEXT_A "\n\n" TEXT_B, TEXT_A "\n\n" TEXT_B "\n\nPaid leave.",
               "- [-Paid leave.]\n= " TEXT_A "\n= " TEXT_B "\n+ [+Paid leave.]\n");
  assert_rows (TEXT_C "\n\n" TEXT_C "\n\n" TEXT_A "\n\n" TEXT_B, TEXT_A "\n\n" TEXT_B "\n\n" TEXT_C,
               "- [-" TEXT_C "]\n- [-" TEXT_C "]\n= " TEXT_A "\n= " TEXT_B "\n+ [+" TEXT_C "]\n");
  assert_rows ("# Buses\n\n" TEXT_C "\n\n" TEXT_A "\n\n" TEXT_B,
               TEXT_A "\n\n" TEXT_B "\n\n# Buses\n\n" TEXT_C,
               "<1 [-Buses]\n<2 [-" TEXT_C "]\n= " TEXT_A "\n= " TEXT_B "\n"
               ">1 Buses\n>2 " TEXT_C "\n");
}

/* Its first sentence is all that stayed of it. */
static void
test_cut_short (void)
{
  assert_rows ("Before it.\n\nThe incumbent keeps no right to the former shift beyond six months."
               " After this period each return is by seniority, where a place is open, as any other"
               " employee of the same class would ask for it, and is granted by the manager.\n\nAfter.",
               "Before it.\n\nAn entirely different paragraph came in.\n\n"
               "The incumbent keeps no right to the former shift position beyond six months.\n\nAfter.",
               "= Before it.\n"
               "+ [+An entirely different paragraph came in.]\n"
               "! The incumbent keeps no right to the former shift [+position ]beyond six months."
               "[- After this period each return is by seniority, where a place is open, as any other"
               " employee of the same class would ask for it, and is granted by the manager.]\n"
               "= After.\n");
}

/* What went along with a moved paragraph may be edited more than what moves alone. */
static void
test_moved_beside (void)
{
  static const char *const before = "The van is washed by the driver each week.";
  static const char *const after = "A clean van is washed by the driver each Monday.";
  g_autofree char *old_text = g_strjoin ("\n\n", before, TEXT_C, TEXT_A, TEXT_B, NULL);
  g_autofree char *new_text = g_strjoin ("\n\n", TEXT_A, TEXT_B, after, TEXT_C, NULL);
  g_autofree char *alone = g_strjoin ("\n\n", TEXT_A, TEXT_B, after, NULL);
  g_autofree char *without = g_strjoin ("\n\n", before, TEXT_A, TEXT_B, NULL);
  g_auto (Pair) along_pair = compare_texts (old_text, new_text);
  g_auto (Pair) alone_pair = compare_texts (without, alone);

  g_assert_cmpuint (along_pair.summary->paragraphs_moved, ==, 2);
  g_assert_cmpuint (along_pair.summary->paragraphs_added, ==, 0);
  g_assert_cmpuint (alone_pair.summary->paragraphs_moved, ==, 0);
  g_assert_cmpuint (alone_pair.summary->paragraphs_added, ==, 1);
}

/* References that follow the numbering say nothing about how alike two paragraphs are. */
static void
test_moved_with_references (void)
{
  g_auto (Pair) pair = compare_texts ("8-1 " TEXT_A "\n8-2 " TEXT_B "\n8-3 " TEXT_C "\n8-4 Last of it."
                                      "\n\nNotice is due as Section 8-1, Section 8-2, Section 8-3 and"
                                      " Section 8-4 say.\n\nBuses run daily, on each road.",
                                      "Notice is always due as Section 9-1, Section 9-2, Section 9-3"
                                      " and Section 9-4 say.\n\n9-1 " TEXT_A "\n9-2 " TEXT_B "\n9-3 "
                                      TEXT_C "\n9-4 Last of it.\n\nBuses run daily, on each road.");

  g_assert_cmpuint (pair.summary->paragraphs_moved, ==, 1);
  g_assert_cmpuint (pair.summary->words_added, ==, 1);
  g_assert_cmpuint (pair.summary->words_removed, ==, 0);
}

static void
test_table (void)
{
  assert_rows ("| Range | Step 1 | Step 2 |\n| 1 | 15.00 | 15.50 |\n| 2 | 15.50 | 16.00 |",
               "| Range | Step 1 | Step 2 |\n| 1 | 15.50 | 16.00 |\n| 2 | 16.00 | 16.50 |",
               "= Range|Step 1|Step 2\n! 1|[-15.00][+15.50]|[-15.50][+16.00]\n"
               "! 2|[-15.50][+16.00]|[-16.00][+16.50]\n");
  /* A row more in the middle, and a cell of several words. */
  assert_rows ("| 1 | a b c |\n| 3 | d e |", "| 1 | a x c |\n| 2 | q |\n| 3 | d f |",
               "! 1|[-a b c][+a x c]\n+ [+2|q]\n! 3|[-d e][+d f]\n");
  /* A column more. */
  assert_rows ("| Range | Step 1 |\n| 1 | 15.00 |", "| Range | Hours | Step 1 |\n| 1 | 8 | 15.00 |",
               "! Range[+|Hours]|Step 1\n! 1[+|8]|15.00\n");
}

static void
test_typography (void)
{
  const CaucusCompareOptions exact = { .fold_typography = FALSE };
  g_auto (Pair) folded = compare_texts ("The \"day\" -- it's 8-3",
                                        "The \u201cday\u201d \u2014 it\u2019s 8\u20133");
  g_auto (Pair) marked = compare_blocks (g_ptr_array_ref (folded.old_blocks),
                                         g_ptr_array_ref (folded.new_blocks), &exact);
  g_autofree char *described = describe_rows (&folded);
  g_autofree char *described_marked = describe_rows (&marked);

  g_assert_cmpstr (described, ==,
                   "= The ~[-\"]~[+\u201c]day~[-\"]~[+\u201d] ~[---]~[+\u2014]"
                   " ~[-it's]~[+it\u2019s]"
                   " ~[-8-3]~[+8\u20133]\n");
  g_assert_cmpuint (folded.summary->typography_changed, ==, 5);
  g_assert_cmpuint (folded.summary->words_added, ==, 0);
  g_assert_cmpstr (described_marked, !=, described);
  g_assert_cmpuint (marked.summary->typography_changed, ==, 0);
}

#define ARABIC_BEGIN "\u064a\u0639\u0645\u0644 \u0627\u0644\u0645\u0648\u0638\u0641"
#define ARABIC_OLD "\u062b\u0645\u0627\u0646\u064a"
#define ARABIC_NEW "\u062a\u0633\u0639"
#define ARABIC_END "\u0633\u0627\u0639\u0627\u062a"
#define HEBREW_BEGIN "\u05d4\u05e2\u05d5\u05d1\u05d3 \u05de\u05e7\u05d1\u05dc"
#define HEBREW_OLD "\u05d7\u05d5\u05e4\u05e9\u05d4"
#define HEBREW_NEW "\u05e9\u05db\u05e8"

static void
test_unicode (void)
{
  static const char * const cases[][3] = {
    { "El año de prueba dura 90 días.", "El año de prueba dura 180 días.",
      "! El año de prueba dura [-90][+180] días.\n" },
    { "Die Arbeitszeit beträgt acht Stunden.", "Die Arbeitszeit beträgt neun Stunden.",
      "! Die Arbeitszeit beträgt [-acht][+neun] Stunden.\n" },
    { "職員は十日の休暇を得る", "職員は二日の休暇を得る",
      "! 職員は[-十][+二]日の休暇を得る\n" },
    { ARABIC_BEGIN " " ARABIC_OLD " " ARABIC_END, ARABIC_BEGIN " " ARABIC_NEW " " ARABIC_END,
      "! " ARABIC_BEGIN " [-" ARABIC_OLD "][+" ARABIC_NEW "] " ARABIC_END "\n" },
    { HEBREW_BEGIN " " HEBREW_OLD, HEBREW_BEGIN " " HEBREW_NEW,
      "! " HEBREW_BEGIN " [-" HEBREW_OLD "][+" HEBREW_NEW "]\n" },
    { "Our team \U0001f469\u200d\U0001f3eb speaks today",
      "Our team \U0001f469\u200d\U0001f52c speaks today",
      "! Our team [-\U0001f469\u200d\U0001f3eb][+\U0001f469\u200d\U0001f52c] speaks today\n" },
    { "The cafe\u0301 is open today", "The cafe is open today",
      "! The [-cafe\u0301][+cafe] is open today\n" },
    /* The same letter in two encodings is no change to a reader. */
    { "The café is open", "The cafe\u0301 is open", "= The ~[-café]~[+cafe\u0301] is open\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_rows (cases[i][0], cases[i][1], cases[i][2]);
}

static void
test_headings (void)
{
  /* A mark that makes a heading of a line changes how it looks and no word. */
  assert_rows ("Paid sick leave", "# Paid sick leave", "= Paid sick leave\n");
  /* One section struck and another written under its number are not one edited section. */
  assert_rows ("# Article 8 Leaves", "# Article 8 Buses", "- [-Leaves]\n+ [+Buses]\n");
  assert_rows ("# Article 8 Paid Leaves", "# Article 8 Leaves", "! [-Paid ]Leaves\n");
}

/* An article came in before the others, and what names them by number follows. */
static void
test_references (void)
{
  assert_rows ("Article 8 Leaves\n\n8-3 Leave is as in Section 8-4 and Article 9.\n\n"
               "8-4 The form of Section 8-3 is used for 8-3 hours.\n\nArticle 9 Evaluations\n\n"
               "9-1 Each year, see Sections 8-3, 8-4 and 9-1 of Articles 8 and 9.",
               "Article 8 Safety\n\n8-1 A new text about safe places to work.\n\n"
               "Article 9 Leaves\n\n9-3 Leave is as in Section 9-4 and Article 10.\n\n"
               "9-4 The form of Section 9-3 is used for 9-3 hours.\n\nArticle 10 Evaluations\n\n"
               "10-1 Each year, see Sections 9-3, 9-4 and 10-1 of Articles 9 and 10.",
               "+ [+Safety]\n+ [+A new text about safe places to work.]\n"
               "= {Article 8 -> Article 9} Leaves\n"
               "= {8-3 -> 9-3} Leave is as in Section #[-8-4]#[+9-4] and Article #[-9]#[+10].\n"
               "! {8-4 -> 9-4} The form of Section #[-8-3]#[+9-3] is used for [-8-3][+9-3] hours.\n"
               "= {Article 9 -> Article 10} Evaluations\n"
               "= {9-1 -> 10-1} Each year, see Sections #[-8-3]#[+9-3], #[-8-4]#[+9-4] and "
               "#[-9-1]#[+10-1] of Articles #[-8]#[+9] and #[-9]#[+10].\n");
}

/* A number that does not follow the numbering is a change, however much it looks like one. */
static void
test_changed_references (void)
{
  assert_rows ("8-1 One of the sections stands here.\n\n8-2 Another section stands here below.\n\n"
               "8-3 As in Section 8-1, within 8-1 days and in Section 504.",
               "8-1 One of the sections stands here.\n\n8-2 Another section stands here below.\n\n"
               "8-3 As in Section 8-2, within 8-2 days and in Section 505.",
               "= One of the sections stands here.\n= Another section stands here below.\n"
               "! As in Section [-8-1][+8-2], within [-8-1][+8-2] days and in Section [-504][+505].\n");
}

/* What reads the same is no change, whether or not there is a place of that number. */
static void
test_lost_references (void)
{
  assert_rows ("8-1 Leave under Section 8-2 is ten days for each employee.\n\n"
               "8-2 Keep this text here for all.\n\n8-3 Also this one.",
               "8-1 Leave under Section 8-2 is nine days for each employee.\n\n"
               "8-3 Also this one.",
               "! Leave under Section 8-2 is [-ten][+nine] days for each employee.\n"
               "- [-Keep this text here for all.]\n= Also this one.\n");
  assert_rows ("8-1 Leave under Section 8-2 is ten days for each employee.\n\n"
               "8-3 Also this one.",
               "8-1 Leave under Section 8-2 is nine days for each employee.\n\n"
               "8-2 Keep this text here for all.\n\n8-3 Also this one.",
               "! Leave under Section 8-2 is [-ten][+nine] days for each employee.\n"
               "+ [+Keep this text here for all.]\n= Also this one.\n");
  assert_rows ("8-1 Leave of ten days is as in Section 8-2, but never as in Section 8-2(b).\n\n"
               "8-2 Notice is given as follows.\n\n(a) in writing\n\n(b) by word of mouth",
               "8-1 Leave of nine days is as in Section 8-2, but never as in Section 8-2(b).\n\n"
               "8-2 Notice is given as follows.\n\n(a) in writing",
               "! Leave of [-ten][+nine] days is as in Section 8-2, but never as in"
               " Section 8-2(b).\n= Notice is given as follows.\n= in writing\n"
               "- [-by word of mouth]\n");
  /* One follows and one is lost: nothing has changed in that paragraph. */
  assert_rows ("8-1 Keep this text here for all.\n\n8-2 Also this one is kept.\n\n"
               "8-3 Drivers wave at each other.\n\n"
               "Leave is as in Section 8-2, but never as in Section 8-3 of this Agreement.",
               "8-1 Also this one is kept.\n\n"
               "Leave is as in Section 8-1, but never as in Section 8-3 of this Agreement.",
               "- [-Keep this text here for all.]\n= {8-2 -> 8-1} Also this one is kept.\n"
               "- [-Drivers wave at each other.]\n"
               "= Leave is as in Section #[-8-2]#[+8-1], but never as in Section 8-3 of this"
               " Agreement.\n");
}

/* A text that was copied from pages has blanks where lines were broken. */
static void
test_stray_blanks (void)
{
  CaucusCompareOptions strict = { .fold_typography = FALSE };
  g_auto (Pair) pair = compare_texts ("The on-duty crew and/or the eighth (8th) meet.",
                                      "The on -duty crew and/ or the eighth (8th ) meet.");
  g_auto (Pair) shown = compare_blocks (caucus_paragraphs_parse ("The on-duty crew meets."),
                                        caucus_paragraphs_parse ("The on -duty crew meets."),
                                        &strict);

  g_assert_cmpuint (pair.summary->typography_changed, ==, 3);
  g_assert_cmpuint (pair.summary->paragraphs_changed, ==, 0);
  g_assert_cmpuint (shown.summary->paragraphs_changed, ==, 1);
  assert_rows ("The on-duty crew meets.", "The on duty crew meets.",
               "! The on[--][+ ]duty crew meets.\n");
}

/* A number and its unit are one word, with a blank between them or without. */
static void
test_units (void)
{
  CaucusCompareOptions strict = { .fold_typography = FALSE };
  const char *old_text = "A raise of 5 % and $ 20 and 7 € is paid.";
  const char *new_text = "A raise of 5% and $20 and 7\302\240€ is paid.";
  g_auto (Pair) pair = compare_texts (old_text, new_text);
  g_auto (Pair) shown = compare_blocks (caucus_paragraphs_parse (old_text),
                                        caucus_paragraphs_parse (new_text), &strict);

  g_assert_cmpuint (pair.summary->typography_changed, ==, 3);
  g_assert_cmpuint (pair.summary->paragraphs_changed, ==, 0);
  g_assert_cmpuint (shown.summary->paragraphs_changed, ==, 1);
  assert_rows ("A raise of 5 % or $ 20.", "A raise of 5% or $30.",
               "! A raise of ~[-5 %]~[+5%] or [-$ 20][+$30].\n");
}

/* A number below zero is none above it, and no range. */
static void
test_minus (void)
{
  assert_rows ("The change is 3 -4 units.", "The change is 3 - 4 units.",
               "! The change is 3 -[+ ]4 units.\n");
  assert_rows ("The change is 3 -4 units.", "The change is 3-4 units.",
               "! The change is [-3 -4][+3-4] units.\n");
}

/* Where no blanks part the words, no more is marked than what changed. */
static void
test_unspaced (void)
{
  assert_rows ("ลูกจ้างมีสิทธิลาป่วยได้สิบวันต่อปี", "ลูกจ้างมีสิทธิลาป่วยได้ห้าวันต่อปี",
               "! ลูกจ้างมีสิทธิลาป่วยได้[-สิบ][+ห้า]วันต่อปี\n");
}

/* Things counted are no places, in a list of places either. */
static void
test_counted_things (void)
{
  static const char *const places[] = {
    "Articles 9 and 9 days", "Articles 8, 9 days", "Article 9 or 9 percent",
    "each article 9 percent", "Section 9 working days",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *old_text = g_strdup_printf ("Article 9 Pay\n\nIt is as in %s here.",
                                                   places[i]);
      g_autoptr (GString) new_text = g_string_new (old_text);
      g_auto (Pair) pair = { 0 };
      const CaucusRow *row;
      guint n_hidden = 0;

      /* Every 9 becomes a 10. */
      g_string_replace (new_text, "9", "10", 0);
      pair = compare_texts (old_text, new_text->str);
      row = caucus_comparison_get_row (pair.comparison, 1);
      g_assert_cmpint (row->kind, ==, CAUCUS_ROW_CHANGED);
      for (guint j = 0; j < row->n_spans; j++)
        if (row->spans[j].reason == CAUCUS_SPAN_RENUMBERED)
          n_hidden++;
      g_test_message ("%s: %u", places[i], n_hidden);
      g_assert_cmpuint (n_hidden, <=, 2);
      g_assert_cmpuint (pair.summary->words_removed, >=, 1);
    }
}

static void
test_repeats (void)
{
  g_auto (Pair) pair = compare_texts ("1. No act shall be arbitrary or capricious in any case.\n\n"
                                      "2. The choice, arbitrary or capricious as it may be, stands.\n\n"
                                      "3. Pay is $15 and leave is six days.\n\n"
                                      "4. Pay for step 2 is $15 as well.",
                                      "1. No act shall be in any case.\n\n"
                                      "2. The choice, as it may be, stands.\n\n"
                                      "3. Pay is $16 and leave is ten days.\n\n"
                                      "4. Pay for step 2 is $16 as well.");
  const GPtrArray *repeats = caucus_comparison_get_repeats (pair.comparison);
  const CaucusRepeatedChange *change;

  g_assert_cmpuint (repeats->len, ==, 2);
  change = g_ptr_array_index (repeats, 0);
  g_assert_cmpstr (change->removed, ==, "$15");
  g_assert_cmpstr (change->added, ==, "$16");
  g_assert_cmpuint (change->count, ==, 2);
  change = g_ptr_array_index (repeats, 1);
  g_assert_cmpstr (change->removed, ==, "arbitrary or capricious");
  g_assert_cmpstr (change->added, ==, "");
  g_assert_cmpuint (change->count, ==, 2);
}

static void
test_split (void)
{
  assert_rows ("8-3 The first sentence of it. The second one says more. And a third comes last.",
               "8-3 The first sentence of it.\n\n(a) The second one says more.\n\n"
               "(b) And a third comes last.",
               "s The first sentence of it.[- ]\n"
               "s {(null) -> (a)} The second one says more.[- ]\n"
               "s {(null) -> (b)} And a third comes last.\n");
  /* With an edit, next to other paragraphs. */
  assert_rows ("Before it.\n\nLeave is five days with pay. A request is made in writing.\n\nAfter.",
               "Before it.\n\nLeave is six days with pay.\n\nA request is made in writing.\n\n"
               "After.",
               "= Before it.\n"
               "s Leave is [-five][+six] days with pay.[- ]\n"
               "s A request is made in writing.\n"
               "= After.\n");
  /* With a reference that follows the numbering. */
  assert_rows ("8-1 Notice is given early.\n\nIt is read aloud. Section 8-1 tells who reads.",
               "9-1 Notice is given early.\n\nIt is read aloud.\n\n(a) Section 9-1 tells who reads.",
               "= {8-1 -> 9-1} Notice is given early.\n"
               "s It is read aloud.[- ]\n"
               "s {(null) -> (a)} Section #[-8-1]#[+9-1] tells who reads.\n");
  /* A paragraph of its own is not split off from what was edited above it. */
  assert_rows ("Leave is five days with pay.",
               "Leave is six days with pay.\n\nA request is made in writing.",
               "! Leave is [-five][+six] days with pay.\n+ [+A request is made in writing.]\n");
}

static void
test_joined (void)
{
  assert_rows ("(a) Requests are made in writing.\n\n(b) The answer comes within ten days.",
               "(a) Requests are made in writing. The answer comes within ten days.",
               "j Requests are made in writing.[+ ]\n"
               "j {(b) -> (null)} The answer comes within ten days.\n");
}

static void
test_part_counts (void)
{
  g_auto (Pair) pair = compare_texts ("One two three four. Five six seven eight.\n\nNine ten red.\n\n"
                                      "Blue green white and grey.",
                                      "One two three four.\n\nFive six seven eight.\n\n"
                                      "Nine ten red. Blue green black and grey.");

  g_assert_cmpuint (pair.summary->paragraphs_split, ==, 1);
  g_assert_cmpuint (pair.summary->paragraphs_joined, ==, 1);
  g_assert_cmpuint (pair.summary->paragraphs_changed, ==, 1);
  g_assert_cmpuint (pair.summary->paragraphs_added, ==, 0);
  g_assert_cmpuint (pair.summary->words[CAUCUS_TEXT_OLD], ==, 16);
  g_assert_cmpuint (pair.summary->words[CAUCUS_TEXT_NEW], ==, 16);
}

static void
test_self_check (void)
{
  g_auto (Pair) pair = compare_texts ("8-1 One.\n\n8-2 The old two.\n\nThree.",
                                      "8-1 One.\n\n8-2 The new two.");
  CaucusBlock *block = g_ptr_array_index (pair.new_blocks, 1);
  CaucusMismatch mismatch = { CAUCUS_TEXT_OLD, 9 };
  const char *text = block->text;

  /* A text that changed under the comparison is found out, on its side. */
  block->text = "The new two";
  g_assert_false (caucus_comparison_self_check (pair.comparison, &mismatch));
  g_assert_cmpint (mismatch.side, ==, CAUCUS_TEXT_NEW);
  g_assert_cmpuint (mismatch.number, ==, 1);
  block->text = text;
  g_assert_true (caucus_comparison_self_check (pair.comparison, &mismatch));

  g_ptr_array_add (pair.old_blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, ""));
  g_assert_false (caucus_comparison_self_check (pair.comparison, &mismatch));
  g_assert_cmpint (mismatch.side, ==, CAUCUS_TEXT_OLD);
  g_assert_cmpuint (mismatch.number, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/empty", test_empty);
  g_test_add_func ("/compare/words", test_words);
  g_test_add_func ("/compare/list", test_list);
  g_test_add_func ("/compare/renumbered", test_renumbered);
  g_test_add_func ("/compare/struck", test_struck);
  g_test_add_func ("/compare/moved", test_moved);
  g_test_add_func ("/compare/moved-and-edited", test_moved_and_edited);
  g_test_add_func ("/compare/moved-to-shows-edit", test_moved_to_shows_edit);
  g_test_add_func ("/compare/not-moved", test_not_moved);
  g_test_add_func ("/compare/cut-short", test_cut_short);
  g_test_add_func ("/compare/heading-stays", test_heading_stays);
  g_test_add_func ("/compare/moved-beside", test_moved_beside);
  g_test_add_func ("/compare/moved-with-references", test_moved_with_references);
  g_test_add_func ("/compare/table", test_table);
  g_test_add_func ("/compare/typography", test_typography);
  g_test_add_func ("/compare/unicode", test_unicode);
  g_test_add_func ("/compare/headings", test_headings);
  g_test_add_func ("/compare/references", test_references);
  g_test_add_func ("/compare/changed-references", test_changed_references);
  g_test_add_func ("/compare/stray-blanks", test_stray_blanks);
  g_test_add_func ("/compare/units", test_units);
  g_test_add_func ("/compare/minus", test_minus);
  g_test_add_func ("/compare/unspaced", test_unspaced);
  g_test_add_func ("/compare/lost-references", test_lost_references);
  g_test_add_func ("/compare/counted-things", test_counted_things);
  g_test_add_func ("/compare/repeats", test_repeats);
  g_test_add_func ("/compare/split", test_split);
  g_test_add_func ("/compare/joined", test_joined);
  g_test_add_func ("/compare/part-counts", test_part_counts);
  g_test_add_func ("/compare/self-check", test_self_check);
  return g_test_run ();
}
