"""What a sentence leans on: the sentence before it, where a pronoun or a bare "the …" points there plainly."""

from __future__ import annotations

from timeline.events.analysis import ReadSentence
from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token
from timeline.events.verbs import group_base


def subject_for_pronoun(sentence: ReadSentence, before: ReadSentence | None, words: Lexicon) -> str:
    """The subject of the sentence before, where the pronoun that is this one's subject can only mean it; else ""."""
    if before is None or before.paragraph != sentence.paragraph or not before.subject:
        return ""
    for place, token in enumerate(sentence.tokens):
        if token.role == "finite":
            break
        if token.lower in {"he", "she", "it", "they"}:
            verb = sentence.clauses[0].verb
            expletive = token.lower == "it" and (
                verb is None or group_base(sentence.tokens, verb, words) == "be"
            )
            several = " and " in before.subject or before.subject.endswith("s")
            return (
                before.subject if place < 8 and not expletive and several == (token.lower == "they") else ""
            )
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
