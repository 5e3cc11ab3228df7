/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of one thing, a fact a line, the names of the facts beside them. */
#include "config.h"

#include "caucus-cli-facts.h"

#include "caucus-cli-output.h"

struct _CaucusCliFacts
{
  GPtrArray *names;               /* of utf8, owned */
  GPtrArray *values;              /* of utf8 or NULL, owned */
};

CaucusCliFacts *
caucus_cli_facts_new (void)
{
  CaucusCliFacts *facts = g_new0 (CaucusCliFacts, 1);

  facts->names = g_ptr_array_new_with_free_func (g_free);
  facts->values = g_ptr_array_new_with_free_func (g_free);
  return facts;
}

void
caucus_cli_facts_free (CaucusCliFacts *facts)
{
  g_ptr_array_unref (facts->names);
  g_ptr_array_unref (facts->values);
  g_free (facts);
}

/**
 * caucus_cli_facts_add:
 * @name: translated
 * @value: (nullable): where it is %NULL or empty there is no line, and still room for the name,
 *   so that two things of a kind look alike
 */
void
caucus_cli_facts_add (CaucusCliFacts *facts,
                      const char     *name,
                      const char     *value)
{
  g_ptr_array_add (facts->names, g_strdup (name));
  g_ptr_array_add (facts->values, g_strdup (value));
}

void
caucus_cli_facts_print (CaucusCliFacts *facts)
{
  guint width = 0;

  for (guint i = 0; i < facts->names->len; i++)
    width = MAX (width, caucus_cli_width_of (g_ptr_array_index (facts->names, i)));
  for (guint i = 0; i < facts->names->len; i++)
    {
      const char *name = g_ptr_array_index (facts->names, i);
      const char *value = g_ptr_array_index (facts->values, i);
      int pad = (int) (width + 2 - caucus_cli_width_of (name));

      if (value != NULL && value[0] != '\0')
        caucus_cli_out_format ("%s%*s%s\n", name, pad, "", value);
    }
}
