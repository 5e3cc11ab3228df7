/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all pages have: a header bar, the quiet line below it, and their content. */
#include "config.h"

#include "caucus-page-private.h"

#include "common/caucus-bell.h"
#include "common/caucus-menu-focus.h"
#include "common/caucus-status-line.h"
#include "common/caucus-width-probe.h"

/**
 * CaucusPage:
 *
 * Libadwaita's own page and toolbar view come after the oldest version that we
 * support, so this is the thin layer in their place. A page's template sets
 * #CaucusPage:child and, for buttons in the header, #CaucusPage:end-widget; one
 * whose lower edge must be seen always, #CaucusPage:toasts somewhere inside. The
 * window navigates; a page asks it by actions: win.back, win.open-thread(id),
 * win.open-session(id), win.show-session(id) in the calendar, win.compare((old, new)),
 * win.columns(thread), and to show it alone win.show-alone((boolean, how to leave)).
 */
enum
{
  PROP_CONTEXT = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_CHILD,
  PROP_END_WIDGET,
  PROP_TOASTS,
  PROP_IS_NESTED,
  PROP_IS_FOLDED,
  PROP_IS_BARE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CaucusPage, caucus_page, GTK_TYPE_WIDGET)

/* For the other files of the class. */
CaucusPagePrivate *
caucus_page_get_private (CaucusPage *page)
{
  return caucus_page_get_instance_private (page);
}

static void
refresh (CaucusPage *page)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  if (!gtk_widget_get_mapped (GTK_WIDGET (page)))
    priv->is_stale = TRUE;
  else if (caucus_context_get_round (priv->context) != NULL)
    caucus_page_refresh (page);
}

static void
store_changed_cb (CaucusPage *page,
                  guint       changes)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  if ((priv->watched & changes) != 0)
    refresh (page);
}

static void
caucus_page_map (GtkWidget *widget)
{
  CaucusPage *page = CAUCUS_PAGE (widget);
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  GTK_WIDGET_CLASS (caucus_page_parent_class)->map (widget);

  if (priv->is_stale)
    refresh (page);
}

static void
caucus_page_constructed (GObject *object)
{
  CaucusPage *page = CAUCUS_PAGE (object);
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  G_OBJECT_CLASS (caucus_page_parent_class)->constructed (object);

  g_signal_connect_object (priv->context, "round-changed", G_CALLBACK (refresh), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (caucus_context_get_store (priv->context), "changed",
                           G_CALLBACK (store_changed_cb), page, G_CONNECT_SWAPPED);
}

static void
caucus_page_dispose (GObject *object)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (CAUCUS_PAGE (object));

  g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
  g_clear_object (&priv->toasts);
  g_clear_pointer (&priv->frame, gtk_widget_unparent);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (caucus_page_parent_class)->dispose (object);
}

static void
caucus_page_finalize (GObject *object)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (CAUCUS_PAGE (object));

  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);

  G_OBJECT_CLASS (caucus_page_parent_class)->finalize (object);
}

static void
caucus_page_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (CAUCUS_PAGE (object));

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_CHILD:
      g_value_set_object (value, adw_bin_get_child (ADW_BIN (priv->child_bin)));
      break;
    case PROP_END_WIDGET:
      /* The template's bindings ask before it is built. */
      if (priv->end_bin != NULL)
        g_value_set_object (value, adw_bin_get_child (ADW_BIN (priv->end_bin)));
      break;
    case PROP_TOASTS:
      g_value_set_object (value, priv->toasts);
      break;
    case PROP_IS_NESTED:
      g_value_set_boolean (value, priv->is_nested);
      break;
    case PROP_IS_FOLDED:
      g_value_set_boolean (value, priv->is_folded);
      break;
    case PROP_IS_BARE:
      g_value_set_boolean (value, priv->is_bare);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (CaucusPage *page,
          gboolean   *flag,
          gboolean    value,
          guint       prop_id)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (page), properties[prop_id]);
}

static void
set_string (CaucusPage  *page,
            char       **field,
            const char  *value,
            guint        prop_id)
{
  if (g_strcmp0 (*field, value) == 0)
    return;
  g_free (*field);
  *field = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (page), properties[prop_id]);
}

static void
caucus_page_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  CaucusPage *page = CAUCUS_PAGE (object);
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      break;
    case PROP_TITLE:
      set_string (page, &priv->title, g_value_get_string (value), PROP_TITLE);
      break;
    case PROP_SUBTITLE:
      set_string (page, &priv->subtitle, g_value_get_string (value), PROP_SUBTITLE);
      break;
    case PROP_CHILD:
      adw_bin_set_child (ADW_BIN (priv->child_bin), g_value_get_object (value));
      break;
    case PROP_END_WIDGET:
      adw_bin_set_child (ADW_BIN (priv->end_bin), g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TOASTS:
      g_set_object (&priv->toasts, g_value_get_object (value));
      break;
    case PROP_IS_NESTED:
      set_flag (page, &priv->is_nested, g_value_get_boolean (value), PROP_IS_NESTED);
      break;
    case PROP_IS_FOLDED:
      set_flag (page, &priv->is_folded, g_value_get_boolean (value), PROP_IS_FOLDED);
      break;
    case PROP_IS_BARE:
      set_flag (page, &priv->is_bare, g_value_get_boolean (value), PROP_IS_BARE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
caucus_page_focus_inside (CaucusPage *page)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  return gtk_widget_child_focus (priv->child_bin, GTK_DIR_TAB_FORWARD);
}

/*
 * A narrow header leaves a title room for a word or so, and "Article 1…" is the name of another
 * article than "Article 14". The pages of the sidebar have one word, for which there is no room
 * beside a button of their own.
 */
static gboolean
has_title_in_page (CaucusPage *page,
                   gboolean    is_nested,
                   GtkWidget  *end_widget,
                   gboolean    is_wide,
                   gboolean    is_bare)
{
  return (is_nested || end_widget != NULL) && !is_wide && !is_bare;
}

static gboolean
has_title_in_header (CaucusPage *page,
                     gboolean    is_nested,
                     GtkWidget  *end_widget,
                     gboolean    is_wide)
{
  return (!is_nested && end_widget == NULL) || is_wide;
}

static gboolean
is_dressed (CaucusPage *page,
            gboolean    is_bare)
{
  return !is_bare;
}

static gboolean
has_text (CaucusPage *page,
          const char *text)
{
  return text != NULL && text[0] != '\0';
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, CAUCUS_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END_WIDGET] = g_param_spec_object ("end-widget", NULL, NULL, GTK_TYPE_WIDGET,
                                                     flags);
  properties[PROP_TOASTS] = g_param_spec_object ("toasts", NULL, NULL, ADW_TYPE_TOAST_OVERLAY,
                                                 flags);
  properties[PROP_IS_NESTED] = g_param_spec_boolean ("is-nested", NULL, NULL, FALSE, flags);
  properties[PROP_IS_FOLDED] = g_param_spec_boolean ("is-folded", NULL, NULL, FALSE, flags);
  properties[PROP_IS_BARE] = g_param_spec_boolean ("is-bare", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_page_class_init (CaucusPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = caucus_page_constructed;
  object_class->dispose = caucus_page_dispose;
  object_class->finalize = caucus_page_finalize;
  object_class->get_property = caucus_page_get_property;
  object_class->set_property = caucus_page_set_property;
  widget_class->map = caucus_page_map;
  klass->focus_inside = caucus_page_focus_inside;
  install_properties (object_class);
  caucus_page_install_reading (widget_class);

  g_type_ensure (CAUCUS_TYPE_BELL);
  g_type_ensure (CAUCUS_TYPE_STATUS_LINE);
  g_type_ensure (CAUCUS_TYPE_WIDTH_PROBE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/common/caucus-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CaucusPage, frame);
  gtk_widget_class_bind_template_child_private (widget_class, CaucusPage, menu_button);
  gtk_widget_class_bind_template_child_private (widget_class, CaucusPage, primary_menu);
  gtk_widget_class_bind_template_child_private (widget_class, CaucusPage, end_bin);
  gtk_widget_class_bind_template_child_private (widget_class, CaucusPage, child_bin);
  gtk_widget_class_bind_template_child_private (widget_class, CaucusPage, notice);
  gtk_widget_class_bind_template_child_private (widget_class, CaucusPage, notice_label);
  gtk_widget_class_bind_template_child_private (widget_class, CaucusPage, again_button);
  gtk_widget_class_bind_template_callback (widget_class, has_title_in_page);
  gtk_widget_class_bind_template_callback (widget_class, has_title_in_header);
  gtk_widget_class_bind_template_callback (widget_class, is_dressed);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

/* A menu costs as much as a small page: it is built when it is first opened. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (CAUCUS_PAGE (user_data));

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, priv->primary_menu);
  caucus_menu_focus_remember (button);
}

static void
caucus_page_init (CaucusPage *page)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  priv->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (page));
  gtk_menu_button_set_create_popup_func (priv->menu_button, create_menu_cb, page, NULL);
}

CaucusContext *
caucus_page_get_context (CaucusPage *page)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  return priv->context;
}

CaucusStore *
caucus_page_get_store (CaucusPage *page)
{
  return caucus_context_get_store (caucus_page_get_context (page));
}

/**
 * caucus_page_get_toasts:
 *
 * Returns: (nullable) (transfer none): where messages are to lie while the page is shown
 */
AdwToastOverlay *
caucus_page_get_toasts (CaucusPage *page)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  return priv->toasts;
}

/**
 * caucus_page_refresh:
 *
 * Reads the page's content before the page is on screen, so that its first frame
 * has it.
 */
void
caucus_page_refresh (CaucusPage *page)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  priv->is_stale = FALSE;
  CAUCUS_PAGE_GET_CLASS (page)->refresh (page);
}

/**
 * caucus_page_watch:
 *
 * Says which changes of the store the page shows.
 */
void
caucus_page_watch (CaucusPage    *page,
                   CaucusChanges  changes)
{
  CaucusPagePrivate *priv = caucus_page_get_instance_private (page);

  priv->watched = changes;
}

void
caucus_page_set_title (CaucusPage *page,
                       const char *title,
                       const char *subtitle)
{
  g_object_set (page, "title", title, "subtitle", subtitle, NULL);
}

/**
 * caucus_page_set_is_nested:
 *
 * A nested page has a Back button; the others are reached from the sidebar.
 */
void
caucus_page_set_is_nested (CaucusPage *page,
                           gboolean    is_nested)
{
  g_object_set (page, "is-nested", is_nested, NULL);
}
