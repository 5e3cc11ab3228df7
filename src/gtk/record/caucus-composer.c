/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an entry of the record is typed. */
#include "config.h"

#include "caucus-composer.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"
#include "record/caucus-composer-layout.h"

/* A text view lays out a line anew with every key: longer ones that are pasted are broken. */
#define MAX_LINE_LENGTH 4000

/**
 * CaucusComposer:
 *
 * A text view and what stands beside it. Every rule is the #CaucusNoteDraft's; this
 * hands it the keys and shows what comes of them.
 */
struct _CaucusComposer
{
  GtkWidget parent_instance;

  CaucusNoteDraft *draft;         /* owned */

  /* Template children */
  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  GtkWidget *hint;
  GtkMenuButton *speaker_button;
  GtkMenuButton *kind_button;

  /* State */
  guint user_actions;
  gboolean has_changed;
  gboolean is_replacing;
  gboolean has_preedit;
};

enum
{
  PROP_DRAFT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusComposer, caucus_composer, GTK_TYPE_WIDGET)

static char *
dup_text (CaucusComposer *composer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (composer->buffer, &start, &end);
  return gtk_text_buffer_get_text (composer->buffer, &start, &end, TRUE);
}

static void
update_hint (CaucusComposer *composer)
{
  gtk_widget_set_visible (composer->hint,
                          !composer->has_preedit
                          && gtk_text_buffer_get_char_count (composer->buffer) == 0);
}

static void
drop_code (CaucusComposer *composer,
           guint           length)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (composer->buffer, &start);
  gtk_text_buffer_get_iter_at_offset (composer->buffer, &end, (int) length);
  composer->is_replacing = TRUE;
  gtk_text_buffer_delete (composer->buffer, &start, &end);
  composer->is_replacing = FALSE;
}

static void
tell_draft (CaucusComposer *composer)
{
  g_autofree char *text = dup_text (composer);
  guint code_length;

  composer->has_changed = FALSE;
  code_length = caucus_note_draft_set_text (composer->draft, text);
  if (code_length > 0)
    drop_code (composer, code_length);
  update_hint (composer);
}

/* Puts a line break in place of a blank where a line would get too long; NULL where none does. */
static char *
break_long_lines (const char *text,
                  gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);
  char *blank = NULL;
  gboolean is_broken = FALSE;
  gsize start = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (copy[i] == ' ')
        blank = copy + i;
      if (i - start >= MAX_LINE_LENGTH && blank != NULL)
        {
          *blank = '\n';
          start = (gsize) (blank - copy);
          is_broken = TRUE;
        }
      if (copy[i] == '\n')
        start = i;
      if (copy[i] == '\n' || (blank != NULL && *blank == '\n'))
        blank = NULL;
    }
  return is_broken ? g_steal_pointer (&copy) : NULL;
}

static void
insert_text_cb (CaucusComposer *composer,
                GtkTextIter    *place,
                const char     *text,
                int             length)
{
  g_autofree char *broken = NULL;

  if (length <= MAX_LINE_LENGTH)
    return;
  broken = break_long_lines (text, (gsize) length);
  if (broken == NULL)
    return;
  g_signal_stop_emission_by_name (composer->buffer, "insert-text");
  gtk_text_buffer_insert (composer->buffer, place, broken, length);
}

/* Typing over a selection deletes first: only the end of it is what the person did. */
static void
buffer_changed_cb (CaucusComposer *composer)
{
  if (composer->is_replacing || composer->draft == NULL)
    return;
  composer->has_changed = TRUE;
  if (composer->user_actions == 0)
    tell_draft (composer);
}

static void
begin_user_action_cb (CaucusComposer *composer)
{
  composer->user_actions++;
}

static void
end_user_action_cb (CaucusComposer *composer)
{
  composer->user_actions--;
  if (composer->user_actions == 0 && composer->has_changed)
    tell_draft (composer);
}

static void
draft_replaced_cb (CaucusComposer *composer)
{
  GtkTextIter end;

  composer->is_replacing = TRUE;
  gtk_text_buffer_set_text (composer->buffer, caucus_note_draft_get_text (composer->draft), -1);
  composer->is_replacing = FALSE;
  gtk_text_buffer_get_end_iter (composer->buffer, &end);
  gtk_text_buffer_place_cursor (composer->buffer, &end);
  gtk_text_view_scroll_mark_onscreen (composer->text_view,
                                      gtk_text_buffer_get_insert (composer->buffer));
  update_hint (composer);
}

static void
preedit_changed_cb (CaucusComposer *composer,
                    const char     *preedit)
{
  composer->has_preedit = preedit != NULL && preedit[0] != '\0';
  update_hint (composer);
}

static gboolean
is_cursor_at (CaucusComposer *composer,
              int             offset)
{
  int position;

  if (gtk_text_buffer_get_has_selection (composer->buffer))
    return FALSE;
  g_object_get (composer->buffer, "cursor-position", &position, NULL);
  return position == offset;
}

static gboolean
is_on_first_line (CaucusComposer *composer)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (composer->buffer, &cursor,
                                    gtk_text_buffer_get_insert (composer->buffer));
  return gtk_text_iter_get_line (&cursor) == 0;
}

/* Up went to an entry; Down comes back from it, unless there is something to lose. */
static gboolean
leave_untouched_correction (CaucusComposer *composer)
{
  if (!caucus_note_draft_is_correction (composer->draft)
      || !(caucus_note_draft_is_untouched (composer->draft)
           || caucus_note_draft_get_text (composer->draft)[0] == '\0'))
    return FALSE;
  caucus_note_draft_leave_correction (composer->draft);
  return TRUE;
}

/* What a key does here besides moving and typing. */
static gboolean
take_key (CaucusComposer *composer,
          guint           key)
{
  CaucusNoteDraft *draft = composer->draft;
  CaucusId none = { 0 };

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      caucus_note_draft_commit (draft);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return gtk_widget_activate_action (GTK_WIDGET (composer), "record.scroll", "i", -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return gtk_widget_activate_action (GTK_WIDGET (composer), "record.scroll", "i", 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return is_on_first_line (composer) && caucus_note_draft_correct_previous (draft);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return leave_untouched_correction (composer);
    case GDK_KEY_BackSpace:
      if (!is_cursor_at (composer, 0)
          || caucus_id_equal (caucus_note_draft_get_speaker (draft), &none))
        return FALSE;
      caucus_note_draft_set_speaker (draft, NULL);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (CaucusComposer  *composer,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  /* An input method that composes has the first word on every key. */
  if (composer->draft == NULL || composer->has_preedit || held != 0)
    return GDK_EVENT_PROPAGATE;
  return take_key (composer, key);
}

static gboolean
has_text (CaucusComposer *composer,
          const char     *text)
{
  return text != NULL && text[0] != '\0';
}

static char *
label_speaker (CaucusComposer *composer,
               const char     *code)
{
  return g_strdup (code != NULL ? code : C_("speaker of an entry", "Who"));
}

static char *
name_speaker (CaucusComposer *composer,
              const char     *name)
{
  if (name == NULL)
    return g_strdup (_("Speaker: nobody chosen"));
  return g_strdup_printf (_("Speaker: %s"), name);
}

static char *
name_kind (CaucusComposer *composer,
           const char     *kind)
{
  return g_strdup_printf (_("Kind: %s"), kind != NULL ? kind : "");
}

/* A menu that closes gives the keys back to the text. */
static void
menu_closed_cb (CaucusComposer *composer)
{
  gtk_widget_grab_focus (GTK_WIDGET (composer->text_view));
}

static void
watch_menu (CaucusComposer *composer,
            GtkMenuButton  *button)
{
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed",
                           G_CALLBACK (menu_closed_cb), composer, G_CONNECT_SWAPPED);
}

static void
append_person (GMenu              *section,
               const CaucusPerson *person,
               guint               place)
{
  g_autofree char *id = caucus_id_to_string (&person->id);
  /* Translators: a person's code and name: "DL · District lead" */
  g_autofree char *label = g_strdup_printf (_("%s · %s"), person->code, person->name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "record.speaker", "s", id);
  if (place < 9)
    {
      g_autofree char *accel = g_strdup_printf ("<Control>%u", place + 1);

      g_menu_item_set_attribute (item, "accel", "s", accel);
    }
  g_menu_append_item (section, item);
}

static GMenuModel *
make_speaker_menu (const CaucusSessionRecord *record)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < record->parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (record->parties, i);
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint place = 0; place < record->people->len; place++)
        {
          const CaucusPerson *person = g_ptr_array_index (record->people, place);

          if (caucus_id_equal (&person->party_id, &party->id))
            append_person (section, person, place);
        }
      g_menu_append_section (menu, party->name, G_MENU_MODEL (section));
    }
  return G_MENU_MODEL (menu);
}

static void
update_speakers (CaucusComposer *composer)
{
  const CaucusSessionRecord *record = caucus_note_draft_get_record (composer->draft);
  GtkPopover *open = gtk_menu_button_get_popover (composer->speaker_button);
  g_autoptr (GMenuModel) menu = NULL;

  if (record == NULL || (open != NULL && gtk_widget_get_visible (GTK_WIDGET (open))))
    return;
  menu = make_speaker_menu (record);
  gtk_menu_button_set_menu_model (composer->speaker_button, menu);
  watch_menu (composer, composer->speaker_button);
}

static void
set_draft (CaucusComposer  *composer,
           CaucusNoteDraft *draft)
{
  if (!g_set_object (&composer->draft, draft) || draft == NULL)
    return;
  g_signal_connect_object (draft, "replaced", G_CALLBACK (draft_replaced_cb), composer,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "entries-changed", G_CALLBACK (update_speakers), composer,
                           G_CONNECT_SWAPPED);
}

static void
caucus_composer_dispose (GObject *object)
{
  CaucusComposer *composer = CAUCUS_COMPOSER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (composer))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&composer->draft);

  G_OBJECT_CLASS (caucus_composer_parent_class)->dispose (object);
}

static void
caucus_composer_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_DRAFT)
    g_value_set_object (value, CAUCUS_COMPOSER (object)->draft);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_composer_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id != PROP_DRAFT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  set_draft (CAUCUS_COMPOSER (object), g_value_get_object (value));
  g_object_notify_by_pspec (object, pspec);
}

static gboolean
caucus_composer_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CAUCUS_COMPOSER (widget)->text_view));
}

/* Tab goes through the parts; GTK would give it to the text at once, as grab_focus() does. */
static gboolean
caucus_composer_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static void
caucus_composer_class_init (CaucusComposerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_composer_dispose;
  object_class->get_property = caucus_composer_get_property;
  object_class->set_property = caucus_composer_set_property;
  widget_class->focus = caucus_composer_focus;
  widget_class->grab_focus = caucus_composer_grab_focus;

  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, CAUCUS_TYPE_NOTE_DRAFT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CAUCUS_TYPE_COMPOSER_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/record/caucus-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusComposer, text_view);
  gtk_widget_class_bind_template_child (widget_class, CaucusComposer, buffer);
  gtk_widget_class_bind_template_child (widget_class, CaucusComposer, hint);
  gtk_widget_class_bind_template_child (widget_class, CaucusComposer, speaker_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusComposer, kind_button);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_user_action_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_user_action_cb);
  gtk_widget_class_bind_template_callback (widget_class, preedit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, label_speaker);
  gtk_widget_class_bind_template_callback (widget_class, name_speaker);
  gtk_widget_class_bind_template_callback (widget_class, name_kind);
}

static void
caucus_composer_init (CaucusComposer *composer)
{
  gtk_widget_init_template (GTK_WIDGET (composer));
  watch_menu (composer, composer->kind_button);
}
