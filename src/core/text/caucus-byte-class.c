/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a byte of UTF-8 can be, looked up for every byte of a text. */
#include "caucus-byte-class.h"

#define WORD CAUCUS_BYTE_WORD
#define JOINT CAUCUS_BYTE_JOINT
#define SPECIAL CAUCUS_BYTE_SPECIAL
#define BLANK CAUCUS_BYTE_BLANK
#define INITIAL CAUCUS_BYTE_INITIAL

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
  ['0' ... '9'] = WORD,
  [':'] = JOINT,
  ['A'] = WORD | INITIAL,
  ['B'] = WORD,
  ['C'] = WORD | INITIAL,
  ['D'] = WORD,
  ['E'] = WORD | INITIAL,
  ['F' ... 'O'] = WORD,
  ['P'] = WORD | INITIAL,
  ['Q' ... 'R'] = WORD,
  ['S'] = WORD | INITIAL,
  ['T' ... 'Z'] = WORD,
  ['_'] = WORD,
  ['a'] = WORD | INITIAL,
  ['b'] = WORD,
  ['c'] = WORD | INITIAL,
  ['d'] = WORD,
  ['e'] = WORD | INITIAL,
  ['f' ... 'o'] = WORD,
  ['p'] = WORD | INITIAL,
  ['q' ... 'r'] = WORD,
  ['s'] = WORD | INITIAL,
  ['t' ... 'z'] = WORD,
  [0x7f ... 0xc1] = SPECIAL,
  [0xc2] = SPECIAL | BLANK | INITIAL,
  [0xc3 ... 0xe0] = SPECIAL,
  [0xe1] = SPECIAL | BLANK,
  [0xe2] = SPECIAL | BLANK,
  [0xe3] = SPECIAL | BLANK,
  [0xe4 ... 0xff] = SPECIAL,
};
