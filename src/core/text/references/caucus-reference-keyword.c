/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words for numbered places: "Section", "Articles", "§". */
#include "caucus-reference-keyword.h"

#include <string.h>

/* Of eight bytes: what capitals lack of small letters, and what is set beyond ASCII */
#define CASE_BITS G_GUINT64_CONSTANT (0x2020202020202020)
#define HIGH_BITS G_GUINT64_CONSTANT (0x8080808080808080)

/* By their initials */
static const CaucusReferenceKeyword a_words[] = {
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
static const CaucusReferenceKeyword c_words[] = {
  { "chapter", "chapter", FALSE, FALSE }, { "chapters", "chapter", TRUE, FALSE },
  { "capítulo", "chapter", FALSE, FALSE }, { "capítulos", "chapter", TRUE, FALSE },
  { "clause", "section", FALSE, FALSE }, { "clauses", "section", TRUE, FALSE },
  { "cláusula", "section", FALSE, FALSE }, { "cláusulas", "section", TRUE, FALSE },
};
static const CaucusReferenceKeyword e_words[] = {
  { "exhibit", "exhibit", FALSE, TRUE }, { "exhibits", "exhibit", TRUE, TRUE },
};
static const CaucusReferenceKeyword p_words[] = {
  { "part", "part", FALSE, TRUE }, { "parts", "part", TRUE, TRUE },
};
static const CaucusReferenceKeyword s_words[] = {
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

static const CaucusReferenceKeyword section_sign = {
  CAUCUS_SECTION_SIGN, "section", .is_sign = TRUE
};

static const CaucusReferenceKeyword *
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

static const CaucusReferenceKeyword *
find_folded_keyword (const char *word,
                     gsize       length)
{
  g_autofree char *folded = g_utf8_casefold (word, (gssize) length);
  gsize n_words;
  const CaucusReferenceKeyword *words = words_with_initial (folded[0], &n_words);

  for (gsize i = 0; i < n_words; i++)
    if (strcmp (folded, words[i].word) == 0)
      return &words[i];
  return NULL;
}

/* Whether ASCII of at most fifteen bytes, filled up with NUL, is a keyword. Signs count as
 * letters, which does not matter, as no keyword has any but the full stop. */
static inline gboolean
is_keyword (const CaucusReferenceKeyword *keyword,
            const guint64                 halves[2])
{
  guint64 expected[2];

  memcpy (expected, keyword->word, sizeof expected);
  return (((expected[0] ^ halves[0]) | (expected[1] ^ halves[1])) & ~CASE_BITS) == 0;
}

/**
 * caucus_reference_keyword_find:
 * @word: (array length=length): UTF-8, the word of a reference or of a label, which has no
 *   capital where the text has none
 *
 * Returns: (nullable): what the word is as the name of a numbered place
 */
const CaucusReferenceKeyword *
caucus_reference_keyword_find (const char *word,
                               gsize       length)
{
  guint64 halves[2] = { 0, 0 };
  const CaucusReferenceKeyword *words;
  gsize n_words;

  if (length == strlen (CAUCUS_SECTION_SIGN) && memcmp (word, CAUCUS_SECTION_SIGN, length) == 0)
    return &section_sign;
  if (length < 3 || length > CAUCUS_KEYWORD_BYTES_MAX || !caucus_reference_may_begin (word))
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
