/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The usual characters of a contract beyond plain ASCII, each looked at alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusCharacter:
 * @n_bytes: of its UTF-8
 * @is_word: whether it is a letter or a number
 * @form: (nullable): what it is once typography is folded; %NULL where it stays
 */
typedef struct
{
  guint8 n_bytes;
  gboolean is_word;
  const char *form;
} CaucusCharacter;

gboolean caucus_character_read (CaucusCharacter *character,
                                const char      *text);

G_END_DECLS
