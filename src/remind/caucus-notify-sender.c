/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages as desktop notifications, by libnotify. */
#include "config.h"

#include "caucus-notify-sender.h"

#include <glib/gi18n.h>
#include <libnotify/notify.h>
#include <string.h>

#include "caucus-notify-server.h"

/* One on the screen. libnotify wants it alive for as long as its buttons are to work. */
typedef struct
{
  CaucusNotifySender *sender;         /* borrowed */
  NotifyNotification *notification;   /* owned */
  char *instance;                     /* owned, nullable; of the server that shows it */
  guint id;
} Bubble;

struct _CaucusNotifySender
{
  GObject parent_instance;

  GHashTable *bubbles;    /* owned; id to Bubble */
  guint last_id;
};

static void caucus_notify_sender_sender_init (CaucusSenderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CaucusNotifySender, caucus_notify_sender, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CAUCUS_TYPE_SENDER,
                                                      caucus_notify_sender_sender_init))

static void
bubble_free (Bubble *bubble)
{
  g_signal_handlers_disconnect_by_data (bubble->notification, bubble);
  notify_notification_clear_actions (bubble->notification);
  g_object_unref (bubble->notification);
  g_free (bubble->instance);
  g_free (bubble);
}

static gboolean
bubble_free_cb (gpointer data)
{
  bubble_free (data);
  return G_SOURCE_REMOVE;
}

static void
answer (Bubble       *bubble,
        CaucusAnswer  with)
{
  g_autoptr (CaucusNotifySender) sender = g_object_ref (bubble->sender);
  g_autofree char *token = NULL;

  if (!g_hash_table_steal (sender->bubbles, GUINT_TO_POINTER (bubble->id)))
    return;
  if (with != CAUCUS_ANSWER_CLOSED)
    {
      token = g_strdup (notify_notification_get_activation_token (bubble->notification));
      notify_notification_close (bubble->notification, NULL);
    }
  caucus_sender_answer (CAUCUS_SENDER (sender), bubble->id, with, token);
  /* Later, because this runs inside a callback of the notification. */
  g_idle_add (bubble_free_cb, bubble);
}

static void
open_cb (NotifyNotification *notification,
         char               *action,
         gpointer            user_data)
{
  answer (user_data, CAUCUS_ANSWER_OPEN);
}

static void
snooze_cb (NotifyNotification *notification,
           char               *action,
           gpointer            user_data)
{
  answer (user_data, CAUCUS_ANSWER_SNOOZE);
}

static void
done_cb (NotifyNotification *notification,
         char               *action,
         gpointer            user_data)
{
  answer (user_data, CAUCUS_ANSWER_DONE);
}

static void
closed_cb (NotifyNotification *notification,
           gpointer            user_data)
{
  answer (user_data, CAUCUS_ANSWER_CLOSED);
}

static void
add_actions (Bubble              *bubble,
             const CaucusMessage *message,
             gboolean             has_buttons)
{
  NotifyNotification *notification = bubble->notification;

  if (message->can_open)
    notify_notification_add_action (notification, "default", _("Open"), open_cb, bubble, NULL);
  if (!has_buttons)
    return;
  if (message->can_open)
    notify_notification_add_action (notification, "open", _("Open"), open_cb, bubble, NULL);
  if (message->can_snooze)
    notify_notification_add_action (notification, "snooze", _("Snooze"), snooze_cb, bubble, NULL);
  if (message->can_finish)
    notify_notification_add_action (notification, "done", _("Done"), done_cb, bubble, NULL);
}

/* What a person typed goes into markup, where the server reads the body as that. */
static char *
make_body (const CaucusMessage *message,
           const CaucusServer  *server)
{
  g_autofree char *body = NULL;

  if (message->can_open && !caucus_server_can (server, "actions"))
    /* Translators: a notification's text, then what to do where it cannot have buttons */
    body = g_strdup_printf (_("%s\nOpen Caucus to answer."), message->body);
  else
    body = g_strdup (message->body);
  if (!caucus_server_can (server, "body-markup"))
    return g_steal_pointer (&body);
  return g_markup_escape_text (body, -1);
}

static NotifyNotification *
make_notification (const CaucusMessage *message,
                   const CaucusServer  *server)
{
  g_autofree char *body = make_body (message, server);
  NotifyNotification *notification = notify_notification_new (message->title, body, APP_ID);

  notify_notification_set_category (notification, "x-caucus.reminder");
  notify_notification_set_urgency (notification, NOTIFY_URGENCY_NORMAL);
  notify_notification_set_timeout (notification, NOTIFY_EXPIRES_NEVER);
  notify_notification_set_hint (notification, "desktop-entry", g_variant_new_string (APP_ID));
  return notification;
}

static guint
show (CaucusSender         *sender,
      const CaucusMessage  *message,
      GError              **error)
{
  CaucusNotifySender *self = CAUCUS_NOTIFY_SENDER (sender);
  g_autoptr (CaucusServer) server = caucus_sender_find_server (sender);
  Bubble *bubble;

  if (server == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           "there is no notification service");
      return 0;
    }
  bubble = g_new0 (Bubble, 1);
  bubble->sender = self;
  bubble->instance = g_strdup (server->instance);
  bubble->notification = make_notification (message, server);
  add_actions (bubble, message, caucus_server_can (server, "actions"));
  g_signal_connect (bubble->notification, "closed", G_CALLBACK (closed_cb), bubble);
  if (!notify_notification_show (bubble->notification, error))
    {
      bubble_free (bubble);
      return 0;
    }
  bubble->id = ++self->last_id;
  g_hash_table_insert (self->bubbles, GUINT_TO_POINTER (bubble->id), bubble);
  return bubble->id;
}

static void
withdraw (CaucusSender *sender,
          guint         id)
{
  CaucusNotifySender *self = CAUCUS_NOTIFY_SENDER (sender);
  gpointer bubble = NULL;

  if (!g_hash_table_steal_extended (self->bubbles, GUINT_TO_POINTER (id), NULL, &bubble))
    return;
  notify_notification_close (((Bubble *) bubble)->notification, NULL);
  bubble_free (bubble);
}

static void
forget (CaucusSender *sender)
{
  g_hash_table_remove_all (CAUCUS_NOTIFY_SENDER (sender)->bubbles);
}

static char *
dup_name (CaucusSender *sender,
          guint         id)
{
  CaucusNotifySender *self = CAUCUS_NOTIFY_SENDER (sender);
  const Bubble *bubble = g_hash_table_lookup (self->bubbles, GUINT_TO_POINTER (id));
  int server_id = 0;

  if (bubble == NULL || bubble->instance == NULL)
    return NULL;
  g_object_get (bubble->notification, "id", &server_id, NULL);
  return g_strdup_printf ("%s/%u", bubble->instance, (guint) server_id);
}

static void
withdraw_named (CaucusSender *sender,
                const char   *name)
{
  g_autofree char *instance = caucus_notify_server_dup_instance ();
  const char *id = strrchr (name, '/');

  /* Another run of the server has given the number to somebody else's message. */
  if (instance != NULL && id != NULL && strlen (instance) == (gsize) (id - name)
      && g_str_has_prefix (name, instance))
    caucus_notify_server_close ((guint32) g_ascii_strtoull (id + 1, NULL, 10));
}

static CaucusServer *
find_server (CaucusSender *sender)
{
  return caucus_notify_server_find ();
}

static void
caucus_notify_sender_dispose (GObject *object)
{
  CaucusNotifySender *self = CAUCUS_NOTIFY_SENDER (object);
  GHashTableIter iter;
  gpointer bubble;

  g_hash_table_iter_init (&iter, self->bubbles);
  while (g_hash_table_iter_next (&iter, NULL, &bubble))
    {
      g_hash_table_iter_steal (&iter);
      notify_notification_close (((Bubble *) bubble)->notification, NULL);
      bubble_free (bubble);
    }
  G_OBJECT_CLASS (caucus_notify_sender_parent_class)->dispose (object);
}

static void
caucus_notify_sender_finalize (GObject *object)
{
  CaucusNotifySender *self = CAUCUS_NOTIFY_SENDER (object);

  g_hash_table_unref (self->bubbles);
  notify_uninit ();
  G_OBJECT_CLASS (caucus_notify_sender_parent_class)->finalize (object);
}

static void
caucus_notify_sender_sender_init (CaucusSenderInterface *iface)
{
  iface->find_server = find_server;
  iface->show = show;
  iface->withdraw = withdraw;
  iface->forget = forget;
  iface->dup_name = dup_name;
  iface->withdraw_named = withdraw_named;
}

static void
caucus_notify_sender_class_init (CaucusNotifySenderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = caucus_notify_sender_dispose;
  object_class->finalize = caucus_notify_sender_finalize;
}

static void
caucus_notify_sender_init (CaucusNotifySender *self)
{
  self->bubbles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) bubble_free);
  notify_init (APP_NAME);
}

/**
 * caucus_notify_sender_new:
 *
 * There is at most one in a process.
 *
 * Returns: (transfer full): a sender
 */
CaucusSender *
caucus_notify_sender_new (void)
{
  return g_object_new (CAUCUS_TYPE_NOTIFY_SENDER, NULL);
}
