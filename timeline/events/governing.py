"""Which clause, or which noun, a time expression dates: and which times date nothing here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from timeline.dates import TimeExpression
from timeline.events.clauses import Clause
from timeline.events.counted import counted
from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token
from timeline.events.undatable import dates_nothing

# "clause": it dates what the clause says; "inner": what its infinitive or -ing form says; "statement": the saying;
# "noun": a thing named in passing.
GovernedAs: TypeAlias = Literal["clause", "inner", "statement", "noun"]


@dataclass(frozen=True, slots=True)
class Governed:
    """A time expression and what it dates: ``clause`` of the sentence, and the ``tokens`` that tell it.

    ``attributive``: the time stands before a noun ("the December 2020 deal") and cannot be cut from a title.
    """

    time: TimeExpression
    clause: int
    tokens: tuple[int, ...]
    role: GovernedAs
    attributive: bool = False


def govern(
    text: str,
    tokens: list[Token],
    clauses: list[Clause],
    times: Sequence[TimeExpression],
    words: Lexicon,
) -> list[Governed]:
    """What each of the sentence's ``times`` dates, in text order; those that date nothing are left out.

    Durations, sets and vague references ("now") date nothing, nor does what stands in a quotation or compares
    ("the first since 2010").
    """
    sentence = _Sentence(text, tokens, clauses, words)
    found = [g for time in times if (g := sentence.governed(time)) is not None]
    return sentence.settle(found + sentence.counted(found, times))


def can_date(time: TimeExpression) -> bool:
    """Whether the expression is of a kind that can say when something was: a DATE or TIME with an interval."""
    return time.type in ("DATE", "TIME") and time.interval is not None and time.granularity is not None


class _Sentence:
    def __init__(self, text: str, tokens: list[Token], clauses: list[Clause], words: Lexicon) -> None:
        self.text, self.tokens, self.clauses, self.words = text, tokens, clauses, words
        self.owner = {token: number for number, clause in enumerate(clauses) for token in clause.tokens}

    def governed(self, time: TimeExpression) -> Governed | None:
        places = [i for i, t in enumerate(self.tokens) if time.start < t.end and t.start < time.end]
        if not places or not can_date(time) or self.tokens[places[0]].quoted:
            return None
        first, last = places[0], places[-1]
        if dates_nothing(self.tokens, first, last, time, self.words):
            return None
        number = self.owner[first]
        clause = self.clauses[number]
        if then := self._then(number, first, last):
            return Governed(time, then, self._told_by(then), "clause")
        if clause.kind in ("apposition", "aside") and clause.verb is None:
            return self._in_apposition(time, number, first, last)
        if clause.kind == "attribution":
            return self._in_attribution(time, clause)
        if clause.kind == "participle" and clause.parent is not None and clause.verb is None:
            # "…, starting on Tuesday": an -ing form has no tense; it goes with what it hangs on.
            return Governed(time, clause.parent, self._told_by(clause.parent), "clause")
        if (
            clause.kind in ("participle", "relative")
            and not clause.comma
            and self._belongs_outside(clause, first)
        ):
            return Governed(time, clause.parent or 0, self._told_by(clause.parent or 0), "clause")
        if self._is_attributive(first, last):
            return self._attributive(time, number, first, last)
        if phrase := self._of_noun(clause, first, last):
            return Governed(time, number, phrase, "noun", attributive=True)
        statement = clause.verb is not None and any(
            c.kind == "complement" and c.parent == number for c in self.clauses
        )
        return Governed(time, number, self._told_by(number), "statement" if statement else "clause")

    def _belongs_outside(self, clause: Clause, first: int) -> bool:
        """Whether a time at the end of a restrictive clause dates the one around it, which has no other time.

        What stands by the participle, or after its "by …", is its own ("the deal signed in 1994").
        """
        if clause.parent is None or clause.verb is None or clause.kind != "participle":
            return False
        outer = self.clauses[clause.parent]
        if any(self.tokens[i].timed for i in outer.tokens) or outer.kind == "aside":
            return False
        between = [i for i in range(clause.verb + 1, first) if not self.tokens[i].timed]
        return len(between) > 1 and self.tokens[between[0]].lower != "by" and first > max(outer.tokens)

    def _then(self, number: int, first: int, last: int) -> int:
        """The clause that tells what happened at a time which only bounds: "open until May, when a storm took it"."""
        if not first or self.tokens[first - 1].lower not in self.words.bounds:
            return 0
        return next(
            (
                inner
                for inner, clause in enumerate(self.clauses)
                if clause.opener == "when" and clause.parent == number and min(clause.tokens) == last + 2
            ),
            0,
        )

    def counted(self, found: Sequence[Governed], times: Sequence[TimeExpression]) -> list[Governed]:
        """What is dated by a length from the day of ``found`` that the clause around it has."""
        days = {g.clause: g.time for g in found if g.role in ("clause", "statement") and not g.attributive}
        return [
            Governed(time, number, self._told_by(number), "clause")
            for number, time in counted(self.tokens, self.clauses, times, days)
        ]

    def _of_noun(self, clause: Clause, first: int, last: int) -> tuple[int, ...]:
        """ "the Gaza war of summer 2014": the noun phrase whose "of" holds the time, where it names an act or a date
        that something was set for; empty for any other.
        """
        if first < 2 or self.tokens[first - 1].lower != "of" or not self.tokens[first - 2].is_word:
            return ()
        start = first - 2
        while start - 1 in clause.tokens and self._in_noun_phrase(start - 1):
            start -= 1
            if self.tokens[start].lower in self.words.determiners:
                break
        phrase = tuple(range(start, last + 1))
        told = " ".join(self.tokens[i].lower for i in phrase)
        if self._names_act(range(start, first)) or self.words.plan_nouns.search(told):
            return phrase
        return ()

    def _in_noun_phrase(self, place: int) -> bool:
        token = self.tokens[place]
        closed = self.words.prepositions | self.words.coordinators | self.words.pronouns - {"this", "that"}
        return token.is_word and not token.timed and token.role in ("", "plain") and token.lower not in closed

    def settle(self, found: list[Governed]) -> list[Governed]:
        """Leave one time to each clause that has several for one thing, and drop sayings beside what is said."""
        kept: list[Governed] = []
        for governed in found:
            if governed.role == "statement" and self._said_has_time(governed, found):
                continue
            if governed.role != "noun" and not self._tells(governed):
                continue
            rival = next(
                (k for k in kept if k.tokens == governed.tokens and self._one_time(k, governed)), None
            )
            if rival is None:
                kept.append(governed)
            elif not self._nested(rival, governed):
                kept[kept.index(rival)] = _surer(rival, governed)
            elif _days(governed.time) < _days(rival.time):
                kept[kept.index(rival)] = governed
        kept = [self._narrowed(g, kept) for g in kept]
        dated = {g.clause for g in kept if not g.attributive}
        return [g for g in kept if not (g.attributive and g.role == "clause" and g.clause in dated)]

    def _narrowed(self, governed: Governed, all_of: list[Governed]) -> Governed:
        """The part from the last -ing or "to" form on, for a later time of a clause that has an earlier one.

        "accused it on Wednesday | of having killed three two days earlier"
        """
        places = [i for i in governed.tokens if self.tokens[i].end <= governed.time.start]
        earlier = [
            g.time.end for g in all_of if g.clause == governed.clause and g.time.end <= governed.time.start
        ]
        if governed.role == "noun" or governed.attributive or not earlier:
            return governed
        inner = [
            i
            for i in places
            if self.tokens[i].role in ("ing", "infinitive") and self.tokens[i].start > max(earlier)
        ]
        if not inner:
            return governed
        return replace(governed, tokens=tuple(i for i in governed.tokens if i >= inner[0]), role="inner")

    def _one_time(self, one: Governed, other: Governed) -> bool:
        """Whether two times are one: the same days, or side by side ("the next day, Jan. 28, they left"), if only a
        bracket and "on" part an hour from its day ("at 4:53 p.m. (11:53 a.m. ET) on Monday").
        """
        between = self.text[one.time.end : other.time.start].strip()
        if one.time.granularity == "time" != other.time.granularity:
            between = _BRACKET.sub("", between).strip()
        return self._nested(one, other) or between in ("", ",", "(")

    def _nested(self, one: Governed, other: Governed) -> bool:
        a, b = one.time.interval, other.time.interval
        return a is not None and b is not None and a.first <= b.last and b.first <= a.last

    def _tells(self, governed: Governed) -> bool:
        """Whether it says anything: has a verb, or names an act in more than a word or two ("Cairo, 4:33 a.m.")."""
        if any(self.tokens[i].role in ("finite", "participle", "plain") for i in governed.tokens):
            return True
        content = [i for i in governed.tokens if self.tokens[i].is_word and not self.tokens[i].timed]
        return len(content) > 3 and self._names_act(content)

    def _said_has_time(self, saying: Governed, found: list[Governed]) -> bool:
        if self._in_kind(saying.time, "attribution"):
            return any(g.clause == saying.clause and g is not saying for g in found)
        verb = self.clauses[saying.clause].verb
        if verb is None or self.tokens[verb].base not in self.words.plain_speech:
            return False
        return any(self._inside(g.clause, saying.clause) and g.role != "noun" for g in found)

    def _in_kind(self, time: TimeExpression, kind: str) -> bool:
        place = next((i for i, t in enumerate(self.tokens) if t.start >= time.start), 0)
        return self.clauses[self.owner[place]].kind == kind

    def _inside(self, number: int, outer: int) -> bool:
        """Whether a clause is, or goes with, what ``outer`` reports; a relative one there tells of something else."""
        parent = self.clauses[number].parent
        while parent is not None and self.clauses[number].kind != "relative":
            if parent == outer:
                return self.clauses[number].kind in ("complement", "coordinate")
            number, parent = parent, self.clauses[parent].parent
        return False

    # The special places

    def _in_apposition(self, time: TimeExpression, number: int, first: int, last: int) -> Governed | None:
        clause = self.clauses[number]
        parent = clause.parent or 0
        if self._anchored_in_time(clause):
            return Governed(time, parent, self._told_by(parent), "clause")
        if self._names_act(clause.tokens):
            return Governed(
                time, number, tuple(clause.tokens), "noun", attributive=self._is_attributive(first, last)
            )
        if self._day_like(time) and first and self.tokens[first - 1].lower in ("on", ",", "("):
            return Governed(time, parent, self._told_by(parent), "clause")
        return None

    def _anchored_in_time(self, clause: Clause) -> bool:
        """Whether the apposition explains a phrase of time: "at the start of the Intifada, the revolt of 1987"."""
        start = self.tokens[clause.tokens[0]].start
        anchor = self.text[max(self.tokens[0].start, start - 70) : start]
        matches = list(self.words.temporal.finditer(anchor))
        return bool(matches) and "," not in anchor[matches[-1].end() :]

    def _in_attribution(self, time: TimeExpression, clause: Clause) -> Governed | None:
        parent = clause.parent or 0
        told = set(self._told_by(parent))
        outer = self.clauses[parent]
        if outer.kind == "coordinate" and outer.parent is not None and not outer.shares_subject:
            # "Nine died and two were missing, police said": both were said.
            told |= set(self._told_by(outer.parent))
        return Governed(time, parent, tuple(sorted(told)), "statement")

    def _attributive(self, time: TimeExpression, number: int, first: int, last: int) -> Governed | None:
        """ "the deadly 2014 summer war in Gaza": a noun that names an act, with names enough to stand alone."""
        clause = self.clauses[number]
        if clause.verb is not None and first < clause.verb and self._subject_is_act(clause, last):
            return Governed(time, number, self._told_by(number), "clause", attributive=True)
        if self._looks_ahead(clause, first, last):
            # "will lead the team in Saturday's match"
            return Governed(time, number, self._told_by(number), "clause", attributive=True)
        phrase = self._noun_phrase(clause, first, last)
        named = any(self.tokens[i].text[0].isupper() and not self.tokens[i].timed for i in phrase)
        if (
            self._names_act([i for i in phrase if i > last])
            and named
            and len(phrase) > len(range(first, last + 1)) + 2
        ):
            return Governed(time, number, phrase, "noun", attributive=True)
        return None

    def _looks_ahead(self, clause: Clause, first: int, last: int) -> bool:
        """Whether the time before a noun is the only one of a clause that says what will be."""
        verb = clause.verb
        others = any(self.tokens[i].timed and not first <= i <= last for i in clause.tokens)
        return (
            verb is not None and verb < first and self.tokens[verb].lower in self.words.future and not others
        )

    def _noun_phrase(self, clause: Clause, first: int, last: int) -> tuple[int, ...]:
        """From the comma or preposition before the time to the clause's next comma or verb."""
        own = set(clause.tokens)
        start = first
        while start - 1 in own and self.tokens[start - 1].text != "," and start > clause.tokens[0]:
            if self.tokens[start - 1].role == "finite" or self.tokens[start - 1].lower in (
                "with",
                "after",
                "before",
            ):
                break
            if clause.verb is None or start - 1 > clause.verb:
                start -= 1
            else:
                break
        end = last
        while (
            end + 1 in own
            and self.tokens[end + 1].text not in (",", ".", ";")
            and self.tokens[end + 1].role != "finite"
        ):
            end += 1
        return tuple(range(start, end + 1))

    def _subject_is_act(self, clause: Clause, last: int) -> bool:
        verb = clause.verb or last
        return self._names_act(range(last + 1, verb)) and all(
            self.tokens[i].lower not in self.words.prepositions
            for i in clause.tokens[: clause.tokens.index(last)]
        )

    # Predicates

    def _is_attributive(self, first: int, last: int) -> bool:
        """Whether the time stands before a noun that it describes: "the 1994 treaty", "Monday's talks"."""
        following = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
        if following is None or not following.is_word or following.role in ("finite", "participle", "ing"):
            return False
        possessive = self.tokens[last].lower.endswith(("'s", "’s"))
        before = self.tokens[first - 1] if first else None
        described = possessive or (
            before is not None
            and (
                before.lower in self.words.determiners
                or before.lower.endswith(("'s", "’s"))
                or before.role == ""
            )
            and before.is_word
            and before.lower not in self.words.prepositions
            and not self.tokens[first].lower.startswith(("last", "next", "this", "earlier", "later"))
            and self._determined(first)
        )
        closed = self.words.prepositions | self.words.coordinators | self.words.adverbs | self.words.relatives
        nominal = following.lower not in closed | self.words.determiners | self.words.pronouns
        return described and nominal

    def _determined(self, first: int) -> bool:
        """Whether a determiner opens the phrase that the time is in, with adjectives at most between."""
        for token in reversed(self.tokens[max(0, first - 4) : first + 1]):
            if token.lower in self.words.determiners or token.lower.endswith(("'s", "’s")):
                return True
            if (
                not token.is_word
                or token.lower in self.words.prepositions
                or token.role in ("finite", "participle")
            ):
                return False
        return False

    def _names_act(self, places: Sequence[int] | range) -> bool:
        return any(not self.tokens[i].timed and self.words.acts.of(self.tokens[i].lower) for i in places)

    @staticmethod
    def _day_like(time: TimeExpression) -> bool:
        return time.granularity in ("day", "time")

    def _told_by(self, number: int) -> tuple[int, ...]:
        """The tokens that tell what a clause tells: its own, what it reports, and what explains its nouns."""
        wanted = {number}
        for inner, clause in enumerate(self.clauses):
            if clause.parent not in wanted or inner == number:
                continue
            own_time = any(self.tokens[i].timed for i in clause.tokens)
            while_then = clause.kind == "subordinate" and clause.opener == "when" and not clause.fronted
            if clause.kind == "complement" or ((clause.kind in _EXPLAINING or while_then) and not own_time):
                wanted.add(inner)
        return tuple(sorted(i for n in wanted for i in self.clauses[n].tokens))


# What may stand between an hour and its day.
_BRACKET = re.compile(r"\([^()]*\)|^\)|\bon$")
_EXPLAINING = ("apposition", "participle", "relative", "aside")


def _surer(one: Governed, other: Governed) -> Governed:
    """Of two times side by side the surer; of one day of two years ("the next day, Jan. 28") that of the story; of an
    hour and a day, the day.
    """
    if one.time.granularity == "time" != other.time.granularity:
        return other
    a, b = one.time.interval, other.time.interval
    if a is not None and b is not None and (a.first.month, a.first.day) == (b.first.month, b.first.day):
        return one if one.time.anchor.kind == "expression" else other
    return max(one, other, key=lambda g: g.time.confidence)


def _days(time: TimeExpression) -> int:
    return (time.interval.last - time.interval.first).days if time.interval else 10**9
