/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the review sheet: what is seen, pasted and heard of it. */
#include "config.h"

#include "compare/review/caucus-review-line.h"

#include "caucus-test-page.h"

/* None of them is freed. */
static const CaucusReviewLine edited = {
  .label = (char *) "4-1", .removed = (char *) "90 & more", .added = (char *) "<180>",
  .decision = CAUCUS_REVIEW_COUNTER, .comment = (char *) "120 days",
};
static const CaucusReviewLine moved = {
  .label = (char *) "8-7", .what = (char *) "Moved here from 8-1", .added = (char *) "fifth",
  .comment = (char *) "",
};
static const CaucusReviewLine removed = {
  .what = (char *) "Removed section", .comment = (char *) "",
};
static const CaucusReviewLine heading = {
  .is_heading = TRUE, .decision = CAUCUS_REVIEW_REJECT, .count = 2, .comment = (char *) "",
};

typedef struct
{
  const CaucusReviewLine *line;
  const char *markup;
  const char *text;
  const char *spoken;
} Case;

static const Case cases[] = {
  { &edited, "<s>90 &amp; more</s> <u>&lt;180&gt;</u>", "4-1: [-90 & more-]{+<180>+} — 120 days",
    "4-1. Removed: 90 & more. Added: <180>. 120 days" },
  { &moved, "Moved here from 8-1. <u>fifth</u>", "8-7: Moved here from 8-1. {+fifth+}",
    "8-7. Moved here from 8-1. Added: fifth" },
  { &removed, "Removed section", "Removed section", "Removed section" },
  { &heading, "", "Reject (2)", "Reject (2)" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = caucus_review_line_to_markup (cases[i].line);
      g_autofree char *text = caucus_review_line_to_text (cases[i].line);
      g_autofree char *spoken = caucus_review_line_spoken (cases[i].line);

      g_assert_cmpstr (markup, ==, cases[i].markup);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (spoken, ==, cases[i].spoken);
    }
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  g_test_add_func ("/review-line/words", test_words);
  return g_test_run ();
}
