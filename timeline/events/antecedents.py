"""What a sentence leans on: whom its pronoun means, which two are "the two countries", and what was told just before.

A referent is given only where it is plain; a title that leans on nothing is better than one that leans on a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.analysis import ReadSentence
from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token
from timeline.events.verbs import group_base

SUBJECT_PRONOUNS = frozenset({"he", "she", "it", "they"})
_STEPS_BACK = 3
_PRONOUN_WITHIN = 8
_LISTED_WITHIN = 30
_NAME = r"(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
# "Morocco and Israel", but not the end of a list.
_LISTED = re.compile(r"[A-Z][\w’'-]+,? \Z")
_PAIR = re.compile(rf"\b(?P<one>{_NAME}) and (?P<other>{_NAME})(?! and [A-Z]|, [A-Z])")


def subject_for_pronoun(body: Sequence[ReadSentence], number: int, words: Lexicon) -> str:
    """Whom the pronoun means that is the subject of sentence ``number``: the subject before it that agrees; else ""."""
    sentence = body[number]
    pronoun = _leading_pronoun(sentence, words)
    if not pronoun:
        return ""
    for back in range(number - 1, max(-1, number - 1 - _STEPS_BACK), -1):
        before = body[back]
        if before.paragraph < sentence.paragraph - (pronoun != "it"):
            return ""
        if _leading_pronoun(before, words) == pronoun:
            continue
        subject = before.subject
        if pronoun in ("he", "she") and subject.isalpha() and not _is_name(subject, before.text):
            continue
        return subject if _agrees(subject, pronoun, words) else ""
    return ""


def _is_name(word: str, text: str) -> bool:
    """Whether the word has its capital inside a sentence too, so that it isn't one for its place alone ("Doctors")."""
    return re.search(rf"[\w,] {re.escape(word)}\b", text) is not None


def _leading_pronoun(sentence: ReadSentence, words: Lexicon) -> str:
    """The pronoun that is the sentence's subject; "" where it has none or an empty "it is"."""
    for place, token in enumerate(sentence.tokens[:_PRONOUN_WITHIN]):
        if token.role in ("finite", "plain"):
            return ""
        if token.lower in SUBJECT_PRONOUNS and not token.quoted:
            following = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
            expletive = token.lower == "it" and (
                following is None
                or (
                    following.role == "finite"
                    and group_base(sentence.tokens, place + 1, words) in words.expletive
                )
            )
            return "" if expletive else token.lower
    return ""


def names_a_body(subject: str) -> bool:
    """Whether it is no person but a body's name: "the Senate", "The Security Council"."""
    article, *name = subject.split() or [""]
    return article.lower() == "the" and bool(name) and all(word[0].isupper() for word in name)


def _agrees(subject: str, pronoun: str, words: Lexicon) -> bool:
    """Whether the pronoun may stand for the subject: one or several, for a person a name."""
    if not subject:
        return False
    several = " and " in subject or subject.endswith("s")
    if pronoun == "they":
        return several
    named = any(word[0].isupper() for word in subject.split() if word.lower() != "the")
    person = (named and not names_a_body(subject)) or subject.split()[-1].lower() in words.persons
    return " and " not in subject and (person if pronoun in ("he", "she") else not several or named)


def pair_before(title: str, text: str, end: int) -> str:
    """The two that an article names as a pair in ``text[:end]``, else in its title; "" unless it is one pair alone."""
    for part in (text[:end], title):
        pairs: dict[frozenset[str], str] = {}
        for match in _PAIR.finditer(part):
            if not _LISTED.search(part, max(0, match.start() - _LISTED_WITHIN), match.start()):
                pairs[frozenset((match["one"], match["other"]))] = match.group()
        if pairs:
            told = next(iter(pairs.values()))
            return told if len(pairs) == 1 else ""
    return ""


def leans_on(sentence: ReadSentence, before: ReadSentence, words: Lexicon) -> bool:
    """Whether a sentence only says when a thing is that the one before told: "The two-day visit begins on Tuesday".

    Its subject is a definite noun without a name, that names an act which the sentence before names too.
    """
    main = sentence.clauses[0]
    if main.verb is None or group_base(sentence.tokens, main.verb, words) not in words.light:
        return False
    subject = [sentence.tokens[place] for place in main.tokens if place < main.verb]
    if (
        not subject
        or subject[0].lower not in {"the", "this"}
        or any(t.text[0].isupper() for t in subject[1:])
    ):
        return False
    return bool(_acts(subject, words) & _acts(before.tokens, words))


def _acts(tokens: list[Token], words: Lexicon) -> frozenset[str]:
    return frozenset().union(*(words.acts.of(token.lower) for token in tokens))
