/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References from one place of a contract to another: "Section 8-3", "Articles 12 and 13". */
#include "caucus-reference.h"

#include <string.h>

#include "caucus-byte-class.h"
#include "caucus-reference-context.h"
#include "caucus-reference-source.h"
#include "caucus-reference-words.h"

#define KEYWORD_BYTES_MAX 15
/* Of eight bytes: what capitals lack of small letters, and what is set beyond ASCII */
#define CASE_BITS G_GUINT64_CONSTANT (0x2020202020202020)
#define HIGH_BITS G_GUINT64_CONSTANT (0x8080808080808080)
#define SECTION_SIGN "§"
/* "Articles 3, 5, 8 and 12": so many tokens back the word may stand. */
#define LOOK_BACK_MAX 24

/* What a numbered place is called, and whether the word is for several. One that is a verb as
 * well has to have a capital. */
typedef struct
{
  const char word[KEYWORD_BYTES_MAX + 1];
  const char *place;
  gboolean is_plural;
  gboolean needs_capital;
} Keyword;

/* By their initials */
static const Keyword a_words[] = {
  { "article", "article", FALSE, FALSE }, { "articles", "article", TRUE, FALSE },
  { "art", "article", FALSE, FALSE }, { "art.", "article", FALSE, FALSE },
  { "appendix", "appendix", FALSE, FALSE }, { "appendices", "appendix", TRUE, FALSE },
  { "annex", "annex", FALSE, TRUE }, { "annexes", "annex", TRUE, TRUE },
  { "artículo", "article", FALSE, FALSE }, { "artículos", "article", TRUE, FALSE },
  { "anexo", "annex", FALSE, FALSE }, { "anexos", "annex", TRUE, FALSE },
  { "apéndice", "appendix", FALSE, FALSE }, { "apéndices", "appendix", TRUE, FALSE },
  { "artikel", "article", FALSE, FALSE }, { "artikeln", "article", TRUE, FALSE },
  { "abschnitt", "section", FALSE, FALSE }, { "abschnitte", "section", TRUE, FALSE },
  { "abschnitten", "section", TRUE, FALSE }, { "anhang", "appendix", FALSE, FALSE },
  { "anhänge", "appendix", TRUE, FALSE },
  { "apartado", "section", FALSE, FALSE }, { "apartados", "section", TRUE, FALSE },
};
static const Keyword c_words[] = {
  { "chapter", "chapter", FALSE, FALSE }, { "chapters", "chapter", TRUE, FALSE },
  { "capítulo", "chapter", FALSE, FALSE }, { "capítulos", "chapter", TRUE, FALSE },
  { "clause", "section", FALSE, FALSE }, { "clauses", "section", TRUE, FALSE },
  { "cláusula", "section", FALSE, FALSE }, { "cláusulas", "section", TRUE, FALSE },
};
static const Keyword e_words[] = {
  { "exhibit", "exhibit", FALSE, TRUE }, { "exhibits", "exhibit", TRUE, TRUE },
};
static const Keyword p_words[] = {
  { "part", "part", FALSE, TRUE }, { "parts", "part", TRUE, TRUE },
};
static const Keyword s_words[] = {
  { "section", "section", FALSE, FALSE }, { "sections", "section", TRUE, FALSE },
  { "sec", "section", FALSE, FALSE }, { "sec.", "section", FALSE, FALSE },
  { "subsection", "section", FALSE, FALSE }, { "subsections", "section", TRUE, FALSE },
  { "schedule", "schedule", FALSE, TRUE }, { "schedules", "schedule", TRUE, TRUE },
  { "sección", "section", FALSE, FALSE }, { "secciones", "section", TRUE, FALSE },
};

#define PAIR(first, second) ((first) & 31) << 5 | ((second) & 31)
#define THIRD(letter) (1u << ((letter) & 31))

/* Those of all the words above */
const guint32 caucus_reference_beginnings[32 * 32] = {
  [PAIR ('a', 'b')] = THIRD ('s'),
  [PAIR ('a', 'n')] = THIRD ('e') | THIRD ('h') | THIRD ('n'),
  /* "apéndice" goes on beyond ASCII, with any bits. */
  [PAIR ('a', 'p')] = G_MAXUINT32,
  [PAIR ('a', 'r')] = THIRD ('t'),
  /* "§" is two bytes. */
  [PAIR (0xc2, 0xa7)] = G_MAXUINT32,
  [PAIR ('c', 'a')] = THIRD ('p'),
  [PAIR ('c', 'h')] = THIRD ('a'),
  /* "cláusula" */
  [PAIR ('c', 'l')] = G_MAXUINT32,
  [PAIR ('e', 'x')] = THIRD ('h'),
  [PAIR ('p', 'a')] = THIRD ('r'),
  [PAIR ('s', 'c')] = THIRD ('h'),
  [PAIR ('s', 'e')] = THIRD ('c'),
  [PAIR ('s', 'u')] = THIRD ('b'),
};

static const Keyword section_sign = { SECTION_SIGN, "section", FALSE, FALSE };

/* What stands between two numbers that one word is for. */
static const char *const connectors[] = {
  ",", "and", "or", "through", "to", "y", "e", "o", "u", "a", "und", "oder", "bis", NULL,
};

static const Keyword *
words_with_initial (char   initial,
                    gsize *n_words)
{
  switch (initial)
    {
    case 'a':
      *n_words = G_N_ELEMENTS (a_words);
      return a_words;
    case 'c':
      *n_words = G_N_ELEMENTS (c_words);
      return c_words;
    case 'e':
      *n_words = G_N_ELEMENTS (e_words);
      return e_words;
    case 'p':
      *n_words = G_N_ELEMENTS (p_words);
      return p_words;
    case 's':
      *n_words = G_N_ELEMENTS (s_words);
      return s_words;
    default:
      *n_words = 0;
      return NULL;
    }
}

static const Keyword *
find_folded_keyword (const char *word,
                     gsize       length)
{
  g_autofree char *folded = g_utf8_casefold (word, (gssize) length);
  gsize n_words;
  const Keyword *words = words_with_initial (folded[0], &n_words);

  for (gsize i = 0; i < n_words; i++)
    if (strcmp (folded, words[i].word) == 0)
      return &words[i];
  return NULL;
}

/* Whether ASCII of at most fifteen bytes, filled up with NUL, is a keyword. Signs count as
 * letters, which does not matter, as no keyword has any but the full stop. */
static inline gboolean
is_keyword (const Keyword *keyword,
            const guint64  halves[2])
{
  guint64 expected[2];

  memcpy (expected, keyword->word, sizeof expected);
  return (((expected[0] ^ halves[0]) | (expected[1] ^ halves[1])) & ~CASE_BITS) == 0;
}

/* The word may be that of a label, which has no capital where the text has none. */
static const Keyword *
find_keyword (const char *word,
              gsize       length)
{
  guint64 halves[2] = { 0, 0 };
  const Keyword *words;
  gsize n_words;

  if (length == strlen (SECTION_SIGN) && memcmp (word, SECTION_SIGN, length) == 0)
    return &section_sign;
  if (length < 3 || length > KEYWORD_BYTES_MAX || !caucus_reference_may_begin (word))
    return NULL;
  memcpy (halves, word, length);
  if (((halves[0] | halves[1]) & HIGH_BITS) != 0)
    return find_folded_keyword (word, length);
  words = words_with_initial ((char) (word[0] | 0x20), &n_words);
  for (gsize i = 0; i < n_words; i++)
    if (is_keyword (&words[i], halves))
      return &words[i];
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

static gsize
count_to_blank (const char *label)
{
  gsize length = 0;

  while (label[length] != '\0' && label[length] != ' ')
    length++;
  return length;
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
  const Keyword *keyword;
  const char *number = label;
  gsize length;

  /* Half of all labels are such as "(a)". */
  if (label[0] == '(')
    return FALSE;
  length = count_to_blank (label);
  keyword = find_keyword (label, length);
  if (keyword != NULL)
    number = caucus_word_skip_blanks (label + length);
  length = count_number (number);
  if (length == 0 || (keyword == NULL && !g_ascii_isdigit (number[0])))
    return FALSE;
  append_key (key, keyword != NULL ? keyword->place : NULL, number, length);
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

/* A word such as "Sections" before a number, and what of a list is between the two. */
typedef struct
{
  const Keyword *keyword;
  guint position;           /* of the word among the tokens */
  gboolean is_listed;
  gboolean is_after_comma;  /* and nothing else parts it from the number before it */
} Lead;

/* "and" ends a list, so that what comes behind a comma after it is no part of it. */
static gboolean
note_connector (Lead              *lead,
                const CaucusToken *token,
                const char        *text)
{
  gboolean is_comma = text[token->offset] == ',';

  if (!lead->is_listed)
    lead->is_after_comma = is_comma;
  else if (lead->is_after_comma && !is_comma)
    return FALSE;
  lead->is_listed = TRUE;
  return TRUE;
}

/* Finds what is numbered: the word before the number, or before a list that ends with it. In a
 * list a number has to look like the one before it: "Section 8-3, 10 days" is none. */
static gboolean
find_lead (Lead              *lead,
           const CaucusToken *tokens,
           guint              position,
           const char        *text)
{
  const CaucusToken *number = &tokens[position];
  gboolean has_parts = is_several_parts (text + number->offset, number->length);
  guint least = position > LOOK_BACK_MAX ? position - LOOK_BACK_MAX : 0;

  for (guint i = position; i-- > least;)
    {
      const CaucusToken *token = &tokens[i];

      /* The "(b)" of "8-3(b) and 8-4" */
      if (text[token->offset] == ')' && i >= least + 2 && text[tokens[i - 2].offset] == '(')
        {
          i -= 2;
          continue;
        }
      if (token->kind == CAUCUS_TOKEN_SPACE
          || (token->kind == CAUCUS_TOKEN_SIGN && text[token->offset] == '.'))
        continue;
      lead->position = i;
      lead->keyword = find_keyword (text + token->offset, token->length);
      if (lead->keyword != NULL)
        return TRUE;
      if (is_connector (token, text))
        {
          if (!note_connector (lead, token, text))
            return FALSE;
        }
      else if (!lead->is_listed || !is_number (token, text)
               || is_several_parts (text + token->offset, token->length) != has_parts)
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_plural (const Lead        *lead,
           const CaucusToken *tokens,
           const char        *text)
{
  const CaucusToken *sign = &tokens[lead->position];

  if (lead->keyword != &section_sign)
    return lead->keyword->is_plural;
  /* "§§ 5 und 6" */
  return sign->offset >= strlen (SECTION_SIGN)
         && g_str_has_prefix (text + sign->offset - strlen (SECTION_SIGN), SECTION_SIGN);
}

/* "8-3" and "IV" count nothing, "12" may. */
static gboolean
names_place (const Lead        *lead,
             const CaucusToken *tokens,
             guint              position,
             const char        *text)
{
  const CaucusToken *token = &tokens[position];
  const char *after = text + token->offset + token->length;
  gsize word = tokens[lead->position].offset;
  gboolean may_count = token->is_figure && !is_several_parts (text + token->offset, token->length);

  if (caucus_reference_is_measured (after) || caucus_reference_is_of_another (after)
      || caucus_reference_is_of_law (text, word))
    return FALSE;
  if (!may_count)
    return !lead->is_listed || !token->is_figure
           || caucus_reference_may_stand_before (after, TRUE);
  if (lead->is_listed && !is_plural (lead, tokens, text))
    return FALSE;
  if (lead->keyword->needs_capital && !g_ascii_isupper (text[word]))
    return FALSE;
  if (lead->is_after_comma && !caucus_reference_list_goes_on (after))
    return FALSE;
  return caucus_reference_may_stand_after (text, word)
         && caucus_reference_may_stand_before (after, is_plural (lead, tokens, text));
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
  return find_keyword (word, length) != NULL;
}

/**
 * caucus_reference_may_follow:
 * @after: what comes behind a word such as "section", with some bytes behind its end
 *
 * Returns: %FALSE if a word stands there that is neither a number nor of a list of them, nor
 *   another of the words for places: "this section shall". It is told by its first letters
 */
gboolean
caucus_reference_may_follow (const char *after)
{
  while (*after == ' ' || *after == '.')
    after++;
  switch (*after)
    {
    /* Those that begin the connectors and "exhibit" */
    case 'a':
    case 'b':
    case 'e':
    case 'o':
    case 't':
    case 'u':
    case 'y':
      return TRUE;
    case 'c':
    case 'p':
    case 's':
      return caucus_reference_may_begin (after);
    default:
      return !g_ascii_islower (*after);
    }
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
      return strchr (".,()", word[0]) != NULL || find_keyword (word, token->length) != NULL;
    case CAUCUS_TOKEN_WORD:
      return is_number (token, text) || is_connector (token, text)
             || (token->offset > 0 && word[-1] == '(')
             || find_keyword (word, token->length) != NULL;
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
  Lead lead = { NULL };

  if (!is_number (token, text) || !find_lead (&lead, tokens, position, text)
      || !names_place (&lead, tokens, position, text))
    return FALSE;
  append_key (key, lead.keyword->place, text + token->offset, token->length);
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
