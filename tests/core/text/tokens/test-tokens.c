/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens: where a text is cut, where it never is, and which tokens are equal. */
#include "caucus-tokens.h"

static GArray *
cut (const char     *text,
     CaucusInterner *interner,
     CaucusFold      fold)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (CaucusToken));

  caucus_tokens_append (tokens, text, interner, fold);
  return tokens;
}

/* "a b" as "a|_|b": bars between tokens, "_" for a space, ">" for a tab. */
static char *
describe (const char *text)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();
  g_autoptr (GArray) tokens = cut (text, interner, CAUCUS_FOLD_TYPOGRAPHY);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const CaucusToken *token = &g_array_index (tokens, CaucusToken, i);

      if (i > 0)
        g_string_append_c (out, '|');
      if (token->kind == CAUCUS_TOKEN_SPACE)
        g_string_append_c (out, '_');
      else if (token->kind == CAUCUS_TOKEN_TAB)
        g_string_append_c (out, '>');
      else
        g_string_append_len (out, text + token->offset, token->length);
    }
  return g_string_free (out, FALSE);
}

static void
test_cuts (void)
{
  static const char * const cases[][2] = {
    { "", "" },
    { "Paid  monthly.", "Paid|_|monthly|." },
    { "a\tb", "a|>|b" },
    { "a \tb", "a|_|>|b" },
    { "1,234.50", "1,234.50" },
    { "costs $15.00.", "costs|_|$15.00|." },
    { "US$15", "US|$15" },
    { "15 \u20ac, 15\u20ac", "15 \u20ac|,|_|15\u20ac" },
    { "15 $20", "15|_|$20" },
    { "12 % and 3.5%", "12 %|_|and|_|3.5%" },
    { "12\u00a0%", "12\u00a0%" },
    { "section 8-3, 8\u20133", "section|_|8-3|,|_|8\u20133" },
    { "16:00-20:30", "16:00-20:30" },
    { "3/15/2020", "3/15/2020" },
    { "A-1 COVID-19", "A-1|_|COVID-19" },
    { "a 90-day period", "a|_|90|-|day|_|period" },
    { "full-time", "full|-|time" },
    { "1st 10-2a 8-3(a)", "1st|_|10-2a|_|8-3|(|a|)" },
    { "don't don\u2019t", "don't|_|don\u2019t" },
    { "employees' \u2018a\u2019", "employees|'|_|\u2018|a|\u2019" },
    { "6:05 p.m. on", "6:05|_|p.m|.|_|on" },
    { "wages...or -- not", "wages|...|or|_|--|_|not" },
    { "____ and/or", "____|_|and|/|or" },
    { "¿Quién?", "¿|Quién|?" },
    { "Arbeitszeit\u00adgesetz", "Arbeitszeit\u00adgesetz" },
    { "職員は90日", "職|員|は|90|日" },
    { "ลาป่วยสิบวัน ๑๒ เก้า", "ล|า|ป่|ว|ย|สิ|บ|วั|น|_|๑๒|_|เก้|า" },
    { "ក្មេង ທີ່ໄດ້ မြန်မာ 1a", "ក្មេ|ង|_|ທີ່|ໄດ້|_|မြ|န်|မာ|_|1a" },
    { "한국 노동", "한국|_|노동" },
    { "\u0627\u0644\u0639\u0645\u0644 \u0661\u0662\u066b\u0665",
      "\u0627\u0644\u0639\u0645\u0644|_|\u0661\u0662\u066b\u0665" },
    { "\u05d4\u05e2\u05d1\u05d5\u05d3\u05d4\u05b8,",
      "\u05d4\u05e2\u05d1\u05d5\u05d3\u05d4\u05b8|," },
    { "cafe\u0301 x\u0308", "cafe\u0301|_|x\u0308" },
    { "!\u0301 \u0301", "!\u0301|_" },
    { "は\u3099\uff76\uff9e", "は\u3099|\uff76\uff9e" },
    { "\U0001f469\u200d\U0001f3eb\U0001f44d\U0001f3fd\u2764\ufe0f",
      "\U0001f469\u200d\U0001f3eb|\U0001f44d\U0001f3fd|\u2764\ufe0f" },
    { "\U0001f1e9\U0001f1ea\U0001f1ea\U0001f1f8", "\U0001f1e9\U0001f1ea|\U0001f1ea\U0001f1f8" },
    { "1\ufe0f\u20e3", "1\ufe0f\u20e3" },
    { "\u0915\u094d\u0937\u0924\u093f", "\u0915\u094d\u0937\u0924\u093f" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *described = describe (cases[i][0]);

      g_assert_cmpstr (described, ==, cases[i][1]);
    }
}

static gboolean
are_equal (const char *a,
           const char *b,
           CaucusFold  fold)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();
  g_autoptr (GArray) a_tokens = cut (a, interner, fold);
  g_autoptr (GArray) b_tokens = cut (b, interner, fold);

  if (a_tokens->len != b_tokens->len)
    return FALSE;
  for (guint i = 0; i < a_tokens->len; i++)
    if (g_array_index (a_tokens, CaucusToken, i).id != g_array_index (b_tokens, CaucusToken, i).id)
      return FALSE;
  return TRUE;
}

static void
test_equality (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean by_encoding;
    gboolean by_typography;
  } cases[] = {
    { "90 days", "90 days", TRUE, TRUE },
    { "90 days", "180 days", FALSE, FALSE },
    { "Day", "day", FALSE, FALSE },
    { "café", "cafe\u0301", TRUE, TRUE },
    { "don't", "don\u2019t", FALSE, TRUE },
    { "\"a\"", "\u201ca\u201d", FALSE, TRUE },
    { "\"a\"", "\u00aba\u00bb", FALSE, TRUE },
    { "'a'", "\"a\"", FALSE, FALSE },
    { "8-3", "8\u20133", FALSE, TRUE },
    { "a -- b", "a \u2014 b", FALSE, TRUE },
    { "a...", "a\u2026", FALSE, TRUE },
    { "a  b", "a b", FALSE, TRUE },
    { "12 %", "12\u00a0%", FALSE, TRUE },
    { "coop", "co\u00adop", FALSE, TRUE },
    { "a", "a\u0301", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s = %s", cases[i].a, cases[i].b);
      g_assert_cmpint (are_equal (cases[i].a, cases[i].b, CAUCUS_FOLD_ENCODING), ==,
                       cases[i].by_encoding);
      g_assert_cmpint (are_equal (cases[i].a, cases[i].b, CAUCUS_FOLD_TYPOGRAPHY), ==,
                       cases[i].by_typography);
    }
}

static void
test_cover (void)
{
  static const char * const parts[] = {
    "word", " ", "\t", "12", "%", "$", ".", "-", "\u0301",
    "\u200d", "\U0001f469", "職", "\u00ad",
    "\u0600", "\U0001f1e9", "'", ":", "\u2013", "\u00a0", "\u0645", "\ufe0f", "\x01",
  };

  for (guint n = 0; n < 2000; n++)
    {
      g_autoptr (CaucusInterner) interner = caucus_interner_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) tokens = NULL;
      guint32 end = 0;

      for (guint i = 0; i < 12; i++)
        g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      tokens = cut (text->str, interner, CAUCUS_FOLD_TYPOGRAPHY);
      for (guint i = 0; i < tokens->len; i++)
        {
          const CaucusToken *token = &g_array_index (tokens, CaucusToken, i);

          g_assert_cmpuint (token->offset, ==, end);
          g_assert_cmpuint (token->length, >, 0);
          g_assert_cmpuint (token->id, <, caucus_interner_n_keys (interner));
          /* No cut before a combining mark, unless a tab stands there or nothing. */
          if (i > 0 && text->str[end - 1] != '\t')
            g_assert_false (g_str_has_prefix (text->str + end, "\u0301"));
          end += token->length;
        }
      g_assert_cmpuint (end, ==, text->len);
    }
}

/* A block is cut as its text is, words of every length in it. */
static void
test_block (void)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint length = 1; length <= 70; length++)
    {
      g_autoptr (GArray) expected = NULL;
      g_autoptr (CaucusBlock) block = NULL;
      g_autofree CaucusToken *tokens = NULL;

      for (guint i = 0; i < length; i++)
        g_string_append_c (text, (char) ('a' + (i * 7 + length) % 26));
      g_string_append (text, length % 3 == 0 ? "-8 " : length % 5 == 0 ? "\u00e9 " : " ");
      block = caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, text->str);
      expected = cut (text->str, interner, CAUCUS_FOLD_TYPOGRAPHY);
      tokens = g_new (CaucusToken, text->len);
      g_assert_cmpuint (caucus_tokens_cut_block (tokens, block, interner, CAUCUS_FOLD_TYPOGRAPHY),
                        ==, expected->len);
      g_assert_cmpmem (tokens, expected->len * sizeof (CaucusToken),
                       expected->data, expected->len * sizeof (CaucusToken));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/cuts", test_cuts);
  g_test_add_func ("/tokens/equality", test_equality);
  g_test_add_func ("/tokens/cover", test_cover);  g_test_add_func ("/tokens/block", test_block);

  return g_test_run ();
}
