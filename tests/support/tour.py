#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through the sample rounds where nobody can see it: a picture of each page, then the
next sessions and the reminders due in words.

usage: tour.py PREFIX FOLDER  (the prefix Caucus is installed in, the folder for the pictures)
"""
import json
import os
import re
import subprocess
import sys

from caucus_driver import (App, Notifications, Program, press, run, screenshot, wait_for,
                           wait_still)

FULL_OPENER = '2025 full opener'
REOPENER = '2020-21 reopener'
FIRST_SESSION = '2020-02-13T16:00'


class Tour:
    """The window, and the pictures taken so far."""

    def __init__(self, program):
        self.app = App(program)
        self.count = 0

    def picture(self, name):
        """The pointer goes aside first: what it rests on has a tooltip."""
        run('xdotool', 'mousemove', '4', '4')
        wait_still()
        self.count += 1
        print(screenshot(f'{self.count:02}-{name}'), flush=True)

    def wait(self, role, name):
        return self.app.wait(role, name)

    def has_page(self, title):
        """Whether a page's name stands over it; the sidebar has the same words."""
        return any(label for label in self.app.find_all('label', title)
                   if not any(one.role == 'list item' for one in label.ancestors()))

    def go(self, key, title):
        press(key)
        wait_for(lambda: self.has_page(title), f'the page {title}')

    def month(self):
        return self.wait('label', re.compile(r'^\S+ \d{4}$')).name

    def page_back_to(self, month):
        """Previous Month until this one is shown."""
        previous = self.wait('push button', 'Previous Month')
        for _ in range(24):
            shown = self.month()
            if shown == month:
                return
            previous.activate()
            wait_for(lambda before=shown: self.month() != before, 'another month')
        raise AssertionError(f'{month} is not near')

    def begin_with(self, title):
        """The store remembers the round that an earlier walk ended with."""
        wait_for(lambda: any(self.app.find('push button', one) for one in (title, REOPENER)),
                 'a round')
        if self.app.find('push button', title) is None:
            self.switch_round(REOPENER, title)

    def walk_changes_to(self, words):
        """Next Change until the words are on screen: rows far away are not there at all."""
        following = self.wait('push button', 'Next Change')
        for _ in range(20):
            if self.app.find('label', re.compile(words)):
                return
            following.activate()
        self.wait('label', re.compile(words))

    def switch_round(self, before, after):
        self.wait('push button', before).click()
        self.wait('menu item', after).activate()
        self.wait('push button', after)


def visit_pages(tour):
    tour.begin_with(FULL_OPENER)
    tour.go('alt+1', 'Table')
    tour.picture('table')
    tour.go('alt+2', 'Calendar')
    tour.picture('calendar-month')
    tour.wait('push button', 'Agenda').click()
    tour.wait('list', 'Sessions')
    tour.picture('calendar-agenda')
    tour.wait('push button', 'Month').click()
    tour.go('alt+3', 'Proposals')
    tour.wait('label', 'Work Assignments')
    tour.picture('proposals')


def visit_thread(tour):
    tour.wait('label', 'Work Assignments').click(times=2)
    chain = tour.wait('list', 'Chain of passes')
    tour.picture('thread')
    # The first proposal has nothing before it but the contract.
    chain.wait('list item', re.compile('District Proposal 1')).click()
    tour.wait('label', re.compile('^with current contract', re.IGNORECASE))
    press('c')
    tour.wait('label', 'Comparison')
    tour.picture('compare')
    tour.wait('push button', 'Only Changes').click()
    tour.walk_changes_to('first 180 days')
    tour.picture('compare-only-changes')
    press('Escape')
    tour.wait('list', 'Chain of passes')
    press('Escape')


def visit_first_sessions(tour):
    tour.switch_round(FULL_OPENER, REOPENER)
    tour.go('alt+1', 'Table')
    tour.picture('table-2020')
    tour.go('alt+2', 'Calendar')
    tour.page_back_to('March 2020')
    tour.picture('calendar-march-2020')
    tour.page_back_to('February 2020')
    tour.picture('calendar-february-2020')
    tour.go('alt+4', 'Record')
    tour.picture('record')


def visit_record(tour, prefix):
    """As a notification does it."""
    sessions = json.loads(run(f'{prefix}/bin/caucus-cli', '--sample', '--json', 'session', 'list'))
    first = next(session for session in sessions if session['start_local'] == FIRST_SESSION)
    run(f'{prefix}/bin/caucus', '--sample', '--open-session', first['id'])
    tour.wait('text', 'New entry')
    tour.picture('session-record')


def visit_windows(tour):
    for item in ('Preferences', 'Keyboard Shortcuts', 'About Caucus'):
        tour.wait('push button', 'Main Menu').click()
        tour.wait('menu item', item).activate()
        wait_for(lambda: len(tour.app.windows()) > 1, f'the window of {item}')
        tour.app.windows()[-1].wait('label')
        tour.picture(item.lower().replace(' ', '-'))
        press('Escape')
        wait_for(lambda: len(tour.app.windows()) == 1, f'the window of {item} to close')


def tell(cli, heading, *command):
    print(f'\n{heading}', flush=True)
    subprocess.run([cli, '--sample', *command], check=True, timeout=30)


def main(prefix, folder):
    os.environ['CAUCUS_SHOTS_DIR'] = folder
    Notifications().hold_back()
    with Program(f'{prefix}/bin/caucus', '--sample') as caucus:
        tour = Tour(caucus)
        visit_pages(tour)
        visit_thread(tour)
        visit_first_sessions(tour)
        visit_record(tour, prefix)
        visit_windows(tour)
        press('ctrl+q')
        caucus.wait_exit()
        print(caucus.log(), end='', file=sys.stderr)
    cli = f'{prefix}/bin/caucus-cli'
    tell(cli, 'Next sessions:', 'session', 'list', '--upcoming')
    tell(cli, 'Reminders due now:', 'reminder', 'due')
    tell(cli, 'Reminders to come:', 'reminder', 'list')


if __name__ == '__main__':
    main(*sys.argv[1:])
