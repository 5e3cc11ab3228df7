/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages that compare texts have in common: the changes, the rows, the view. */
#include "config.h"

#include "caucus-comparing-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "compare/caucus-compare-buttons.h"

/**
 * CaucusComparingPage:
 * @only-changes: whether what did not change is left out
 * @is-projecting: whether nothing is on the screen but the texts and their names
 *
 * Goes from change to change of a #CaucusChangeLines. A page that derives from it has a
 * template with a stack of "reading" and "texts", and hands over what is in it with
 * caucus_comparing_page_set_parts().
 */
enum
{
  PROP_ONLY_CHANGES = 1,
  PROP_IS_PROJECTING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CaucusComparingPage, caucus_comparing_page, CAUCUS_TYPE_PAGE)

/* For the other file of the class. */
CaucusComparingPagePrivate *
caucus_comparing_page_get_private (CaucusComparingPage *page)
{
  return caucus_comparing_page_get_instance_private (page);
}

/* --- Which change is looked at ------------------------------------------- */

/* A person who hears the page has the focus on the texts: there it says what was gone to. */
static void
tell_change (CaucusComparingPage *page,
             const char          *place)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);
  g_autofree char *change = NULL;
  g_autofree char *words = NULL;

  if (caucus_change_lines_get_change (priv->lines) == 0)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (priv->rows),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  change = CAUCUS_COMPARING_PAGE_GET_CLASS (page)->describe_change (page);
  words = g_strdup_printf ("%s. %s", place, change);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->rows),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* Where one is, and how much is done. */
static char *
format_place (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);
  guint n = caucus_change_lines_get_n_changes (priv->lines);
  guint change = caucus_change_lines_get_change (priv->lines);
  g_autofree char *done = CAUCUS_COMPARING_PAGE_GET_CLASS (page)->format_done (page);
  g_autofree char *place = NULL;

  if (change > 0)
    /* Translators: which change is looked at, of how many */
    place = g_strdup_printf (_("Change %u of %u"), change, n);
  else
    place = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  return g_strjoin (" · ", place, done, NULL);
}

static void
caucus_comparing_page_real_show_place (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);
  guint change = caucus_change_lines_get_change (priv->lines);
  g_autofree char *words = format_place (page);

  gtk_label_set_label (priv->place, words);
  caucus_overview_strip_set_place (priv->strip, words);
  tell_change (page, words);
  caucus_comparing_page_update_steps (page);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.copy", change > 0);
}

static char *
caucus_comparing_page_format_done (CaucusComparingPage *page)
{
  return NULL;
}

static void
caucus_comparing_page_project (CaucusComparingPage *page,
                               gboolean             is_projecting)
{
}

void
caucus_comparing_page_show_place (CaucusComparingPage *page)
{
  CAUCUS_COMPARING_PAGE_GET_CLASS (page)->show_place (page);
}

/* The change looked at stays in sight, whatever else goes or comes. */
void
caucus_comparing_page_show_current (CaucusComparingPage *page)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  if (caucus_change_lines_get_change (priv->lines) > 0)
    caucus_rows_view_scroll_to (priv->rows, caucus_change_lines_get_position (priv->lines));
}

/* After a step that works nobody asks why the one before did not. */
static void
show_step (CaucusComparingPage *page)
{
  caucus_comparing_page_show_current (page);
  gtk_widget_activate_action (GTK_WIDGET (page), "win.hint", "s", "");
}

void
caucus_comparing_page_go_to_change (CaucusComparingPage *page,
                                    guint                change)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  if (caucus_change_lines_go_to_change (priv->lines, change))
    show_step (page);
}

/* To that end of the change that a row is of; one of no change comes into sight. */
void
caucus_comparing_page_go_to_row (CaucusComparingPage *page,
                                 guint                row)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  if (row == CAUCUS_NO_ROW)
    return;
  if (caucus_change_lines_go_to_row (priv->lines, row))
    {
      show_step (page);
      return;
    }
  g_object_set (page, "only-changes", FALSE, NULL);
  caucus_rows_view_scroll_to (priv->rows, caucus_change_lines_find_line (priv->lines, row));
}

/* --- Actions ------------------------------------------------------------- */

static void
go_to_change_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  caucus_comparing_page_go_to_change (CAUCUS_COMPARING_PAGE (widget),
                                      g_variant_get_uint32 (parameter));
}

static void
go_to_row_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  caucus_comparing_page_go_to_row (CAUCUS_COMPARING_PAGE (widget),
                                   g_variant_get_uint32 (parameter));
}

static void
go_to_line_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaucusComparingPagePrivate *priv =
    caucus_comparing_page_get_private (CAUCUS_COMPARING_PAGE (widget));

  caucus_rows_view_scroll_to (priv->rows, g_variant_get_uint32 (parameter));
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_o, 0, "compare.only-changes" },
  };

  gtk_widget_class_install_action (widget_class, "compare.go-to-change", "u", go_to_change_cb);
  gtk_widget_class_install_action (widget_class, "compare.go-to-row", "u", go_to_row_cb);
  gtk_widget_class_install_action (widget_class, "compare.go-to-line", "u", go_to_line_cb);
  gtk_widget_class_install_property_action (widget_class, "compare.only-changes", "only-changes");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

/* --- The widget ---------------------------------------------------------- */

static gboolean
caucus_comparing_page_focus_inside (CaucusPage *page)
{
  CaucusComparingPagePrivate *priv =
    caucus_comparing_page_get_private (CAUCUS_COMPARING_PAGE (page));

  return gtk_widget_grab_focus (GTK_WIDGET (priv->rows));
}

static void
caucus_comparing_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  CaucusComparingPagePrivate *priv =
    caucus_comparing_page_get_private (CAUCUS_COMPARING_PAGE (object));

  /* The template's buttons ask before there are lines. */
  if (prop_id == PROP_ONLY_CHANGES)
    g_value_set_boolean (value, priv->lines != NULL
                         && caucus_change_lines_get_only_changes (priv->lines));
  else if (prop_id == PROP_IS_PROJECTING)
    g_value_set_boolean (value, priv->is_projecting);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
set_only_changes (CaucusComparingPage *page,
                  gboolean             only_changes)
{
  guint row = caucus_comparing_page_hold_place (page);

  caucus_change_lines_set_only_changes (caucus_comparing_page_get_private (page)->lines,
                                        only_changes);
  caucus_comparing_page_return_to (page, row);
}

static void
caucus_comparing_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  CaucusComparingPage *page = CAUCUS_COMPARING_PAGE (object);

  switch (prop_id)
    {
    case PROP_ONLY_CHANGES:
      set_only_changes (page, g_value_get_boolean (value));
      break;
    case PROP_IS_PROJECTING:
      caucus_comparing_page_set_is_projecting (page, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
caucus_comparing_page_dispose (GObject *object)
{
  CaucusComparingPagePrivate *priv =
    caucus_comparing_page_get_private (CAUCUS_COMPARING_PAGE (object));

  caucus_comparing_page_stop_waiting (CAUCUS_COMPARING_PAGE (object));
  g_clear_object (&priv->lines);
  g_clear_object (&priv->settings);
  g_clear_object (&priv->switches);

  G_OBJECT_CLASS (caucus_comparing_page_parent_class)->dispose (object);
}

static void
caucus_comparing_page_class_init (CaucusComparingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_comparing_page_dispose;
  object_class->get_property = caucus_comparing_page_get_property;
  object_class->set_property = caucus_comparing_page_set_property;
  CAUCUS_PAGE_CLASS (klass)->focus_inside = caucus_comparing_page_focus_inside;
  klass->show_place = caucus_comparing_page_real_show_place;
  klass->format_done = caucus_comparing_page_format_done;
  klass->project = caucus_comparing_page_project;

  properties[PROP_ONLY_CHANGES] =
    g_param_spec_boolean ("only-changes", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_PROJECTING] =
    g_param_spec_boolean ("is-projecting", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CAUCUS_TYPE_COMPARE_BUTTONS);
  g_type_ensure (CAUCUS_TYPE_OVERVIEW_STRIP);
  g_type_ensure (CAUCUS_TYPE_ROWS_VIEW);
  add_actions (widget_class);
  caucus_comparing_page_install_copy (widget_class);
  caucus_comparing_page_install_projector (widget_class);
  caucus_comparing_page_install_steps (widget_class);
  caucus_comparing_page_install_view (widget_class);
}

static void
caucus_comparing_page_init (CaucusComparingPage *page)
{
  caucus_comparing_page_get_private (page)->held_row = CAUCUS_NO_ROW;
  caucus_comparing_page_init_view (page);
  caucus_comparing_page_init_projector (page);
}

/**
 * caucus_comparing_page_set_parts:
 *
 * Called once, when the page has its template.
 */
void
caucus_comparing_page_set_parts (CaucusComparingPage        *page,
                                 const CaucusComparingParts *parts)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  g_return_if_fail (priv->lines == NULL);

  priv->lines = g_object_ref (parts->lines);
  priv->stack = parts->stack;
  priv->place = parts->place;
  priv->rows = parts->rows;
  priv->strip = parts->strip;
  memcpy (priv->asides, parts->asides, sizeof priv->asides);
  caucus_rows_view_set_source (priv->rows, G_LIST_MODEL (priv->lines), parts->source);
  caucus_overview_strip_set_source (priv->strip, priv->lines, priv->rows);
  g_signal_connect_object (priv->lines, "notify::change",
                           G_CALLBACK (caucus_comparing_page_show_place), page,
                           G_CONNECT_SWAPPED);
  caucus_comparing_page_follow_sight (page);
  caucus_comparing_page_follow_view (page);
  caucus_comparing_page_show_place (page);
  caucus_comparing_page_await_texts (page);
}
