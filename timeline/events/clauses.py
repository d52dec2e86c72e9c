"""Part a sentence into clauses, so that a time is given to what it dates and to nothing else.

One pass over the tokens with a stack: a word that opens a clause (a subordinator, a relative, a coordinator
with a verb to its right, a participle) pushes one, a comma or a verb that cannot be its own pops it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token

ClauseKind: TypeAlias = Literal[
    "main", "coordinate", "subordinate", "relative", "participle", "complement", "apposition", "aside", "attribution"
]


@dataclass(slots=True)
class Clause:
    """One clause: indices of its tokens in the sentence (with gaps where others are embedded).

    ``verb`` is the index of its finite verb (or participle) and None where it has none. ``opener`` is the word
    that opened it ("after", "who"), ``comma`` whether a comma came before. ``shares_subject``: it has no subject
    of its own but that of ``parent`` ("recalled its envoy and closed its airspace").
    """

    kind: ClauseKind
    parent: int | None = None
    opener: str = ""
    comma: bool = False
    shares_subject: bool = False
    fronted: bool = False
    verb: int | None = None
    tokens: list[int] = field(default_factory=list)


# What follows a clause's end within a sentence.
_DASHES = {"–", "—", "--"}
_BREAKS = frozenset({",", ";", ":", "(", ")", *_DASHES})
_NOUN_PHRASE_LIMIT = 12
# Add to a noun phrase without being part of its number: an aside.
_ADDITIONS = ("as well as", "along with", "together with", "including", "such as", "like ")


def split_clauses(tokens: list[Token], words: Lexicon) -> list[Clause]:
    """The clauses of one sentence whose verbs are marked; every token is in exactly one, the main one first."""
    return _Splitter(tokens, words).run()


class _Splitter:
    def __init__(self, tokens: list[Token], words: Lexicon) -> None:
        self.tokens, self.words = tokens, words
        self.clauses = [Clause("main")]
        self.stack = [0]
        self.opened_until = 0

    @property
    def current(self) -> Clause:
        return self.clauses[self.stack[-1]]

    def run(self) -> list[Clause]:
        index = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            if not token.quoted and not token.timed and index >= self.opened_until:
                self._boundary(index, token)
            self.current.tokens.append(index)
            if token.role == "finite" or (token.role == "participle" and self.current.kind == "participle"):
                if self.current.verb is None:
                    self.current.verb = index
            index += 1
        return [clause for clause in self.clauses if clause.tokens]

    def _boundary(self, index: int, token: Token) -> None:
        low = token.lower
        if token.text in "([":
            self._push("aside", index)
        elif token.text in ")]":
            self._pop_through("aside")
        elif token.text == ";" or (token.text == ":" and self._finite_ahead(index + 1, strict=False)):
            self._new_main(index)
        elif token.text in _DASHES:
            self._dash(index)
        elif token.text == ",":
            self._comma(index)
        elif token.role == "finite" and self._awaits_verb(index):
            self._pop()
        elif low in self.words.coordinators and index:
            self._coordinate(index)
        elif low == "that" and self._after_speech(index):
            self._push("complement", index)
        elif low in self.words.relatives and index and token.role == "" and self._relative_ahead(index):
            self._push("relative", index, comma=self.tokens[index - 1].text == ",")
        elif opener := self._subordinator(index):
            self._push("subordinate", index, fronted=self.current.verb is None)
            self.current.opener = " ".join(opener)
            self.opened_until = index + len(opener)
        elif token.role == "participle" and index and self.tokens[index - 1].is_word:
            self._push("participle", index)
        elif self._bare_complement(index):
            self._push("complement", index)

    # Opening and closing

    def _push(self, kind: ClauseKind, index: int, *, comma: bool = False, fronted: bool = False) -> None:
        parent = self.stack[-1]
        clause = Clause(kind, parent, self.tokens[index].lower, comma, fronted=fronted)
        self.clauses.append(clause)
        self.stack.append(len(self.clauses) - 1)

    def _pop(self) -> None:
        if len(self.stack) > 1:
            self.stack.pop()

    def _pop_through(self, kind: ClauseKind) -> None:
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.clauses[self.stack[depth]].kind == kind:
                del self.stack[depth:]
                return

    def _new_main(self, index: int, *, shares: bool = False) -> None:
        """Open a clause beside the one it is joined to, and close all inside that."""
        comma = self.tokens[index - 1].text == ","
        keep = 0
        for depth in range(len(self.stack) - 1, 0, -1):
            kind = self.clauses[self.stack[depth]].kind
            if kind == "complement" or (shares and not comma and kind in ("relative", "subordinate")):
                keep = depth
                break
        clause = Clause("coordinate", self.stack[keep], self.tokens[index].lower, shares_subject=shares)
        self.clauses.append(clause)
        self.stack[keep:] = [len(self.clauses) - 1]

    # Commas and dashes

    def _comma(self, index: int) -> None:
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        fronted = self.current.kind == "subordinate" and self.current.fronted and self.current.verb is not None
        if following is None or (self._in_list(index) and not fronted):
            return
        beside = self.stack[-1]
        while len(self.stack) > 1 and self._closes(index):
            self._pop()
        low = following.lower
        if following.timed:
            return
        if following.role in ("ing", "participle"):
            self._push_after(index, "participle")
        elif following.role == "finite" and low not in self.words.auxiliaries:
            # ", said the minister" trails; ", signed …" after an apposition is the sentence's own verb.
            if following.base in self.words.speech and self.current.verb is not None:
                self._push_after(index, "attribution")
            elif self.current.verb is not None and self._has_object(index + 1):
                self._new_main(index, shares=True)
            elif self.current.verb is not None:
                self._push_after(index, "participle")
        elif low in self.words.coordinators | self.words.relatives or self._subordinator(index + 1):
            return
        elif self._trailing_attribution(index):
            self._push_after(index, "attribution")
        elif self._apposition_ahead(index + 1):
            self._push_after(index, "apposition")
            self.current.parent = beside
        elif self.current.verb is not None and self._finite_ahead(index + 1) and not self._adverbial(following):
            self._new_main(index)

    def _has_object(self, verb: int) -> bool:
        """Whether a noun phrase follows the verb, as it follows no participle: ", shut its airspace"."""
        following = self.tokens[verb + 1] if verb + 1 < len(self.tokens) else None
        return (
            following is not None
            and following.is_word
            and not following.timed
            and following.lower not in self.words.prepositions
        )

    def _push_after(self, index: int, kind: ClauseKind) -> None:
        self._push(kind, index + 1, comma=True)

    def _closes(self, index: int) -> bool:
        """Whether the comma at ``index`` ends the current clause."""
        clause = self.current
        if clause.kind == "coordinate":
            return len(self.stack) > 1
        if clause.kind in ("aside", "main"):
            return False
        if clause.kind == "complement":
            return self._trailing_attribution(index)
        if clause.kind == "subordinate":
            return clause.verb is not None
        if clause.kind in ("relative", "participle"):
            return clause.verb is not None or clause.kind == "participle"
        return True

    def _in_list(self, index: int) -> bool:
        """Whether the comma parts the items of a list ("Egypt, Jordan and Sudan")."""
        items = [t for t in self.tokens[index + 1 : index + 5]]
        for offset, token in enumerate(items):
            if token.text == "," or token.role in ("finite", "participle", "ing") or token.timed:
                return False
            if token.lower in ("and", "or") and offset > 0:
                after = self.tokens[index + 2 + offset : index + 4 + offset]
                return all(t.role != "finite" for t in after[:1])
        return False

    def _dash(self, index: int) -> None:
        if any(self.clauses[i].opener in _DASHES for i in self.stack):
            while self.current.opener not in _DASHES:
                self._pop()
            self._pop()
        elif 0 < index < len(self.tokens) - 1:
            self._push("aside", index)

    # Looking ahead

    def _segment(self, index: int) -> list[Token]:
        """The tokens from ``index`` to the next comma, semicolon, bracket or dash outside times and quotations."""
        segment = []
        for token in self.tokens[index:]:
            if not token.timed and not token.quoted and token.text in _BREAKS:
                if token.text != "," or not self._in_list(index + len(segment)):
                    break
            segment.append(token)
        return segment

    def _finite_ahead(self, index: int, *, strict: bool = True) -> bool:
        """Whether a finite verb follows before the clause can end; ``strict`` stops at anything that opens one."""
        for offset, token in enumerate(self._segment(index)):
            if token.role == "finite":
                return True
            if strict and offset and token.lower in self.words.relatives and token.lower != "that":
                return False
            if offset > 2 * _NOUN_PHRASE_LIMIT:
                return False
        return False

    def _relative_ahead(self, index: int) -> bool:
        low = self.tokens[index].lower
        if low == "that":
            following = self.tokens[index + 1 : index + 8]
            return self.tokens[index - 1].is_word and any(t.role == "finite" for t in following)
        return self._finite_ahead(index + 1, strict=False)

    def _subordinator(self, index: int) -> tuple[str, ...] | None:
        """The words of the subordinator that opens a clause at ``index``, if one does."""
        lowers = [t.lower for t in self.tokens[index : index + 4]]
        if not lowers or self.tokens[index].timed:
            return None
        if phrase := self.words.not_subordinating.match(" ".join(lowers)):
            self.opened_until = index + len(phrase.group().split())
            return None
        for words in self.words.subordinators:
            if tuple(lowers[: len(words)]) == words:
                start = index + len(words)
                if start >= len(self.tokens) or self._is_gerund(start):
                    return None
                return words if self._verb_before_next_opener(start) else None
        return None

    def _is_gerund(self, place: int) -> bool:
        """Whether an -ing form stands there for a clause ("after meeting them"), not as a subject ("planning began")."""
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return self.tokens[place].role == "ing" and (following is None or following.role != "finite")

    def _verb_before_next_opener(self, start: int) -> bool:
        for offset, token in enumerate(self._segment(start)):
            if token.role == "finite":
                # "Since 2000 ties have frozen": the time right after it is all that it governs.
                return not self.tokens[start].timed
            if offset and (token.lower in self.words.relatives or token.lower in self.words.coordinators - {"and", "or"}):
                return False
            if offset > _NOUN_PHRASE_LIMIT:
                return False
        return False

    def _coordinate(self, index: int) -> None:
        """Decide whether a coordinator joins clauses, verbs or nouns."""
        if self.current.verb is None and self.current.kind not in ("apposition", "aside", "participle"):
            return
        comma = self.tokens[index - 1].text == ","
        start = index + 1
        while start < len(self.tokens) and (
            self.tokens[start].lower in self.words.adverbs or self.tokens[start].timed
        ):
            start += 1
        if start >= len(self.tokens):
            return
        first = self.tokens[start]
        if first.role == "finite" and first.lower not in self.words.pronouns:
            shares = not (first.lower.replace("’", "'").partition("'")[0] in self.words.pronouns)
            if self.current.verb is not None or comma:
                self._new_main(index, shares=shares)
        elif self._subject_and_verb(start):
            self._new_main(index)

    def _subject_and_verb(self, start: int) -> bool:
        """Whether a noun phrase and then a finite verb stand from ``start`` on."""
        for offset, token in enumerate(self._segment(start)):
            if token.role == "finite":
                return offset > 0
            if token.role in ("participle", "infinitive") or offset > _NOUN_PHRASE_LIMIT:
                return False
            if token.lower in self.words.relatives | self.words.coordinators and offset:
                if token.lower not in ("and",):
                    return False
        return False

    def _awaits_verb(self, index: int) -> bool:
        """Whether the finite verb at ``index`` is that of the clause outside: "The deal that was signed has held"."""
        clause = self.current
        if len(self.stack) < 2 or (clause.verb is None and clause.kind != "apposition"):
            return False
        if clause.kind == "apposition":
            return True
        if clause.kind not in ("relative", "participle"):
            return False
        outer = self.clauses[self.stack[-2]]
        return outer.verb is None and self.tokens[index - 1].lower not in self.words.coordinators

    def _after_speech(self, index: int) -> bool:
        verb = self.current.verb
        return (
            verb is not None
            and self.tokens[verb].base in self.words.speech | {"agree", "accuse", "demand", "know"}
            and index - verb < _NOUN_PHRASE_LIMIT
        )

    def _bare_complement(self, index: int) -> bool:
        """Whether a clause without "that" begins: "said last week | the movement has decided"."""
        verb = self.current.verb
        if verb is None or self.tokens[verb].base not in self.words.speech - {"tell"}:
            return False
        if self.current.kind == "attribution":
            return False
        token = self.tokens[index]
        if not token.is_word or token.lower in self.words.prepositions | self.words.adverbs:
            return False
        between = self.tokens[verb + 1 : index]
        if any(not t.timed and t.lower not in self.words.prepositions | self.words.adverbs for t in between):
            return False
        for offset, later in enumerate(self._segment(index)):
            if later.role == "finite" or offset > _NOUN_PHRASE_LIMIT:
                return later.role == "finite" and (offset > 0 or later.lower not in self.words.auxiliaries)
            if later.lower in self.words.coordinators - {"and"}:
                return False
            if later.lower == "and" and self.tokens[index + offset + 1].role == "finite":
                return False
        return False

    def _trailing_attribution(self, index: int) -> bool:
        """Whether ", the ministry said" or ", according to …" follows to the end or the next comma."""
        segment = self._segment(index + 1)
        if not segment or self.clauses[0].verb is None and self.current.verb is None:
            return False
        opening = " ".join(t.lower for t in segment[:4])
        if self.words.attributions.match(opening):
            return True
        finite = [t for t in segment if t.role == "finite"]
        return bool(finite) and finite[0].base in self.words.speech and len(segment) <= _NOUN_PHRASE_LIMIT and (
            finite[0] is segment[-1] or all(t.lower not in ("that",) for t in segment[-2:])
        ) and segment.index(finite[0]) >= len([t for t in segment if not t.timed]) - 4

    def _apposition_ahead(self, index: int) -> bool:
        """Whether a verbless noun phrase stands between the commas: ", chief of staff during the war,"."""
        segment = self._segment(index)
        if " ".join(t.lower for t in segment[:3]).startswith(_ADDITIONS):
            return True
        if not segment or self._adverbial(segment[0]) or not segment[0].is_word and not segment[0].quoted:
            return False
        return all(token.role not in ("finite",) for token in segment)

    def _adverbial(self, token: Token) -> bool:
        return (
            token.lower in self.words.prepositions
            or token.lower in self.words.adverbs
            or token.lower in self.words.coordinators
            or token.lower.endswith("ly")
            or token.timed
        )
