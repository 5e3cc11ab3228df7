/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References from one place of a contract to another: "Section 8-3", "Articles 12 and 13". */
#include "caucus-reference.h"

#include <string.h>

#include "caucus-byte-class.h"

#define KEYWORD_BYTES_MAX 15
#define SECTION_SIGN "§"
/* "Articles 3, 5, 8 and 12": so many tokens back the word may stand. */
#define LOOK_BACK_MAX 24

/* What a numbered place is called, in one number and in several, and the word for both. */
static const struct
{
  const char word[KEYWORD_BYTES_MAX + 1];
  const char *place;
} keywords[] = {
  { "article", "article" }, { "articles", "article" }, { "art", "article" }, { "art.", "article" },
  { "section", "section" }, { "sections", "section" }, { "sec", "section" }, { "sec.", "section" },
  { "subsection", "section" }, { "subsections", "section" },
  { "appendix", "appendix" }, { "appendices", "appendix" },
  { "chapter", "chapter" }, { "chapters", "chapter" },
  { "part", "part" }, { "parts", "part" },
  { "schedule", "schedule" }, { "schedules", "schedule" },
  { "exhibit", "exhibit" }, { "exhibits", "exhibit" },
  { "annex", "annex" }, { "annexes", "annex" },
  { "artículo", "article" }, { "artículos", "article" },
  { "sección", "section" }, { "secciones", "section" },
  { "capítulo", "chapter" }, { "capítulos", "chapter" },
  { "anexo", "annex" }, { "anexos", "annex" },
  { "apéndice", "appendix" }, { "apéndices", "appendix" },
  { "artikel", "article" }, { "artikeln", "article" },
  { "abschnitt", "section" }, { "abschnitte", "section" }, { "abschnitten", "section" },
  { "anhang", "appendix" }, { "anhänge", "appendix" },
};

/* What stands between two numbers that one word is for. */
static const char *const connectors[] = {
  ",", "and", "or", "through", "to", "y", "e", "o", "u", "a", "und", "oder", "bis", NULL,
};

/* What is counted or measured is no place: "Articles 8, 9 days", "Section 9 percent". */
static const char *const measures[] = {
  "percent", "per", "percentage", "points", "point", "cents", "cent", "dollars", "dollar",
  "minutes", "minute", "hours", "hour", "days", "day", "weeks", "week", "months", "month",
  "years", "year", "working", "work", "business", "calendar", "consecutive", "school", "full",
  "times", "steps", "step", "employees", "employee", "members", "member", "students", "student",
  "people", "persons", "copies", "miles", "pay",
  "por", "ciento", "céntimos", "dólares", "minutos", "minuto", "horas", "hora", "días", "día",
  "semanas", "semana", "meses", "mes", "años", "año", "hábiles", "naturales", "empleados",
  "prozent", "minuten", "stunden", "stunde", "tage", "tagen", "tag", "wochen", "woche", "monate",
  "monaten", "monat", "jahre", "jahren", "jahr", NULL,
};

/* Whether the text after a number says that it is one of things counted. */
static gboolean
is_measured (const char *after)
{
  const char *word = after + strspn (after, " -");
  const char *end = word;
  g_autofree char *folded = NULL;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end == word || word == after)
    return FALSE;
  folded = g_utf8_casefold (word, end - word);
  for (gsize i = 0; measures[i] != NULL; i++)
    if (measures[i][0] == folded[0] && strcmp (measures[i], folded) == 0)
      return TRUE;
  return FALSE;
}

static const char *
find_folded_place (const char *word,
                   gsize       length)
{
  g_autofree char *folded = g_utf8_casefold (word, (gssize) length);

  for (gsize i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (strcmp (folded, keywords[i].word) == 0)
      return keywords[i].place;
  return NULL;
}

static const char *
find_place (const char *word,
            gsize       length)
{
  char folded[KEYWORD_BYTES_MAX];

  if (length == strlen (SECTION_SIGN) && memcmp (word, SECTION_SIGN, length) == 0)
    return "section";
  if (length < 3 || length > KEYWORD_BYTES_MAX || !caucus_reference_may_begin (word))
    return NULL;
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) word[i] >= 0x80)
        return find_folded_place (word, length);
      /* What becomes of signs does not matter, as no keyword has any but the full stop. */
      folded[i] = (char) (word[i] | 0x20);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (keywords[i].word[0] == folded[0] && keywords[i].word[2] == folded[2]
        && strncmp (keywords[i].word, folded, length) == 0 && keywords[i].word[length] == '\0')
      return keywords[i].place;
  return NULL;
}

static gboolean
is_several_parts (const char *number,
                  gsize       length)
{
  gsize i = 1;

  while (i < length && g_ascii_isalnum (number[i]))
    i++;
  return i < length;
}

/* "8-3" stands for itself, "12" only together with what is numbered. All dashes are one, and
 * the rest of a number is ASCII. */
static void
append_key (GString    *key,
            const char *place,
            const char *number,
            gsize       length)
{
  const char *end = number + length;

  if (!is_several_parts (number, length) && place != NULL)
    {
      g_string_append (key, place);
      g_string_append_c (key, ' ');
    }
  for (const char *p = number; p < end; p = g_utf8_next_char (p))
    g_string_append_c (key, (guchar) *p < 0x80 ? g_ascii_tolower (*p) : '-');
}

/* Bytes of the number that @text begins with: "8-3", "10.2.1", "IV", "B". */
static gsize
count_number (const char *text)
{
  const char *p = text;

  for (;;)
    {
      const char *next;

      while (g_ascii_isalnum (*p))
        p++;
      next = g_utf8_next_char (p);
      if (*p == '\0' || (*p != '.' && !caucus_typography_is_dash (g_utf8_get_char (p)))
          || !g_ascii_isdigit (*next))
        return (gsize) (p - text);
      p = next;
    }
}

/**
 * caucus_reference_label_key:
 * @key: what references to the label have as their key is added to it
 * @label: as printed: "8-3", "Article 12", "Section 9."
 *
 * Returns: whether other paragraphs can name one with @label by its number alone;
 *   "(a)" and "•" they cannot
 */
gboolean
caucus_reference_label_key (GString    *key,
                            const char *label)
{
  gsize length = strcspn (label, " ");
  const char *place = find_place (label, length);
  const char *number = label;

  if (place != NULL)
    number += length + strspn (label + length, " ");
  length = count_number (number);
  if (length == 0 || (place == NULL && !g_ascii_isdigit (number[0])))
    return FALSE;
  append_key (key, place, number, length);
  return TRUE;
}

static gboolean
is_number (const CaucusToken *token,
           const char        *text)
{
  if (token->kind != CAUCUS_TOKEN_WORD)
    return FALSE;
  if (token->is_figure)
    return count_number (text + token->offset) == token->length;
  /* "IV", "B" */
  for (guint32 i = 0; i < token->length; i++)
    if (!g_ascii_isupper (text[token->offset + i]))
      return FALSE;
  return token->length <= 4;
}

static gboolean
is_connector (const CaucusToken *token,
              const char        *text)
{
  for (gsize i = 0; connectors[i] != NULL; i++)
    if (connectors[i][0] == text[token->offset]
        && strncmp (text + token->offset, connectors[i], token->length) == 0
        && connectors[i][token->length] == '\0')
      return TRUE;
  return FALSE;
}

/* What is numbered: the word before the number, or before a list that ends with it. In a
 * list a number has to look like the one before it: "Section 8-3, 10 days" is none. */
static const char *
find_place_before (const CaucusToken *tokens,
                   guint              position,
                   const char        *text)
{
  const CaucusToken *number = &tokens[position];
  gboolean has_parts = is_several_parts (text + number->offset, number->length);
  guint least = position > LOOK_BACK_MAX ? position - LOOK_BACK_MAX : 0;
  gboolean is_listed = FALSE;

  for (guint i = position; i-- > least;)
    {
      const CaucusToken *token = &tokens[i];
      const char *place;

      /* The "(b)" of "8-3(b) and 8-4" */
      if (text[token->offset] == ')' && i >= least + 2 && text[tokens[i - 2].offset] == '(')
        {
          i -= 2;
          continue;
        }
      if (token->kind == CAUCUS_TOKEN_SPACE
          || (token->kind == CAUCUS_TOKEN_SIGN && text[token->offset] == '.'))
        continue;
      place = find_place (text + token->offset, token->length);
      if (place != NULL)
        return place;
      if (is_connector (token, text))
        is_listed = TRUE;
      else if (!is_listed || !is_number (token, text)
               || is_several_parts (text + token->offset, token->length) != has_parts)
        return NULL;
    }
  return NULL;
}

/**
 * caucus_reference_begins:
 * @word: (array length=length): a word or a sign in a text that goes on or ends behind it
 *
 * Returns: whether a reference may begin with it: "Section", "Articles", "§"
 */
gboolean
caucus_reference_begins (const char *word,
                         gsize       length)
{
  return find_place (word, length) != NULL;
}

/**
 * caucus_reference_goes_on:
 * @token: one token of @text
 *
 * Returns: whether a reference that began before @token may reach beyond it. Numbers, what
 *   parts them and what is in brackets behind them may be inside one
 */
gboolean
caucus_reference_goes_on (const CaucusToken *token,
                          const char        *text)
{
  const char *word = text + token->offset;

  switch ((CaucusTokenKind) token->kind)
    {
    case CAUCUS_TOKEN_SPACE:
      return TRUE;
    case CAUCUS_TOKEN_SIGN:
      return strchr (".,()", word[0]) != NULL || find_place (word, token->length) != NULL;
    case CAUCUS_TOKEN_WORD:
      return is_number (token, text) || is_connector (token, text)
             || (token->offset > 0 && word[-1] == '(')
             || find_place (word, token->length) != NULL;
    case CAUCUS_TOKEN_TAB:
    default:
      return FALSE;
    }
}

/**
 * caucus_reference_token_key:
 * @key: the key is added to it
 * @tokens: those of one paragraph
 * @position: which of them is asked about
 * @text: the paragraph
 *
 * Returns: whether the token is a number by which another place is named; a figure
 *   without a word such as "Section" before it is none, nor is one of things counted
 */
gboolean
caucus_reference_token_key (GString           *key,
                            const CaucusToken *tokens,
                            guint              position,
                            const char        *text)
{
  const CaucusToken *token = &tokens[position];
  const char *place;

  if (!is_number (token, text))
    return FALSE;
  place = find_place_before (tokens, position, text);
  if (place == NULL || is_measured (text + token->offset + token->length))
    return FALSE;
  append_key (key, place, text + token->offset, token->length);
  return TRUE;
}

/**
 * caucus_reference_label_is_item:
 *
 * Returns: whether @label is that of an item such as "(b)", which others name by its
 *   number behind that of the section it is in: "Section 8-3(b)"
 */
gboolean
caucus_reference_label_is_item (const char *label)
{
  gsize length;

  if (label[0] != '(')
    return FALSE;
  length = count_number (label + 1);
  return length > 0 && strcmp (label + 1 + length, ")") == 0;
}

/**
 * caucus_reference_token_is_item:
 *
 * Returns: whether the token is the "b" of "8-3(b)" or "8-3 (b)", a number being two or
 *   three tokens before it
 */
gboolean
caucus_reference_token_is_item (const CaucusToken *tokens,
                                guint              position,
                                const char        *text)
{
  const CaucusToken *token = &tokens[position];

  return position >= 2 && token->kind == CAUCUS_TOKEN_WORD
         && text[tokens[position - 1].offset] == '('
         && text[token->offset + token->length] == ')'
         && count_number (text + token->offset) == token->length;
}
