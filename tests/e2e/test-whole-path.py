#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The four pages, a thread, a comparison and a record, against what the terminal says of the store."""
import re

from caucus_driver import press, screenshot, type_text, wait_for
from stage import (Window, check, check_equal, cli, find_session, list_notes, make_store,
                   read_draft, step)

ROUND = '2025 full opener'
NOTE = 'Año nuevo: ¿cuántas plazas? “Señal útil” — café 🙂'
UNFINISHED = 'half a thought about buses'

store = make_store('a', 'c')
threads = cli(store, 'thread', 'list', '--round', ROUND)
sessions = cli(store, 'session', 'list', '--round', ROUND)
work = next(thread for thread in threads if thread['title'] == 'Work Assignments')
chain = cli(store, 'thread', 'show', work['id'])
fifth = find_session(store, 'Fifth session')
before = list_notes(store, fifth)


def title_of(thread):
    return f'Article {thread["article"]} {thread["title"]}' if thread['article'] else thread['title']


def list_of(window, name):
    return window.wait('list', name)


def check_all_in(wanted, found):
    missing = [text for text in wanted if not any(text in one for one in found)]
    check(not missing, f'{missing} not in {found}')


def visit_table(window):
    ours = [title_of(thread) for thread in threads
            if thread['state'] in ('open', 'hold') and thread['court'] == 'Union']
    check(ours, 'nothing waits on us')
    rows = window.names('list item', list_of(window, 'Waiting on Us'))
    check_equal(len(rows), len(ours))
    check_all_in(ours, rows)


def visit_calendar(window):
    window.wait('push button', 'Agenda').click()
    rows = window.scrolled_names('list item', list_of(window, 'Sessions'))
    check_all_in([session['title'] for session in sessions], rows)


def visit_proposals(window):
    window.wait('label', threads[0]['title'])
    check_all_in([thread['title'] for thread in threads],
                 window.scrolled_names('label', window.wait('tree table', 'Threads')))


def visit_record(window):
    rows = window.names('list item', list_of(window, 'Sessions Held'))
    for session in sessions:
        count = len(list_notes(store, session))
        if count > 0:
            check_all_in([f'{count} entr'], [row for row in rows if session['title'] in row])


VISITS = {'Table': visit_table, 'Calendar': visit_calendar, 'Proposals': visit_proposals,
          'Record': visit_record}


def visit_pages(window):
    for page, visit in VISITS.items():
        with step(f'{page} shows what the terminal says'):
            window.show_page(page)
            visit(window)
            screenshot(f'whole-path-{page.lower()}')


def struck_words(window):
    """The words that are struck through on the page."""
    words = []
    for label in window.app.find_all('label', re.compile('arbitrary')):
        words += label.runs('strikethrough', 'true')
    return words


def look_at_thread(window):
    with step('a thread shows its chain of passes'):
        window.show_page('Proposals')
        window.wait('label', work['title']).click(times=2)
        rows = window.names('list item', list_of(window, 'Chain of passes'))
        check_equal(len(rows), len(chain['passes']) + 1)
        for item, row in zip(chain['passes'], rows[1:]):
            check_all_in([item['by'], item['kind'].capitalize(), str(item['number'])], [row])
        screenshot('whole-path-thread')
    with step('Compare marks the words that the last counter took out'):
        press('c')
        window.wait('label', 'Comparison')
        wait_for(lambda: any('arbitrary or' in words for words in struck_words(window)),
                 'the struck words')
        screenshot('whole-path-compare')
    with step('Escape leads back to the thread and to the proposals'):
        press('Escape')
        window.wait('list', 'Chain of passes')
        press('Escape')
        wait_for(lambda: window.shows_page('Proposals'), 'the proposals')


def write_note(window):
    with step('a note typed by keys is in the record after Enter'):
        window.show_page('Record')
        window.wait('label', fifth['title']).click()
        composer = window.composer()
        wait_for(lambda: composer.has_state('focused'), 'the focus in the composer')
        type_text(NOTE)
        wait_for(lambda: composer.text == NOTE, 'the typed text')
        press('Return')
        wait_for(lambda: len(list_notes(store, fifth)) > len(before), 'the note')
        check_equal([note['text'] for note in list_notes(store, fifth)[len(before):]], [NOTE])
        wait_for(lambda: window.app.find('label', re.compile('Señal útil')), 'the entry')
        screenshot('whole-path-record')
    with step('what is typed is on disk within a second, without Enter'):
        type_text(UNFINISHED)
        wait_for(lambda: read_draft(store, fifth) == UNFINISHED, 'the draft', 1)
        window.program.kill()
        check_equal(window.printed(), [])


with Window(store) as window:
    window.wait('push button', ROUND)
    visit_pages(window)
    look_at_thread(window)
    write_note(window)
with Window(store, '--open-session', fifth['id']) as window:
    with step('after the program was killed the unfinished entry is offered again'):
        composer = window.composer()
        wait_for(lambda: composer.text == UNFINISHED, 'the unfinished entry')
        screenshot('whole-path-resumed')
        check_equal(len(list_notes(store, fifth)), len(before) + 1)
    with step('Enter keeps it, once'):
        wait_for(lambda: composer.has_state('focused'), 'the focus in the composer')
        press('Return')
        wait_for(lambda: len(list_notes(store, fifth)) == len(before) + 2, 'the note')
        check_equal(list_notes(store, fifth)[-1]['text'], UNFINISHED)
        check_equal(read_draft(store, fifth), '')
    with step('the store is whole and the window closes'):
        cli(store, 'store', 'check')
        window.close()
step.end()
