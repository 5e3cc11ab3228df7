/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line as a whole: finds the command, runs it, and says how it went. */
#include "config.h"

#include "caucus-cli.h"

#include <glib/gi18n.h>

#include "caucus-cli-options.h"
#include "caucus-cli-output.h"

#define EXIT_FINE    0
#define EXIT_FAILED  1
#define EXIT_DIFFERS 1
#define EXIT_USAGE   2

G_DEFINE_QUARK (caucus-cli-error-quark, caucus_cli_error)

static const CaucusCliGroup *const groups[] = {
  &caucus_cli_round_group,
  &caucus_cli_session_group,
  &caucus_cli_thread_group,
  &caucus_cli_pass_group,
  &caucus_cli_review_group,
  &caucus_cli_note_group,
  &caucus_cli_reminder_group,
  &caucus_cli_store_group,
};

static const CaucusCliCommand *const lone_commands[] = {
  &caucus_cli_compare_command,
  &caucus_cli_merge_command,
  &caucus_cli_check_redline_command,
};

/**
 * caucus_cli_command_name:
 *
 * Returns: (transfer full): as it is typed: "session add", or "" before there is one
 */
char *
caucus_cli_command_name (const CaucusCli *cli)
{
  const char *group = cli->group != NULL ? cli->group->name : NULL;
  const char *command = cli->command != NULL ? cli->command->name : NULL;

  if (group != NULL && command != NULL)
    return g_strdup_printf ("%s %s", group, command);
  if (group == NULL && command == NULL)
    return g_strdup ("");
  return g_strdup (group != NULL ? group : command);
}

static void
describe_command (GString                *text,
                  const CaucusCliGroup   *group,
                  const CaucusCliCommand *command)
{
  CaucusCli cli = { .group = group, .command = command };
  g_autofree char *name = caucus_cli_command_name (&cli);
  g_autofree char *usage = g_strjoin (" ", name, command->words, NULL);

  g_string_append_printf (text, "  %-28s %s\n", usage, _(command->about));
}

static void
describe_group (GString              *text,
                const CaucusCliGroup *group)
{
  for (const CaucusCliCommand *command = group->commands; command->name != NULL; command++)
    describe_command (text, group, command);
}

static const char conventions[] =
  N_("A round, session, thread, pass or reminder is named by its id, by the first\n"
     "digits of it (at least 4), or by the beginning of its title.\n"
     "The exit status is 0 for what was done, 1 for what could not be done in this\n"
     "store, a name that fits nothing or several among it, and 2 for what is wrong\n"
     "in any store. Commands that compare answer by it: 0 where nothing differs, 1\n"
     "where something does, 2 on error. Each command has a --help of its own.");

/**
 * caucus_cli_describe:
 *
 * Returns: (transfer full): the list of all commands, for the help
 */
char *
caucus_cli_describe (void)
{
  g_autoptr (GString) text = g_string_new (_("Commands:"));

  g_string_append (text, "\n");
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    describe_group (text, groups[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (lone_commands); i++)
    describe_command (text, NULL, lone_commands[i]);
  g_string_append (text, "\n");
  g_string_append (text, _(conventions));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
print_group_help (CaucusCli            *cli,
                  const CaucusCliGroup *group)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n%s\n", _(group->about), _("Commands:"));
  describe_group (text, group);
  caucus_cli_out (text->str);
  cli->was_helped = TRUE;
  return FALSE;
}

static const CaucusCliGroup *
find_group (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (g_strcmp0 (groups[i]->name, name) == 0)
        return groups[i];
    }
  return NULL;
}

static const CaucusCliCommand *
find_lone_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lone_commands); i++)
    {
      if (g_strcmp0 (lone_commands[i]->name, name) == 0)
        return lone_commands[i];
    }
  return NULL;
}

static const CaucusCliCommand *
find_command (const CaucusCliGroup *group,
              const char           *name)
{
  for (const CaucusCliCommand *command = group->commands; command->name != NULL; command++)
    {
      if (g_strcmp0 (command->name, name) == 0)
        return command;
    }
  return NULL;
}

static gboolean
refuse_command (const char  *what,
                const char  *word,
                GError     **error)
{
  g_autofree char *shown = g_utf8_make_valid (word, -1);

  if (what[0] == '\0')
    return caucus_cli_usage (error, _("“%s” is not a command"), shown);
  return caucus_cli_usage (error, _("“%s” is not a command of %s"), shown, what);
}

static gboolean
run (CaucusCli  *cli,
     char      **argv,
     GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse_global (cli, argv, error);

  if (words == NULL)
    return FALSE;
  if (words[0] == NULL)
    return caucus_cli_usage (error, _("a command is missing"));
  cli->command = find_lone_command (words[0]);
  if (cli->command != NULL)
    return cli->command->run (cli, words + 1, error);
  cli->group = find_group (words[0]);
  if (cli->group == NULL)
    return refuse_command ("", words[0], error);
  if (words[1] == NULL)
    return caucus_cli_usage (error, _("a command of %s is missing"), words[0]);
  if (g_strv_contains ((const char *const[]) { "--help", "-h", NULL }, words[1]))
    return print_group_help (cli, cli->group);
  cli->command = find_command (cli->group, words[1]);
  if (cli->command == NULL)
    return refuse_command (words[0], words[1], error);
  return cli->command->run (cli, words + 2, error);
}

/* Where 1 is an answer, what goes wrong has to be told apart from it. */
static int
failure_status (const CaucusCli *cli)
{
  return cli->command != NULL && cli->command->answers != NULL ? EXIT_USAGE : EXIT_FAILED;
}

static int
report (const CaucusCli *cli,
        const GError    *error)
{
  g_autofree char *name = caucus_cli_command_name (cli);
  g_autofree char *usage = NULL;

  caucus_cli_err_format ("caucus-cli: %s\n", error->message);
  if (!g_error_matches (error, CAUCUS_CLI_ERROR, CAUCUS_CLI_ERROR_USAGE))
    return failure_status (cli);
  usage = g_strdup_printf ("caucus-cli %s%s--help", name, name[0] != '\0' ? " " : "");
  /* Translators: %s is what to type, "caucus-cli session --help" */
  caucus_cli_err_format (_("Try “%s”."), usage);
  caucus_cli_err_format ("\n");
  return EXIT_USAGE;
}

/**
 * caucus_cli_main:
 * @argv: what follows the program's name
 *
 * Returns: the exit status: 0 for what was done, 1 for what failed, 2 for what
 *   was typed wrongly; of a command that answers by its status as it says
 */
int
caucus_cli_main (char **argv)
{
  CaucusCli cli = { 0 };
  g_autoptr (GError) error = NULL;
  int status = EXIT_FINE;

  if (!run (&cli, argv, &error) && !cli.was_helped)
    status = report (&cli, error);
  else if (cli.found_difference)
    status = EXIT_DIFFERS;

  g_free (cli.store_path);
  if (caucus_cli_out_is_whole ())
    return status;
  caucus_cli_err_format ("caucus-cli: %s\n",
                         cli.was_saved ? _("it was saved, but the answer could not be written")
                                       : _("the answer could not be written"));
  return failure_status (&cli);
}
