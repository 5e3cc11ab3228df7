/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page in a window over a store with the small round. */
#pragma once

#include "caucus-test-round.h"
#include "caucus-test-store.h"
#include "common/caucus-page.h"

G_BEGIN_DECLS

/**
 * CaucusTestPage:
 * @store: the store; its database is closed while the page is shown
 * @ids: what is in it
 * @width: of the window; 0 is wide
 *
 * A fixture for g_test_add(); the test adds what it needs between
 * caucus_test_page_set_up() and caucus_test_page_show().
 */
typedef struct
{
  CaucusTestStore store;
  CaucusTestRound ids;
  int width;
  CaucusContext *context;
  GtkWidget *window;
  CaucusPage *page;
} CaucusTestPage;

typedef gboolean (*CaucusTestCondition) (CaucusTestPage *test);

void       caucus_test_page_init      (int                  *argc,
                                       char               ***argv);
void       caucus_test_page_load_style (void);
void       caucus_test_page_set_up    (CaucusTestPage       *test,
                                       gconstpointer         data);
void       caucus_test_page_open      (CaucusTestPage       *test);
void       caucus_test_page_present   (CaucusTestPage       *test,
                                       CaucusPage           *page);
void       caucus_test_page_show      (CaucusTestPage       *test,
                                       GType                 type);
void       caucus_test_page_tear_down (CaucusTestPage       *test,
                                       gconstpointer         data);
void       caucus_test_page_wait      (CaucusTestPage       *test,
                                       CaucusTestCondition   condition);
GtkWidget *caucus_test_page_find      (GtkWidget            *root,
                                       GType                 type);
GtkLabel  *caucus_test_page_find_label (GtkWidget           *root,
                                        const char          *text);
gboolean   caucus_test_page_has_text  (GtkWidget            *root,
                                       const char           *text);
void       caucus_test_page_assert_copied (CaucusTestPage   *test,
                                           const char       *expected);
void       caucus_test_page_assert_order (CaucusTestPage    *test,
                                          GtkOrientation     orientation,
                                          const char        *first,
                                          const char        *second);

#define CAUCUS_TEST_ADD_PAGE(path, func) \
  g_test_add (path, CaucusTestPage, NULL, caucus_test_page_set_up, func, \
              caucus_test_page_tear_down)

G_END_DECLS
