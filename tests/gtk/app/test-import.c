/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says of an import. */
#include "app/caucus-import.h"

#include <glib/gstdio.h>

#include "caucus-test-page.h"

static GtkWindow *parent;

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
has_round (CaucusTestPage *test)
{
  return caucus_test_raw_int (test->store.path,
                              "SELECT count(*) FROM note WHERE kind = 'question'") > 0;
}

static gboolean
has_dialog (CaucusTestPage *test)
{
  return find_dialog () != NULL;
}

static void
import_text (CaucusTestPage *test,
             const char     *text)
{
  g_autofree char *path = g_strconcat (test->store.path, ".json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  caucus_import_file (test->context, parent, file);
}

static void
remove_file (CaucusTestPage *test)
{
  g_autofree char *path = g_strconcat (test->store.path, ".json", NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* The store's word stays, and the person hears that the file has another. */
static void
test_differing (CaucusTestPage *test,
                gconstpointer   data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small-round.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) other = NULL;
  AdwMessageDialog *dialog;

  caucus_test_page_open (test);
  parent = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (parent);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  import_text (test, text);
  caucus_test_page_wait (test, has_round);
  g_assert_false (has_dialog (test));

  other = g_string_new (text);
  g_assert_cmpuint (g_string_replace (other, "\"Now?\"", "\"Later?\"", 0), ==, 1);
  import_text (test, other->str);
  caucus_test_page_wait (test, has_dialog);
  dialog = ADW_MESSAGE_DIALOG (find_dialog ());
  g_assert_cmpstr (adw_message_dialog_get_body (dialog), ==,
                   "Nothing new: all of it was here already.\n\n"
                   "1 item differs from the file and was kept as stored.");
  adw_message_dialog_response (dialog, "close");
  gtk_window_destroy (parent);
  remove_file (test);
  caucus_store_close (caucus_context_get_store (test->context));
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  CAUCUS_TEST_ADD_PAGE ("/import/differing", test_differing);
  return g_test_run ();
}
