#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Their redline by keys: typed, corrected, checked, and from what was found to the comparison."""
import re

from caucus_driver import press, screenshot, type_text
from stage import Window, check, make_store, step

OPEN_MARK = '4-1 Assignment [-is'
THEIRS = '-] {+was+} made.'


def open_comparison(window):
    window.wait('push button', '2025 full opener')
    window.show_page('Proposals')
    window.wait('label', 'Work Assignments').click(times=2)
    window.wait('list', 'Chain of passes')
    press('c')
    window.wait('label', 'Comparison')


def type_redline(window):
    with step('a key leads from the comparison to the page, whose text has the focus'):
        press('k')
        window.wait('label', 'The older of the two texts compared')
        check(window.wait('text', 'Their redline').has_state('focused'), 'the text has no focus')
    with step('a mark without an end is named, and the text stays'):
        type_text(OPEN_MARK)
        press('ctrl+Return')
        window.wait('label', re.compile(r'^Line 1: the mark that begins with \[- has no end'))
        type_text(THEIRS)
    with step('what they changed without a mark is found and counted'):
        press('ctrl+Return')
        window.wait('label', re.compile(r'^They changed \d+ places without marking them'))
        window.wait('label', re.compile('2 marks, checked against Union Counter 2'))
        print(f'# {screenshot("redline-result")}')


def go_back(window):
    with step('Enter leads to the paragraph in the comparison'):
        press('Return')
        window.wait('label', 'Comparison')
        window.wait('label', re.compile(r'^(Change \d|\d+ changes)'))
    with step('the text is still there when one comes back'):
        press('k')
        window.wait('label', 'The older of the two texts compared')
        press('ctrl+Return')
        window.wait('label', re.compile(r'^They changed \d+ places without marking them'))


with Window(make_store('c')) as window:
    open_comparison(window)
    type_redline(window)
    go_back(window)
    window.close()
step.end()
