/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words beside the number of a place, one at a time. */
#include "caucus-reference-words.h"

#include <string.h>

/* Whether a word is in a list that ends with %NULL. */
gboolean
caucus_word_is_in (const char *const *words,
                   const char        *word)
{
  if (word[0] == '\0')
    return FALSE;
  for (gsize i = 0; words[i] != NULL; i++)
    if (words[i][0] == word[0] && strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

static inline gboolean
is_letter (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isalpha (*p) : g_unichar_isalpha (g_utf8_get_char (p));
}

/* Copies the word that @text begins with, nothing of one that is too long, and returns its end. */
const char *
caucus_word_take (CaucusWord  word,
                  const char *text)
{
  const char *end = text;
  gsize length;

  while (is_letter (end))
    end = g_utf8_next_char (end);
  length = (gsize) (end - text);
  if (length > CAUCUS_WORD_BYTES_MAX)
    length = 0;
  memcpy (word, text, length);
  word[length] = '\0';
  return end;
}

/* Only for lists without capitals; a folded word that grew is in none. */
void
caucus_word_fold (CaucusWord word)
{
  g_autofree char *folded = NULL;
  char *p = word;

  while (*p != '\0' && (guchar) *p < 0x80)
    {
      *p = g_ascii_tolower (*p);
      p++;
    }
  if (*p == '\0')
    return;
  folded = g_utf8_strdown (word, -1);
  g_strlcpy (word, folded, sizeof (CaucusWord));
}

/* Takes the last word before @end, blanks aside, without its capitals, if a letter stands
 * there, and returns where it begins. */
const char *
caucus_word_take_last (CaucusWord  word,
                       const char *text,
                       const char *end)
{
  const char *start;

  while (end > text && end[-1] == ' ')
    end--;
  start = end;
  while (start > text)
    {
      const char *before = (guchar) start[-1] < 0x80 ? start - 1 : g_utf8_prev_char (start);

      if (!is_letter (before))
        break;
      start = before;
    }
  caucus_word_take (word, start);
  caucus_word_fold (word);
  return start;
}
