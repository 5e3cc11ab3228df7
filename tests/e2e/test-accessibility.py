#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""On each page every control has a name, and Tab reaches it and goes on.

usage: test-accessibility.py pages | inner-pages | under-way | dialogs
"""
import re
import sys

from caucus_driver import FocusWatch, press, wait_for
from stage import (HOME, Window, add_session_now, check, check_equal, find_session, make_store,
                   step)

CONTROLS = {'push button', 'toggle button', 'button', 'check box', 'text', 'combo box', 'link',
            'list item', 'table cell', 'radio button', 'switch', 'entry', 'menu item'}
# Inside these the arrow keys lead on, Tab only leads in and out.
COLLECTIONS = {'list', 'table', 'tree table', 'list box', 'grid'}
NO_NAME = re.compile('^((Gtk|Adw|Caucus)[A-Z].*)?$')
CLASS_NAME = re.compile('^Caucus[A-Z][A-Za-z]+$')
ROWS = {'list item', 'table row', 'table cell'}
# Ends with what it begins with, up to the first comma.
IS_DOUBLED = re.compile('^([^,]{4,}),.* \\1$')
# GTK keeps these for the pointer; the window manager has keys for them.
OF_THE_POINTER = {'Minimize', 'Maximize', 'Close'}
OF_THE_HEADER = {'Back', 'Show Sidebar', 'Reminders', 'Main Menu'}
MOST_TABS = 90


def list_hidden_pages(top):
    """Pages of stacks that are not shown, which GTK 4.8 does not say of what is in them."""
    return {widget.accessible.path for widget, entry in top.walk_entries()
            if entry.name == 'GtkStackPage'
            and not any(child.is_showing() for child in widget.children())}


def list_controls(top):
    """What can have the focus and is on screen."""
    hidden = list_hidden_pages(top)
    controls = []
    for widget, entry in top.walk_entries():
        if entry.parent in hidden:
            hidden.add(entry.path)
        elif (entry.role in CONTROLS and widget.has_state('focusable')
              and widget.has_state('sensitive') and widget.has_size() and widget.is_showing()):
            controls.append(widget)
    return controls


def find_collection(widget):
    return next((one for one in widget.parent.ancestors() if one.role in COLLECTIONS), None)


def walk_by_tab(watch):
    """The paths of what Tab leads to until it begins anew; None where a widget does not tell."""
    paths = []
    for _ in range(MOST_TABS):
        path = watch.press('Tab')
        if path is not None and path in paths:
            return paths
        paths.append(path)
    raise AssertionError(f'{MOST_TABS} times Tab did not lead back')


def has_name(control):
    """What lies inside a drop-down list is GTK's own; the list has the name."""
    lists = [one for one in control.ancestors() if one.role == 'combo box']
    return not NO_NAME.match(lists[0].name if lists else control.name)


def check_names(controls):
    nameless = [f'{one} in {one.parent} in {one.parent.parent}' for one in controls
                if not has_name(one)]
    check(not nameless, f'without a name: {nameless}')


def check_said_once(window):
    """Rows say what they hold once, and nothing is called by its class, as GTK 4.8 does."""
    entries = window.app.list_entries()
    rows = {path: entry for path, entry in entries.items() if entry.role in ROWS and entry.name}
    # Newer GTK names a cell of a table after what it holds, by itself.
    doubled = [entry.name for entry in entries.values()
               if entry.parent in rows and entry.name == rows[entry.parent].name
               and rows[entry.parent].role != 'table cell']
    half = [entry.name for entry in rows.values() if IS_DOUBLED.match(entry.name)]
    check(not doubled + half, f'said twice: {doubled + half}')
    classes = {entry.name for entry in entries.values() if CLASS_NAME.match(entry.name)}
    check(not classes, f'called by their classes: {classes}')


def check_tab(window, controls):
    with FocusWatch(window.app) as watch:
        reached = [path for path in walk_by_tab(watch) if path is not None]
    entries = window.app.list_entries()
    led_into = set()
    for path in reached:
        while path in entries and path not in led_into:
            led_into.add(path)
            path = entries[path].parent

    def is_reached(control):
        collection = find_collection(control)
        return (control.name in OF_THE_POINTER or control.accessible.path in led_into
                or collection is not None and collection.accessible.path in led_into)

    missed = [control for control in controls if not is_reached(control)]
    check(not missed, f'not reached by Tab: {missed}')
    step.note(f'{len(reached)} stops')


def walk_names(window, name):
    with step(f'{name}: every control has a name'):
        controls = list_controls(window.app.windows()[-1])
        check(controls, 'there are no controls')
        step.note(f'{len(controls)} controls')
        check_names(controls)
        check_said_once(window)
    return controls


def find_focus(window):
    return [widget for widget in window.app.windows()[-1].walk() if widget.has_state('focused')]


def is_content(widget):
    """Whether a widget is neither the window's nor the header's."""
    return not any(one.name in OF_THE_HEADER or (one.role, one.name) == ('list', 'Pages')
                   for one in widget.ancestors())


def walk(window, name):
    with step(f'{name}: the focus is in the page'):
        focus = wait_for(lambda: find_focus(window), 'the focus')[0]
        step.note(f'{focus} in {focus.parent}')
        check(is_content(focus), f'the focus is on {focus}')
        check(has_name(focus), f'{focus} has no name')
    controls = walk_names(window, name)
    with step(f'{name}: Tab reaches every control'):
        check_tab(window, controls)


def walk_dialog(window, key, name):
    """By names alone: on GTK 4.8 an entry in a row does not tell that it has the focus."""
    press(key)
    dialog = wait_for(lambda: window.app.windows()[1:], name)[0]
    with step(f'{name}: is a dialog'):
        check_equal(dialog.role, 'dialog')
    walk_names(window, name)
    press('Escape')
    wait_for(lambda: len(window.app.windows()) == 1, f'{name} to close')


def walk_pages():
    with Window(HOME / 'none.db') as window:
        window.wait('label', 'Welcome to the Table')
        walk(window, 'Welcome')
    with Window(make_store('c')) as window:
        window.wait('push button', '2025 full opener')
        for page in ('Table', 'Calendar', 'Proposals', 'Record'):
            window.show_page(page)
            walk(window, page)
        window.close()


def walk_inner_pages():
    store = make_store('c')
    session = find_session(store, 'Fifth session')
    with Window(store) as window:
        window.wait('push button', '2025 full opener')
        window.show_page('Proposals')
        window.wait('label', 'Work Assignments').click(times=2)
        window.wait('list', 'Chain of passes')
        walk(window, 'Thread')
        press('c')
        window.wait('label', 'Comparison')
        walk(window, 'Compare')
        press('Escape')
        window.wait('list', 'Chain of passes')
        press('3')
        window.wait('label', 'Three Columns')
        walk(window, 'Three columns')
        window.close()
    with Window(store, '--open-session', session['id']) as window:
        window.composer()
        walk(window, 'A session’s record')
        window.close()


def walk_under_way():
    """The pages while a session is held, which they then are about."""
    store = make_store('c')
    session = add_session_now(store)
    with Window(store) as window:
        window.wait('push button', '2025 full opener')
        for page in ('Table', 'Record', 'Calendar'):
            window.show_page(page)
            walk(window, f'{page}, a session under way')
        window.wait('toggle button', 'Agenda').click()
        window.wait('list', 'Sessions')
        walk(window, 'Agenda, a session under way')
        window.close()
    with Window(store, '--open-session', session['id']) as window:
        window.composer()
        walk(window, 'The record of a session under way')
        window.close()


def look_at_shortcuts(window):
    """What is in it is GTK's own; the program ends here where that has warnings."""
    with step('Shortcuts: opens and closes'):
        press('ctrl+question')
        dialog = window.dialog('Keyboard Shortcuts')
        check_equal(dialog.role, 'dialog')
        dialog.wait('label', 'Review sheet')
        press('Escape')
        window.wait_closed('Keyboard Shortcuts')


def walk_dialogs():
    with Window(make_store('c')) as window:
        window.wait('push button', '2025 full opener')
        look_at_shortcuts(window)
        walk_dialog(window, 'ctrl+comma', 'Preferences')
        walk_dialog(window, 'ctrl+shift+n', 'New Round')
        window.show_page('Calendar')
        walk_dialog(window, 'ctrl+n', 'New Session')
        window.close()


{'pages': walk_pages, 'inner-pages': walk_inner_pages, 'under-way': walk_under_way,
 'dialogs': walk_dialogs}[sys.argv[1]]()
step.end()
