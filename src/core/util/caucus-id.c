/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 128-bit ids: random for what people make, derived for what a file names by a word. */
#include "caucus-id.h"

#include <string.h>

static CaucusId
id_from_hex (const char *hex)
{
  CaucusId id;

  for (gsize i = 0; i < CAUCUS_ID_SIZE; i++)
    id.bytes[i] = (guint8) (g_ascii_xdigit_value (hex[2 * i]) << 4 |
                            g_ascii_xdigit_value (hex[2 * i + 1]));
  return id;
}

/**
 * caucus_id_new:
 *
 * Returns: a new random id (a version 4 UUID)
 */
CaucusId
caucus_id_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();
  char hex[CAUCUS_ID_HEX_SIZE] = { 0, };
  gsize length = 0;

  for (const char *p = uuid; *p != '\0'; p++)
    {
      if (*p != '-')
        hex[length++] = *p;
    }
  return id_from_hex (hex);
}

/**
 * caucus_id_derive:
 * @first_part: the first of the words that make the id
 * @...: more words, ended by %NULL
 *
 * The same words in the same order always give the same id, so that importing
 * a file twice names the same rows.
 *
 * Returns: the first 128 bits of the SHA-256 of the words, each ended by a NUL
 */
CaucusId
caucus_id_derive (const char *first_part,
                  ...)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  va_list args;

  va_start (args, first_part);
  for (const char *part = first_part; part != NULL; part = va_arg (args, const char *))
    g_checksum_update (checksum, (const guchar *) part, (gssize) strlen (part) + 1);
  va_end (args);

  return id_from_hex (g_checksum_get_string (checksum));
}

/**
 * caucus_id_parse:
 * @hex: 32 hexadecimal digits
 * @id: (out): where the id goes
 *
 * Returns: whether @hex is an id; @id is left alone otherwise
 */
gboolean
caucus_id_parse (const char *hex,
                 CaucusId   *id)
{
  if (hex == NULL || strlen (hex) != CAUCUS_ID_HEX_SIZE - 1)
    return FALSE;
  for (const char *p = hex; *p != '\0'; p++)
    {
      if (!g_ascii_isxdigit (*p))
        return FALSE;
    }
  *id = id_from_hex (hex);
  return TRUE;
}

/**
 * caucus_id_to_string:
 *
 * Returns: (transfer full): 32 lower-case hexadecimal digits
 */
char *
caucus_id_to_string (const CaucusId *id)
{
  char hex[CAUCUS_ID_HEX_SIZE];

  for (gsize i = 0; i < CAUCUS_ID_SIZE; i++)
    g_snprintf (hex + 2 * i, 3, "%02x", id->bytes[i]);
  return g_strdup (hex);
}

gboolean
caucus_id_is_none (const CaucusId *id)
{
  static const CaucusId none;

  return caucus_id_equal (id, &none);
}

gboolean
caucus_id_equal (gconstpointer a,
                 gconstpointer b)
{
  return memcmp (a, b, sizeof (CaucusId)) == 0;
}

guint
caucus_id_hash (gconstpointer id)
{
  guint hash;

  memcpy (&hash, id, sizeof hash);
  return hash;
}

/**
 * caucus_id_copy:
 *
 * Returns: (transfer full): a copy, for hash tables; free with g_free()
 */
CaucusId *
caucus_id_copy (const CaucusId *id)
{
  return g_memdup2 (id, sizeof *id);
}
