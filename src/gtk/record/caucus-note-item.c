/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry of the record in a list. */
#include "config.h"

#include "caucus-note-item.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"

/* Typed later than this, an entry says so. */
#define LATE_USEC ((gint64) 2 * 60 * G_USEC_PER_SEC)

#define DAY_USEC ((gint64) 24 * 60 * 60 * G_USEC_PER_SEC)

/* A label lays out all of its text at once: what is longer is shown in part. */
#define MAX_SHOWN_CHARS 2000

/* What a row shows of an entry; begins with the id, as every record of an item. */
typedef struct
{
  CaucusId id;
  CaucusNote *note;
  GPtrArray *wordings;            /* of CaucusNote, oldest first, or NULL */
  char *zone;
  char *code;
  char *speaker;
  char *party;
  CaucusSide side;
  gboolean has_side;
} Entry;

struct _CaucusNoteItem
{
  CaucusItem parent_instance;

  Entry *entry;                   /* owned */
};

enum
{
  PROP_TIME = 1,
  PROP_EXACT_TIME,
  PROP_CODE,
  PROP_PARTY,
  PROP_MARKUP,
  PROP_EARLIER,
  PROP_REMARK,
  PROP_MARK,
  PROP_DESCRIPTION,
  PROP_SIDE_CLASSES,
  PROP_ROW_CLASSES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusNoteItem, caucus_note_item, CAUCUS_TYPE_ITEM)

static void
entry_free (Entry *entry)
{
  g_clear_pointer (&entry->note, caucus_note_free);
  g_clear_pointer (&entry->wordings, g_ptr_array_unref);
  g_clear_pointer (&entry->zone, g_free);
  g_clear_pointer (&entry->code, g_free);
  g_clear_pointer (&entry->speaker, g_free);
  g_clear_pointer (&entry->party, g_free);
  g_free (entry);
}

static GPtrArray *
copy_wordings (GPtrArray *wordings)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_note_free);

  for (guint i = 0; i < wordings->len; i++)
    g_ptr_array_add (copy, caucus_note_copy (g_ptr_array_index (wordings, i)));
  return copy;
}

static void
take_speaker (Entry                     *entry,
              const CaucusSessionRecord *record)
{
  const CaucusPerson *person = caucus_session_record_find_person (record, &entry->note->speaker_id);
  const CaucusParty *party;

  if (person == NULL)
    return;
  entry->code = g_strdup (person->code);
  entry->speaker = g_strdup (person->name);
  party = caucus_session_record_find_party (record, &person->party_id);
  if (party == NULL)
    return;
  entry->party = g_strdup (party->name);
  entry->side = party->side;
  entry->has_side = TRUE;
}

static Entry *
entry_new (const CaucusNote          *note,
           const CaucusSessionRecord *record)
{
  GPtrArray *wordings = g_hash_table_lookup (record->wordings, &note->id);
  Entry *entry = g_new0 (Entry, 1);

  entry->id = note->id;
  entry->note = caucus_note_copy (note);
  entry->zone = g_strdup (record->session->zone);
  if (wordings != NULL)
    entry->wordings = copy_wordings (wordings);
  take_speaker (entry, record);
  return entry;
}

static gboolean
is_in_caucus (const CaucusNote *note)
{
  return note->level == CAUCUS_LEVEL_CAUCUS || note->level == CAUCUS_LEVEL_STRATEGY;
}

/* Entries that divide the record instead of saying something. */
static gboolean
is_mark (const CaucusNote *note)
{
  return note->kind == CAUCUS_NOTE_CAUCUS_START || note->kind == CAUCUS_NOTE_CAUCUS_END
         || note->kind == CAUCUS_NOTE_BREAK;
}

/* "Caucus", "Question": what the row says in words before the entry's own. */
static char *
list_words (const CaucusNote *note)
{
  const char *kind = note->kind != CAUCUS_NOTE_STATEMENT ? caucus_format_note_kind (note->kind)
                                                         : NULL;
  const char *level = note->level != CAUCUS_LEVEL_TABLE ? caucus_format_level (note->level) : NULL;

  if (kind != NULL && level != NULL)
    /* Translators: the level and the kind of an entry: "Caucus · Question" */
    return g_strdup_printf (_("%s · %s"), level, kind);
  return g_strdup (kind != NULL ? kind : level);
}

static char *
shorten (const char *text)
{
  if (g_utf8_strlen (text, -1) <= MAX_SHOWN_CHARS)
    return g_strdup (text);
  return g_utf8_substring (text, 0, MAX_SHOWN_CHARS);
}

static char *
make_markup (const Entry *entry)
{
  g_autofree char *words = list_words (entry->note);
  g_autofree char *shown = shorten (entry->note->text);
  g_autofree char *text = g_markup_escape_text (shown, -1);

  if (words == NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf ("<span weight=\"bold\" size=\"smaller\">%s</span>\u2002%s", words, text);
}

/* The wordings before the newest one, each struck, with the time of the one that replaced it. */
static char *
make_earlier (const Entry *entry)
{
  g_autoptr (GString) markup = NULL;

  if (entry->wordings == NULL || entry->wordings->len < 2)
    return NULL;
  markup = g_string_new (NULL);
  for (guint i = 0; i + 1 < entry->wordings->len; i++)
    {
      const CaucusNote *before = g_ptr_array_index (entry->wordings, i);
      const CaucusNote *after = g_ptr_array_index (entry->wordings, i + 1);
      g_autofree char *shown = shorten (before->text);
      g_autofree char *text = g_markup_escape_text (shown, -1);
      g_autofree char *time = caucus_format_time (after->typed_usec, entry->zone);
      /* Translators: follows a struck wording; %s is the time of the correction */
      g_autofree char *corrected = g_markup_printf_escaped (_("corrected %s"), time);

      g_string_append_printf (markup, "%s<s>%s</s>\u2002<small>%s</small>", i > 0 ? "\n" : "",
                              text, corrected);
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/* When its first wording was entered. */
static gint64
first_typed_usec (const Entry *entry)
{
  const CaucusNote *first;

  if (entry->wordings == NULL || entry->wordings->len == 0)
    return entry->note->typed_usec;
  first = g_ptr_array_index (entry->wordings, 0);
  return first->typed_usec;
}

static char *
make_remark (const Entry *entry)
{
  gint64 typed_usec = first_typed_usec (entry);
  glong length = g_utf8_strlen (entry->note->text, -1);
  g_autofree char *typed = NULL;
  g_autofree char *at = NULL;

  if (length > MAX_SHOWN_CHARS)
    return g_strdup_printf (_("The first %d of %ld characters; double-click to read all of them"),
                            MAX_SHOWN_CHARS, length);
  if (typed_usec - entry->note->at_usec <= LATE_USEC)
    return NULL;
  typed = typed_usec - entry->note->at_usec > DAY_USEC
            ? caucus_format_short_date_time (typed_usec, entry->zone)
            : caucus_format_time (typed_usec, entry->zone);
  at = caucus_format_time (entry->note->at_usec, entry->zone);
  /* Translators: of a late entry; the time it was added, then the time it speaks of */
  return g_strdup_printf (_("added %s for %s"), typed, at);
}

/* "Caucus begins · District calls a caucus. · 6:40 PM", between two lines. */
static char *
make_mark (const Entry *entry)
{
  g_autofree char *time = NULL;

  if (!is_mark (entry->note))
    return NULL;
  time = caucus_format_time (entry->note->at_usec, entry->zone);
  /* Translators: a time, what happened then ("Caucus begins"), and the entry's own words */
  return g_strdup_printf (_("%s · %s · %s"), time, caucus_format_note_kind (entry->note->kind),
                          entry->note->text);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
}

/* What a screen reader says: "18:32, District lead, question, How is it paid for?" */
static char *
make_description (const Entry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *time = caucus_format_time (entry->note->at_usec, entry->zone);
  g_autofree char *words = list_words (entry->note);
  g_autofree char *remark = make_remark (entry);
  g_autofree char *shown = shorten (entry->note->text);

  append_part (text, time);
  append_part (text, entry->speaker);
  append_part (text, words);
  append_part (text, shown);
  append_part (text, entry->wordings != NULL && entry->wordings->len > 1 ? _("corrected") : NULL);
  append_part (text, remark);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
side_class (const Entry *entry)
{
  if (!entry->has_side || entry->side == CAUCUS_SIDE_NEUTRAL)
    return "neutral";
  return entry->side == CAUCUS_SIDE_UNION ? "union" : "employer";
}

static char **
make_row_classes (const Entry *entry)
{
  g_autoptr (GStrvBuilder) classes = g_strv_builder_new ();

  g_strv_builder_add (classes, "note-row");
  if (is_mark (entry->note))
    g_strv_builder_add (classes, "mark");
  if (is_in_caucus (entry->note))
    g_strv_builder_add (classes, "in-caucus");
  if (entry->note->kind == CAUCUS_NOTE_CAUCUS_START)
    g_strv_builder_add_many (classes, "in-caucus", "first", NULL);
  if (entry->note->kind == CAUCUS_NOTE_CAUCUS_END)
    g_strv_builder_add_many (classes, "in-caucus", "last", NULL);
  return g_strv_builder_end (classes);
}

static void
caucus_note_item_take_record (CaucusItem *item,
                              gpointer    record)
{
  CaucusNoteItem *self = CAUCUS_NOTE_ITEM (item);

  g_clear_pointer (&self->entry, entry_free);
  self->entry = record;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
caucus_note_item_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_NOTE_ITEM (object)->entry, entry_free);

  G_OBJECT_CLASS (caucus_note_item_parent_class)->finalize (object);
}

static void
caucus_note_item_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  const Entry *entry = CAUCUS_NOTE_ITEM (object)->entry;
  const char *classes[] = { side_class (entry), NULL };

  switch (prop_id)
    {
    case PROP_TIME:
      g_value_take_string (value, caucus_format_time (entry->note->at_usec, entry->zone));
      break;
    case PROP_EXACT_TIME:
      g_value_take_string (value, caucus_format_time_seconds (entry->note->at_usec, entry->zone));
      break;
    case PROP_CODE:
      g_value_set_string (value, entry->code != NULL ? entry->code : "—");
      break;
    case PROP_PARTY:
      g_value_set_string (value, entry->party);
      break;
    case PROP_MARKUP:
      g_value_take_string (value, make_markup (entry));
      break;
    case PROP_EARLIER:
      g_value_take_string (value, make_earlier (entry));
      break;
    case PROP_REMARK:
      g_value_take_string (value, make_remark (entry));
      break;
    case PROP_MARK:
      g_value_take_string (value, make_mark (entry));
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, make_description (entry));
      break;
    case PROP_SIDE_CLASSES:
      g_value_set_boxed (value, classes);
      break;
    case PROP_ROW_CLASSES:
      g_value_take_boxed (value, make_row_classes (entry));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_note_item_class_init (CaucusNoteItemClass *klass)
{
  static const char *const names[] = {
    NULL, "time", "exact-time", "code", "party", "markup", "earlier", "remark", "mark",
    "description", "side-classes", "row-classes",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = caucus_note_item_finalize;
  object_class->get_property = caucus_note_item_get_property;
  CAUCUS_ITEM_CLASS (klass)->take_record = caucus_note_item_take_record;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = i < PROP_SIDE_CLASSES
                      ? g_param_spec_string (names[i], NULL, NULL, NULL, flags)
                      : g_param_spec_boxed (names[i], NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_note_item_init (CaucusNoteItem *item)
{
}

/**
 * caucus_note_item_list_records:
 *
 * Returns: (transfer full): the record's entries for caucus_item_list_update()
 */
GPtrArray *
caucus_note_item_list_records (const CaucusSessionRecord *record)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);

  for (guint i = 0; i < record->notes->len; i++)
    g_ptr_array_add (entries, entry_new (g_ptr_array_index (record->notes, i), record));
  return entries;
}
