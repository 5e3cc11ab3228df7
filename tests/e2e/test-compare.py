#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The compare page by keys: its changes, its strip, one column, the text's size, its menu."""
import re

from caucus_driver import press, screenshot, wait_for
from stage import Window, check, check_equal, make_store, step

ONE_COLUMN = re.compile('first 100\u2009120 days')
TWO_COLUMNS = re.compile('first 120 days')
SWITCHES = ['Both Texts in One Column', 'Show Numbering Changes', 'Ignore Typography']
AGREED = 'Article 2 is tentatively agreed (T/A)'
NO_MOVE = 'Nothing moved in this change'
# Less than what a message stays by itself.
HINT_GOES_SECONDS = 3
LEAVING = 'Press F11 or Escape to leave'
SIZES = ['Larger Text', 'Smaller Text', 'Text of Normal Size']


def open_comparison(window):
    window.wait('push button', '2025 full opener')
    window.show_page('Proposals')
    window.wait('label', 'Work Assignments').click(times=2)
    window.wait('list', 'Chain of passes')
    press('c')
    window.wait('label', 'Comparison')


def wait_place(window, words):
    """What the strip says to a screen reader, and the page to the eye."""
    strip = window.wait('slider', 'Overview of Changes')
    wait_for(lambda: strip.description == words, f'{words!r} on the strip')
    window.wait('label', words)
    return strip


def walk_changes(window):
    with step('keys lead from change to change, and the strip says to which'):
        wait_place(window, '4 changes')
        press('n')
        wait_place(window, 'Change 1 of 4')
        press('F7')
        wait_place(window, 'Change 2 of 4')
        press('shift+F7')
        wait_place(window, 'Change 1 of 4')


def forget_hints(window):
    with step('why a key did nothing is not said any more after the next step'):
        press('m')
        window.wait('label', NO_MOVE)
        press('n')
        window.app.wait_gone('label', NO_MOVE, HINT_GOES_SECONDS)
        press('p')
        wait_place(window, 'Change 1 of 4')


def use_strip(window):
    with step('the strip takes the focus, and its keys lead on'):
        strip = wait_place(window, 'Change 1 of 4')
        strip.click()
        check(strip.has_state('focusable'), 'the strip is not focusable')
        for _ in range(12):
            if strip.has_state('focused'):
                break
            press('Tab')
        check(strip.has_state('focused'), 'Tab does not lead to the strip')
        press('End')
        wait_place(window, 'Change 4 of 4')
        press('Up')
        wait_place(window, 'Change 3 of 4')
        press('Home')
        wait_place(window, 'Change 1 of 4')
        press('n')
        wait_place(window, 'Change 2 of 4')


def change_columns(window):
    with step('i shows both texts in one column, and in two again'):
        window.wait('label', TWO_COLUMNS)
        press('i')
        label = window.wait('label', ONE_COLUMN)
        check_equal(label.runs('strikethrough', 'true')[0], '100')
        window.app.wait_gone('label', TWO_COLUMNS)
        screenshot('compare-one-column')
        press('i')
        window.wait('label', TWO_COLUMNS)


def change_size(window):
    with step('Ctrl with plus, minus and 0 changes the size of the texts'):
        normal = window.wait('label', TWO_COLUMNS).extents[3]
        press('ctrl+plus')
        press('ctrl+plus')
        wait_for(lambda: window.wait('label', TWO_COLUMNS).extents[3] > normal, 'larger text')
        press('ctrl+0')
        wait_for(lambda: window.wait('label', TWO_COLUMNS).extents[3] == normal, 'normal text')
        press('ctrl+minus')
        wait_for(lambda: window.wait('label', TWO_COLUMNS).extents[3] < normal, 'smaller text')
        press('ctrl+0')


def copy_change(window):
    with step('Ctrl+C says that it copied the change'):
        press('ctrl+c')
        window.wait('label', 'Copied the paragraph with its marks')


def look_at_menu(window):
    with step('all of it is in the menu too'):
        press('shift+Tab')
        press('space')
        for name in SWITCHES + ['Copy the Change', 'Projector'] + SIZES:
            window.wait(None, name)
        screenshot('compare-menu')
        press('Escape')


def project(window):
    with step('F11 shows the texts alone, larger, and Escape leads back to the page'):
        normal = window.wait('label', TWO_COLUMNS).extents[3]
        press('F11')
        window.app.wait_gone('list item', 'Proposals')
        window.app.wait_gone('toggle button', 'Only Changes')
        wait_for(lambda: window.wait('label', TWO_COLUMNS).extents[3] > normal, 'larger text')
        window.wait('label', 'Union Counter 2')
        window.wait('label', LEAVING)
        screenshot('compare-projector')
        press('Escape')
        window.app.wait_gone('label', LEAVING)
        window.wait('toggle button', 'Only Changes')
        window.wait('list item', 'Proposals')
        wait_for(lambda: window.wait('label', TWO_COLUMNS).extents[3] == normal, 'normal text')


def compare_agreement(window):
    with step('the whole agreement is compared from the list, and leads to an article'):
        window.show_page('Proposals')
        window.wait('label', 'Work Assignments')
        press('c')
        window.wait('label', 'Whole Agreement')
        window.wait('label', 'District’s latest texts')
        window.wait('label', re.compile('10 paragraphs moved'))
        press('n')
        window.wait('push button', 'Open the Comparison of Article 2 (T/A)')
        screenshot('compare-agreement')
        press('Return')
        window.wait('label', 'Article 2 Organizational Rights')
        window.wait('label', AGREED)
        press('Escape')
        window.app.wait_gone('label', AGREED)
        press('Escape')
        window.wait('label', 'Whole Agreement')


with Window(make_store('c')) as window:
    open_comparison(window)
    walk_changes(window)
    forget_hints(window)
    use_strip(window)
    change_columns(window)
    change_size(window)
    copy_change(window)
    project(window)
    look_at_menu(window)
    compare_agreement(window)
    window.close()
step.end()
