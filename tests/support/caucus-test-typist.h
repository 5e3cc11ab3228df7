/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a typing helper said was saved, and whether the store has it. */
#pragma once

#include "caucus-test-store.h"

G_BEGIN_DECLS

/**
 * CaucusTestTypist:
 * @entries: entries below this number were said to be saved, but for those that failed
 * @draft: the newest draft that was said to be saved, -1 for none
 * @failures: how many writes were said to have failed
 * @since_failure: how many writes were said to be saved after the last that failed
 * @missing: (element-type guint): entries that were said to have failed
 */
typedef struct
{
  guint entries;
  gint64 draft;
  guint failures;
  guint since_failure;
  GArray *missing;
} CaucusTestTypist;

void caucus_test_typist_init  (CaucusTestTypist *typist);
void caucus_test_typist_clear (CaucusTestTypist *typist);
void caucus_test_typist_read  (CaucusTestTypist *typist,
                               const char       *line);
void caucus_test_typist_check (CaucusTestTypist *typist,
                               const char       *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CaucusTestTypist, caucus_test_typist_clear)

G_END_DECLS
