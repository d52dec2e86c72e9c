"""A text read once: its sentences with tokens, clauses and what each time expression governs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dates import TimeExpression, tag
from timeline.events.clauses import Clause, split_clauses
from timeline.events.governing import Governed, govern
from timeline.events.layout import dateline, paragraph_kind
from timeline.events.lexicon import Lexicon
from timeline.events.ranges import join_ranges
from timeline.events.sentences import paragraphs, split
from timeline.events.tokens import Token, quotations, tokenize
from timeline.events.verbs import mark_verbs
from timeline.model import Position

# An opening is what a reader takes in before scrolling: the paragraphs that begin within so many words.
LEAD_WORDS, LEAD_PARAGRAPHS = 80, 3


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """One sentence of prose (or a headline), read: offsets into the text it came from.

    ``times`` are all time expressions in it, datable or not; ``governed`` what the datable ones date.
    ``subject`` is whom or what its main clause is about, in the text's words, or "".
    """

    start: int
    end: int
    position: Position
    paragraph: int
    tokens: list[Token]
    clauses: list[Clause]
    times: tuple[TimeExpression, ...]
    governed: tuple[Governed, ...]
    subject: str


def read_body(text: str, published: date, language: str, words: Lexicon) -> list[ReadSentence]:
    """The sentences of an article's body that tell its story, in order; furniture and datelines are left out."""
    times = join_ranges(text, tag(text, published=published, language=language))
    spans = paragraphs(text)
    kinds = [paragraph_kind(text[first:last], words) for first, last in spans]
    skipped = [dateline(text[first:last]) for first, last in spans]
    quoted = [quotations(text, first, last) for first, last in spans]
    read: list[ReadSentence] = []
    prose_words = prose_paragraphs = 0
    previous = -1
    opening = True
    for sentence in split(text, words):
        number = sentence.paragraph
        if kinds[number] != "prose":
            continue
        if number != previous:
            prose_paragraphs += 1
            opening = prose_words < LEAD_WORDS and prose_paragraphs <= LEAD_PARAGRAPHS
            previous = number
        start = max(sentence.start, spans[number][0] + skipped[number])
        if start >= sentence.end:
            continue
        prose_words += len(text[start : sentence.end].split())
        position: Position = "lead" if opening else "body"
        read.append(_read(text, start, sentence.end, position, number, times, quoted[number], words))
    return read


def read_headline(title: str, published: date, language: str, words: Lexicon) -> ReadSentence | None:
    """The headline as one sentence; None where there is none."""
    stripped = title.strip()
    if not stripped:
        return None
    start = title.index(stripped)
    times = join_ranges(title, tag(title, published=published, language=language))
    quoted = quotations(title, 0, len(title))
    return _read(title, start, start + len(stripped), "headline", 0, times, quoted, words)


def _read(
    text: str,
    start: int,
    end: int,
    position: Position,
    paragraph: int,
    times: Sequence[TimeExpression],
    quoted: Sequence[tuple[int, int]],
    words: Lexicon,
) -> ReadSentence:
    own = tuple(time for time in times if start <= time.start < end)
    tokens = tokenize(text, start, end, quoted, [(t.start, t.end) for t in own])
    mark_verbs(tokens, words)
    clauses = split_clauses(tokens, words)
    governed = tuple(govern(text, tokens, clauses, own, words))
    return ReadSentence(
        start,
        end,
        position,
        paragraph,
        tokens,
        clauses,
        own,
        governed,
        _subject(text, tokens, clauses, words),
    )


def _subject(text: str, tokens: list[Token], clauses: list[Clause], words: Lexicon) -> str:
    """What the sentence is about: the noun phrase before its verb, a name or "the …"; "" where it has two subjects."""
    main = clauses[0]
    if main.verb is None or any(c.kind == "coordinate" and not c.shares_subject for c in clauses):
        return ""
    run: list[Token] = []
    for token in (tokens[place] for place in main.tokens if place < (main.verb or 0)):
        if token.text == "," or token.timed or token.quoted:
            if _names(run, words):
                break
            run = []
            continue
        run.append(token)
        if token.lower in words.prepositions and not _names(run[:-1], words):
            run = []
    while run and (run[-1].lower in words.adverbs or not run[-1].is_word):
        run.pop()
    return text[run[0].start : run[-1].end] if _names(run, words) and len(run) <= 8 else ""


def _names(run: list[Token], words: Lexicon) -> bool:
    """Whether the tokens are a noun phrase that can stand for a pronoun: begins with "the" or holds a name."""
    if not run or run[0].lower in words.pronouns | words.relatives:
        return False
    definite = run[0].lower == "the" and len(run) > 1
    return definite or any(t.text[0].isupper() and t.lower not in _SENTENCE_OPENERS for t in run)


_SENTENCE_OPENERS = frozenset(
    "there the a an he she it they this that these those his her its their in on at by for if when while after "
    "before".split()
)
