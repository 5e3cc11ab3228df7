/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page in a window over a store with the small round. */
#include "config.h"

#include "caucus-test-page.h"

#include "caucus-test-clock.h"

#define PATIENCE_USEC ((gint64) 20 * G_USEC_PER_SEC)

void
caucus_test_page_init (int    *argc,
                       char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_setenv ("LC_ALL", "en_US.UTF-8", TRUE);
  gtk_init ();
  adw_init ();
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
}

/* The program's own style is loaded by the application, which is not there. */
void
caucus_test_page_load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, APP_PATH "/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
caucus_test_page_set_up (CaucusTestPage *test,
                         gconstpointer   data)
{
  caucus_test_clock_set_utc ("2020-02-10T18:00:00Z");
  caucus_test_store_set_up (&test->store, data);
  caucus_test_round_add (test->store.database, &test->ids);
}

static gboolean
has_round (CaucusTestPage *test)
{
  return caucus_context_get_round (test->context) != NULL;
}

static gboolean
is_mapped (CaucusTestPage *test)
{
  return gtk_widget_get_mapped (GTK_WIDGET (test->page));
}

/**
 * caucus_test_page_open:
 *
 * Closes the test's own connection and opens the store as the window does.
 */
void
caucus_test_page_open (CaucusTestPage *test)
{
  caucus_test_store_close (&test->store);
  test->context = caucus_context_new (test->store.path, FALSE);
  caucus_context_open_async (test->context, NULL, NULL);
  caucus_test_page_wait (test, has_round);
}

/**
 * caucus_test_page_present:
 * @page: (transfer floating): a page of the open store
 *
 * Shows the page in a window of the test's width, and has the focus go to its content.
 */
void
caucus_test_page_present (CaucusTestPage *test,
                          CaucusPage     *page)
{
  test->page = page;
  test->window = g_object_ref_sink (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (test->window), test->width > 0 ? test->width : 1000,
                               700);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  caucus_page_focus_content (test->page);
  caucus_test_page_wait (test, is_mapped);
}

/**
 * caucus_test_page_show:
 * @type: of the page
 *
 * Opens the store and shows a page that needs nothing else.
 */
void
caucus_test_page_show (CaucusTestPage *test,
                       GType           type)
{
  caucus_test_page_open (test);
  caucus_test_page_present (test, g_object_new (type, "context", test->context, NULL));
}

static void
iterate_all (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
caucus_test_page_tear_down (CaucusTestPage *test,
                            gconstpointer   data)
{
  gpointer page = test->page;

  if (page != NULL)
    {
      g_object_add_weak_pointer (page, &page);
      caucus_store_close (caucus_context_get_store (test->context));
      /* Answers that are under way hold the page. */
      iterate_all ();
      gtk_window_destroy (GTK_WINDOW (test->window));
      g_clear_object (&test->window);
      iterate_all ();
      g_assert_null (page);
    }
  g_clear_object (&test->context);
  caucus_test_store_tear_down (&test->store, data);
}

/**
 * caucus_test_page_wait:
 *
 * Lets the program run until the condition holds; fails when it never does.
 */
void
caucus_test_page_wait (CaucusTestPage      *test,
                       CaucusTestCondition  condition)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_USEC;

  while (!condition (test))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
}

/**
 * caucus_test_page_find:
 *
 * Returns: (nullable): the first mapped widget of a type, in reading order
 */
GtkWidget *
caucus_test_page_find (GtkWidget *root,
                       GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = caucus_test_page_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * caucus_test_page_find_label:
 *
 * Returns: (nullable): the first mapped label that says @text
 */
GtkLabel *
caucus_test_page_find_label (GtkWidget  *root,
                             const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return GTK_LABEL (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = caucus_test_page_find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Returns: whether a mapped label says @text */
gboolean
caucus_test_page_has_text (GtkWidget  *root,
                           const char *text)
{
  return caucus_test_page_find_label (root, text) != NULL;
}

static float
get_place (CaucusTestPage *test,
           GtkOrientation  orientation,
           const char     *text)
{
  GtkWidget *page = GTK_WIDGET (test->page);
  GtkLabel *label = caucus_test_page_find_label (page, text);
  graphene_rect_t place;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (label), page, &place));
  return orientation == GTK_ORIENTATION_HORIZONTAL ? place.origin.x : place.origin.y;
}

/* Fails unless one text lies to the left of the other one, or above it. */
void
caucus_test_page_assert_order (CaucusTestPage *test,
                               GtkOrientation  orientation,
                               const char     *first,
                               const char     *second)
{
  g_assert_cmpfloat (get_place (test, orientation, first), <,
                     get_place (test, orientation, second));
}

/* Fails unless the clipboard has rich text, and these words as plain text. */
void
caucus_test_page_assert_copied (CaucusTestPage *test,
                                const char     *expected)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (test->page));
  GdkContentProvider *provider = gdk_clipboard_get_content (clipboard);
  g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (provider);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, expected);
}
