/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options and words of a command: parsed, counted, and refused with what is wrong. */
#include "config.h"

#include "caucus-cli-options.h"

#include <glib/gi18n.h>

#include "caucus-cli-output.h"
#include "caucus-text-input.h"

/**
 * caucus_cli_usage:
 *
 * Sets a usage error.
 *
 * Returns: %FALSE
 */
gboolean
caucus_cli_usage (GError     **error,
                  const char  *format,
                  ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (CAUCUS_CLI_ERROR, CAUCUS_CLI_ERROR_USAGE,
                                                format, args));
  va_end (args);
  return FALSE;
}

/**
 * caucus_cli_bad_value:
 * @option: what was given the value, "--start"
 * @problem: (transfer full): what is wrong with it
 *
 * Returns: %FALSE
 */
gboolean
caucus_cli_bad_value (GError     **error,
                      const char  *option,
                      GError      *problem)
{
  caucus_cli_usage (error, "%s: %s", option, problem->message);
  g_error_free (problem);
  return FALSE;
}

/**
 * caucus_cli_parse_word:
 * @word: (nullable): a word; %NULL leaves @value as it is
 *
 * Returns: whether @word is of the vocabulary
 */
gboolean
caucus_cli_parse_word (const char              *option,
                       const char              *word,
                       const CaucusVocabulary  *vocabulary,
                       guint                   *value,
                       GError                 **error)
{
  g_autoptr (GError) problem = NULL;

  if (word == NULL || caucus_vocabulary_parse (vocabulary, word, value, &problem))
    return TRUE;
  return caucus_cli_bad_value (error, option, g_steal_pointer (&problem));
}

gboolean
caucus_cli_parse_level (const char  *word,
                        guint       *level,
                        GError     **error)
{
  return caucus_cli_parse_word ("--level", word, &caucus_levels, level, error);
}

static gboolean
check_text (const char  *text,
            const char  *what,
            GError     **error)
{
  g_autoptr (GError) problem = NULL;

  if (text == NULL || caucus_text_input_check (text, -1, "the text", &problem))
    return TRUE;
  return caucus_cli_bad_value (error, what, g_steal_pointer (&problem));
}

/* Values come in as bytes, whatever the locale, and are looked at here. */
static gboolean
check_values (const GOptionEntry  *entries,
              GError             **error)
{
  for (const GOptionEntry *entry = entries; entry != NULL && entry->long_name != NULL; entry++)
    {
      g_autofree char *what = g_strconcat ("--", entry->long_name, NULL);

      if (entry->arg != G_OPTION_ARG_FILENAME
          || g_strcmp0 (entry->arg_description, CAUCUS_CLI_FILE) == 0)
        continue;
      if (!check_text (*(char **) entry->arg_data, what, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_words (const CaucusCliCommand  *command,
             char                   **words,
             GError                 **error)
{
  guint count = g_strv_length (words);

  if (count < command->least_words)
    return caucus_cli_usage (error, _("%s is missing"), command->words);
  if (count > command->most_words)
    return caucus_cli_usage (error, _("too many words"));
  for (guint i = 0; i < count && !command->takes_files; i++)
    {
      if (!check_text (words[i], command->words, error))
        return FALSE;
    }
  return TRUE;
}

static void
add_common (GOptionContext *context,
            CaucusCli      *cli,
            gboolean       *wants_help)
{
  const GOptionEntry entries[] = {
    { "store", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &cli->store_path,
      N_("The store to work on; your own if this is left out"), CAUCUS_CLI_FILE },
    { "sample", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &cli->is_sample,
      N_("Work on the store of sample rounds"), NULL },
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &cli->is_json,
      N_("Answer in JSON, for scripts"), NULL },
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, wants_help, N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static gboolean
run_context (GOptionContext   *context,
             char           ***words,
             GError          **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_option_context_parse_strv (context, words, &problem))
    return TRUE;
  return caucus_cli_usage (error, "%s", problem->message);
}

/* GOption wants the program's own name first and leaves it, and a lone "--", in what it returns. */
static char **
with_name (char **argv)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, "caucus-cli");
  g_strv_builder_addv (builder, (const char **) argv);
  return g_strv_builder_end (builder);
}

static char **
without_name (char **words)
{
  char **rest = words + 1;

  if (g_strcmp0 (rest[0], "--") == 0)
    rest++;
  return g_strdupv (rest);
}

static void
print_help (CaucusCli      *cli,
            GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  caucus_cli_out (help);
  cli->was_helped = TRUE;
}

/* The values of one option, of which the last would win without a word. */
typedef struct
{
  const GOptionEntry *entry;
  char **values;
} Given;

static GArray *
given_new (const GOptionEntry *entries)
{
  GArray *given = g_array_new (FALSE, TRUE, sizeof (Given));

  for (const GOptionEntry *entry = entries; entry != NULL && entry->long_name != NULL; entry++)
    {
      Given one = { .entry = entry };

      if (entry->arg == G_OPTION_ARG_FILENAME)
        g_array_append_val (given, one);
    }
  return given;
}

static void
add_collecting (GOptionContext *context,
                GArray         *given)
{
  for (guint i = 0; i < given->len; i++)
    {
      Given *one = &g_array_index (given, Given, i);
      GOptionEntry entries[] = { *one->entry, G_OPTION_ENTRY_NULL };

      entries[0].arg = G_OPTION_ARG_FILENAME_ARRAY;
      entries[0].arg_data = &one->values;
      g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
    }
}

static void
add_flags (GOptionContext     *context,
           const GOptionEntry *entries)
{
  for (const GOptionEntry *entry = entries; entry != NULL && entry->long_name != NULL; entry++)
    {
      const GOptionEntry one[] = { *entry, G_OPTION_ENTRY_NULL };

      if (entry->arg != G_OPTION_ARG_FILENAME)
        g_option_context_add_main_entries (context, one, GETTEXT_PACKAGE);
    }
}

static gboolean
settle_given (GArray  *given,
              GError **error)
{
  gboolean once = TRUE;

  for (guint i = 0; i < given->len; i++)
    {
      const Given *one = &g_array_index (given, Given, i);

      if (one->values == NULL)
        continue;
      if (one->values[1] != NULL && once)
        once = caucus_cli_usage (error, _("--%s is given twice"), one->entry->long_name);
      *(char **) one->entry->arg_data = g_strdup (one->values[0]);
      g_strfreev (one->values);
    }
  return once;
}

static void
add_about (GOptionContext         *context,
           const CaucusCliCommand *command)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_option_context_set_summary (context, _(command->about));
  if (command->more != NULL)
    g_string_append_printf (text, "%s\n\n", _(command->more));
  if (command->answers != NULL)
    g_string_append (text, _(command->answers));
  if (text->len > 0)
    g_option_context_set_description (context, text->str);
}

/**
 * caucus_cli_parse:
 * @entries: (nullable): the command's own options; strings are %G_OPTION_ARG_FILENAME
 *   and are checked to be text unless their value is called %CAUCUS_CLI_FILE
 * @argv: what follows the command's name
 *
 * Returns: (transfer full) (nullable): the words that are left, as many as the
 *   command takes; %NULL with a usage error, or without one when help was printed
 */
GStrv
caucus_cli_parse (CaucusCli           *cli,
                  const GOptionEntry  *entries,
                  char               **argv,
                  GError             **error)
{
  const CaucusCliCommand *command = cli->command;
  g_autofree char *name = caucus_cli_command_name (cli);
  g_autofree char *usage = g_strjoin (" ", name, command->words, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_auto (GStrv) all = with_name (argv);
  g_auto (GStrv) words = NULL;
  g_autoptr (GArray) given = given_new (entries);
  gboolean wants_help = FALSE;
  gboolean is_right;

  add_about (context, command);
  add_collecting (context, given);
  add_flags (context, entries);
  add_common (context, cli, &wants_help);
  is_right = run_context (context, &all, error);
  if (!settle_given (given, is_right ? error : NULL) || !is_right)
    return NULL;
  if (wants_help)
    {
      print_help (cli, context);
      return NULL;
    }
  words = without_name (all);
  if (!check_values (entries, error) || !check_words (command, words, error))
    return NULL;
  return g_steal_pointer (&words);
}

/**
 * caucus_cli_parse_global:
 *
 * Parses the options before the first word.
 *
 * Returns: (transfer full) (nullable): the words, the options after the first of
 *   them untouched; %NULL as caucus_cli_parse()
 */
GStrv
caucus_cli_parse_global (CaucusCli  *cli,
                         char      **argv,
                         GError    **error)
{
  gboolean wants_help = FALSE;
  gboolean wants_version = FALSE;
  const GOptionEntry entries[] = {
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wants_version,
      N_("Show which version this is"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("COMMAND");
  g_autofree char *commands = caucus_cli_describe ();
  g_auto (GStrv) all = with_name (argv);

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  add_common (context, cli, &wants_help);
  g_option_context_set_description (context, commands);
  if (!run_context (context, &all, error))
    return NULL;
  if (wants_version)
    {
      caucus_cli_out (APP_NAME " " PACKAGE_VERSION "\n");
      cli->was_helped = TRUE;
      return NULL;
    }
  if (wants_help)
    {
      print_help (cli, context);
      return NULL;
    }
  return without_name (all);
}
