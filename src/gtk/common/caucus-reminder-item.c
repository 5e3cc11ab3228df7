/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reminder in a list. */
#include "config.h"

#include "caucus-reminder-item.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"

struct _CaucusReminderItem
{
  CaucusItem parent_instance;

  CaucusReminder *reminder;       /* owned */
};

enum
{
  PROP_TITLE = 1,
  PROP_SESSION_WHEN,
  PROP_DUE,
  PROP_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusReminderItem, caucus_reminder_item, CAUCUS_TYPE_ITEM)

static void
caucus_reminder_item_take_record (CaucusItem *item,
                                  gpointer    record)
{
  CaucusReminderItem *self = CAUCUS_REMINDER_ITEM (item);

  g_clear_pointer (&self->reminder, caucus_reminder_free);
  self->reminder = record;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
caucus_reminder_item_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_REMINDER_ITEM (object)->reminder, caucus_reminder_free);

  G_OBJECT_CLASS (caucus_reminder_item_parent_class)->finalize (object);
}

static const char *
get_title (const CaucusReminder *reminder)
{
  if (reminder->session_title != NULL && reminder->session_title[0] != '\0')
    return reminder->session_title;
  return caucus_format_session_kind (reminder->session_kind);
}

/* "Session: Nov 21, 4:40 PM" */
static char *
describe_session (const CaucusReminder *reminder)
{
  g_autofree char *start = caucus_format_short_date_time (reminder->session_start_usec,
                                                          reminder->session_zone);

  /* Translators: when the session of a reminder starts */
  return g_strdup_printf (_("Session: %s"), start);
}

/* "Reminder: Nov 21, 4:25 PM", of the time at which it fires, be it snoozed or not. */
static char *
describe_due (const CaucusReminder *reminder)
{
  g_autofree char *due = caucus_format_short_date_time (reminder->due_usec,
                                                        reminder->session_zone);
  g_autofree char *lead = caucus_format_lead (reminder->lead);

  if (reminder->state == CAUCUS_REMINDER_SNOOZED)
    return g_strdup_printf (_("Snoozed until %s"), due);
  /* Translators: when a reminder fires, then its lead time: "15 minutes before" */
  return g_strdup_printf (_("Reminder: %s, %s"), due, lead);
}

static char *
describe (const CaucusReminder *reminder)
{
  g_autofree char *session = describe_session (reminder);
  g_autofree char *due = describe_due (reminder);

  return g_strdup_printf ("%s, %s, %s", get_title (reminder), session, due);
}

static void
caucus_reminder_item_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  const CaucusReminder *reminder = CAUCUS_REMINDER_ITEM (object)->reminder;

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, get_title (reminder));
      break;
    case PROP_SESSION_WHEN:
      g_value_take_string (value, describe_session (reminder));
      break;
    case PROP_DUE:
      g_value_take_string (value, describe_due (reminder));
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, describe (reminder));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_reminder_item_class_init (CaucusReminderItemClass *klass)
{
  static const char *const names[] = { NULL, "title", "session-when", "due", "description" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_reminder_item_finalize;
  object_class->get_property = caucus_reminder_item_get_property;
  CAUCUS_ITEM_CLASS (klass)->take_record = caucus_reminder_item_take_record;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_reminder_item_init (CaucusReminderItem *item)
{
}

/**
 * caucus_reminder_item_get_reminder:
 *
 * Returns: (transfer none): the record, until the next update of the list
 */
const CaucusReminder *
caucus_reminder_item_get_reminder (CaucusReminderItem *item)
{
  return item->reminder;
}
