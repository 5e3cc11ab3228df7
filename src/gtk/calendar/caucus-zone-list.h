/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time zones that a person can choose from. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkStringList *caucus_zone_list_new  (const char    *first);
guint          caucus_zone_list_find (GtkStringList *zones,
                                      const char    *zone);

G_END_DECLS
