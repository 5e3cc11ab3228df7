/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparisons of what was rewritten: which paragraph of two is the one that it was. */
#include "compared-pair.h"

#define BEFORE "The committee meets on the first Monday of each month.\n\n"
#define AFTER "\n\nMinutes of each meeting are posted within a week."

/* A passage that went into the next paragraph, behind other words. */
static void
test_passage_in_next (void)
{
  assert_rows (BEFORE "Family means a parent, a child, a sister or a brother of the employee."
               " Anyone who lives in the same household counts as family for all purposes"
               " of this rule." AFTER,
               BEFORE "Family means a parent, a child, a sister or a brother of the employee;"
               " so does a grandchild.\n\nA supervisor may ask for a signed statement about"
               " such a bond where it is not evident at all. Anyone who lives in the same"
               " household counts as family for all purposes of this rule." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "s Family means a parent, a child, a sister or a brother of the employee"
               "[+; so does a grandchild.]\n"
               "s [+A supervisor may ask for a signed statement about such a bond where it is not"
               " evident at all]. Anyone who lives in the same household counts as family for all"
               " purposes of this rule.\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* A beginning and an end with a list put between them. */
static void
test_list_put_in (void)
{
  assert_rows (BEFORE "8-2 Delegates may leave their work with full pay while they see the"
               " director, but never more than three of them at any one time, unless the director"
               " agrees that others have to be there as well." AFTER,
               BEFORE "8-2 Under the new statute delegates may leave their work with full pay while"
               " they see the director, for these reasons:\n\n(a) to settle a grievance;\n\n"
               "(b) to welcome new colleagues.\n\n"
               "However, never more than three of them at any one time, unless the director agrees"
               " that others have to be there as well." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "s [-Delegates][+Under the new statute delegates] may leave their work with full pay"
               " while they see the director[-, but][+, for these reasons:]\n"
               "s {(null) -> (a)} [+to settle a grievance;]\n"
               "s {(null) -> (b)} [+to welcome new colleagues.]\n"
               "s [+However,] never more than three of them at any one time, unless the director"
               " agrees that others have to be there as well.\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* A section between two passages is not swallowed. */
static void
test_section_between (void)
{
  assert_rows (BEFORE "8-2 Lockers are kept clean by those who use them during the whole year."
               " Drivers hand in their keys at the end of each shift, every week of the year."
               AFTER,
               BEFORE "8-2 Lockers are kept clean by those who use them during the whole year.\n\n"
               "8-3 Radios stay off.\n\nNobody objects when drivers of any rank at all forget it,"
               " as ever so often. Drivers hand in their keys at the end of each shift." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "! Lockers are kept clean by those who use them during the whole year.[- Drivers"
               " hand in their keys at the end of each shift, every week of the year.]\n"
               "+ [+Radios stay off.]\n"
               "+ [+Nobody objects when drivers of any rank at all forget it,"
               " as ever so often. Drivers hand in their keys at the end of each shift.]\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* A section that was cut down to its first words is not the next section's title. */
static void
test_cut_down (void)
{
  static const char *const whole = "8-1 Leave is earned and used in hours. Leave with pay is paid at the"
                                   " employee's regular rate for the hours the employee was"
                                   " scheduled to work.\n\n";
  static const char *const rest = "8-2 Sick Leave\n\nA full-year employee earns 80 hours.";
  g_autofree char *old_text = g_strconcat (whole, rest, NULL);

  assert_rows (old_text, "8-1 Leave is earned",
               "! Leave is earned[- and used in hours. Leave with pay is paid at the"
               " employee's regular rate for the hours the employee was scheduled to work.]\n"
               "- [-Sick Leave]\n"
               "- [-A full-year employee earns 80 hours.]\n");
  assert_rows ("8-1 Leave is earned", old_text,
               "! Leave is earned[+ and used in hours. Leave with pay is paid at the"
               " employee's regular rate for the hours the employee was scheduled to work.]\n"
               "+ [+Sick Leave]\n"
               "+ [+A full-year employee earns 80 hours.]\n");
}

/* Each part was edited, and each is a section of its own now. */
static void
test_edited_parts (void)
{
  assert_rows (BEFORE "8-4 An employee who is absent for three days shall bring a note. The District"
               " may pay for the note. A supervisor shall not call the doctor. Notes are kept in a"
               " sealed file for one year." AFTER,
               BEFORE "8-4 An employee who is absent for five days shall bring a note.\n\n8-5 The"
               " District will pay for the note.\n\n8-6 A supervisor shall not call the doctor."
               " Notes are kept in a sealed file for two years." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "s An employee who is absent for [-three][+five] days shall bring a note.[- ]\n"
               "s {(null) -> 8-5} The District [-may][+will] pay for the note.[- ]\n"
               "s {(null) -> 8-6} A supervisor shall not call the doctor. Notes are kept in a"
               " sealed file for [-one year][+two years].\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* A sentence that was laid out as a list, whose items may be a word long. */
static void
test_made_list (void)
{
  assert_rows (BEFORE "5-2 Leave is granted for illness, for a medical visit, for the birth of a"
               " child, and for a funeral in the family." AFTER,
               BEFORE "5-2 Leave is granted for:\n\n(a) illness,\n\n(b) a medical visit,\n\n"
               "(c) the birth or adoption of a child, and\n\n(d) a funeral in the family." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "s Leave is granted for[- ][+:]\n"
               "s {(null) -> (a)} illness,[- for ]\n"
               "s {(null) -> (b)} a medical visit,[- for ]\n"
               "s {(null) -> (c)} the birth [+or adoption ]of a child, and[- for ]\n"
               "s {(null) -> (d)} a funeral in the family.\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* A paragraph with a title and letters in its text that was laid out, edited all over. */
static void
test_laid_out (void)
{
  assert_rows ("4-1 Probation. A new employee serves ninety (90) days. During that time the employee"
               " may be dismissed without cause. After it, just cause is needed.",
               "4-1 Probation\n\n(a) A new employee serves one hundred and eighty (180) days.\n\n"
               "(b) During that time the employee may be dismissed without cause, but not for an"
               " arbitrary reason.\n\n(c) After it, just cause is needed.",
               "s Probation[-. ]\n"
               "s {(null) -> (a)} A new employee serves [-ninety (90][+one hundred and eighty (180])"
               " days.[- ]\n"
               "s {(null) -> (b)} During that time the employee may be dismissed without cause[+, but"
               " not for an arbitrary reason].[- ]\n"
               "s {(null) -> (c)} After it, just cause is needed.\n");
  assert_rows ("The parties agree: (a) to meet; (b) to talk; and (c) to report within 5 days.",
               "The parties agree:\n\n(a) to meet;\n\n(b) to talk; and\n\n"
               "(c) to report within 10 days.",
               "s The parties agree:[- (a) ]\n"
               "s {(null) -> (a)} to meet;[- (b) ]\n"
               "s {(null) -> (b)} to talk; and[- (c) ]\n"
               "s {(null) -> (c)} to report within [-5][+10] days.\n");
}

/* Titles in capitals, and no more so, are the same titles. */
static void
test_capitals (void)
{
  assert_rows ("SICK LEAVE\n\nOne day is earned each month.\n\nLICENCIA MÉDICA\n\n"
               "Two days are granted each year.",
               "Sick Leave\n\nOne day is earned each month.\n\nLicencia Médica\n\n"
               "Three days are granted each year.",
               "! [-SICK LEAVE][+Sick Leave]\n"
               "= One day is earned each month.\n"
               "! [-LICENCIA MÉDICA][+Licencia Médica]\n"
               "! [-Two][+Three] days are granted each year.\n");
}

/* A title that was put in has not been split off from what said the same words before it. */
static void
test_title_put_in (void)
{
  assert_rows (BEFORE "7-9 Employees who are ill for a long time may use Sick Leave." AFTER,
               BEFORE "7-9 Employees who are ill for a long time may use it.\n\n"
               "8-1 Sick Leave\n\nOne day is earned." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "! Employees who are ill for a long time may use [-Sick Leave][+it].\n"
               "+ [+Sick Leave]\n"
               "+ [+One day is earned.]\n"
               "= Minutes of each meeting are posted within a week.\n");
  /* Nor has the number of a page. */
  assert_rows (BEFORE "14 days of leave are granted." AFTER,
               BEFORE "14\n\n15 days of leave are granted." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "+ [+14]\n"
               "! [-14][+15] days of leave are granted.\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* A title that was taken out of its paragraph, and renamed. */
static void
test_title_taken_out (void)
{
  assert_rows (BEFORE "8-2 Funeral Leave. Five days are granted for a death in the family." AFTER,
               BEFORE "8-2 Bereavement Leave\n\nFive days are granted for a death in the family."
               AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "s [-Funeral][+Bereavement] Leave[-. ]\n"
               "s Five days are granted for a death in the family.\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* All is new but the title, which is seen to have stayed. */
static void
test_title_stays (void)
{
  assert_rows (BEFORE "8-2 Funeral Leave. Five days are granted for a death in the household." AFTER,
               BEFORE "8-2 Funeral Leave. Whoever mourns may stay at home up to one week, as often"
               " as that happens." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "! Funeral Leave. [-Five days are granted for a death in the household.][+Whoever"
               " mourns may stay at home up to one week, as often as that happens.]\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* What begins with the same word and number is one step, however much is new in it. */
static void
test_same_step (void)
{
  assert_rows (BEFORE "Step 1. Whoever feels wronged writes to the principal within ten days.\n\n"
               "Step 2. If that brings nothing, the superintendent hears both of them." AFTER,
               BEFORE "A dismissal goes straight to the board.\n\n"
               "Step 1. The delegate talks to the principal before a month is over.\n\n"
               "Step 2. If that fails, anyone may call upon the superintendent." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "+ [+A dismissal goes straight to the board.]\n"
               "! Step 1. [-Whoever feels wronged writes][+The delegate talks] to the principal"
               " [-within ten days][+before a month is over].\n"
               "! Step 2. If that [-brings nothing,][+fails, anyone may call upon] the"
               " superintendent[- hears both of them].\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* Between what stayed, a third in common is enough; a label in common is not. */
static void
test_rewritten_in_place (void)
{
  assert_rows (BEFORE "A request for leave may be sent home by late mail." AFTER,
               BEFORE "A request for leave will then go home with next week.\n\n"
               "Nobody is asked twice." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "! A request for leave [-may be sent][+will then go] home"
               " [-by late mail][+with next week].\n"
               "+ [+Nobody is asked twice.]\n"
               "= Minutes of each meeting are posted within a week.\n");
  assert_rows (BEFORE "(a) A request for leave may be sent home by late mail." AFTER,
               BEFORE "(a) Nobody is asked twice, by law or for another reason." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "- [-A request for leave may be sent home by late mail.]\n"
               "+ [+Nobody is asked twice, by law or for another reason.]\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* Long paragraphs that changed places are known by less than short ones. */
static void
test_long_moved (void)
{
  static const char *const stays = "The agency keeps a list of who may be called and is not liable"
                                   " for a mistake that somebody made with that list. It answers for the hours worked, for each"
                                   " of them, by day and by night.";
  static const char *const moved = "Crews of six are on duty at all hours. No leave is forced upon"
                                   " anyone to make a crew smaller. Whoever is on duty works in the highest post that is free"
                                   " and that he or she is trained for.%s";
  g_autofree char *before = g_strdup_printf (moved, " In the first ninety days nobody counts, but"
                                             " the chiefs and the delegates may agree on fewer.");
  g_autofree char *after = g_strdup_printf (moved, " A new chart of seniority and of certificates"
                                            " tells what training equals what other training in"
                                            " which year and which station.");
  g_autofree char *old_text = g_strdup_printf ("%s\n\n%s", before, stays);
  g_autofree char *new_text = g_strdup_printf ("%s\n\n%s", stays, after);
  g_auto (Pair) pair = compare_texts (old_text, new_text);

  g_assert_cmpuint (pair.summary->paragraphs_moved, ==, 1);
  g_assert_cmpuint (pair.summary->paragraphs_added, ==, 0);
}

/* What was joined to the paragraph before it has not moved to something like it elsewhere. */
static void
test_joined_not_moved (void)
{
  assert_rows ("(a) The wheel of the bus is looked at by two drivers.\n\n"
               "(b) Any driver who finds a fault at night calls the yard." AFTER,
               "(a) The wheel of the bus is looked at by two drivers. Any driver who finds a fault"
               " at night calls the yard." AFTER "\n\nAny driver who finds a stain at night"
               " calls the yard.",
               "j The wheel of the bus is looked at by two drivers.[+ ]\n"
               "j {(b) -> (null)} Any driver who finds a fault at night calls the yard.\n"
               "= Minutes of each meeting are posted within a week.\n"
               "+ [+Any driver who finds a stain at night calls the yard.]\n");
}

/* A word that stayed between two short edits is shown to have stayed; between two long ones it
 * would only be in the way. */
static void
test_word_between_edits (void)
{
  assert_rows ("A request for leave of some days may be sent home by late mail.",
               "A request for leave of some days will then go home with next week.",
               "! A request for leave of some days [-may be sent][+will then go] home"
               " [-by late mail][+with next week].\n");
  assert_rows ("A request for leave of some days may still be sent home by late mail on Fridays.",
               "A request for leave of some days will then duly go home with next week as well.",
               "! A request for leave of some days"
               " [-may still be sent home by late mail on Fridays]"
               "[+will then duly go home with next week as well].\n");
}

/* The place of a paragraph that was split is that of its first part. */
static void
test_place_of_parts (void)
{
  static const char *const first = "The hall is open from six to nine on each day of the week";
  static const char *const second = "Keys are with the clerk of the hall";
  g_autofree char *old_text = g_strdup_printf ("8-1 %s. %s.\n\nSection 8-1 is read aloud and"
                                               " Section 8-1 is posted.",
                                               first, second);
  g_autofree char *new_text = g_strdup_printf ("9-1 %s.\n\n9-2 %s.\n\nSection 9-1 is read aloud"
                                               " and Section 9-2 is posted.",
                                               first, second);
  g_auto (Pair) there = compare_texts (old_text, new_text);
  g_auto (Pair) back = compare_texts (new_text, old_text);

  g_assert_cmpuint (there.summary->paragraphs_split, ==, 1);
  g_assert_cmpuint (there.summary->references_renumbered, ==, 1);
  g_assert_cmpuint (back.summary->paragraphs_joined, ==, 1);
  g_assert_cmpuint (back.summary->references_renumbered, ==, 1);
}

/* A row is the one that its first cell says, be it short. */
static void
test_moved_rows (void)
{
  assert_rows ("| R | S1 |\n|---|---|\n| Cook | 15.00 |\n| Driver | 16.00 |\n| Aide | 17.00 |\n"
               "| Clerk | 18.00 |",
               "| R | S1 |\n|---|---|\n| Clerk | 18.00 |\n| Cook | 15.00 |\n| Aide | 17.50 |\n"
               "| Driver | 16.00 |",
               "= R|S1\n>1 Clerk|18.00\n= Cook|15.00\n>2 Aide|[-17.00][+17.50]\n= Driver|16.00\n"
               "<2 [-Aide|17.00]\n<1 [-Clerk|18.00]\n");
  /* Of two with one name nobody can tell. */
  assert_rows ("| R | S1 |\n| Cook | 15.00 |\n| Aide | 17.00 |\n| Aide | 17.90 |\n",
               "| R | S1 |\n| Aide | 27.00 |\n| Aide | 27.90 |\n| Cook | 15.00 |\n",
               "= R|S1\n+ [+Aide|27.00]\n+ [+Aide|27.90]\n= Cook|15.00\n- [-Aide|17.00]\n"
               "- [-Aide|17.90]\n");
  /* Nor of rows in two tables. */
  assert_rows ("| R | S1 |\n| Cook | 15.00 |\n| Aide | 17.00 |\n\nA text between the tables.\n\n"
               "| Q | S2 |\n| Driver | 16.00 |",
               "| R | S1 |\n| Cook | 15.00 |\n\nA text between the tables.\n\n"
               "| Q | S2 |\n| Driver | 16.00 |\n| Aide | 18.00 |",
               "= R|S1\n= Cook|15.00\n- [-Aide|17.00]\n= A text between the tables.\n= Q|S2\n"
               "= Driver|16.00\n+ [+Aide|18.00]\n");
}

/* What stands as a whole in the neighbour's partner is a part of that, and of nothing that it is
 * only like. */
static void
test_part_beside (void)
{
  static const char *const first = "(c) Accrual of sick leave with pay. Each driver accrues eight"
                                   " hours of sick leave with pay credits for each full month"
                                   " worked.";
  static const char *const second = "Drivers who work less than a month but thirty hours or more"
                                    " accrue sick leave with pay in proportion.";
  static const char *const other = "(b) Counting of service for sick leave with pay. Time worked and"
                                   " all leave with pay, but for leave to study, counts for sick"
                                   " leave credits each month in which a driver works thirty hours"
                                   " or more.";
  g_autofree char *joined = g_strdup_printf (BEFORE "%s\n\n%s %s" AFTER, other, first, second);
  g_autofree char *parted = g_strdup_printf (BEFORE "%s\n\n%s" AFTER, first, second);
  g_auto (Pair) there = compare_texts (joined, parted);
  g_auto (Pair) back = compare_texts (parted, joined);

  g_assert_cmpuint (there.summary->paragraphs_split, ==, 1);
  g_assert_cmpuint (there.summary->paragraphs_removed, ==, 1);
  g_assert_cmpuint (there.summary->words_added, ==, 0);
  g_assert_cmpuint (back.summary->paragraphs_joined, ==, 1);
  g_assert_cmpuint (back.summary->paragraphs_added, ==, 1);
}

/* A title that ran into the text before or behind it. */
static void
test_title_run_in (void)
{
  assert_rows (BEFORE "Definitions\n\nA driver is whoever drives a bus of the district." AFTER,
               BEFORE "Definitions A driver is whoever drives a bus of the district." AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "j Definitions[+ ]\nj A driver is whoever drives a bus of the district.\n"
               "= Minutes of each meeting are posted within a week.\n");
  assert_rows (BEFORE "A driver is whoever drives a bus of the district.\n\n23.8 Tuition Aid" AFTER,
               BEFORE "A driver is whoever drives a bus of the district. 23.8 Tuition Aid" AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "j A driver is whoever drives a bus of the district.[+ 23.8 ]\n"
               "j {23.8 -> (null)} Tuition Aid\n"
               "= Minutes of each meeting are posted within a week.\n");
  /* The last word of a sentence is no title. */
  assert_rows (BEFORE "A driver is whoever drives a bus of the district.\n\nRoutes" AFTER,
               BEFORE "A driver is whoever drives a bus of the district on one of the Routes" AFTER,
               "= The committee meets on the first Monday of each month.\n"
               "! A driver is whoever drives a bus of the district[-.][+ on one of the Routes]\n"
               "- [-Routes]\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* A sentence that went from one section into the next splits neither. */
static void
test_sentence_gone_over (void)
{
  static const char *const sentence = "Whoever works on a holiday is paid one and one-half times the"
                                      " rate of that day.";
  g_autofree char *first = g_strdup_printf (BEFORE "8-2 Holidays are on the calendar. %s\n\n"
                                            "8-3 Vacation is earned." AFTER, sentence);
  g_autofree char *second = g_strdup_printf (BEFORE "8-2 Holidays are on the calendar.\n\n"
                                             "8-3 %s Vacation is earned." AFTER, sentence);

  assert_rows (first, second,
               "= The committee meets on the first Monday of each month.\n"
               "! Holidays are on the calendar.[- Whoever works on a holiday is paid one and"
               " one-half times the rate of that day.]\n"
               "! [+Whoever works on a holiday is paid one and one-half times the rate of that"
               " day. ]Vacation is earned.\n"
               "= Minutes of each meeting are posted within a week.\n");
  assert_rows (second, first,
               "= The committee meets on the first Monday of each month.\n"
               "! Holidays are on the calendar.[+ Whoever works on a holiday is paid one and"
               " one-half times the rate of that day.]\n"
               "! [-Whoever works on a holiday is paid one and one-half times the rate of that"
               " day. ]Vacation is earned.\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* Two sections became one when the section between them was struck. */
static void
test_struck_between (void)
{
  static const char *const first = "8-2 Drivers may be granted time off with pay to take courses";
  static const char *const second = "Whoever keeps a licence pays for the courses that it takes by"
                                    " himself or herself";
  g_autofree char *three = g_strdup_printf (BEFORE "%s.\n\n8-3 Lockers are clean.\n\n8-4 %s." AFTER,
                                            first, second);
  g_autofree char *one = g_strdup_printf (BEFORE "%s. %s." AFTER, first, second);

  assert_rows (three, one,
               "= The committee meets on the first Monday of each month.\n"
               "j Drivers may be granted time off with pay to take courses.\n"
               "j {8-3 -> (null)} [-Lockers are clean.][+ ]\n"
               "j {8-4 -> (null)} Whoever keeps a licence pays for the courses that it takes by"
               " himself or herself.\n"
               "= Minutes of each meeting are posted within a week.\n");
}

/* Of several equal paragraphs the one beside what stayed is the one that stayed. */
static void
test_repeated_beside (void)
{
  static const char *const rule = "Where the printed rate differs by two dollars the system's rate is"
                                  " the official one.\n\n";
  g_autofree char *old_text = g_strdup_printf (BEFORE "%sThe rates of May are 7332 and 7672 by"
                                               " steps.\n\n%sThe hall is open.\n\nKeys stay"
                                               " here." AFTER,
                                               rule, rule);
  g_autofree char *new_text = g_strdup_printf (BEFORE "Where the printed rate differs by ten dollars"
                                               " the system's rate is the official one.\n\nThe"
                                               " rates of May are 7332 and 7999 by steps.\n\n%s"
                                               "The hall is open.\n\nKeys stay there." AFTER,
                                               rule);
  g_auto (Pair) pair = compare_texts (old_text, new_text);

  g_assert_cmpuint (pair.summary->paragraphs_moved, ==, 0);
  g_assert_cmpuint (pair.summary->paragraphs_changed, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare-pairs/passage-in-next", test_passage_in_next);
  g_test_add_func ("/compare-pairs/list-put-in", test_list_put_in);
  g_test_add_func ("/compare-pairs/section-between", test_section_between);
  g_test_add_func ("/compare-pairs/cut-down", test_cut_down);
  g_test_add_func ("/compare-pairs/edited-parts", test_edited_parts);
  g_test_add_func ("/compare-pairs/made-list", test_made_list);
  g_test_add_func ("/compare-pairs/laid-out", test_laid_out);
  g_test_add_func ("/compare-pairs/capitals", test_capitals);
  g_test_add_func ("/compare-pairs/title-put-in", test_title_put_in);
  g_test_add_func ("/compare-pairs/title-taken-out", test_title_taken_out);
  g_test_add_func ("/compare-pairs/title-stays", test_title_stays);
  g_test_add_func ("/compare-pairs/same-step", test_same_step);
  g_test_add_func ("/compare-pairs/rewritten-in-place", test_rewritten_in_place);
  g_test_add_func ("/compare-pairs/long-moved", test_long_moved);
  g_test_add_func ("/compare-pairs/joined-not-moved", test_joined_not_moved);
  g_test_add_func ("/compare-pairs/word-between-edits", test_word_between_edits);
  g_test_add_func ("/compare-pairs/place-of-parts", test_place_of_parts);
  g_test_add_func ("/compare-pairs/moved-rows", test_moved_rows);
  g_test_add_func ("/compare-pairs/part-beside", test_part_beside);
  g_test_add_func ("/compare-pairs/title-run-in", test_title_run_in);
  g_test_add_func ("/compare-pairs/sentence-gone-over", test_sentence_gone_over);
  g_test_add_func ("/compare-pairs/struck-between", test_struck_between);
  g_test_add_func ("/compare-pairs/repeated-beside", test_repeated_beside);
  return g_test_run ();
}
