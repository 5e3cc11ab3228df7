/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The message that a store cannot be read, so that nobody waits for its reminders in vain. */
#include "config.h"

#include "caucus-remind-alarm.h"

#include <glib/gi18n.h>

#include "caucus-notify-sender.h"

/**
 * caucus_remind_alarm_show:
 *
 * Says that nothing is announced, while the service goes on trying.
 *
 * Returns: the message's id with @sender, or 0 where it was not taken
 */
guint
caucus_remind_alarm_show (CaucusSender *sender)
{
  CaucusMessage message = {
    .title = _("Sessions are not being announced"),
    .body = _("Caucus could not read its store, and changed nothing in it. "
              "Open Caucus to see what can be done."),
  };
  g_autoptr (GError) error = NULL;
  guint id;

  id = caucus_sender_show (sender, &message, &error);
  if (id == 0)
    g_printerr ("caucus-remind: %s\n", error->message);
  return id;
}

/**
 * caucus_remind_alarm_leave:
 *
 * Shows the message and leaves it on the screen: the service has to end, so
 * it has no buttons.
 */
void
caucus_remind_alarm_leave (void)
{
  g_autoptr (CaucusSender) sender = caucus_notify_sender_new ();

  caucus_remind_alarm_show (sender);
  caucus_sender_forget (sender);
}
