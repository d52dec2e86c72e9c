"""Whether a dated clause says that something happened, is planned, was denied, or is only possible."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from timeline.events.clauses import Clause
from timeline.events.governing import Governed
from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token
from timeline.events.verbs import group_base
from timeline.model import Modality


class Judged(NamedTuple):
    """What is said of a thing, and why it is not told as happened ("" where it is)."""

    modality: Modality
    reason: str


def modality(
    text: str,
    tokens: list[Token],
    clauses: list[Clause],
    governed: Governed,
    published: date,
    words: Lexicon,
) -> Judged:
    """The modality of what ``governed.time`` dates, by the clause's cue words and the publication date.

    What lies after ``published`` cannot have happened: it is planned unless the words make it less.
    """
    return _Reading(text, tokens, clauses, governed, published, words).modality()


class _Reading:
    def __init__(
        self,
        text: str,
        tokens: list[Token],
        clauses: list[Clause],
        governed: Governed,
        published: date,
        words: Lexicon,
    ) -> None:
        self.text, self.tokens, self.clauses, self.words = text, tokens, clauses, words
        self.governed, self.clause = governed, clauses[governed.clause]
        interval = governed.time.interval
        assert interval is not None  # noqa: S101 - can_date() let it through
        self.future = interval.first > published
        self.past = interval.last < published
        self.own = self._words_of(self.clause)
        self.before_time = self._words_of(self.clause, governed.time.start)

    def modality(self) -> Judged:
        if self._conditional():
            return Judged("hypothetical", "it stands under a condition")
        if self._denied():
            return Judged("denied", "the words deny it")
        ahead = Judged("planned", "it lies after the publication date")
        if self.governed.role == "statement":
            return ahead if self.future else _HAPPENED
        if self._planned():
            return Judged("planned", "the words look ahead to it")
        if self.future and (call := self._call_for_others()):
            return Judged("hypothetical", f"it is called for, not decided: “{call}”")
        if self._hypothetical():
            return Judged("hypothetical", "the words say that it is possible")
        return ahead if self.future else _HAPPENED

    def _words_of(self, clause: Clause, before: int | None = None) -> str:
        """The clause's words outside quotations and times, joined by spaces."""
        return " ".join(
            self.tokens[i].lower
            for i in clause.tokens
            if not self.tokens[i].quoted
            and not self.tokens[i].timed
            and (before is None or self.tokens[i].end <= before)
        )

    def _ancestors(self) -> list[Clause]:
        found, parent = [self.clause], self.clause.parent
        while parent is not None:
            found.append(self.clauses[parent])
            parent = self.clauses[parent].parent
        return found

    def _conditional(self) -> bool:
        return any(
            clause.kind == "subordinate" and clause.opener in self.words.conditional
            for clause in self._ancestors()
        )

    def _denied(self) -> bool:
        if self.governed.role == "noun":
            return False
        allowed = self.words.denied_exceptions.sub(" ", self.own)
        for cue in self.words.denied.finditer(allowed):
            verb = self.words.base.get(cue.group().split()[0], cue.group())
            if verb == "deny" or verb not in _OBJECT_DENIERS or self._object_holds_time(cue.end()):
                return True
        return self.clause.kind == "complement" and self._parent_base() == "deny"

    def _object_holds_time(self, cue_end: int) -> bool:
        """Whether an -ing form or a plan stands between the cue and the time: "denied buying it in 2019"."""
        between = self.before_time[cue_end:]
        return bool(re.search(r"\b\w+ing\b|\bplanned\b|\bscheduled\b|\bdue\b", between)) or (
            self.governed.attributive and self.future
        )

    def _planned(self) -> bool:
        if self.governed.role == "noun":
            told = " ".join(self.tokens[i].lower for i in self.governed.tokens)
            return self.future or bool(self.words.plan_nouns.search(told))
        if self._verb() in self.words.future or self._plan_cue():
            return True
        if self._reported_future():
            return True
        if self.past:
            return False
        act = self.words.plan_acts.search(self.before_time)
        if act is None or self._call_for_others():
            return False
        # "called on Monday for talks": right after the verb the time is that of the calling.
        rest = self.before_time[act.end() :].split()
        return len([w for w in rest if w not in self.words.prepositions]) > 0 or self.future

    def _call_for_others(self) -> str:
        """The words by which something is called for that is not up to those who call; "" where none do."""
        call = self.words.calls.search(self.before_time)
        if call is None:
            return ""
        called = self.before_time[call.end() :].split()
        gathers = any(act.startswith(_GATHERINGS) for word in called for act in self.words.acts.of(word))
        return "" if gathers else call.group().strip()

    def _plan_cue(self) -> bool:
        """Whether a phrase of planning stands in the clause; of a past day "announced plans to" tells what happened."""
        cues = list(self.words.planned.finditer(self.own))
        return any(not self.past or not cue.group().startswith(_PLAN_NOUNS) for cue in cues)

    def _reported_future(self) -> bool:
        """ "said that it would open in May": what was future to the speaker."""
        said = self.clause.kind in ("complement", "relative", "coordinate") and (
            self._parent_base() in self.words.speech or self.future
        )
        return said and self._verb() == "would"

    def _verb(self) -> str:
        """The word that carries the clause's tense, of a contraction its end ("'ll")."""
        if self.clause.verb is None:
            return ""
        verb = self.tokens[self.clause.verb].lower.replace("’", "'")
        return "'" + verb.split("'")[1] if "'" in verb and verb not in self.words.auxiliaries else verb

    def _parent_base(self) -> str:
        if self.clause.parent is None:
            return ""
        verb = self.clauses[self.clause.parent].verb
        return group_base(self.tokens, verb, self.words) if verb is not None else ""

    def _hypothetical(self) -> bool:
        return self._verb() in self.words.possible or bool(self.words.hypothetical.search(self.own))


_HAPPENED = Judged("happened", "")
_GATHERINGS = "street."
_PLAN_NOUNS = ("plans ", "plan ", "hopes ", "aims ")
# Of these only what they are done to did not happen.
_OBJECT_DENIERS = frozenset(
    {"rule", "cancel", "call", "scrapped", "postpone", "postponed", "called off", "calls off"}
)
