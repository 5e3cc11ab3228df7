/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar below the texts in which the team says what it thinks of the change looked at. */
#include "config.h"

#include "caucus-review-bar.h"

#include "common/caucus-fit-layout.h"
#include "common/caucus-width-probe.h"

/**
 * CaucusReviewBar:
 *
 * Each key in the comment goes into the book, which brings it to disk, so that
 * there is nothing to lose when the bar goes on to another change. Its action
 * "review.decide" takes a decision's word; the same once more takes it back.
 */
struct _CaucusReviewBar
{
  AdwBin parent_instance;

  /* Owned */
  CaucusComparisonModel *model;   /* or NULL while no change is looked at */
  CaucusReviewBook *book;         /* of the model, likewise */
  GSimpleAction *decide;

  /* Template children */
  GtkOrientable *content;
  GtkEntry *comment;

  /* State */
  CaucusReviewKey key;
  guint change;                   /* of the model, from 1 */
  gboolean is_showing;            /* the comment of the book, which nobody types */
  gboolean is_wide;               /* everything has room in one line */
};

enum
{
  PROP_IS_WIDE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusReviewBar, caucus_review_bar, ADW_TYPE_BIN)

static gboolean
is_at (CaucusReviewBar       *bar,
       CaucusReviewBook      *book,
       const CaucusReviewKey *key)
{
  return bar->book == book && bar->key.old_number == key->old_number
         && bar->key.new_number == key->new_number;
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
show_decision (CaucusReviewBar *bar)
{
  const CaucusReview *review = caucus_comparison_model_get_review (bar->model, bar->change);
  CaucusReviewDecision decision = review != NULL ? review->decision : CAUCUS_REVIEW_OPEN;

  g_simple_action_set_state (bar->decide, g_variant_new_string (
                               caucus_vocabulary_word (&caucus_review_decisions, decision)));
}

static void
show_comment (CaucusReviewBar *bar)
{
  const CaucusReview *review = caucus_comparison_model_get_review (bar->model, bar->change);
  const char *comment = review != NULL ? review->comment : "";

  bar->is_showing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (bar->comment)), comment) != 0)
    gtk_editable_set_text (GTK_EDITABLE (bar->comment), comment);
  bar->is_showing = FALSE;
}

/* What is being typed is newer than what anybody else wrote. */
static void
book_changed_cb (CaucusReviewBar *bar)
{
  show_decision (bar);
  if (!has_focus (GTK_WIDGET (bar->comment)))
    show_comment (bar);
}

static void
width_changed_cb (GObject         *probe,
                  GParamSpec      *pspec,
                  CaucusReviewBar *bar)
{
  g_object_get (probe, "is-wide", &bar->is_wide, NULL);
  gtk_orientable_set_orientation (bar->content, bar->is_wide ? GTK_ORIENTATION_HORIZONTAL
                                                             : GTK_ORIENTATION_VERTICAL);
  g_object_notify_by_pspec (G_OBJECT (bar), properties[PROP_IS_WIDE]);
}

static void
comment_changed_cb (CaucusReviewBar *bar)
{
  if (bar->book != NULL && !bar->is_showing)
    caucus_comparison_model_set_comment (bar->model, bar->change,
                                         gtk_editable_get_text (GTK_EDITABLE (bar->comment)));
}

static void
comment_done_cb (CaucusReviewBar *bar)
{
  caucus_outbox_flush (CAUCUS_OUTBOX (bar->book));
  gtk_widget_activate_action (GTK_WIDGET (bar), "compare.focus-texts", NULL);
}

static void
decide_cb (CaucusReviewBar *bar,
           GVariant        *parameter)
{
  const char *word = g_variant_get_string (parameter, NULL);
  CaucusReviewDecision decision = CAUCUS_REVIEW_OPEN;
  const CaucusReview *review;
  guint value;

  if (bar->book == NULL || !caucus_vocabulary_parse (&caucus_review_decisions, word, &value, NULL))
    return;
  review = caucus_comparison_model_get_review (bar->model, bar->change);
  if (review == NULL || review->decision != (CaucusReviewDecision) value)
    decision = (CaucusReviewDecision) value;
  caucus_comparison_model_set_decision (bar->model, bar->change, decision);
}

static void
release_book (CaucusReviewBar *bar)
{
  if (bar->book == NULL)
    return;
  g_signal_handlers_disconnect_by_func (bar->book, book_changed_cb, bar);
  caucus_outbox_flush (CAUCUS_OUTBOX (bar->book));
  g_clear_object (&bar->book);
  g_clear_object (&bar->model);
}

static void
caucus_review_bar_dispose (GObject *object)
{
  CaucusReviewBar *bar = CAUCUS_REVIEW_BAR (object);

  release_book (bar);
  g_clear_object (&bar->decide);

  G_OBJECT_CLASS (caucus_review_bar_parent_class)->dispose (object);
}

static void
caucus_review_bar_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_IS_WIDE)
    g_value_set_boolean (value, CAUCUS_REVIEW_BAR (object)->is_wide);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_review_bar_class_init (CaucusReviewBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_review_bar_dispose;
  object_class->get_property = caucus_review_bar_get_property;

  properties[PROP_IS_WIDE] =
    g_param_spec_boolean ("is-wide", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CAUCUS_TYPE_FIT_LAYOUT);
  g_type_ensure (CAUCUS_TYPE_WIDTH_PROBE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/review/caucus-review-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewBar, comment);
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewBar, content);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, comment_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, comment_done_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "compare.focus-texts",
                                       NULL);
}

static void
caucus_review_bar_init (CaucusReviewBar *bar)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  bar->decide = g_simple_action_new_stateful ("decide", G_VARIANT_TYPE_STRING,
                                              g_variant_new_string (""));
  g_signal_connect_object (bar->decide, "activate", G_CALLBACK (decide_cb), bar,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (bar->decide));
  gtk_widget_insert_action_group (GTK_WIDGET (bar), "review", G_ACTION_GROUP (group));
  gtk_widget_init_template (GTK_WIDGET (bar));
  gtk_widget_set_visible (GTK_WIDGET (bar), FALSE);
}

/**
 * caucus_review_bar_show:
 * @model: with a book
 * @change: the one looked at, from 1
 */
void
caucus_review_bar_show (CaucusReviewBar       *bar,
                        CaucusComparisonModel *model,
                        guint                  change)
{
  CaucusReviewBook *book = caucus_comparison_model_get_book (model);
  CaucusReviewKey key;

  g_return_if_fail (CAUCUS_IS_REVIEW_BAR (bar));

  if (!caucus_comparison_model_get_review_key (model, change, &key))
    return;
  if (is_at (bar, book, &key))
    {
      bar->change = change;
      return;
    }
  release_book (bar);
  bar->book = g_object_ref (book);
  bar->model = g_object_ref (model);
  bar->change = change;
  bar->key = key;
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), bar, G_CONNECT_SWAPPED);
  show_decision (bar);
  show_comment (bar);
  gtk_widget_set_visible (GTK_WIDGET (bar), TRUE);
}

/* No change is looked at. */
void
caucus_review_bar_hide (CaucusReviewBar *bar)
{
  release_book (bar);
  gtk_widget_set_visible (GTK_WIDGET (bar), FALSE);
}

gboolean
caucus_review_bar_focus_comment (CaucusReviewBar *bar)
{
  return gtk_widget_is_visible (GTK_WIDGET (bar))
         && gtk_widget_grab_focus (GTK_WIDGET (bar->comment));
}
