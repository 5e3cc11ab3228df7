/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a page's content gets the focus. */
#include "common/caucus-page.h"

#include "caucus-test-page.h"

/* A page with one button, which cannot have the focus when it is first asked. */

#define TYPE_LATE_PAGE (late_page_get_type ())

G_DECLARE_FINAL_TYPE (LatePage, late_page, LATE, PAGE, CaucusPage)

struct _LatePage
{
  CaucusPage parent_instance;

  GtkWidget *button;
  guint n_refusals;
};

G_DEFINE_FINAL_TYPE (LatePage, late_page, CAUCUS_TYPE_PAGE)

static gpointer
read_nothing (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  return g_new0 (char, 1);
}

static void
late_page_refresh (CaucusPage *page)
{
  CaucusJob job = { .run = read_nothing, .free_result = g_free };

  caucus_page_read (page, &job);
}

static void
late_page_take_record (CaucusPage *page,
                       gpointer    record)
{
  g_free (record);
}

static gboolean
late_page_focus_inside (CaucusPage *page)
{
  LatePage *late = LATE_PAGE (page);

  if (late->n_refusals == 0)
    return gtk_widget_grab_focus (late->button);
  late->n_refusals--;
  return FALSE;
}

static void
late_page_class_init (LatePageClass *klass)
{
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  page_class->refresh = late_page_refresh;
  page_class->take_record = late_page_take_record;
  page_class->focus_inside = late_page_focus_inside;
}

static void
late_page_init (LatePage *page)
{
  page->n_refusals = 3;
  page->button = gtk_button_new_with_label ("Here");
  g_object_set (page, "child", page->button, NULL);
}

static gboolean
has_focus (CaucusTestPage *test)
{
  return gtk_widget_is_focus (LATE_PAGE (test->page)->button);
}

/* Meanwhile the focus waits in the header, and no key has moved it. */
static void
test_late (CaucusTestPage *test,
           gconstpointer   data)
{
  caucus_test_page_show (test, TYPE_LATE_PAGE);
  caucus_test_page_wait (test, has_focus);
  g_assert_cmpuint (LATE_PAGE (test->page)->n_refusals, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  CAUCUS_TEST_ADD_PAGE ("/page-focus/late", test_late);
  return g_test_run ();
}
