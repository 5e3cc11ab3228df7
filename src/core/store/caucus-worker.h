/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread that owns one connection to a store and does one job after the other on it. */
#pragma once

#include <gio/gio.h>

#include "caucus-database.h"

G_BEGIN_DECLS

/**
 * CaucusJobFunc:
 * @data: the job's data
 *
 * Works on a store in the thread that owns the connection. Failure is said by @error.
 *
 * Returns: (nullable): the result
 */
typedef gpointer (*CaucusJobFunc) (CaucusDatabase  *database,
                                   gpointer         data,
                                   GError         **error);

/**
 * CaucusJob:
 * @run: does it
 * @data: (nullable): what @run needs; plain records, no objects
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees what @run returns when nobody takes it
 *
 * A piece of work for a store. Given by value: the worker keeps a copy.
 */
typedef struct
{
  CaucusJobFunc run;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} CaucusJob;

typedef struct _CaucusWorker CaucusWorker;

/* Called in the worker's thread after a job that was committed. */
typedef void (*CaucusCommittedFunc) (CaucusChanges changes,
                                     gint64        at_usec,
                                     gpointer      user_data);

CaucusWorker *caucus_worker_new_writer (const char           *path);
CaucusWorker *caucus_worker_new_reader (CaucusWorker         *writer);
void          caucus_worker_watch      (CaucusWorker         *worker,
                                        CaucusCommittedFunc   committed,
                                        gpointer              user_data);
void          caucus_worker_push       (CaucusWorker         *worker,
                                        const CaucusJob      *job,
                                        GTask                *task);
void          caucus_worker_finish     (CaucusWorker         *worker,
                                        gboolean              drop_waiting);

G_END_DECLS
