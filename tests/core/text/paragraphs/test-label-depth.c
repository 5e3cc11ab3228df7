/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies within what, by its label. */
#include "caucus-label-depth.h"

static void
test_kinds (void)
{
  static const struct
  {
    const char *label;
    guint depth;
  } cases[] = {
    { "Article 10", CAUCUS_DEPTH_ARTICLE }, { "ARTICLE IV:", CAUCUS_DEPTH_ARTICLE },
    { "Appendix A", CAUCUS_DEPTH_ARTICLE }, { "Artículo 3", CAUCUS_DEPTH_ARTICLE },
    { "10-2", CAUCUS_DEPTH_SECTION }, { "10-2.", CAUCUS_DEPTH_SECTION },
    { "A-1", CAUCUS_DEPTH_SECTION }, { "8–3", CAUCUS_DEPTH_SECTION },
    { "Section 4", CAUCUS_DEPTH_SECTION }, { "Section 10-2.", CAUCUS_DEPTH_SECTION },
    { "§ 8", CAUCUS_DEPTH_SECTION }, { "Sección 2", CAUCUS_DEPTH_SECTION },
    { "10.2.1", CAUCUS_DEPTH_SECTION + 1 }, { "8-3(a)", CAUCUS_DEPTH_SECTION + 1 },
    { "1.", CAUCUS_DEPTH_POINT }, { "IV.", CAUCUS_DEPTH_POINT }, { "a)", CAUCUS_DEPTH_POINT },
    { "(a)", CAUCUS_DEPTH_ITEM }, { "(12)", CAUCUS_DEPTH_ITEM },
    { "(a)(iv)", CAUCUS_DEPTH_ITEM + 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].label);
      g_assert_cmpuint (caucus_label_get_depth (cases[i].label), ==, cases[i].depth);
    }
}

/* However many parts a number has, it does not come to lie below what is no section. */
static void
test_bounds (void)
{
  g_assert_cmpuint (caucus_label_get_depth ("1.2.3.4.5.6.7.8.9.10.11.12.13"), <,
                    CAUCUS_DEPTH_HEADING);
  g_assert_cmpuint (caucus_label_get_depth (""), ==, CAUCUS_DEPTH_POINT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-depth/kinds", test_kinds);
  g_test_add_func ("/label-depth/bounds", test_bounds);
  return g_test_run ();
}
