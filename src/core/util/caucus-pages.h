/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory of the system, in whole pages. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAUCUS_LARGE_PAGE_BYTES ((gsize) 2 << 20)
/* A large page costs as much as many small ones: half of it has to be filled. */
#define CAUCUS_LARGE_PAGE_BYTES_FILLED_MIN (CAUCUS_LARGE_PAGE_BYTES / 2)

gpointer caucus_pages_map       (gsize    n_bytes);
gpointer caucus_pages_map_large (gsize    n_bytes);
void     caucus_pages_unmap     (gpointer start,
                                 gsize    n_bytes);

G_END_DECLS
