/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the calendar asks of the store. */
#pragma once

#include "caucus-records.h"
#include "caucus-store.h"

G_BEGIN_DECLS

/**
 * CaucusSessionStatusChange:
 * @why: (nullable): the reason given
 */
typedef struct
{
  CaucusId session_id;
  CaucusSessionStatus status;
  const char *why;
} CaucusSessionStatusChange;

CaucusJob caucus_session_jobs_list       (const CaucusId                  *round_id);
void      caucus_session_jobs_add        (CaucusStore                     *store,
                                          CaucusSession                   *session,
                                          GAsyncReadyCallback              callback,
                                          gpointer                         user_data);
void      caucus_session_jobs_move       (CaucusStore                     *store,
                                          const CaucusSession             *moved,
                                          const char                      *why,
                                          GAsyncReadyCallback              callback,
                                          gpointer                         user_data);
void      caucus_session_jobs_set_status (CaucusStore                     *store,
                                          const CaucusSessionStatusChange *change,
                                          GAsyncReadyCallback              callback,
                                          gpointer                         user_data);

G_END_DECLS
