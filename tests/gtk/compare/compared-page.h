/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A compare page that tests look at. */
#pragma once

#include "caucus-test-ledger.h"
#include "common/caucus-rows-view.h"
#include "compare/caucus-comparison-cell-view.h"

G_BEGIN_DECLS

/* The texts that are compared. */
extern CaucusId passes[2];

void       show           (CaucusTestPage *test,
                           const CaucusId *before,
                           const CaucusId *after);
gboolean   has_text       (CaucusTestPage *test,
                           const char     *text);
gboolean   is_compared    (CaucusTestPage *test);
char      *get_attributes (CaucusTestPage *test,
                           const char     *text);
GtkWidget *find_rows      (CaucusTestPage *test);

G_END_DECLS
