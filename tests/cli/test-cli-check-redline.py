# SPDX-License-Identifier: GPL-3.0-or-later
"""caucus-cli check-redline: what scripts rely on."""

import os

from caucus_cli_test import check, equal, main, speak_spanish, test

BASE = '''Article 4 Work Assignments

4-1 Probation lasts 90 days for each employee of a school.

4-2 Transfers are posted. The choice is in writing.
'''
HONEST = BASE.replace('90', '[-90-]{+180+}').replace(
    '4-2', '{++4-9 Lists are kept by the District.++}\n\n4-2')
SLY = BASE.replace('90', '180').replace('posted', '~~posted~~<ins>posted</ins>')


def write(place, name, content):
    path = place.join(name)
    with open(path, 'wb') as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path


def run(place, base, redline, *options):
    return place.run_bare('check-redline', write(place, 'base.txt', base),
                          write(place, 'redline.md', redline), *options)


@test
def status_says_whether_the_marks_are_honest(place):
    equal(run(place, BASE, HONEST).status, 0)
    equal(run(place, BASE, BASE).status, 0)
    equal(run(place, '', '').status, 0)
    equal(run(place, BASE, SLY).status, 1)
    equal(run(place, BASE, '').status, 1)


@test
def zero_is_stated(place):
    out = run(place, BASE, HONEST).out
    equal(out, 'base.txt → redline.md, 3 marks\nThey changed nothing without marking it. '
               'No mark is without a change.\n')


@test
def faults_are_named(place):
    out = run(place, BASE, SLY).out
    check('They changed 1 place without marking it. 1 mark changes nothing.\n' in out, out)
    check('line 3, 4-1: changed without a mark\n'
          '  Probation lasts [-90-]{+180+} days for each employee of a school.\n' in out, out)
    check('line 5, 4-2: struck and added again, a mark without a change\n'
          '  Transfers are [-posted-]{+posted+}. The choice is in writing.\n' in out, out)


@test
def json_has_the_faults(place):
    answer = run(place, BASE, SLY, '--json').json
    equal(answer['base'], 'base.txt')
    equal(answer['redline'], 'redline.md')
    equal((answer['marks'], answer['unmarked_changes'], answer['marks_without_change']), (2, 1, 1))
    equal(answer['faults'][0],
          {'kind': 'changed', 'unmarked': True, 'line': 3, 'paragraph': 1, 'label': '4-1',
           'old_words': '90', 'new_words': '180', 'before': 'Probation lasts ',
           'after': ' days for each employee of a school.'})
    equal(answer['faults'][1]['kind'], 'same-words')
    equal(run(place, BASE, HONEST, '--json').json['faults'], [])


@test
def labels_stand_apart_from_their_words(place):
    base = '8-1 The leave is ten days.\n\n8-2 Pay is good.\n'
    out = run(place, base, base.replace('8-1', '8-3')).out
    check('numbered otherwise without a mark\n  [-8-1-]{+8-3+} The leave is ten days.\n' in out, out)


@test
def a_label_belongs_to_its_paragraph(place):
    base = '8-2 Pay is good.\n'
    out = run(place, base, '8-1 <u>The leave is ten</u> days.\n\n' + base).out
    check('\nline 1, 8-1: changed without a mark\n  {+days.+}\n' in out, out)
    done = run(place, base, '8-1 <u>The leave is ten days.</u>\n\n' + base)
    equal(done.status, 0, done.out)
    # Where nothing is marked, the label came in with the words.
    out = run(place, base, '8-1 The leave is long.\n\n' + base).out
    check('{+8-1 The leave is long.+}' in out, out)


@test
def help_says_which_marks_are_read(place):
    out = run(place, BASE, BASE, '--help').out
    for sign in ('~~', '[-', '{--', '<del>', '{+', '{++', '<ins>'):
        check(sign in out, out)


@test
def people_are_spoken_to_in_their_language(place):
    speak_spanish(place)
    out = run(place, BASE, SLY).out
    check('Cambiaron 1 lugar sin marcarlo. 1 marca no cambia nada.\n' in out, out)
    check('línea 3, 4-1: cambiado sin marca\n' in out, out)
    spanish = run(place, BASE, SLY, '--json').out
    place.env['LC_ALL'] = 'C'
    equal(run(place, BASE, SLY, '--json').out, spanish)


@test
def trouble_has_a_status_of_its_own(place):
    base = write(place, 'base.txt', BASE)
    for words, message in (
            ((base,), 'BASE REDLINE is missing'),
            ((base, place.join('none.txt')), 'No such file'),
            ((place.join('none.txt'), base), 'No such file'),
            ((base, write(place, 'a.docx', b'PK\3\4rest')), 'a.docx is a packed document'),
            ((base, write(place, 'open.txt', 'One\n[-two\n')),
             'open.txt: line 2: the mark that begins with [- has no end'),
            ((base, write(place, 'shut.txt', 'One\n\ntwo</ins>\n')),
             'shut.txt: line 3: </ins> ends a mark that has not begun')):
        done = place.run_bare('check-redline', *words)
        equal(done.status, 2, str(words))
        check(message in done.err, done.err)
        equal(done.out, '')


@test
def bytes_that_are_no_text_are_counted(place):
    done = run(place, b'Caf\xe9 and more.', 'Caf\ufffd and more.')
    equal(done.status, 0)
    check('1 place is no text' in done.err, done.err)


@test
def no_store_is_made(place):
    run(place, BASE, SLY)
    equal(sorted(os.listdir(place.path)), ['base.txt', 'redline.md'])


main()
