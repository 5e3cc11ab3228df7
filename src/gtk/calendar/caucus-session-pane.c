/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chosen session beside the calendar. */
#include "config.h"

#include "caucus-session-pane-private.h"

#include <glib/gi18n.h>

#include "calendar/caucus-session-words.h"
#include "common/caucus-format.h"

/**
 * CaucusSessionPane:
 *
 * Shows what the store says of a session.
 */
G_DEFINE_FINAL_TYPE (CaucusSessionPane, caucus_session_pane, GTK_TYPE_WIDGET)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
}

static void
show_kind (CaucusSessionPane   *pane,
           const CaucusSession *session)
{
  /* Translators: kind and status of a session */
  g_autofree char *kind = g_strdup_printf (_("%s · %s"),
                                           caucus_format_session_kind (session->kind),
                                           caucus_format_session_status (session->status));
  g_autofree char *title = caucus_format_session_title (session);

  set_text (pane->kind_label, kind);
  set_text (pane->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pane), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
show_when (CaucusSessionPane   *pane,
           const CaucusSession *session)
{
  g_autofree char *date = caucus_format_date (session->start_usec, session->zone);
  g_autofree char *hours = caucus_format_session_hours (session);
  g_autofree char *local = caucus_session_words_local (session);

  set_text (pane->date_label, date);
  set_text (pane->hours_label, hours);
  set_text (pane->local_label, local);
  gtk_widget_set_visible (GTK_WIDGET (pane->local_label), local != NULL);
}

static void
show_stream (CaucusSessionPane *pane,
             const char        *stream)
{
  g_autofree char *link = NULL;

  gtk_widget_set_visible (pane->stream_box, stream != NULL);
  if (stream == NULL)
    return;
  link = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", stream, stream);
  gtk_label_set_markup (pane->stream_label, link);
}

static void
show_where (CaucusSessionPane   *pane,
            const CaucusSession *session)
{
  set_text (pane->place_label, session->place);
  gtk_widget_set_visible (pane->place_box, session->place != NULL);
  gtk_image_set_from_icon_name (pane->public_icon, session->is_open ? "changes-allow-symbolic"
                                                                    : "changes-prevent-symbolic");
  set_text (pane->public_label, session->is_open ? _("Open to the public")
                                                 : _("Closed to the public"));
  show_stream (pane, session->stream);
}

static void
caucus_session_pane_dispose (GObject *object)
{
  CaucusSessionPane *pane = CAUCUS_SESSION_PANE (object);

  g_clear_pointer (&pane->rows, g_ptr_array_unref);
  g_clear_pointer (&pane->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (caucus_session_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, kind_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, title_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, date_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, hours_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, local_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, place_box);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, place_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, public_icon);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, public_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, stream_box);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, stream_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, buttons);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, passes_group);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, reminders_group);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionPane, history_group);
}

static void
caucus_session_pane_class_init (CaucusSessionPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_session_pane_dispose;

  g_type_ensure (CAUCUS_TYPE_SESSION_BUTTONS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-session-pane.ui");
  bind_children (widget_class);
}

static void
caucus_session_pane_init (CaucusSessionPane *pane)
{
  pane->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (pane));
}

static void
scroll_to_top (CaucusSessionPane *pane)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (pane->scroller);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
}

/**
 * caucus_session_pane_show:
 * @context: for the names of parties and people
 * @details: the session; not kept
 */
void
caucus_session_pane_show (CaucusSessionPane          *pane,
                          CaucusContext              *context,
                          const CaucusSessionDetails *details)
{
  gboolean is_another = !caucus_id_equal (&pane->session_id, &details->session->id);

  pane->session_id = details->session->id;
  show_kind (pane, details->session);
  show_when (pane, details->session);
  show_where (pane, details->session);
  caucus_session_buttons_show (pane->buttons, details->session);
  caucus_session_pane_fill_lists (pane, context, details);
  if (is_another)
    scroll_to_top (pane);
}
