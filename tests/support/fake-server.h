/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notification server that shows nothing, keeps what it was asked to show and presses buttons. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FakeServer FakeServer;

/**
 * FakeNotification:
 * @is_closed: whether its sender took it back
 */
typedef struct
{
  guint id;
  char *app_name;
  char *icon;
  char *summary;
  char *body;
  GStrv actions;
  GVariant *hints;
  int timeout_msec;
  gboolean is_closed;
} FakeNotification;

FakeServer       *fake_server_new       (GDBusConnection    *connection,
                                         const char *const  *capabilities);
void              fake_server_free      (FakeServer         *server);

guint             fake_server_get_count (FakeServer         *server);
FakeNotification *fake_server_get       (FakeServer         *server,
                                         guint               index);
gboolean          fake_server_has_action (FakeServer        *server,
                                          guint              index,
                                          const char        *action);
void              fake_server_press     (FakeServer         *server,
                                         guint               index,
                                         const char         *action);
void              fake_server_dismiss   (FakeServer         *server,
                                         guint               index);
void              fake_server_refuse    (FakeServer         *server,
                                         gboolean            refuses);
void              fake_server_hang      (FakeServer         *server,
                                         const char         *method);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FakeServer, fake_server_free)

G_END_DECLS
