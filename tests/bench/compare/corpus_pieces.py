# SPDX-License-Identifier: GPL-3.0-or-later
"""A paragraph of the new text as pieces of old ones, kept or exchanged."""
import dataclasses

from corpus_document import Paragraph

CHANGED_SHARE_MAX = .4
MOVED_SHARE_MAX = .25


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

    def words_to_spare(self):
        """How many words may still change before nobody would call it the same paragraph."""
        changed = sum(len(piece.old) for piece in self.pieces if not piece.kept)
        share = MOVED_SHARE_MAX if self.moved else CHANGED_SHARE_MAX
        return max(int(share * len(self.paragraph.tokens)), 1) - changed

    def untouched(self):
        return self.form == 'same' and len(self.pieces) == 1 and self.pieces[0].kept \
            and self.pieces[0].source is not None
