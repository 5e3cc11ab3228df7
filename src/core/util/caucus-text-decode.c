/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a file from anywhere as text, with what is no text replaced and counted. */
#include "caucus-text-decode.h"

#define REPLACEMENT "\ufffd"

/* The bytes that may follow the first of a sequence (Unicode 15, table 3-7), and how long
 * it is. */
static const struct
{
  guint8 first;
  guint8 last;
  guint8 second_min;
  guint8 second_max;
  guint8 length;
} sequences[] = {
  { 0xc2, 0xdf, 0x80, 0xbf, 2 },
  { 0xe0, 0xe0, 0xa0, 0xbf, 3 },
  { 0xe1, 0xec, 0x80, 0xbf, 3 },
  { 0xed, 0xed, 0x80, 0x9f, 3 },
  { 0xee, 0xef, 0x80, 0xbf, 3 },
  { 0xf0, 0xf0, 0x90, 0xbf, 4 },
  { 0xf1, 0xf3, 0x80, 0xbf, 4 },
  { 0xf4, 0xf4, 0x80, 0x8f, 4 },
};

/* Bytes of the longest beginning of a sequence that is cut short here, else 1: the
 * "maximal subpart" that Unicode advises to replace by one character. */
static gsize
count_wrong (const guint8 *bytes,
             gsize         length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sequences); i++)
    {
      gsize n = 2;

      if (bytes[0] < sequences[i].first || bytes[0] > sequences[i].last)
        continue;
      if (length < 2 || bytes[1] < sequences[i].second_min || bytes[1] > sequences[i].second_max)
        return 1;
      while (n < sequences[i].length && n < length && (bytes[n] & 0xc0) == 0x80)
        n++;
      return n;
    }
  return 1;
}

static char *
decode_utf8 (const char *bytes,
             gsize       length,
             guint      *n_replaced)
{
  g_autoptr (GString) text = g_string_sized_new (length);
  const char *end = bytes + length;
  const char *rest;

  while (!g_utf8_validate_len (bytes, (gsize) (end - bytes), &rest))
    {
      g_string_append_len (text, bytes, rest - bytes);
      g_string_append (text, REPLACEMENT);
      ++*n_replaced;
      bytes = rest + count_wrong ((const guint8 *) rest, (gsize) (end - rest));
    }
  g_string_append_len (text, bytes, end - bytes);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* UTF-16 with the mark that says its byte order, as Windows programs save "Unicode". */
static char *
decode_utf16 (const guint8 *bytes,
              gsize         length,
              guint        *n_replaced)
{
  guint high = bytes[0] == 0xfe ? 0 : 1;
  g_autoptr (GString) text = g_string_sized_new (length);
  gunichar lead = 0;

  for (gsize i = 2; i + 1 < length; i += 2)
    {
      gunichar unit = (gunichar) (bytes[i + high] << 8 | bytes[i + 1 - high]);
      gboolean is_trail = unit >= 0xdc00 && unit <= 0xdfff;

      if (lead != 0 && is_trail)
        unit = 0x10000 + ((lead - 0xd800) << 10) + (unit - 0xdc00);
      else if (lead != 0 || is_trail)
        {
          g_string_append (text, REPLACEMENT);
          ++*n_replaced;
        }
      is_trail = is_trail && lead == 0;
      lead = unit >= 0xd800 && unit <= 0xdbff ? unit : 0;
      if (unit == 0)
        {
          g_string_append (text, REPLACEMENT);
          ++*n_replaced;
        }
      else if (lead == 0 && !is_trail)
        g_string_append_unichar (text, unit);
    }
  if (lead != 0 || length % 2 != 0)
    {
      g_string_append (text, REPLACEMENT);
      ++*n_replaced;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * caucus_text_decode:
 * @bytes: (array length=length): UTF-8, or UTF-16 that begins with its byte order mark
 * @n_replaced: (out): how many places were replaced
 *
 * Each place that is no text, a NUL among them, becomes one U+FFFD.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *
caucus_text_decode (const char *bytes,
                    gsize       length,
                    guint      *n_replaced)
{
  const guint8 *start = (const guint8 *) bytes;

  *n_replaced = 0;
  if (length >= 2 && ((start[0] == 0xff && start[1] == 0xfe)
                      || (start[0] == 0xfe && start[1] == 0xff)))
    return decode_utf16 (start, length, n_replaced);
  return decode_utf8 (bytes, length, n_replaced);
}
