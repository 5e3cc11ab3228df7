# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that read: what they print for people and for scripts."""

import os
import pty
import subprocess

from caucus_cli_test import (CLI, ROUND_A, ROUND_B, ROUND_C, check, digest, equal, main, only,
                             small, speak_spanish, test)

SESSION_MEMBERS = {
    'id': str, 'round': str, 'round_id': str, 'title': str, 'kind': str, 'status': str,
    'open': bool, 'start_utc': str, 'end_utc': str, 'zone': str, 'start_local': str,
    'end_local': str, 'place': str, 'level': str,
}


@test
def session_list_has_the_seed_sessions(place):
    place.fill(ROUND_A, ROUND_B, ROUND_C)
    sessions = place.fine('session', 'list', '--json').json
    first = only(sessions, start_local='2020-02-13T16:00')
    equal(first['start_utc'], '2020-02-13T23:00:00Z')
    equal(first['end_utc'], '2020-02-14T03:00:00Z')
    equal(first['zone'], 'America/Denver')
    equal(first['place'], 'Ed Center')
    equal(first['kind'], 'table')
    equal(first['status'], 'held')
    equal(first['open'], True)
    equal(first['level'], 'table')
    second = only(sessions, start_local='2020-03-11T16:00')
    equal(second['start_utc'], '2020-03-11T22:00:00Z')
    equal(second['end_local'], '2020-03-11T20:00')
    mediation = only(sessions, end_local='2024-06-06T03:30')
    equal(mediation['end_utc'], '2024-06-06T09:30:00Z')


@test
def session_list_is_sorted_and_complete(place):
    place.fill(ROUND_C, ROUND_A, ROUND_B)
    sessions = place.fine('session', 'list', '--json').json
    equal(len(sessions), 43)
    equal([s['start_utc'] for s in sessions], sorted(s['start_utc'] for s in sessions))
    for session in sessions:
        equal(set(session), set(SESSION_MEMBERS))
        for name, kind in SESSION_MEMBERS.items():
            check(isinstance(session[name], kind), f'{name}: {session[name]!r}')
    equal(len(place.fine('session', 'list', '--round', '2020', '--json').json), 19)
    equal(place.fine('session', 'list', '--upcoming', '--json').json, [])


@test
def session_list_is_aligned_for_people(place):
    place.fill(ROUND_A, ROUND_B)
    lines = place.fine('session', 'list').out.splitlines()
    equal(lines[0].split(), ['ID', 'WHEN', 'KIND', 'STATUS', 'PUBLIC', 'LEVEL', 'PLACE', 'TITLE'])
    place_column = lines[0].index('KIND')
    kinds = {line[place_column:].split()[0] for line in lines[1:]}
    check(kinds <= {'table', 'prep', 'mediation', 'small-group', 'ratification', 'board',
                    'fact-finding'}, str(kinds))
    check('Thu 2020-02-13 16:00-20:00 MST ' in lines[2], lines[2])
    check(any('-03:30 MDT (+1 day)' in line for line in lines))
    check(all(line == line.rstrip() for line in lines))


@test
def round_list_and_show(place):
    place.fill(ROUND_A, ROUND_B, ROUND_C)
    rounds = place.fine('round', 'list', '--json').json
    equal([r['title'] for r in rounds],
          ['2020-21 reopener', '2023-24 reopener', '2025 full opener'])
    equal([r['sessions'] for r in rounds], [19, 13, 11])
    equal([r['threads'] for r in rounds], [8, 7, 14])
    text = place.fine('round', 'list').out
    for title in ('2020-21 reopener', '2023-24 reopener', '2025 full opener'):
        check(title in text)
    one = place.fine('round', 'show', '2025', '--json').json
    equal(one['state'], 'bargaining')
    equal(one['zone'], 'America/Denver')
    equal([p['name'] for p in one['parties']], ['Union', 'District'])
    equal(len(one['people']), 14)
    equal(len(place.fine('round', 'show', '--json').json), 3)
    text = place.fine('round', 'show', one['id']).out
    check(text.startswith('2025 full opener\n'))
    check('  UL   Union lead, lead\n' in text)


@test
def thread_list_and_show(place):
    place.fill(ROUND_A, ROUND_C)
    threads = place.fine('thread', 'list', '--json', '--round', '2020').json
    equal(len(threads), 8)
    pay = only(threads, title='Compensation')
    equal(pay['article'], '6')
    equal(pay['kind'], 'article')
    equal(pay['passes'], 8)
    equal(pay['court'], None)
    equal(pay['state'], 'referred')
    equal(pay['since_utc'], '2020-12-09T23:18:00Z')
    equal(only(threads, kind='mou')['article'], None)
    running = [t for t in place.fine('thread', 'list', '--json').json if t['state'] == 'open']
    check(running and all(t['court'] in ('Union', 'District') for t in running))
    shown = place.fine('thread', 'show', pay['id'], '--json').json
    equal(len(shown['passes']), 8)
    equal(shown['passes'][0]['title'],
          'Union Proposal 1, Article 6 Compensation, 2/13/2020 6:34 pm')
    equal(shown['passes'][1]['title'],
          'District Counter 1 to Union Proposal 1, Article 6 Compensation, 7/7/2020 4:52 pm')
    equal(shown['passes'][-1]['state'], 'passed')
    equal(shown['passes'][0]['at_utc'], '2020-02-14T01:34:00Z')
    equal([e['kind'] for e in shown['events']], ['referred', 'referred'])
    text = place.fine('thread', 'show', pay['id']).out
    check(text.startswith('Article 6 Compensation\n'
                          'State: referred since Wed 2020-12-09 16:18 MST\n'))
    check('District Counter 1 to Union Proposal 1, Article 6' in text)
    check('Compensation' in place.fine('thread', 'list').out)


@test
def review_list(place):
    def review(content):
        content['version'] = 2
        content['threads'][0]['reviews'] = [
            {'old': 'ccl', 'new': 'p1', 'old_paragraph': 1, 'new_paragraph': 0,
             'decision': 'reject', 'comment': 'Twice, or nothing'},
            {'old': 'ccl', 'new': 'p2', 'old_paragraph': 4, 'decision': 'ask'},
        ]

    place.fill(small(place, change=review))
    thread = only(place.fine('thread', 'list', '--json').json, kind='article')['id']
    reviews = place.fine('review', 'list', thread, '--json').json
    equal(len(reviews), 2)
    rejected = only(reviews, decision='reject')
    equal([rejected['old'], rejected['old_paragraph'], rejected['new_paragraph']], ['ccl', 1, 0])
    equal([rejected['comment'], rejected['level']], ['Twice, or nothing', 'team'])
    shown = place.fine('thread', 'show', thread, '--json').json
    equal(rejected['new'], shown['passes'][0]['id'])
    equal(only(reviews, decision='ask')['new_paragraph'], None)
    text = place.fine('review', 'list', thread).out
    equal(text.splitlines()[0].split(), ['FROM', 'TO', 'PARAGRAPH', 'DECISION', 'COMMENT'])
    check('Contract  Union Proposal 1    2 → 1      reject    Twice, or nothing' in text, text)
    mou = only(place.fine('thread', 'list', '--json').json, kind='mou')['id']
    equal(place.fine('review', 'list', mou, '--json').json, [])


@test
def review_list_by_changes(place):
    def review(content):
        content['version'] = 2
        content['threads'][0]['passes'][0]['text'] += [
            {'label': '6-9', 'heading': 'Committee'}, 'It meets twice a year.', 'It reports.']
        first = len(content['threads'][0]['passes'][0]['text']) - 3
        content['threads'][0]['reviews'] = [
            {'old': 'ccl', 'new': 'p1', 'new_paragraph': first, 'decision': 'accept'},
            {'old': 'ccl', 'new': 'p1', 'new_paragraph': first + 2, 'decision': 'counter',
             'comment': 'To whom?'},
        ]

    place.fill(small(place, change=review))
    thread = only(place.fine('thread', 'list', '--json').json, kind='article')['id']
    section = only(place.fine('review', 'list', thread, '--json').json, paragraphs=3)
    equal([section['decision'], section['comment']], ['counter', 'To whom?'])
    first = section['new_paragraph'] + 1
    text = place.fine('review', 'list', thread).out
    check(f'→ {first}-{first + 2}' in text, text)


@test
def pass_show(place):
    place.fill(ROUND_A)
    found = place.fine('pass', 'show', 'Union Proposal 1, Article 6', '--json').json
    equal(found['by'], 'Union')
    equal(found['to'], 'District')
    equal(found['base'], 'current contract language')
    equal(found['at_local'], '2020-02-13T18:34')
    equal(found['text_intact'], True)
    check('text' not in found)
    with_text = place.fine('pass', 'show', found['id'], '--text', '--json').json
    equal(with_text['text'][0], {'kind': 'heading', 'label': '6-1', 'text': 'Wage Schedule'})
    text = place.fine('pass', 'show', found['id'][:8]).out
    check(text.startswith('Union Proposal 1, Article 6 Compensation, 2/13/2020 6:34 pm\n'))
    check('6-1 Wage Schedule' not in text)
    check('\n\n6-1 Wage Schedule\n' in place.fine('pass', 'show', found['id'], '--text').out)


@test
def note_list(place):
    place.fill(ROUND_A)
    notes = place.fine('note', 'list', '--session', 'First session', '--json').json
    equal([n['at_utc'] for n in notes], sorted(n['at_utc'] for n in notes))
    start = only(notes, kind='caucus-start')
    end = only(notes, kind='caucus-end')
    inside = [n for n in notes if start['at_utc'] < n['at_utc'] < end['at_utc']]
    equal({n['level'] for n in inside}, {'caucus', 'strategy'})
    equal(start['speaker'], 'DL')
    lines = place.fine('note', 'list', '--session', 'First session').out.splitlines()
    equal(len(lines), len(notes) + 1)
    check(lines[1].startswith('Thu 2020-02-13 16:'), lines[1])


@test
def names(place):
    place.fill(ROUND_A, ROUND_B, ROUND_C)
    whole = place.fine('round', 'show', '2020', '--json').json['id']
    for word in (whole, whole.upper(), whole[:4], '2020-21 REOPENER', '2020-'):
        equal(place.fine('round', 'show', word, '--json').json['id'], whole)
    place.fails(1, f'there is no round “{whole[:3]}”', 'round', 'show', whole[:3])
    several = place.fails(1, '“202” fits 3 rounds; give more of the id', 'round', 'show', '202')
    lines = several.err.splitlines()[1:]
    equal(len(lines), 3)
    check(any(line.endswith('  2020-21 reopener') for line in lines), several.err)
    equal(place.run('round', 'show', lines[0].split()[0]).status, 0)
    place.fails(1, 'there is no round “”', 'round', 'show', '')
    place.fails(1, 'there is no session “nothing”', 'note', 'list', '--session', 'nothing')
    place.fails(1, 'there is no thread “nothing”', 'thread', 'show', 'nothing')
    place.fails(1, 'there is no pass “nothing”', 'pass', 'show', 'nothing')
    place.fails(1, 'there is no reminder “nothing”', 'reminder', 'log', 'nothing')


@test
def store_commands(place):
    place.fill(ROUND_A)
    report = place.fine('store', 'check', '--json').json
    equal(report['whole'], True)
    equal(report['schema_version'], 3)
    equal(report['path'], place.store)
    equal(report['rows']['session'], 19)
    equal(report['rows']['note'], 307)
    text = place.fine('store', 'check').out
    check(text.startswith(f'{place.store} is whole; its form is 3.\n'))
    equal(place.fine('store', 'path').out, place.store + '\n')
    equal(place.fine('store', 'path', '--json').json, {'path': place.store})
    equal(place.run_bare('store', 'path').out, place.join('data', 'caucus', 'caucus.db') + '\n')
    equal(place.run_bare('--sample', 'store', 'path').out,
          place.join('data', 'caucus-sample', 'sample.db') + '\n')


@test
def reading_changes_nothing(place):
    place.fill(ROUND_A)
    before = digest(place.store)
    for words in (('round', 'list'), ('round', 'show'), ('round', 'export', '2020'),
                  ('session', 'list'), ('thread', 'list'), ('thread', 'show', 'Grievance'),
                  ('pass', 'show', 'Union Proposal 1, Article 6'),
                  ('note', 'list', '--session', 'First session'), ('reminder', 'list'),
                  ('reminder', 'due'), ('store', 'check'), ('store', 'restore')):
        place.fine(*words)
        place.fine(*words, '--json')
    equal(digest(place.store), before)


@test
def sample(place):
    sessions = place.run_bare('--sample', 'session', 'list', '--upcoming', '--json').json
    equal([s['title'] for s in sessions], ['Practice session', 'Practice session'])
    equal(sessions[0]['round'], '2025 full opener')
    equal(sessions[1]['start_local'][11:], '16:00')
    again = place.run_bare('session', 'list', '--upcoming', '--json', '--sample').json
    equal(again, sessions)
    due = place.run_bare('--sample', 'reminder', 'list', '--json').json
    equal(sorted(r['lead'] for r in due if r['session'] == sessions[0]['id']), ['15m'])
    equal(sorted(r['lead'] for r in due if r['session'] == sessions[1]['id']), ['15m', '1d', '60m'])


def on_a_terminal(place, *words):
    """What a command prints on a terminal of 80 columns."""
    ours, theirs = pty.openpty()
    out = b''
    with subprocess.Popen([CLI, '--store', place.store, *words], stdout=theirs,
                          env={**place.env, 'COLUMNS': '80'}) as process:
        os.close(theirs)
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the program has ended
                break
            out += piece
        equal(process.wait(60), 0)
    os.close(ours)
    return out.decode()


@test
def a_terminal_is_not_played_with(place):
    place.fill(ROUND_A)
    place.fine('session', 'add', '--round', '2020', '--title', 'Turned \u202eround',
               '--start', '2036-12-01T16:00', '--end', '20:00')
    lines = on_a_terminal(place, 'session', 'list', '--upcoming').splitlines()
    equal(len(lines), 2)
    check('\u202e' not in lines[1], lines[1])
    check('<U+202E>' in on_a_terminal(place, 'session', 'list', '--json'))
    for line in on_a_terminal(place, 'note', 'list', '--session', 'First session').splitlines():
        check(len(line) <= 80, line)
    check('\u202e' in place.fine('session', 'list').out)


@test
def round_compare_finds_what_moved_between_articles(place):
    place.fill(ROUND_C)
    answer = place.run('round', 'compare', '2025', '--json')
    equal(answer.status, 1)
    moved = [row for row in answer.json['rows'] if row['kind'] == 'moved-to']
    check(any(row['new_label'] == '9-5' and row['old_label'] == '10-2' for row in moved), moved)
    check(any(row['new_label'] == '14-4' for row in moved), moved)
    equal(answer.json['old']['name'], 'contract')
    equal(answer.json['self_check'], True)
    text = place.run('round', 'compare', '2025').out
    equal(text.count('moved away'), 2)
    equal(text.count('moved here'), 2)
    check('(section moved away, number 1) 10-2 Performance Management …' in text, text)
    check('(section moved here, number 1) [-10-2-]{+9-5+} Performance Management' in text, text)
    page = place.run('round', 'compare', '2025', '--html').out
    equal(page.count('section moved here'), 2)
    same = place.run('round', 'compare', '2025', '--from=agreed', '--to=agreed')
    equal(same.status, 0)
    equal(place.run('round', 'compare', '2025', '--to=theirs').status, 2)


@test
def people_are_told_in_their_language_and_scripts_are_not(place):
    speak_spanish(place)
    place.fill(ROUND_A, ROUND_B)
    lines = place.fine('round', 'show', '2020').out.splitlines()
    check(any(line.split(None, 1) == ['Estado', 'fact-finding'] for line in lines), lines)
    check(any(line.startswith('Contiene ') and '19 sesiones, ' in line for line in lines), lines)
    check('(+1 día)' in place.fine('session', 'list').out)
    thread = place.fine('thread', 'list', '--json').json[0]
    check('Estado: ' in place.fine('thread', 'show', thread['id']).out)

    passed = place.fine('thread', 'show', thread['id'], '--json').json['passes'][0]
    lines = place.fine('pass', 'show', passed['id']).out.splitlines()
    starts = {len(line) - len(line[line.index('  '):].lstrip()) for line in lines[1:]}
    equal(len(starts), 1, lines)
    check(any(line.startswith('Redactada sobre  texto vigente') for line in lines), lines)
    check(any(line.endswith('  sin cambios desde que se entregó') for line in lines), lines)
    equal(place.fine('pass', 'show', passed['id'], '--json').json['base'],
          'current contract language')


main()
