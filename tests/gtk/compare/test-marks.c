/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of marks: whose they are, and that they can be read on what lies below them. */
#include "compare/caucus-marks.h"

#include <adwaita.h>
#include <math.h>

#include "caucus-test-page.h"

#define LEAST_CONTRAST 4.5
#define MARK_TINT      0.14
#define CELL_TINT      0.07

static const char *const names[] = {
  "mark_removed_color", "mark_added_color", "mark_moved_color", "mark_renumbered_color",
  "union_color", "employer_color",
};

static double
linearize (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* As WCAG has it. */
static double
get_luminance (const GdkRGBA *color)
{
  return 0.2126 * linearize (color->red) + 0.7152 * linearize (color->green)
         + 0.0722 * linearize (color->blue);
}

static double
get_contrast (const GdkRGBA *a,
              const GdkRGBA *b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static GdkRGBA
lay_over (const GdkRGBA *below,
          const GdkRGBA *color,
          double         alpha)
{
  float a = (float) alpha;

  return (GdkRGBA) {
           below->red + (color->red - below->red) * a,
           below->green + (color->green - below->green) * a,
           below->blue + (color->blue - below->blue) * a, 1
  };
}

static GdkRGBA
look_up (GtkWidget  *widget,
         const char *name)
{
  GdkRGBA color;

  g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name,
                                                 &color));
  return color;
}

/* Words in a mark on a paragraph that is all of one text, and is looked at. */
static void
check_scheme (AdwColorScheme scheme)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_label_new (NULL));

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GdkRGBA color = look_up (widget, names[i]);
      GdkRGBA ground = look_up (widget, "view_bg_color");
      GdkRGBA accent = look_up (widget, "accent_bg_color");

      ground = lay_over (&ground, &accent, 0.06);
      ground = lay_over (&ground, &color, CELL_TINT);
      ground = lay_over (&ground, &color, MARK_TINT);
      color.alpha = 1;
      g_test_message ("%s: %.2f", names[i], get_contrast (&color, &ground));
      g_assert_cmpfloat (get_contrast (&color, &ground), >=, LEAST_CONTRAST);
    }
}

static void
test_light (void)
{
  check_scheme (ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
test_dark (void)
{
  check_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
}

static void
test_high_contrast (void)
{
  if (g_test_subprocess ())
    {
      g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
      check_scheme (ADW_COLOR_SCHEME_FORCE_LIGHT);
      check_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
      return;
    }
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_unsetenv ("ADW_DEBUG_HIGH_CONTRAST");
  g_test_trap_assert_passed ();
}

/* Struck words are the older text's, all others the newer one's. */
static void
test_authors (void)
{
  CaucusComparisonCell cell = { .authors = { CAUCUS_SIDE_UNION, CAUCUS_SIDE_EMPLOYER } };

  g_assert_cmpstr (caucus_marks_get_color (&cell, CAUCUS_MARK_REMOVED), ==, "union_color");
  g_assert_cmpstr (caucus_marks_get_color (&cell, CAUCUS_MARK_ADDED), ==, "employer_color");
  g_assert_cmpstr (caucus_marks_get_color (&cell, CAUCUS_MARK_MOVED), ==, "employer_color");
  cell.kind = CAUCUS_CELL_MOVED_AWAY;
  g_assert_cmpstr (caucus_marks_get_color (&cell, CAUCUS_MARK_MOVED), ==, "union_color");
  cell.authors[CAUCUS_TEXT_OLD] = CAUCUS_SIDE_NEUTRAL;
  g_assert_cmpstr (caucus_marks_get_color (&cell, CAUCUS_MARK_MOVED), ==, "mark_moved_color");
  g_assert_cmpstr (caucus_marks_get_color (&cell, CAUCUS_MARK_REMOVED), ==,
                   "mark_removed_color");
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  caucus_test_page_load_style ();

  g_test_add_func ("/marks/light", test_light);
  g_test_add_func ("/marks/dark", test_dark);
  g_test_add_func ("/marks/high-contrast", test_high_contrast);
  g_test_add_func ("/marks/authors", test_authors);
  return g_test_run ();
}
