/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two spellings that read alike have in common. */
#include "caucus-typography.h"

#include <string.h>

#include "caucus-byte-class.h"

/**
 * caucus_typography_is_dash:
 *
 * Returns: whether @c is a hyphen, a dash or a minus sign
 */
gboolean
caucus_typography_is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static gboolean
is_invisible (gunichar c)
{
  return c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff;
}

/**
 * caucus_typography_plain_form:
 *
 * Returns: (nullable): what folded typography makes of @c, "" for one that is dropped and
 *   %NULL for one that stays. Of spaces in a row, and of dashes, only the first counts
 */
const char *
caucus_typography_plain_form (gunichar c)
{
  if (is_invisible (c))
    return "";
  if (caucus_typography_is_dash (c))
    return "-";
  if ((c >= 0x2018 && c <= 0x201b) || c == 0x2032 || c == 0x2039 || c == 0x203a)
    return "'";
  if ((c >= 0x201c && c <= 0x201f) || c == 0x2033 || c == 0xab || c == 0xbb)
    return "\"";
  if (c == 0x2026)
    return "...";
  if (c != '\t' && g_unichar_isspace (c))
    return " ";
  return NULL;
}

/* Whether composing could change the text. General punctuation is left out:
 * it is most of what a contract has beyond Latin letters. */
static gboolean
needs_composing (const char *text,
                 gsize       length)
{
  const char *end = text + length;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x300 && (c < 0x2002 || c > 0x206f))
        return TRUE;
    }
  return FALSE;
}

/* The end of what stays as it is for certain: words and signs of ASCII. */
static const char *
skip_plain (const char *text,
            const char *end)
{
  while (text < end && *text != '-'
         && !caucus_byte_is (*text, CAUCUS_BYTE_SPECIAL | CAUCUS_BYTE_BLANK))
    text++;
  return text;
}

static void
append_plain (GString    *out,
              const char *text,
              gsize       length)
{
  const char *end = text + length;
  gsize start = out->len;

  for (const char *p = text; p < end;)
    {
      const char *run = p;
      const char *plain;

      p = skip_plain (run, end);
      g_string_append_len (out, run, p - run);
      if (p == end)
        break;
      plain = caucus_typography_plain_form (g_utf8_get_char (p));
      if (plain == NULL)
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      /* Runs of spaces, and dashes typed as two hyphens, count as one. */
      else if (out->len == start || strchr (" -", plain[0]) == NULL || plain[0] == '\0'
               || out->str[out->len - 1] != plain[0])
        g_string_append (out, plain);
      p = g_utf8_next_char (p);
    }
}

/* Whether a sign, such as a space or a hyphen, is the second of two. */
static inline gboolean
is_second (const char *text,
           gsize       i)
{
  return i > 0 && text[i - 1] == text[i];
}

/**
 * caucus_typography_is_plain:
 * @text: UTF-8
 * @length: bytes of @text
 *
 * Returns: whether @text certainly is its own key; most words and labels are
 */
gboolean
caucus_typography_is_plain (const char *text,
                            gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] == ' ' || text[i] == '-'
          ? is_second (text, i)
          : caucus_byte_is (text[i], CAUCUS_BYTE_SPECIAL | CAUCUS_BYTE_BLANK))
      return FALSE;
  return TRUE;
}

/**
 * caucus_typography_fold:
 * @text: UTF-8
 * @length: bytes of @text
 *
 * Appends a key to @out: two texts are equal under @fold exactly when their keys
 * have the same bytes. The key is for comparing and not for reading.
 */
void
caucus_typography_fold (GString    *out,
                        const char *text,
                        gsize       length,
                        CaucusFold  fold)
{
  g_autofree char *composed = NULL;

  if (caucus_typography_is_plain (text, length))
    {
      g_string_append_len (out, text, (gssize) length);
      return;
    }
  if (needs_composing (text, length))
    {
      composed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);
      if (composed != NULL)
        {
          text = composed;
          length = strlen (composed);
        }
    }
  if (fold == CAUCUS_FOLD_TYPOGRAPHY)
    append_plain (out, text, length);
  else
    g_string_append_len (out, text, (gssize) length);
}
