"""Dated clauses that tell of no event: questions, what the writer does, habits, what only says when, and what a page
says to its readers.

A reporter would strike each of these from a timeline, however sure its date is.
"""

from __future__ import annotations

import re
from datetime import date

from timeline.events.analysis import ReadSentence
from timeline.events.governing import Governed
from timeline.events.verbs import group_base

_WRITER = frozenset(
    {"i", "we", "you", "i'm", "we're", "you're", "i've", "we've", "you've", "i'd", "we'd", "i'll", "we'll"}
)
_EMPTY_SUBJECTS = frozenset({"it", "this", "that", "it's", "that's", "there", "there's"})
_PRESENT_AUXILIARIES = frozenset({"is", "are", "has", "have", "do", "does"})
_STATES = frozenset({"be", "seem", "remain", "feel"})
# Of what a quotation's frame says this is no more than who said it.
_FRAME_WORDS = 8
_QUOTED_SHARE = 0.6
_SAID_WORDS = 2
_PLACED = re.compile(
    r", (?:(?:second|third|fourth|fifth) from |far |top |bottom )?(?:left|right|centre|center)\s*,"
)


def is_event(sentence: ReadSentence, governed: Governed, published: date) -> bool:
    """Whether what ``governed`` dates in the sentence can stand on a timeline."""
    if sentence.words.page_talk.search(sentence.text, sentence.start, sentence.end):
        return False
    if governed.role == "noun":
        return True
    return not (
        _is_fragment(sentence)
        or _asks(sentence)
        or _orders(sentence)
        or _is_the_writers(sentence, governed)
        or _recurs(sentence, governed)
        or _only_says_when(sentence, governed)
        or _only_quotes(sentence, governed)
        or _only_attributes(sentence, governed)
        or _only_airs(sentence, governed)
        or _describes_picture(sentence, governed, published)
    )


def _is_fragment(sentence: ReadSentence) -> bool:
    """Whether it begins in the middle, as what a layout cut in two: "the other is Tuesday) on the schedule"."""
    first = next((token for token in sentence.tokens if token.is_word), None)
    return first is None or (sentence.position != "headline" and first.text.islower() and not first.quoted)


def _asks(sentence: ReadSentence) -> bool:
    last = next((token for token in reversed(sentence.tokens) if token.text not in "”\"’'"), None)
    return last is not None and last.text == "?" and not last.quoted


def _orders(sentence: ReadSentence) -> bool:
    """Whether the sentence is an order or a wish: "Expect panic by next weekend"."""
    first = sentence.tokens[0]
    return sentence.position != "headline" and first.role == "plain" and sentence.clauses[0].verb is None


def _is_the_writers(sentence: ReadSentence, governed: Governed) -> bool:
    """Whether "I", "we" or "you" is the subject of the clause, or of one that it is inside of."""
    number: int | None = governed.clause
    while number is not None:
        clause = sentence.clauses[number]
        if clause.verb is not None:
            tokens = [sentence.tokens[i] for i in clause.tokens if i <= clause.verb]
            if any(t.lower.replace("’", "'") in _WRITER and not t.quoted for t in tokens):
                return True
        number = clause.parent
    return False


def _recurs(sentence: ReadSentence, governed: Governed) -> bool:
    """Whether it tells of a habit, in its clause or in one around it: a present tense with a word like "usually" or
    with a time that comes again ("on Sundays"), or "used to".
    """
    words = sentence.words
    again = any(time.type == "SET" for time in sentence.times)
    month = governed.time.granularity in ("month", "season", "quarter")
    number: int | None = governed.clause
    while number is not None:
        clause = sentence.clauses[number]
        verb = sentence.tokens[clause.verb].lower if clause.verb is not None else ""
        present = verb in _PRESENT_AUXILIARIES or (verb in words.present and verb not in words.past)
        told = " ".join(sentence.tokens[i].lower for i in clause.tokens if not sentence.tokens[i].quoted)
        yearly = month and any(word in words.yearly for word in told.split())
        if present and (again or yearly or words.habitual.search(told)):
            return True
        if verb == "used" and re.search(r"\bused to\b", told):
            return True
        number = clause.parent
    return False


def _only_says_when(sentence: ReadSentence, governed: Governed) -> bool:
    """Whether it says no more than when, or how a day was: "That was two years ago", "Today is a sad day"."""
    clause = sentence.clauses[governed.clause]
    words = sentence.words
    if clause.verb is None or group_base(sentence.tokens, clause.verb, words) not in _STATES:
        return False
    own = [sentence.tokens[i] for i in clause.tokens]
    verb = sentence.tokens[clause.verb]
    joined = words.joiners - (_EMPTY_SUBJECTS if clause.kind == "main" else frozenset())
    before = [t for t in own if t.start < verb.start and t.is_word and t.lower not in joined]
    if all(t.timed or t.lower in words.determiners for t in before) and any(t.timed for t in before):
        return True
    if words.planned.search(" ".join(t.lower for t in own)):
        return False
    subject = next((t.lower.replace("’", "'") for t in [*before, verb] if not t.timed), "")
    if subject in {"there", "there's"}:
        return not any(words.acts.of(t.lower) for t in own)
    return subject in _EMPTY_SUBJECTS


def _only_attributes(sentence: ReadSentence, governed: Governed) -> bool:
    """Whether it names a speaker and nothing that was said: "…, officials noted on Friday, …"."""
    clause = sentence.clauses[governed.clause]
    if (
        clause.verb is None
        or group_base(sentence.tokens, clause.verb, sentence.words) not in sentence.words.plain_speech
    ):
        return False
    said = [sentence.tokens[i] for i in governed.tokens if i > clause.verb]
    return (
        sum(t.is_word and not t.timed and t.lower not in sentence.words.prepositions for t in said)
        < _SAID_WORDS
    )


def _only_airs(sentence: ReadSentence, governed: Governed) -> bool:
    """Whether it says when what was told elsewhere was sent: "a film which aired on Monday"."""
    clause = sentence.clauses[governed.clause]
    if clause.kind not in ("relative", "participle"):
        return False
    return any(sentence.tokens[i].lower in sentence.words.airing for i in clause.tokens)


def _describes_picture(sentence: ReadSentence, governed: Governed, published: date) -> bool:
    """Whether a present tense tells of a day gone by that stands after it, as in a caption.

    "A broker sits in his office on Oct. 15, 2008": a chronology puts the date before its present tense. What "a"
    person does on the very day of the paper, or one who stands to the left, is in a picture too.
    """
    clause = sentence.clauses[governed.clause]
    time = governed.time
    if sentence.position != "headline" and _PLACED.search(sentence.text, sentence.start, sentence.end):
        return True
    if (
        sentence.position == "headline"
        or clause.verb is None
        or clause.kind != "main"
        or time.interval is None
    ):
        return False
    verb = sentence.tokens[clause.verb]
    present = verb.lower in sentence.words.present - {"has", "have"} and verb.lower not in sentence.words.past
    shown = sentence.tokens[0].lower in ("a", "an")
    dated = time.interval.last < published or (
        time.interval.last == published and (time.anchor.kind == "none" or shown)
    )
    return (
        present
        and verb.base not in sentence.words.speech
        and time.start > verb.start
        and dated
        and (time.granularity in ("day", "time"))
    )


def _only_quotes(sentence: ReadSentence, governed: Governed) -> bool:
    """Whether it is a quotation and who said it, and no more."""
    told = [t for t in sentence.tokens if t.is_word and not t.timed]
    quoted = sum(t.quoted for t in told)
    clause = sentence.clauses[governed.clause]
    verbs = [t for t in told if t.role == "finite" and not t.quoted]
    plain = all(t.base in sentence.words.plain_speech for t in verbs)
    frame = len(told) - quoted <= _FRAME_WORDS
    return (
        bool(quoted and told)
        and quoted >= _QUOTED_SHARE * len(told)
        and plain
        and (frame or clause.verb is None)
    )
