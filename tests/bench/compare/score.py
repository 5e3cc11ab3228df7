# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the rows of `caucus-cli compare --json` against the truth of a corpus.

Everything is counted by the words of the two files: the rows are laid over them by their letters
and digits, so that it does not matter how the comparison cuts its paragraphs. A span that is
"renumbered" or "typographic" is shown as no change. A paragraph belongs to the row that most of its
words are in; two paragraphs are aligned when that is the same row.
"""
import bisect
import collections
import dataclasses
import itertools
import re

from contract import MARKS_ELSEWHERE, check_contract, letters, rows_of, spans_of
from corpus_truth import WORD

DIGIT = re.compile(r'\d')


class Side:
    """One text: its words, what is true of them, and what the rows say of them."""

    def __init__(self, name, text, truth):
        self.name = name
        self.text = text
        self.words = WORD.findall(text)
        self.ends = list(itertools.accumulate(len(letters(word)) for word in self.words))
        self.changed = bytearray(len(self.words))
        self.label = bytearray(len(self.words))
        self.followed = set()
        self.first = []
        self.lengths = truth
        place = 0
        for number, (label, count, changed, renumbered) in enumerate(truth):
            self.first.append(place)
            self.label[place:place + label] = b'\1' * label
            place += label
            for start, length in zip(changed[::2], changed[1::2]):
                self.changed[place + start:place + start + length] = b'\1' * length
            if renumbered:
                self.followed.add(number)
            place += count
        if place != len(self.words):
            raise ValueError(f'the truth has {place} {name} words, the text {len(self.words)}')
        self.marked = bytearray(len(self.words))
        self.hidden = bytearray(len(self.words))
        self.row = [None] * len(self.words)

    def label_text(self, number):
        first = self.first[number]
        return self.words[first:first + self.lengths[number][0]]

    def body(self, number):
        """Where the words of a paragraph lie, its label's left out."""
        label, count = self.lengths[number][:2]
        return range(self.first[number] + label, self.first[number] + label + count)

    def whole(self, number):
        return range(self.first[number], self.body(number).stop)

    def is_changed(self, number):
        return bool(self.lengths[number][2])

    def take(self, place, span, position):
        """Lays one span over the words; returns where it ends."""
        length = len(letters(span['text']))
        if length == 0:
            return position
        first = bisect.bisect_right(self.ends, position)
        last = bisect.bisect_left(self.ends, position + length)
        for word in range(first, min(last + 1, len(self.words))):
            self.row[word] = place
            if span.get('renumbered'):
                self.hidden[word] = 1
            elif span['op'] in ('add', 'remove') and not span.get('typographic'):
                self.marked[word] = 1
        return position + length

    def take_rows(self, rows):
        position = 0
        for place, row in rows_of(rows, self.name, MARKS_ELSEWHERE):
            for span in spans_of(row, self.name):
                position = self.take(place, span, position)

    def main_row(self, number):
        """The row that most words of a paragraph are in."""
        words = self.body(number) or self.whole(number)
        count = collections.Counter(self.row[word] for word in words)
        return count.most_common(1)[0][0] if count else None


@dataclasses.dataclass
class Score:
    truly_changed: int = 0
    shown: int = 0
    f1: float = 1.0
    moves: int = 0
    moves_found: int = 0
    false_moves: int = 0
    edited: int = 0
    edited_aligned: int = 0
    renumbered: int = 0
    renumbered_shown: int = 0
    splits: int = 0
    splits_found: int = 0
    joins: int = 0
    joins_found: int = 0
    figures_hidden: int = 0
    figures_unmarked: int = 0
    problems: list = dataclasses.field(default_factory=list)

    @property
    def shown_ratio(self):
        return self.shown / self.truly_changed if self.truly_changed else 1.0

    @property
    def quality(self):
        """The mean of what PERFORMANCE names; what a pair of texts has none of does not count."""
        parts = [self.f1]
        parts += [self.moves_found / self.moves] if self.moves else []
        parts += [self.edited_aligned / self.edited] if self.edited else []
        parts += [1 - self.renumbered_shown / self.renumbered] if self.renumbered else []
        return sum(parts) / len(parts)


def ignored_labels(old, new, pairs):
    """Words of labels that come, go, or change with a split: shown or not, both are right."""
    plain = {'old': set(), 'new': set()}
    for pair in pairs:
        if pair['form'] == 'same':
            plain['old'].update(pair['old'])
            plain['new'].update(pair['new'])
    for side in (old, new):
        ignored = bytearray(len(side.words))
        for number, (label, *_) in enumerate(side.lengths):
            if label and number not in plain[side.name]:
                ignored[side.first[number]:side.first[number] + label] = b'\1' * label
        yield ignored


def count_words(score, old, new, pairs):
    both = 0
    for side, ignored in zip((old, new), ignored_labels(old, new, pairs)):
        for word, (changed, marked) in enumerate(zip(side.changed, side.marked)):
            if not changed and not marked or ignored[word]:
                continue
            score.truly_changed += changed
            score.shown += marked
            both += changed and marked
            if changed and not marked and DIGIT.search(side.words[word]):
                score.figures_hidden += side.hidden[word]
                score.figures_unmarked += not side.hidden[word]
    if score.shown or score.truly_changed:
        score.f1 = 2 * both / (score.shown + score.truly_changed)


def is_pair_shown(old, new, pair, kind):
    return kind != 'equal' or any(side.marked[word] for side, name in ((old, 'old'), (new, 'new'))
                                  for number in pair[name] for word in side.whole(number))


def count_pair(score, old, new, rows, pair):
    """A pair of one paragraph a side; returns the row of a move that is a true one."""
    row = new.main_row(pair['new'][0])
    aligned = row is not None and row == old.main_row(pair['old'][0])
    kind = rows[row]['kind'] if aligned else None
    number = pair['old'][0]
    if pair['moved']:
        score.moves += 1
        score.moves_found += kind == 'moved-to'
        return row if kind == 'moved-to' else None
    if old.is_changed(number) or new.is_changed(pair['new'][0]):
        score.edited += 1
        score.edited_aligned += aligned
    elif number in old.followed or old.label_text(number) != new.label_text(pair['new'][0]):
        score.renumbered += 1
        score.renumbered_shown += is_pair_shown(old, new, pair, kind)
    return None


def is_broken_up(rows, whole, parts, numbers, kind):
    """Whether each part has a row of its own, of this kind and of the same whole."""
    places = [parts.main_row(number) for number in numbers]
    found = [rows[place] for place in places if place is not None]
    return len(set(places)) == len(numbers) == len(found) \
        and all(row['kind'] == kind for row in found) \
        and len({row[whole.name] for row in found}) == 1


def score_answer(answer, old_text, new_text, truth):
    """Everything that is known of how good an answer is."""
    rows = answer['rows']
    score = Score(problems=check_contract(answer, old_text, new_text))
    if any('does not come out' in problem for problem in score.problems):
        score.f1 = 0.0
        return score
    old = Side('old', old_text, truth['old'])
    new = Side('new', new_text, truth['new'])
    old.take_rows(rows)
    new.take_rows(rows)
    count_words(score, old, new, truth['pairs'])
    true_moves = set()
    for pair in truth['pairs']:
        if pair['form'] == 'split':
            score.splits += 1
            score.splits_found += is_broken_up(rows, old, new, pair['new'], 'split')
        elif pair['form'] == 'joined':
            score.joins += 1
            score.joins_found += is_broken_up(rows, new, old, pair['old'], 'joined')
        else:
            true_moves.add(count_pair(score, old, new, rows, pair))
    score.false_moves = sum(row['kind'] == 'moved-to' and place not in true_moves
                            for place, row in enumerate(rows))
    return score
