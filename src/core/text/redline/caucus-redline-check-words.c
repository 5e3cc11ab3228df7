/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a redline's marks, as far as they read alike. */
#include "caucus-redline-check-private.h"

#include <string.h>

#include "caucus-text-lines.h"

/* Returns: whether there is nothing but white space */
gboolean
caucus_claim_is_blank (const char *text,
                       gsize       length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Returns: (transfer full): the words with one space between them and none around them */
char *
caucus_claim_words (const char *text,
                    gsize       length)
{
  g_autofree char *line = g_strndup (text, length);
  GString *words = g_string_new (NULL);

  g_strdelimit (line, "\t\r\n", ' ');
  caucus_text_append_collapsed (words, g_strstrip (line), -1);
  return g_string_free (words, FALSE);
}

/* Returns: (transfer full): the words as they are compared; the bars of a table are spaces */
char *
caucus_claim_fold (const char *text,
                   gssize      length,
                   CaucusFold  fold)
{
  g_autofree char *words = caucus_claim_words (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GString) folded = g_string_new (NULL);

  caucus_typography_fold (folded, words, strlen (words), fold);
  g_strdelimit (folded->str, "|", ' ');
  return caucus_claim_words (folded->str, folded->len);
}

static gboolean
is_inside_word (const char *text,
                const char *place)
{
  gunichar before;

  if (place == text || *place == '\0')
    return FALSE;
  before = g_utf8_get_char (g_utf8_find_prev_char (text, place));
  return g_unichar_isalnum (before) && g_unichar_isalnum (g_utf8_get_char (place));
}

/* Returns: whether @words are in @folded, both folded, and no word is cut for it */
gboolean
caucus_claim_holds_words (const char *folded,
                          const char *words)
{
  gsize length = strlen (words);

  if (length == 0)
    return FALSE;
  for (const char *p = strstr (folded, words); p != NULL; p = strstr (p + 1, words))
    if (!is_inside_word (folded, p) && !is_inside_word (folded, p + length))
      return TRUE;
  return FALSE;
}
