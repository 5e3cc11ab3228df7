/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How deep in a contract a paragraph with a label lies. */
#include "caucus-label-depth.h"

#include <string.h>

/* So that the parts of a kind stay above the next one. */
#define PARTS_MAX 9

/* Case-folded; what other words a label begins with name an article or what is as large. */
static const char * const section_words[] = { "section", "sec.", "sección", "abschnitt", "§" };

/* Bytes of the word that the label begins with, 0 where it begins with its number. */
static gsize
count_word (const char *label)
{
  gsize length = strcspn (label, " \t\u00a0");

  if (g_str_has_prefix (label, "§"))
    return strlen ("§");
  return label[length] != '\0' && g_unichar_isalpha (g_utf8_get_char (label)) ? length : 0;
}

static gboolean
is_section_word (const char *word,
                 gsize       length)
{
  g_autofree char *folded = g_utf8_casefold (word, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (section_words); i++)
    if (g_str_equal (folded, section_words[i]))
      return TRUE;
  return FALSE;
}

/* "10-2" and "10.2(a)" have more parts than one, "10." has one: counts what begins anew after
 * a joint. */
static guint
count_parts (const char *number)
{
  gboolean was_joint = FALSE;
  guint n = 1;

  for (const char *p = number; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_joint = !g_unichar_isalnum (g_utf8_get_char (p));

      n += was_joint && !is_joint;
      was_joint = is_joint;
    }
  return MIN (n, PARTS_MAX);
}

/**
 * caucus_label_get_depth:
 * @label: as caucus_label_find() finds it
 *
 * Returns: one of the depths, or up to nine more for the label's further parts
 */
guint
caucus_label_get_depth (const char *label)
{
  gsize word;
  guint n_parts;

  g_return_val_if_fail (label != NULL, CAUCUS_DEPTH_ITEM);

  word = count_word (label);
  if (word > 0 && !is_section_word (label, word))
    return CAUCUS_DEPTH_ARTICLE;
  if (label[0] == '(')
    return CAUCUS_DEPTH_ITEM + count_parts (label + 1) - 1;
  n_parts = count_parts (label + word + strspn (label + word, " \t"));
  if (word > 0)
    return CAUCUS_DEPTH_SECTION + (n_parts > 1 ? n_parts - 2 : 0);
  return n_parts > 1 ? CAUCUS_DEPTH_SECTION + n_parts - 2 : CAUCUS_DEPTH_POINT;
}
