/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What shows messages to the person and brings back the answer; libnotify is one such. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CaucusAnswer:
 * @CAUCUS_ANSWER_OPEN: the Open button, or the message itself
 * @CAUCUS_ANSWER_SNOOZE: the Snooze button
 * @CAUCUS_ANSWER_DONE: the Done button
 * @CAUCUS_ANSWER_CLOSED: gone without an answer
 */
typedef enum
{
  CAUCUS_ANSWER_OPEN,
  CAUCUS_ANSWER_SNOOZE,
  CAUCUS_ANSWER_DONE,
  CAUCUS_ANSWER_CLOSED,
} CaucusAnswer;

/**
 * CaucusMessage:
 * @title: not %NULL
 * @body: not %NULL; plain text
 * @can_open, @can_snooze, @can_finish: which buttons it has
 */
typedef struct
{
  const char *title;
  const char *body;
  gboolean can_open;
  gboolean can_snooze;
  gboolean can_finish;
} CaucusMessage;

/**
 * CaucusServer:
 * @name, @version: not %NULL
 * @capabilities: what it says that it can do
 * @instance: (nullable): tells this run of it from every other, in words without spaces
 *
 * What shows the messages of a sender.
 */
typedef struct
{
  char *name;
  char *version;
  GStrv capabilities;
  char *instance;
} CaucusServer;

#define CAUCUS_TYPE_SENDER (caucus_sender_get_type ())

G_DECLARE_INTERFACE (CaucusSender, caucus_sender, CAUCUS, SENDER, GObject)

/**
 * CaucusSenderInterface:
 *
 * The signal "answered" (guint id, guint answer, const char *activation_token) says
 * what became of a message, once; the id is not used again.
 */
struct _CaucusSenderInterface
{
  GTypeInterface parent;

  CaucusServer *(*find_server) (CaucusSender         *sender);
  guint         (*show) (CaucusSender         *sender,
                         const CaucusMessage  *message,
                         GError              **error);
  void          (*withdraw) (CaucusSender         *sender,
                             guint                 id);
  void          (*forget) (CaucusSender         *sender);
  char         *(*dup_name) (CaucusSender         *sender,
                             guint                 id);
  void          (*withdraw_named) (CaucusSender         *sender,
                                   const char           *name);
};

CaucusServer *caucus_sender_find_server (CaucusSender         *sender);
guint         caucus_sender_show        (CaucusSender         *sender,
                                         const CaucusMessage  *message,
                                         GError              **error);
void          caucus_sender_withdraw    (CaucusSender         *sender,
                                         guint                 id);
void          caucus_sender_forget      (CaucusSender         *sender);
char         *caucus_sender_dup_name    (CaucusSender         *sender,
                                         guint                 id);
void          caucus_sender_withdraw_named (CaucusSender      *sender,
                                            const char        *name);
void          caucus_sender_answer      (CaucusSender         *sender,
                                         guint                 id,
                                         CaucusAnswer          answer,
                                         const char           *activation_token);

gboolean      caucus_server_can         (const CaucusServer   *server,
                                         const char           *capability);
void          caucus_server_free        (CaucusServer         *server);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusServer, caucus_server_free)

G_END_DECLS
