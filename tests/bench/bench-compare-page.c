/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a long comparison, scrolls and jumps in it; or does the same with what GTK has. */
#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <time.h>

#include "app/caucus-application.h"
#include "bench-probe.h"
#include "compare/caucus-compare-page.h"
#include "compare/caucus-comparison-row-view.h"

#define N_LIST_ROWS 100000
#define N_HIGHLIGHTS 3000         /* of each text view: what a comparison marks in it */
#define N_SCROLLS   240
#define N_JUMPS     24
#define SCROLL_STEP 60.0

typedef enum
{
  STAGE_START,
  STAGE_OPEN,
  STAGE_SCROLL,
  STAGE_JUMP,
  STAGE_END,
} Stage;

typedef struct
{
  gint64 usec;
  gint64 cpu_usec;                /* of all threads */
} Moment;

/* What is measured: the page of a store, a list of lines, or two text views. */
static struct
{
  const char *const *arguments;
  GtkWidget *window;
  GtkWidget *scroller;            /* what is scrolled, once it is there */
  Stage stage;
  Moment opened;
  Moment compared;                /* the page has the comparison */
  Moment frame;
  GArray *frames;                 /* of double, microseconds a frame */
  double worst_frame_usec;        /* of processor time */
} bench;

static Moment
get_now (void)
{
  struct timespec used;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  return (Moment) {
           .usec = g_get_monotonic_time (),
           .cpu_usec = used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000,
  };
}

static void
report_since (const char   *name,
              const Moment *start)
{
  Moment now = get_now ();

  g_print ("%s_ms %.1f\n%s_cpu_ms %.1f\n", name, (double) (now.usec - start->usec) / 1000,
           name, (double) (now.cpu_usec - start->cpu_usec) / 1000);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* --- What is opened ------------------------------------------------------ */

/* The page has another title once it has the comparison. */
static void
compared_cb (void)
{
  bench.compared = get_now ();
}

static void
open_page (void)
{
  GtkWidget *page;

  gtk_widget_activate_action (bench.window, "win.compare", "(ss)", bench.arguments[2],
                              bench.arguments[3]);
  page = find (bench.window, CAUCUS_TYPE_COMPARE_PAGE);
  g_signal_connect (page, "notify::title", G_CALLBACK (compared_cb), NULL);
}

static void
set_up_line_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_line_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
open_list (void)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list;

  for (guint i = 0; i < N_LIST_ROWS; i++)
    gtk_string_list_take (strings, g_strdup_printf ("Line %u of a list that is long", i));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_line_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_line_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (strings))),
                            factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (bench.window), scroller);
}

static guint
count_words (const char *text)
{
  guint n_words = 0;

  for (const char *p = text; *p != '\0'; p++)
    n_words += !g_ascii_isspace (p[0]) && (p[1] == '\0' || g_ascii_isspace (p[1]));
  return n_words;
}

static void
highlight (GtkTextBuffer *buffer,
           GtkTextTag    *tag,
           int            line,
           int            begin,
           int            end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_line_index (buffer, &from, line, begin);
  gtk_text_buffer_get_iter_at_line_index (buffer, &to, line, end);
  gtk_text_buffer_apply_tag (buffer, tag, &from, &to);
}

/* Words at even distances, by the places in the lines that a comparison would give. */
static void
highlight_words (GtkTextBuffer *buffer,
                 const char    *text)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, NULL, "strikethrough", TRUE,
                                                "background", "#ffd0d0", NULL);
  guint distance = MAX (1, count_words (text) / N_HIGHLIGHTS);
  const char *line_start = text;
  const char *word = NULL;
  guint n_words = 0;
  int line = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_space = g_ascii_isspace (*p);

      if (!is_space && word == NULL)
        word = p;
      else if (is_space && word != NULL && n_words++ % distance == 0)
        highlight (buffer, tag, line, (int) (word - line_start), (int) (p - line_start));
      if (is_space)
        word = NULL;
      if (*p == '\n')
        {
          line_start = p + 1;
          line++;
        }
    }
}

static void
add_text (GtkBox     *box,
          const char *path)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    g_error ("%s cannot be read", path);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, (int) length);
  highlight_words (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_append (box, scroller);
}

static void
open_views (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_hexpand (box, TRUE);
  add_text (GTK_BOX (box), bench.arguments[1]);
  add_text (GTK_BOX (box), bench.arguments[2]);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (bench.window), box);
}

static const struct
{
  const char *name;
  void (*open) (void);
  GType (*get_content_type) (void);
} modes[] = {
  { "page", open_page, caucus_comparison_row_view_get_type },
  { "list", open_list, gtk_list_view_get_type },
  { "views", open_views, gtk_text_view_get_type },
};

static guint mode;

/* --- What is measured ---------------------------------------------------- */

static gboolean
settled_cb (gpointer data)
{
  g_print ("settled\n");
  while (getchar () != EOF)
    ;
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static gboolean
has_content (void)
{
  GtkWidget *content = find (bench.window, modes[mode].get_content_type ());

  if (content == NULL || gtk_widget_get_height (content) == 0)
    return FALSE;
  bench.scroller = gtk_widget_get_ancestor (content, GTK_TYPE_SCROLLED_WINDOW);
  return TRUE;
}

static void
report_frames (const char *name)
{
  g_print ("%s %.1f\n", name, bench_probe_median (bench.frames));
  g_array_set_size (bench.frames, 0);
}

/* Far places that no step leads to, in an order that never comes near the last one. */
static double
get_place (guint          number,
           GtkAdjustment *adjustment)
{
  double room = gtk_adjustment_get_upper (adjustment)
                - gtk_adjustment_get_page_size (adjustment);

  return room * ((number * 7 + 3) % N_JUMPS) / N_JUMPS;
}

static gboolean
move_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (bench.scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  if (bench.stage == STAGE_SCROLL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + SCROLL_STEP);
  else if (bench.stage == STAGE_JUMP)
    gtk_adjustment_set_value (adjustment, get_place (bench.frames->len, adjustment));
  return bench.stage == STAGE_END ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
before_paint_cb (void)
{
  bench.frame = get_now ();
}

static void
note_frame (void)
{
  Moment now = get_now ();
  double usec = (double) (now.usec - bench.frame.usec);

  g_array_append_val (bench.frames, usec);
  bench.worst_frame_usec = MAX (bench.worst_frame_usec,
                                (double) (now.cpu_usec - bench.frame.cpu_usec));
}

/* Of text views only the first picture is of use: nobody scrolls two at once. */
static void
begin_to_scroll (void)
{
  report_since ("first", &bench.opened);
  if (bench.compared.usec > 0)
    report_since ("rows", &bench.compared);
  bench.stage = g_str_equal (modes[mode].name, "views") ? STAGE_END : STAGE_SCROLL;
  if (bench.stage == STAGE_SCROLL)
    gtk_widget_add_tick_callback (bench.window, move_cb, NULL, NULL);
  else
    g_timeout_add (1000, settled_cb, NULL);
}

static void
after_paint_cb (void)
{
  if (bench.stage == STAGE_OPEN && has_content ())
    begin_to_scroll ();
  else if (bench.stage == STAGE_SCROLL || bench.stage == STAGE_JUMP)
    note_frame ();
  if (bench.stage == STAGE_SCROLL && bench.frames->len == N_SCROLLS)
    {
      report_frames ("scroll_usec");
      g_print ("worst_ms %.1f\n", bench.worst_frame_usec / 1000);
      bench.stage = STAGE_JUMP;
    }
  else if (bench.stage == STAGE_JUMP && bench.frames->len == N_JUMPS)
    {
      report_frames ("jump_usec");
      bench.stage = STAGE_END;
      g_timeout_add (1000, settled_cb, NULL);
    }
}

static gboolean
open_cb (gpointer data)
{
  bench.stage = STAGE_OPEN;
  bench.opened = get_now ();
  modes[mode].open ();
  return G_SOURCE_REMOVE;
}

/* What the start leaves behind is over by then. */
static void
realized_cb (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  bench.window = window;
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  g_timeout_add (1500, open_cb, NULL);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  if (bench.window == NULL)
    g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 720);
  gtk_window_present (GTK_WINDOW (window));
}

static GApplication *
new_application (void)
{
  GApplication *application;

  if (g_str_equal (modes[mode].name, "page"))
    return G_APPLICATION (caucus_application_new ());
  application = G_APPLICATION (adw_application_new ("org.example.Texts",
                                                    G_APPLICATION_NON_UNIQUE));
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return application;
}

/* page STORE OLD NEW, ids of passes; list; views OLD NEW, files. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (GApplication) application = NULL;
  char *own[] = { argv[0], (char *) "--store", argc > 2 ? argv[2] : NULL, NULL };

  bench.arguments = (const char *const *) argv + 1;
  while (mode < G_N_ELEMENTS (modes) && (argc < 2 || !g_str_equal (modes[mode].name, argv[1])))
    mode++;
  if (mode == G_N_ELEMENTS (modes))
    return 2;
  bench.frames = g_array_new (FALSE, FALSE, sizeof (double));
  application = new_application ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  if (g_str_equal (modes[mode].name, "page"))
    return g_application_run (application, 3, own);
  return g_application_run (application, 1, own);
}
