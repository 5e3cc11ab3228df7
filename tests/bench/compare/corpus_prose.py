# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences that read like a labour contract, their words spread as words of a text are."""
import itertools
import random

NOUNS = """employee employer union leave notice hours grievance supervisor position schedule wage
    representative absence request period agreement duty assignment seniority classification shift
    vacancy committee holiday overtime evaluation meeting transfer training decision benefit premium
    record step procedure layoff recall allowance insurance arbitrator discipline file document
    facility uniform workday probation promotion steward contribution retirement vacation payroll
    accrual differential workload caseload certificate posting bargaining release reprimand warning
    compensation mileage stipend enrollment coverage dependent physician illness injury family
    bereavement custody adoption jury witness subpoena deployment equipment vehicle parking kitchen
    route cafeteria classroom custodian safety hazard inspection incident radiation noise ladder
    ventilation budget revenue calendar semester recess break meal department office director
    superintendent board council officer member delegate observer mediator panel hearing testimony
    settlement remedy appeal response deadline extension waiver consent signature copy list roster
    rank tie date point ratio formula increment longevity bonus rate schedule range grade tier"""
VERBS = """provide grant receive present post approve refuse review maintain schedule assign inform
    consider complete establish retain request determine report calculate adjust document validate
    reimburse restore suspend extend reduce increase waive appoint select rotate deduct transmit
    confirm discuss resolve investigate record accrue forfeit redeem convert designate relieve
    replace inspect repair furnish prepare sign deliver withhold release hear decide"""
ADJECTIVES = """written regular temporary permanent eligible affected immediate reasonable paid
    unpaid annual initial medical professional equal senior vacant daily weekly monthly additional
    prior current confidential joint designated qualified voluntary mandatory emergency seasonal
    part-time full-time bilingual substitute probationary comparable consecutive unused excess
    exclusive mutual final timely prorated verified"""
SUBJECTS = ['The Employer', 'The Union', 'An employee', 'Each employee', 'The parties', 'Employees',
            'The supervisor', 'A bargaining unit member', 'The department', 'Any employee',
            'The District', 'The Association']
MODALS = ['shall', 'shall', 'shall', 'may', 'will', 'must', 'shall not', 'may not', 'agrees to']
DETERMINERS = ['the', 'the', 'the', 'a', 'any', 'each', 'such', 'that', 'an applicable', 'its']
LINKS = ['of', 'for', 'in', 'under', 'to', 'by', 'from', 'during', 'regarding', 'without']
MONTHS = ['January', 'March', 'April', 'June', 'July', 'September', 'October', 'December']
NUMBER_NAMES = {2: 'two', 3: 'three', 5: 'five', 10: 'ten', 15: 'fifteen', 20: 'twenty',
                30: 'thirty', 45: 'forty-five', 60: 'sixty', 90: 'ninety'}
TITLE_WORDS = [word.capitalize() for word in NOUNS.split()]
SYLLABLES = [onset + nucleus for onset in 'b c d f g l m n p r s t v br cr gr pl st tr'.split()
             for nucleus in 'a e i o u an en er in or ul'.split()]
ENDINGS = 'tion ment ance ity ing ed er al ive able ness ure ist ary'.split()

REPEATED_PHRASE = ['for', 'good', 'and', 'sufficient', 'reason']


def zipf_weights(count):
    """Cumulative weights of ranks as they fall off in running text."""
    return list(itertools.accumulate((rank + 2.7) ** -1.05 for rank in range(count)))


def past(verb):
    return verb + ('d' if verb.endswith('e') else 'ed')


class Pool:
    """Words drawn by rank, the first ones most often."""

    def __init__(self, words):
        self.words = words
        self.weights = zipf_weights(len(words))

    def draw(self, rng):
        return rng.choices(self.words, cum_weights=self.weights)[0]


def make_words(rng, count):
    """Words that are in no dictionary, as names and terms of a trade are not."""
    made = dict.fromkeys(''.join(rng.choices(SYLLABLES, k=rng.choice((1, 2, 2, 3))))
                         + rng.choice(ENDINGS) for _ in range(count))
    return list(made)


class Prose:
    """Makes sentences, as lists of words with their punctuation."""

    def __init__(self, seed, words):
        self.rng = random.Random(f'prose {seed}')
        rare = make_words(self.rng, int(14 * words ** 0.5))
        known = list(dict.fromkeys(NOUNS.split()))
        self.rng.shuffle(known)
        self.nouns = Pool(known + rare)
        self.adjectives = Pool(list(dict.fromkeys(ADJECTIVES.split())) + rare[::7])
        self.verbs = Pool(list(dict.fromkeys(VERBS.split()))
                          + [word + 'ate' for word in rare[::11]])
        self.rare = Pool(rare[::-1])
        self.topic = None
        self.stock = [self.sentence() for _ in range(24 + words // 4000)]

    def begin_topic(self):
        """From here on some words come up more often, as in an article on its subject."""
        self.topic = Pool([self.nouns.draw(self.rng) for _ in range(8)]
                          + [self.rare.draw(self.rng) for _ in range(16)])

    def noun(self):
        pool = self.topic if self.topic is not None and self.rng.random() < .3 else self.nouns
        return pool.draw(self.rng)

    def phrase(self):
        words = self.rng.choice(DETERMINERS).split()
        if self.rng.random() < .4:
            words.append(self.adjectives.draw(self.rng))
        words.append(self.noun())
        if self.rng.random() < .35:
            words += [self.rng.choice(LINKS), self.rng.choice(DETERMINERS).split()[0], self.noun()]
        return words

    def days(self):
        number = self.rng.choice(list(NUMBER_NAMES))
        unit = self.rng.choice(['days', 'working days', 'calendar days', 'hours', 'months'])
        if self.rng.random() < .4:
            return [NUMBER_NAMES[number], f'({number})', *unit.split()]
        return [str(number), *unit.split()]

    def date(self):
        return [self.rng.choice(MONTHS), f'{self.rng.randrange(1, 29)},',
                str(self.rng.randrange(2019, 2029))]

    def amount(self):
        return f'${self.rng.randrange(14, 60)}.{self.rng.randrange(0, 100, 5):02}'

    def adjunct(self):
        """What comes after the object; None stands for a reference to be filled in."""
        kind = self.rng.randrange(13)
        if kind < 3:
            return ['within', *self.days(), 'of', *self.phrase()]
        if kind == 3:
            return ['not', 'later', 'than', *self.date()]
        if kind == 4:
            return ['at', self.amount(), 'per', 'hour']
        if kind == 5:
            return ['at', f'{self.rng.randrange(1, 12)}.{self.rng.randrange(10)}', 'percent', 'of',
                    *self.phrase()]
        if kind < 8:
            return [self.rng.choice(['as', 'except as', 'only as']), 'provided', 'in', None]
        if kind == 8:
            return list(REPEATED_PHRASE) + ['and', 'in', 'writing']
        if kind < 11:
            return ['when', *self.phrase(), 'has', 'been', past(self.verbs.draw(self.rng)), 'by',
                    *self.phrase()]
        return [self.rng.choice(['upon', 'after', 'before', 'unless there is', 'together with',
                                 'in place of']), *self.phrase()]

    def sentence(self):
        words = self.rng.choice(SUBJECTS).split() + self.rng.choice(MODALS).split()
        words += [self.verbs.draw(self.rng), *self.phrase()]
        if self.rng.random() < .3:
            words += ['and', self.verbs.draw(self.rng), *self.phrase()]
        for _ in range(self.rng.choice((0, 1, 1, 2))):
            words += self.adjunct()
        return [word for part in words for word in (part.split() if part else [None])]

    def stock_sentence(self):
        """One of a few that the text repeats, sometimes with another figure or noun in it."""
        words = list(self.rng.choice(self.stock))
        if self.rng.random() < .5:
            places = [place for place, word in enumerate(words) if word is not None and place > 3]
            place = self.rng.choice(places)
            words[place] = self.noun()
        return words

    def paragraph(self):
        """Sentences of one paragraph, most of them new."""
        count = self.rng.choice((1, 1, 1, 2, 2, 3))
        sentences = []
        for _ in range(count):
            sentences.append(self.stock_sentence() if self.rng.random() < .14 else self.sentence())
        return sentences

    def title(self):
        return [self.rng.choice(TITLE_WORDS) for _ in range(self.rng.choice((1, 2, 2, 3)))]

    def few_words(self, count):
        """Words for an edit: no figure, no reference."""
        words = []
        while len(words) < count:
            words += self.phrase() if self.rng.random() < .7 else [self.rare.draw(self.rng)]
        return words[:count]
