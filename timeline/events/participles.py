"""Past forms that are participles though they look finite: what they describe has its own verb."""

from __future__ import annotations

from itertools import pairwise

from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token
from timeline.events.verb_context import PARTING, is_auxiliary, opens, word_before

_THREE = 3


def resolve_participles(tokens: list[Token], words: Lexicon) -> None:
    """Make participles of the tokens marked finite that only describe a noun; roles are set in place."""
    _resolve_reduced_relatives(tokens, words)
    _resolve_set_off(tokens, words)
    _resolve_before_relatives(tokens, words)


def _resolve_reduced_relatives(tokens: list[Token], words: Lexicon) -> None:
    """Of two past forms with nothing to join them, one is a participle: "the deal signed in 1994 collapsed"."""
    last: int | None = None
    for index, token in enumerate(tokens):
        if (
            token.text in PARTING
            or token.lower in words.coordinators | words.relatives
            or opens(token, words)
        ):
            last = None
        if token.role != "finite":
            continue
        if last is not None:
            auxiliary = is_auxiliary(tokens[last], words)
            plain = tokens[last].base not in words.speech and not auxiliary
            if plain and _only_phrases(tokens[last + 1 : index], words):
                tokens[last].role = "participle"
            elif (
                (plain or _followed_by_phrase(tokens, index, words))
                and not (auxiliary and _only_past(token, words))
                and not _is_the_sentences(tokens, last, index, words)
                and not is_auxiliary(token, words)
                and not _direct_subject(tokens, index, words)
            ):
                token.role = "participle"
                continue
        last = index


def _is_the_sentences(tokens: list[Token], last: int, index: int, words: Lexicon) -> bool:
    """Whether the form at ``index`` is the sentence's own verb, after that of a relative clause at ``last``.

    No other verb stands before the clause, and none after the form: "A judge who heard the case said that …".
    """
    opener = next((i for i in range(last, -1, -1) if tokens[i].lower in words.relatives), 0)
    if not opener or any(t.role == "finite" or t.text in PARTING for t in tokens[:opener]):
        return False
    for token in tokens[index + 1 :]:
        if (
            token.text in PARTING
            or token.lower in words.coordinators | words.relatives
            or opens(token, words)
        ):
            return True
        if token.role == "finite":
            return False
    return True


def _only_past(token: Token, words: Lexicon) -> bool:
    """Whether the form is that of no participle: "rose", "took"."""
    return token.lower in words.past and token.lower not in words.participles


def _resolve_set_off(tokens: list[Token], words: Lexicon) -> None:
    """A past form between commas, before the sentence's own verb, is a participle: "The dam, built in 1961, failed".

    So is one that opens the sentence, up to its comma: "Built in 1961, the dam failed".
    """
    index = next((i for i, token in enumerate(tokens) if token.role == "finite"), len(tokens))
    inserted = index > 1 and tokens[index - 1].text == ","
    if index + 1 >= len(tokens) or not (inserted or not index) or is_auxiliary(tokens[index], words):
        return
    following = tokens[index + 1]
    if tokens[index].base in words.speech or not (following.timed or following.lower in words.prepositions):
        return
    closing = next(
        (i for i in range(index + 1, len(tokens)) if tokens[i].text == "," and not tokens[i].timed), 0
    )
    inside, outside = tokens[index + 1 : closing], tokens[closing + 1 :]
    resumes = any(t.role == "finite" for t in (outside[:1] if inserted else outside))
    if closing and resumes and not any(t.role == "finite" or opens(t, words) for t in inside):
        tokens[index].role = "participle"


def _resolve_before_relatives(tokens: list[Token], words: Lexicon) -> None:
    """Of "A painting given to the town that was stolen has been found" the first past form is a participle.

    The relative clause has its verb, and a third verb follows with nothing that joins it.
    """
    finite = [i for i, t in enumerate(tokens) if t.role == "finite"]
    if len(finite) < _THREE or any(is_auxiliary(tokens[i], words) for i in finite[:1]):
        return
    first, second, third = finite[:3]
    relative = second - 1
    if tokens[relative].lower not in {"that", "which", "who"} or tokens[first].base in words.speech:
        return
    joined = any(
        t.text in PARTING or t.lower in words.coordinators | words.relatives or opens(t, words)
        for t in tokens[second + 1 : third]
        if not t.timed
    )
    if (
        not joined
        and not _direct_subject(tokens, third, words)
        and _only_phrases(tokens[first + 1 : relative], words)
    ):
        tokens[first].role = "participle"


def _only_phrases(between: list[Token], words: Lexicon) -> bool:
    """Whether only prepositional phrases and times stand between, so that a first verb has no object."""
    if not between:
        return True
    if not (between[0].timed or between[0].lower in words.prepositions):
        return False
    return all(
        token.lower not in words.determiners or previous.lower in words.prepositions
        for previous, token in pairwise(between)
        if not token.timed
    )


def _direct_subject(tokens: list[Token], index: int, words: Lexicon) -> bool:
    """Whether a pronoun stands before it, as only a subject does ("said they met in Rabat")."""
    before = word_before(tokens, index, words)
    return before is not None and before.lower in words.pronouns


def _followed_by_phrase(tokens: list[Token], index: int, words: Lexicon) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and (
        following.timed
        or (following.lower in words.prepositions and following.lower not in {"out", "off", "up"})
    )
