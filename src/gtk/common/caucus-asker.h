/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who asked a question whose answer comes later, and who may be gone by then. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _CaucusAsker CaucusAsker;

CaucusAsker *caucus_asker_new  (gpointer     object);
gpointer     caucus_asker_take (CaucusAsker *asker);

G_END_DECLS
