/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card of the session that is under way or comes next. */
#include "config.h"

#include "caucus-next-session.h"

#include <glib/gi18n.h>

#include "caucus-clock.h"
#include "common/caucus-format.h"
#include "common/caucus-line-layout.h"

struct _CaucusNextSession
{
  GtkWidget parent_instance;

  /* Owned */
  CaucusSession *session;         /* NULL while none is planned */

  /* Template children */
  GtkWidget *empty_box;
  GtkWidget *session_box;
  GtkLabel *kind_label;
  GtkLabel *countdown_label;
  GtkLabel *title_label;
  GtkLabel *when_label;
  GtkWidget *place_box;
  GtkLabel *place_label;
  GtkWidget *record_button;
  GtkLabel *record_label;
  GtkWidget *calendar_button;
};

G_DEFINE_FINAL_TYPE (CaucusNextSession, caucus_next_session, GTK_TYPE_WIDGET)

static char *
describe_kind (const CaucusSession *session)
{
  const char *kind = caucus_format_session_kind (session->kind);

  if (session->start_usec <= caucus_clock_now_usec ())
    /* Translators: %s is the kind of a session */
    return g_strdup_printf (_("Under way · %s"), kind);
  if (session->status == CAUCUS_SESSION_TENTATIVE)
    /* Translators: %s is the kind of a session */
    return g_strdup_printf (_("Next session · %s, tentative"), kind);
  /* Translators: %s is the kind of a session */
  return g_strdup_printf (_("Next session · %s"), kind);
}

static void
caucus_next_session_dispose (GObject *object)
{
  CaucusNextSession *card = CAUCUS_NEXT_SESSION (object);

  g_clear_pointer (&card->session, caucus_session_free);
  g_clear_pointer (&card->empty_box, gtk_widget_unparent);
  g_clear_pointer (&card->session_box, gtk_widget_unparent);

  G_OBJECT_CLASS (caucus_next_session_parent_class)->dispose (object);
}

static void
caucus_next_session_class_init (CaucusNextSessionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_next_session_dispose;

  g_type_ensure (CAUCUS_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/table/caucus-next-session.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, empty_box);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, session_box);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, kind_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, countdown_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, title_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, when_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, place_box);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, place_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, record_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, record_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusNextSession, calendar_button);
}

static void
caucus_next_session_init (CaucusNextSession *card)
{
  gtk_widget_init_template (GTK_WIDGET (card));
}

static void
show_details (CaucusNextSession   *card,
              const CaucusSession *session)
{
  g_autofree char *title = caucus_format_session_title (session);
  g_autofree char *when = caucus_format_session_when (session);
  g_autofree char *id = caucus_id_to_string (&session->id);

  gtk_label_set_label (card->title_label, title);
  gtk_label_set_label (card->when_label, when);
  gtk_label_set_label (card->place_label, session->place != NULL ? session->place : "");
  gtk_widget_set_visible (card->place_box, session->place != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card->record_button), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card->calendar_button), "s", id);
}

static void
name_record_button (CaucusNextSession *card,
                    gboolean           has_record)
{
  const char *name = has_record ? _("Continue Record") : _("Start Record");

  gtk_label_set_label (card->record_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card->record_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * caucus_next_session_show:
 * @session: (nullable): the session, or %NULL where none is planned
 * @has_record: whether something was typed in it
 */
void
caucus_next_session_show (CaucusNextSession   *card,
                          const CaucusSession *session,
                          gboolean             has_record)
{
  g_clear_pointer (&card->session, caucus_session_free);
  gtk_widget_set_visible (card->empty_box, session == NULL);
  gtk_widget_set_visible (card->session_box, session != NULL);
  if (session == NULL)
    return;
  card->session = caucus_session_copy (session);
  show_details (card, session);
  name_record_button (card, has_record);
  caucus_next_session_tick (card);
}

/**
 * caucus_next_session_tick:
 *
 * Says anew how far away the session is.
 */
void
caucus_next_session_tick (CaucusNextSession *card)
{
  g_autofree char *countdown = NULL;
  g_autofree char *kind = NULL;

  if (card->session == NULL)
    return;
  countdown = caucus_format_from_now (card->session->start_usec, caucus_clock_now_usec ());
  kind = describe_kind (card->session);
  gtk_label_set_label (card->countdown_label, countdown);
  gtk_label_set_label (card->kind_label, kind);
}
