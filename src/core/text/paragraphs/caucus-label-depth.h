/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How deep in a contract a paragraph with a label lies. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusLabelDepth:
 * @CAUCUS_DEPTH_ARTICLE: "Article 10", "Appendix A"
 * @CAUCUS_DEPTH_SECTION: "10-2", "Section 4"; each further part ("10.2.1", "10-2(a)") lies one
 *   deeper
 * @CAUCUS_DEPTH_HEADING: a heading without a label
 * @CAUCUS_DEPTH_POINT: "1.", "A.", "IV."
 * @CAUCUS_DEPTH_ITEM: "(a)"; "(a)(i)" lies one deeper
 *
 * What has a greater depth is a part of what has a smaller one above it.
 */
enum
{
  CAUCUS_DEPTH_ARTICLE = 0,
  CAUCUS_DEPTH_SECTION = 10,
  CAUCUS_DEPTH_HEADING = 20,
  CAUCUS_DEPTH_POINT = 30,
  CAUCUS_DEPTH_ITEM = 40,
};

guint caucus_label_get_depth (const char *label);

G_END_DECLS
