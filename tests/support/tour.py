#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through the sample rounds where nobody can see it: a picture of each page, then the
next sessions and the reminders due in words.

The sample store is the person's own sample, where it always lies; the store of their work is
never touched.

usage: tour.py PREFIX FOLDER  (the prefix Caucus is installed in, the folder for the pictures)
"""
import json
import os
import subprocess
import sys

from caucus_driver import App, Program, press, run, screenshot, wait_for

FIRST_SESSION = 'First session, priorities presented'


class Tour:
    def __init__(self, prefix):
        self.cli = f'{prefix}/bin/caucus-cli'
        self.count = 0
        self.app = None

    def ask(self, *words):
        done = subprocess.run([self.cli, '--sample', '--json', *words], check=True, timeout=30,
                              capture_output=True, text=True)
        return json.loads(done.stdout)

    def tell(self, heading, *words):
        print(f'\n{heading}', flush=True)
        subprocess.run([self.cli, '--sample', *words], check=True, timeout=30)

    def shoot(self, name):
        self.count += 1
        print(screenshot(f'{self.count:02}-{name}'), flush=True)

    def open_page(self, key, title):
        """A page's name stands in the sidebar, and over the page while that is open."""
        press(key)
        wait_for(lambda: len(list(self.app.find_all('label', title))) > 1, f'the page {title}')

    def do(self, action, *parameter):
        run('gapplication', 'action', 'org.jespa.Caucus.Sample', action, *parameter)

    def open_session(self, round_title, title):
        sessions = self.ask('session', 'list', '--round', round_title)
        session = next(session for session in sessions if session['title'] == title)
        self.do('open-session', f"'{session['id']}'")
        self.app.wait('label', title)

    def see_pages(self):
        self.open_page('alt+1', 'Table')
        self.shoot('table')
        self.open_page('alt+2', 'Calendar')
        self.shoot('calendar-month')
        self.app.wait(None, 'Agenda').click()
        self.shoot('calendar-agenda')
        self.open_page('alt+4', 'Record')
        self.shoot('record')

    def see_proposals(self):
        self.open_page('alt+3', 'Proposals')
        self.shoot('proposals')
        self.app.wait('label', 'Work Assignments').click()
        self.app.wait('label', 'Current contract language')
        self.shoot('thread')
        press('c')
        self.app.wait('label', 'Comparison')
        self.shoot('compare')
        press('Escape', 'Escape')

    def see_first_round(self):
        self.open_session('2020', FIRST_SESSION)
        self.shoot('first-session-of-2020')
        press('Escape')

    def see_the_rest(self):
        press('ctrl+comma')
        wait_for(lambda: len(self.app.windows()) > 1, 'the preferences')
        self.shoot('preferences')
        press('Escape')
        wait_for(lambda: len(self.app.windows()) == 1, 'no preferences')
        press('ctrl+question')
        wait_for(lambda: len(self.app.windows()) > 1, 'the shortcuts')
        self.shoot('shortcuts')
        press('Escape')
        wait_for(lambda: len(self.app.windows()) == 1, 'no shortcuts')
        self.do('about')
        self.app.wait('label', 'The Caucus founders')
        self.shoot('about')

    def walk(self, caucus):
        self.app = App(caucus)
        self.app.wait('label', 'Table')
        self.see_pages()
        self.see_proposals()
        self.see_first_round()
        self.see_the_rest()


def main(prefix, folder):
    os.environ['CAUCUS_SHOTS_DIR'] = folder
    tour = Tour(prefix)
    with Program(f'{prefix}/bin/caucus', '--sample') as caucus:
        tour.walk(caucus)
    tour.tell('The sessions of 2020 to 2021:', 'session', 'list', '--round', '2020')
    tour.tell('Next sessions:', 'session', 'list', '--upcoming')
    tour.tell('Reminders due now:', 'reminder', 'due')
    tour.tell('Reminders to come:', 'reminder', 'list')


if __name__ == '__main__':
    main(*sys.argv[1:])
