/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the window comes, and what is in it then. */
#include "app/caucus-window.h"
#include "caucus-test-page.h"

/* Of the small round: the session that the Table shows. */
#define CONTENT "Priorities"

/* Before that the window comes only with its content. */
#define PATIENCE_USEC ((gint64) 250 * 1000)

static void
make_window (CaucusTestPage *test)
{
  static AdwApplication *application;

  if (application == NULL)
    application = adw_application_new ("org.example.Window", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  test->window = g_object_ref_sink (GTK_WIDGET (caucus_window_new (application, test->context)));
  caucus_window_present (CAUCUS_WINDOW (test->window));
}

static void
set_up (CaucusTestPage *test,
        gconstpointer   data)
{
  caucus_test_page_set_up (test, data);
  caucus_test_store_close (&test->store);
  test->context = caucus_context_new (test->store.path, FALSE);
}

static void
tear_down (CaucusTestPage *test,
           gconstpointer   data)
{
  caucus_store_close (caucus_context_get_store (test->context));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_object (&test->window);
  caucus_test_page_tear_down (test, data);
}

static gboolean
is_shown (CaucusTestPage *test)
{
  return gtk_widget_get_mapped (test->window);
}

static gboolean
has_content (CaucusTestPage *test)
{
  return caucus_test_page_has_text (test->window, CONTENT);
}

static void
test_first_content (CaucusTestPage *test,
                    gconstpointer   data)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_USEC;

  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  g_assert_false (is_shown (test));
  caucus_test_page_wait (test, is_shown);
  if (g_get_monotonic_time () < deadline)
    g_assert_true (has_content (test));
  else
    g_test_skip ("The machine is too slow to tell.");
}

static void
test_slow_store (CaucusTestPage *test,
                 gconstpointer   data)
{
  make_window (test);
  caucus_test_page_wait (test, is_shown);
  g_assert_false (has_content (test));
  caucus_context_open_async (test->context, NULL, NULL);
  caucus_test_page_wait (test, has_content);
}

static GtkWidget *
get_help_overlay (CaucusTestPage *test)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (test->window);

  return (GtkWidget *) gtk_application_window_get_help_overlay (window);
}

static gboolean
shows_help_overlay (CaucusTestPage *test)
{
  return gtk_widget_get_mapped (get_help_overlay (test));
}

/* GTK 4.8 warns of labels of its own in there. */
static void
allow_warnings (gboolean allow)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR
                          | (allow ? 0 : G_LOG_LEVEL_WARNING));
}

static void
test_help_overlay (CaucusTestPage *test,
                   gconstpointer   data)
{
  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  caucus_test_page_wait (test, has_content);
  g_assert_null (get_help_overlay (test));
  allow_warnings (TRUE);
  g_assert_true (gtk_widget_activate_action (test->window, "win.show-help-overlay", NULL));
  caucus_test_page_wait (test, shows_help_overlay);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (get_help_overlay (test)))
                 == GTK_WINDOW (test->window));
  allow_warnings (FALSE);
}

#define ADD(path, func) \
  g_test_add (path, CaucusTestPage, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  ADD ("/window/slow-store", test_slow_store);
  ADD ("/window/first-content", test_first_content);
  ADD ("/window/help-overlay", test_help_overlay);
  return g_test_run ();
}
