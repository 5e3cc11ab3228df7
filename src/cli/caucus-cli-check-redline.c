/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli check-redline: whether the marks of a redline tell the truth; needs no store. */
#include "config.h"

#include "caucus-cli.h"

#include <glib/gi18n.h>

#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-claimed-emphasis.h"
#include "caucus-error.h"
#include "caucus-redline-check.h"
#include "caucus-text-file.h"

/* What a fault is called in JSON and in a sentence. */
static const struct
{
  const char *word;
  const char *about;
} kinds[] = {
  [CAUCUS_FAULT_CHANGED] = { "changed", N_("changed without a mark") },
  [CAUCUS_FAULT_MOVED] = { "moved", N_("moved without a mark") },
  [CAUCUS_FAULT_RELABELLED] = { "relabelled", N_("numbered otherwise without a mark") },
  [CAUCUS_FAULT_SPLIT] = { "split", N_("split into two paragraphs without a mark") },
  [CAUCUS_FAULT_JOINED] = { "joined", N_("joined with the paragraph above without a mark") },
  [CAUCUS_FAULT_SAME_WORDS] = { "same-words",
                                N_("struck and added again, a mark without a change") },
  [CAUCUS_FAULT_BLANK] = { "blank", N_("only white space is marked, a mark without a change") },
  [CAUCUS_FAULT_NOT_NEW] = { "not-new", N_("marked as added, but it was there before") },
  [CAUCUS_FAULT_NEVER_THERE] = { "never-there", N_("struck, but it was not there before") },
};

typedef struct
{
  CaucusTextFile *base;
  char *name;
  const CaucusRedlineCheck *check;
} Shown;

/* --- As JSON -------------------------------------------------------------- */

static void
write_fault (CaucusJsonWriter         *json,
             const CaucusRedlineFault *fault)
{
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_json_writer_text (json, "kind", kinds[fault->kind].word);
  caucus_json_writer_boolean (json, "unmarked", caucus_redline_fault_is_unmarked (fault->kind));
  caucus_json_writer_integer (json, "line", fault->line);
  if (fault->base_number == CAUCUS_NO_PARAGRAPH)
    caucus_json_writer_null (json, "paragraph");
  else
    caucus_json_writer_integer (json, "paragraph", fault->base_number);
  caucus_cli_json_text (json, "label", fault->label);
  caucus_json_writer_text (json, "old_words", fault->old_words);
  caucus_json_writer_text (json, "new_words", fault->new_words);
  caucus_json_writer_text (json, "before", fault->context_before);
  caucus_json_writer_text (json, "after", fault->context_after);
  caucus_json_writer_end (json);
}

static void
print_json (const Shown *shown)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_json_writer_text (json, "base", shown->base->name);
  caucus_json_writer_text (json, "redline", shown->name);
  caucus_json_writer_integer (json, "marks", shown->check->n_marks);
  caucus_json_writer_integer (json, "unmarked_changes", shown->check->n_unmarked);
  caucus_json_writer_integer (json, "marks_without_change", shown->check->n_empty);
  caucus_json_writer_begin_list (json, "faults", CAUCUS_JSON_LINES);
  for (guint i = 0; i < shown->check->faults->len; i++)
    write_fault (json, g_ptr_array_index (shown->check->faults, i));
  caucus_json_writer_end (json);
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

/* --- As text -------------------------------------------------------------- */

static void
print_head (const Shown *shown)
{
  const CaucusRedlineCheck *check = shown->check;

  caucus_cli_out_format ("%s → %s, ", shown->base->name, shown->name);
  caucus_cli_out_format (ngettext ("%u mark", "%u marks", check->n_marks), check->n_marks);
  caucus_cli_out ("\n");
  if (check->n_unmarked == 0)
    caucus_cli_out (_("They changed nothing without marking it."));
  else
    caucus_cli_out_format (ngettext ("They changed %u place without marking it.",
                                     "They changed %u places without marking them.",
                                     check->n_unmarked), check->n_unmarked);
  caucus_cli_out (" ");
  if (check->n_empty == 0)
    caucus_cli_out (_("No mark is without a change."));
  else
    caucus_cli_out_format (ngettext ("%u mark changes nothing.", "%u marks change nothing.",
                                     check->n_empty), check->n_empty);
  caucus_cli_out ("\n");
}

static void
print_fault (const CaucusRedlineFault *fault)
{
  caucus_cli_out ("\n");
  caucus_cli_out_format (_("line %u"), fault->line);
  if (fault->label != NULL)
    caucus_cli_out_format (", %s", fault->label);
  caucus_cli_out_format (": %s\n  %s", _(kinds[fault->kind].about), fault->context_before);
  if (fault->old_words[0] != '\0')
    caucus_cli_out_format ("[-%s-]", fault->old_words);
  if (fault->new_words[0] != '\0')
    caucus_cli_out_format ("{+%s+}", fault->new_words);
  caucus_cli_out_format ("%s\n", fault->context_after);
}

static void
print_text (const Shown *shown)
{
  print_head (shown);
  for (guint i = 0; i < shown->check->faults->len; i++)
    print_fault (g_ptr_array_index (shown->check->faults, i));
}

/* --- The command ---------------------------------------------------------- */

static CaucusTextFile *
load_base (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  CaucusTextFile *text = caucus_text_file_load (file, error);

  if (text != NULL)
    caucus_cli_warn_of_replaced (text->name, text->n_replaced);
  return text;
}

static CaucusClaimedText *
load_redline (const char      *path,
              const GPtrArray *base,
              char           **name,
              GError         **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  guint n_replaced = 0;
  g_autofree char *marked = caucus_text_file_read (file, name, &n_replaced, error);
  g_autofree char *plain = NULL;
  g_autofree char *words = NULL;
  CaucusClaimedText *claimed;
  CaucusClaimedFlaw flaw;

  if (marked == NULL)
    return NULL;
  caucus_cli_warn_of_replaced (*name, n_replaced);
  plain = caucus_claimed_emphasis_drop (marked, base);
  claimed = caucus_claimed_text_parse (plain, &flaw);
  if (claimed != NULL)
    return claimed;
  words = caucus_claimed_flaw_to_string (&flaw);
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, "%s: %s", *name, words);
  return NULL;
}

static gboolean
check_redline (CaucusCli  *cli,
               char      **paths,
               GError    **error)
{
  g_autoptr (CaucusTextFile) base = load_base (paths[0], error);
  g_autoptr (CaucusClaimedText) claimed = NULL;
  g_autoptr (CaucusRedlineCheck) check = NULL;
  g_autofree char *name = NULL;
  Shown shown;

  if (base == NULL)
    return FALSE;
  claimed = load_redline (paths[1], base->blocks, &name, error);
  if (claimed == NULL)
    return FALSE;
  check = caucus_redline_check (base->blocks, claimed, NULL);
  shown = (Shown) { base, name, check };
  if (cli->is_json)
    print_json (&shown);
  else
    print_text (&shown);
  cli->found_difference = check->faults->len > 0;
  return TRUE;
}

static gboolean
run_check_redline (CaucusCli  *cli,
                   char      **argv,
                   GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);

  return words != NULL && check_redline (cli, words, error);
}

const CaucusCliCommand caucus_cli_check_redline_command = {
  "check-redline", "BASE REDLINE", 2, 2, TRUE,
  N_("Find what a redline changes without a mark, and marks for nothing"), run_check_redline,
  .answers = N_("The exit status is 1 where something is found, 0 where not, and 2 on error."),
  .more = N_("Struck words are ~~so~~, [-so-], {--so--}, <s>so</s>, <strike>so</strike> or\n"
             "<del>so</del>, added ones {+so+}, {++so++}, <u>so</u> or <ins>so</ins>.\n"
             "What is only bold, **so** or __so__, is not marked.")
};
