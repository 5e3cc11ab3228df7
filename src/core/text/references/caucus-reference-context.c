/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a number that tell a place of a contract from a count, a date or a wage.
 *
 * A figure that is taken for the number of a place may be hidden when everything is numbered
 * anew, so what is counted must never be taken for one. No list of things counted is ever
 * complete: what may stand after the number of a place is listed, and all else is none. */
#include "caucus-reference-context.h"

#include <string.h>

#include "caucus-reference-limits.h"
#include "caucus-reference-source.h"
#include "caucus-reference-words.h"
#include "caucus-typography.h"

/* What comes after the number where the sentence goes on about the place. "May" is a month. */
static const char *const followers[] = {
  "is", "are", "was", "were", "be", "been", "shall", "will", "may", "must", "can", "cannot",
  "should", "would", "does", "do", "did", "has", "have", "had", "applies", "apply", "applied",
  "governs", "govern", "provides", "provide", "requires", "require", "states", "describes", "sets",
  "covers", "above", "below", "hereof", "herein", "hereto", "thereof", "for", "in", "on", "under",
  "by", "with", "within", "without", "at", "as", "from", "into", "upon", "when", "if", "where",
  "unless", "except", "until", "after", "before", "during", "because", "so", "that", "which",
  "who", "whose", "but", "nor", "not", "only", "also", "alone", "itself", "respectively",
  "inclusive", "pursuant", "regarding", "concerning", "relating", "entitled", "titled",
  "notwithstanding", "hereinafter",
  "es", "son", "fue", "será", "serán", "debe", "deben", "puede", "pueden", "se", "no", "que",
  "arriba", "abajo", "anterior", "anteriores", "siguiente", "siguientes", "para", "con",
  "según", "cuando", "si", "salvo", "excepto", "ante", "desde", "hasta", "sobre", "entre",
  "aplica", "aplican", "rige", "rigen", "dispone", "establece",
  "ist", "sind", "war", "gilt", "gelten", "wird", "werden", "kann", "können", "darf", "dürfen",
  "muss", "müssen", "soll", "sollen", "hat", "haben", "oben", "unten", "für", "im", "mit", "bei",
  "nach", "aus", "zu", "zur", "zum", "wenn", "falls", "sowie", "nicht", "bleibt", "bleiben",
  "dieses", "dieser",
  "Absatz", "Abs", "Satz", "Nr", NULL,
};

static const char *const conjunctions[] = { "and", "y", "e", "und", NULL };

static const char *const other_connectors[] = {
  "or", "through", "to", "o", "u", "oder", "bis", NULL,
};

/* "10 or fewer" */
static const char *const comparatives[] = {
  "fewer", "more", "less", "larger", "smaller", "greater", "higher", "lower", "longer", "shorter",
  "older", "younger", "over", "under", "most", "menos", "más", "mayor", "mayores", "menor",
  "menores", "mehr", "weniger", NULL,
};

/* What makes a class of the word: "each section 8", "a class section 8". */
static const char *const makers_of_classes[] = {
  "each", "every", "any", "no", "one", "another", "a", "an", "class", "course", "lab",
  "cada", "por", "jede", "jeder", "jedem", "jeden", "kein", "keine", "pro", NULL,
};

/* Of a number that cannot be but a place's ("8-3") all may follow but what is measured. */
static const char *const measures[] = {
  "percent", "per", "percentage", "points", "point", "cents", "cent", "dollars", "dollar",
  "minutes", "minute", "hours", "hour", "days", "day", "weeks", "week", "months", "month",
  "years", "year", "working", "work", "business", "calendar", "consecutive", "school", "full",
  "times", "steps", "step", "employees", "employee", "members", "member", "students", "student",
  "people", "persons", "copies", "miles", "pay", "shift", "shifts",
  "por", "ciento", "céntimos", "dólares", "minutos", "minuto", "horas", "hora", "días", "día",
  "semanas", "semana", "meses", "mes", "años", "año", "hábiles", "naturales", "empleados",
  "prozent", "minuten", "stunden", "stunde", "tage", "tagen", "tag", "wochen", "woche", "monate",
  "monaten", "monat", "jahre", "jahren", "jahr", NULL,
};

static gboolean
ends_a_number (gunichar c)
{
  return c == 0 || (c < 0x80 && strchr (".,;:)]'\"", (int) c) != NULL) || c == 0x2019
         || c == 0x201D || c == 0xBB;
}

/* @after begins behind a connector. A range of one word's number is a ratio or a span of
 * hours as often as places: "section 12 to 1 student". */
static gboolean
may_be_connected (const char *after,
                  gboolean    is_conjunction,
                  gboolean    is_plural)
{
  const char *next = caucus_word_skip_blanks (after);
  CaucusWord word;

  if (g_ascii_isdigit (*next))
    return is_plural || is_conjunction;
  caucus_word_take (word, next);
  caucus_word_fold (word);
  return word[0] != '\0' && !caucus_word_is_in (comparatives, word);
}

static gboolean
may_follow (const char *word,
            const char *end,
            gboolean    is_plural)
{
  if (caucus_reference_is_possessive (word))
    return caucus_reference_is_own (end);
  if (caucus_word_is_in (conjunctions, word))
    return may_be_connected (end, TRUE, is_plural);
  if (caucus_word_is_in (other_connectors, word))
    return may_be_connected (end, FALSE, is_plural);
  return caucus_word_is_in (followers, word);
}

/* "Per Article 10" is as it says there; "thirty per section 10" counts pupils, and no article
 * has any. */
static gboolean
is_as_said_in (const char *place)
{
  return g_str_has_prefix (place, "Art");
}

/**
 * caucus_reference_may_stand_after:
 * @text: a paragraph
 * @offset: bytes before a word such as "section" in it
 *
 * Returns: whether the word before lets it name one place; "each section 10" does not
 */
gboolean
caucus_reference_may_stand_after (const char *text,
                                  gsize       offset)
{
  CaucusWord word;

  caucus_word_take_last (word, text, text + offset);
  if (strcmp (word, "per") == 0)
    return is_as_said_in (text + offset);
  return !caucus_word_is_in (makers_of_classes, word)
         && !caucus_reference_is_limited (text, offset);
}

/**
 * caucus_reference_may_stand_before:
 * @after: what comes behind a figure in its paragraph
 * @is_plural: whether the word before it is for several places
 *
 * Returns: whether the figure may be the number of a place of this text
 */
gboolean
caucus_reference_may_stand_before (const char *after,
                                   gboolean    is_plural)
{
  const char *next = caucus_reference_skip_parts (after);
  gunichar c = g_utf8_get_char (next);
  const char *end;
  CaucusWord word;

  if (caucus_reference_is_compared (next))
    return FALSE;
  if (ends_a_number (c))
    return TRUE;
  if (c != ' ')
    return FALSE;
  next = caucus_word_skip_blanks (next);
  c = g_utf8_get_char (next);
  if (ends_a_number (c) || c == '(' || c == '"' || c == 0x201C)
    return TRUE;
  if (caucus_typography_is_dash (c))
    {
      next = g_utf8_next_char (next);
      next = caucus_word_skip_blanks (next);
      return !g_ascii_isdigit (*next);
    }
  end = caucus_word_take (word, next);
  return word[0] != '\0' && may_follow (word, end, is_plural);
}

/**
 * caucus_reference_list_goes_on:
 * @after: what comes behind a figure that a comma parts from the one before it
 *
 * Returns: whether another number of the list follows; "Sections 5, 10 were" may as well
 *   be ten of something
 */
gboolean
caucus_reference_list_goes_on (const char *after)
{
  const char *next = caucus_reference_skip_clauses (after);
  CaucusWord word;

  if (*next == ',')
    next++;
  next = caucus_word_skip_blanks (next);
  if (g_ascii_isdigit (*next))
    return TRUE;
  next = caucus_word_take (word, next);
  next = caucus_word_skip_blanks (next);
  return (caucus_word_is_in (conjunctions, word) || caucus_word_is_in (other_connectors, word))
         && g_ascii_isdigit (*next);
}

/* Returns: whether what comes behind a number says that it is one of things measured */
gboolean
caucus_reference_is_measured (const char *after)
{
  const char *next = after;
  CaucusWord word;

  while (*next == ' ' || *next == '-')
    next++;
  if (next == after)
    return FALSE;
  caucus_word_take (word, next);
  caucus_word_fold (word);
  return caucus_word_is_in (measures, word);
}
