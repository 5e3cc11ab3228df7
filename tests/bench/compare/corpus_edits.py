# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits a list of paragraphs as a negotiation does, and remembers what it did."""
import collections
import dataclasses
import re

from corpus_document import HEADINGS, ROW, Numbers, Paragraph, Reference
from corpus_prose import REPEATED_PHRASE

FIGURE = re.compile(r'\d')
MOVED_WORDS_MIN = 12
BETWEEN_EDITS = 3


@dataclasses.dataclass
class Rates:
    """Shares of all paragraphs."""
    edited: float = .08
    deleted: float = .015
    inserted: float = .015
    moved: float = .012
    moved_edited: float = .4     # of the moved ones
    split: float = .004
    joined: float = .004
    decoys: float = .006         # figures that change as a reference would
    tables: float = .3           # of the tables, raised as a whole
    renumber: bool = True
    repeated: bool = True


@dataclasses.dataclass(eq=False)
class Piece:
    """Tokens of one old paragraph that were kept (both lists the same) or exchanged."""
    source: Paragraph
    old: list
    new: list

    @property
    def kept(self):
        return self.old is self.new


def keep(source, tokens):
    return Piece(source, tokens, tokens)


def bare(token):
    """What of a token a comparison may take for equal to another's."""
    return token.strip('.,;:()').lower() if isinstance(token, str) else token


@dataclasses.dataclass(eq=False)
class Edited:
    """A paragraph of the new text, made of pieces of old ones; an added one has no source."""
    paragraph: Paragraph
    pieces: list
    moved: bool = False
    form: str = 'same'

    @property
    def kind(self):
        return self.paragraph.kind

    def tokens(self):
        return [token for piece in self.pieces for token in piece.new]

    def untouched(self):
        return self.form == 'same' and len(self.pieces) == 1 and self.pieces[0].kept \
            and self.pieces[0].source is not None


class Negotiation:
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
            elif self.new[place].kind == ROW and self.new[place].tokens()[0] == 'Range':
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
        low, high = max(1, start - 250), min(len(self.new), start + 250)
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

    # --- Words ---

    def new_figure(self, token):
        """Another figure of the same kind: 90 to 180, $15.50 to $16.25, 2024 to 2025."""
        found = re.search(r'\d[\d,]*(\.\d+)?', token)
        number = float(found[0].replace(',', ''))
        if 1900 < number < 2100:
            changed = str(int(number) + self.rng.randrange(1, 4))
        elif '.' in found[0]:
            changed = f'{number * self.rng.choice((1.02, 1.035, 1.06, .9)) + .01:.2f}'
        else:
            changed = str(int(number) * 2 if self.rng.random() < .5 else int(number) + 1)
        return token[:found.start()] + changed + token[found.end():]

    def replacement(self, piece, start, end, count):
        """@count words that share none with what they replace or stand beside, or None."""
        taken = {bare(token) for token in piece.old[max(0, start - 1):end + 1]}
        for _ in range(8):
            words = self.writer.prose.few_words(count)
            if not taken & set(words):
                return words
        return None

    @staticmethod
    def is_fixed(tokens, start, end):
        """Ends of sentences stay, and references with the word before them."""
        if end > start and end == len(tokens):
            return True
        if any(isinstance(token, Reference) for token in tokens[start:end + 1]):
            return True
        return any(token[-1] in '.,;:)' for token in tokens[start:end])

    def edit_piece(self, edited, place, first):
        """One edit inside a kept piece, at least a few words from its ends."""
        piece = edited.pieces[place]
        tokens = piece.old
        margin = 0 if first else BETWEEN_EDITS
        places = range(margin, len(tokens) - margin)
        figures = [i for i in places if isinstance(tokens[i], str) and FIGURE.search(tokens[i])]
        if figures and self.rng.random() < .5:
            start = self.rng.choice(figures)
            return self.exchange(edited, place, start, start + 1, [self.new_figure(tokens[start])])
        if not places:
            return False
        start = self.rng.choice(places)
        count = min(self.rng.choice((1, 1, 1, 2, 2, 3, 4, 6, 8)),
                    max(1, len(edited.paragraph.tokens) // 5))
        shape = self.rng.random()
        end = start if shape < .3 else min(start + count, len(tokens) - margin)
        if self.is_fixed(tokens, start, end):
            return False
        if shape > .7:
            return self.cut_out(edited, place, start, end)
        words = self.replacement(piece, start, end, count)
        if words is None or (start == 0 and first):
            return False
        return self.exchange(edited, place, start, end, words)

    def cut_out(self, edited, place, start, end):
        """Deletes words, where no other words could be meant."""
        tokens = edited.pieces[place].old
        if end - start >= len(tokens) / 2 or start == 0:
            return False
        if bare(tokens[start]) == bare(tokens[end]) or bare(tokens[end - 1]) == bare(tokens[start - 1]):
            return False
        return self.exchange(edited, place, start, end, [])

    @staticmethod
    def exchange(edited, place, start, end, words):
        piece = edited.pieces[place]
        parts = [keep(piece.source, piece.old[:start]),
                 Piece(piece.source, piece.old[start:end], words),
                 keep(piece.source, piece.old[end:])]
        edited.pieces[place:place + 1] = [part for part in parts if part.old or part.new]
        return True

    def edit_words(self, edited):
        """A few edits in one paragraph, or many."""
        if edited.kind == ROW:
            cell = self.rng.randrange(1, len(edited.paragraph.tokens))
            if not FIGURE.search(edited.paragraph.tokens[cell]):
                return
            self.exchange(edited, 0, cell, cell + 1, [self.new_figure(edited.paragraph.tokens[cell])])
            return
        wanted = self.rng.choice((1, 1, 1, 1, 2, 2, 3, 5))
        wanted = min(wanted, max(1, len(edited.paragraph.tokens) // 10))
        for _ in range(wanted * 6):
            kept = [i for i, piece in enumerate(edited.pieces) if piece.kept]
            if wanted == 0 or not kept:
                break
            place = max(kept, key=lambda i: len(edited.pieces[i].old) * self.rng.random())
            if self.edit_piece(edited, place, len(edited.pieces) == 1):
                wanted -= 1

    def edit(self):
        moved = [e for e in self.new if e.moved and e.kind not in HEADINGS and e.kind != ROW]
        for edited in self.rng.sample(moved, round(self.rates.moved_edited * len(moved))):
            self.edit_words(edited)
        for place in self.choose(self.count(self.rates.edited),
                                 lambda e: e.untouched() and not e.moved
                                 and e.kind not in HEADINGS and len(e.paragraph.tokens) > 4):
            self.edit_words(self.new[place])

    def raise_tables(self):
        """All wages of some tables go up."""
        place = 0
        while place < len(self.new):
            end = place
            while end < len(self.new) and self.new[end].kind == ROW:
                end += 1
            if end > place and self.rng.random() < self.rates.tables:
                factor = self.rng.choice((1.02, 1.03, 1.06))
                for edited in self.new[place + 1:end]:
                    if edited.untouched() and not edited.moved:
                        cells = edited.paragraph.tokens
                        raised = [f'{float(cell) * factor:.2f}' for cell in cells[1:]]
                        self.exchange(edited, 0, 1, len(cells), raised)
            place = max(end, place + 1)

    def strike_phrase(self):
        """Takes one phrase out everywhere."""
        length = len(REPEATED_PHRASE)
        for edited in self.new:
            for place, piece in enumerate(edited.pieces):
                if not piece.kept or edited.form != 'same':
                    continue
                found = [i for i in range(1, len(piece.old) - length)
                         if piece.old[i:i + length] == REPEATED_PHRASE]
                if found:
                    self.exchange(edited, place, found[0], found[0] + length, [])
                    break

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
