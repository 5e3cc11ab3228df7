/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session that is opened from outside the window: its round may be another than the open one. */
#include "config.h"

#include "caucus-window-private.h"

#include "caucus-session-table.h"

static gpointer
read_session (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  return caucus_session_table_get (database, data, error);
}

static void
open_found (CaucusWindow *window)
{
  g_autofree char *id = g_steal_pointer (&window->pending_session);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-session", "s", id);
}

/* Where the round is switched, the window hears of it and comes here again. */
static void
session_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CaucusWindow) window = CAUCUS_WINDOW (user_data);
  g_autoptr (CaucusSession) session = NULL;
  const CaucusRound *round;
  CaucusId pending_id;

  session = caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);
  if (window->context == NULL || !caucus_id_parse (window->pending_session, &pending_id))
    return;
  /* Another one was asked for meanwhile, and is being looked for. */
  if (session != NULL && !caucus_id_equal (&session->id, &pending_id))
    return;
  round = caucus_context_get_round (window->context);
  if (session != NULL && !caucus_id_equal (&session->round_id, &round->id))
    {
      caucus_context_set_round (window->context, &session->round_id);
      return;
    }
  open_found (window);
  caucus_window_await_content (window);
}

/**
 * caucus_window_find_pending_session:
 *
 * Opens the session that is to be shown, in its round, once it is known which that is.
 */
void
caucus_window_find_pending_session (CaucusWindow *window)
{
  CaucusJob job = {
    .run = read_session,
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_session_free,
  };
  CaucusId id;

  if (!caucus_id_parse (window->pending_session, &id))
    return;
  job.data = caucus_id_copy (&id);
  caucus_store_read_async (caucus_context_get_store (window->context), &job, NULL,
                           session_read_cb, g_object_ref (window));
}

/**
 * caucus_window_open_session:
 * @id: of a session of any round
 *
 * Shows the session's record, in its round, as soon as the store is open.
 */
void
caucus_window_open_session (CaucusWindow *window,
                            const char   *id)
{
  CaucusId parsed;

  g_return_if_fail (CAUCUS_IS_WINDOW (window));

  if (!caucus_id_parse (id, &parsed))
    return;
  g_free (window->pending_session);
  window->pending_session = g_strdup (id);
  if (caucus_context_get_round (window->context) != NULL)
    caucus_window_find_pending_session (window);
}
