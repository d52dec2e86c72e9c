"""An event's title: cut from the source's own words, readable alone, 6 to 20 words where the source allows.

Nothing is added but a capital letter; only what a reader of one line can do without is cut away: what leans on
the sentence before, the time (the timeline shows it), who said so, and asides. A sentence can be cut in several
ways; all are tried and the one that reads best is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from timeline.events.analysis import ReadSentence
from timeline.events.clauses import Clause
from timeline.events.governing import Governed, can_date
from timeline.events.title_cuts import Cutter
from timeline.events.title_quality import MAX_WORDS, MIN_WORDS, QUOTES, reading

# Longer than this, a title is also tried without its last parts.
_COMFORTABLE = 16
_HARD, _FRONTED, _BAD_SEAM = 0.35, 0.1, 0.35
# Of two cuts that read alike the one that tells more.
_PER_WORD = 0.006
_SUBJECT_WORDS = 10
_ANTECEDENT_WORDS = 8


class Leaning(NamedTuple):
    """What a sentence may lean on: whom its pronoun means, and which pair is "the two"; "" where that is not plain."""

    subject: str = ""
    pair: str = ""


def title_of(sentence: ReadSentence, governed: Governed, leaning: Leaning) -> str:
    """The title for what ``governed`` dates in ``sentence``."""
    return _Title(sentence, governed).title(leaning)


def tidy(title: str) -> str:
    """One line without stray punctuation, its quotation marks in pairs, its first letter a capital."""
    title = re.sub(r"\s+", " ", re.sub(r"\(\s*\)", "", title))
    title = re.sub(r"\s+([,.;:!?)])", r"\1", title)
    title = re.sub(r"([,;:])(?:\s*[,;:.])+", r"\1", title)
    title = title.strip(" ,;:.–—-")
    if sum(title.count(mark) for mark in QUOTES) % 2 or title.count("(") != title.count(")"):
        title = re.sub(rf"[{QUOTES}()]", "", title).strip(" ,;:.–—-")
    return title[:1].upper() + title[1:]


class _Cut(NamedTuple):
    """One way to cut: the tokens left, the words put before them, what this way costs."""

    places: list[int]
    lead: str
    cost: float


class _Title(Cutter):
    """Tries the cuts, and takes the one that reads best."""

    def title(self, leaning: Leaning) -> str:
        if self.governed.role == "noun":
            return self._noun_title()
        best, title = -10.0, ""
        for cut in self._cuts(leaning):
            told = tidy(self.render(cut.places, cut.lead))
            worth = reading(told, self.words) + self._soundness(cut) - cut.cost
            worth += _PER_WORD * min(self.count(cut.places), _COMFORTABLE)
            if worth > best:
                best, title = worth, told
        return title

    # The cuts

    def _cuts(self, leaning: Leaning) -> Iterator[_Cut]:
        for base, cost in self._bases():
            untimed = self.without_times(base)
            for places in (untimed, base) if self.count(untimed) < MIN_WORDS else (untimed,):
                stripped = self.strip_closing(self.strip_opening(places))
                if not stripped:
                    continue
                lead, rest = self._led(stripped, leaning)
                yield _Cut(rest, lead, cost)
                if lead:
                    yield _Cut(stripped, "", cost + 0.05)
                yield from self._ended(rest, lead, cost)
                after = self.after_fronted(stripped)
                if after and not lead:
                    yield _Cut(after, "", cost + _FRONTED)
                    yield from self._ended(after, "", cost + _FRONTED)

    def _bases(self) -> Iterator[tuple[list[int], float]]:
        """What to cut from, and what that costs: the clause, with what is joined to it, the sentence."""
        told = list(self.governed.tokens)
        if self.governed.role == "inner":
            told = [*(i for i in self.clause.tokens if i < told[0]), *told]
        fair = self.without_relatives(told)
        yield fair, 0.0
        tight = self.without_asides(fair)
        if tight != fair:
            yield tight, 0.02
        if told != fair:
            yield told, 0.12
        joined = self._with_joined(fair)
        if joined != fair:
            yield joined, 0.02 if self.count(self.without_times(fair)) < MIN_WORDS else 0.15
        whole = self._sentence()
        if whole != fair:
            yield whole, 0.2 if self.clause.kind == "main" else 0.35

    def _with_joined(self, places: list[int]) -> list[int]:
        """With the clauses that are joined to it and have no time of their own."""
        more = [
            place
            for clause in self.clauses
            if (clause.kind == "subordinate" or (clause.kind == "coordinate" and clause.shares_subject))
            and clause.parent == self.governed.clause
            and not any(self.tokens[i].timed for i in clause.tokens)
            for place in clause.tokens
        ]
        return sorted({*places, *more})

    def _sentence(self) -> list[int]:
        """All of the sentence but asides and who said so."""
        out = {i for c in self.clauses if c.kind in ("aside", "attribution") for i in c.tokens}
        return self.without_relatives([i for i in range(len(self.tokens)) if i not in out])

    def _ended(self, places: list[int], lead: str, cost: float) -> Iterator[_Cut]:
        """The cut ended earlier, where it is long."""
        room = MAX_WORDS - len(lead.split())
        total = self.count(places)
        if total + len(lead.split()) <= _COMFORTABLE:
            return
        for position, whole in self.breaks(places):
            shorter = self.strip_closing(places[:position])
            if self.count(shorter) + len(lead.split()) >= MIN_WORDS and self.count(shorter) <= room:
                yield _Cut(shorter, lead, cost + (0.05 if whole else 0.13 if total > room else 0.25))
        if total > room and self.hard_end(places, room):
            yield _Cut(self.hard_end(places, room), lead, cost + _HARD)

    # How sound a cut is

    def _soundness(self, cut: _Cut) -> float:
        """What a cut loses (below 0): the verb, the seam where parts were left out, the time kept at its head."""
        tokens = [self.tokens[i] for i in cut.places]
        if not tokens:
            return -5.0
        value = 0.0
        verb = self.clause.verb
        if not any(t.role == "finite" for t in tokens):
            value -= 0.3 if verb is None else 0.7
        elif verb is not None and verb not in cut.places:
            value -= 0.5
        if not cut.lead:
            value -= {"finite": 0.5, "participle": 0.3, "plain": 0.3, "infinitive": 0.3, "ing": 0.1}.get(
                tokens[0].role, 0.0
            )
            if self._headless(cut.places[0]):
                value -= 0.25
        value -= _BAD_SEAM * sum(
            not self._clean_seam(one, other) for one, other in pairwise(cut.places) if other > one + 1
        )
        value -= 0.3 * self._colliding(cut.places)
        value -= self._time_cost(cut.places)
        return value

    def _headless(self, place: int) -> bool:
        """Whether the title begins in the middle of a phrase: after a word that goes with it."""
        before = self.tokens[place - 1] if place else None
        if before is None or not before.is_word or before.timed or self.tokens[place].quoted:
            return False
        begins = any(place == clause.tokens[0] or place == clause.tokens[0] + 1 for clause in self.clauses)
        return not begins and before.lower not in self.words.coordinators | self.words.relatives

    def _clean_seam(self, one: int, other: int) -> bool:
        """Whether what was left out between two places is a time or a whole that commas set off."""
        out = self.tokens[one + 1 : other]
        if all(
            t.timed or not t.is_word or t.lower in self.words.prepositions | self.words.determiners
            for t in out
        ):
            return True
        if any(t.timed for t in out) and len(out) <= 6:
            return True
        opens = not out[0].is_word or not self.tokens[one].is_word or out[0].lower in self.words.relatives
        closes = not out[-1].is_word or not self.tokens[other].is_word or opens
        return opens and closes

    def _colliding(self, places: list[int]) -> int:
        """How many finite verbs follow another with nothing that joins them: signs of a wrong cut."""
        collisions, open_verb = 0, False
        for one, other in pairwise([places[0], *places]):
            token = self.tokens[other]
            if not token.is_word or token.lower in self.words.joiners:
                open_verb = False
            elif token.role == "finite":
                speech = token.base in self.words.speech
                collisions += open_verb
                open_verb = not speech
            elif other > one + 1 and self.comma_at(other - 1):
                open_verb = False
        return collisions

    def _time_cost(self, places: list[int]) -> float:
        """What times left in it cost: one at the head most, those of another day a little."""
        timed = [position for position, place in enumerate(places) if self.tokens[place].timed]
        if not timed:
            return 0.0
        head = timed[0] == 0 or all(
            self.tokens[i].lower in self.words.prepositions | self.words.determiners
            for i in places[: timed[0]]
        )
        runs = 1 + sum(b > a + 1 for a, b in pairwise(timed))
        return (
            (0.3 if head and not self.governed.attributive else 0.0)
            + 0.05 * runs
            + 0.1 * self._other_days(places)
        )

    def _other_days(self, places: list[int]) -> int:
        """How many other dates the title would tell."""
        return sum(
            can_date(time)
            and time is not self.governed.time
            and any(time.start <= self.tokens[i].start < time.end for i in places)
            for time in self.times
        )

    # Who did it

    def _led(self, places: list[int], leaning: Leaning) -> tuple[str, list[int]]:
        """The words that say who, where the clause itself does not, and the places that go on from them."""
        lead = self._subject(places, leaning)
        if lead:
            first = self.tokens[places[0]].lower
            object_of_clause = first in self.words.relatives and self._has_own_subject(self.clause)
            if first in self.words.title_pronouns | self.words.relatives and not object_of_clause:
                places = places[1:]
            return lead, places
        if leaning.pair:
            opening = " ".join(self.tokens[i].lower for i in places[:3])
            if match := self.words.pair.match(opening):
                return leaning.pair, places[len(match.group().split()) :]
        return "", places

    def _subject(self, places: list[int], leaning: Leaning) -> str:
        clause = self.clause
        first = self.tokens[places[0]]
        if clause.parent is not None and clause.shares_subject:
            return self._subject_of(clause.parent, leaning.subject)
        if clause.parent is not None and clause.kind in ("relative", "participle"):
            if self.tokens[places[0]].lower in {"he", "she", "they", "it"}:
                return self._subject_of(clause.parent, leaning.subject)
            inside = places[0] >= clause.tokens[0]
            complete = clause.opener == "where" and self._has_own_subject(clause)
            return self._antecedent(clause) if inside and not complete else ""
        if first.lower in {"he", "she", "they", "it"}:
            own = self._subject_of(clause.parent, leaning.subject) if clause.parent is not None else ""
            return own or leaning.subject
        return ""

    def _has_own_subject(self, clause: Clause) -> bool:
        """Whether somebody else acts in a relative clause: "the film that he released", not "the film that won"."""
        return any(
            self.tokens[i].is_word
            and not self.tokens[i].timed
            and self.tokens[i].lower not in self.words.adverbs
            for i in clause.tokens[1:]
            if clause.verb is not None and i < clause.verb
        )

    def _subject_of(self, number: int, subject: str) -> str:
        clause = self.clauses[number]
        if clause.shares_subject and clause.parent is not None:
            return self._subject_of(clause.parent, subject)
        if clause.verb is None:
            return ""
        places = self.strip_opening([i for i in clause.tokens if i < clause.verb])
        places = [i for i in places if not self.tokens[i].timed]
        if places and self.tokens[places[0]].lower in self.words.title_pronouns:
            return subject
        while places and (
            self.tokens[places[-1]].lower in self.words.adverbs or not self.tokens[places[-1]].is_word
        ):
            places = places[:-1]
        return self.render(places, "").strip(" ,") if 0 < self.count(places) <= _SUBJECT_WORDS else ""

    def _noun_title(self) -> str:
        """The noun phrase; an apposition with the noun it explains, just as they stand together."""
        places = self.strip_closing(self.strip_opening(list(self.governed.tokens)))
        lead = ""
        if self.clause.kind == "apposition" and places:
            lead = self._antecedent(self.clause)
        title = f"{lead}, {self.render(places, '')}" if lead else self.render(places, "")
        return tidy(title)

    def _partitive(self, place: int) -> bool:
        """Whether the "of" at ``place`` takes a part of what follows: "the last of the layers", "a group of men"."""
        return (
            place > 0
            and self.tokens[place].lower == "of"
            and self.tokens[place - 1].lower in self.words.partitives
        )

    def _antecedent(self, clause: Clause) -> str:
        """The noun phrase that a relative or participle clause hangs on: back to the nearest break.

        Where that explains a name ("Gantz, a retired general who led …") it is the name.
        """
        outer = self.clauses[clause.parent] if clause.parent is not None else None
        if (
            outer is not None
            and outer.kind == "apposition"
            and clause.kind != "apposition"
            and not clause.comma
        ):
            return self._antecedent(outer)
        first = clause.tokens[0]
        place = first - 1
        if place >= 0 and self.tokens[place].text == ",":
            place -= 1
        if clause.opener in ("who", "whom") and place >= 0 and self.tokens[place].text[0].isupper():
            name = place
            while name > 0 and self.tokens[name - 1].text[0].isupper() and self.tokens[name - 1].is_word:
                name -= 1
            return self.render(list(range(name, place + 1)), "")
        phrase: list[int] = []
        while place >= 0 and len(phrase) < _ANTECEDENT_WORDS:
            token = self.tokens[place]
            mark = token.text not in QUOTES and not token.is_word and token.text != "-"
            if mark or token.role == "finite" or token.timed:
                break
            if token.lower == "of" and any(self.tokens[i].text in QUOTES for i in phrase):
                break
            if token.lower in self.words.prepositions - {"of"} or token.lower in self.words.coordinators - {
                "and"
            }:
                break
            phrase.append(place)
            place -= 1
            if token.lower in self.words.determiners and not self._partitive(place):
                break
        return self.render(phrase[::-1], "")
