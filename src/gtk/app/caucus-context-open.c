/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the context opens its store and reads the open round. */
#include "config.h"

#include "caucus-context-private.h"

#include "caucus-sample.h"

static void
finish_reading (CaucusContext      *context,
                CaucusRoundContent *content,
                GError             *error)
{
  g_autoptr (GTask) opening = g_steal_pointer (&context->opening);
  g_autoptr (GError) failure = error;

  if (content != NULL)
    caucus_context_take_content (context, content);
  if (opening == NULL)
    return;
  if (content != NULL)
    g_task_return_boolean (opening, TRUE);
  else
    g_task_return_error (opening, g_steal_pointer (&failure));
}

static void
content_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CaucusContext) context = CAUCUS_CONTEXT (user_data);
  GError *error = NULL;
  CaucusRoundContent *content = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);

  finish_reading (context, content, error);
}

void
caucus_context_read_again (CaucusContext *context)
{
  caucus_store_read_async (context->store, &caucus_round_content_job, NULL, content_read_cb,
                           g_object_ref (context));
}

static gpointer
open_job_run (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  return NULL;
}

static const CaucusJob open_job = { .run = open_job_run };

static void
fail_to_open (CaucusContext *context,
              GError        *error)
{
  g_autoptr (GTask) opening = g_steal_pointer (&context->opening);

  g_clear_pointer (&context->early, caucus_round_content_free);
  g_task_return_error (opening, error);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CaucusContext) context = CAUCUS_CONTEXT (user_data);
  GError *error = NULL;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  context->is_open = error == NULL;
  if (error != NULL)
    fail_to_open (context, error);
  else if (context->early != NULL)
    finish_reading (context, g_steal_pointer (&context->early), NULL);
  else if (!context->is_reading_early)
    caucus_context_read_again (context);
}

static void
early_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (CaucusContext) context = CAUCUS_CONTEXT (user_data);
  g_autoptr (CaucusRoundContent) content = NULL;
  GError *error = NULL;

  content = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  context->is_reading_early = FALSE;
  if (context->is_open)
    {
      finish_reading (context, g_steal_pointer (&content), error);
      return;
    }
  /* Why the store cannot be opened is said by the writer. */
  g_clear_error (&error);
  if (context->opening != NULL)
    context->early = g_steal_pointer (&content);
}

/* The content is asked for at once and kept until the writer has said that the store is open, so
 * that both are there when GTK has started. */
static void
open_and_read (CaucusContext *context)
{
  context->is_reading_early = TRUE;
  caucus_store_write_async (context->store, &open_job, opened_cb, g_object_ref (context));
  caucus_store_read_async (context->store, &caucus_round_content_job, NULL, early_read_cb,
                           g_object_ref (context));
}

static void
make_sample_thread (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (caucus_sample_ensure (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
sample_made_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  CaucusContext *context = CAUCUS_CONTEXT (object);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      open_and_read (context);
      return;
    }
  g_task_return_error (context->opening, g_steal_pointer (&error));
  g_clear_object (&context->opening);
}

static void
make_sample (CaucusContext *context)
{
  g_autoptr (GTask) task = g_task_new (context, NULL, sample_made_cb, NULL);

  g_task_set_task_data (task, g_strdup (caucus_store_get_path (context->store)), g_free);
  g_task_run_in_thread (task, make_sample_thread);
}

/**
 * caucus_context_open_async:
 *
 * Opens the store, made new where there is none, and reads the open round.
 */
void
caucus_context_open_async (CaucusContext       *context,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (CAUCUS_IS_CONTEXT (context));
  g_return_if_fail (context->opening == NULL);

  context->opening = g_task_new (context, NULL, callback, user_data);
  g_task_set_source_tag (context->opening, caucus_context_open_async);
  if (context->is_sample)
    make_sample (context);
  else
    open_and_read (context);
}

gboolean
caucus_context_open_finish (CaucusContext  *context,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, context), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
