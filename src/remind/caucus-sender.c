/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What shows messages to the person and brings back the answer; libnotify is one such. */
#include "caucus-sender.h"

G_DEFINE_INTERFACE (CaucusSender, caucus_sender, G_TYPE_OBJECT)

static guint answered_signal;

static void
caucus_sender_default_init (CaucusSenderInterface *iface)
{
  answered_signal = g_signal_new ("answered", CAUCUS_TYPE_SENDER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);
}

/**
 * caucus_sender_find_server:
 *
 * Asks who shows the messages, and starts it where the desktop knows how to.
 *
 * Returns: (nullable) (transfer full): the server, or %NULL where there is none
 */
CaucusServer *
caucus_sender_find_server (CaucusSender *sender)
{
  return CAUCUS_SENDER_GET_IFACE (sender)->find_server (sender);
}

/**
 * caucus_sender_show:
 *
 * Returns: the message's id, or 0 with @error where it was not taken
 */
guint
caucus_sender_show (CaucusSender         *sender,
                    const CaucusMessage  *message,
                    GError              **error)
{
  return CAUCUS_SENDER_GET_IFACE (sender)->show (sender, message, error);
}

/**
 * caucus_sender_withdraw:
 *
 * Takes a message off the screen; it is not answered any more.
 */
void
caucus_sender_withdraw (CaucusSender *sender,
                        guint         id)
{
  CAUCUS_SENDER_GET_IFACE (sender)->withdraw (sender, id);
}

/**
 * caucus_sender_forget:
 *
 * Lets go of every message without a word to the server: they went with the one that
 * showed them, and a new one may have given their numbers to others.
 */
void
caucus_sender_forget (CaucusSender *sender)
{
  CAUCUS_SENDER_GET_IFACE (sender)->forget (sender);
}

/**
 * caucus_sender_dup_name:
 *
 * Returns: (nullable) (transfer full): a name for a message on the screen that still
 *   names it when this program has ended, without spaces; %NULL where there is none
 */
char *
caucus_sender_dup_name (CaucusSender *sender,
                        guint         id)
{
  return CAUCUS_SENDER_GET_IFACE (sender)->dup_name (sender, id);
}

/**
 * caucus_sender_withdraw_named:
 *
 * Takes a message of an earlier run of this program off the screen, unless the
 * server that showed it has ended since.
 */
void
caucus_sender_withdraw_named (CaucusSender *sender,
                              const char   *name)
{
  CAUCUS_SENDER_GET_IFACE (sender)->withdraw_named (sender, name);
}

/**
 * caucus_sender_answer:
 * @activation_token: (nullable): lets the window that opens come to the front
 *
 * For implementations: says that a message was answered.
 */
void
caucus_sender_answer (CaucusSender *sender,
                      guint         id,
                      CaucusAnswer  answer,
                      const char   *activation_token)
{
  g_signal_emit (sender, answered_signal, 0, id, (guint) answer, activation_token);
}

gboolean
caucus_server_can (const CaucusServer *server,
                   const char         *capability)
{
  return g_strv_contains ((const char *const *) server->capabilities, capability);
}

void
caucus_server_free (CaucusServer *server)
{
  g_free (server->name);
  g_free (server->version);
  g_strfreev (server->capabilities);
  g_free (server->instance);
  g_free (server);
}
