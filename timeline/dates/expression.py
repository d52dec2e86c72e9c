"""What the tagger gives: one time expression, resolved, with the reason for its date."""

from __future__ import annotations

from typing import NamedTuple

from timeline.model import Anchor, Granularity, Interval, TimexType

# How a TIMEX3 mod reads in an explanation.
MOD_WORDS = {
    "START": "the first part of that time", "MID": "the middle of that time", "END": "the last part of that time",
    "APPROX": "approximately", "LESS_THAN": "less than that", "MORE_THAN": "more than that",
    "EQUAL_OR_MORE": "at least that", "EQUAL_OR_LESS": "at most that",
}  # fmt: skip
REFERENCE_WORDS = {
    "PRESENT_REF": "a vague present", "PAST_REF": "a vague past", "FUTURE_REF": "a vague future",
}  # fmt: skip


class TimeExpression(NamedTuple):
    """A span of text that names a time, as TIMEX3 has it, and what it means.

    ``start``/``end`` are code points into the text, end exclusive; ``text`` are those words. ``value`` is in
    TIMEX3 notation, ``mod`` its modifier or None. ``interval`` is the days it allows (None for durations,
    sets, vague references and years before 1), ``edtf`` the same as ISO 8601-2 writes it (None likewise).
    ``confidence`` is in 0..1. ``range`` is the whole range of days where the expression begins or ends one
    ("from 2 to 5 May").
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    interval: Interval | None
    granularity: Granularity | None
    edtf: str | None
    anchor: Anchor
    rule: str
    confidence: float
    range: Interval | None = None

    def explain(self) -> str:
        """One line that a reporter understands: the words, what they mean, the anchor and why, the rule, the days."""
        words = " ".join(self.text.split())
        return f"“{words}”{self._meaning()}{self._anchoring()}; read by the rule “{self.rule}”{self._days()}."

    def _meaning(self) -> str:
        mod = f", {MOD_WORDS[self.mod]}" if self.mod in MOD_WORDS else ""
        if self.type == "DURATION":
            return f" is a length of time ({self.value}{mod}), not a date"
        if self.type == "SET":
            return f" is a time that comes again ({self.value}{mod}), not a date"
        if self.value in REFERENCE_WORDS:
            return f" is {REFERENCE_WORDS[self.value]}, not a date"
        return f" is {self.edtf or self.value}{mod}"

    def _anchoring(self) -> str:
        if self.anchor.kind == "none":
            return "" if self.interval is None else ", as the words say"
        counted = (
            f", counted from the publication date, {self.anchor.day}"
            if self.anchor.kind == "publication"
            else f", counted from “{' '.join(self.anchor.text.split())}” before it in the text{self._anchor_day()}"
        )
        return counted + (f"; {self.anchor.reason}" if self.anchor.reason else "")

    def _anchor_day(self) -> str:
        return f" ({self.anchor.day})" if self.anchor.day else ""

    def _days(self) -> str:
        if self.interval is None:
            return ""
        if self.range is not None:
            return f"; part of the range from {self.range.first} to {self.range.last}"
        first, last = self.interval
        return f"; that day: {first}" if first == last else f"; the days from {first} to {last}"
