# SPDX-License-Identifier: GPL-3.0-or-later
"""A given contract as the old text, edited like a made one.

Paragraphs are blocks between blank lines. One article comes in: the numbers in the headings
"ARTICLE 14" after it and in each "Article 14" and "ARTICLE 14" of the text follow; other labels stay."""
import random
import re

from corpus import Layout, negotiate
from corpus_document import Paragraph, Reference, Writer
from corpus_edits import Negotiation
from corpus_pieces import Rates

ARTICLE = re.compile(r'\d{1,3}')
LABEL = re.compile(r'(?:Section \d+[.:]|\(?(?:[a-zA-Z]|\d{1,2}|[ivx]+)[.)]+)$')
MENTION = re.compile(r'(\d{1,3})([.,;:)]*)')


def read_blocks(path):
    with open(path, encoding='utf-8', errors='replace') as file:
        blocks = (block.split() for block in re.split(r'\n\s*\n', file.read()))
        return [block for block in blocks if block]


def split_label(words):
    for count in (2, 1):
        if len(words) > count and LABEL.match(' '.join(words[:count])):
            return ' '.join(words[:count]), words[count:]
    return None, words


class GivenNumbers:
    """Articles have the numbers they were given, and one more after an article that came in."""

    def __init__(self, paragraphs):
        self.labels = {}
        self.names = {}
        added = [p.label for p in paragraphs if p.kind == 'article' and p.is_added]
        for paragraph in paragraphs:
            self.labels[paragraph] = paragraph.label or ''
            if paragraph.kind == 'article':
                later = not paragraph.is_added and any(paragraph.label >= label for label in added)
                self.names[paragraph] = str(paragraph.label + later)
                self.labels[paragraph] = f'ARTICLE {self.names[paragraph]}'

    def token(self, token):
        if isinstance(token, Reference):
            return self.names[token.target] + token.after
        return token


class Heading(Paragraph):
    """Of an article; the label is its number in the old text."""
    is_added = False


class GivenText(Negotiation):
    may_add = False

    @staticmethod
    def numbers(paragraphs):
        return GivenNumbers(paragraphs)

    def renumber(self):
        """In the middle, before the last heading of its number: the first is in the contents."""
        places = {edited.paragraph.label: place for place, edited in enumerate(self.new)
                  if edited.kind == 'article'}
        if len(places) < 3:
            return
        number = sorted(places)[len(places) // 3]
        heading = Heading('article', [word.upper() for word in self.writer.prose.title()], number)
        heading.is_added = True
        self.insert(places[number], [heading, self.writer.body('plain'), self.writer.body('plain')])


def make_paragraph(words):
    if words[0] == 'ARTICLE' and 2 < len(words) < 14 and ARTICLE.fullmatch(words[1]):
        return Heading('article', words[2:], int(words[1]))
    label, words = split_label(words)
    return Paragraph('plain', words, label)


def link(paragraphs):
    """Turns the mentions of articles into references."""
    targets = {p.label: p for p in paragraphs if p.kind == 'article'}
    for paragraph in paragraphs:
        for place, token in enumerate(paragraph.tokens[1:], 1):
            found = MENTION.fullmatch(token)
            if found and paragraph.tokens[place - 1] in ('Article', 'ARTICLE') and int(found[1]) in targets:
                paragraph.tokens[place] = Reference(targets[int(found[1])], found[2])


def make(path, seed, rates=None, layout=None):
    paragraphs = [make_paragraph(words) for words in read_blocks(path)]
    link(paragraphs)
    writer = Writer(seed, 30000)
    negotiation = GivenText(paragraphs, writer, random.Random(f'edits {seed}'), rates or Rates())
    return negotiate(negotiation, layout or Layout(), {'seed': seed})
