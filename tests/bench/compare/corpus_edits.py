# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits a list of paragraphs as a negotiation does, and remembers what it did."""
import collections

from corpus_document import HEADINGS, ROW, TABLE_CORNER, Numbers, Paragraph
from corpus_pieces import Edited, Piece, keep
from corpus_words import WordEdits

MOVED_WORDS_MIN = 12
NEAR = 250


class Negotiation(WordEdits):
    """An old text and how it became the new one, a list of Edited."""

    may_add = True      # decoys need sentences of their own in the old text

    def __init__(self, paragraphs, writer, rng, rates):
        self.old = paragraphs
        self.new = [Edited(p, [keep(p, p.tokens)]) for p in paragraphs]
        self.writer = writer
        self.rng = rng
        self.rates = rates
        self.texts = collections.Counter(self.signature(p.tokens) for p in paragraphs)
        self.unique = {p for p in paragraphs if self.texts[self.signature(p.tokens)] == 1}

    @staticmethod
    def numbers(paragraphs):
        return Numbers(paragraphs)

    def old_numbers(self):
        return self.numbers(self.old)

    def new_numbers(self):
        return self.numbers([edited.paragraph for edited in self.new])

    @staticmethod
    def signature(tokens):
        return ' '.join(token for token in tokens if isinstance(token, str))

    def count(self, rate):
        return max(1, round(rate * len(self.old))) if rate > 0 else 0

    def pick(self, suits):
        """One place that suits, as a list, or an empty one where they are rare."""
        for _ in range(300):
            place = self.rng.randrange(len(self.new))
            if suits(self.new[place]):
                return [place]
        return []

    def choose(self, count, suits):
        """Places of up to @count paragraphs that suit, in no order."""
        places = [place for place, edited in enumerate(self.new) if suits(edited)]
        return self.rng.sample(places, min(count, len(places)))

    def block(self, place):
        """The end of the section or article that begins at @place."""
        kind = self.new[place].kind
        ends = HEADINGS if kind == 'section' else ('article',)
        end = place + 1
        while end < len(self.new) and self.new[end].kind not in ends:
            end += 1
        return end

    # --- Paragraphs that come, go and move ---

    def insert(self, place, paragraphs):
        self.new[place:place] = [Edited(p, [Piece(None, [], p.tokens)], form='added')
                                 for p in paragraphs]

    def remove(self, start, end):
        del self.new[start:end]

    def renumber(self):
        """An article more or less, or a section in a short text: all numbers after it change."""
        articles = [place for place, edited in enumerate(self.new) if edited.kind == 'article']
        early = articles[1:max(2, len(articles) // 3)]
        if early and self.rng.random() < .35 and len(articles) > 8:
            place = min(early, key=lambda start: self.block(start) - start)
            self.remove(place, self.block(place))
        elif early:
            self.insert(self.rng.choice(early), self.writer.article(1))
        else:
            sections = [place for place, edited in enumerate(self.new) if edited.kind == 'section']
            if len(sections) > 2:
                self.insert(sections[1], self.writer.section()[:2])

    def new_body(self, kind):
        """A paragraph that the old text does not have: a copy could be the one that moved."""
        body = self.writer.body(kind)
        while self.signature(body.tokens) in self.texts:
            body = self.writer.body(kind)
        return body

    def insert_paragraphs(self):
        count = self.count(self.rates.inserted)
        while count > 0:
            place = self.rng.randrange(1, len(self.new))
            neighbour = self.new[place]
            if neighbour.kind in ('plain', 'clause', 'item'):
                self.insert(place, [self.new_body(neighbour.kind)])
                count -= 1
            elif neighbour.kind == 'section' and self.rng.random() < .25:
                section = self.writer.section()[:4]
                self.insert(place, section)
                count -= len(section)

    def delete_paragraphs(self):
        count = self.count(self.rates.deleted)
        for _ in range(40 + 20 * count):
            if count <= 0:
                return
            chosen = self.pick(lambda e: e.untouched() and e.kind != 'article')
            if not chosen:
                return
            place = chosen[0]
            end = place + 1
            if self.new[place].kind == 'section':
                end = self.block(place)
                if end - place > max(4, count) or any(not e.untouched()
                                                      for e in self.new[place:end]):
                    continue
            elif self.new[place].kind == ROW and self.new[place].tokens()[0] == TABLE_CORNER:
                continue
            self.remove(place, end)
            count -= end - place

    def words_between(self, start, end):
        return sum(len(edited.tokens()) for edited in self.new[start:end])

    def move_block(self, start, end, destinations):
        """Moves far enough that what moved is the block and not what it passed."""
        block = self.new[start:end]
        words = self.words_between(start, end)
        far = [place for place in destinations
               if (place <= start and self.words_between(place, start) > 2 * words
                   and start - place > end - start + 1)
               or (place >= end and self.words_between(end, place) > 2 * words
                   and place - end > end - start + 1)]
        if not far:
            return False
        place = self.rng.choice(far)
        for edited in block:
            edited.moved = True
        del self.new[start:end]
        if place >= end:
            place -= end - start
        self.new[place:place] = block
        return True

    def near(self, start, kinds):
        """Places before a paragraph of these kinds, not all of a long text."""
        low, high = max(1, start - NEAR), min(len(self.new), start + NEAR)
        return [place for place in range(low, high)
                if self.new[place].kind in kinds and not self.new[place].moved
                and not self.new[place - 1].moved and self.new[place - 1].kind not in HEADINGS]

    def move_section(self, most):
        chosen = self.pick(lambda e: e.kind == 'section' and e.untouched() and not e.moved)
        if not chosen:
            return 0
        start, end = chosen[0], self.block(chosen[0])
        if end - start > most or not all(e.untouched() and not e.moved
                                         for e in self.new[start:end]):
            return 0
        return end - start if self.move_block(start, end, self.near(start, ('section',))) else 0

    def move_paragraph(self):
        chosen = self.pick(lambda e: e.kind in ('plain', 'clause', 'item') and e.untouched()
                             and not e.moved and len(e.paragraph.tokens) >= MOVED_WORDS_MIN
                             and e.paragraph in self.unique)
        if not chosen:
            return 0
        start = chosen[0]
        kind = self.new[start].kind
        if self.new[start - 1].kind == 'section':
            return 0
        return 1 if self.move_block(start, start + 1, self.near(start, (kind,))) else 0

    def move(self):
        count = self.count(self.rates.moved)
        for _ in range(40 + 4 * count):
            if count <= 0:
                break
            if self.rng.random() < .25:
                count -= self.move_section(max(4, count))
            else:
                count -= self.move_paragraph()

    def kept_pairs(self):
        """(place in the old text, whether moved, words) of what is in both, in the new order."""
        place = {paragraph: number for number, paragraph in enumerate(self.old)}
        return [(place[edited.paragraph], edited.moved, len(edited.tokens()))
                for edited in self.new if edited.paragraph in place]

    def weak_moves(self):
        """Share of the moves that passed too little of what is still there: what they passed
        could as well be what moved."""
        pairs = self.kept_pairs()
        weak = moves = 0
        for start, (old, moved, _) in enumerate(pairs):
            if not moved or (start > 0 and pairs[start - 1][:2] == (old - 1, True)):
                continue
            end = start + 1
            while end < len(pairs) and pairs[end][:2] == (pairs[end - 1][0] + 1, True):
                end += 1
            before, after = pairs[max(0, start - 2 * NEAR):start], pairs[end:end + 2 * NEAR]
            passed = [pair[2] for pair in before if not pair[1] and pair[0] > old]
            passed += [pair[2] for pair in after if not pair[1] and pair[0] < old]
            moves += 1
            weak += len(passed) < 2 or sum(passed) < 1.3 * sum(pair[2] for pair in pairs[start:end])
        return weak / moves if moves else 0

    # --- Splits and joins ---

    def split(self):
        def ends_of_sentences(edited):
            tokens = edited.tokens()
            return [place for place in range(6, len(tokens) - 5)
                    if isinstance(tokens[place - 1], str) and tokens[place - 1].endswith('.')]

        for place in sorted(self.choose(
                self.count(self.rates.split),
                lambda e: e.untouched() and not e.moved and e.kind in ('plain', 'clause', 'item')
                and ends_of_sentences(e)), reverse=True):
            edited = self.new[place]
            cut = self.rng.choice(ends_of_sentences(edited))
            source = edited.paragraph
            second = Edited(Paragraph(edited.kind, []), [keep(source, source.tokens[cut:])],
                            form='split')
            edited.pieces = [keep(source, source.tokens[:cut])]
            edited.form = 'split'
            self.new.insert(place + 1, second)

    def join(self):
        places = [place for place in range(len(self.new) - 1)
                  if all(e.untouched() and not e.moved and e.kind in ('plain', 'clause', 'item')
                         for e in self.new[place:place + 2])
                  and self.new[place].kind == self.new[place + 1].kind]
        for place in sorted(self.rng.sample(places, min(len(places),
                                                        self.count(self.rates.joined))),
                            reverse=True):
            first, second = self.new[place:place + 2]
            if not (first.untouched() and second.untouched()):
                continue
            first.pieces += second.pieces
            first.form = 'joined'
            del self.new[place + 1]

    def run(self):
        if self.rates.renumber:
            self.renumber()
        self.move()
        self.delete_paragraphs()
        self.insert_paragraphs()
        self.split()
        self.join()
        self.raise_tables()
        self.edit()
        if self.rates.repeated:
            self.strike_phrase()
