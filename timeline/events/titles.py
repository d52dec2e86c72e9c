"""An event's title: cut from the source's own words, readable alone, 6 to 20 words where the source allows.

Nothing is added but a capital letter; only what a reader of one line can do without is cut away: what leans on
the sentence before, the time (the timeline shows it), who said so, and asides. A sentence can be cut in several
ways; all are tried and the one that reads best is the title.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

from timeline.events.analysis import ReadSentence
from timeline.events.governing import Governed
from timeline.events.title_quality import MAX_WORDS, MIN_WORDS, QUOTES, reading
from timeline.events.title_soundness import soundness
from timeline.events.title_subjects import Leaning, SubjectFinder

# Longer than this, a title is also tried without its last parts.
_COMFORTABLE = 16
_HARD, _FRONTED = 0.35, 0.1
# A title that was cut short does not end on a verb: its object is lost.
_UNFINISHED = ("finite", "plain", "infinitive")
# What stands around a clause with one of these is of another time: "300 have died since the uprising began on …".
_OTHER_TIME = frozenset({"since", "until", "before", "after"})
# What came of a plan belongs to it.
_UNDONE = 0.4
# Of two cuts that read alike the one that tells more.
_PER_WORD = 0.006


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


class _Title(SubjectFinder):
    """Tries the cuts, and takes the one that reads best."""

    def title(self, leaning: Leaning) -> str:
        if self.governed.role == "noun":
            return self._noun_title()
        best, title = -10.0, ""
        for cut in self._cuts(leaning):
            told = tidy(self.render(cut.places, cut.lead))
            worth = reading(told, self.words) + soundness(self, cut.places, cut.lead) - cut.cost
            worth += _PER_WORD * min(self.count(cut.places), _COMFORTABLE)
            if worth > best:
                best, title = worth, told
        return title

    def _cuts(self, leaning: Leaning) -> Iterator[_Cut]:
        for base, cost in self._bases(leaning):
            untimed = self.without_times(base)
            short = yield from self._opened(untimed, leaning, cost)
            if short and untimed != base:
                yield from self._opened(base, leaning, cost)

    def _opened(self, places: list[int], leaning: Leaning, cost: float) -> Generator[_Cut, None, bool]:
        """The cuts of some places; returns whether even the whole of them makes a short title."""
        stripped = self.strip_closing(self.strip_opening(places))
        if not stripped:
            return True
        lead, rest = self.led(stripped, leaning)
        yield _Cut(rest, lead, cost)
        if lead:
            yield _Cut(stripped, "", cost + 0.05)
        yield from self._ended(rest, lead, cost)
        after = self.after_fronted(stripped)
        if after and not lead:
            yield _Cut(after, "", cost + _FRONTED)
            yield from self._ended(after, "", cost + _FRONTED)
        return self.count(rest) + len(lead.split()) < MIN_WORDS

    def _bases(self, leaning: Leaning) -> Iterator[tuple[list[int], float]]:
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
        if self.clause.kind == "subordinate" and self.clause.opener in _OTHER_TIME:
            return
        if self._called_off():
            yield self._sentence(), -_UNDONE
            return
        if self._dated_around(leaning):
            return
        whole = self._sentence()
        if whole != fair:
            yield whole, 0.2 if self.clause.kind == "main" else 0.35

    def _called_off(self) -> bool:
        """Whether the clause around it says what came of the plan: "A match that was to begin in May was cancelled"."""
        clause = self.clause
        if clause.kind not in ("participle", "relative") or clause.parent is None:
            return False
        around = self.clauses[clause.parent]
        own, outer = (
            " ".join(self.tokens[i].lower for i in each.tokens if not self.tokens[i].quoted)
            for each in (clause, around)
        )
        return self.words.planned.search(own) is not None and self.words.denied.search(outer) is not None

    def _dated_around(self, leaning: Leaning) -> bool:
        """Whether it describes a noun of a clause that is of another time: "The deal, signed in May, fell in June"."""
        clause = self.clause
        if clause.kind not in ("participle", "relative") or clause.parent is None:
            return False
        if clause.fronted and not self.subject_of(clause.parent, leaning.subject):
            return False
        return clause.comma or any(self.tokens[i].timed for i in self.clauses[clause.parent].tokens)

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
            fits = self.count(shorter) + len(lead.split()) >= MIN_WORDS and self.count(shorter) <= room
            if fits and self.tokens[shorter[-1]].role not in _UNFINISHED:
                yield _Cut(shorter, lead, cost + (0.05 if whole else 0.13 if total > room else 0.25))
        rough = self.hard_end(places, room) if total > room else []
        if rough and self.tokens[rough[-1]].role not in _UNFINISHED:
            yield _Cut(rough, lead, cost + _HARD)

    def _noun_title(self) -> str:
        """The noun phrase; an apposition with the noun it explains, just as they stand together."""
        places = self.strip_closing(self.strip_opening(list(self.governed.tokens)))
        lead = ""
        if self.clause.kind == "apposition" and places:
            lead = self.antecedent(self.clause)
        title = f"{lead}, {self.render(places, '')}" if lead else self.render(places, "")
        return tidy(title)
