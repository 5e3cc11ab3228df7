/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References from one place of a contract to another: "Section 8-3", "Articles 12 and 13". */
#include "caucus-reference.h"

#include <string.h>

#include "caucus-reference-context.h"
#include "caucus-reference-number.h"
#include "caucus-reference-source.h"
#include "caucus-reference-words.h"

/* "Articles 3, 5, 8 and 12": so many tokens back the word may stand. */
#define LOOK_BACK_MAX 24

/* What stands between two numbers that one word is for. */
static const char *const connectors[] = {
  ",", "and", "or", "through", "to", "y", "e", "o", "u", "a", "und", "oder", "bis", NULL,
};

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
  const CaucusReferenceKeyword *keyword;
  const char *number = label;
  gsize length;

  /* Half of all labels are such as "(a)". */
  if (label[0] == '(')
    return FALSE;
  length = count_to_blank (label);
  keyword = caucus_reference_keyword_find (label, length);
  if (keyword != NULL)
    number = caucus_word_skip_blanks (label + length);
  length = caucus_reference_number_length (number);
  if (length == 0 || (keyword == NULL && !g_ascii_isdigit (number[0])))
    return FALSE;
  caucus_reference_number_append_key (key, keyword != NULL ? keyword->place : NULL, number, length);
  return TRUE;
}

static gboolean
is_number (const CaucusToken *token,
           const char        *text)
{
  if (token->kind != CAUCUS_TOKEN_WORD)
    return FALSE;
  if (token->is_figure)
    return caucus_reference_number_length (text + token->offset) == token->length;
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
  const CaucusReferenceKeyword *keyword;
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
  gboolean has_parts = caucus_reference_number_has_parts (text + number->offset, number->length);
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
      lead->keyword = caucus_reference_keyword_find (text + token->offset, token->length);
      if (lead->keyword != NULL)
        return TRUE;
      if (is_connector (token, text))
        {
          if (!note_connector (lead, token, text))
            return FALSE;
        }
      else if (!lead->is_listed || !is_number (token, text)
               || caucus_reference_number_has_parts (text + token->offset, token->length)
               != has_parts)
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

  if (!lead->keyword->is_sign)
    return lead->keyword->is_plural;
  /* "§§ 5 und 6" */
  return sign->offset >= strlen (CAUCUS_SECTION_SIGN)
         && g_str_has_prefix (text + sign->offset - strlen (CAUCUS_SECTION_SIGN),
                              CAUCUS_SECTION_SIGN);
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
  gboolean may_count = token->is_figure
                       && !caucus_reference_number_has_parts (text + token->offset,
                                                              token->length);

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
  return caucus_reference_keyword_find (word, length) != NULL;
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
      return strchr (".,()", word[0]) != NULL
             || caucus_reference_keyword_find (word, token->length) != NULL;
    case CAUCUS_TOKEN_WORD:
      return is_number (token, text) || is_connector (token, text)
             || (token->offset > 0 && word[-1] == '(')
             || caucus_reference_keyword_find (word, token->length) != NULL;
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
  caucus_reference_number_append_key (key, lead.keyword->place, text + token->offset,
                                      token->length);
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
  length = caucus_reference_number_length (label + 1);
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
         && caucus_reference_number_length (text + token->offset) == token->length;
}
