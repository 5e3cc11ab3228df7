/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other programs can ask of the service on the bus. */
#pragma once

#include "caucus-remind-bus.h"

G_BEGIN_DECLS

/**
 * CaucusRemindCalls:
 * @send_test: (transfer full): what happened, in words for the person
 * @get_status: (transfer floating): an a{sv}
 * @refresh: looks at the store now
 *
 * The methods of the interface, which says more about them.
 */
typedef struct
{
  char *(*send_test) (gboolean *delivered, gpointer user_data);
  GVariant *(*get_status) (gpointer user_data);
  void (*refresh) (gpointer user_data);
  gpointer user_data;
} CaucusRemindCalls;

CaucusBusRemind *caucus_remind_object_export    (GDBusConnection          *session,
                                                 const CaucusRemindCalls  *calls,
                                                 GError                  **error);
gboolean         caucus_remind_object_take_name (GDBusConnection          *session,
                                                 const char               *store_path,
                                                 gboolean                 *is_ours,
                                                 GError                  **error);

G_END_DECLS
