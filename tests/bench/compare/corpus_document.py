# SPDX-License-Identifier: GPL-3.0-or-later
"""A contract as paragraphs whose labels and references follow from their order."""
import dataclasses
import itertools

from corpus_prose import Prose

ROW = 'row'
TABLE_CORNER = 'Range'
HEADINGS = ('article', 'section')


@dataclasses.dataclass(frozen=True)
class Reference:
    """The number of another paragraph, with the punctuation after it."""
    target: object
    after: str = ''


@dataclasses.dataclass(eq=False)
class Paragraph:
    """@tokens: words with their punctuation and Reference; the cells of a row."""
    kind: str
    tokens: list
    label: str = None

    @property
    def separator(self):
        return '\t' if self.kind == ROW else ' '


def letter(number):
    """a to z, then aa to zz."""
    return chr(ord('a') + (number - 1) % 26) * ((number - 1) // 26 + 1)


class Numbers:
    """The labels of paragraphs in an order, and what references call them."""

    def __init__(self, paragraphs):
        self.labels = {}
        self.names = {}
        counts = dict.fromkeys(('article', 'section', 'clause', 'item'), 0)
        for paragraph in paragraphs:
            self.count(counts, paragraph)

    def count(self, counts, paragraph):
        kind = paragraph.kind
        if kind not in counts:
            self.labels[paragraph] = paragraph.label or ''
            if kind == 'plain':
                counts['item'] = 0
            return
        counts[kind] += 1
        for below in itertools.islice(counts, list(counts).index(kind) + 1, None):
            counts[below] = 0
        section = f'{counts["article"]}-{counts["section"]}'
        label, name = {
            'article': (f'Article {counts["article"]}', str(counts['article'])),
            'section': (section, section),
            'clause': (f'({letter(counts["clause"])})', f'{section}({letter(counts["clause"])})'),
            'item': (f'{counts["item"]}.', None),
        }[kind]
        self.labels[paragraph] = label
        self.names[paragraph] = name

    def token(self, token):
        """The token as it is printed under these numbers."""
        if isinstance(token, Reference):
            return self.names[token.target] + token.after
        return token


def print_text(printed, wrap=None):
    """The file of (label, separator, tokens): a blank line between paragraphs, none in a table."""
    lines = []
    in_table = False
    for label, separator, tokens in printed:
        is_row = separator == '\t'
        if lines and not (in_table and is_row):
            lines.append('')
        in_table = is_row
        words = ([label] if label else []) + tokens
        if wrap is None or is_row:
            lines.append(separator.join(words))
        else:
            lines += wrapped(words, wrap)
    return '\n'.join(lines) + '\n'


def wrapped(words, width):
    lines = []
    line = ''
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f'{line} {word}' if line else word
    return [*lines, line]


class Writer:
    """Writes the paragraphs of a contract."""

    def __init__(self, seed, words):
        self.prose = Prose(seed, words)
        self.rng = self.prose.rng
        self.targets = []

    def reference(self, after):
        if not self.targets:
            return ['this', 'Agreement' + after]
        target, other = self.rng.choices(self.targets[-400:], k=2)
        if 'article' not in (target.kind, other.kind) and self.rng.random() < .15:
            return ['Sections', Reference(target), 'and', Reference(other, after)]
        return ['Article' if target.kind == 'article' else 'Section', Reference(target, after)]

    def tokens(self, sentences):
        tokens = []
        for words in sentences:
            sentence = []
            for place, word in enumerate(words):
                last = place == len(words) - 1
                if word is None:
                    sentence += self.reference('.' if last else '')
                else:
                    sentence.append(word + '.' if last else word)
            if isinstance(sentence[0], str):
                sentence[0] = sentence[0][0].upper() + sentence[0][1:]
            tokens += sentence
        return tokens

    def body(self, kind):
        return Paragraph(kind, self.tokens(self.prose.paragraph()))

    def table(self):
        rows = self.rng.randrange(3, 9)
        steps = self.rng.randrange(3, 7)
        start = self.rng.randrange(1300, 2400)
        yield Paragraph(ROW, [TABLE_CORNER, *(f'Step {step}' for step in range(1, steps + 1))])
        for row in range(1, rows + 1):
            wages = (start * 1.03 ** row * 1.025 ** step / 100 for step in range(steps))
            yield Paragraph(ROW, [f'Range {row}', *(f'{wage:.2f}' for wage in wages)])

    def section(self):
        heading = Paragraph('section', self.prose.title())
        paragraphs = [heading, self.body('plain')]
        shape = self.rng.random()
        if shape < .45:
            clauses = [self.body('clause') for _ in range(self.rng.randrange(2, 7))]
            paragraphs += clauses
            self.targets += clauses[:2]
        elif shape < .7:
            paragraphs += [self.body('item') for _ in range(self.rng.randrange(2, 6))]
        elif shape < .74:
            paragraphs += self.table()
        else:
            paragraphs += [self.body('plain') for _ in range(self.rng.randrange(1, 4))]
        self.targets += [heading] * 3
        return paragraphs

    def article(self, sections):
        self.prose.begin_topic()
        heading = Paragraph('article', self.prose.title())
        self.targets.append(heading)
        paragraphs = [heading]
        for _ in range(sections):
            paragraphs += self.section()
        return paragraphs

    def contract(self, words):
        """Paragraphs of about this many words together."""
        paragraphs = []
        count = 0
        while count < words:
            left = max(1, round((words - count) / 150))
            most = 12 if words < 300000 else 24      # numbers of articles stay below 1,000
            article = self.article(min(left, self.rng.randrange(4, most + 1)))
            count += sum(len(paragraph.tokens) for paragraph in article)
            paragraphs += article
        return paragraphs
