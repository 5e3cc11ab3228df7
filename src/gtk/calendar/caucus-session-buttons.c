/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the chosen session. */
#include "config.h"

#include "caucus-session-buttons.h"

/**
 * CaucusSessionButtons:
 *
 * The calendar's actions, with the session as their target.
 */
struct _CaucusSessionButtons
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *frame;
  GtkWidget *record_button;
  GtkWidget *change_box;
  GtkWidget *move_button;
  GtkWidget *confirm_button;
  GtkWidget *tentative_button;
  GtkWidget *cancel_button;
};

G_DEFINE_FINAL_TYPE (CaucusSessionButtons, caucus_session_buttons, GTK_TYPE_WIDGET)

static void
caucus_session_buttons_dispose (GObject *object)
{
  g_clear_pointer (&CAUCUS_SESSION_BUTTONS (object)->frame, gtk_widget_unparent);

  G_OBJECT_CLASS (caucus_session_buttons_parent_class)->dispose (object);
}

static void
caucus_session_buttons_class_init (CaucusSessionButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_session_buttons_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/calendar/caucus-session-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionButtons, frame);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionButtons, record_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionButtons, change_box);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionButtons, move_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionButtons, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionButtons, tentative_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionButtons, cancel_button);
}

static void
caucus_session_buttons_init (CaucusSessionButtons *buttons)
{
  gtk_widget_init_template (GTK_WIDGET (buttons));
}

/* The button that had the focus may be gone: Confirm brings a cancelled session back. */
static void
keep_focus (CaucusSessionButtons *buttons,
            GtkWidget            *focus)
{
  GtkWidget *next[] = {
    buttons->confirm_button, buttons->tentative_button, buttons->move_button,
    buttons->record_button,
  };

  if (focus == NULL || gtk_widget_get_mapped (focus)
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (buttons)))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (next); i++)
    {
      if (gtk_widget_get_mapped (next[i]) && gtk_widget_grab_focus (next[i]))
        return;
    }
}

/**
 * caucus_session_buttons_show:
 *
 * Offers what the session's status allows: one that was held is history and moves no more.
 */
void
caucus_session_buttons_show (CaucusSessionButtons *buttons,
                             const CaucusSession  *session)
{
  GtkWidget *all[] = {
    buttons->record_button, buttons->move_button, buttons->confirm_button,
    buttons->tentative_button, buttons->cancel_button,
  };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (buttons));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *id = caucus_id_to_string (&session->id);
  gboolean is_cancelled = session->status == CAUCUS_SESSION_CANCELLED;

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (all[i]), "s", id);
  gtk_widget_set_visible (buttons->record_button, !is_cancelled);
  gtk_widget_set_visible (buttons->change_box, session->status != CAUCUS_SESSION_HELD);
  gtk_widget_set_visible (buttons->move_button, !is_cancelled);
  gtk_widget_set_visible (buttons->confirm_button, session->status != CAUCUS_SESSION_CONFIRMED);
  gtk_widget_set_visible (buttons->tentative_button, session->status == CAUCUS_SESSION_CONFIRMED);
  gtk_widget_set_visible (buttons->cancel_button, !is_cancelled);
  keep_focus (buttons, focus);
}
