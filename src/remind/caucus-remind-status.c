/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the service says about itself: whether notifications work here, and what is next. */
#include "config.h"

#include "caucus-remind-status.h"

#include <glib/gi18n.h>

/**
 * caucus_remind_status_new:
 *
 * Returns: (transfer floating): an a{sv}, as the interface's GetStatus describes it
 */
GVariant *
caucus_remind_status_new (CaucusSender  *sender,
                          CaucusPlanner *planner)
{
  g_autoptr (CaucusServer) server = caucus_sender_find_server (sender);
  g_auto (GVariantDict) status = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&status, "has-service", "b", server != NULL);
  if (server != NULL)
    {
      g_variant_dict_insert (&status, "server-name", "s", server->name);
      g_variant_dict_insert (&status, "server-version", "s", server->version);
      g_variant_dict_insert (&status, "capabilities", "^as", server->capabilities);
    }
  g_variant_dict_insert (&status, "next-due", "x", caucus_planner_get_next_due_usec (planner));
  g_variant_dict_insert (&status, "shown", "u", caucus_planner_get_n_shown (planner));
  return g_variant_dict_end (&status);
}

/* Whole sentences, a line each. */
static char *
describe (const CaucusServer *server)
{
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: name and version of the notification service */
  g_string_append_printf (words, _("%s %s took the test notification."),
                          server->name, server->version);
  g_string_append_c (words, '\n');
  if (caucus_server_can (server, "actions"))
    g_string_append (words, _("It can show the buttons Open, Snooze and Done."));
  else
    g_string_append (words, _("It cannot show buttons: open Caucus to answer a reminder."));
  g_string_append_c (words, '\n');
  if (caucus_server_can (server, "persistence"))
    g_string_append (words, _("It keeps what you have not read."));
  else
    g_string_append (words, _("It may not keep what you have not read: "
                              "the bell in Caucus lists what was missed."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * caucus_remind_status_send_test:
 * @delivered: (out): whether a notification service took it
 *
 * Returns: (transfer full): what happened, in words for the person
 */
char *
caucus_remind_status_send_test (CaucusSender *sender,
                                gboolean     *delivered)
{
  g_autoptr (CaucusServer) server = caucus_sender_find_server (sender);
  g_autoptr (GError) error = NULL;
  CaucusMessage message = {
    _("Test notification"), _("Reminders of Caucus will look like this."), FALSE, FALSE, TRUE
  };

  *delivered = FALSE;
  if (server == NULL)
    return g_strdup (_("This desktop has no notification service: "
                       "reminders are shown in the window only."));
  if (caucus_sender_show (sender, &message, &error) == 0)
    {
      g_dbus_error_strip_remote_error (error);
      /* Translators: name of the notification service, what it answered */
      return g_strdup_printf (_("%s did not take the test notification: %s"),
                              server->name, error->message);
    }
  *delivered = TRUE;
  return describe (server);
}
