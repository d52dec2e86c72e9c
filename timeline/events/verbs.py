"""Which words of a sentence are verbs, and whether they carry its tense: by tables and neighbours alone.

There is no part-of-speech tagger: a clause needs no more than to know where a finite verb stands, and a form's
neighbours (an auxiliary, a determiner, "by") say that of the words that news uses.
"""

from __future__ import annotations

from timeline.events.lexicon import Lexicon
from timeline.events.participles import resolve_participles
from timeline.events.tokens import Token
from timeline.events.verb_context import PARTING, RANKS, contracted, is_auxiliary, opens, word_before


def mark_verbs(tokens: list[Token], words: Lexicon) -> None:
    """Set ``role`` and ``base`` of the tokens of one sentence."""
    for index, token in enumerate(tokens):
        if token.is_word and not token.quoted and not token.timed:
            _mark(tokens, index, token, words)
    resolve_participles(tokens, words)
    _promote_in_relatives(tokens, words)
    _promote_present(tokens, words)


def group_base(tokens: list[Token], index: int, words: Lexicon) -> str:
    """The verb that the finite verb at ``index`` means: that of "has been received" is receive."""
    token = tokens[index]
    if token.lower not in words.auxiliaries and not contracted(token, words):
        return token.base
    for following in tokens[index + 1 : index + 6]:
        if not following.is_word:
            break
        if following.lower in words.adverbs or following.lower in {"be", "been", "being", "have", "had"}:
            continue
        base = following.base or words.base.get(following.lower, "")
        if base and following.role != "ing":
            return base
        if following.role == "ing":
            return base or following.lower
        break
    return words.base.get(token.lower, "be")


def _mark(tokens: list[Token], index: int, token: Token, words: Lexicon) -> None:
    low = token.lower
    before = word_before(tokens, index, words)
    previous = before.lower if before else ""
    if low in words.auxiliaries or contracted(token, words):
        if low == "may" and token.text != "may":
            return
        if previous == "to":
            token.role = "infinitive"
        elif before is None or not is_auxiliary(before, words) or before.role != "finite":
            token.role = "finite" if not _nominal_before(before, words) or low != "will" else ""
        token.base = words.base.get(low, "be")
        return
    if low in words.not_verbs or (token.text[0].isupper() and index > 0):
        return
    base = words.base.get(low, "")
    if base and previous == "to":
        token.role, token.base = "infinitive", base
    elif low in words.past or low in words.participles or _looks_past(low):
        _mark_past(tokens, index, token, before, words)
        token.base = base or low
    elif low in words.ing or (low.endswith("ing") and len(low) > 5):
        token.role, token.base = ("" if _nominal_before(before, words) else "ing"), base or low
    elif (
        low in words.present
        and not _nominal_before(before, words)
        and not _after_auxiliary(before, words)
        and not _ranked(tokens, index, words)
    ):
        token.role, token.base = "plain", base
        if previous in words.pronouns | words.relatives and not _points(tokens, index, words):
            token.role = "finite"


def _ranked(tokens: list[Token], index: int, words: Lexicon) -> bool:
    """Whether a word without -s is a noun after a determiner and a number: "a second strike"."""
    return (
        index > 1
        and not tokens[index].lower.endswith("s")
        and tokens[index - 1].lower in RANKS
        and tokens[index - 2].lower in words.determiners
    )


def _adjective(tokens: list[Token], index: int, words: Lexicon) -> bool:
    """Whether the past form describes one who holds an office, named after it: "Retired general Ann Lee"."""
    office, name = tokens[index + 1 : index + 2], tokens[index + 2 : index + 3]
    before = tokens[index - 1] if index else None
    opens = before is None or not before.is_word
    return (
        opens
        and bool(office and name)
        and office[0].lower in words.offices | words.persons
        and name[0].text[0].isupper()
    )


def _points(tokens: list[Token], index: int, words: Lexicon) -> bool:
    """Whether the "that" before a plain form points at a noun (", and that promise was kept"), or the form is one
    ("found that reports of losses were false").
    """
    if index + 1 < len(tokens) and tokens[index + 1].lower == "of":
        return True
    if index < 2 or tokens[index - 1].lower != "that" or tokens[index].lower.endswith("s"):
        return False
    return not tokens[index - 2].is_word or tokens[index - 2].lower in words.coordinators


def _mark_past(tokens: list[Token], index: int, token: Token, before: Token | None, words: Lexicon) -> None:
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if _after_auxiliary(before, words) or _nominal_before(before, words) or _adjective(tokens, index, words):
        return
    if before is not None and before.lower in words.prepositions and before.end + 1 == token.start:
        return
    only_participle = token.lower in words.participles and token.lower not in words.past
    ambiguous_noun = token.lower in words.present and following in {"of", ""}
    if only_participle or (following == "by" and before is not None):
        token.role = "participle"
    elif ambiguous_noun:
        token.role = ""
    elif token.lower in words.present and any(
        t.role == "infinitive" for t in tokens[max(0, index - 10) : index]
    ):
        token.role = "plain"
    else:
        token.role = "finite"


def _promote_in_relatives(tokens: list[Token], words: Lexicon) -> None:
    """Let a plain or -s form carry the tense of a relative clause: ", which the United Nations keeps as a day"."""
    for index, token in enumerate(tokens):
        if token.lower not in {"which", "who"} or token.quoted:
            continue
        plain = None
        for later in tokens[index + 1 : index + 12]:
            if later.text in PARTING or later.role == "finite":
                break
            plain = plain or (later if later.role == "plain" else None)
        else:
            later = tokens[-1]
        if plain is not None and later.role != "finite":
            plain.role = "finite"


def _promote_present(tokens: list[Token], words: Lexicon) -> None:
    """Let the first plain or -s form carry the tense where no verb of its own clause does.

    That is so in headlines ("Algeria cuts ties") and before what opens or joins another clause ("The visit comes
    a year after relations resumed").
    """
    first_finite = next((i for i, token in enumerate(tokens) if token.role == "finite"), len(tokens))
    for index, token in enumerate(tokens[:first_finite]):
        if token.role != "plain" or not any(t.is_word for t in tokens[:index]) or _noun_like(tokens, index):
            continue
        between = tokens[index + 1 : first_finite]
        new_clause = any(
            opens(t, words) or t.lower in _ADVERSATIVE or (t.lower == "and" and before.text == ",")
            for before, t in zip([token, *between], between, strict=False)
        )
        reports = token.base in words.speech and token.lower.endswith("s") and len(between) > 1
        if first_finite == len(tokens) or new_clause or reports:
            token.role = "finite"
        return


_ADVERSATIVE = frozenset({"but", "however", "yet", "whereas", "while", "that", "which", "who"})


def _noun_like(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].lower.endswith("s") and (
        following is not None and (following.lower in {"of", "and"} or following.role == "plain")
    )


def _after_auxiliary(before: Token | None, words: Lexicon) -> bool:
    return before is not None and (
        is_auxiliary(before, words) or before.lower in {"be", "been", "being", "having", "get", "gets", "got"}
    )


def _nominal_before(before: Token | None, words: Lexicon) -> bool:
    """Whether what stands before makes the word a noun or adjective: "the", "its", "Israel's", "three"."""
    if before is None or before.timed:
        return False
    possessive = before.lower.endswith(("'s", "’s", "s'", "s’")) and not contracted(before, words)
    determiner = before.lower in words.determiners and before.lower not in {"that", "this", "both", "all"}
    return possessive or determiner or before.text.isdigit()


def _looks_past(low: str) -> bool:
    return low.endswith("ed") and len(low) > 4 and not low.endswith(("eed", "-based", "-led"))
