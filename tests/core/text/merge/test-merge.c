/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging: nothing that a side changed is lost, and what both changed is kept twice. */
#include "caucus-merge.h"

#include "caucus-paragraphs.h"

/* A clean paragraph is a line; a conflict is "<ours|theirs>". */
static char *
describe (const GPtrArray *parts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const CaucusMergePart *part = g_ptr_array_index (parts, i);
      g_autofree char *ours = caucus_blocks_to_string (part->blocks);

      if (part->is_conflict)
        {
          g_autofree char *theirs = caucus_blocks_to_string (part->theirs);

          g_string_append_printf (out, "<%s|%s>\n", g_strchomp (ours), g_strchomp (theirs));
        }
      else
        {
          g_string_append (out, ours);
        }
    }
  g_string_replace (out, "\n\n", "\n", 0);
  return g_string_free (out, FALSE);
}

static GPtrArray *
parse (const char *lines)
{
  g_autoptr (GString) text = g_string_new (lines);

  g_string_replace (text, "\n", "\n\n", 0);
  return caucus_paragraphs_parse (text->str);
}

static void
assert_merge (const char *base,
              const char *ours,
              const char *theirs,
              const char *expected)
{
  g_autoptr (GPtrArray) base_blocks = parse (base);
  g_autoptr (GPtrArray) our_blocks = parse (ours);
  g_autoptr (GPtrArray) their_blocks = parse (theirs);
  g_autoptr (GPtrArray) parts = caucus_merge (base_blocks, our_blocks, their_blocks);
  g_autofree char *described = describe (parts);

  g_assert_cmpstr (described, ==, expected);
}

#define ONE "The first paragraph has its words.\n"
#define TWO "A second paragraph has others than it.\n"
#define THREE "Leave lasts 5 days for each employee of a school.\n"
#define FOUR "The last one closes what was begun above.\n"

static void
test_one_side (void)
{
  assert_merge (ONE TWO THREE, ONE TWO THREE, ONE TWO THREE, ONE TWO THREE);
  assert_merge (ONE TWO THREE, ONE THREE, ONE TWO THREE, ONE THREE);
  assert_merge (ONE TWO THREE, ONE TWO THREE, ONE THREE, ONE THREE);
  assert_merge (ONE THREE, ONE THREE, ONE TWO THREE FOUR, ONE TWO THREE FOUR);
  assert_merge ("", ONE, "", ONE);
  assert_merge (ONE, "", ONE, "");
  assert_merge ("", "", "", "");
}

static void
test_both_sides (void)
{
  /* In different paragraphs, and in different words of one. */
  assert_merge (ONE TWO THREE FOUR, TWO THREE FOUR, ONE TWO THREE, TWO THREE);
  assert_merge (THREE, "Leave lasts 6 days for each employee of a school.\n",
                "Leave lasts 5 days for each employee of a site.\n",
                "Leave lasts 6 days for each employee of a site.\n");
  /* The same change twice is one change. */
  assert_merge (ONE THREE, ONE TWO, ONE TWO, ONE TWO);
  assert_merge (THREE, "Leave lasts 6 days for each employee of a school.\n",
                "Leave lasts 6 days for all employees of a school.\n",
                "Leave lasts 6 days for all employees of a school.\n");
}

static void
test_conflicts (void)
{
  assert_merge (ONE THREE, ONE "Leave lasts 6 days for each employee of a school.\n",
                ONE "Leave lasts 9 days for each employee of a school.\n",
                ONE "<Leave lasts 6 days for each employee of a school."
                "|Leave lasts 9 days for each employee of a school.>\n");
  /* Side by side: each alone is an offer, both together are one that nobody made. */
  assert_merge ("The Board may act.\n", "The Board may not act.\n", "The Board shall act.\n",
                "<The Board may not act.|The Board shall act.>\n");
  assert_merge ("Leave is ten days a year.\n", "Leave is twelve days a year.\n",
                "Leave is ten weeks a year.\n",
                "<Leave is twelve days a year.|Leave is ten weeks a year.>\n");
  assert_merge ("Leave is ten days a year.\n", "Leave is twelve days a year.\n",
                "Leave is ten days a month.\n", "Leave is twelve days a month.\n");
  /* Removed here and edited there. */
  assert_merge (ONE THREE FOUR, ONE FOUR,
                ONE "Leave lasts 9 days for each employee of a school.\n" FOUR,
                ONE "<|Leave lasts 9 days for each employee of a school.>\n" FOUR);
  /* Two additions in one place. */
  assert_merge (ONE FOUR, ONE TWO FOUR, ONE THREE FOUR,
                ONE "<A second paragraph has others than it."
                "|Leave lasts 5 days for each employee of a school.>\n" FOUR);
  /* Two new labels. */
  assert_merge ("(a) " ONE, "(b) " ONE, "(c) " ONE,
                "<(b) The first paragraph has its words.|(c) The first paragraph has its words.>\n");
  /* Of paragraphs that have no words. */
  assert_merge (ONE "9-9\n" FOUR, ONE "9-8\n" FOUR, ONE "9-7\n" FOUR, ONE "<9-8|9-7>\n" FOUR);
}

static void
test_moves (void)
{
  /* Moved on one side, edited on the other. */
  assert_merge (ONE TWO THREE FOUR, THREE ONE TWO FOUR,
                ONE TWO "Leave lasts 9 days for each employee of a school.\n" FOUR,
                "Leave lasts 9 days for each employee of a school.\n" ONE TWO FOUR);
  assert_merge (ONE TWO THREE FOUR,
                ONE TWO "Leave lasts 9 days for each employee of a school.\n" FOUR,
                THREE ONE TWO FOUR,
                "Leave lasts 9 days for each employee of a school.\n" ONE TWO FOUR);
  /* To the same place, and to two: neither move is dropped without a word. */
  assert_merge (ONE TWO THREE FOUR, TWO ONE THREE FOUR, TWO ONE THREE FOUR,
                TWO ONE THREE FOUR);
  assert_merge (ONE TWO THREE FOUR, TWO ONE THREE FOUR, TWO THREE ONE FOUR,
                TWO "<The first paragraph has its words.|The first paragraph has its words.>\n"
                THREE FOUR);
  assert_merge ("(a) " ONE, "(b) " ONE, "(a) The first paragraph has its signs.\n",
                "(b) The first paragraph has its signs.\n");
}

static void
test_parts (void)
{
  /* Split on one side only; split here and edited there. */
  assert_merge ("Leave lasts five days. A request is made in writing.\n",
                "Leave lasts five days.\nA request is made in writing.\n",
                "Leave lasts five days. A request is made in writing.\n",
                "Leave lasts five days.\nA request is made in writing.\n");
  assert_merge ("Leave lasts five days. A request is made in writing.\n",
                "Leave lasts five days.\nA request is made in writing.\n",
                "Leave lasts six days. A request is made in writing.\n",
                "<Leave lasts five days.\nA request is made in writing."
                "|Leave lasts six days. A request is made in writing.>\n");
  assert_merge ("(a) Requests are made in writing.\n(b) The answer comes within ten days.\n",
                "(a) Requests are made in writing. The answer comes within ten days.\n",
                "(a) Requests are made in writing.\n(b) The answer comes within ten days.\n" FOUR,
                "(a) Requests are made in writing. The answer comes within ten days.\n" FOUR);
}

/* Both sides number as if theirs were the only new section. */
static void
test_labels (void)
{
  assert_merge ("8-1 " ONE "8-2 " TWO "8-3 " THREE,
                "8-1 " ONE "8-2 Radios stay off.\n8-3 " TWO "8-4 " THREE,
                "8-1 " ONE "8-2 " TWO "8-3 " THREE "8-4 Keys are kept by the clerk.\n",
                "8-1 " ONE "8-2 Radios stay off.\n8-3 " TWO
                "<8-4 Leave lasts 5 days for each employee of a school."
                "|8-3 Leave lasts 5 days for each employee of a school.>\n"
                "<|8-4 Keys are kept by the clerk.>\n");
  assert_merge ("8-1 " ONE "8-2 " TWO "8-3 " THREE,
                "8-1 " ONE "8-2 " TWO "8-3 " THREE "8-4 Radios stay off.\n",
                "8-1 " ONE "8-2 Keys are kept by the clerk.\n8-3 " TWO "8-4 " THREE,
                "8-1 " ONE "8-2 Keys are kept by the clerk.\n8-3 " TWO
                "<8-3 Leave lasts 5 days for each employee of a school."
                "|8-4 Leave lasts 5 days for each employee of a school.>\n"
                "<8-4 Radios stay off.|>\n");
  /* What is in conflict already counts as well. */
  assert_merge ("8-1 " ONE "8-2 " THREE "8-3 " TWO,
                "8-1 " ONE "8-2 Leave lasts 9 days for each employee of a school.\n8-3 " TWO,
                "8-1 " ONE "8-2 " TWO,
                "8-1 " ONE "<8-2 Leave lasts 9 days for each employee of a school.|>\n"
                "<8-3 A second paragraph has others than it."
                "|8-2 A second paragraph has others than it.>\n");
  assert_merge ("Article 8 Leave\n(a) " ONE "(b) " TWO,
                "Article 8 Leave\n(a) Radios stay off.\n(b) " ONE "(c) " TWO,
                "Article 8 Leave\n(a) " ONE "(b) " TWO "(c) " FOUR,
                "Article 8 Leave\n(a) Radios stay off.\n(b) " ONE
                "<(c) A second paragraph has others than it."
                "|(b) A second paragraph has others than it.>\n"
                "<|(c) The last one closes what was begun above.>\n");
  /* Of two sections each may have a first item. */
  assert_merge ("8-1 " ONE "8-2 " TWO, "8-1 " ONE "(a) Radios stay off.\n8-2 " TWO,
                "8-1 " ONE "8-2 " TWO "(a) Keys are kept by the clerk.\n",
                "8-1 " ONE "(a) Radios stay off.\n8-2 " TWO "(a) Keys are kept by the clerk.\n");
  /* What stood twice before is nobody's clash. */
  assert_merge ("8-1 " ONE "8-1 " TWO "8-2 " THREE, "8-1 " ONE "8-1 " TWO "8-2 " THREE FOUR,
                "8-1 " ONE "8-1 " TWO "8-3 " THREE, "8-1 " ONE "8-1 " TWO "8-3 " THREE FOUR);
}

static const char *const sentences[] = { ONE, TWO, THREE, FOUR };

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);
  gint n = g_test_rand_int_range (0, 9);

  for (gint i = 0; i < n; i++)
    {
      g_autofree char *line = g_strdup (sentences[g_test_rand_int_range (0, 4)]);

      /* Another word here and there. */
      if (g_test_rand_int_range (0, 3) == 0)
        line[g_test_rand_int_range (0, 20)] = 'x';
      g_string_append (text, line);
    }
  return g_string_free (text, FALSE);
}

static char *
normal (const char *text)
{
  g_autoptr (GPtrArray) blocks = parse (text);
  g_autofree char *printed = caucus_blocks_to_string (blocks);
  GString *out = g_string_new (printed);

  g_string_replace (out, "\n\n", "\n", 0);
  return g_string_free (out, FALSE);
}

/* With one side as it was the other comes out, and two equal sides come out once. */
static void
test_random (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *base = random_text ();
      g_autofree char *side = random_text ();
      g_autofree char *expected = normal (side);

      assert_merge (base, side, base, expected);
      assert_merge (base, base, side, expected);
      assert_merge (base, side, side, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/one-side", test_one_side);
  g_test_add_func ("/merge/both-sides", test_both_sides);
  g_test_add_func ("/merge/conflicts", test_conflicts);
  g_test_add_func ("/merge/moves", test_moves);
  g_test_add_func ("/merge/parts", test_parts);
  g_test_add_func ("/merge/labels", test_labels);
  g_test_add_func ("/merge/random", test_random);
  return g_test_run ();
}
