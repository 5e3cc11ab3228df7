/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signs that items of a list without numbers begin with. */
#include "caucus-bullet.h"

#include <string.h>

/* The last one is of a font of signs, and nothing in any other. */
static const char * const bullets[] = {
  "-", "*", "+", "\u2013", "\u2014", CAUCUS_BULLET, "\u2023", "\u25aa", "\u25cb", "\u25cf",
  "\u25e6", "\uf0b7",
};

static const char *
find_sign (const char *text)
{
  if ((guchar) text[0] < 0x80 && text[0] != '-' && text[0] != '*' && text[0] != '+')
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      return bullets[i];
  return NULL;
}

/**
 * caucus_bullet_find:
 * @length: (out): the bytes of the sign and the blank after it, or 0
 *
 * Returns: (nullable) (transfer none): the sign that a line of a list begins with, as the label of
 *   its paragraph; one that only a font of signs can show is "•"
 */
const char *
caucus_bullet_find (const char *line,
                    gsize      *length)
{
  const char *sign = find_sign (line);
  gsize n_bytes = sign != NULL ? strlen (sign) : 0;
  gsize n_blanks = strspn (line + n_bytes, " \t");

  *length = 0;
  if (sign == NULL || n_blanks == 0 || line[n_bytes + n_blanks] == '\0')
    return NULL;
  *length = n_bytes + n_blanks;
  return sign != bullets[G_N_ELEMENTS (bullets) - 1] ? sign : CAUCUS_BULLET;
}

/* Returns: whether a paragraph's label is such a sign */
gboolean
caucus_bullet_is (const char *label)
{
  const char *sign = find_sign (label);

  return sign != NULL && label[strlen (sign)] == '\0';
}
