"""What the tagger gives: one time expression, resolved, with the reason for its date."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import Anchor, Granularity, Interval, TimexType


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A span of text that names a time, as TIMEX3 has it, and what it means.

    ``start``/``end`` are code points into the text, end exclusive; ``text`` are those words. ``value`` is in
    TIMEX3 notation, ``mod`` its modifier or None. ``interval`` is the days it allows (None for durations,
    sets, vague references and years before 1), ``edtf`` the same as ISO 8601-2 writes it (None likewise).
    ``confidence`` is in 0..1.
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

    def explain(self) -> str:
        """One line that a reporter understands: the words, the rule, the anchor, the interval."""
        return f"“{self.text}” is {self.edtf or self.value} (rule {self.rule})"
