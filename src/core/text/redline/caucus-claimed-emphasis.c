/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Emphasis in a redline, which is no claim that anything changed. */
#include "caucus-claimed-emphasis.h"

#include <string.h>

#include "caucus-block.h"

#define SIGN "**"
#define SIGN_BYTES 2

static gboolean
has_signs (const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, i);

      if (memmem (block->text, block->length, SIGN, SIGN_BYTES) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_blank (char c)
{
  return c == '\0' || g_ascii_isspace (c);
}

/* Two asterisks and no more: a row of them is a line across the page. */
static gboolean
is_sign (const char *start,
         const char *at)
{
  return at[0] == '*' && at[1] == '*' && at[2] != '*' && (at == start || at[-1] != '*');
}

/* Returns: (nullable): the sign that ends the emphasis of the one at @at, in its line */
static const char *
find_end (const char *start,
          const char *at)
{
  if (!is_sign (start, at) || is_blank (at[SIGN_BYTES]))
    return NULL;
  for (const char *p = at + SIGN_BYTES; *p != '\0' && *p != '\n'; p++)
    if (is_sign (start, p))
      return is_blank (p[-1]) ? NULL : p;
  return NULL;
}

/**
 * caucus_claimed_emphasis_drop:
 * @marked: UTF-8: a redline as it was written
 * @base: (element-type CaucusBlock): the text that it is to be checked against
 *
 * Takes the signs away between which words are **emphasised**, unless the text before has such
 * signs, too.
 *
 * Returns: (transfer full): a redline with the same lines
 */
char *
caucus_claimed_emphasis_drop (const char      *marked,
                              const GPtrArray *base)
{
  GString *out;
  const char *end = NULL;

  if (strstr (marked, SIGN) == NULL || has_signs (base))
    return g_strdup (marked);
  out = g_string_new (NULL);
  for (const char *p = marked; *p != '\0';)
    {
      const char *next_end = end == NULL ? find_end (marked, p) : NULL;

      if (p == end || next_end != NULL)
        {
          end = next_end;
          p += SIGN_BYTES;
        }
      else
        {
          g_string_append_c (out, *p++);
        }
    }
  return g_string_free (out, FALSE);
}
