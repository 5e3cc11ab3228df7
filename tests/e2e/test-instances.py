#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One window a store: a second start raises the first one, or is refused where it cannot."""
import re

from caucus_driver import Program, list_x_windows, press, run, screenshot, wait_for
from stage import CAUCUS, Window, check, check_equal, find_session, make_store, step

# GTK warns of the missing bus.
NO_BUS = {'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent', 'AT_SPI_BUS_ADDRESS': '',
          'GTK_A11Y': 'none', 'G_DEBUG': ''}

store = make_store('c')
other = make_store('b', name='other.db')
session = find_session(store, 'Fifth session')


def title_count():
    return len(run('xdotool', 'search', '--onlyvisible', '--name', '^Caucus$').split())


with Window(store) as window:
    with step('a second start ends at once, and there is one window'):
        window.wait('push button', '2025 full opener')
        with Program(CAUCUS, '--store', str(store)) as second:
            check_equal(second.wait_exit(), 0)
            check_equal(second.log(), '')
        check_equal(title_count(), 1)
    with step('a second start that names a session shows it in the first window'):
        with Program(CAUCUS, '--store', str(store), '--open-session', session['id']) as second:
            check_equal(second.wait_exit(), 0)
        window.wait('text', 'New entry')
        check(window.shows_page('Fifth session'), 'another record')
    with step('another store has a window of its own'):
        with Window(other) as second:
            second.wait('push button', '2023-24 reopener')
            check_equal(title_count(), 2)
            second.close()
    with step('the first window goes on'):
        press('alt+3')
        wait_for(lambda: window.shows_page('Proposals'), 'the proposals')
        window.close()

with Program(CAUCUS, '--store', str(store), env=NO_BUS) as program:
    with step('where a window on no bus has the store, the lock refuses a second, in words'):
        wait_for(lambda: list_x_windows(program.pid), 'the window')
        with Window(store) as second:
            second.wait('label', re.compile('open in another window'))
            screenshot('instances-refused')
            second.close()
    with step('it opens once that window is closed'):
        press('ctrl+w')
        check_equal(program.wait_exit(), 0)
        with Window(store) as second:
            second.wait('push button', '2025 full opener')
            second.close()
step.end()
