/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A compare page that tests look at. */
#include "config.h"

#include "compared-page.h"

#include "compare/caucus-compare-page.h"

CaucusId passes[2];

void
show (CaucusTestPage *test,
      const CaucusId *before,
      const CaucusId *after)
{
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_compare_page_new (test->context, before, after));
}

gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

gboolean
is_compared (CaucusTestPage *test)
{
  return has_text (test, "Paid every four weeks.") && has_text (test, "Paid every two weeks.");
}

char *
get_attributes (CaucusTestPage *test,
                const char     *text)
{
  GtkLabel *label = caucus_test_page_find_label (GTK_WIDGET (test->page), text);

  g_assert_nonnull (label);
  return pango_attr_list_to_string (gtk_label_get_attributes (label));
}

GtkWidget *
find_rows (CaucusTestPage *test)
{
  return caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_ROWS_VIEW);
}
