/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says for a moment, and what can be undone from there. */
#include "config.h"

#include "caucus-window-private.h"

#include <glib/gi18n.h>

/* As long as it takes to get there by keys. */
#define UNDO_SECONDS     12
#define TOAST_COMES_MSEC 500

static void
add_toast (CaucusWindow *window,
           AdwToast     *toast)
{
  GtkWidget *page = gtk_stack_get_visible_child (window->stack);
  AdwToastOverlay *toasts = CAUCUS_IS_PAGE (page) ? caucus_page_get_toasts (CAUCUS_PAGE (page))
                                                  : NULL;

  adw_toast_overlay_add_toast (toasts != NULL ? toasts : window->toasts, toast);
}

static gboolean
dismiss_cb (gpointer toast)
{
  adw_toast_dismiss (toast);
  return G_SOURCE_REMOVE;
}

/* Libadwaita crashes when a toast that goes has gone before it has come, as on a busy machine;
   so it may come first. */
static void
take_away (AdwToast **toast)
{
  if (*toast != NULL)
    g_timeout_add_full (G_PRIORITY_DEFAULT, TOAST_COMES_MSEC, dismiss_cb, g_steal_pointer (toast),
                        g_object_unref);
}

/* Says @text, unless it is %NULL, in place of what @toast still says. */
static void
replace_toast (CaucusWindow  *window,
               AdwToast     **toast,
               const char    *text)
{
  take_away (toast);
  if (text == NULL)
    return;
  *toast = g_object_ref (adw_toast_new (text));
  add_toast (window, *toast);
}

/* How to leave is of no use any more to who has left. */
void
caucus_window_show_alone_message (CaucusWindow *window,
                                  const char   *text)
{
  replace_toast (window, &window->alone_message, window->is_alone ? text : NULL);
}

/* Why a key did nothing is of no use any more once another did something: then it is "". */
static void
hint_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  const char *text = g_variant_get_string (parameter, NULL);

  replace_toast (window, &window->hint, text[0] != '\0' ? text : NULL);
}

static void
toast_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  add_toast (CAUCUS_WINDOW (widget), adw_toast_new (g_variant_get_string (parameter, NULL)));
}

static void
undo_cb (AdwToast  *toast,
         GtkWidget *page)
{
  GVariant *parameter = g_object_get_data (G_OBJECT (toast), "undo");
  g_autoptr (GVariant) target = NULL;
  const char *action;

  g_variant_get (parameter, "(&s&sv)", NULL, &action, &target);
  gtk_widget_activate_action_variant (page, action, target);
}

/* A toast lies outside the page whose action it is, and may outlast the page's being shown. */
static void
toast_undo_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  const char *text;
  AdwToast *toast;

  g_variant_get (parameter, "(&s&sv)", &text, NULL, NULL);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_object_set_data_full (G_OBJECT (toast), "undo", g_variant_ref (parameter),
                          (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb),
                           gtk_stack_get_visible_child (window->stack), 0);
  add_toast (window, toast);
}

void
caucus_window_install_toasts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.hint", "s", hint_cb);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "(ssv)", toast_undo_cb);
}
