/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that make a number one of a count: limits, choices between two, sums. */
#include "caucus-reference-limits.h"

#include <string.h>

#include "caucus-reference-words.h"

#define WORDS_MAX 12
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

/* Takes the word that @text begins with after blanks and returns where it ends. */
static const char *
take_word (CaucusWord  word,
           const char *text)
{
  const char *end = caucus_word_take (word, caucus_word_skip_blanks (text));

  caucus_word_fold (word);
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
  CaucusWord word, before;
  const char *end = caucus_word_take_last (word, text, text + offset);

  if (caucus_word_is_in (articles, word))
    end = caucus_word_take_last (word, text, end);
  if (caucus_word_is_in (limits, word))
    return TRUE;
  caucus_word_take_last (before, text, end);
  if (caucus_word_is_in (possessives, word))
    return caucus_word_is_in (choices, before);
  if (strcmp (word, "than") == 0)
    return caucus_word_is_in (comparatives, before);
  return strcmp (word, "to") == 0 && strcmp (before, "up") == 0;
}

/* "at most", "in number", "for each" */
static gboolean
is_counted (const char *after)
{
  CaucusWord word;

  after = take_word (word, after);
  if (!caucus_word_is_in (links, word))
    return FALSE;
  after = take_word (word, after);
  if (caucus_word_is_in (small_words, word))
    take_word (word, after);
  return caucus_word_is_in (counted, word);
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
      CaucusWord word;

      next = take_word (word, next + strspn (next, " ,(0123456789"));
      if (!caucus_word_is_in (connectors, word))
        return caucus_word_is_in (choosers, word);
    }
  return FALSE;
}
