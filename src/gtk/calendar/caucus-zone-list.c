/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time zones that a person can choose from. */
#include "config.h"

#include "caucus-zone-list.h"

#include <string.h>

/* Of each line of the table of zones the third column is the name. */
#define ZONE_TABLE  "/usr/share/zoneinfo/zone1970.tab"
#define ZONE_COLUMN 2

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
read_table (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (ZONE_TABLE, &text, NULL, NULL))
    return names;
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] != '#' && g_strv_length (columns) > ZONE_COLUMN)
        g_ptr_array_add (names, g_strdup (columns[ZONE_COLUMN]));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}

/**
 * caucus_zone_list_new:
 * @first: the zone that stands before all others
 *
 * Returns: (transfer full): names of zones: @first, this computer's, then all by name
 */
GtkStringList *
caucus_zone_list_new (const char *first)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const char *here = g_time_zone_get_identifier (local);
  g_autoptr (GPtrArray) names = read_table ();
  GtkStringList *zones = gtk_string_list_new (NULL);

  gtk_string_list_append (zones, first);
  if (!g_str_equal (here, first) && strchr (here, '/') != NULL)
    gtk_string_list_append (zones, here);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (!g_str_equal (name, first) && !g_str_equal (name, here))
        gtk_string_list_append (zones, name);
    }
  return zones;
}

/**
 * caucus_zone_list_find:
 *
 * Returns: the position of a zone, %GTK_INVALID_LIST_POSITION where it is not listed
 */
guint
caucus_zone_list_find (GtkStringList *zones,
                       const char    *zone)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (zones)); i++)
    {
      if (g_str_equal (gtk_string_list_get_string (zones, i), zone))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}
