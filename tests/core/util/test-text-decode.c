/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decoding: what is text stays, each place that is none becomes one mark. */
#include "caucus-text-decode.h"

static void
test_cases (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *text;
    guint n_replaced;
  } cases[] = {
    { "", 0, "", 0 },
    { "Caf\303\251", 5, "Café", 0 },
    { "Caf\351!", 5, "Caf\ufffd!", 1 },
    { "a\0b", 3, "a\ufffdb", 1 },
    /* One mark for a beginning that is cut short, one for each byte that begins nothing. */
    { "\360\237\230x", 4, "\ufffdx", 1 },
    { "\355\240\200", 3, "\ufffd\ufffd\ufffd", 3 },
    { "\300\200", 2, "\ufffd\ufffd", 2 },
    { "\342\202", 2, "\ufffd", 1 },
    { "\377\376C\0\351\0", 6, "Cé", 0 },
    { "\376\377\0C\330\75\336\0", 8, "C\U0001f600", 0 },
    { "\377\376\0\334C\0", 6, "\ufffdC", 1 },
    { "\377\376C\0\0\330", 6, "C\ufffd", 1 },
    { "\377\376\0\0C\0", 6, "\ufffdC", 1 },
    { "\377\376C", 3, "\ufffd", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_replaced = 99;
      g_autofree char *text = caucus_text_decode (cases[i].bytes, cases[i].length, &n_replaced);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (n_replaced, ==, cases[i].n_replaced);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-decode/cases", test_cases);
  return g_test_run ();
}
