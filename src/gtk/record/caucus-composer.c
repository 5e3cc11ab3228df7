/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an entry of the record is typed. */
#include "config.h"

#include "caucus-composer-private.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"
#include "record/caucus-composer-layout.h"

/**
 * CaucusComposer:
 *
 * A text view and what stands beside it. Every rule is the #CaucusNoteDraft's; this
 * hands it the keys and shows what comes of them.
 */
enum
{
  PROP_DRAFT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusComposer, caucus_composer, GTK_TYPE_WIDGET)

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
  g_signal_connect_object (draft, "replaced", G_CALLBACK (caucus_composer_take_text), composer,
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
  caucus_composer_bind_typing (widget_class);
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
