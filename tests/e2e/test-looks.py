#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of each page, in one of the looks; the window has the width that it is given.

usage: test-looks.py LOOK
"""
import re
import subprocess
import sys

from caucus_driver import press, run, screenshot, wait_for, wait_still
from stage import HOME, Window, check_equal, find_session, make_store, step, use_shots

WIDE = (1100, 720)
NARROW = (360, 640)
# Name: environment, dots per inch, size of the window
LOOKS = {
    'light': ({}, 96, WIDE),
    'dark': ({'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, 96, WIDE),
    'narrow': ({}, 96, NARROW),
    'spanish': ({'LC_ALL': 'es_ES.UTF-8'}, 96, WIDE),
    'large-text': ({}, 144, WIDE),
    'high-contrast': ({'ADW_DEBUG_HIGH_CONTRAST': '1'}, 96, WIDE),
}

LOOK = sys.argv[1]
ENVIRONMENT, DOTS_PER_INCH, SIZE = LOOKS[LOOK]


def give_size(window):
    """The X window has a border that the program does not count."""
    inner = window.app.windows()[0]
    x_window = window.x_window()
    border = x_window.geometry()[2] - inner.extents[2]
    x_window.resize(SIZE[0] + border, SIZE[1] + border)
    wait_for(lambda: tuple(inner.extents[2:]) == SIZE, f'a window of {SIZE}')


def take(window, name, role, words):
    """Waits for something of the page that has the same name in each language."""
    with step(name):
        wait_for(lambda: window.app.find(role, words), f'the page {name}')
        run('xdotool', 'mousemove', '2', '2')
        wait_still()
        screenshot(f'{LOOK}-{name}')
        check_equal(window.app.windows()[0].extents[2], SIZE[0])


def visit_pages(window):
    take(window, 'table', 'label', re.compile('Work Assignments'))
    press('alt+2')
    take(window, 'calendar', None, re.compile('(Fifth|Seventh) session'))
    press('alt+4')
    take(window, 'record', 'label', 'Fifth session')
    press('alt+3')
    take(window, 'proposals', 'label', re.compile('Work Assignments'))


def visit_nested_pages(window):
    row = window.app.find('label', re.compile('Work Assignments'))
    row.click(times=2)
    take(window, 'thread', 'label', re.compile('(?i)folder review'))
    press('c')
    take(window, 'compare', 'label', re.compile('arbitrary'))


use_shots('looks')
run('xdotool', 'mousemove', '2', '2')
subprocess.run(['xrdb', '-merge'], check=True, timeout=10, text=True,
               input=f'Xft.dpi: {DOTS_PER_INCH}\n')
with Window(HOME / 'none.db', env=ENVIRONMENT) as window:
    give_size(window)
    take(window, 'welcome', 'push button', re.compile('.'))
    window.close()
store = make_store('a', 'c')
session = find_session(store, 'Fifth session')
with Window(store, env=ENVIRONMENT) as window:
    window.wait('label', re.compile('Work Assignments'))
    give_size(window)
    visit_pages(window)
    visit_nested_pages(window)
    window.close()
with Window(store, '--open-session', session['id'], env=ENVIRONMENT) as window:
    wait_for(lambda: window.app.find('label', re.compile('Fifth session')), 'the record')
    give_size(window)
    take(window, 'session-record', 'text', re.compile('.'))
    press('ctrl+comma')
    wait_for(lambda: len(window.app.windows()) > 1, 'the preferences')
    take(window, 'preferences', 'label', re.compile('.'))
    press('Escape')
    wait_for(lambda: len(window.app.windows()) == 1, 'the preferences to close')
    with step('the program printed nothing'):
        window.close()
step.end()
