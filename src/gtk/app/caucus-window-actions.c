/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions: how a page asks for another without knowing it. */
#include "config.h"

#include "caucus-window-private.h"

#include "app/caucus-import.h"
#include "app/caucus-round-dialog.h"
#include "calendar/caucus-calendar-page.h"
#include "compare/columns/caucus-columns-page.h"
#include "compare/caucus-compare-page.h"
#include "compare/claims/caucus-redline-page.h"
#include "compare/review/caucus-review-sheet-page.h"
#include "proposals/caucus-draft-page.h"
#include "proposals/caucus-thread-page.h"
#include "record/caucus-session-record-page.h"

static void
show_page_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  caucus_window_show_page (CAUCUS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_session_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  CaucusId id;

  if (!caucus_id_parse (g_variant_get_string (parameter, NULL), &id)
      || caucus_context_get_round (window->context) == NULL)
    return;
  caucus_window_show_page (window, "calendar");
  caucus_calendar_page_show_session (
    CAUCUS_CALENDAR_PAGE (gtk_stack_get_visible_child (window->stack)), &id);
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  caucus_window_back (CAUCUS_WINDOW (widget));
}

/* Goes back and has the page that is there do something. */
static void
back_with_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  g_autoptr (GVariant) target = NULL;
  const char *action;

  g_variant_get (parameter, "(&sv)", &action, &target);
  caucus_window_back (window);
  gtk_widget_activate_action_variant (gtk_stack_get_visible_child (window->stack), action, target);
}

static void
show_sidebar_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  adw_leaflet_navigate (CAUCUS_WINDOW (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
open_thread_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  CaucusId id;

  if (caucus_id_parse (g_variant_get_string (parameter, NULL), &id))
    caucus_window_push_page (window, caucus_thread_page_new (window->context, &id));
}

static void
open_draft_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  CaucusId id;

  if (caucus_id_parse (g_variant_get_string (parameter, NULL), &id)
      && caucus_context_get_round (window->context) != NULL)
    caucus_window_push_page (window, caucus_draft_page_new (window->context, &id));
}

static void
open_session_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  CaucusId id;

  if (caucus_id_parse (g_variant_get_string (parameter, NULL), &id)
      && caucus_context_get_round (window->context) != NULL)
    caucus_window_push_page (window, caucus_session_record_page_new (window->context, &id));
}

/* Two texts to be compared; an empty id stands for current contract language. */
typedef struct
{
  CaucusId old_id;
  CaucusId new_id;
} Texts;

static gboolean
read_texts (GVariant *parameter,
            Texts    *texts)
{
  const char *old_text, *new_text;

  *texts = (Texts) { 0 };
  g_variant_get (parameter, "(&s&s)", &old_text, &new_text);
  caucus_id_parse (old_text, &texts->old_id);
  caucus_id_parse (new_text, &texts->new_id);
  return !caucus_id_is_none (&texts->old_id) || !caucus_id_is_none (&texts->new_id);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  Texts texts;

  if (read_texts (parameter, &texts))
    caucus_window_push_page (window, caucus_compare_page_new (window->context, &texts.old_id,
                                                              &texts.new_id));
}

/* The same, and a paragraph of one of them that is to be in sight. */
static void
compare_at_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  g_autoptr (GVariant) ids = NULL;
  const char *old_text, *new_text;
  gboolean is_new;
  guint number;
  Texts texts;

  g_variant_get (parameter, "(&s&sbu)", &old_text, &new_text, &is_new, &number);
  ids = g_variant_ref_sink (g_variant_new ("(ss)", old_text, new_text));
  if (read_texts (ids, &texts) && caucus_context_get_round (window->context) != NULL)
    caucus_window_push_page (window, caucus_compare_page_new_at (window->context, &texts.old_id,
                                                                 &texts.new_id, is_new, number));
}

static void
compare_agreement_cb (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  const char *before, *after;
  guint versions[2];

  g_variant_get (parameter, "(&s&s)", &before, &after);
  if (caucus_context_get_round (window->context) != NULL
      && caucus_vocabulary_parse (&caucus_agreement_versions, before, &versions[0], NULL)
      && caucus_vocabulary_parse (&caucus_agreement_versions, after, &versions[1], NULL))
    caucus_window_push_page (window,
                             caucus_compare_page_new_agreement (window->context, versions[0],
                                                                versions[1]));
}

static void
review_sheet_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  Texts texts;

  if (read_texts (parameter, &texts))
    caucus_window_push_page (window, caucus_review_sheet_page_new (window->context, &texts.old_id,
                                                                   &texts.new_id));
}

static void
check_redline_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  Texts texts;

  if (read_texts (parameter, &texts))
    caucus_window_push_page (window, caucus_redline_page_new (window->context, &texts.old_id,
                                                              &texts.new_id));
}

static void
columns_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  CaucusId id;

  if (caucus_id_parse (g_variant_get_string (parameter, NULL), &id)
      && caucus_context_get_round (window->context) != NULL)
    caucus_window_push_page (window, caucus_columns_page_new (window->context, &id));
}

static void
new_round_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);

  caucus_round_dialog_present (window->context, GTK_WINDOW (window));
}

static void
import_round_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);

  caucus_import_choose_file (window->context, GTK_WINDOW (window));
}

/* For a projector: nothing but the page, on all of the screen. */
static void
show_alone_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaucusWindow *window = CAUCUS_WINDOW (widget);
  const char *message;

  g_variant_get (parameter, "(b&s)", &window->is_alone, &message);
  caucus_window_show_sidebar (window);
  adw_leaflet_set_visible_child (window->leaflet, GTK_WIDGET (window->stack));
  if (window->is_alone)
    gtk_window_fullscreen (GTK_WINDOW (window));
  else
    gtk_window_unfullscreen (GTK_WINDOW (window));
  caucus_window_show_alone_message (window, message);
}

/* The shortcuts of a page that has many are in a file beside the page. */
static void
add_shortcuts (GtkBuilder *builder)
{
  g_autoptr (GBytes) groups = g_resources_lookup_data (APP_PATH "/ui/compare/caucus-compare-shortcuts.ui",
                                                       G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const char *text = g_bytes_get_data (groups, &size);

  gtk_builder_extend_with_template (builder, gtk_builder_get_object (builder, "section"),
                                    GTK_TYPE_SHORTCUTS_SECTION, text, (gssize) size, NULL);
}

/* Not gtk/help-overlay.ui: GTK builds that one with every window, before it is shown. */
static void
show_help_overlay_cb (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource (APP_PATH "/ui/app/caucus-help-overlay.ui");
      GObject *overlay;

      add_shortcuts (builder);
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        g_object_set (gtk_builder_get_object (builder, "back"),
                      "accelerator", "Escape <Alt>Right", NULL);
      overlay = gtk_builder_get_object (builder, "help_overlay");
      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (overlay));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/* Back is to the side where reading begins. */
static gboolean
back_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  if (gtk_widget_get_direction (widget) != (GtkTextDirection) g_variant_get_int32 (args))
    return FALSE;
  caucus_window_back (CAUCUS_WINDOW (widget));
  return TRUE;
}

void
caucus_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.show-session", "s", show_session_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.back-with", "(sv)", back_with_cb);
  gtk_widget_class_install_action (widget_class, "win.show-sidebar", NULL, show_sidebar_cb);
  gtk_widget_class_install_action (widget_class, "win.show-alone", "(bs)", show_alone_cb);
  gtk_widget_class_install_action (widget_class, "win.open-thread", "s", open_thread_cb);
  gtk_widget_class_install_action (widget_class, "win.open-draft", "s", open_draft_cb);
  gtk_widget_class_install_action (widget_class, "win.open-session", "s", open_session_cb);
  gtk_widget_class_install_action (widget_class, "win.compare", "(ss)", compare_cb);
  gtk_widget_class_install_action (widget_class, "win.compare-at", "(ssbu)", compare_at_cb);
  gtk_widget_class_install_action (widget_class, "win.compare-agreement", "(ss)",
                                   compare_agreement_cb);
  gtk_widget_class_install_action (widget_class, "win.review-sheet", "(ss)", review_sheet_cb);
  gtk_widget_class_install_action (widget_class, "win.check-redline", "(ss)", check_redline_cb);
  gtk_widget_class_install_action (widget_class, "win.columns", "s", columns_cb);
  /* Its state is the open round, which a menu of rounds so marks. */
  gtk_widget_class_install_property_action (widget_class, "win.open-round", "round");
  gtk_widget_class_install_action (widget_class, "win.new-round", NULL, new_round_cb);
  gtk_widget_class_install_action (widget_class, "win.import-round", NULL, import_round_cb);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL,
                                   show_help_overlay_cb);
  caucus_window_install_toasts (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, back_key_cb, "i",
                                GTK_TEXT_DIR_LTR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, back_key_cb, "i",
                                GTK_TEXT_DIR_RTL);
}
