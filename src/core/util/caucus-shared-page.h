/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a large page that lie side by side. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gpointer caucus_shared_page_take      (gsize    least,
                                       gsize   *n_bytes);
void     caucus_shared_page_give_back (gpointer part,
                                       gsize    n_bytes);

G_END_DECLS
