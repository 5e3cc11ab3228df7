/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a byte of UTF-8 can be, looked up for every byte of a text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusByteClass:
 * @CAUCUS_BYTE_WORD: a letter, a digit or "_" of ASCII
 * @CAUCUS_BYTE_JOINT: a sign of ASCII that can hold two parts of a word together
 * @CAUCUS_BYTE_SPECIAL: a control character but for the tab, or no ASCII
 * @CAUCUS_BYTE_BLANK: white space may begin with it
 * @CAUCUS_BYTE_DIGIT: a digit of ASCII
 */
typedef enum
{
  CAUCUS_BYTE_WORD = 1 << 0,
  CAUCUS_BYTE_JOINT = 1 << 1,
  CAUCUS_BYTE_SPECIAL = 1 << 2,
  CAUCUS_BYTE_BLANK = 1 << 3,
  CAUCUS_BYTE_DIGIT = 1 << 4,
} CaucusByteClass;

extern const guint8 caucus_byte_classes[256];

static inline gboolean
caucus_byte_is (char            byte,
                CaucusByteClass classes)
{
  return (caucus_byte_classes[(guchar) byte] & classes) != 0;
}

/* caucus_tokens_are_joint() for three bytes of ASCII, those beside @joint being of words. */
static inline gboolean
caucus_bytes_are_joint (char before,
                        char joint,
                        char after)
{
  gboolean is_before = caucus_byte_is (before, CAUCUS_BYTE_DIGIT);
  gboolean is_after = caucus_byte_is (after, CAUCUS_BYTE_DIGIT);

  if (joint == '-')
    return is_after && before != '_';
  if (joint == '\'' || joint == '.')
    return is_before == is_after && before != '_' && after != '_';
  return is_before && is_after;
}

G_END_DECLS
