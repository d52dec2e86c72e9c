"""What a sentence is about: the noun phrase that a pronoun in the next one would mean."""

from __future__ import annotations

from timeline.events.clauses import Clause
from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token

_LONGEST = 8
_SENTENCE_OPENERS = frozenset(
    "there the a an he she it they this that these those his her its their in on at by for if when while after "
    "before we i you what who".split()
)


def subject_of(text: str, tokens: list[Token], clauses: list[Clause], words: Lexicon) -> str:
    """The noun phrase before the main verb, a name or "the …"; "" where there is none or it is not sure."""
    main = clauses[0]
    if main.verb is None or any(c.kind == "coordinate" and not c.shares_subject for c in clauses):
        return ""
    run: list[Token] = []
    first, fronted = True, False
    for token in (tokens[place] for place in main.tokens if place < (main.verb or 0)):
        if token.text == "," or token.timed or token.quoted:
            if _names(run, words) and not (fronted and token.text == ","):
                break
            run, fronted = [], fronted and token.text != ","
            continue
        if first:
            first, fronted = False, token.lower in words.prepositions or token.role == "ing"
        run.append(token)
        if token.lower in words.prepositions and not _names(run[:-1], words):
            run = []
    while run and (run[-1].lower in words.adverbs or not run[-1].is_word):
        run.pop()
    return text[run[0].start : run[-1].end] if _names(run, words) and len(run) <= _LONGEST else ""


def _names(run: list[Token], words: Lexicon) -> bool:
    """Whether the tokens are a noun phrase that can stand for a pronoun: begins with "the" or holds a name."""
    if not run or run[0].lower in words.pronouns | words.relatives:
        return False
    definite = run[0].lower == "the" and len(run) > 1
    return definite or any(t.text[0].isupper() and t.lower not in _SENTENCE_OPENERS for t in run)
