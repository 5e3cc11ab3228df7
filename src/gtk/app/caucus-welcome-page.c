/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person sees before there is a round. */
#include "config.h"

#include "caucus-welcome-page.h"

struct _CaucusWelcomePage
{
  GtkWidget parent_instance;

  CaucusContext *context;         /* owned */

  GtkWidget *start_button;        /* template child */
};

enum
{
  PROP_CONTEXT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusWelcomePage, caucus_welcome_page, GTK_TYPE_WIDGET)

/* The sample lives in a store, and so in a process, of its own. */
static void
sample_clicked_cb (CaucusWelcomePage *page)
{
  const char *program = g_getenv ("CAUCUS_PROGRAM");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    program = BIN_DIR "/caucus";
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--sample", NULL);
  if (process == NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s", error->message);
}

static void
caucus_welcome_page_dispose (GObject *object)
{
  CaucusWelcomePage *page = CAUCUS_WELCOME_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (page))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&page->context);

  G_OBJECT_CLASS (caucus_welcome_page_parent_class)->dispose (object);
}

static void
caucus_welcome_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CaucusWelcomePage *page = CAUCUS_WELCOME_PAGE (object);

  if (prop_id != PROP_CONTEXT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&page->context, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

/* Tab goes through all of it; GTK would give it to the button at once, as grab_focus() does. */
static gboolean
caucus_welcome_page_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static gboolean
caucus_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CAUCUS_WELCOME_PAGE (widget)->start_button);
}

static void
caucus_welcome_page_class_init (CaucusWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_welcome_page_dispose;
  object_class->set_property = caucus_welcome_page_set_property;
  widget_class->focus = caucus_welcome_page_focus;
  widget_class->grab_focus = caucus_welcome_page_grab_focus;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, CAUCUS_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/app/caucus-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusWelcomePage, start_button);
  gtk_widget_class_bind_template_callback (widget_class, sample_clicked_cb);
}

static void
caucus_welcome_page_init (CaucusWelcomePage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
}

GtkWidget *
caucus_welcome_page_new (CaucusContext *context)
{
  return g_object_new (CAUCUS_TYPE_WELCOME_PAGE, "context", context, NULL);
}
