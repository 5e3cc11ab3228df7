/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures only follow a new numbering. One that counts, dates or pays never does, however
 * much it looks like the number of a place. */
#include <glib.h>

#include "compared-pair.h"

#define N_SECTIONS 15
#define FIRST_RENUMBERED 4

/* Sections 1 to 15, in the new text with one put in before the fourth. */
static void
append_sections (GString  *text,
                 gboolean  is_new)
{
  for (guint i = 1; i <= N_SECTIONS; i++)
    {
      if (is_new && i == FIRST_RENUMBERED)
        g_string_append (text, "Section 4. Every building is locked at night by a custodian.\n\n");
      g_string_append_printf (text, "Section %u. Rule %c%c%c of this unit is kept by all.\n\n",
                              is_new && i >= FIRST_RENUMBERED ? i + 1 : i,
                              'p' + i % 7, 'a' + i, 'k' + i % 9);
    }
}

/* Each number of the line from the fourth on becomes the next one. */
static void
append_line (GString    *text,
             const char *line,
             gboolean    is_new)
{
  while (*line != '\0')
    {
      char *end = (char *) line;
      guint64 number = g_ascii_isdigit (*line) ? g_ascii_strtoull (line, &end, 10) : 0;

      if (end == line)
        g_string_append_c (text, *line++);
      else
        g_string_append_printf (text, "%u", (guint) number + (is_new && number >= FIRST_RENUMBERED));
      line = end > line ? end : line;
    }
}

/* How many figures of the line are said to follow the numbering. */
static guint
count_followers (const char *line)
{
  g_autoptr (GString) old_text = g_string_new (NULL);
  g_autoptr (GString) new_text = g_string_new (NULL);
  g_auto (Pair) pair = { 0 };

  append_sections (old_text, FALSE);
  append_sections (new_text, TRUE);
  append_line (old_text, line, FALSE);
  append_line (new_text, line, TRUE);
  pair = compare_texts (old_text->str, new_text->str);
  return caucus_comparison_get_summary (pair.comparison)->references_renumbered;
}

typedef struct
{
  const char *line;
  guint n_followers;
} Line;

static void
test_lines (gconstpointer data)
{
  for (const Line *line = data; line->line != NULL; line++)
    {
      g_test_message ("%s", line->line);
      g_assert_cmpuint (count_followers (line->line), ==, line->n_followers);
    }
}

static const Line places[] = {
  { "The unit acts under Section 5.", 1 },
  { "The unit acts under Section 5 and the rest of the law.", 1 },
  { "The unit acts under Sections 5, 6 and 10.", 3 },
  { "The unit acts under Sections 5, 6, and 10 shall not be read alone.", 3 },
  { "The unit acts under Sections 5 through 10, as amended.", 2 },
  { "The unit acts (see §§ 5 and 10).", 2 },
  { "The unit acts as Section 5 of this Agreement provides.", 1 },
  { "The unit acts as Section 5 of the current contract provides.", 1 },
  { "The unit acts as Section 5(b) requires.", 1 },
  { "El sindicato actúa según las secciones 5 y 10 de este convenio.", 2 },
  { "Die Gruppe handelt nach Abschnitt 5 dieses Vertrages.", 1 },
  { "The score in Section 5 Clause 2 will be used.", 1 },
  { "The score in Section 5, Clause 2 will be used.", 1 },
  { NULL, 0 },
};

/* The place before them is one, what is counted is none. */
static const Line counts[] = {
  { "Under Section 5, 10 teachers are excused.", 1 },
  { "Under Section 5 and 10 teachers meet.", 1 },
  { "Under Section 5, 10 or more absences are a matter of concern.", 1 },
  { "Under Section 5, 10 shall be the greatest number.", 1 },
  { "Under Sections 5 and 10 absences are excused.", 1 },
  { "Under Sections 5 and 10, 11 pupils are seated.", 2 },
  { "Under Sections 5, 6, and 7 sick days are added.", 2 },
  { "Under Sections 5 and 8 ½ hours of rest.", 1 },
  { "Hours are set by Section 10, 8 of which are paid.", 1 },
  { "Leave is, under Section 5, 10.", 1 },
  { "Según la sección 5 y 10 permisos se conceden.", 1 },
  { "Nach Abschnitt 5 und 10 Schichten ist Schluss.", 1 },
  { "The year ends as said in Section 5, 8 May.", 1 },
  { NULL, 0 },
};

/* What is compared, or is a limit, is as likely a number of things. */
static const Line limits[] = {
  { "The unit acts under Sections 5 and 10, whichever is greater.", 0 },
  { "The unit acts under Section 5 or 10 (whichever is later).", 0 },
  { "The unit acts under Sections 5, 6 and 10, whichever of them is less.", 0 },
  { "It is the greater of Sections 5 and 10.", 0 },
  { "It is the sum of the sections 5 and 10.", 0 },
  { "The unit fills at most section 10.", 0 },
  { "The unit fills at least the section 10.", 0 },
  { "The unit fills no more than Sections 5 and 10.", 0 },
  { "The unit fills up to section 10.", 0 },
  { "The unit may not exceed section 10.", 0 },
  { "The unit fills Section 10 at most.", 0 },
  { "The unit fills Sections 5 and 10 in number.", 1 },
  { "The unit fills section 10 for each school.", 0 },
  { "La unidad llena como máximo la sección 10.", 0 },
  { "La unidad usa las secciones 5 y 10, lo que sea mayor.", 0 },
  { "Es gilt höchstens Abschnitt 10.", 0 },
  { "The unit acts other than Section 5 provides.", 1 },
  { "The unit acts in accord with the terms of the Sections 5 and 10.", 2 },
  { "The unit acts by Sections 5 and 10, which are read together.", 2 },
  { "The unit acts as Section 5 for good cause requires.", 1 },
  { "The unit acts under clause 5 and Clauses 6 and 7.", 3 },
  { "La unidad actúa según el apartado 5 y la cláusula 6.", 2 },
  { "La unidad actúa por la sección 5.", 1 },
  { NULL, 0 },
};

static const Line none[] = {
  { "The charge is filed under 29 U.S.C. § 10.", 0 },
  { "The charge is filed under 29 U.S.C. section 10.", 0 },
  { "It is public by C.R.S. § 10.", 0 },
  { "It is public by Section 8, Colorado Revised Statutes.", 0 },
  { "Overtime is paid by Section 8, FLSA, and is due.", 0 },
  { "Es gilt § 8 BGB.", 0 },
  { "It is as in Section 8 of Policy GDA and Section 10 of this Agreement.", 1 },
  { "It is as in district policy Section 8.", 0 },
  { "Under Section 8, JESPA may file.", 1 },
  { "Under Section 8, Employees are paid.", 1 },
  { "It is public by 34 CFR section 10.", 0 },
  { "The ratio of section 12 to 1 students is kept.", 0 },
  { "In each section 10 or fewer pupils sit.", 0 },
  { "Per section 10 pupils are seated.", 0 },
  { "No class section 8 or larger is formed.", 0 },
  { "The office may schedule 8 to 10 a week.", 0 },
  { "The office may schedule 8 for each route.", 0 },
  { "It is as in Section 5 through 10 p.m. daily.", 0 },
  { "A helper is paid Section 8 days.", 0 },
  { "Section 12 of the Federal Aid Act is kept.", 0 },
  { "Article 8 or 9 percent is paid.", 0 },
  { "Section 8 Clause 3 of the Constitution is kept.", 0 },
  { "Section 8, Clause 3 of the Constitution is kept.", 0 },
  { "Section 8 Clause 3 pupils are seated.", 0 },
  { "Per Section 10 pupils are seated.", 0 },
  { NULL, 0 },
};

/* What is per article is as it says; what is per section is as likely a number of people. */
static void
test_per_article (void)
{
  g_auto (Pair) pair = compare_texts (
    "ARTICLE 4 HOURS\n\nThe day has eight hours.\n\nARTICLE 5 LEAVE\n\nPer Article 4, Section 2, "
    "one person leads.",
    "ARTICLE 4 PARKING\n\nAll park for nothing.\n\nARTICLE 5 HOURS\n\nThe day has eight hours.\n\n"
    "ARTICLE 6 LEAVE\n\nPer Article 5, Section 2, one person leads.");

  g_assert_cmpuint (caucus_comparison_get_summary (pair.comparison)->references_renumbered, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/reference/places", places, test_lines);
  g_test_add_data_func ("/reference/counts", counts, test_lines);
  g_test_add_data_func ("/reference/limits", limits, test_lines);
  g_test_add_data_func ("/reference/none", none, test_lines);
  g_test_add_func ("/reference/per-article", test_per_article);
  return g_test_run ();
}
