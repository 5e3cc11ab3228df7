/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in a list. */
#include "config.h"

#include "caucus-session-item.h"

#include "common/caucus-format.h"

struct _CaucusSessionItem
{
  CaucusItem parent_instance;

  CaucusSession *session;         /* owned */
};

enum
{
  PROP_TITLE = 1,
  PROP_DATE,
  PROP_HOURS,
  PROP_PLACE,
  PROP_STATUS,
  PROP_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusSessionItem, caucus_session_item, CAUCUS_TYPE_ITEM)

static void
caucus_session_item_take_record (CaucusItem *item,
                                 gpointer    record)
{
  CaucusSessionItem *self = CAUCUS_SESSION_ITEM (item);

  g_clear_pointer (&self->session, caucus_session_free);
  self->session = record;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
caucus_session_item_finalize (GObject *object)
{
  CaucusSessionItem *self = CAUCUS_SESSION_ITEM (object);

  g_clear_pointer (&self->session, caucus_session_free);

  G_OBJECT_CLASS (caucus_session_item_parent_class)->finalize (object);
}

/* What a screen reader says of the row. */
static char *
describe (const CaucusSession *session)
{
  g_autofree char *title = caucus_format_session_title (session);
  g_autofree char *when = caucus_format_session_when (session);
  const char *status = caucus_format_session_status (session->status);

  if (session->place == NULL)
    return g_strdup_printf ("%s, %s, %s", title, when, status);
  return g_strdup_printf ("%s, %s, %s, %s", title, when, session->place, status);
}

static void
caucus_session_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  const CaucusSession *session = CAUCUS_SESSION_ITEM (object)->session;

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_take_string (value, caucus_format_session_title (session));
      break;
    case PROP_DATE:
      g_value_take_string (value, caucus_format_date (session->start_usec, session->zone));
      break;
    case PROP_HOURS:
      g_value_take_string (value, caucus_format_session_hours (session));
      break;
    case PROP_PLACE:
      g_value_set_string (value, session->place);
      break;
    case PROP_STATUS:
      g_value_set_static_string (value, caucus_format_session_status (session->status));
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, describe (session));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_session_item_class_init (CaucusSessionItemClass *klass)
{
  static const char *const names[] = {
    NULL, "title", "date", "hours", "place", "status", "description",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_session_item_finalize;
  object_class->get_property = caucus_session_item_get_property;
  CAUCUS_ITEM_CLASS (klass)->take_record = caucus_session_item_take_record;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_session_item_init (CaucusSessionItem *item)
{
}

/**
 * caucus_session_item_get_session:
 *
 * Returns: (transfer none): the record, until the next update of the list
 */
const CaucusSession *
caucus_session_item_get_session (CaucusSessionItem *item)
{
  return item->session;
}
