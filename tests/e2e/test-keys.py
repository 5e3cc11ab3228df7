#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys lead to where the shortcuts window says, and the focus goes along.

usage: test-keys.py wide | narrow
"""
import datetime
import sys

from caucus_driver import FocusWatch, press, type_text, wait_for
from stage import Window, check, check_equal, cli, find_session, list_notes, make_store, step

# Once in so many starts a layout came between; then the focus waited in the header.
STARTS = 4
MOST_TABS = 12


def find_focus(window):
    return next((one for one in window.app.windows()[-1].walk() if one.has_state('focused')), None)


def wait_focus(window, role):
    """The widget that has the focus, once it is one of this role."""
    def look():
        focus = find_focus(window)
        return focus if focus is not None and focus.role == role else None
    return wait_for(look, f'the focus on a {role}')


def is_in_page(widget):
    return not any((one.role, one.name) == ('list', 'Pages') for one in widget.ancestors())


def add_session_now(store):
    """A session that began just now, so that the agenda has its line of today."""
    now = datetime.datetime.now()
    cli(store, 'session', 'add', '--round', '2025 full', '--title', 'Live one',
        '--start', now.strftime('%Y-%m-%dT%H:%M'),
        '--end', (now + datetime.timedelta(hours=3)).strftime('%Y-%m-%dT%H:%M'))


def open_round(window):
    window.wait('push button', '2025 full opener')


def open_thread(window):
    window.show_page('Proposals')
    window.wait('label', 'Work Assignments').click(times=2)
    window.wait('list', 'Chain of passes')


def go_back(store):
    with step('Alt+Left leads back, from one nested page to the other'), Window(store) as window:
        open_round(window)
        open_thread(window)
        press('c')
        window.wait('label', 'Comparison')
        press('alt+Left')
        window.wait('list', 'Chain of passes')
        press('alt+Left')
        wait_for(lambda: window.shows_page('Proposals'), 'the page Proposals')
        wait_focus(window, 'table row')
        window.close()


def come_back_from_menu(store):
    with step('keys are heard after Escape from what an item of a menu opened'):
        with Window(store) as window:
            open_round(window)
            open_thread(window)
            come_by_tab(window, 'push button', 'Choose What to Compare With')
            press('space')
            wait_focus(window, 'menu item')
            press('Down')
            press('Return')
            window.wait('label', 'Comparison')
            press('Escape')
            window.wait('list', 'Chain of passes')
            wait_for(lambda: 'Choose What to Compare With' in find_focus(window).name,
                     'the focus on the arrow')
            press('alt+1')
            wait_for(lambda: window.shows_page('Table'), 'the page Table')
            window.close()


def come_to_pages(store):
    with step('a page that is shown for the first time has the focus'):
        for _ in range(STARTS):
            with Window(store) as window:
                open_round(window)
                window.show_page('Calendar')
                wait_focus(window, 'table cell')
                window.close()


def come_by_tab(window, role, name):
    with FocusWatch(window.app) as watch:
        for _ in range(MOST_TABS):
            watch.press('Tab')
            focus = find_focus(window)
            if focus is not None and focus.role == role and name in focus.name:
                return
        raise AssertionError(f'{MOST_TABS} times Tab led to {focus}')


def enter_agenda(store):
    with step('Tab leads into the agenda, though its first row is today’s line'):
        with Window(store) as window:
            open_round(window)
            window.show_page('Calendar')
            window.wait('toggle button', 'Agenda').click()
            window.wait('label', 'Live one')
            come_by_tab(window, 'list item', 'Live one')
            window.close()


def leave_correction(store):
    session = find_session(store, 'Live one')
    with step('Escape leaves a correction, and only then the page'):
        with Window(store, '--open-session', session['id']) as window:
            composer = window.composer()
            type_text('UL: The first.\n')
            press('Up')
            type_text(' More.')
            wait_for(lambda: composer.text == 'The first. More.', 'the correction')
            press('Escape')
            wait_for(lambda: composer.text == '', 'the composer to be empty')
            wait_focus(window, 'text')
            type_text('UL: The second.\n')
            wait_for(lambda: [note['text'] for note in list_notes(store, session)]
                     == ['The first.', 'The second.'], 'both entries')
            press('Escape')
            wait_for(lambda: not window.app.find('text', 'New entry'), 'the page under it')
            window.close()


def get_status(store, title):
    return find_session(store, title)['status']


def undo_cancel(store):
    with step('a tentative session that is cancelled comes back tentative by Undo'):
        cli(store, 'session', 'add', '--round', '2025 full', '--title', 'Maybe one',
            '--status', 'tentative', '--start', '2030-03-05T16:00', '--end', '2030-03-05T19:00')
        session = find_session(store, 'Maybe one')
        with Window(store) as window:
            open_round(window)
            window.show_page('Calendar')
            window.wait('toggle button', 'Agenda').click()
            window.wait('label', 'Maybe one').click()
            window.wait('push button', 'Cancel Session…')
            come_by_tab(window, 'push button', 'Cancel Session…')
            press('Return')
            window.app.wait('push button', 'Cancel Session').activate()
            wait_for(lambda: get_status(store, session['title']) == 'cancelled', 'the cancellation')
            wait_for(lambda: find_focus(window).name == 'Confirm', 'the focus on Confirm')
            window.wait('push button', 'Undo').click()
            wait_for(lambda: get_status(store, session['title']) == 'tentative', 'the undoing')
            window.close()


def walk_wide():
    store = make_store('c')
    go_back(store)
    come_back_from_menu(store)
    come_to_pages(store)
    add_session_now(store)
    enter_agenda(store)
    leave_correction(store)
    undo_cancel(store)


def use_sidebar(store):
    with step('the sidebar in the page’s place has the focus on its page, Escape goes back'):
        with Window(store) as window:
            window.wait('push button', 'Show Sidebar')
            window.show_page('Proposals')
            window.app.find('push button', 'Show Sidebar').click()
            row = wait_focus(window, 'list item')
            check_equal(row.name, 'Proposals')
            press('Escape')
            window.app.wait('push button', 'Show Sidebar')
            wait_for(lambda: find_focus(window).name != 'Proposals', 'the focus in the page')
            check(is_in_page(find_focus(window)), f'the focus is on {find_focus(window)}')
            window.close()


def walk_narrow():
    store = make_store('c')
    use_sidebar(store)


{'narrow': walk_narrow, 'wide': walk_wide}[sys.argv[1]]()
step.end()
