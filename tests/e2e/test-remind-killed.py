#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A reminder service that is killed while the window is open is there again, and announces."""
import os
import signal
import subprocess
import time

from caucus_driver import Notifications, wait_for
from stage import Window, check_equal, cli, make_store, step

ROUND = '2025 full opener'
# The leads of the round are a day, an hour and 15 minutes.
SOON_MINUTES = 12

store = make_store('c')
notifications = Notifications()


def find_services():
    """Ids of the services that have the store open."""
    found = subprocess.run(['pgrep', '-f', f'caucus-remind --store {store}'], check=False,
                           text=True, timeout=10, stdout=subprocess.PIPE)
    return [int(pid) for pid in found.stdout.split()]


def add_session(title):
    start = time.time() + SOON_MINUTES * 60
    cli(store, 'session', 'add', '--round', ROUND, '--title', title,
        '--start', time.strftime('%Y-%m-%dT%H:%MZ', time.gmtime(start)),
        '--end', time.strftime('%Y-%m-%dT%H:%MZ', time.gmtime(start + 90 * 60)))


with Window(store) as window:
    with step('the window starts the service'):
        window.wait('push button', ROUND)
        killed = wait_for(find_services, 'the service')
        check_equal(len(killed), 1)
        add_session('First one')
        notifications.wait('First one')
    for title in ('Second one', 'Third one'):
        with step(f'killed, it is started again and announces the {title.lower()}'):
            os.kill(killed[-1], signal.SIGKILL)
            killed += wait_for(lambda: set(find_services()) - set(killed), 'another service')
            add_session(title)
            notifications.wait(title)
    with step('there is one service, and the window closes'):
        check_equal(find_services(), killed[-1:])
        window.close()
step.end()
