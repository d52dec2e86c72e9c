"""Vague references to past, present and future: they name no date."""

from __future__ import annotations

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading


def reference(value: str, guard: str = "") -> Reading:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""
    return Reading("reference", value=value, guard=guard, confidence=0.9)


RULES = (
    Rule("current", "value=PRESENTADJECTIVE", lambda value: reference(value, "adjective"), [("current", "PRESENT_REF")]),
    Rule("now", "value=PRESENTREF (?!NUM UNITS|UNIT)", reference, [("now", "PRESENT_REF"), ("currently", "PRESENT_REF")]),
    Rule("recently", "value=PASTREF", reference, [("recently", "PAST_REF")]),
    Rule("soon", "value=SOON (?!NUM)", lambda value: reference(value, "soon"), [
        ("the mine will soon open", "FUTURE_REF")]),
    Rule("the past", "THE NEAR|LATEST? value=PASTNOUN (?!MORE|NUM|VAGUE|UNIT|UNITS|QUARTER|QUARTERS|SEASON|SEASONS|DAYPART|WEEKEND|MONTH|HALF)", reference, [("the past", "PAST_REF")]),
    Rule("the present", "THE value=PRESENTNOUN", lambda value: reference(value, "noun"), [("the present", "PRESENT_REF")]),
    Rule("the future", "THE NEAR? value=FUTUREREF", reference, [("the near future", "FUTURE_REF")]),
    Rule("a near future", "A NEAR value=FUTUREREF", reference, [("un proche avenir", "FUTURE_REF")], "fr"),
    Rule("a future, near", "A|THE value=FUTUREREF NEAR", reference, [("un avenir proche", "FUTURE_REF")], "fr"),
    Rule("in future", "(?<=IN) NEAR? value=FUTUREREF", reference, [("in future", "FUTURE_REF")]),
    Rule("recent months", "LATEST UNITS|SEASONS|QUARTERS (AND UNITS)?", lambda: reference("PAST_REF"), [("recent months", "PAST_REF")]),
    Rule("past years", "LAST UNITS|SEASONS|QUARTERS (?!OF)", lambda: reference("PAST_REF"), [("past years", "PAST_REF")]),
    Rule("coming days", "THE|THESE? NEXT UNITS|QUARTERS", lambda: reference("FUTURE_REF"), [("the coming days", "FUTURE_REF")]),
    Rule("the days ahead", "THE? UNITS value=AHEAD", reference, [("the weeks ahead", "FUTURE_REF")]),
    Rule("these days", "value=THESE UNITS", reference, [("these days", "PRESENT_REF")]),
    Rule("several years ago", "VAGUE UNITS AGO", lambda: reference("PAST_REF"), [("several years ago", "PAST_REF")]),
    Rule("uncounted years ago", "UNITS AGO", lambda: reference("PAST_REF"), [("years ago", "PAST_REF")]),
    Rule("a few years later", "VAGUE? UNITS step=AFTERWARDS", lambda step: Reading(
        "reference", value="FUTURE_REF" if step > 0 else "PAST_REF", guard="adverb"), [
        ("a few years later", "FUTURE_REF")]),
    Rule("beforehand", "(?<!UNIT|UNITS) value=EARLIERREF", reference, [("auparavant", "PAST_REF")], "fr"),
    Rule("a vague time before its noun", "value=ADJECTIVEREF (?!TIMES|NUM)", lambda value: Reading(
        "reference", value=value, guard="adjective", confidence=0.8), [
        ("le prochain mariage", "FUTURE_REF")], "fr"),
)  # fmt: skip
