/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and times of day as people type them. */
#include "config.h"

#include "caucus-wall-input.h"

#include <langinfo.h>
#include <string.h>

#include "caucus-zone.h"
#include "common/caucus-format.h"

/* Years that a bargaining calendar can mean; "0225" is a slip. */
#define FIRST_YEAR 1970
#define LAST_YEAR  2199

typedef enum
{
  HALF_NONE,
  HALF_AM,
  HALF_PM,
  HALF_WRONG,
} Half;

static gboolean
is_plausible (const GDate *date)
{
  return g_date_valid (date)
         && g_date_get_year (date) >= FIRST_YEAR && g_date_get_year (date) <= LAST_YEAR;
}

static void
read_iso_date (const char *text,
               GDate      *date)
{
  int year = (int) g_ascii_strtoll (text, NULL, 10);
  int month = (int) g_ascii_strtoll (text + 5, NULL, 10);
  int day = (int) g_ascii_strtoll (text + 8, NULL, 10);

  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/**
 * caucus_wall_input_parse_date:
 * @text: "2025-03-27", or a date as the locale writes it
 * @date: (out caller-allocates): the day
 *
 * Returns: whether @text is a date
 */
gboolean
caucus_wall_input_parse_date (const char *text,
                              GDate      *date)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  g_date_clear (date, 1);
  if (caucus_zone_date_is_valid (stripped))
    read_iso_date (stripped, date);
  else if (stripped[0] != '\0')
    g_date_set_parse (date, stripped);
  return is_plausible (date);
}

/**
 * caucus_wall_input_format_date:
 *
 * Returns: (transfer full): the date as the locale writes it, where
 *   caucus_wall_input_parse_date() understands that, else "2025-03-27"
 */
char *
caucus_wall_input_format_date (const GDate *date)
{
  char text[64];
  GDate again;

  if (g_date_strftime (text, sizeof text, "%x", date) > 0
      && caucus_wall_input_parse_date (text, &again)
      && g_date_compare (&again, date) == 0)
    return g_strdup (text);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
  return g_strdup (text);
}

/* Without the spaces, of which some locales put unusual ones before "PM". */
static char *
fold (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

static gboolean
is_word_of_locale (const char *text,
                   nl_item     item)
{
  g_autofree char *word = fold (nl_langinfo (item));

  return word[0] != '\0' && g_str_equal (word, text);
}

static Half
parse_half (const char *text)
{
  if (text[0] == '\0')
    return HALF_NONE;
  if (g_str_equal (text, "a") || g_str_equal (text, "am") || g_str_equal (text, "a.m.")
      || is_word_of_locale (text, AM_STR))
    return HALF_AM;
  if (g_str_equal (text, "p") || g_str_equal (text, "pm") || g_str_equal (text, "p.m.")
      || is_word_of_locale (text, PM_STR))
    return HALF_PM;
  return HALF_WRONG;
}

static gboolean
apply_half (Half  half,
            int  *hour)
{
  if (half == HALF_NONE)
    return *hour < 24;
  if (half == HALF_WRONG || *hour < 1 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + (half == HALF_PM ? 12 : 0);
  return TRUE;
}

static int
take_digits (const char **text,
             int         *value)
{
  int count = 0;

  *value = 0;
  while (g_ascii_isdigit (**text) && count < 5)
    {
      *value = *value * 10 + g_ascii_digit_value (**text);
      (*text)++;
      count++;
    }
  return count;
}

/* "16", "1630", "16:30", "16.30", "16h30" */
static gboolean
parse_clock (const char **text,
             int         *hour,
             int         *minute)
{
  int count = take_digits (text, hour);

  *minute = 0;
  if (count == 3 || count == 4)
    {
      *minute = *hour % 100;
      *hour /= 100;
      return TRUE;
    }
  if (count < 1 || count > 2)
    return FALSE;
  if (**text == '\0' || strchr (":.h", **text) == NULL)
    return TRUE;
  (*text)++;
  return take_digits (text, minute) == 2;
}

/**
 * caucus_wall_input_parse_time:
 * @text: "16:00", "1600", "4 pm", "4:30 PM"
 * @minutes: (out): minutes since midnight, 0 to 1439
 *
 * Returns: whether @text is a time of day
 */
gboolean
caucus_wall_input_parse_time (const char *text,
                              int        *minutes)
{
  g_autofree char *folded = fold (text);
  const char *p = folded;
  int hour, minute;

  if (!parse_clock (&p, &hour, &minute) || !apply_half (parse_half (p), &hour) || minute > 59)
    return FALSE;
  *minutes = hour * 60 + minute;
  return TRUE;
}

/**
 * caucus_wall_input_format_time:
 * @minutes: since midnight
 *
 * Returns: (transfer full): the time of day as the locale writes it
 */
char *
caucus_wall_input_format_time (int minutes)
{
  /* Midnight in 1970 of a zone without offset: what is left is a time of day. */
  return caucus_format_time ((gint64) minutes * 60 * G_USEC_PER_SEC, "UTC");
}
