"""What stands around a verb, as marking it needs to know."""

from __future__ import annotations

from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token

# No verb's words reach over one of these.
PARTING = frozenset(",;:()–—")
# Numbers in a row; beside an auxiliary they are adverbs ("was first warned").
RANKS = frozenset({"first", "second", "third", "last", "next"})


def word_before(tokens: list[Token], index: int, words: Lexicon) -> Token | None:
    """The word before, adverbs passed over; None at the start or after punctuation."""
    for place in range(index - 1, max(0, index - 4) - 1, -1):
        token = tokens[place]
        if not token.is_word:
            return None
        if token.lower in words.adverbs or (token.lower.endswith("ly") and len(token.lower) > 4):
            continue
        if token.lower in RANKS and place and tokens[place - 1].lower in words.auxiliaries:
            # "was first warned"
            continue
        return token
    return None


def contracted(token: Token, words: Lexicon) -> bool:
    """Whether it is a pronoun and an auxiliary in one: "he's", "they've"."""
    head, mark, tail = token.lower.replace("’", "'").partition("'")
    return bool(mark) and head in words.pronouns and tail in {"s", "re", "ve", "ll", "d", "m"}


def is_auxiliary(token: Token, words: Lexicon) -> bool:
    """Whether it is an auxiliary, or ends on one."""
    # "in May" has none.
    return not token.timed and (token.lower in words.auxiliaries or contracted(token, words))


def opens(token: Token, words: Lexicon) -> bool:
    """Whether it is a subordinator of one word."""
    return (token.lower,) in words.subordinators.get(token.lower, ())
