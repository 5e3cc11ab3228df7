/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the review sheet. */
#include "config.h"

#include "caucus-review-row.h"

#include "common/caucus-row-bin.h"

struct _CaucusReviewRow
{
  AdwBin parent_instance;

  /* Template children */
  CaucusRowBin *bin;
  GtkLabel *heading;
  GtkWidget *change;
  GtkLabel *label;
  GtkLabel *words;
  GtkLabel *comment;
};

G_DEFINE_FINAL_TYPE (CaucusReviewRow, caucus_review_row, ADW_TYPE_BIN)

static void
caucus_review_row_class_init (CaucusReviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CAUCUS_TYPE_ROW_BIN);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/review/caucus-review-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewRow, bin);
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewRow, heading);
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewRow, change);
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewRow, label);
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewRow, words);
  gtk_widget_class_bind_template_child (widget_class, CaucusReviewRow, comment);
}

static void
caucus_review_row_init (CaucusReviewRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

void
caucus_review_row_show (CaucusReviewRow        *row,
                        const CaucusReviewLine *line)
{
  gboolean is_heading = line->is_heading;
  g_autofree char *heading = is_heading ? caucus_review_line_to_text (line) : g_strdup ("");
  g_autofree char *markup = caucus_review_line_to_markup (line);
  g_autofree char *name = caucus_review_line_spoken (line);

  gtk_widget_set_visible (GTK_WIDGET (row->heading), is_heading);
  gtk_label_set_label (row->heading, heading);
  gtk_widget_set_visible (row->change, !is_heading);
  gtk_label_set_label (row->label, line->label != NULL ? line->label : "");
  gtk_label_set_markup (row->words, markup);
  gtk_label_set_label (row->comment, line->comment);
  gtk_widget_set_visible (GTK_WIDGET (row->comment), line->comment[0] != '\0');
  g_object_set (row->bin, "row-name", name, NULL);
}
