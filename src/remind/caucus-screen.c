/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which reminders stand on the screen, in which message. */
#include "caucus-screen.h"

#include "caucus-clock.h"
#include "caucus-remind-text.h"

struct _CaucusScreen
{
  CaucusSender *sender;     /* borrowed */
  GHashTable *shown;        /* owned; id of a message to the group that it stands for */
  GPtrArray *lost;          /* owned; groups without a message that are to have one again */
};

gboolean
caucus_group_is_missed (GPtrArray *group)
{
  const CaucusReminder *first = g_ptr_array_index (group, 0);

  return first->state == CAUCUS_REMINDER_MISSED;
}

static guint
send_current (CaucusScreen  *screen,
              GPtrArray     *group,
              GError       **error)
{
  const CaucusReminder *reminder = g_ptr_array_index (group, 0);
  g_autofree char *title = caucus_remind_text_title (reminder);
  g_autofree char *body = caucus_remind_text_body (reminder, caucus_clock_now_usec ());
  CaucusMessage message = { title, body, TRUE, TRUE, TRUE };

  return caucus_sender_show (screen->sender, &message, error);
}

static guint
send_missed (CaucusScreen  *screen,
             GPtrArray     *missed,
             GError       **error)
{
  g_autofree char *title = caucus_remind_text_missed_title (missed->len);
  g_autofree char *body = caucus_remind_text_missed_body (missed);
  CaucusMessage message = { title, body, TRUE, FALSE, TRUE };

  return caucus_sender_show (screen->sender, &message, error);
}

static gboolean
is_same_session (GPtrArray *a,
                 GPtrArray *b)
{
  const CaucusReminder *first = g_ptr_array_index (a, 0);
  const CaucusReminder *second = g_ptr_array_index (b, 0);

  return !caucus_group_is_missed (a) && !caucus_group_is_missed (b)
         && caucus_id_equal (&first->session_id, &second->session_id);
}

static void
move_reminders (GPtrArray *from,
                GPtrArray *to)
{
  gsize n_reminders;
  g_autofree gpointer *reminders = g_ptr_array_steal (from, &n_reminders);

  for (gsize i = 0; i < n_reminders; i++)
    g_ptr_array_add (to, reminders[i]);
}

/* One message a session: a later reminder takes the place of the one on the screen. */
static void
take_over (CaucusScreen *screen,
           GPtrArray    *group)
{
  GHashTableIter iter;
  gpointer id, shown;

  g_hash_table_iter_init (&iter, screen->shown);
  while (g_hash_table_iter_next (&iter, &id, &shown))
    {
      if (!is_same_session (shown, group))
        continue;
      move_reminders (shown, group);
      g_hash_table_iter_remove (&iter);
      caucus_sender_withdraw (screen->sender, GPOINTER_TO_UINT (id));
    }
  for (guint i = screen->lost->len; i > 0; i--)
    {
      GPtrArray *lost = g_ptr_array_index (screen->lost, i - 1);

      if (!is_same_session (lost, group))
        continue;
      move_reminders (lost, group);
      g_ptr_array_remove_index (screen->lost, i - 1);
    }
}

/**
 * caucus_screen_show:
 * @group: (element-type CaucusReminder): what the message stands for; it takes in what
 *   stood on the screen for the same session
 *
 * Returns: whether it is on the screen
 */
gboolean
caucus_screen_show (CaucusScreen  *screen,
                    GPtrArray     *group,
                    GError       **error)
{
  guint id;

  take_over (screen, group);
  if (caucus_group_is_missed (group))
    id = send_missed (screen, group, error);
  else
    id = send_current (screen, group, error);
  if (id == 0)
    return FALSE;
  g_debug ("%u reminders shown in message %u", group->len, id);
  g_hash_table_insert (screen->shown, GUINT_TO_POINTER (id), g_ptr_array_ref (group));
  return TRUE;
}

/**
 * caucus_screen_steal:
 * @id: a message that was answered
 *
 * Returns: (transfer full) (nullable): what it stood for
 */
GPtrArray *
caucus_screen_steal (CaucusScreen *screen,
                     guint         id)
{
  gpointer group = NULL;

  g_hash_table_steal_extended (screen->shown, GUINT_TO_POINTER (id), NULL, &group);
  return group;
}

/* Returns whether anything is left of the group. */
static gboolean
keep (GPtrArray          *group,
      CaucusReminderFunc  stands,
      gpointer            user_data)
{
  guint i = 0;

  while (i < group->len)
    {
      if (stands (g_ptr_array_index (group, i), user_data))
        i++;
      else
        g_ptr_array_remove_index (group, i);
    }
  return group->len > 0;
}

/**
 * caucus_screen_keep:
 * @stands: whether what the screen says of a reminder is still so
 *
 * Lets go of all other reminders, and takes away the messages that nothing is left of.
 */
void
caucus_screen_keep (CaucusScreen       *screen,
                    CaucusReminderFunc  stands,
                    gpointer            user_data)
{
  GHashTableIter iter;
  gpointer id, group;

  g_hash_table_iter_init (&iter, screen->shown);
  while (g_hash_table_iter_next (&iter, &id, &group))
    {
      if (keep (group, stands, user_data))
        continue;
      g_hash_table_iter_remove (&iter);
      caucus_sender_withdraw (screen->sender, GPOINTER_TO_UINT (id));
    }
  for (guint i = screen->lost->len; i > 0; i--)
    {
      if (!keep (g_ptr_array_index (screen->lost, i - 1), stands, user_data))
        g_ptr_array_remove_index (screen->lost, i - 1);
    }
}

static void
settle (GPtrArray *known,
        GPtrArray *claimed)
{
  for (guint i = 0; i < known->len; i++)
    {
      CaucusReminder *reminder = g_ptr_array_index (known, i);

      for (guint j = 0; j < claimed->len; j++)
        {
          const CaucusReminder *now = g_ptr_array_index (claimed, j);

          if (caucus_id_equal (&reminder->id, &now->id))
            reminder->state = now->state;
        }
    }
}

/**
 * caucus_screen_settle:
 * @group: (element-type CaucusReminder): shown before it was claimed, and claimed now
 */
void
caucus_screen_settle (CaucusScreen *screen,
                      GPtrArray    *group)
{
  GHashTableIter iter;
  gpointer shown;

  g_hash_table_iter_init (&iter, screen->shown);
  while (g_hash_table_iter_next (&iter, NULL, &shown))
    settle (shown, group);
  for (guint i = 0; i < screen->lost->len; i++)
    settle (g_ptr_array_index (screen->lost, i), group);
}

/**
 * caucus_screen_lose:
 * @group: (element-type CaucusReminder): what has no message, but is to have one
 */
void
caucus_screen_lose (CaucusScreen *screen,
                    GPtrArray    *group)
{
  g_ptr_array_add (screen->lost, g_ptr_array_ref (group));
}

/**
 * caucus_screen_forget_server:
 *
 * The server ended, and all that it showed is lost with it.
 */
void
caucus_screen_forget_server (CaucusScreen *screen)
{
  GHashTableIter iter;
  gpointer group;

  g_hash_table_iter_init (&iter, screen->shown);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    {
      caucus_screen_lose (screen, group);
      g_hash_table_iter_remove (&iter);
    }
  caucus_sender_forget (screen->sender);
}

/**
 * caucus_screen_steal_lost:
 *
 * Returns: (transfer full) (element-type GPtrArray): the groups to be shown again
 */
GPtrArray *
caucus_screen_steal_lost (CaucusScreen *screen)
{
  GPtrArray *lost = g_steal_pointer (&screen->lost);

  screen->lost = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return lost;
}

/**
 * caucus_screen_dup_names:
 *
 * Returns: (nullable) (transfer full): what caucus_sender_withdraw_named() knows the
 *   messages by, with spaces between; %NULL for none
 */
char *
caucus_screen_dup_names (CaucusScreen *screen)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, screen->shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autofree char *name = caucus_sender_dup_name (screen->sender, GPOINTER_TO_UINT (id));

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", name);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

guint
caucus_screen_get_n_shown (CaucusScreen *screen)
{
  return g_hash_table_size (screen->shown);
}

guint
caucus_screen_get_n_lost (CaucusScreen *screen)
{
  return screen->lost->len;
}

/**
 * caucus_screen_new:
 * @sender: (transfer none): lives longer than the screen
 */
CaucusScreen *
caucus_screen_new (CaucusSender *sender)
{
  CaucusScreen *screen = g_new0 (CaucusScreen, 1);

  screen->sender = sender;
  screen->shown = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  screen->lost = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return screen;
}

void
caucus_screen_free (CaucusScreen *screen)
{
  g_hash_table_unref (screen->shown);
  g_ptr_array_unref (screen->lost);
  g_free (screen);
}
