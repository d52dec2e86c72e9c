"""What a title can do without in its middle: clauses and times, cut token by token: places in, fewer places out."""

from __future__ import annotations

from collections.abc import Callable

from timeline.dates import TimeExpression
from timeline.events.analysis import ReadSentence
from timeline.events.clauses import Clause
from timeline.events.governing import Governed, can_date

_LEAD_WORDS = 5
_INSERTED = ("participle", "apposition")
_ADVERBIAL = frozenset({"on", "in", "at", "by", "during", "late", "early", "starting", "beginning"})
# Words that only point at the time after them: "just last week", "back in May".
_FOCUS = frozenset({"just", "only", "even", "back", "again", "sometime", "as"})
_GOING_ON = frozenset({"together", "along", "shortly", "soon", "days", "hours", "weeks", "just"})
PARTICLES = frozenset({"up", "out", "off", "over", "along", "down", "away", "back"})
_CLOSING = frozenset(",)]–—")


class Cutter:
    """Cuts for what ``governed`` dates in one sentence. A place is the index of a token."""

    def __init__(self, sentence: ReadSentence, governed: Governed) -> None:
        """Cut from ``sentence``, one of whose times governs."""
        self.text, self.tokens, self.clauses = sentence.text, sentence.tokens, sentence.clauses
        self.times, self.words, self.governed = sentence.times, sentence.words, governed
        self.clause = self.clauses[governed.clause]

    def without_relatives(self, places: list[int]) -> list[int]:
        """Leave out asides, the relative clauses that a comma sets off, and the commas of what is left out anyway."""
        dropped = self._cut_out(
            lambda clause: (
                clause.kind == "aside"
                or (clause.kind == "relative" and self._is_set_off(clause))
                or (clause.kind in _INSERTED and clause.comma and set(places).isdisjoint(clause.tokens))
            )
        )
        return [i for i in places if i not in dropped]

    def without_asides(self, places: list[int]) -> list[int]:
        """Leave out participle clauses that a comma sets off, and appositions, but for names."""
        dropped = self._cut_out(
            lambda clause: (
                (clause.kind == "participle" and clause.comma)
                or (clause.kind == "apposition" and not self.is_name(clause))
            )
        )
        return [i for i in places if i not in dropped]

    def _cut_out(self, unwanted: Callable[[Clause], bool]) -> set[int]:
        """The tokens of the unwanted clauses, of all inside them, and of the mark that closes each."""
        dropped: set[int] = set()
        out: set[int] = set()
        kept = self._ancestry(self.governed.clause)
        for number, clause in enumerate(self.clauses):
            if number in kept or not (clause.parent in out or unwanted(clause)):
                continue
            out.add(number)
            dropped |= set(clause.tokens)
            before = min(clause.tokens) - 1
            if clause.kind == "relative" and before >= 0 and self.is_preposition(before):
                # "the quiet spot from which …"
                dropped.add(before)
                before -= 1
            if clause.comma and self.comma_at(before):
                dropped.add(before)
            closing = max(clause.tokens) + 1
            following = next((c for c in self.clauses if closing in c.tokens and self.is_name(c)), None)
            if following is not None and following.kind == "apposition":
                # "the head of diplomacy, Antony Blinken, said": without the first, the name needs no commas.
                dropped |= (
                    {closing, max(following.tokens) + 1}
                    if self.comma_at(max(following.tokens) + 1)
                    else set()
                )
            inside = clause.parent is not None and self.clauses[clause.parent].kind == "apposition"
            still_open = (inside and clause.parent not in out) or self._ends_name(before, out)
            if closing < len(self.tokens) and self.tokens[closing].text in _CLOSING and not still_open:
                dropped.add(closing)
        return dropped

    def _ends_name(self, place: int, out: set[int]) -> bool:
        """Whether the comma at ``place`` closes a name that stays: "her rival, Ann Lee, who had lost, said"."""
        return any(
            clause.kind == "apposition" and number not in out and place - 1 == max(clause.tokens)
            for number, clause in enumerate(self.clauses)
        )

    def _ancestry(self, number: int | None) -> set[int]:
        """A clause and those that it is inside of."""
        found: set[int] = set()
        while number is not None and number not in found:
            found.add(number)
            number = self.clauses[number].parent
        return found

    def _is_set_off(self, clause: Clause) -> bool:
        """Whether a comma, or a comma and words like "from", parts the relative clause from its noun."""
        before = min(clause.tokens) - 1
        led = before > 0 and self.is_preposition(before) and self.comma_at(before - 1)
        return clause.comma or led

    def without_times(self, places: list[int]) -> list[int]:
        """Cut the governing time, and others of the same days, with the words that lead up to them.

        Where an outer clause or verb has its own time ("announced in March a launch in May"), that one goes.
        """
        own = self.governed.time
        inner = self.governed.role == "inner" or self._earlier_time(places)
        kept = self.governed.attributive or (inner and self.governed.role != "inner")
        for time in self.times:
            same = time is own or _holds(time, own)
            outer = inner and time.end <= own.start
            if (same and not kept) or outer:
                places = self._without_time(places, time)
        return places

    def _earlier_time(self, places: list[int]) -> bool:
        """Whether another date stands before the governing one in the places, which then belongs to a noun."""
        own = self.governed.time
        return any(
            can_date(time)
            and time.end <= own.start
            and not _holds(time, own)
            and any(time.start <= self.tokens[i].start < time.end for i in places)
            for time in self.times
        )

    def _without_time(self, places: list[int], time: TimeExpression) -> list[int]:
        timed = [i for i in places if time.start < self.tokens[i].end and self.tokens[i].start < time.end]
        if not timed:
            return places
        drop = set(timed)
        before = timed[0] - 1
        if before in places and self.tokens[before].lower in self.words.determiners:
            drop.add(before)
            before -= 1
        word = self.tokens[before].lower if before in places else ""
        if leads := self._leading_up(places, before):
            drop |= set(leads)
        elif word in _ADVERBIAL or (word in ("between", "from") and time.granularity == "interval"):
            drop.add(before)
        elif word in self.words.prepositions - PARTICLES:
            return places
        if min(drop) - 1 in places and self.tokens[min(drop) - 1].lower in _FOCUS:
            drop.add(min(drop) - 1)
        drop |= self._beside(timed[-1]) | self._paired(timed)
        after = max(timed[-1], *drop) + 1
        back = min(drop) - 1
        while back > 0 and self.tokens[back].timed and back not in places:
            back -= 1
        leading = min(drop) == places[0] or back not in places
        if (
            after in places
            and self.comma_at(after)
            and (leading or self.comma_at(min(drop) - 1) or self._goes_on(after + 1))
        ):
            drop.add(after)
        return [i for i in places if i not in drop]

    def _paired(self, timed: list[int]) -> set[int]:
        """The places of another time that "and" joins to this one, and of the "and": "in February and March"."""
        paired: set[int] = set()
        for joined, step in ((timed[0] - 1, -1), (timed[-1] + 1, 1)):
            place = joined + step
            if not 0 <= joined < len(self.tokens) or self.tokens[joined].lower not in self.words.coordinators:
                continue
            while 0 <= place < len(self.tokens) and self.tokens[place].timed:
                paired |= {joined, place}
                place += step
        return paired

    def _beside(self, last: int) -> set[int]:
        """The places of what only says more of the time that ends at ``last``: ", the anniversary of the flood"."""
        following = (
            c
            for c in self.clauses
            if c.kind == "apposition" and c.comma and min(c.tokens) in (last + 1, last + 2)
        )
        said = next(following, None)
        if said is None or said.verb is not None:
            return set()
        for place in said.tokens:
            low = self.tokens[place].lower
            if low in self.words.day_nouns:
                return set(range(last + 1, max(said.tokens) + 1))
            if low in self.words.prepositions or self.tokens[place].role == "finite":
                break
        return set()

    def _goes_on(self, place: int) -> bool:
        """Whether what follows needs no comma once the time before it is gone: "left [on Friday], for Rome"."""
        if place >= len(self.tokens):
            return True
        low = self.tokens[place].lower
        return self.is_preposition(place) or low in self.words.adverbs or low in _GOING_ON

    def _leading_up(self, places: list[int], last: int) -> range:
        """The places of "as recently as", "at the end of" and the like that end at ``last``."""
        for first in range(max(0, last - _LEAD_WORDS + 1), last):
            own = range(first, last + 1)
            phrase = " ".join(self.tokens[i].lower for i in own)
            if all(i in places for i in own) and self.words.time_leads.fullmatch(phrase):
                return own
        return range(0)

    def comma_at(self, place: int) -> bool:
        """Whether a comma stands there."""
        return 0 <= place < len(self.tokens) and self.tokens[place].text == ","

    def is_preposition(self, place: int) -> bool:
        """Whether a preposition stands there."""
        return self.tokens[place].lower in self.words.prepositions

    def is_name(self, clause: Clause) -> bool:
        """Whether the clause is nothing but a name ("David Govrin")."""
        content = [self.tokens[i] for i in clause.tokens if self.tokens[i].is_word]
        return bool(content) and len(content) <= 3 and all(t.text[0].isupper() for t in content)

    def count(self, places: list[int]) -> int:
        """How many words the places hold, punctuation aside."""
        return sum(self.tokens[i].is_word for i in places)

    def render(self, places: list[int], lead: str) -> str:
        """The source's characters for the tokens, a space where something was cut out."""
        pieces = [lead + " "] if lead else []
        for position, place in enumerate(places):
            token = self.tokens[place]
            if position and places[position - 1] == place - 1:
                pieces.append(self.text[self.tokens[place - 1].end : token.start])
            elif position:
                pieces.append(" ")
            begins = bool(lead) and not position and token.role == "participle"
            pieces.append(token.lower if begins else token.text)
        return "".join(pieces)


def _holds(time: TimeExpression, inner: TimeExpression) -> bool:
    """Whether the days of one time are or hold those of the other: "last December, on the 25th"."""
    outside, inside = time.interval, inner.interval
    return (
        outside is not None
        and inside is not None
        and outside.first <= inside.first <= inside.last <= outside.last
    )
