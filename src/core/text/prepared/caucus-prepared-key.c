/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a paragraph is hashed, put together of runs of its bytes: characters that read as
 * others do are written as these, and a mask stands for each reference. */
#include "caucus-prepared-private.h"

#include <string.h>

/* So many bytes are copied together; CAUCUS_BLOCK_ROOM is more. */
#define COPIED_BYTES 16
G_STATIC_ASSERT (COPIED_BYTES <= CAUCUS_BLOCK_ROOM);

/* From where to where a paragraph reads as if @form stood there. */
typedef struct
{
  guint32 start;
  guint32 end;
  const char *form;
} CaucusKeyForm;

void
caucus_prepared_key_init (CaucusPreparedKey *key)
{
  *key = (CaucusPreparedKey) { .forms = g_array_new (FALSE, FALSE, sizeof (CaucusKeyForm)),
                               .string = g_string_new (NULL) };
}

void
caucus_prepared_key_clear (CaucusPreparedKey *key)
{
  g_array_unref (key->forms);
  g_string_free (key->string, TRUE);
}

/* Begins the key of a paragraph; @text has %CAUCUS_BLOCK_ROOM behind its end. */
void
caucus_prepared_key_begin (CaucusPreparedKey *key,
                           const char        *text,
                           guint32            length)
{
  key->text = text;
  key->length = length;
  if (key->forms->len > 0)
    g_array_set_size (key->forms, 0);
}

static inline gboolean
is_collapsed (const char *form)
{
  return (form[0] == ' ' || form[0] == '-') && form[1] == '\0';
}

/* Says that a character reads as @form, which is not longer; after those before it. What
 * follows and is one with it, such as the second of two hyphens, belongs to it. */
void
caucus_prepared_key_add_form (CaucusPreparedKey *key,
                              guint32            start,
                              guint32            n_bytes,
                              const char        *form)
{
  CaucusKeyForm added = { start, start + n_bytes, form };

  if (key->forms->len > 0
      && start < g_array_index (key->forms, CaucusKeyForm, key->forms->len - 1).end)
    return;
  if (is_collapsed (form))
    while (key->text[added.end] == form[0])
      added.end++;
  g_array_append_val (key->forms, added);
}

static inline char *
copy_run (char       *out,
          const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i += COPIED_BYTES)
    memcpy (out + i, text + i, COPIED_BYTES);
  return out + length;
}

/* Copies what is between @start and @end, beginning with the form at *@position. */
static char *
copy_folded (const CaucusPreparedKey *key,
             char                    *out,
             guint32                  start,
             guint32                  end,
             guint                   *position)
{
  const CaucusKeyForm *forms = (const CaucusKeyForm *) (gpointer) key->forms->data;

  for (; *position < key->forms->len && forms[*position].start < end; (*position)++)
    {
      const CaucusKeyForm *form = &forms[*position];

      /* Those that are inside of a masked number are not looked at. */
      if (form->start < start)
        continue;
      out = copy_run (out, key->text + start, form->start - start);
      start = form->end;
      if (is_collapsed (form->form) && out > key->string->str && out[-1] == form->form[0])
        continue;
      for (const char *p = form->form; *p != '\0'; p++)
        *out++ = *p;
    }
  return copy_run (out, key->text + start, end - start);
}

/* Puts the key together; @masked are the references in the paragraph. */
void
caucus_prepared_key_make (CaucusPreparedKey     *key,
                          const CaucusReference *masked,
                          guint                  n_masked)
{
  guint32 start = 0;
  guint position = 0;
  char *out;

  /* It is never longer than the text. */
  g_string_set_size (key->string, key->length + COPIED_BYTES);
  out = key->string->str;
  for (guint i = 0; i < n_masked; i++)
    {
      out = copy_folded (key, out, start, masked[i].start, &position);
      *out++ = CAUCUS_KEY_MASK;
      start = masked[i].end;
    }
  out = copy_folded (key, out, start, key->length, &position);
  g_string_truncate (key->string, (gsize) (out - key->string->str));
}
