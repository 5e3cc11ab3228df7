/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How what is typed gets into the draft, and the draft's text into the composer. */
#include "config.h"

#include "caucus-composer-private.h"

/* A text view lays out a line anew with every key: longer ones that are pasted are broken. */
#define MAX_LINE_LENGTH 4000

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

/* The draft has another text: it was committed, or an entry is to be corrected. */
void
caucus_composer_take_text (CaucusComposer *composer)
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

void
caucus_composer_bind_typing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_user_action_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_user_action_cb);
  gtk_widget_class_bind_template_callback (widget_class, preedit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}
