/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a text looked at many together, one bit for each byte.
 *
 * The vectors are those of gcc and clang, which make of them what the machine has. */
#pragma once

#include <glib.h>
#include <string.h>

#include "caucus-block.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

#define CAUCUS_BYTES_SIZE 16
#define CAUCUS_BYTE_BLOCK_SIZE (2 * CAUCUS_BYTES_SIZE)
G_STATIC_ASSERT (CAUCUS_BYTE_BLOCK_SIZE < CAUCUS_BLOCK_ROOM);

typedef signed char CaucusBytes __attribute__ ((vector_size (CAUCUS_BYTES_SIZE)));
typedef guint8 CaucusUnsignedBytes __attribute__ ((vector_size (CAUCUS_BYTES_SIZE)));

/**
 * CaucusByteBlock:
 * @plain: ASCII without control characters but for the tab, and no space or hyphen with
 *   another one behind it
 * @words: letters, digits and "_"
 * @spaces: spaces
 * @initials: those with which "Article" and other words for a numbered place begin, and some
 *   more
 *
 * What is true of thirty-two bytes; the lowest bit is that of the first.
 */
typedef struct
{
  guint32 plain;
  guint32 words;
  guint32 spaces;
  guint32 initials;
} CaucusByteBlock;

static inline CaucusBytes
caucus_bytes_load (const char *text)
{
  CaucusBytes bytes;

  memcpy (&bytes, text, sizeof bytes);
  return bytes;
}

/* Of bytes that all are 0 or have all bits set. */
static inline guint32
caucus_bytes_mask (CaucusBytes truth)
{
#ifdef __SSE2__
  return (guint32) _mm_movemask_epi8 ((__m128i) truth);
#else
  guint64 halves[2];
  guint32 mask = 0;

  memcpy (halves, &truth, sizeof halves);
  /* Byte i keeps bit i; the multiplication adds all bytes up in the highest. */
  for (guint i = 0; i < 2; i++)
    mask |= (guint32) (((GUINT64_FROM_LE (halves[i]) & G_GUINT64_CONSTANT (0x8040201008040201))
                        * G_GUINT64_CONSTANT (0x0101010101010101)) >> 56) << (8 * i);
  return mask;
#endif
}

/* Whether a byte is @last or one of those before it, @count together. What is beyond them
 * overflows to the negative numbers, or stays below. */
static inline CaucusBytes
caucus_bytes_up_to (CaucusBytes bytes,
                    char        last,
                    char        count)
{
  CaucusUnsignedBytes moved = (CaucusUnsignedBytes) bytes + (guint8) (G_MAXINT8 - last);

  return (CaucusBytes) moved > (char) (G_MAXINT8 - count);
}

static inline CaucusByteBlock
caucus_byte_block_read_half (const char *text)
{
  CaucusBytes bytes = caucus_bytes_load (text);
  CaucusBytes small = bytes | 0x20;
  CaucusBytes is_space = bytes == ' ';
  CaucusBytes is_word = caucus_bytes_up_to (small, 'z', 26) | caucus_bytes_up_to (bytes, '9', 10)
                        | (bytes == '_');
  /* One comparison for a, c, e and g, and one for p to s. */
  CaucusBytes is_initial = ((small & 0x79) == 'a') | ((small & 0x7c) == 'p');
  CaucusBytes is_doubled = (is_space | (bytes == '-')) & (bytes == caucus_bytes_load (text + 1));
  CaucusBytes is_plain = ((bytes > ' ' - 1) | (bytes == '\t')) & ~is_doubled;

  return (CaucusByteBlock) { caucus_bytes_mask (is_plain), caucus_bytes_mask (is_word),
                             caucus_bytes_mask (is_space), caucus_bytes_mask (is_initial) };
}

/* @text has %CAUCUS_BLOCK_ROOM behind its end. */
static inline CaucusByteBlock
caucus_byte_block_read (const char *text)
{
  CaucusByteBlock first = caucus_byte_block_read_half (text);
  CaucusByteBlock second = caucus_byte_block_read_half (text + CAUCUS_BYTES_SIZE);

  return (CaucusByteBlock) { first.plain | second.plain << CAUCUS_BYTES_SIZE,
                             first.words | second.words << CAUCUS_BYTES_SIZE,
                             first.spaces | second.spaces << CAUCUS_BYTES_SIZE,
                             first.initials | second.initials << CAUCUS_BYTES_SIZE };
}

G_END_DECLS
