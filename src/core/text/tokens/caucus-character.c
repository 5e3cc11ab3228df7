/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The usual characters of a contract beyond plain ASCII, each looked at alone. */
#include "caucus-character.h"

#include "caucus-typography.h"

#define SOFT_HYPHEN 0xad

/* Bits for U+0080 and on, and for U+00C0 and on, that are letters or numbers. */
#define WORDS_FROM_80 G_GUINT64_CONSTANT (0x762c040000000000)
#define WORDS_FROM_C0 G_GUINT64_CONSTANT (0xff7fffffff7fffff)

static inline gboolean
read_letter (CaucusCharacter *character,
             gunichar         c)
{
  guint64 words = c < 0xc0 ? WORDS_FROM_80 : WORDS_FROM_C0;

  character->n_bytes = 2;
  character->is_word = c >= 0x100 || ((words >> (c & 63)) & 1) != 0;
  character->form = character->is_word ? NULL : caucus_typography_plain_form (c);
  return c != SOFT_HYPHEN;
}

/* Signs and spaces to which nothing of Unicode's rules for words and for composing applies:
 * general punctuation, currencies, "™", "−", boxes and bullets, the bullets of symbol fonts,
 * and what stands for a character that was lost. */
static gboolean
is_usual_sign (gunichar c)
{
  if (c < 0x2190)
    return (c >= 0x2002 && c <= 0x200a) || (c >= 0x2010 && c <= 0x2029)
           || (c >= 0x202f && c <= 0x203e) || (c >= 0x20a0 && c <= 0x20bf) || c == 0x2122;
  return c == 0x2212 || (c >= 0x2500 && c <= 0x26ff) || (c >= 0xe000 && c <= 0xf8ff)
         || c == 0xfffd;
}

static gboolean
read_sign (CaucusCharacter *character,
           const char      *text)
{
  gunichar c;

  if ((guchar) text[0] >= 0xf0)
    return FALSE;
  c = (text[0] & 0x0fu) << 12 | (text[1] & 0x3fu) << 6 | (text[2] & 0x3fu);
  *character = (CaucusCharacter) { .n_bytes = 3, .form = caucus_typography_plain_form (c) };
  return is_usual_sign (c);
}

/**
 * caucus_character_read:
 * @character: (out): what is known of it
 * @text: valid UTF-8 that is not at its end
 *
 * Looks at one character: letters of Latin alphabets, and the signs that are usual in contracts.
 *
 * Returns: whether it is one of them, so that it can be looked at alone; others may depend on
 *   the characters beside them
 */
gboolean
caucus_character_read (CaucusCharacter *character,
                       const char      *text)
{
  guchar lead = (guchar) text[0];

  if (lead < 0x80)
    {
      *character = (CaucusCharacter) { .n_bytes = 1,
                                       .is_word = g_ascii_isalnum (text[0]) || text[0] == '_',
                                       .form = caucus_typography_plain_form (lead) };
      return TRUE;
    }
  /* Up to U+027F */
  if (lead <= 0xc9)
    return read_letter (character, (lead & 0x1fu) << 6 | (text[1] & 0x3fu));
  if (lead < 0xe0)
    return FALSE;
  return read_sign (character, text);
}
