/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command line prints: lines, aligned columns, times, JSON. */
#include "config.h"

#include "caucus-cli-output.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "caucus-zone.h"

#define LEAST_WIDTH 12

/* What would move the cursor, or turn the order of letters around, is shown and not done. */
static gboolean
is_harmful (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\n' && c != '\t')
         || c == 0x200e || c == 0x200f || c == 0x061c
         || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static void
put (FILE       *stream,
     const char *text)
{
  g_autofree char *valid = NULL;

  if (!isatty (fileno (stream)))
    {
      fputs (text, stream);
      return;
    }
  valid = g_utf8_make_valid (text, -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_harmful (c))
        fprintf (stream, "<U+%04X>", c);
      else
        fprintf (stream, "%.*s", (int) (g_utf8_next_char (p) - p), p);
    }
}

/* Always UTF-8, whatever the locale, so that scripts and people get what is stored. */
void
caucus_cli_out (const char *text)
{
  put (stdout, text);
}

void
caucus_cli_out_format (const char *format,
                       ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  put (stdout, text);
}

void
caucus_cli_err_format (const char *format,
                       ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  put (stderr, text);
}

/**
 * caucus_cli_warn_of_replaced:
 * @name: of a file
 * @n_places: how many places of it are shown as what stands for no text; 0 says nothing
 */
void
caucus_cli_warn_of_replaced (const char *name,
                             guint       n_places)
{
  g_autofree char *words = NULL;

  if (n_places == 0)
    return;
  words = g_strdup_printf (ngettext ("%u place is no text and is shown as %s",
                                     "%u places are no text and are shown as %s", n_places),
                           n_places, "\ufffd");
  caucus_cli_err_format ("caucus-cli: %s: %s\n", name, words);
}

/**
 * caucus_cli_out_is_whole:
 *
 * Returns: whether everything printed has arrived; a full disk says no
 */
gboolean
caucus_cli_out_is_whole (void)
{
  return fflush (stdout) == 0 && !ferror (stdout);
}

struct _CaucusCliTable
{
  GPtrArray *rows;    /* owned, of GStrv; the first are the headings */
};

static GStrv
collect_cells (const char *first,
               va_list     args)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const char *cell = first; cell != NULL; cell = va_arg (args, const char *))
    g_strv_builder_add (builder, cell);
  return g_strv_builder_end (builder);
}

/**
 * caucus_cli_table_new:
 * @first_heading: the heading of the first column
 * @...: the others, ended by %NULL
 */
CaucusCliTable *
caucus_cli_table_new (const char *first_heading,
                      ...)
{
  CaucusCliTable *table = g_new0 (CaucusCliTable, 1);
  va_list args;

  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  va_start (args, first_heading);
  g_ptr_array_add (table->rows, collect_cells (first_heading, args));
  va_end (args);
  return table;
}

void
caucus_cli_table_free (CaucusCliTable *table)
{
  g_ptr_array_unref (table->rows);
  g_free (table);
}

/**
 * caucus_cli_table_add:
 * @first_cell: the first cell of a row
 * @...: as many more as there are headings, ended by %NULL
 */
void
caucus_cli_table_add (CaucusCliTable *table,
                      const char     *first_cell,
                      ...)
{
  va_list args;

  va_start (args, first_cell);
  g_ptr_array_add (table->rows, collect_cells (first_cell, args));
  va_end (args);
}

/* Returns: how many columns of a terminal the text takes */
guint
caucus_cli_width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static guint
column_width (CaucusCliTable *table,
              guint           column)
{
  guint width = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      char **cells = g_ptr_array_index (table->rows, i);

      width = MAX (width, caucus_cli_width_of (cells[column]));
    }
  return width;
}

/* A line break in a cell would break the columns. */
static char *
dup_cell (const char *text,
          guint       width)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  if (caucus_cli_width_of (text) <= width)
    return g_strdelimit (g_strdup (text), "\n\t", ' ');
  for (const char *p = text; *p != '\0' && caucus_cli_width_of (cell->str) + 1 < width;
       p = g_utf8_next_char (p))
    g_string_append_unichar (cell, g_utf8_get_char (p));
  g_string_append (cell, "…");
  return g_strdelimit (g_string_free (g_steal_pointer (&cell), FALSE), "\n\t", ' ');
}

static void
print_row (char       **cells,
           const guint *widths)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = dup_cell (cells[i], widths[i]);

      put (stdout, cell);
      for (guint pad = caucus_cli_width_of (cell); cells[i + 1] != NULL && pad < widths[i] + 2;
           pad++)
        fputc (' ', stdout);
    }
  fputc ('\n', stdout);
}

/* Returns: how many columns there are to print in; 0 for as many as it takes */
static guint
find_room (void)
{
  const char *columns = g_getenv ("COLUMNS");
  guint64 count = columns != NULL ? g_ascii_strtoull (columns, NULL, 10) : 0;
  struct winsize size;

  if (!isatty (STDOUT_FILENO))
    return 0;
  if (count > 0 && count <= 10000)
    return (guint) count;
  return ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/* The free texts stand last, and only they are cut: half a date is worse than a long line. */
static void
fit (guint *widths,
     guint  columns)
{
  guint room = find_room ();
  guint sum = 2 * (columns - 1);

  for (guint i = 0; i < columns; i++)
    sum += widths[i];
  for (guint i = columns; room > 0 && sum > room && i-- > 1 && i + 3 > columns;)
    {
      guint cut = MIN (sum - room, widths[i] - MIN (widths[i], LEAST_WIDTH));

      widths[i] -= cut;
      sum -= cut;
    }
}

void
caucus_cli_table_print (CaucusCliTable *table)
{
  guint columns = g_strv_length (g_ptr_array_index (table->rows, 0));
  g_autofree guint *widths = g_new (guint, columns);

  for (guint i = 0; i < columns; i++)
    widths[i] = column_width (table, i);
  fit (widths, columns);
  for (guint i = 0; i < table->rows->len; i++)
    print_row (g_ptr_array_index (table->rows, i), widths);
}

/**
 * caucus_cli_format_local:
 *
 * Returns: (transfer full): "Thu 2020-02-13 16:00 MST"
 */
char *
caucus_cli_format_local (gint64     usec,
                         GTimeZone *zone)
{
  g_autoptr (GDateTime) time = caucus_zone_to_date_time (usec, zone);

  return g_date_time_format (time, "%a %Y-%m-%d %H:%M %Z");
}

/**
 * caucus_cli_format_span:
 *
 * Returns: (transfer full): "Thu 2020-02-13 16:00-20:00 MST"; an end on a later day
 *   bears "(+1 day)"
 */
char *
caucus_cli_format_span (gint64     start_usec,
                        gint64     end_usec,
                        GTimeZone *zone)
{
  g_autoptr (GDateTime) start = caucus_zone_to_date_time (start_usec, zone);
  g_autoptr (GDateTime) end = caucus_zone_to_date_time (end_usec, zone);
  g_autofree char *day = g_date_time_format (start, "%a %Y-%m-%d %H:%M");
  g_autofree char *until = g_date_time_format (end, "%H:%M");
  g_autofree char *zone_name = g_date_time_format (start, "%Z");
  g_autofree char *later = NULL;
  int days = caucus_zone_days_between (start_usec, end_usec, zone);

  if (days == 0)
    return g_strdup_printf ("%s-%s %s", day, until, zone_name);
  /* Translators: behind the time of an end that is on a later day */
  later = g_strdup_printf (ngettext ("(+%d day)", "(+%d days)", (gulong) days), days);
  return g_strdup_printf ("%s-%s %s %s", day, until, zone_name, later);
}

/**
 * caucus_cli_short_id:
 *
 * Returns: (transfer full): the first 8 digits, enough to name a row on the command line
 */
char *
caucus_cli_short_id (const CaucusId *id)
{
  g_autofree char *hex = caucus_id_to_string (id);

  return g_strndup (hex, 8);
}

/* What is not there is null: a script finds every member in every object. */
void
caucus_cli_json_text (CaucusJsonWriter *json,
                      const char       *member,
                      const char       *text)
{
  if (text != NULL)
    caucus_json_writer_text (json, member, text);
  else
    caucus_json_writer_null (json, member);
}

void
caucus_cli_json_id (CaucusJsonWriter *json,
                    const char       *member,
                    const CaucusId   *id)
{
  g_autofree char *hex = caucus_id_is_none (id) ? NULL : caucus_id_to_string (id);

  caucus_cli_json_text (json, member, hex);
}

void
caucus_cli_json_utc (CaucusJsonWriter *json,
                     const char       *member,
                     gint64            usec)
{
  g_autofree char *utc = usec != 0 ? caucus_zone_format_utc (usec) : NULL;

  caucus_cli_json_text (json, member, utc);
}

void
caucus_cli_json_wall (CaucusJsonWriter *json,
                      const char       *member,
                      gint64            usec,
                      GTimeZone        *zone)
{
  g_autofree char *wall = usec != 0 ? caucus_zone_format_wall (usec, zone) : NULL;

  caucus_cli_json_text (json, member, wall);
}

/**
 * caucus_cli_json_print:
 *
 * Prints what was written, and nothing else.
 */
void
caucus_cli_json_print (CaucusJsonWriter *json)
{
  g_autofree char *text = caucus_json_writer_finish (json);

  caucus_cli_out (text);
}
