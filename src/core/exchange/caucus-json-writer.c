/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON that people can read and compare: one thing a line, in the order it is given. */
#include "caucus-json-writer.h"

typedef struct
{
  char closing;
  CaucusJsonLayout layout;
  gboolean has_content;
} Level;

struct _CaucusJsonWriter
{
  GString *out;
  GArray *levels;
};

CaucusJsonWriter *
caucus_json_writer_new (void)
{
  CaucusJsonWriter *writer = g_new0 (CaucusJsonWriter, 1);

  writer->out = g_string_new (NULL);
  writer->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  return writer;
}

void
caucus_json_writer_free (CaucusJsonWriter *writer)
{
  g_string_free (writer->out, TRUE);
  g_array_unref (writer->levels);
  g_free (writer);
}

/**
 * caucus_json_writer_finish:
 *
 * Returns: (transfer full): what was written, ended by a line break; the writer is
 *   empty afterwards
 */
char *
caucus_json_writer_finish (CaucusJsonWriter *writer)
{
  char *text;

  g_return_val_if_fail (writer->levels->len == 0, NULL);

  g_string_append_c (writer->out, '\n');
  text = g_strdup (writer->out->str);
  g_string_truncate (writer->out, 0);
  return text;
}

static void
append_quoted (GString    *out,
               const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (out, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (out, "\\n");
      else if (*p == '\t')
        g_string_append (out, "\\t");
      else if ((guchar) *p < 0x20 || *p == 0x7f)
        g_string_append_printf (out, "\\u%04x", (guint) *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
new_line (CaucusJsonWriter *writer)
{
  g_string_append_c (writer->out, '\n');
  for (guint i = 0; i < writer->levels->len; i++)
    g_string_append (writer->out, "  ");
}

/* What comes before a value: the comma, the place and the name. */
static void
lead_in (CaucusJsonWriter *writer,
         const char       *member)
{
  if (writer->levels->len > 0)
    {
      Level *level = &g_array_index (writer->levels, Level, writer->levels->len - 1);

      if (level->has_content)
        g_string_append_c (writer->out, ',');
      if (level->layout == CAUCUS_JSON_LINES)
        new_line (writer);
      else if (level->closing == '}' || level->has_content)
        g_string_append_c (writer->out, ' ');
      level->has_content = TRUE;
    }
  if (member != NULL)
    {
      append_quoted (writer->out, member);
      g_string_append (writer->out, ": ");
    }
}

static void
begin (CaucusJsonWriter *writer,
       const char       *member,
       const char       *brackets,
       CaucusJsonLayout  layout)
{
  Level level = { .closing = brackets[1], .layout = layout };

  lead_in (writer, member);
  g_string_append_c (writer->out, brackets[0]);
  g_array_append_val (writer->levels, level);
}

void
caucus_json_writer_begin_object (CaucusJsonWriter *writer,
                                 const char       *member,
                                 CaucusJsonLayout  layout)
{
  begin (writer, member, "{}", layout);
}

void
caucus_json_writer_begin_list (CaucusJsonWriter *writer,
                               const char       *member,
                               CaucusJsonLayout  layout)
{
  begin (writer, member, "[]", layout);
}

/**
 * caucus_json_writer_end:
 *
 * Ends the innermost object or list.
 */
void
caucus_json_writer_end (CaucusJsonWriter *writer)
{
  Level level;

  g_return_if_fail (writer->levels->len > 0);

  level = g_array_index (writer->levels, Level, writer->levels->len - 1);
  g_array_set_size (writer->levels, writer->levels->len - 1);
  if (level.has_content && level.layout == CAUCUS_JSON_LINES)
    new_line (writer);
  else if (level.has_content && level.closing == '}')
    g_string_append_c (writer->out, ' ');
  g_string_append_c (writer->out, level.closing);
}

/**
 * caucus_json_writer_text:
 * @text: (nullable): valid UTF-8; of %NULL nothing is written
 */
void
caucus_json_writer_text (CaucusJsonWriter *writer,
                         const char       *member,
                         const char       *text)
{
  if (text == NULL)
    return;
  lead_in (writer, member);
  append_quoted (writer->out, text);
}

void
caucus_json_writer_integer (CaucusJsonWriter *writer,
                            const char       *member,
                            gint64            value)
{
  lead_in (writer, member);
  g_string_append_printf (writer->out, "%" G_GINT64_FORMAT, value);
}

void
caucus_json_writer_boolean (CaucusJsonWriter *writer,
                            const char       *member,
                            gboolean          value)
{
  lead_in (writer, member);
  g_string_append (writer->out, value ? "true" : "false");
}

void
caucus_json_writer_null (CaucusJsonWriter *writer,
                         const char       *member)
{
  lead_in (writer, member);
  g_string_append (writer->out, "null");
}
