#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From an empty store to the first round and the first session, by keyboard alone."""
from caucus_driver import press, screenshot, type_text, wait_for
from stage import HOME, Window, check_equal, cli, step

store = HOME / 'first.db'
with Window(store) as window:
    with step('an empty store shows the welcome'):
        window.wait('label', 'Welcome to the Table')
        screenshot('first-start-welcome')
    with step('Start a Round opens the dialog'):
        press('ctrl+shift+n')
        print('\n'.join('# ' + line for line in window.app.dump().split('\n')))
        screenshot('first-start-dialog')
step.end()
