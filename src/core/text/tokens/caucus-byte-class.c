/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a byte of UTF-8 can be, looked up for every byte of a text. */
#include "caucus-byte-class.h"

#define WORD CAUCUS_BYTE_WORD
#define JOINT CAUCUS_BYTE_JOINT
#define SPECIAL CAUCUS_BYTE_SPECIAL
#define BLANK CAUCUS_BYTE_BLANK
#define DIGIT CAUCUS_BYTE_DIGIT

/* Beyond ASCII white space is U+0085, U+00A0, U+1680, U+2000 and on, and U+3000. */
const guint8 caucus_byte_classes[256] = {
  [0x01 ... 0x08] = SPECIAL,
  ['\t'] = BLANK,
  ['\n'] = SPECIAL | BLANK,
  ['\v'] = SPECIAL | BLANK,
  ['\f'] = SPECIAL | BLANK,
  ['\r'] = SPECIAL | BLANK,
  [0x0e ... 0x1f] = SPECIAL,
  [' '] = BLANK,
  ['\''] = JOINT,
  [','] = JOINT,
  ['-'] = JOINT,
  ['.'] = JOINT,
  ['/'] = JOINT,
  ['0' ... '9'] = WORD | DIGIT,
  [':'] = JOINT,
  ['A' ... 'Z'] = WORD,
  ['_'] = WORD,
  ['a' ... 'z'] = WORD,
  [0x80 ... 0xc1] = SPECIAL,
  [0xc2] = SPECIAL | BLANK,
  [0xc3 ... 0xe0] = SPECIAL,
  [0xe1] = SPECIAL | BLANK,
  [0xe2] = SPECIAL | BLANK,
  [0xe3] = SPECIAL | BLANK,
  [0xe4 ... 0xff] = SPECIAL,
};
