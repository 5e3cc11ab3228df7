/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a check of a redline found, in words. */
#include "config.h"

#include "caucus-fault-words.h"

#include <glib/gi18n.h>

static const char *const kind_words[] = {
  [CAUCUS_FAULT_CHANGED] = N_("Changed without a mark"),
  [CAUCUS_FAULT_MOVED] = N_("Moved without a mark"),
  [CAUCUS_FAULT_RELABELLED] = N_("Numbered otherwise without a mark"),
  [CAUCUS_FAULT_SPLIT] = N_("Made two paragraphs without a mark"),
  [CAUCUS_FAULT_JOINED] = N_("Joined to the paragraph above without a mark"),
  [CAUCUS_FAULT_SAME_WORDS] = N_("A mark that changes nothing: struck and added again"),
  [CAUCUS_FAULT_BLANK] = N_("A mark that changes nothing: only white space"),
  [CAUCUS_FAULT_NOT_NEW] = N_("A mark that changes nothing: added, but it was there before"),
  [CAUCUS_FAULT_NEVER_THERE] = N_("A mark that changes nothing: struck, but it was never there"),
};

/**
 * caucus_fault_words_for_check:
 *
 * Returns: (transfer full): how much was found; that it is nothing is said too
 */
char *
caucus_fault_words_for_check (const CaucusRedlineCheck *check)
{
  g_autofree char *unmarked = NULL;
  g_autofree char *empty = NULL;

  if (check->n_unmarked == 0)
    unmarked = g_strdup (_("They changed nothing without marking it."));
  else
    unmarked = g_strdup_printf (ngettext ("They changed %u place without marking it.",
                                          "They changed %u places without marking them.",
                                          check->n_unmarked), check->n_unmarked);
  if (check->n_marks == 0)
    empty = g_strdup (_("Their text has no marks."));
  else if (check->n_empty == 0)
    empty = g_strdup (_("Each mark changes something."));
  else
    empty = g_strdup_printf (ngettext ("%u mark changes nothing.", "%u marks change nothing.",
                                       check->n_empty), check->n_empty);
  return g_strjoin (" ", unmarked, empty, NULL);
}

/**
 * caucus_fault_words_for_flaw:
 *
 * Returns: (transfer full): why a text cannot be read as a redline, and what to do
 */
char *
caucus_fault_words_for_flaw (const CaucusClaimedFlaw *flaw)
{
  g_autofree char *sign = g_strconcat (flaw->sign, flaw->sign[0] == '<' ? ">" : "", NULL);
  g_autofree char *what = NULL;

  if (flaw->kind == CAUCUS_CLAIMED_NOT_CLOSED)
    /* Translators: %s is a sign, such as "[-" */
    what = g_strdup_printf (_("Line %u: the mark that begins with %s has no end."), flaw->line,
                            sign);
  else if (flaw->kind == CAUCUS_CLAIMED_NOT_OPENED)
    /* Translators: %s is a sign, such as "-]" */
    what = g_strdup_printf (_("Line %u: %s ends a mark that has not begun."), flaw->line, sign);
  else
    /* Translators: %s is a sign, such as "-]" */
    what = g_strdup_printf (_("Line %u: %s stands inside a mark that begins in line %u."),
                            flaw->line, sign, flaw->outer_line);
  /* Translators: %s says what is wrong */
  return g_strdup_printf (_("%s Nothing was checked and nothing is lost: correct the mark in the "
                            "text here, and check again."), what);
}

/**
 * caucus_fault_words_name:
 *
 * Returns: (transfer full): what kind of fault it is, and where in their text
 */
char *
caucus_fault_words_name (const CaucusRedlineFault *fault)
{
  /* Translators: a kind of fault, "Changed without a mark"; a line of a text */
  return g_strdup_printf (_("%s · line %u of theirs"), _(kind_words[fault->kind]), fault->line);
}

/* Returns: (transfer full): the same for the ear, with the words */
char *
caucus_fault_words_spoken (const CaucusRedlineFault *fault)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *removed = NULL;
  g_autofree char *added = NULL;
  g_auto (GStrv) words = NULL;

  if (fault->label != NULL)
    g_strv_builder_add (parts, fault->label);
  g_strv_builder_add (parts, _(kind_words[fault->kind]));
  removed = g_strdup_printf (_("Removed: %s"), fault->old_words);
  added = g_strdup_printf (_("Added: %s"), fault->new_words);
  if (fault->old_words[0] != '\0')
    g_strv_builder_add (parts, removed);
  if (fault->new_words[0] != '\0')
    g_strv_builder_add (parts, added);
  words = g_strv_builder_end (parts);
  return g_strjoinv (". ", words);
}

/* Where only the place of words is other, they are shown once. */
static gboolean
shows_new_words (const CaucusRedlineFault *fault)
{
  return fault->new_words[0] != '\0' && fault->kind != CAUCUS_FAULT_MOVED;
}

/* Returns: (transfer full): the words with our marks, among those around them */
char *
caucus_fault_words_to_markup (const CaucusRedlineFault *fault)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autofree char *before = g_markup_escape_text (fault->context_before, -1);
  g_autofree char *after = g_markup_escape_text (fault->context_after, -1);
  g_autofree char *removed = g_markup_escape_text (fault->old_words, -1);
  g_autofree char *added = g_markup_escape_text (fault->new_words, -1);

  if (fault->kind == CAUCUS_FAULT_MOVED)
    return g_strdup_printf ("<span underline=\"double\">%s</span>", removed);
  g_string_append (markup, before);
  if (removed[0] != '\0')
    g_string_append_printf (markup, "<s>%s</s>", removed);
  if (removed[0] != '\0' && added[0] != '\0')
    g_string_append (markup, "\u2009");
  if (added[0] != '\0')
    g_string_append_printf (markup, "<u>%s</u>", added);
  if (fault->kind == CAUCUS_FAULT_SPLIT || fault->kind == CAUCUS_FAULT_JOINED)
    g_string_append (markup, "¶ ");
  g_string_append (markup, after);
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

static void
append_fault (GString                  *text,
              const CaucusRedlineFault *fault)
{
  g_autofree char *name = caucus_fault_words_name (fault);

  g_string_append_printf (text, "\n• %s%s%s\n  %s", fault->label != NULL ? fault->label : "",
                          fault->label != NULL ? ": " : "", name, fault->context_before);
  if (fault->old_words[0] != '\0')
    g_string_append_printf (text, "[-%s-]", fault->old_words);
  if (shows_new_words (fault))
    g_string_append_printf (text, "{+%s+}", fault->new_words);
  g_string_append_printf (text, "%s\n", fault->context_after);
}

/**
 * caucus_fault_words_to_text:
 * @title: of the text and what it was checked against
 *
 * Returns: (transfer full): all that was found, as plain text
 */
char *
caucus_fault_words_to_text (const CaucusRedlineCheck *check,
                            const char               *title)
{
  GString *text = g_string_new (NULL);
  g_autofree char *summary = caucus_fault_words_for_check (check);

  g_string_append_printf (text, "%s\n%s\n", title, summary);
  for (guint i = 0; i < check->faults->len; i++)
    append_fault (text, g_ptr_array_index (check->faults, i));
  return g_string_free (text, FALSE);
}
