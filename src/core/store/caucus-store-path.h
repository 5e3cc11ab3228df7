/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a store may lie, and how a new one comes to lie there whole. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *caucus_store_path_get_default      (void);
char     *caucus_store_path_get_sample       (void);
char     *caucus_store_path_get_suffix       (const char  *path);
gboolean  caucus_store_path_check            (const char  *path,
                                              gboolean    *exists,
                                              GError     **error);
gboolean  caucus_store_path_prepare          (const char  *path,
                                              GError     **error);
gboolean  caucus_store_path_settle           (const char  *temporary,
                                              const char  *path,
                                              GError     **error);
gboolean  caucus_store_path_replace          (const char  *temporary,
                                              const char  *path,
                                              GError     **error);
void      caucus_store_path_remove_temporary (const char  *temporary);

G_END_DECLS
