/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that make a number one of a count: limits, choices between two, sums. */
#include "caucus-reference-limits.h"

#include <string.h>

#define WORDS_MAX 12
/* A word that is longer is in none of the lists. */
#define WORD_BYTES_MAX 23

typedef char Word[WORD_BYTES_MAX + 1];

static const char *const articles[] = {
  "the", "la", "las", "el", "los", "der", "die", "das", "den", NULL,
};

static const char *const possessives[] = { "of", "de", "del", "von", NULL };

/* "at most section 10", "may not exceed sections 5 and 10" */
static const char *const limits[] = {
  "most", "least", "exactly", "exceed", "exceeds", "exceeding", "maximum", "minimum", "máximo",
  "mínimo", "menos", "höchstens", "mindestens", "maximal", "minimal", NULL,
};

/* "more than section 10"; "other than Section 10" is a place. */
static const char *const comparatives[] = {
  "more", "less", "fewer", "greater", "larger", "smaller", "higher", "lower", "longer", "shorter",
  "later", "earlier", "más", "menos", "mehr", "weniger", NULL,
};

/* "the greater of Sections 5 and 10" */
static const char *const choices[] = {
  "greater", "greatest", "lesser", "least", "larger", "largest", "smaller", "smallest", "higher",
  "highest", "lower", "lowest", "later", "latest", "earlier", "earliest", "longer", "longest",
  "shorter", "shortest", "sum", "total", "average", "number", "maximum", "minimum", "half",
  "suma", "total", "número", "mayor", "menor", "máximo", "mínimo", "promedio", "mitad",
  "summe", "anzahl", NULL,
};

/* "5 and 10, whichever is greater" */
static const char *const choosers[] = {
  "whichever", "whatever", "cualquiera", "cualesquiera", "lo", NULL,
};

static const char *const connectors[] = {
  "and", "or", "through", "to", "y", "e", "o", "u", "und", "oder", "bis", NULL,
};

/* "10 at most", "10 in number", "10 for each school" */
static const char *const links[] = { "at", "in", "for", "as", "on", NULL };

static const char *const small_words[] = { "a", "an", "the", "its", NULL };

static const char *const counted[] = {
  "most", "least", "once", "number", "all", "total", "each", "every", "maximum", "minimum",
  "average", "row", NULL,
};

/* In small letters; a word that grew with them is in none of the lists. */
static void
copy_word (Word        word,
           const char *start,
           const char *end)
{
  gsize length = (gsize) (end - start);
  g_autofree char *lower = NULL;
  gboolean is_ascii = TRUE;

  if (length > WORD_BYTES_MAX)
    length = 0;
  for (gsize i = 0; i < length; i++)
    {
      word[i] = g_ascii_tolower (start[i]);
      is_ascii &= (guchar) start[i] < 0x80;
    }
  word[length] = '\0';
  if (is_ascii)
    return;
  lower = g_utf8_strdown (word, -1);
  g_strlcpy (word, lower, sizeof (Word));
}

/* Takes the word that ends at @end and returns where it begins. */
static const char *
take_last_word (Word        word,
                const char *text,
                const char *end)
{
  const char *start;

  while (end > text && end[-1] == ' ')
    end--;
  start = end;
  while (start > text && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);
  copy_word (word, start, end);
  return start;
}

/* Takes the word that @text begins with after blanks and returns where it ends. */
static const char *
take_word (Word        word,
           const char *text)
{
  const char *start = text + strspn (text, " ");
  const char *end = start;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  copy_word (word, start, end);
  return end;
}

/**
 * caucus_reference_is_limited:
 * @text: a paragraph
 * @offset: bytes before a word such as "section" in it
 *
 * Returns: whether what stands before is a limit, a choice or a sum: "at most section 10"
 */
gboolean
caucus_reference_is_limited (const char *text,
                             gsize       offset)
{
  Word word, before;
  const char *end = take_last_word (word, text, text + offset);

  if (g_strv_contains (articles, word))
    end = take_last_word (word, text, end);
  if (g_strv_contains (limits, word))
    return TRUE;
  take_last_word (before, text, end);
  if (g_strv_contains (possessives, word))
    return g_strv_contains (choices, before);
  if (strcmp (word, "than") == 0)
    return g_strv_contains (comparatives, before);
  return strcmp (word, "to") == 0 && strcmp (before, "up") == 0;
}

/* "at most", "in number", "for each" */
static gboolean
is_counted (const char *after)
{
  Word word;

  after = take_word (word, after);
  if (!g_strv_contains (links, word))
    return FALSE;
  after = take_word (word, after);
  if (g_strv_contains (small_words, word))
    take_word (word, after);
  return g_strv_contains (counted, word);
}

/**
 * caucus_reference_is_compared:
 * @after: what comes behind a figure in its paragraph
 *
 * Returns: whether the figure is chosen from several, with those that follow it, or counted:
 *   "5 and 10, whichever is greater", "10 at most"
 */
gboolean
caucus_reference_is_compared (const char *after)
{
  const char *next = after;

  if (is_counted (after))
    return TRUE;
  for (guint i = 0; i < WORDS_MAX; i++)
    {
      Word word;

      next = take_word (word, next + strspn (next, " ,(0123456789"));
      if (!g_strv_contains (connectors, word))
        return g_strv_contains (choosers, word);
    }
  return FALSE;
}
