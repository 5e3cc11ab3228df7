/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON from outside, refused with its line where it is not what JSON should be. */
#include "caucus-json-parse.h"

#include <string.h>

#include "caucus-error.h"

/* No file of ours is half as deep; JSON-GLib recurses for as long as its stack lasts. */
#define MAX_DEPTH 32

/* A walk over the text that knows strings and brackets, and nothing else. */
typedef struct
{
  const char *p;
  const char *end;
  guint line;
  guint depth;
  gboolean has_begun;
  const char *problem;
} Scan;

static gboolean
stop (Scan       *scan,
      const char *problem)
{
  scan->problem = problem;
  return FALSE;
}

static gboolean
read_code_unit (Scan  *scan,
                guint *unit)
{
  *unit = 0;
  if (scan->end - scan->p < 4)
    return FALSE;
  for (int i = 0; i < 4; i++, scan->p++)
    {
      if (!g_ascii_isxdigit (*scan->p))
        return FALSE;
      *unit = *unit << 4 | (guint) g_ascii_xdigit_value (*scan->p);
    }
  return TRUE;
}

/* The parser would cut a text at an escaped NUL and let half a surrogate pass. */
static gboolean
scan_unicode_escape (Scan *scan)
{
  guint unit, low;

  if (!read_code_unit (scan, &unit))
    return stop (scan, "\\u is not followed by four hexadecimal digits");
  if (unit == 0)
    return stop (scan, "a text has a NUL (\\u0000)");
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  if (unit < 0xdc00 && scan->end - scan->p >= 6 && scan->p[0] == '\\' && scan->p[1] == 'u')
    {
      scan->p += 2;
      if (read_code_unit (scan, &low) && low >= 0xdc00 && low <= 0xdfff)
        return TRUE;
    }
  return stop (scan, "a \\u escape is half a character");
}

static gboolean
scan_string (Scan *scan)
{
  while (scan->p < scan->end)
    {
      char c = *scan->p++;

      if (c == '"')
        return TRUE;
      if ((guchar) c < 0x20)
        return stop (scan, "a line break or control character stands in a text");
      if (c != '\\')
        continue;
      if (scan->p == scan->end)
        break;
      c = *scan->p++;
      if (strchr ("\"\\/bfnrtu", c) == NULL || c == '\0')
        return stop (scan, "a \\ stands before what it cannot stand before");
      if (c == 'u' && !scan_unicode_escape (scan))
        return FALSE;
    }
  return stop (scan, "the file ends in the middle (cut short?)");
}

static void
skip_digits (Scan *scan)
{
  while (scan->p < scan->end && g_ascii_isdigit (*scan->p))
    scan->p++;
}

/* The parser takes 0x1 and 01 for numbers. */
static gboolean
scan_number (Scan *scan)
{
  const char *first = scan->p - 1;

  if (*first == '-')
    first = scan->p++;
  skip_digits (scan);
  if (scan->p > scan->end || !g_ascii_isdigit (*first)
      || (*first == '0' && scan->p > first + 1))
    return stop (scan, "this is not a number of JSON");
  if (scan->p < scan->end && *scan->p == '.')
    scan->p++;
  skip_digits (scan);
  if (scan->p < scan->end && (*scan->p == 'e' || *scan->p == 'E'))
    scan->p++;
  if (scan->p < scan->end && (*scan->p == '+' || *scan->p == '-'))
    scan->p++;
  skip_digits (scan);
  if (scan->p < scan->end && (g_ascii_isalnum (*scan->p) || *scan->p == '.'))
    return stop (scan, "this is not a number of JSON");
  return TRUE;
}

static gboolean
scan_one (Scan *scan)
{
  char c = *scan->p++;

  if (c == '\n')
    scan->line++;
  if (g_ascii_isspace (c))
    return TRUE;
  if (scan->has_begun && scan->depth == 0)
    return stop (scan, "something follows the end of the JSON");
  scan->has_begun = TRUE;
  switch (c)
    {
    case '"':
      return scan_string (scan);
    case '{':
    case '[':
      return ++scan->depth <= MAX_DEPTH || stop (scan, "too many brackets inside brackets");
    case '}':
    case ']':
      if (scan->depth == 0)
        return stop (scan, "this is not JSON");
      scan->depth--;
      return TRUE;
    case '/':
    case '\'':
    case '#':
      return stop (scan, "this is not JSON");
    default:
      if (scan->depth == 0)
        return stop (scan, "this is not JSON");
      return (!g_ascii_isdigit (c) && c != '-') || scan_number (scan);
    }
}

static gboolean
scan_all (const char  *text,
          gsize        length,
          const char  *name,
          GError     **error)
{
  Scan scan = { .p = text, .end = text + length, .line = 1 };

  while (scan.p < scan.end && scan_one (&scan))
    ;
  if (scan.problem == NULL && !scan.has_begun)
    scan.problem = "the file is empty";
  else if (scan.problem == NULL && scan.depth > 0)
    scan.problem = "the file ends in the middle (cut short?)";
  if (scan.problem == NULL)
    return TRUE;
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, "%s: line %u: %s",
               name, scan.line, scan.problem);
  return FALSE;
}

/* What is noted while JSON-GLib parses: a name that stands twice would lose the first value. */
typedef struct
{
  GArray *member_counts;
  char *twice;
  guint twice_line;
  guint error_line;
} Parse;

static void
object_start_cb (JsonParser *parser,
                 Parse      *parse)
{
  guint none = 0;

  g_array_append_val (parse->member_counts, none);
}

static void
object_member_cb (JsonParser *parser,
                  JsonObject *object,
                  const char *member,
                  Parse      *parse)
{
  guint *count = &g_array_index (parse->member_counts, guint, parse->member_counts->len - 1);

  if (++*count <= json_object_get_size (object) || parse->twice != NULL)
    return;
  parse->twice = g_strdup (member);
  parse->twice_line = json_parser_get_current_line (parser);
}

static void
object_end_cb (JsonParser *parser,
               JsonObject *object,
               Parse      *parse)
{
  g_array_set_size (parse->member_counts, parse->member_counts->len - 1);
}

static void
error_cb (JsonParser   *parser,
          const GError *error,
          Parse        *parse)
{
  parse->error_line = json_parser_get_current_line (parser);
}

static JsonNode *
finish (JsonParser  *parser,
        const Parse *parse,
        const char  *name,
        GError     **error)
{
  if (parse->twice == NULL)
    return json_parser_steal_root (parser);
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, "%s: line %u: “%s” stands twice",
               name, parse->twice_line, parse->twice);
  return NULL;
}

/**
 * caucus_json_parse:
 * @text: valid UTF-8 without NUL
 * @name: what the text is called in messages, a file's name
 *
 * Returns: (transfer full): the root, or %NULL with %CAUCUS_ERROR_FILE and a
 *   message that names the line
 */
JsonNode *
caucus_json_parse (const char  *text,
                   gsize        length,
                   const char  *name,
                   GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  Parse parse = { .member_counts = counts };
  JsonNode *root = NULL;

  if (!scan_all (text, length, name, error))
    return NULL;

  g_signal_connect (parser, "object-start", G_CALLBACK (object_start_cb), &parse);
  g_signal_connect (parser, "object-member", G_CALLBACK (object_member_cb), &parse);
  g_signal_connect (parser, "object-end", G_CALLBACK (object_end_cb), &parse);
  g_signal_connect (parser, "error", G_CALLBACK (error_cb), &parse);
  if (json_parser_load_from_data (parser, text, (gssize) length, NULL))
    root = finish (parser, &parse, name, error);
  else
    g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, "%s: line %u: this is not JSON",
                 name, parse.error_line);
  g_free (parse.twice);
  return root;
}
