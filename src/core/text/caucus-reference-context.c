/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a number that tell a place of a contract from a count, a date or a wage.
 *
 * A figure that is taken for the number of a place may be hidden when everything is numbered
 * anew, so what is counted must never be taken for one. No list of things counted is ever
 * complete: what may stand after the number of a place is listed, and all else is none. */
#include "caucus-reference-context.h"

#include <string.h>

#include "caucus-reference-limits.h"
#include "caucus-typography.h"

/* A word that is longer is in none of the lists. */
#define WORD_BYTES_MAX 23
/* "of the current collective bargaining agreement" */
#define OWNER_WORDS_MAX 4

typedef char Word[WORD_BYTES_MAX + 1];

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

/* "12 of the Constitution" is a place elsewhere, "12 of this Agreement" is one here. */
static const char *const possessives[] = { "of", "de", "del", "des", "der", NULL };

static const char *const own_texts[] = {
  "this", "these", "our", "said", "agreement", "agreements", "contract", "contracts", "cba",
  "memorandum", "article", "section", "subsection", "appendix", "chapter", "schedule", "exhibit",
  "annex", "articles", "sections", "subsections", "appendices", "chapters", "schedules",
  "exhibits", "annexes", "proposal", "counterproposal",
  "este", "esta", "presente", "contrato", "convenio", "acuerdo", "artículo", "sección", "capítulo",
  "anexo", "apéndice", "artículos", "secciones", "capítulos", "anexos", "apéndices",
  "dieses", "dieser", "vertrages", "vertrags", "tarifvertrages", "tarifvertrags", "abkommens",
  NULL,
};

/* What makes a class of the word: "each section 8", "a class section 8". */
static const char *const makers_of_classes[] = {
  "each", "every", "any", "per", "no", "one", "another", "a", "an", "class", "course", "lab",
  "cada", "por", "jede", "jeder", "jedem", "jeden", "kein", "keine", "pro", NULL,
};

/* Whose sections are not the contract's: "29 USC § 158". */
static const char *const laws[] = { "usc", "cfr", "crs", "ccr", NULL };

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
is_in (const char *const *words,
       const char        *word)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (words[i][0] == word[0] && strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* There are mostly one or none, and strspn() takes its time to begin. */
static inline const char *
skip_blanks (const char *p)
{
  while (*p == ' ')
    p++;
  return p;
}

static inline gboolean
is_letter (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isalpha (*p) : g_unichar_isalpha (g_utf8_get_char (p));
}

/* Copies the word that @text begins with, nothing of one that is too long, and returns its end. */
static const char *
take_word (Word        word,
           const char *text)
{
  const char *end = text;
  gsize length;

  while (is_letter (end))
    end = g_utf8_next_char (end);
  length = (gsize) (end - text);
  if (length > WORD_BYTES_MAX)
    length = 0;
  memcpy (word, text, length);
  word[length] = '\0';
  return end;
}

/* Only for lists without capitals; a folded word that grew is in none. */
static void
fold (Word word)
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
  g_strlcpy (word, folded, sizeof (Word));
}

/* "(b)", "(b)(2)" and " (b)" belong to the number. */
static const char *
skip_clauses (const char *after)
{
  for (;;)
    {
      const char *inside = skip_blanks (after);
      gsize length;

      if (*inside != '(')
        return after;
      length = strspn (inside + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
      if (length == 0 || length > 4 || inside[1 + length] != ')')
        return after;
      after = inside + length + 2;
    }
}

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
  const char *next = skip_blanks (after);
  Word word;

  if (g_ascii_isdigit (*next))
    return is_plural || is_conjunction;
  take_word (word, next);
  fold (word);
  return word[0] != '\0' && !is_in (comparatives, word);
}

static gboolean
is_own (const char *after)
{
  for (guint i = 0; i < OWNER_WORDS_MAX; i++)
    {
      Word word;
      const char *next = skip_blanks (after);
      const char *end = take_word (word, next);

      if (end == next)
        return FALSE;
      fold (word);
      if (is_in (own_texts, word))
        return TRUE;
      after = end;
    }
  return FALSE;
}

static gboolean
may_follow (const char *word,
            const char *end,
            gboolean    is_plural)
{
  if (is_in (possessives, word))
    return is_own (end);
  if (is_in (conjunctions, word))
    return may_be_connected (end, TRUE, is_plural);
  if (is_in (other_connectors, word))
    return may_be_connected (end, FALSE, is_plural);
  return is_in (followers, word);
}

static const char *
skip_blanks_back (const char *text,
                  const char *end)
{
  while (end > text && end[-1] == ' ')
    end--;
  return end;
}

/* The last word before @end, if a letter stands there. */
static void
take_last_word (Word        word,
                const char *text,
                const char *end)
{
  const char *start = end;

  while (start > text)
    {
      const char *before = (guchar) start[-1] < 0x80 ? start - 1 : g_utf8_prev_char (start);

      if (!is_letter (before))
        break;
      start = before;
    }
  take_word (word, start);
  fold (word);
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
  Word word;

  take_last_word (word, text, skip_blanks_back (text, text + offset));
  return !is_in (makers_of_classes, word) && !caucus_reference_is_limited (text, offset);
}

/**
 * caucus_reference_is_of_law:
 * @text: a paragraph
 * @offset: bytes before a word such as "section" in it
 *
 * Returns: whether the word before names a code of law: "29 U.S.C. § 158"
 */
gboolean
caucus_reference_is_of_law (const char *text,
                            gsize       offset)
{
  const char *end = skip_blanks_back (text, text + offset);
  Word word;

  if (end - text >= 4 && end[-1] == '.' && g_ascii_isupper (end[-2]) && end[-3] == '.')
    return TRUE;
  take_last_word (word, text, end);
  return is_in (laws, word);
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
  const char *next = skip_clauses (after);
  gunichar c = g_utf8_get_char (next);
  const char *end;
  Word word;

  if (caucus_reference_is_compared (next))
    return FALSE;
  if (ends_a_number (c))
    return TRUE;
  if (c != ' ')
    return FALSE;
  next = skip_blanks (next);
  c = g_utf8_get_char (next);
  if (ends_a_number (c) || c == '(' || c == '"' || c == 0x201C)
    return TRUE;
  if (caucus_typography_is_dash (c))
    {
      next = g_utf8_next_char (next);
      next = skip_blanks (next);
      return !g_ascii_isdigit (*next);
    }
  end = take_word (word, next);
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
  const char *next = skip_clauses (after);
  Word word;

  if (*next == ',')
    next++;
  next = skip_blanks (next);
  if (g_ascii_isdigit (*next))
    return TRUE;
  next = take_word (word, next);
  next = skip_blanks (next);
  return (is_in (conjunctions, word) || is_in (other_connectors, word)) && g_ascii_isdigit (*next);
}

/* Returns: whether what comes behind a number says that it is one of things measured */
gboolean
caucus_reference_is_measured (const char *after)
{
  const char *next = after;
  Word word;

  while (*next == ' ' || *next == '-')
    next++;
  if (next == after)
    return FALSE;
  take_word (word, next);
  fold (word);
  return is_in (measures, word);
}

/* Returns: whether what comes behind a number says that the place is in another text */
gboolean
caucus_reference_is_of_another (const char *after)
{
  const char *next = skip_clauses (after);
  Word word;

  next = take_word (word, skip_blanks (next));
  return is_in (possessives, word) && !is_own (next);
}
