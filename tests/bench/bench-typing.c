/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key in the composer of a session of 1,000 entries until it is painted, against a bare text
   view. */
#include "config.h"

#include <adwaita.h>

#include "app/caucus-context.h"
#include "bench-probe.h"
#include "caucus-session-table.h"
#include "common/caucus-status-line.h"
#include "record/caucus-session-record-page.h"

/* The first keys meet a page that is still being laid out. */
#define WARM_UP     60
#define KEYS        300
#define ENTRY_BYTES 120

/* What one text view and the frames that paint it cost. */
typedef struct
{
  GtkTextView *view;
  GArray *costs;                  /* of double, microseconds a key */
  gint64 frame_start_usec;
  gint64 frame_usec;
  gboolean painted;
} Typing;

static void
before_paint_cb (Typing *typing)
{
  typing->frame_start_usec = g_get_monotonic_time ();
}

static void
after_paint_cb (Typing *typing)
{
  typing->frame_usec = g_get_monotonic_time () - typing->frame_start_usec;
  typing->painted = TRUE;
}

static GtkTextView *
find_text_view (GtkWidget *widget)
{
  GtkTextView *view = NULL;

  if (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)))
    return GTK_TEXT_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && view == NULL;
       child = gtk_widget_get_next_sibling (child))
    view = find_text_view (child);
  return view;
}

static GtkWidget *
present (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (content))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

static void
watch (Typing    *typing,
       GtkWidget *content)
{
  GdkFrameClock *clock;

  typing->view = find_text_view (content);
  g_assert_nonnull (typing->view);
  typing->costs = g_array_new (FALSE, FALSE, sizeof (double));
  clock = gtk_widget_get_frame_clock (content);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), typing);
  g_signal_connect_data (clock, "after-paint", G_CALLBACK (after_paint_cb), typing, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
type_key (Typing *typing,
          int     index)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (typing->view);
  const char key[] = { (char) (index % 6 == 5 ? ' ' : 'a' + index % 26), '\0' };
  gint64 start_usec;
  double cost;

  /* The frames that an earlier key still causes are not this one's. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (gtk_text_buffer_get_char_count (buffer) >= ENTRY_BYTES)
    gtk_text_buffer_set_text (buffer, "", 0);
  typing->painted = FALSE;
  start_usec = g_get_monotonic_time ();
  gtk_text_buffer_insert_interactive_at_cursor (buffer, key, 1, TRUE);
  cost = (double) (g_get_monotonic_time () - start_usec);
  while (!typing->painted)
    g_main_context_iteration (NULL, TRUE);
  cost += (double) typing->frame_usec;
  g_array_append_val (typing->costs, cost);
}

static gpointer
read_sessions (CaucusDatabase  *database,
               gpointer         data,
               GError         **error)
{
  return caucus_session_table_list (database, NULL, error);
}

static void
sessions_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GPtrArray **) user_data = caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  caucus_context_open_finish (CAUCUS_CONTEXT (object), result, &error);
  g_assert_no_error (error);
}

static CaucusContext *
open_context (const char *path)
{
  CaucusContext *context = caucus_context_new (path, FALSE);

  caucus_context_open_async (context, opened_cb, NULL);
  while (caucus_context_get_round (context) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return context;
}

static const CaucusSession *
first_session (CaucusContext *context)
{
  CaucusJob job = { .run = read_sessions };
  GPtrArray *sessions = NULL;

  caucus_store_read_async (caucus_context_get_store (context), &job, NULL, sessions_cb, &sessions);
  while (sessions == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_ptr_array_index (sessions, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CaucusContext) context = NULL;
  Typing composer = { 0 }, bare = { 0 };
  GtkWidget *page, *view;

  if (argc != 2)
    return 2;
  adw_init ();
  g_type_ensure (CAUCUS_TYPE_STATUS_LINE);
  context = open_context (argv[1]);
  page = GTK_WIDGET (caucus_session_record_page_new (context, &first_session (context)->id));
  present (page);
  watch (&composer, page);
  view = gtk_text_view_new ();
  present (view);
  watch (&bare, view);

  for (int i = 0; i < WARM_UP + KEYS; i++)
    {
      if (i == WARM_UP)
        {
          g_array_set_size (composer.costs, 0);
          g_array_set_size (bare.costs, 0);
        }
      type_key (&composer, i);
      type_key (&bare, i);
    }
  g_print ("composer_usec %.0f\n", bench_probe_median (composer.costs));
  g_print ("bare_usec %.0f\n", bench_probe_median (bare.costs));
  caucus_store_close (caucus_context_get_store (context));
  return 0;
}
