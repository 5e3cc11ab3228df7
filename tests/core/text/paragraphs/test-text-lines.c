/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of text: its white space, wherever in the line it stands. */
#include "caucus-text-lines.h"

#include <string.h>

/* More than are read together */
#define WORD_LENGTHS 40

static void
assert_collapsed (const char *text,
                  const char *expected)
{
  g_autoptr (GString) out = g_string_new ("before ");
  g_autofree char *both = g_strconcat ("before ", expected, NULL);

  caucus_text_append_collapsed (out, text, -1);
  g_assert_cmpstr (out->str, ==, both);
}

/* @gap between words of all lengths and at both ends becomes @expected. */
static void
assert_gap (const char *gap,
            const char *expected)
{
  for (gsize length = 1; length < WORD_LENGTHS; length++)
    {
      g_autofree char *word = g_strnfill (length, 'w');
      g_autofree char *text = g_strconcat (gap, word, gap, "§ x", gap, word, gap, NULL);
      const char *end = expected[0] == ' ' ? "" : expected;
      g_autofree char *collapsed = g_strconcat (end, word, expected, "§ x", expected, word, end,
                                                NULL);

      assert_collapsed (text, collapsed);
    }
}

static void
test_gaps (void)
{
  static const char *const blanks[] = {
    " ", "  ", "   ", "\t", " \t", "\t ", "\u2003", " \u2003", "\u2003 ", "\u3000", "\u1680 \f",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    assert_gap (blanks[i], " ");
}

/* Their first bytes are those of white space. */
static void
test_no_gaps (void)
{
  static const char *const signs[] = {
    "\u00a0", "\u202f", "’", "“", "…", "ბ", "あ", "£", "\001",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    assert_gap (signs[i], signs[i]);
  assert_collapsed ("", "");
  assert_collapsed ("    ", "");
  assert_collapsed ("the “lead”  worker", "the “lead” worker");
  assert_collapsed ("ten \u00a0 days", "ten \u00a0 days");
}

/* In place, and no further than it is told to read. */
static void
test_part (void)
{
  char line[] = "  the  first  part |  and  the  second";
  gsize length = strchr (line, '|') - line;

  length = caucus_text_collapse (line, line, length);
  g_assert_cmpmem (line, length, "the first part", strlen ("the first part"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-lines/gaps", test_gaps);
  g_test_add_func ("/text-lines/no-gaps", test_no_gaps);
  g_test_add_func ("/text-lines/part", test_part);
  return g_test_run ();
}
