/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document from outside as the paragraphs of a text, with what had to be replaced in it. */
#include "caucus-text-file.h"

#include <string.h>

#include "caucus-error.h"
#include "caucus-paragraphs.h"
#include "caucus-text-decode.h"

/* What a file begins with that is no plain text, whatever it is called. */
static const struct
{
  const char *magic;
  const char *format;
} other_formats[] = {
  { "PK\003\004", "a packed document, such as docx or odt" },
  { "%PDF-", "a PDF" },
  { "{\\rtf", "a rich text document" },
  { "\320\317\021\340", "an old Word document" },
};

static gboolean
check_format (const char  *content,
              const char  *name,
              GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (other_formats); i++)
    {
      if (!g_str_has_prefix (content, other_formats[i].magic))
        continue;
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE,
                   "%s is %s; only plain text and Markdown can be read", name,
                   other_formats[i].format);
      return FALSE;
    }
  return TRUE;
}

static char *
load_content (GFile   *file,
              char   **name,
              gsize   *length,
              GError **error)
{
  g_autofree char *base_name = g_file_get_basename (file);
  g_autofree char *content = NULL;

  *name = g_utf8_make_valid (base_name, -1);
  if (!g_file_load_contents (file, NULL, &content, length, NULL, error)
      || !check_format (content, *name, error))
    return NULL;
  return g_steal_pointer (&content);
}

/* Takes @content. Most files are valid as they stand. */
static char *
decode (char  *content,
        gsize  length,
        guint *n_replaced)
{
  char *decoded;

  *n_replaced = 0;
  if (g_utf8_validate_len (content, length, NULL))
    return content;
  decoded = caucus_text_decode (content, length, n_replaced);
  g_free (content);
  return decoded;
}

/**
 * caucus_text_file_read:
 * @name: (out) (transfer full): the file's name without its folder, fit to be shown
 * @n_replaced: (out): places that are no text
 *
 * Reads plain text or Markdown, in UTF-8 or in UTF-16 with its mark. What is no text is
 * replaced.
 *
 * Returns: (transfer full): what it says, or %NULL with an error of #GIOErrorEnum or
 *   %CAUCUS_ERROR_FILE; @name is set in any case
 */
char *
caucus_text_file_read (GFile   *file,
                       char   **name,
                       guint   *n_replaced,
                       GError **error)
{
  gsize length;
  char *content = load_content (file, name, &length, error);

  return content != NULL ? decode (content, length, n_replaced) : NULL;
}

/**
 * caucus_text_file_load:
 *
 * Reads a file as caucus_text_file_read() and makes paragraphs of it as
 * caucus_paragraphs_parse() does.
 *
 * Returns: (transfer full): the text, or %NULL with an error of #GIOErrorEnum
 *   or %CAUCUS_ERROR_FILE
 */
CaucusTextFile *
caucus_text_file_load (GFile   *file,
                       GError **error)
{
  g_autoptr (CaucusTextFile) text = g_new0 (CaucusTextFile, 1);
  gsize length;
  char *content = load_content (file, &text->name, &length, error);

  if (content == NULL)
    return NULL;
  text->checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content,
                                                length);
  content = decode (content, length, &text->n_replaced);
  text->blocks = caucus_paragraphs_parse_take (content, strlen (content));
  return g_steal_pointer (&text);
}

/**
 * caucus_text_file_may_differ:
 *
 * Returns: whether two files that read alike may differ in places that are no text
 */
gboolean
caucus_text_file_may_differ (const CaucusTextFile *a,
                             const CaucusTextFile *b)
{
  return (a->n_replaced > 0 || b->n_replaced > 0) && !g_str_equal (a->checksum, b->checksum);
}

void
caucus_text_file_free (CaucusTextFile *text)
{
  g_free (text->name);
  g_free (text->checksum);
  g_clear_pointer (&text->blocks, g_ptr_array_unref);
  g_free (text);
}
