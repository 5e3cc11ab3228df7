/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives back to the system what was needed only while somebody was at work. */
#include "config.h"

#include "caucus-memory.h"

#include <gtk/gtk.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#if defined (GDK_WINDOWING_X11) && defined (CAIRO_HAS_XLIB_SURFACE)
#include <cairo-xlib.h>
#include <gdk/x11/gdkx.h>
#define HAS_SHARED_FRAMES
#endif

/* Long enough to be neither between two steps of scrolling nor between two keys. */
#define REST_MSEC 300

/* Has more than it needs at rest. */
typedef struct
{
  gpointer object;
  CaucusMemoryFunc let_go;
} Keeper;

static GArray *keepers;           /* of Keeper */
static gint64 asked_usec;
static guint source_id;

#ifdef HAS_SHARED_FRAMES
/* An image so small is not shared with the X server. */
#define SHARED_IMAGE_PIXELS 128

/* What is drawn without the graphics card, and not over the whole window, reaches the X server in
   memory that both have, as large as the largest frame. cairo looks only when it needs some
   whether the server has done with it, and lets all of it go once no image is left there. */
static void
give_back_frames (GdkDisplay *display)
{
  Display *server = gdk_x11_display_get_xdisplay (display);
  cairo_surface_t *screen = cairo_xlib_surface_create (server, DefaultRootWindow (server),
                                                       DefaultVisual (server,
                                                                      DefaultScreen (server)),
                                                       1, 1);

  cairo_surface_destroy (cairo_surface_create_similar_image (screen, CAIRO_FORMAT_RGB24,
                                                             SHARED_IMAGE_PIXELS,
                                                             SHARED_IMAGE_PIXELS));
  cairo_surface_destroy (screen);
}

static gboolean
has_shared_frames (GtkNative *native)
{
  return GDK_IS_X11_DISPLAY (gtk_widget_get_display (GTK_WIDGET (native)))
         && gtk_widget_get_realized (GTK_WIDGET (native))
         && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static void
give_back_all_frames (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkNative) native = g_list_model_get_item (windows, i);

      if (has_shared_frames (native))
        {
          give_back_frames (gtk_widget_get_display (GTK_WIDGET (native)));
          return;
        }
    }
}
#else
static void
give_back_all_frames (void)
{
}
#endif

static void
give_back (void)
{
  for (guint i = 0; keepers != NULL && i < keepers->len; i++)
    {
      const Keeper *keeper = &g_array_index (keepers, Keeper, i);

      keeper->let_go (keeper->object);
    }
  give_back_all_frames ();
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

/* What comes after it takes pages anew, so nothing is given back while somebody is at work. */
static gboolean
rest_cb (gpointer data)
{
  gint64 rested_msec = (g_get_monotonic_time () - asked_usec) / 1000;

  if (rested_msec < REST_MSEC)
    {
      source_id = g_timeout_add_full (G_PRIORITY_LOW, (guint) (REST_MSEC - rested_msec), rest_cb,
                                      NULL, NULL);
      return G_SOURCE_REMOVE;
    }
  source_id = 0;
  give_back ();
  return G_SOURCE_REMOVE;
}

static void
forget_keeper (gpointer  data,
               GObject  *object)
{
  for (guint i = keepers->len; i > 0; i--)
    {
      if (g_array_index (keepers, Keeper, i - 1).object == (gpointer) object)
        g_array_remove_index_fast (keepers, i - 1);
    }
}

/**
 * caucus_memory_add_keeper:
 * @object: (type GObject): what keeps more than it needs at rest, as long as it lives
 * @let_go: called with it when the time has come; makes and ends no keeper
 */
void
caucus_memory_add_keeper (gpointer         object,
                          CaucusMemoryFunc let_go)
{
  const Keeper keeper = { object, let_go };

  if (keepers == NULL)
    keepers = g_array_new (FALSE, FALSE, sizeof (Keeper));
  g_array_append_val (keepers, keeper);
  g_object_weak_ref (object, forget_keeper, NULL);
}

/**
 * caucus_memory_give_back_later:
 *
 * To be called on the main thread after much was allocated for a moment: a text was read and
 * compared, rows came into sight. Once nobody has called it for a while the free pages of all
 * threads go back to the system, where the C library can do that, and so does the memory in
 * which frames went to the X server.
 */
void
caucus_memory_give_back_later (void)
{
  asked_usec = g_get_monotonic_time ();
  if (source_id == 0)
    source_id = g_timeout_add_full (G_PRIORITY_LOW, REST_MSEC, rest_cb, NULL, NULL);
}
