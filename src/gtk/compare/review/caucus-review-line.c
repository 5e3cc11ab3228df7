/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the review sheet: for the eye, for other programs and for the ear. */
#include "config.h"

#include "caucus-review-line.h"

#include <glib/gi18n.h>

#include "compare/review/caucus-review-words.h"

void
caucus_review_line_free (CaucusReviewLine *line)
{
  g_clear_pointer (&line->label, g_free);
  g_clear_pointer (&line->what, g_free);
  g_clear_pointer (&line->removed, g_free);
  g_clear_pointer (&line->added, g_free);
  g_clear_pointer (&line->comment, g_free);
  g_free (line);
}

/* Returns: (transfer full): what changed, struck and underlined */
char *
caucus_review_line_to_markup (const CaucusReviewLine *line)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autofree char *what = line->what != NULL ? g_markup_escape_text (line->what, -1) : NULL;
  g_autofree char *removed = NULL;
  g_autofree char *added = NULL;

  if (line->removed != NULL)
    removed = g_markup_printf_escaped ("<s>%s</s>", line->removed);
  if (line->added != NULL)
    added = g_markup_printf_escaped ("<u>%s</u>", line->added);
  for (guint i = 0; i < 3; i++)
    {
      const char *part = i == 0 ? what : i == 1 ? removed : added;

      if (part == NULL)
        continue;
      g_string_append (markup, markup->len > 0 ? " " : "");
      g_string_append (markup, part);
      g_string_append (markup, i == 0 && (removed != NULL || added != NULL) ? "." : "");
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

static void
append_words (GString                *text,
              const CaucusReviewLine *line)
{
  if (line->label != NULL)
    g_string_append_printf (text, "%s: ", line->label);
  if (line->what != NULL)
    g_string_append (text, line->what);
  if (line->what != NULL && (line->removed != NULL || line->added != NULL))
    g_string_append (text, ". ");
  if (line->removed != NULL)
    g_string_append_printf (text, "[-%s-]", line->removed);
  if (line->added != NULL)
    g_string_append_printf (text, "{+%s+}", line->added);
}

/* Returns: (transfer full): the line with signs around what was removed and added */
char *
caucus_review_line_to_text (const CaucusReviewLine *line)
{
  GString *text = g_string_new (NULL);

  if (line->is_heading)
    g_string_append_printf (text, "%s (%u)", caucus_review_words_decision (line->decision),
                            line->count);
  else
    append_words (text, line);
  if (line->comment[0] != '\0')
    g_string_append_printf (text, " — %s", line->comment);
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): the line for the ear */
char *
caucus_review_line_spoken (const CaucusReviewLine *line)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (line->is_heading)
    return caucus_review_line_to_text (line);
  if (line->label != NULL)
    g_strv_builder_add (parts, line->label);
  if (line->what != NULL)
    g_strv_builder_add (parts, line->what);
  if (line->removed != NULL)
    {
      g_autofree char *removed = g_strdup_printf (_("Removed: %s"), line->removed);

      g_strv_builder_add (parts, removed);
    }
  if (line->added != NULL)
    {
      g_autofree char *added = g_strdup_printf (_("Added: %s"), line->added);

      g_strv_builder_add (parts, added);
    }
  if (line->comment[0] != '\0')
    g_strv_builder_add (parts, line->comment);
  words = g_strv_builder_end (parts);
  return g_strjoinv (". ", words);
}
