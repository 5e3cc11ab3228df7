/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lead times as they are typed. */
#include <glib.h>
#include <string.h>

#include "preferences/caucus-lead-input.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *leads;
    const char *culprit;
  } cases[] = {
    { "1d, 60m, 15m", "1d,60m,15m", NULL },
    { "1d 60m\t15m", "1d,60m,15m", NULL },
    { " ,2h,, ", "2h", NULL },
    { "1d, 1d, 60m", "1d,60m", NULL },
    { "", "", NULL },
    { "1w", NULL, "“1w”" },
    { "1d, soon", NULL, "“soon”" },
    { "400d", NULL, "“400d”" },
    { "1 d", NULL, "“1”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;
      g_autofree char *leads = caucus_lead_input_parse (cases[i].text, &problem);

      g_assert_cmpstr (leads, ==, cases[i].leads);
      g_assert_cmpint (problem != NULL, ==, cases[i].culprit != NULL);
      if (problem != NULL)
        g_assert_nonnull (strstr (problem, cases[i].culprit));
    }
}

static void
test_format (void)
{
  g_autofree char *some = caucus_lead_input_format ("1d,60m");
  g_autofree char *none = caucus_lead_input_format ("");

  g_assert_cmpstr (some, ==, "1d, 60m");
  g_assert_cmpstr (none, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lead-input/parse", test_parse);
  g_test_add_func ("/lead-input/format", test_format);
  return g_test_run ();
}
