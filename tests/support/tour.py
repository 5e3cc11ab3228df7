#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through the sample round where nobody can see it: a picture of each page, then the
next sessions and the reminders due in words.

usage: tour.py PREFIX FOLDER  (the prefix Caucus is installed in, the folder for the pictures)
"""
import os
import subprocess
import sys

from caucus_driver import App, Program, press, screenshot, wait_for

PAGES = [
    ('alt+1', 'Table'),
    ('alt+2', 'Calendar'),
    ('alt+3', 'Proposals'),
    ('alt+4', 'Record'),
]


def is_open(app, title):
    """A page's name stands in the sidebar, and over the page while that is open."""
    return len(list(app.find_all('label', title))) > 1


def walk(app):
    for number, (key, title) in enumerate(PAGES, 1):
        press(key)
        wait_for(lambda: is_open(app, title), f'the page {title}')
        print(f'{title}: {screenshot(f"{number}-{title.lower()}")}')


def tell(cli, heading, *command):
    print(f'\n{heading}', flush=True)
    subprocess.run([cli, '--sample', *command], check=True, timeout=30)


def main(prefix, folder):
    os.environ['CAUCUS_SHOTS_DIR'] = folder
    with Program(f'{prefix}/bin/caucus', '--sample') as caucus:
        app = App(caucus.pid)
        with Program(f'{prefix}/libexec/caucus-remind', '--sample'):
            walk(app)
    cli = f'{prefix}/bin/caucus-cli'
    tell(cli, 'Next sessions:', 'session', 'list', '--upcoming')
    tell(cli, 'Reminders due:', 'reminder', 'due')


if __name__ == '__main__':
    main(*sys.argv[1:])
