"""Times for what has none of its own: a headline or lead without a date, told as news.

Precision comes first: only a headline and the sentence that opens the article inherit, only when their tense
says that something has happened, and the publication date only when the opening gives no other day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from timeline.dates import TimeExpression
from timeline.events.analysis import ReadSentence
from timeline.events.governing import Governed
from timeline.events.lexicon import Lexicon
from timeline.events.verbs import group_base
from timeline.model import Anchor, Interval

RECENT_DAYS = 7
_INHERITED, _ASSUMED = 0.6, 0.5


class Inherited(NamedTuple):
    """The time that a sentence takes over, and a line that says where from."""

    governed: Governed
    explanation: str


def inherit(
    sentence: ReadSentence, others: Sequence[ReadSentence], published: date, words: Lexicon
) -> Inherited | None:
    """The time of an undated headline or lead: that of the dated sentence in ``others`` which tells the same,
    else the publication date; None where neither is safe.

    ``others`` are the article's opening sentences.
    """
    verb = _news_verb(sentence, words)
    if words.page_talk.search(sentence.text, sentence.start, sentence.end):
        return None
    if verb is None or (sentence.times and sentence.position != "headline"):
        return None
    told = Governed(
        publication_time(published, sentence.end), 0, tuple(range(len(sentence.tokens))), "clause"
    )
    recent = [(other, g) for other in others for g in other.governed if _recent(g.time, published)]
    for other, governed in recent:
        if other is not sentence and governed.role == "clause" and _tells_same(sentence, other, words):
            time = _moved(governed.time, sentence.end, "inherited from the opening", _INHERITED)
            line = f"No time is given; the opening tells the same of “{governed.time.text}”: {governed.time.edtf}."
            return Inherited(Governed(time, told.clause, told.tokens, "clause"), line)
    if any(other is not sentence for other, _ in recent):
        return None
    line = f"No time is given; told as news, so dated by the publication: {published.isoformat()}."
    return Inherited(told, line)


def _news_verb(sentence: ReadSentence, words: Lexicon) -> int | None:
    """The verb that tells news: past, perfect or, in a headline, present; none of state, plan, denial or doubt."""
    main = sentence.clauses[0]
    tokens = sentence.tokens
    last = next((t for t in reversed(tokens) if not t.quoted), None)
    if main.verb is None or (last is not None and last.text == "?"):
        return None
    verb = tokens[main.verb]
    first = tokens[0].lower
    if first in words.asking or verb.quoted:
        return None
    own = " ".join(tokens[i].lower for i in main.tokens if not tokens[i].quoted)
    if words.planned.search(own) or words.hypothetical.search(own) or words.denied.search(own):
        return None
    if verb.lower in words.future | words.possible:
        return None
    base = group_base(tokens, main.verb, words)
    if base in words.stative or base in words.plain_speech:
        return None
    if verb.lower in words.auxiliaries:
        following = [t for t in tokens[main.verb + 1 : main.verb + 4] if t.lower not in words.adverbs]
        perfect = verb.lower in {"has", "have", "had"} or (
            verb.lower in {"was", "were"} and bool(following) and following[0].role != "ing"
        )
        return main.verb if perfect else None
    present = verb.lower in words.present and verb.lower not in words.past
    if present and sentence.position != "headline":
        return None
    return main.verb


def _recent(time: TimeExpression, published: date) -> bool:
    interval = time.interval
    return (
        interval is not None
        and time.granularity in ("day", "time")
        and 0 <= (published - interval.last).days <= RECENT_DAYS
    )


def _tells_same(sentence: ReadSentence, other: ReadSentence, words: Lexicon) -> bool:
    """Whether two sentences have a name and an act in common, or two names."""
    acts, other_acts = _acts(sentence, words), _acts(other, words)
    names, other_names = _names(sentence), _names(other)
    return bool(acts & other_acts and names & other_names) or len(names & other_names) > 1


def _acts(sentence: ReadSentence, words: Lexicon) -> frozenset[str]:
    return frozenset().union(*(words.acts.of(token.lower) for token in sentence.tokens))


def _names(sentence: ReadSentence) -> set[str]:
    return {
        token.lower.removesuffix("'s").removesuffix("’s")
        for token in sentence.tokens
        if token.text[0].isupper() and len(token.text) > 3
    }


def publication_time(published: date, place: int) -> TimeExpression:
    """The publication date as the time of something that gives none, at ``place`` in the text."""
    return TimeExpression(
        start=place,
        end=place,
        text="",
        type="DATE",
        value=published.isoformat(),
        mod=None,
        interval=Interval(published, published),
        granularity="day",
        edtf=published.isoformat(),
        anchor=Anchor("publication", published),
        rule="publication date",
        confidence=_ASSUMED,
    )


def _moved(time: TimeExpression, place: int, rule: str, confidence: float) -> TimeExpression:
    """The same time for a place that has no words for it."""
    return TimeExpression(
        start=place,
        end=place,
        text="",
        type="DATE",
        value=time.value[:10],
        mod=time.mod,
        interval=time.interval,
        granularity="day",
        edtf=time.edtf,
        anchor=Anchor("expression", time.interval.first if time.interval else None, time.text),
        rule=rule,
        confidence=confidence * time.confidence,
    )
