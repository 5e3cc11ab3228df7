/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bell of the header: what is due, what was missed, what comes. */
#include "config.h"

#include "caucus-bell.h"

#include <glib/gi18n.h>

#include "caucus-clock.h"
#include "caucus-reminder-table.h"
#include "common/caucus-asker.h"
#include "common/caucus-bell-popover.h"
#include "common/caucus-menu-focus.h"
#include "common/caucus-minute-watch.h"
#include "common/caucus-reminder-item.h"

#define SNOOZE_USEC  ((gint64) 10 * 60 * G_USEC_PER_SEC)
#define MAX_UPCOMING 12

/**
 * CaucusBell:
 *
 * Entries stay until they are answered on this device. Reads when it is shown, when
 * reminders change and, for what becomes due, each minute.
 */
struct _CaucusBell
{
  GtkWidget parent_instance;

  /* Owned */
  CaucusContext *context;
  CaucusNotificationWatch *watch;
  GCancellable *reading;
  CaucusBellLists lists;

  /* Template children */
  GtkMenuButton *button;
  GtkLabel *badge;
};

enum
{
  PROP_CONTEXT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusBell, caucus_bell, GTK_TYPE_WIDGET)

static gpointer
read_reminders (CaucusDatabase  *database,
                gpointer         data,
                GError         **error)
{
  return caucus_reminder_table_list (database, NULL, error);
}

static const CaucusJob read_job = {
  .run = read_reminders,
  .free_result = (GDestroyNotify) g_ptr_array_unref,
};

static GPtrArray *
reminders_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_reminder_free);
}

/* The list that a reminder belongs into, or NULL for one that is over. */
static GPtrArray *
choose_list (const CaucusReminder *reminder,
             GPtrArray            *due,
             GPtrArray            *missed,
             GPtrArray            *upcoming)
{
  switch (reminder->state)
    {
    case CAUCUS_REMINDER_FIRED:
      return due;
    case CAUCUS_REMINDER_MISSED:
      return missed;
    case CAUCUS_REMINDER_SCHEDULED:
    case CAUCUS_REMINDER_SNOOZED:
      if (reminder->due_usec <= caucus_clock_now_usec ())
        return due;
      return upcoming->len < MAX_UPCOMING ? upcoming : NULL;
    case CAUCUS_REMINDER_ACKNOWLEDGED:
    case CAUCUS_REMINDER_CANCELLED:
    default:
      return NULL;
    }
}

static void
show_count (CaucusBell *bell,
            guint       due,
            guint       missed)
{
  g_autofree char *badge = g_strdup_printf ("%u", due + missed);
  g_autofree char *name = NULL;

  if (due == 0 && missed == 0)
    name = g_strdup (_("Reminders"));
  else if (missed == 0)
    name = g_strdup_printf (ngettext ("Reminders, %u due", "Reminders, %u due", due), due);
  else if (due == 0)
    name = g_strdup_printf (ngettext ("Reminders, %u missed", "Reminders, %u missed", missed),
                            missed);
  else
    name = g_strdup_printf (_("Reminders, %u due, %u missed"), due, missed);
  gtk_label_set_label (bell->badge, badge);
  gtk_widget_set_visible (GTK_WIDGET (bell->badge), due + missed > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (bell->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bell->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_reminders (CaucusBell *bell,
                GPtrArray  *reminders)
{
  GPtrArray *due = reminders_new ();
  GPtrArray *missed = reminders_new ();
  GPtrArray *upcoming = reminders_new ();

  g_ptr_array_set_free_func (reminders, NULL);
  for (guint i = 0; i < reminders->len; i++)
    {
      CaucusReminder *reminder = g_ptr_array_index (reminders, i);
      GPtrArray *list = choose_list (reminder, due, missed, upcoming);

      if (list != NULL)
        g_ptr_array_add (list, reminder);
      else
        caucus_reminder_free (reminder);
    }
  show_count (bell, due->len, missed->len);
  caucus_item_list_update (bell->lists.due, due);
  caucus_item_list_update (bell->lists.missed, missed);
  caucus_item_list_update (bell->lists.upcoming, upcoming);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CaucusBell) bell = caucus_asker_take (user_data);
  g_autoptr (GPtrArray) reminders = NULL;

  if (bell == NULL)
    return;
  reminders = caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);
  if (reminders != NULL)
    show_reminders (bell, reminders);
}

static void
refresh (CaucusBell *bell)
{
  if (bell->context == NULL || !gtk_widget_get_mapped (GTK_WIDGET (bell)))
    return;
  g_cancellable_cancel (bell->reading);
  g_clear_object (&bell->reading);
  bell->reading = g_cancellable_new ();
  caucus_store_read_async (caucus_context_get_store (bell->context), &read_job, bell->reading,
                           read_cb, caucus_asker_new (bell));
}

static void
minute_cb (gpointer user_data)
{
  refresh (CAUCUS_BELL (user_data));
}

static void
store_changed_cb (CaucusBell *bell,
                  guint       changes)
{
  if ((changes & (CAUCUS_CHANGED_REMINDERS | CAUCUS_CHANGED_SESSIONS)) != 0)
    refresh (bell);
}

typedef struct
{
  CaucusId id;
  gint64 until_usec;              /* 0 for done */
} Answer;

static gpointer
write_answer (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  const Answer *answer = data;

  if (answer->until_usec == 0)
    caucus_reminder_table_acknowledge (database, &answer->id, error);
  else
    caucus_reminder_table_snooze (database, &answer->id, answer->until_usec, error);
  return NULL;
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);
}

static void
answer (CaucusBell *bell,
        GVariant   *parameter,
        gint64      until_usec)
{
  g_autofree Answer *data = g_new0 (Answer, 1);
  CaucusJob job = {
    .run = write_answer,
    .free_data = g_free,
  };

  if (!caucus_id_parse (g_variant_get_string (parameter, NULL), &data->id))
    return;
  data->until_usec = until_usec;
  job.data = g_steal_pointer (&data);
  caucus_store_write_async (caucus_context_get_store (bell->context), &job, answered_cb, NULL);
}

static void
done_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  answer (CAUCUS_BELL (widget), parameter, 0);
}

static void
snooze_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  answer (CAUCUS_BELL (widget), parameter, caucus_clock_now_usec () + SNOOZE_USEC);
}

/* Each page has a bell; the key is for the one that is seen. */
static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  gtk_menu_button_popup (CAUCUS_BELL (widget)->button);
  return TRUE;
}

static void
add_shortcut (CaucusBell *bell)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_b, GDK_CONTROL_MASK),
                                            gtk_callback_action_new (shortcut_cb, NULL, NULL));

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (bell), controller);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  CaucusBell *bell = CAUCUS_BELL (user_data);

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, caucus_bell_popover_new (&bell->lists, bell->watch));
  caucus_menu_focus_remember (button);
}

static void
set_context (CaucusBell    *bell,
             CaucusContext *context)
{
  if (!g_set_object (&bell->context, context) || context == NULL)
    return;
  g_signal_connect_object (caucus_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), bell, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "round-changed", G_CALLBACK (refresh), bell,
                           G_CONNECT_SWAPPED);
}

static void
caucus_bell_dispose (GObject *object)
{
  CaucusBell *bell = CAUCUS_BELL (object);
  GtkWidget *child;

  g_cancellable_cancel (bell->reading);
  g_clear_object (&bell->reading);
  g_clear_object (&bell->watch);
  g_clear_object (&bell->lists.due);
  g_clear_object (&bell->lists.missed);
  g_clear_object (&bell->lists.upcoming);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (bell))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&bell->context);

  G_OBJECT_CLASS (caucus_bell_parent_class)->dispose (object);
}

static void
caucus_bell_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (prop_id == PROP_CONTEXT)
    set_context (CAUCUS_BELL (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_bell_class_init (CaucusBellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_bell_dispose;
  object_class->set_property = caucus_bell_set_property;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, CAUCUS_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/common/caucus-bell.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusBell, button);
  gtk_widget_class_bind_template_child (widget_class, CaucusBell, badge);
  gtk_widget_class_install_action (widget_class, "bell.done", "s", done_cb);
  gtk_widget_class_install_action (widget_class, "bell.snooze", "s", snooze_cb);
}

static void
caucus_bell_init (CaucusBell *bell)
{
  gtk_widget_init_template (GTK_WIDGET (bell));
  bell->lists.due = g_list_store_new (CAUCUS_TYPE_REMINDER_ITEM);
  bell->lists.missed = g_list_store_new (CAUCUS_TYPE_REMINDER_ITEM);
  bell->lists.upcoming = g_list_store_new (CAUCUS_TYPE_REMINDER_ITEM);
  gtk_menu_button_set_create_popup_func (bell->button, create_popover_cb, bell, NULL);
  show_count (bell, 0, 0);
  bell->watch = caucus_notification_watch_new ();
  caucus_minute_watch_add (GTK_WIDGET (bell), minute_cb, bell);
  add_shortcut (bell);
}
