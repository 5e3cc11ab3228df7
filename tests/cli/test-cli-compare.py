# SPDX-License-Identifier: GPL-3.0-or-later
"""caucus-cli compare: what scripts rely on."""

import os
import re
import subprocess

from caucus_cli_test import CLI, check, equal, main, speak_spanish, test

OLD = '''Article 4 Work Assignments

4-1 Probation lasts 90 days. The “first” day counts.

4-2 Transfers are posted. The choice is in writing.

4-3 The District keeps a list of all sites that it runs.

(a) A list is kept.
'''
NEW = '''Article 4 Work Assignments

4-1 Probation lasts 180 days. The "first" day counts.

4-2 Transfers are posted.

The choice is in writing.

4-4 The District keeps a list of all sites that it runs.

(b) A list is kept.
'''
KINDS = {'equal', 'changed', 'added', 'removed', 'moved-from', 'moved-to', 'split', 'joined'}
SUMMARY = {'words_added', 'words_removed', 'words_moved', 'paragraphs_added', 'paragraphs_removed',
           'paragraphs_changed', 'paragraphs_moved', 'paragraphs_split', 'paragraphs_joined',
           'labels_changed', 'repeated_changes'}


def write(place, name, content):
    path = place.join(name)
    with open(path, 'wb') as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path


def compare(place, old, new, *options):
    return place.run_bare('compare', write(place, 'old.txt', old), write(place, 'new.txt', new),
                          *options)


def rebuild(answer, side, other_op, elsewhere):
    """The text of a side from the rows, as the contract of the JSON describes it."""
    paragraphs = {}
    for row in answer['rows']:
        if row[side] is None or row['kind'] == elsewhere:
            continue
        label = row[side + '_label']
        text = ''.join(span['text'] for span in row['spans'] if span['op'] != other_op)
        paragraphs.setdefault(row[side], []).append((label + ' ' if label else '') + text)
    return [''.join(paragraphs[number]) for number in sorted(paragraphs)]


@test
def rows_give_both_texts_again(place):
    done = compare(place, OLD, NEW, '--json')
    equal(done.status, 1)
    answer = done.json
    equal(answer['self_check'], True)
    equal(rebuild(answer, 'old', 'add', 'moved-to'), OLD.strip().split('\n\n'))
    equal(rebuild(answer, 'new', 'remove', 'moved-from'), NEW.strip().split('\n\n'))


@test
def members_are_those_of_the_contract(place):
    answer = compare(place, OLD, NEW, '--json').json
    for side, name in (('old', 'old.txt'), ('new', 'new.txt')):
        equal(answer[side]['name'], name)
        check(isinstance(answer[side]['words'], int))
    equal(answer['old']['paragraphs'], 5)
    equal(answer['new']['paragraphs'], 6)
    check(SUMMARY <= set(answer['summary']), str(answer['summary']))
    for row in answer['rows']:
        equal(set(row), {'kind', 'old', 'new', 'old_label', 'new_label', 'move', 'spans'})
        check(row['kind'] in KINDS, row['kind'])
        for span in row['spans']:
            check(span['op'] in ('equal', 'add', 'remove'), span['op'])


@test
def a_script_finds_what_changed(place):
    summary = compare(place, OLD, NEW, '--json').json['summary']
    equal(summary['words_added'], 1)
    equal(summary['words_removed'], 1)
    equal(summary['paragraphs_added'], 0)
    equal(summary['paragraphs_removed'], 0)
    equal(summary['repeated_changes'], [])
    twice = compare(place, '1. Pay is $15.\n\n2. Pay was $15 then.',
                    '1. Pay is $16.\n\n2. Pay was $16 then.', '--json').json['summary']
    equal(twice['repeated_changes'], [{'removed': '$15', 'added': '$16', 'count': 2}])


@test
def status_says_whether_something_differs(place):
    equal(compare(place, OLD, OLD).status, 0)
    check('Nothing differs.' in compare(place, OLD, OLD).out)
    equal(compare(place, '', '').status, 0)
    equal(compare(place, '', NEW).status, 1)
    equal(compare(place, OLD, '').status, 1)
    # White space and the wrapping of lines are no difference, a label is.
    equal(compare(place, 'One  two\nthree.\r\n', 'One two three.\n').status, 0)
    equal(compare(place, '(a) One two three.', '(b) One two three.').status, 1)


@test
def typography_counts_when_asked(place):
    equal(compare(place, 'The “day” counts.', 'The "day" counts.').status, 0)
    equal(compare(place, 'The “day” counts.', 'The "day" counts.', '--typography=ignore').status, 0)
    equal(compare(place, 'The “day” counts.', 'The "day" counts.', '--typography=strict').status, 1)


@test
def text_and_html_mark_words(place):
    text = compare(place, OLD, NEW).out
    check('4-1 Probation lasts [-90-]{+180+} days. The "first" day counts.' in text, text)
    equal(compare(place, OLD, NEW, '--text').out, text)
    page = compare(place, 'Pay <is> 90 & more.', 'Pay <is> 180 & more.', '--html').out
    check('Pay &lt;is&gt; <del>90</del><ins>180</ins> &amp; more.' in page, page)
    check(page.startswith('<!DOCTYPE html>'), page)


@test
def text_shows_what_follows_the_numbering(place):
    text = compare(place, '8-1 Leave\n\n8-2 Under Section 8-1 leave is paid.\n\nThe end comes.',
                   '8-1 New\n\n8-2 Leave\n\n8-3 Under Section 8-2 leave is paid.\n\nThe end comes.').out
    check('[-8-2-]{+8-3+} Under Section [-8-1-]{+8-2+} leave is paid.' in text, text)
    text = compare(place, '8-1 Leave\n\nUnder Section 8-1 leave is paid.',
                   '9-1 Leave\n\nUnder Section 9-1 leave is paid.').out
    check('\nUnder Section [-8-1-]{+9-1+} leave is paid.\n' in text, text)
    check('unchanged' not in text, text)


@test
def text_marks_empty_paragraphs_and_what_was_put_in(place):
    text = compare(place, '(a)\n\nOne thing is here.', '(a)\n\nOne thing is here.\n\n(b)').out
    check('\n{+(b)+}\n' in text, text)
    whole = 'Delegates may leave work while they see the director{}never more than three at once.'
    text = compare(place, whole.format(', but '),
                   whole.format(', for this:\n\n(a) a grievance.\n\nHowever, ')).out
    check('\n{+(a)+} {+a grievance.+}\n' in text, text)


def cells_of(page):
    """The cells of the table of a page, row by row, as they are marked."""
    return [re.findall('<td dir="auto">(.*?)</td>', row)
            for row in re.findall('<tr>(.*?)</tr>', page)]


def head_of(page):
    return page[page.index('<header>'):page.index('</header>')]


@test
def html_counts_all_that_differs(place):
    page = compare(place, '9-1 The evaluation is in writing\n\nand signed by both parties.',
                   '9-1 The evaluation is in writing and signed by both parties.', '--html').out
    check(head_of(page).endswith('</p><p>1 paragraph joined</p>'), page)
    check('>¶ Two paragraphs joined</span> <span class="label">9-1</span>'
          'The evaluation is in writing</p>' in page, page)
    check('>¶ Joined to the paragraph above</span> and signed by both parties.</p>' in page, page)
    page = compare(place, '(a) One two three.', '(b) One two three.', '--html').out
    check(head_of(page).endswith('</p><p>1 label changed</p>'), page)
    page = compare(place, OLD, NEW, '--html').out
    check('<p>1 word added · 1 word removed · 1 paragraph changed · 1 paragraph split · '
          '2 labels changed · 2 typographic differences ignored</p>' in head_of(page), page)
    check('>¶ Split in two</span> ' in page, page)
    check('>¶ Split off from the paragraph above</span> ' in page, page)
    check(head_of(compare(place, OLD, OLD, '--html').out).endswith('<p>Nothing differs.</p>'))


@test
def labels_have_the_marks_of_their_paragraphs(place):
    old, new = '(a) Yes it is.\n\n(b) Leave is ten days.', '(a) Yes it is.\n\n(c) Pay is good.'
    page = compare(place, old, new, '--html').out
    check('<span class="label"><del>(b)</del></span><del>Leave is ten days.</del>' in page, page)
    check('<span class="label"><ins>(c)</ins></span><ins>Pay is good.</ins>' in page, page)
    check('<span class="label">(a)</span>Yes it is.' in page, page)
    text = compare(place, old, new).out
    check('\n[-(b)-] [-Leave is ten days.-]\n' in text, text)
    check('\n{+(c)+} {+Pay is good.+}\n' in text, text)


@test
def cells_stand_in_their_columns(place):
    old = '| Range | S1 | S2 | S3 |\n| C-1 | 15 | 16 | 17 |\n| C-2 | 16 | 17 | 18 |'
    new = '| Range | S1 | S3 |\n| C-1 | 15 | 17 |\n| C-2 | 16.5 | 18 |\n| C-3 | 18 | 19 |'
    equal(cells_of(compare(place, old, new, '--html').out),
          [['Range', 'S1', '<del>S2</del>', 'S3'], ['C-1', '15', '<del>16</del>', '17'],
           ['C-2', '<del>16</del><ins>16.5</ins>', '<del>17</del>', '18'],
           ['<ins>C-3</ins>', '<ins>18</ins>', '', '<ins>19</ins>']])
    equal(cells_of(compare(place, new, old, '--html').out),
          [['Range', 'S1', '<ins>S2</ins>', 'S3'], ['C-1', '15', '<ins>16</ins>', '17'],
           ['C-2', '<del>16.5</del><ins>16</ins>', '<ins>17</ins>', '18'],
           ['<del>C-3</del>', '<del>18</del>', '', '<del>19</del>']])


@test
def the_wider_table_is_laid_out_too(place):
    wide = '|' + ' x |' * 100000
    done = compare(place, wide, wide + ' y |', '--html')
    equal(done.status, 1)
    check('<ins>y</ins></td></tr>' in done.out)


@test
def paragraphs_and_cells_have_their_own_direction(place):
    page = compare(place, 'ימים 10\n\n| א | 10 |', 'ימים 5\n\n| א | 5 |', '--html').out
    check('<p dir="auto">ימים <del>10</del><ins>5</ins></p>' in page, page)
    check('<td dir="auto">א</td><td dir="auto"><del>10</del><ins>5</ins></td>' in page, page)


@test
def html_has_tables_and_prints_in_black(place):
    page = compare(place, 'Pay\n\n| Range | Step 1 |\n| A | 15.00 |\n\nThe end comes.',
                   'Pay\n\n| Range | Step 1 |\n| A | 15.50 |\n| B | 16.00 |\n\nThe end comes.',
                   '--html').out
    equal(cells_of(page), [['Range', 'Step 1'],
                           ['A', '<del>15.00</del><ins>15.50</ins>'],
                           ['<ins>B</ins>', '<ins>16.00</ins>']])
    check('</table>\n<p dir="auto">The end comes.</p>' in page, page)
    style = page[page.index('@media print'):page.index('</style>')]
    check('p, tr { break-inside: avoid; }' in style, style)
    check('del, ins, a { color: inherit; }' in style, style)


@test
def people_are_spoken_to_in_their_language(place):
    speak_spanish(place)
    page = compare(place, OLD, NEW, '--html').out
    check('<html lang="es">' in page, page)
    check('1 palabra agregada · 1 palabra suprimida' in head_of(page), page)
    check('>¶ Dividido en dos</span>' in page, page)
    done = compare(place, OLD, NEW)
    check('\n  palabras agregadas     1\n' in done.out, done.out)
    check('\n(1 párrafo sin cambios)\n' in done.out, done.out)
    check('(dividido) ' in done.out, done.out)
    check('Nada difiere.' in compare(place, OLD, OLD).out)
    # What scripts read is the same in each language.
    spanish = compare(place, OLD, NEW, '--json').out
    place.env['LC_ALL'] = 'C'
    equal(compare(place, OLD, NEW, '--json').out, spanish)


@test
def a_bullet_is_a_label_as_it_was_typed(place):
    old, new = 'Tools:\n- a pencil\n\u2013 paper\n', 'Tools:\n* a pencil\n\u2013 paper\n'
    ignored = compare(place, old, new, '--json')
    equal(ignored.status, 0)
    equal(ignored.json['summary']['labels_changed'], 0)
    equal(ignored.json['summary']['typography_changed'], 1)
    equal(rebuild(ignored.json, 'new', 'remove', 'moved-from'),
          ['Tools:', '* a pencil', '\u2013 paper'])
    strict = compare(place, old, new, '--json', '--typography=strict')
    equal(strict.status, 1)
    equal(strict.json['summary']['labels_changed'], 1)
    equal([(row['old_label'], row['new_label']) for row in strict.json['rows']],
          [(None, None), ('-', '*'), ('\u2013', '\u2013')])
    check('[---]{+*+} a pencil' in compare(place, old, new, '--typography=strict').out)
    check('Nothing differs' in compare(place, old, new).out)


@test
def trouble_has_a_status_of_its_own(place):
    old = write(place, 'old.txt', OLD)
    for words, message in (
            ((old,), 'OLD NEW is missing'),
            ((old, old, old), 'too many words'),
            ((old, old, '--typography=loud'), '--typography: '),
            ((old, old, '--json', '--html'), '--json, --text and --html exclude each other'),
            ((old, place.join('none.txt')), 'No such file'),
            ((old, place.path), 'directory'),
            ((old, write(place, 'a.docx', b'PK\3\4rest')), 'a.docx is a packed document'),
            ((write(place, 'a.txt', b'%PDF-1.7\n'), old), 'a.txt is a PDF')):
        done = place.run_bare('compare', *words)
        equal(done.status, 2, str(words))
        check(message in done.err, done.err)
        equal(done.out, '')
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([CLI, 'compare', old, old], stdout=full, env=place.env,
                              stderr=subprocess.DEVNULL, timeout=60, check=False)
    equal(done.returncode, 2)


@test
def bytes_that_are_no_text_are_replaced_and_counted(place):
    done = compare(place, b'Caf\xe9 and\0 more.', 'Caf\ufffd and\ufffd more.', '--json')
    equal(done.status, 1)
    equal(done.json['old']['places_replaced'], 2)
    equal(done.json['new']['places_replaced'], 0)
    check('2 places are no text' in done.err, done.err)
    check('1 place is no text' in compare(place, b'Caf\xe9', 'Caf\xe9').err)


@test
def places_that_cannot_be_read_are_not_called_equal(place):
    equal(compare(place, b'Caf\xe9 is open.', b'Caf\xe9 is open.').status, 0)
    done = compare(place, b'Caf\xe9 is open.', b'Caf\xe8 is open.')
    equal(done.status, 1)
    check('The files differ, but nothing of what can be read' in done.out, done.out)


@test
def merge_keeps_both_sides(place):
    base = write(place, 'base.txt', '1. Leave is 5 days.\n\n2. Pay is $15 an hour for all.\n')
    ours = write(place, 'ours.txt', '1. Leave is 6 days.\n\n2. Pay is $16 an hour for all.\n')
    theirs = write(place, 'theirs.txt', '1. Leave is 5 days.\n\n2. Pay is $15 an hour for some.\n')
    other = write(place, 'other.txt', '1. Leave is 9 days.\n\n2. Pay is $15 an hour for all.\n')
    clean = place.run_bare('merge', base, ours, theirs)
    equal(clean.status, 0)
    equal(clean.out, '1. Leave is 6 days.\n\n2. Pay is $16 an hour for some.\n')
    torn = place.run_bare('merge', base, ours, other)
    equal(torn.status, 1)
    check(torn.out.startswith('<<<<<<< ours.txt\n1. Leave is 6 days.\n=======\n'
                              '1. Leave is 9 days.\n>>>>>>> other.txt\n'), torn.out)
    answer = place.run_bare('merge', base, ours, other, '--json').json
    equal(answer['conflicts'], 1)
    equal(answer['parts'][0], {'conflict': True, 'ours': [{'label': '1.', 'text': 'Leave is 6 days.'}],
                               'theirs': [{'label': '1.', 'text': 'Leave is 9 days.'}]})
    equal(place.run_bare('merge', base, ours).status, 2)
    equal(place.run_bare('merge', base, ours, place.join('none')).status, 2)


@test
def no_store_is_made(place):
    compare(place, OLD, NEW)
    equal(sorted(os.listdir(place.path)), ['new.txt', 'old.txt'])


main()
