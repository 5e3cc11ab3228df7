/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of a redline, in a thread of its own. */
#pragma once

#include <gio/gio.h>

#include "caucus-redline-check.h"

G_BEGIN_DECLS

/**
 * CaucusClaimCheck:
 * @marked: the text with its marks, as it is typed
 * @base: (element-type CaucusBlock): the text before
 * @options: how both are compared
 */
typedef struct
{
  const char *marked;
  GPtrArray *base;
  CaucusCompareOptions options;
} CaucusClaimCheck;

void     caucus_claim_check_run_async  (const CaucusClaimCheck  *claim,
                                        GCancellable            *cancellable,
                                        GAsyncReadyCallback      callback,
                                        gpointer                 user_data);
gboolean caucus_claim_check_run_finish (GAsyncResult            *result,
                                        CaucusRedlineCheck     **check,
                                        CaucusClaimedFlaw       *flaw);

G_END_DECLS
