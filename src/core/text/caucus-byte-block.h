/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sixteen bytes of a text looked at together, one bit for each byte.
 *
 * The vectors are those of gcc and clang, which make of them what the machine has. */
#pragma once

#include <glib.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

#define CAUCUS_BYTE_BLOCK_SIZE 16

typedef signed char CaucusBytes __attribute__ ((vector_size (CAUCUS_BYTE_BLOCK_SIZE)));

/**
 * CaucusByteBlock:
 * @is_plain: whether all is ASCII without control characters but for the tab, and no space
 *   or hyphen has another one behind it
 * @words: letters, digits and "_"
 * @spaces: spaces
 * @initials: those with which "Article" and other words for a numbered place begin
 *
 * The lowest bit is that of the first byte.
 */
typedef struct
{
  gboolean is_plain;
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

/* @text has one byte more than a block, which may be the NUL that ends it. */
static inline CaucusByteBlock
caucus_byte_block_read (const char *text)
{
  CaucusBytes bytes = caucus_bytes_load (text);
  CaucusBytes small = bytes | 0x20;
  CaucusBytes is_space = bytes == ' ';
  CaucusBytes is_word = ((small > 'a' - 1) & (small < 'z' + 1))
                        | ((bytes > '0' - 1) & (bytes < '9' + 1)) | (bytes == '_');
  CaucusBytes is_initial = (small == 'a') | (small == 'c') | (small == 'e') | (small == 'p')
                           | (small == 's');
  CaucusBytes is_doubled = (is_space | (bytes == '-')) & (bytes == caucus_bytes_load (text + 1));
  CaucusBytes is_special = ((bytes < ' ') ^ (bytes == '\t')) | is_doubled;

  return (CaucusByteBlock) { caucus_bytes_mask (is_special) == 0, caucus_bytes_mask (is_word),
                             caucus_bytes_mask (is_space), caucus_bytes_mask (is_initial) };
}

G_END_DECLS
