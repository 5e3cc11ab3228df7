/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shortest edit: it is right, it is short, and it ends soon. */
#include "caucus-myers.h"

#include <string.h>

#define N_IDS 256

typedef struct
{
  guint32 *ids;
  guint8 *changed;
  guint length;
} Side;

static Side
side_of (const char *letters)
{
  Side side = { NULL, NULL, (guint) strlen (letters) };

  side.ids = g_new (guint32, side.length + 1);
  side.changed = g_new (guint8, side.length + 1);
  for (guint i = 0; i < side.length; i++)
    side.ids[i] = (guchar) letters[i];
  return side;
}

static void
clear_side (Side *side)
{
  g_free (side->ids);
  g_free (side->changed);
}

static guint64
mark (Side *old_side,
      Side *new_side)
{
  g_autoptr (CaucusMyers) myers = caucus_myers_new (N_IDS);
  CaucusMyersSide old_view = { old_side->ids, old_side->changed, old_side->length };
  CaucusMyersSide new_view = { new_side->ids, new_side->changed, new_side->length };

  caucus_myers_mark (myers, &old_view, &new_view);
  return caucus_myers_get_steps (myers);
}

/* Checks that the unmarked parts are equal, and returns how many edits are marked. */
static guint
count_edits (const Side *old_side,
             const Side *new_side)
{
  guint n_edits = 0;
  guint j = 0;

  for (guint i = 0; i < old_side->length; i++)
    {
      if (old_side->changed[i])
        {
          n_edits++;
          continue;
        }
      for (; j < new_side->length && new_side->changed[j]; j++)
        n_edits++;
      g_assert_cmpuint (j, <, new_side->length);
      g_assert_cmpuint (old_side->ids[i], ==, new_side->ids[j]);
      j++;
    }
  for (; j < new_side->length; j++, n_edits++)
    g_assert_true (new_side->changed[j]);
  return n_edits;
}

static guint
edits_between (const char *old_letters,
               const char *new_letters)
{
  Side old_side = side_of (old_letters);
  Side new_side = side_of (new_letters);
  guint n_edits;

  mark (&old_side, &new_side);
  n_edits = count_edits (&old_side, &new_side);
  clear_side (&old_side);
  clear_side (&new_side);
  return n_edits;
}

static void
test_cases (void)
{
  g_assert_cmpuint (edits_between ("", ""), ==, 0);
  g_assert_cmpuint (edits_between ("abc", ""), ==, 3);
  g_assert_cmpuint (edits_between ("", "abc"), ==, 3);
  g_assert_cmpuint (edits_between ("abc", "abc"), ==, 0);
  g_assert_cmpuint (edits_between ("abc", "xyz"), ==, 6);
  g_assert_cmpuint (edits_between ("abcabba", "cbabac"), ==, 5);
  g_assert_cmpuint (edits_between ("aaaa", "aa"), ==, 2);
  g_assert_cmpuint (edits_between ("ab", "ba"), ==, 2);
}

/* The length of a shortest edit by the textbook's table. */
static guint
shortest (const char *a,
          const char *b)
{
  guint row[32];
  gsize n = strlen (a);
  gsize m = strlen (b);

  for (gsize j = 0; j <= m; j++)
    row[j] = (guint) j;
  for (gsize i = 1; i <= n; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i;
      for (gsize j = 1; j <= m; j++)
        {
          guint above = row[j];

          row[j] = a[i - 1] == b[j - 1] ? diagonal : 1 + MIN (row[j], row[j - 1]);
          diagonal = above;
        }
    }
  return row[m];
}

static void
random_letters (char  *out,
                gsize  size,
                gint   n_letters)
{
  gint length = g_test_rand_int_range (0, (gint) size);

  for (gint i = 0; i < length; i++)
    out[i] = (char) ('a' + g_test_rand_int_range (0, n_letters));
  out[length] = '\0';
}

static void
test_shortest (void)
{
  for (guint n = 0; n < 20000; n++)
    {
      char a[24];
      char b[24];

      random_letters (a, sizeof a, 2 + (gint) n % 5);
      random_letters (b, sizeof b, 2 + (gint) n % 5);
      g_assert_cmpuint (edits_between (a, b), ==, shortest (a, b));
    }
}

/* Two long random texts of the same few letters are the worst there is. */
static void
test_bounded (void)
{
  guint length = 100000;
  g_autofree char *a = g_new0 (char, length + 1);
  g_autofree char *b = g_new0 (char, length + 1);
  Side old_side, new_side;

  for (guint i = 0; i < length; i++)
    {
      a[i] = (char) ('a' + g_test_rand_int_range (0, 20));
      b[i] = (char) ('a' + g_test_rand_int_range (0, 20));
    }
  old_side = side_of (a);
  new_side = side_of (b);
  g_assert_cmpuint (mark (&old_side, &new_side), <, (guint64) length * 2 * 512);
  g_assert_cmpuint (count_edits (&old_side, &new_side), <, 2 * length);
  clear_side (&old_side);
  clear_side (&new_side);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/myers/cases", test_cases);
  g_test_add_func ("/myers/shortest", test_shortest);
  g_test_add_func ("/myers/bounded", test_bounded);
  return g_test_run ();
}
