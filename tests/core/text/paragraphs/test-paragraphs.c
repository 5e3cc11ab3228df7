/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text as blocks: what joins, what parts, and what a table is. */
#include "caucus-paragraphs.h"

/* A text's blocks, one a line: kind, label in brackets, text with "|" between cells. */
static char *
describe (const GPtrArray *blocks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, i);
      g_auto (GStrv) cells = g_strsplit (block->text, "\t", -1);
      g_autofree char *text = g_strjoinv ("|", cells);

      g_assert_cmpint (block->kind, <=, CAUCUS_BLOCK_TABLE_ROW);
      g_string_append_c (out, "PHR"[block->kind]);
      if (block->label != NULL)
        g_string_append_printf (out, "[%s]", block->label);
      g_string_append_printf (out, " %s\n", text);
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *text;
  const char *blocks;
} Case;

static void
check_cases (const Case *cases,
             gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GPtrArray) blocks = caucus_paragraphs_parse (cases[i].text);
      g_autofree char *described = describe (blocks);

      g_assert_cmpstr (described, ==, cases[i].blocks);
      for (guint j = 0; j < blocks->len; j++)
        {
          const CaucusBlock *block = g_ptr_array_index (blocks, j);

          g_assert_cmpuint (block->length, ==, strlen (block->text));
        }
    }
}

static void
test_joining (void)
{
  static const Case cases[] = {
    { "", "" },
    { " \n\t\n\r\n", "" },
    { "one", "P one\n" },
    { "one\ntwo\n\nthree", "P one two\nP three\n" },
    { "one\r\ntwo\r\n\r\nthree\r\n", "P one two\nP three\n" },
    { "one\rtwo", "P one two\n" },
    { "\ufeffone   two\tthree", "R one two|three\n" },
    { "  one   two  \n   three ", "P one two three\n" },
    { "one\u00a0 two", "P one\u00a0 two\n" },
    { "part-\ntime", "P part-time\n" },
    { "Union -\nDistrict", "P Union - District\n" },
    { "職員は\n休暇", "P 職員は休暇\n" },
    { "한국\n노동", "P 한국 노동\n" },
    { "cafe\u0301\nan\u0303o", "P cafe\u0301 an\u0303o\n" },
    { "one\u2028two\u2029three", "P one two\nP three\n" },
    { "it goes\n\fon here", "P it goes on here\n" },
    { "it goes\n\f\non here", "P it goes on here\n" },
    { "It ends.\n\fNew text", "P It ends.\nP New text\n" },
    { "Pause\n\n\fgo on", "P Pause\nP go on\n" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_labels (void)
{
  static const Case cases[] = {
    { "10-2 Notice. The\nemployee is told.\n10-3 Text",
      "P[10-2] Notice. The employee is told.\nP[10-3] Text\n" },
    { "Each has:\n(a) pencils\n(b) paper\nand ink",
      "P Each has:\nP[(a)] pencils\nP[(b)] paper and ink\n" },
    { "8-3\nText", "P[8-3] Text\n" },
    { "(a)\tText", "P[(a)] Text\n" },
    { "within thirty\n(30) days", "P within thirty (30) days\n" },
    { "the limit of\n30. After that", "P the limit of 30. After that\n" },
    { "under subsection\n(a) of this", "P under subsection (a) of this\n" },
    { "according to Section\n8-3 Employees may", "P according to Section 8-3 Employees may\n" },
    { "as provided in\nSection 5-1. The clerk", "P as provided in Section 5-1. The clerk\n" },
    { "conforme a la\nSección 5. El personal", "P conforme a la Secci\u00f3n 5. El personal\n" },
    { "It is told.\nSection 5-1. The clerk tells.",
      "P It is told.\nP[Section 5-1.] The clerk tells.\n" },
    { "List;\n- one\n- two\n  more\n* three",
      "P List;\nP[-] one\nP[-] two more\nP[*] three\n" },
    { "List;\n\u2013 one\n\u2022 two\n\uf0b7 three",
      "P List;\nP[\u2013] one\nP[\u2022] two\nP[\u2022] three\n" },
    { "the team\n\u2013 all of it", "P the team \u2013 all of it\n" },
    { "- (a) text", "P[(a)] text\n" },
    { "1. one\n2. two", "P[1.] one\nP[2.] two\n" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What comes before the last item is no reason to swallow it. */
static void
test_last_items (void)
{
  static const Case cases[] = {
    { "(a) theft;\n(b) assault; and\n(c) lies.\n8-3 Text",
      "P[(a)] theft;\nP[(b)] assault; and\nP[(c)] lies.\nP[8-3] Text\n" },
    { "(a) any of:\n(i) apples, and\n(ii) pears.\n(b) The Board, and\n(c) the Union.",
      "P[(a)] any of:\nP[(i)] apples, and\nP[(ii)] pears.\nP[(b)] The Board, and\n"
      "P[(c)] the Union.\n" },
    { "(a) any of:\n(i) apples;\n(ii) pears; or\n(b) the Union.",
      "P[(a)] any of:\nP[(i)] apples;\nP[(ii)] pears; or\nP[(b)] the Union.\n" },
    { "1. theft or\n2. lies", "P[1.] theft or\nP[2.] lies\n" },
    { "(b) agresión; y\n(c) mentira.", "P[(b)] agresión; y\nP[(c)] mentira.\n" },
    { "(a) hurto o\n(b) mentira.", "P[(a)] hurto o\nP[(b)] mentira.\n" },
    /* References over two lines */
    { "8-2 Leave under (b) and\n(c) of this Section", "P[8-2] Leave under (b) and (c) of this Section\n" },
    { "(b) Leave under (b) and\n(c) is paid", "P[(b)] Leave under (b) and (c) is paid\n" },
    { "(b) This paragraph and\n(c) of this Section", "P[(b)] This paragraph and (c) of this Section\n" },
    { "(b) Leave as provided in\n(c) below", "P[(b)] Leave as provided in (c) below\n" },
    { "(a) within ten or\n(10) days", "P[(a)] within ten or (10) days\n" },
    { "8-2 The Board; and\n(c) the Union", "P[8-2] The Board; and (c) the Union\n" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_headings (void)
{
  static const Case cases[] = {
    { "# Wages\ntext", "H Wages\nP text\n" },
    { "## 8-3 Leaves ##", "H[8-3] Leaves\n" },
    { "# C#", "H C#\n" },
    { "#tag", "P #tag\n" },
    { "Title\n=====\ntext", "H Title\nP text\n" },
    { "text\n\n-----\n\nmore", "P text\nP more\n" },
    { "Article 8 Leaves\nThe text", "H[Article 8] Leaves\nP The text\n" },
    { "ARTICLE 8\nLEAVES\nThe text", "H[ARTICLE 8] LEAVES\nP The text\n" },
    { "Article 8 The parties agree to this.", "P[Article 8] The parties agree to this.\n" },
    { "GRIEVANCE PROCEDURE\nThe text", "H GRIEVANCE PROCEDURE\nP The text\n" },
    { "NO ONE MAY DO SO.\nThe text", "P NO ONE MAY DO SO. The text\n" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tables (void)
{
  static const Case cases[] = {
    { "| Range | Step 1 |\n|---|---:|\n| 1 | $15.00 |", "R Range|Step 1\nR 1|$15.00\n" },
    { "text\n| a | b\nmore", "P text\nR a|b\nP more\n" },
    { "| a \\| b | | c |", "R a | b||c\n" },
    { "Range\tStep 1\n1\t15.00\t16.00", "R Range|Step 1\nR 1|15.00|16.00\n" },
    { "\tStep 1\tStep 2", "R |Step 1|Step 2\n" },
    { "A-1\t15.00\t16.00", "R A-1|15.00|16.00\n" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Cells that stand under each other, with spaces between them. */
static void
test_aligned_tables (void)
{
  static const Case cases[] = {
    { "              Step 1    Step 2\nRange 1       15.00     15.45\nRange 12  $1,016.10   N/A",
      "R |Step 1|Step 2\nR Range 1|15.00|15.45\nR Range 12|$1,016.10|N/A\n" },
    { "              Step 1    Step 2\n\nRange 1       15.00     15.45\n\nText goes on.",
      "R |Step 1|Step 2\nR Range 1|15.00|15.45\nP Text goes on.\n" },
    { "  Years      Days    Hours\n  -------   ----   ------\n  0 - 4      10 days    80\n"
      "  5 or more  15 days    120 hours a year\n  Others     None",
      "R Years|Days|Hours\nR 0 - 4|10 days|80\nR 5 or more|15 days|120 hours a year\n"
      "P Others None\n" },
    { "Class.      Minimum    Maximum\nI           $3,100     $4,100",
      "R Class.|Minimum|Maximum\nR I|$3,100|$4,100\n" },
    { "Pay:\nCook   Helper   15.00   15.45\nDriver   16.10\nThat is all.",
      "P Pay:\nR Cook|Helper|15.00|15.45\nR Driver|16.10\nP That is all.\n" },
    { "Step 1    $ 50,000    $ 52,000\nStep 2    $ 51,000    $ 53,000",
      "R Step 1|$ 50,000|$ 52,000\nR Step 2|$ 51,000|$ 53,000\n" },
    { "C-1 $15.00 $15.45 $15.91\nC-2 Lead Cook $16.10 $16.58 $17.08",
      "R C-1|$15.00|$15.45|$15.91\nR C-2 Lead Cook|$16.10|$16.58|$17.08\n" },
    { "Cook   15.00   15.45\n\nUnion     District     Date\nAnna      Berta        May 3",
      "R Cook|15.00|15.45\nP Union District Date Anna Berta May 3\n" },
  };
  static const char *const no_tables[] = {
    "The  employee  has  10  days  within  30  days  of  notice.",
    "The employee has 10 days.  In 2024  it was 12  days.  That  is  all.",
    "Sick Leave    12\nBereavement Leave    14\n8-3    Vacation   15",
    "8-1  Leave ........  12  13",
    "It is paid.   The rate is 12.   It is 13  in 2024.   Nothing else   is.",
    "Main Office   12 Oak Street   Springfield   80202\nPhone:  303-555-0100   303-555-0101",
    "For the Union    For the District\n________  11/22/2026   ________  11/23/2026",
    "For the Union   11/22/2026   For the District   11/23/2026",
    "The rates are: $15.00 $15.45 $15.91",
    "See 10.2 and 10.3 10.4",
    "(a)  It is paid    at 15.00 in 2024",
    "Step 1    Step 2\nThe text goes on  here.",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (no_tables); i++)
    {
      g_autoptr (GPtrArray) blocks = caucus_paragraphs_parse (no_tables[i]);

      g_test_message ("%s", no_tables[i]);
      for (guint j = 0; j < blocks->len; j++)
        {
          const CaucusBlock *block = g_ptr_array_index (blocks, j);

          g_assert_cmpint (block->kind, !=, CAUCUS_BLOCK_TABLE_ROW);
        }
    }
}

/* White space is collapsed wherever in its line it stands, and lines are joined that are. */
static void
test_white_space (void)
{
  for (guint n = 1; n < 40; n++)
    {
      g_autofree char *word = g_strnfill (n, 'x');
      g_autofree char *text = g_strdup_printf (" %s  a. \n1. \u00a0%s \u2003 b\ngoes   on",
                                               word, word);
      g_autofree char *expected = g_strdup_printf ("P %s a.\nP[1.] %s b goes on\n", word, word);
      g_autoptr (GPtrArray) blocks = caucus_paragraphs_parse (text);
      g_autofree char *described = describe (blocks);

      g_assert_cmpstr (described, ==, expected);
    }
}

/* Every line a paragraph, then every line joined: both must take one pass. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) joined = NULL;
  g_autoptr (GPtrArray) parted = NULL;
  const CaucusBlock *block;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "(a)-\n");
  joined = caucus_paragraphs_parse (text->str);
  g_assert_cmpuint (joined->len, ==, 1);
  block = g_ptr_array_index (joined, 0);
  g_assert_cmpuint (strlen (block->text), ==, 100000 * 5 - 1);

  g_string_truncate (text, 0);
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "(a) x.\n");
  parted = caucus_paragraphs_parse (text->str);
  g_assert_cmpuint (parted->len, ==, 100000);
}

/* The initial of a name and the day of a date number nothing, unless a list has another one. */
static void
test_stray_labels (void)
{
  static const Case cases[] = {
    { "For the District:\n\nJ. Roe\n\nA.  Smith, President\n\nC. Diaz",
      "P For the District:\nP J. Roe\nP A. Smith, President\nP C. Diaz\n" },
    { "A. Leave\n\nB. Transfers", "P[A.] Leave\nP[B.] Transfers\n" },
    { "A. Leave\n\n1. Days\n\nB. Transfers", "P[A.] Leave\nP[1.] Days\nP[B.] Transfers\n" },
    { "A. Leave", "P[A.] Leave\n" },
    { "B. Leave is granted.", "P[B.] Leave is granted.\n" },
    { "## S. Miscellaneous", "H[S.] Miscellaneous\n" },
    /* What stood between was struck. */
    { "A. Leave\n\nB. Transfers\n\nD. Tools", "P[A.] Leave\nP[B.] Transfers\nP[D.] Tools\n" },
    { "B. Leave is granted.\n\nD. Tools", "P[B.] Leave is granted.\nP[D.] Tools\n" },
    { "J. R. Lee, President\n\nM. Diaz, Secretary\n\nP. Ortiz",
      "P J. R. Lee, President\nP M. Diaz, Secretary\nP P. Ortiz\n" },
    { "A. Leave\n\nB. Transfers\n\nJ. Roe", "P[A.] Leave\nP[B.] Transfers\nP J. Roe\n" },
    /* Whoever has an office is a person, whatever the initials beside. */
    { "A. Smith, Chair\n\nB. Jones, Vice President\n\nC. D\303\255az, Secretaria",
      "P A. Smith, Chair\nP B. Jones, Vice President\nP C. D\303\255az, Secretaria\n" },
    { "J. Roe\nFor the Union\n\nM. P\303\251rez\npor la empresa",
      "P J. Roe For the Union\nP M. P\303\251rez por la empresa\n" },
    { "A. Leave for the Union\n\nB. Pay for the year",
      "P[A.] Leave for the Union\nP[B.] Pay for the year\n" },
    { "A. Chair, Secretary and Treasurer\n\nB. Leave, Vacation",
      "P[A.] Chair, Secretary and Treasurer\nP[B.] Leave, Vacation\n" },
    { "B. Sick leave", "P[B.] Sick leave\n" },
    { "I. Recognition\n\nII. Rights", "P[I.] Recognition\nP[II.] Rights\n" },
    { "- B. O'Neil-Roe", "P B. O'Neil-Roe\n" },
    { "5. July 2024\n\nThe board meets.", "P 5. July 2024\nP The board meets.\n" },
    { "8. Juli", "P 8. Juli\n" },
    { "1. mayo, 2024", "P 1. mayo, 2024\n" },
    { "5. July 4th", "P[5.] July 4th\n" },
    { "5. May 1 is a holiday.", "P[5.] May 1 is a holiday.\n" },
    { "32. May 2024", "P[32.] May 2024\n" },
    { "1. January\n\n2. February", "P[1.] January\nP[2.] February\n" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paragraphs/joining", test_joining);
  g_test_add_func ("/paragraphs/labels", test_labels);
  g_test_add_func ("/paragraphs/last-items", test_last_items);
  g_test_add_func ("/paragraphs/headings", test_headings);
  g_test_add_func ("/paragraphs/tables", test_tables);
  g_test_add_func ("/paragraphs/aligned-tables", test_aligned_tables);
  g_test_add_func ("/paragraphs/white-space", test_white_space);
  g_test_add_func ("/paragraphs/long", test_long);
  g_test_add_func ("/paragraphs/stray-labels", test_stray_labels);
  return g_test_run ();
}
