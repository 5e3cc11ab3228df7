/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose place a number names: this text's, or a law's or a policy's.
 *
 * Where this text is numbered anew the sections of others are not: another number of one of
 * them is another rule, and must be seen. */
#include "caucus-reference-source.h"

#include <string.h>

#include "caucus-reference-words.h"
#include "caucus-reference.h"

/* "of the current collective bargaining agreement", ", Colorado Revised Statutes" */
#define SOURCE_WORDS_MAX 4
#define ACRONYM_BYTES_MIN 2
#define ACRONYM_BYTES_MAX 7

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

/* What has sections of its own. */
static const char *const sources[] = {
  "usc", "cfr", "crs", "ccr", "act", "acts", "law", "laws", "code", "codes", "statute", "statutes",
  "constitution", "regulation", "regulations", "ordinance", "rules", "policy", "policies",
  "handbook", "manual", "bylaws", "charter", "ley", "leyes", "código", "constitución",
  "reglamento", "reglamentos", "política", "políticas", "estatuto", "estatutos",
  "gesetz", "gesetzes", "gesetzbuch", "verfassung", "verordnung", "satzung", NULL,
};

/* Words within the name of a source; with any other small letter the name is over. */
static const char *const name_links[] = { "of", "the", "de", "del", "la", "des", "der", NULL };

static const char *const conjunctions[] = {
  "and", "or", "y", "e", "o", "u", "und", "oder", NULL,
};

/* "(b)", "(b)(2)" and " (b)" belong to the number. Returns: where what follows them begins */
const char *
caucus_reference_skip_clauses (const char *after)
{
  for (;;)
    {
      const char *inside = caucus_word_skip_blanks (after);
      gsize length;

      if (*inside != '(')
        return after;
      length = strspn (inside + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
      if (length == 0 || length > 4 || inside[1 + length] != ')')
        return after;
      after = inside + length + 2;
    }
}

static const char *
skip_number (const char *number)
{
  while (g_ascii_isdigit (*number)
         || ((*number == '.' || *number == '-') && g_ascii_isdigit (number[1])))
    number++;
  return number;
}

/* Of "Article 22 Section 2(b)" and "Article 22, Section 2" the section belongs to the article.
 * Returns: where what follows them begins */
const char *
caucus_reference_skip_parts (const char *after)
{
  for (;;)
    {
      const char *word, *number;
      gsize length;

      after = caucus_reference_skip_clauses (after);
      word = caucus_word_skip_blanks (*after == ',' ? after + 1 : after);
      length = strcspn (word, " ");
      number = caucus_word_skip_blanks (word + length);
      if (!g_ascii_isupper (*word) || !g_ascii_isdigit (*number)
          || !caucus_reference_begins (word, length))
        return after;
      after = skip_number (number);
    }
}

/* Returns: whether it is a word such as "of" */
gboolean
caucus_reference_is_possessive (const char *word)
{
  return caucus_word_is_in (possessives, word);
}

/**
 * caucus_reference_is_own:
 * @after: what comes behind "of"
 *
 * Returns: whether this text, or a part of it, is named there
 */
gboolean
caucus_reference_is_own (const char *after)
{
  for (guint i = 0; i < SOURCE_WORDS_MAX; i++)
    {
      CaucusWord word;
      const char *next = caucus_word_skip_blanks (after);
      const char *end = caucus_word_take (word, next);

      if (end == next)
        return FALSE;
      caucus_word_fold (word);
      if (caucus_word_is_in (own_texts, word))
        return TRUE;
      if (caucus_word_is_in (sources, word) || caucus_word_is_in (conjunctions, word))
        return FALSE;
      after = end;
    }
  return FALSE;
}

/**
 * caucus_reference_is_of_law:
 * @text: a paragraph
 * @offset: bytes before a word such as "section" in it
 *
 * Returns: whether the word before names another text: "29 U.S.C. § 158", "policy section 8-2"
 */
gboolean
caucus_reference_is_of_law (const char *text,
                            gsize       offset)
{
  const char *end = text + offset;
  CaucusWord word;

  while (end > text && end[-1] == ' ')
    end--;
  if (end - text >= 4 && end[-1] == '.' && g_ascii_isupper (end[-2]) && end[-3] == '.')
    return TRUE;
  caucus_word_take_last (word, text, end);
  return caucus_word_is_in (sources, word);
}

/* "FLSA." and "BGB,", but not "JESPA may" */
static gboolean
is_acronym (const char *start,
            const char *end)
{
  gsize length = (gsize) (end - start);

  if (length < ACRONYM_BYTES_MIN || length > ACRONYM_BYTES_MAX)
    return FALSE;
  for (const char *p = start; p < end; p++)
    if (!g_ascii_isupper (*p))
      return FALSE;
  return *end == '\0' || strchr (".,;:)", *end) != NULL;
}

/* Whether a name such as "Colorado Revised Statutes" or "FLSA" comes first. */
static gboolean
names_source (const char *text)
{
  for (guint i = 0; i < SOURCE_WORDS_MAX; i++)
    {
      const char *start = caucus_word_skip_blanks (text);
      gboolean is_capital = g_unichar_isupper (g_utf8_get_char (start));
      CaucusWord word;
      const char *end = caucus_word_take (word, start);

      if (end == start)
        return FALSE;
      if (i == 0 && is_acronym (start, end))
        return TRUE;
      caucus_word_fold (word);
      if (is_capital && caucus_word_is_in (sources, word))
        return TRUE;
      if (!is_capital && !caucus_word_is_in (name_links, word))
        return FALSE;
      text = end;
    }
  return FALSE;
}

/* Returns: whether what comes behind a number says that the place is in another text */
gboolean
caucus_reference_is_of_another (const char *after)
{
  const char *next = caucus_word_skip_blanks (caucus_reference_skip_parts (after));
  CaucusWord word;
  const char *end;

  if (*next == ',')
    return names_source (next + 1);
  end = caucus_word_take (word, next);
  return caucus_reference_is_possessive (word) ? !caucus_reference_is_own (end)
                                               : names_source (next);
}
