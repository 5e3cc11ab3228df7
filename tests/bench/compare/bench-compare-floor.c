/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What any comparison of two texts has to do at least: read both, cut them into words, white
 * space and signs, hash these and give equal ones equal numbers. Nothing is compared. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench-compare-probe.h"

#define SLOTS_MIN 4096

typedef struct
{
  uint32_t offset;
  uint32_t length;
  uint32_t id;
} Token;

typedef struct
{
  const char *text;
  uint32_t length;
  uint32_t hash;
} Key;

typedef struct
{
  Key *keys;
  uint32_t *slots;      /* a key's number and one, 0 where free */
  uint32_t n_keys;
  uint32_t n_slots;
} Interner;

typedef struct
{
  char *bytes;
  size_t length;
  Token *tokens;
  size_t n_tokens;
} Text;

static void *
must (void *memory)
{
  if (memory == NULL)
    abort ();
  return memory;
}

static int
read_text (Text       *text,
           const char *path)
{
  FILE *file = fopen (path, "rb");
  long length;

  if (file == NULL || fseek (file, 0, SEEK_END) != 0)
    return 0;
  length = ftell (file);
  rewind (file);
  text->length = (size_t) length;
  text->bytes = must (malloc (text->length + 1));
  if (fread (text->bytes, 1, text->length, file) != text->length)
    return 0;
  text->bytes[text->length] = '\0';
  fclose (file);
  return 1;
}

/* Letters and digits are of one class, white space of another, signs of none. */
static int
class_of (unsigned char c)
{
  if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80)
    return 2;
  return c == ' ' || (c >= '\t' && c <= '\r') ? 1 : 0;
}

static void
grow (Interner *interner)
{
  interner->n_slots *= 2;
  free (interner->slots);
  interner->slots = must (calloc (interner->n_slots, sizeof (uint32_t)));
  interner->keys = must (realloc (interner->keys, interner->n_slots / 2 * sizeof (Key)));
  for (uint32_t id = 0; id < interner->n_keys; id++)
    {
      uint32_t slot = interner->keys[id].hash & (interner->n_slots - 1);

      while (interner->slots[slot] != 0)
        slot = (slot + 1) & (interner->n_slots - 1);
      interner->slots[slot] = id + 1;
    }
}

static uint32_t
intern (Interner  *interner,
        const Key *key)
{
  uint32_t slot = key->hash & (interner->n_slots - 1);

  for (; interner->slots[slot] != 0; slot = (slot + 1) & (interner->n_slots - 1))
    {
      const Key *known = &interner->keys[interner->slots[slot] - 1];

      if (known->hash == key->hash && known->length == key->length
          && memcmp (known->text, key->text, key->length) == 0)
        return interner->slots[slot] - 1;
    }
  interner->keys[interner->n_keys] = *key;
  interner->slots[slot] = ++interner->n_keys;
  if (interner->n_keys == interner->n_slots / 2)
    grow (interner);
  return interner->n_keys - 1;
}

static void
add_token (Text      *text,
           size_t    *n_allocated,
           const Key *key,
           uint32_t   id)
{
  if (text->n_tokens == *n_allocated)
    {
      *n_allocated = *n_allocated * 2 + 1024;
      text->tokens = must (realloc (text->tokens, *n_allocated * sizeof (Token)));
    }
  text->tokens[text->n_tokens++] = (Token) {
    (uint32_t) (key->text - text->bytes), key->length, id
  };
}

static void
cut (Text     *text,
     Interner *interner)
{
  const char *p = text->bytes;
  const char *end = text->bytes + text->length;
  size_t n_allocated = 0;

  while (p < end)
    {
      int class = class_of ((unsigned char) *p);
      Key key = { .text = p, .hash = 2166136261u };

      do
        key.hash = (key.hash ^ (unsigned char) *p++) * 16777619u;
      while (p < end && class != 0 && class_of ((unsigned char) *p) == class);
      key.hash ^= key.hash >> 15;
      key.length = (uint32_t) (p - key.text);
      add_token (text, &n_allocated, &key, intern (interner, &key));
    }
}

int
main (int   argc,
      char *argv[])
{
  Text texts[2] = { 0, };
  Interner interner = { .n_slots = SLOTS_MIN };

  if (argc != 3)
    return 2;
  bench_compare_probe_begin ();
  grow (&interner);
  for (int side = 0; side < 2; side++)
    {
      if (!read_text (&texts[side], argv[1 + side]))
        return 2;
      cut (&texts[side], &interner);
    }
  bench_compare_probe_end ();
  printf ("tokens %zu\n", texts[0].n_tokens + texts[1].n_tokens);
  printf ("different %u\n", interner.n_keys);
  return 0;
}
