#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a desktop without a notification service the window and the reminder service say so."""
import re
import time

from caucus_driver import Program, screenshot, wait_for
from stage import REMIND, Window, check, cli, make_store, step

store = make_store('c')


def at(minutes):
    return time.strftime('%Y-%m-%dT%H:%MZ', time.gmtime(time.time() + minutes * 60))


cli(store, 'session', 'add', '--round', '2025 full opener', '--title', 'Practice',
    '--start', at(12), '--end', at(90))

with Program(REMIND, '--store', str(store)) as service:
    with step('the service says that reminders wait'):
        wait_for(lambda: 'no notification service' in service.log(), 'the message')
        step.note(service.log().strip())
        check(service.is_running(), 'the service gave up')
    with step('the window says so too'):
        with Window(store) as window:
            window.wait('push button', '2025 full opener')
            bell = window.app.wait('push button', re.compile('Reminders'))
            bell.click()
            window.wait('label', re.compile('no notification service'))
            screenshot('no-notifications')
step.end()
