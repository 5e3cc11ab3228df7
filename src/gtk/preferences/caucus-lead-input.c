/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lead times as a person types them. */
#include "config.h"

#include "caucus-lead-input.h"

#include <glib/gi18n.h>

#include "caucus-lead.h"

/**
 * caucus_lead_input_parse:
 * @text: "1d, 60m 15m"; commas, blanks or both between
 * @problem: (out) (nullable): why it is none, in words for the person
 *
 * Returns: (nullable) (transfer full): the lead times as a round keeps them, "1d,60m,15m",
 *   each once; empty for none
 */
char *
caucus_lead_input_parse (const char  *text,
                         char       **problem)
{
  g_auto (GStrv) words = g_strsplit_set (text, ", ;\t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) leads = NULL;

  *problem = NULL;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0' || !g_hash_table_add (seen, words[i]))
        continue;
      if (!caucus_lead_check (words[i], NULL))
        {
          *problem = g_strdup_printf (_("“%s” is no lead time such as 1d, 2h or 60m, at most a year"),
                                      words[i]);
          return NULL;
        }
      g_strv_builder_add (builder, words[i]);
    }
  leads = g_strv_builder_end (builder);
  return g_strjoinv (",", leads);
}

/**
 * caucus_lead_input_format:
 *
 * Returns: (transfer full): a round's lead times for reading, "1d, 60m, 15m"
 */
char *
caucus_lead_input_format (const char *leads)
{
  g_auto (GStrv) list = g_strsplit (leads, ",", -1);

  return g_strjoinv (", ", list);
}
