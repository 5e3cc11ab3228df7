# SPDX-License-Identifier: GPL-3.0-or-later
"""Where an answer is wrong: the paragraphs with the most words marked in vain or not marked."""
import collections

from score import Side

MARKS = {'equal': '{}', 'remove': '[-{}-]', 'add': '{{+{}+}}'}
TEXT_MAX = 900


def print_row(row):
    text = ''.join(MARKS[span['op']].format(span['text'] + '°' * bool(
        span.get('renumbered') or span.get('typographic'))) for span in row['spans'])
    print(f'  row  {row["kind"]} {row["old"]} {row["old_label"]} -> {row["new"]} {row["new_label"]}'
          f': {text[:TEXT_MAX]}')


def print_truth(side, number):
    words = [f'*{side.words[word]}*' if side.changed[word] else side.words[word]
             for word in side.whole(number)]
    print(f'  {side.name}  {number}: {" ".join(words)[:TEXT_MAX]}')


class Mistakes:
    """All paragraphs of a corpus, those of a pair together, with how wrong they are."""

    def __init__(self, answer, old_text, new_text, truth):
        self.rows = answer['rows']
        self.sides = {'old': Side('old', old_text, truth['old']),
                      'new': Side('new', new_text, truth['new'])}
        for side in self.sides.values():
            side.take_rows(self.rows)
        self.found = [(self.wrong_words(pair), self.describe(pair), pair)
                      for pair in truth['pairs']]
        for name, side in self.sides.items():
            paired = {number for pair in truth['pairs'] for number in pair[name]}
            for number in set(range(len(side.lengths))) - paired:
                alone = {'old': [], 'new': [], name: [number]}
                what = 'removed' if name == 'old' else 'added'
                self.found.append((self.wrong_words(alone), what, alone))
        self.found = [entry for entry in self.found if entry[0] or 'not found' in entry[1]]
        self.found.sort(key=lambda entry: -entry[0])

    def numbers(self, pair):
        return [(self.sides[name], number) for name in ('old', 'new') for number in pair[name]]

    def wrong_words(self, pair):
        return sum(side.changed[word] != side.marked[word]
                   for side, number in self.numbers(pair) for word in side.body(number))

    def describe(self, pair):
        words = ['moved'] * pair['moved'] + [pair['form']] * (pair['form'] != 'same')
        words += ['edited'] * any(side.is_changed(number) for side, number in self.numbers(pair))
        places = {side.main_row(number) for side, number in self.numbers(pair)}
        if pair['form'] == 'same' and (len(places) > 1 or pair['moved'] and any(
                self.rows[place]['kind'] != 'moved-to' for place in places)):
            words.append('not found')
        return ' '.join(words) or 'unchanged'

    def print(self, count):
        totals = collections.Counter()
        for wrong, what, _ in self.found:
            totals[what] += wrong
        for what, wrong in totals.most_common():
            print(f'{wrong:7} words wrong: {what}')
        for wrong, what, pair in self.found[:count]:
            print(f'-- {wrong} words, {what}')
            rows = {}
            for side, number in self.numbers(pair):
                print_truth(side, number)
                rows.update(dict.fromkeys(side.row[word] for word in side.whole(number)))
            for place in rows:
                print_row(self.rows[place])
