/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tag of a paragraph: its words, and the button of a move. */
#include "compare/caucus-comparison-tag.h"

#include "caucus-test-page.h"

static const CaucusComparisonCell plain = { .kind = CAUCUS_CELL_PLAIN };
static const CaucusComparisonCell renumbered = {
  .is_renumbered = TRUE, .label = (char *) "8-4", .other_label = (char *) "8-3",
};
static const CaucusComparisonCell moved = {
  .kind = CAUCUS_CELL_MOVED_AWAY, .other_label = (char *) "9-5",
};
static const CaucusComparisonCell beside = {
  .kind = CAUCUS_CELL_MOVED_AWAY, .other_label = (char *) "9-5", .is_beside = TRUE,
};

static GtkBox *
new_box (void)
{
  return GTK_BOX (g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0)));
}

static void
check (const CaucusComparisonTag *tag,
       const char                *words,
       const char                *move)
{
  gboolean has_words = tag->label != NULL && gtk_widget_get_visible (GTK_WIDGET (tag->label));
  gboolean has_move = tag->button != NULL && gtk_widget_get_visible (GTK_WIDGET (tag->button));

  g_assert_cmpstr (has_words ? gtk_label_get_label (tag->label) : NULL, ==, words);
  g_assert_cmpstr (has_move ? gtk_label_get_label (tag->button_label) : NULL, ==, move);
}

/* A row is used again and again: of what it showed before nothing is left. */
static void
test_turns (void)
{
  GtkBox *box = new_box ();
  CaucusComparisonTag tag = { .box = box, .move_action = "row.follow-move" };

  caucus_comparison_tag_show (&tag, &plain);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (box)));
  caucus_comparison_tag_show (&tag, &renumbered);
  check (&tag, "8-3 → 8-4", NULL);
  gtk_test_accessible_assert_property (GTK_WIDGET (tag.label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Renumbered from 8-3 to 8-4");
  caucus_comparison_tag_show (&tag, &moved);
  check (&tag, NULL, "Moved to 9-5");
  caucus_comparison_tag_show (&tag, &beside);
  check (&tag, "Moved to 9-5", NULL);
  caucus_comparison_tag_show (&tag, NULL);
  check (&tag, NULL, NULL);
  g_object_unref (box);
}

/* It stands above the paragraph, and leads to where it is told to. */
static void
test_move (void)
{
  GtkBox *box = new_box ();
  CaucusComparisonTag tag = { .box = box, .move_action = "row.follow-union" };

  gtk_box_append (box, gtk_label_new ("The paragraph"));
  caucus_comparison_tag_show (&tag, &moved);
  g_assert_true (gtk_widget_get_first_child (GTK_WIDGET (box)) == GTK_WIDGET (tag.button));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (tag.button)), ==,
                   "row.follow-union");
  gtk_test_accessible_assert_property (GTK_WIDGET (tag.button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Moved to 9-5");
  g_object_unref (box);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  g_test_add_func ("/comparison-tag/turns", test_turns);
  g_test_add_func ("/comparison-tag/move", test_move);
  return g_test_run ();
}
