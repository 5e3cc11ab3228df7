/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bus, a store and the real service, for tests that look at what it shows. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"
#include "fake-server.h"

G_BEGIN_DECLS

/**
 * RemindFixture:
 * @server: (nullable): the notification server; tests may take it away
 * @directory: where everything lies
 * @zone: a zone in which it is about noon, so that "today" is sure
 *
 * The round's reminders fire an hour before a session, unless there is another round.
 */
typedef struct
{
  GSubprocess *bus;
  char *address;
  GDBusConnection *connection;
  FakeServer *server;
  CaucusDatabase *database;
  char *directory;
  char *store_path;
  char *opened_path;
  char *zone;
  char *preload;
  CaucusId round_id;
  GPtrArray *processes;
} RemindFixture;

/**
 * RemindSession:
 * @start_sec: when it starts, in seconds from now
 * @length_sec: 0 for an hour
 * @added_ago_sec: how long ago it came into the calendar
 */
typedef struct
{
  const char *title;
  const char *place;
  gint64 start_sec;
  gint64 length_sec;
  gint64 added_ago_sec;
  CaucusLevel level;
} RemindSession;

extern const char *const remind_capabilities[];

RemindFixture *remind_fixture_new           (void);
RemindFixture *remind_fixture_new_for_store (const char          *store_path);
RemindFixture *remind_fixture_new_in_session (void);
void           remind_fixture_free          (RemindFixture       *fixture);

GDBusConnection *remind_fixture_connect     (RemindFixture       *fixture);
void           remind_fixture_add_round     (RemindFixture       *fixture,
                                             const char          *leads);
CaucusId       remind_fixture_add           (RemindFixture       *fixture,
                                             const RemindSession *session);
void           remind_fixture_move          (RemindFixture       *fixture,
                                             const CaucusId      *session_id,
                                             gint64               start_sec);
void           remind_fixture_set_status    (RemindFixture       *fixture,
                                             const CaucusId      *session_id,
                                             CaucusSessionStatus  status);
void           remind_fixture_acknowledge   (RemindFixture       *fixture,
                                             const CaucusId      *session_id);
void           remind_fixture_tell          (RemindFixture       *fixture);
CaucusReminder *remind_fixture_get_reminder (RemindFixture       *fixture,
                                             const CaucusId      *session_id);
guint          remind_fixture_count_log     (RemindFixture       *fixture,
                                             const CaucusId      *session_id,
                                             const char          *event);

char          *remind_fixture_find_program  (void);
void           remind_fixture_die_with_test (gpointer             unused);
GSubprocess   *remind_fixture_start         (RemindFixture       *fixture);
GSubprocess   *remind_fixture_start_to_end  (RemindFixture       *fixture);
void           remind_fixture_wait_name     (RemindFixture       *fixture);
int            remind_fixture_wait_exit     (RemindFixture       *fixture,
                                             GSubprocess         *process);
void           remind_fixture_stop          (RemindFixture       *fixture,
                                             GSubprocess         *process);
void           remind_fixture_kill          (RemindFixture       *fixture,
                                             GSubprocess         *process);
char          *remind_fixture_get_name      (RemindFixture       *fixture);
GVariant      *remind_fixture_call          (RemindFixture       *fixture,
                                             const char          *method);
char          *remind_fixture_read          (RemindFixture       *fixture,
                                             const char          *name);

void           remind_fixture_wait_count    (RemindFixture       *fixture,
                                             guint                n_shown);
void           remind_fixture_wait_state    (RemindFixture       *fixture,
                                             const CaucusId      *session_id,
                                             CaucusReminderState  state);
void           remind_fixture_wait_log      (RemindFixture       *fixture,
                                             const CaucusId      *session_id,
                                             const char          *event,
                                             guint                count);
void           remind_fixture_wait_closed   (RemindFixture       *fixture,
                                             guint                index);
void           remind_fixture_wait_over     (RemindFixture       *fixture,
                                             const CaucusId      *session_id);
void           remind_fixture_wait_error    (RemindFixture       *fixture,
                                             const char          *message);
char          *remind_fixture_wait_opened   (RemindFixture       *fixture);

typedef gboolean (*RemindCondition) (gpointer data);

void           remind_wait                  (RemindCondition      condition,
                                             gpointer             data,
                                             const char          *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemindFixture, remind_fixture_free)

G_END_DECLS
