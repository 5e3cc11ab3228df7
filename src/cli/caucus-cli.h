/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line as a whole: which commands there are, and what each of them is given. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAUCUS_CLI_ERROR (caucus_cli_error_quark ())

/**
 * CaucusCliError:
 * @CAUCUS_CLI_ERROR_USAGE: what was typed is not a command or not a value; exit status 2
 */
typedef enum
{
  CAUCUS_CLI_ERROR_USAGE,
} CaucusCliError;

GQuark caucus_cli_error_quark (void);

typedef struct _CaucusCliCommand CaucusCliCommand;
typedef struct _CaucusCliGroup CaucusCliGroup;

/**
 * CaucusCli:
 * @store_path: (nullable): the store that was named; a file name, in the system's bytes
 * @is_sample: whether the sample store was asked for
 * @is_json: whether a script reads the answer
 * @group: (nullable): what the command is about; %NULL for one that stands by itself
 * @command: what was asked for
 * @was_helped: whether help was printed instead
 * @found_difference: what a command that answers by its status found
 * @was_saved: whether something was stored, whatever becomes of the answer
 */
typedef struct
{
  char *store_path;
  gboolean is_sample;
  gboolean is_json;
  const CaucusCliGroup *group;
  const CaucusCliCommand *command;
  gboolean was_helped;
  gboolean found_difference;
  gboolean was_saved;
} CaucusCli;

/**
 * CaucusCliCommandFunc:
 * @argv: what follows the command's name
 *
 * Returns: whether it was done; %FALSE without an error where help was asked for
 */
typedef gboolean (*CaucusCliCommandFunc) (CaucusCli  *cli,
                                          char      **argv,
                                          GError    **error);

/**
 * CaucusCliCommand:
 * @words: what it takes besides options, for the usage line
 * @least_words, @most_words: how many of them
 * @takes_files: whether the words are file names, not text
 * @about: one line
 * @answers: (nullable): of a command that answers by its exit status, a sentence that says how: 1
 *   for yes, 0 for no, and 2 for whatever goes wrong
 * @more: (nullable): what else there is to know, for its help
 *
 * What people read is not translated yet.
 */
struct _CaucusCliCommand
{
  const char *name;
  const char *words;
  guint least_words;
  guint most_words;
  gboolean takes_files;
  const char *about;
  CaucusCliCommandFunc run;
  const char *answers;
  const char *more;
};

/**
 * CaucusCliGroup:
 * @commands: ended by one without a name
 *
 * The commands about one kind of thing.
 */
struct _CaucusCliGroup
{
  const char *name;
  const char *about;
  const CaucusCliCommand *commands;
};

extern const CaucusCliGroup caucus_cli_round_group;
extern const CaucusCliGroup caucus_cli_session_group;
extern const CaucusCliGroup caucus_cli_thread_group;
extern const CaucusCliGroup caucus_cli_pass_group;
extern const CaucusCliGroup caucus_cli_review_group;
extern const CaucusCliGroup caucus_cli_note_group;
extern const CaucusCliGroup caucus_cli_reminder_group;
extern const CaucusCliGroup caucus_cli_store_group;

/* Commands that need no store stand by themselves. */
extern const CaucusCliCommand caucus_cli_compare_command;
extern const CaucusCliCommand caucus_cli_merge_command;
extern const CaucusCliCommand caucus_cli_check_redline_command;

char *caucus_cli_describe     (void);
char *caucus_cli_command_name (const CaucusCli *cli);
int   caucus_cli_main         (char           **argv);

G_END_DECLS
