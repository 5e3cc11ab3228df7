/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lines end, wherever in a block of bytes that is, and which are plain. */
#include "caucus-line-reader.h"

#include <string.h>

/* More than two blocks of bytes */
#define OFFSETS 40

/* Room behind the text, of bytes that must not be looked at. */
static char *
with_room (const char *text)
{
  gsize size = strlen (text) + 1;
  char *copy = g_malloc (size + CAUCUS_LINE_ROOM);

  memcpy (copy, text, size);
  memset (copy + size, '\n', CAUCUS_LINE_ROOM);
  return copy;
}

typedef struct
{
  const char *text;
  gsize length;
  gsize next;
  CaucusLineBreak line_break;
  gboolean is_plain;
} Case;

/* @n letters stand before the text. */
static void
check_case (const Case *expected,
            gsize       n)
{
  g_autofree char *letters = g_strnfill (n, 'x');
  g_autofree char *whole = g_strconcat (letters, expected->text, NULL);
  g_autofree char *text = with_room (whole);
  CaucusLine line = caucus_line_read (text);

  g_assert_cmpuint ((gsize) (line.end - text), ==, n + expected->length);
  g_assert_cmpuint ((gsize) (line.next - text), ==, n + expected->next);
  g_assert_cmpint (line.line_break, ==, expected->line_break);
  g_assert_cmpint (line.is_plain, ==, expected->is_plain);
}

static void
test_ends (void)
{
  static const Case cases[] = {
    { "", 0, 0, CAUCUS_LINE_BREAK_NONE, TRUE },
    { "\n\n", 0, 1, CAUCUS_LINE_BREAK_SOFT, TRUE },
    { "a b\nc  d", 3, 4, CAUCUS_LINE_BREAK_SOFT, TRUE },
    { "a\r\nb", 1, 3, CAUCUS_LINE_BREAK_SOFT, TRUE },
    { "a\rb", 1, 2, CAUCUS_LINE_BREAK_SOFT, TRUE },
    { "a\vb", 1, 2, CAUCUS_LINE_BREAK_SOFT, TRUE },
    { "a\fb", 1, 2, CAUCUS_LINE_BREAK_PAGE, TRUE },
    { "a\xc2\x85" "b", 1, 3, CAUCUS_LINE_BREAK_SOFT, TRUE },
    { "a\u2028b", 1, 4, CAUCUS_LINE_BREAK_SOFT, TRUE },
    { "a\u2029b", 1, 4, CAUCUS_LINE_BREAK_PARAGRAPH, TRUE },
    { "a  b\n", 4, 5, CAUCUS_LINE_BREAK_SOFT, FALSE },
    { "a\tb\n", 3, 4, CAUCUS_LINE_BREAK_SOFT, FALSE },
    { "a\u00a0\u2014\n", 6, 7, CAUCUS_LINE_BREAK_SOFT, FALSE },
    { "\u00e9\r\n", 2, 4, CAUCUS_LINE_BREAK_SOFT, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize n = 0; n < OFFSETS; n++)
      check_case (&cases[i], n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-reader/ends", test_ends);
  return g_test_run ();
}
